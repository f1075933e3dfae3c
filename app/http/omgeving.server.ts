import path from "node:path";
import { z } from "zod";
import type { Clamdadres } from "~/bestanden/scanner.server";
import { leesGeeft, leesGroeprollen, type Groepinstellingen } from "./groepinstellingen.server";

/** Log-in through the OpenID provider of an organisation. */
export interface OidcInstellingen {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Value of `acr` by which the provider says that it asked for a second factor. */
  readonly acr: string | undefined;
  /** What groups at the provider say about roles; absent: nothing. */
  readonly groepen?: Groepinstellingen | undefined;
}

export interface Luisteradres {
  readonly host: string;
  readonly poort: number;
}

/** Settings of the process, parsed once. Paths are absolute. */
export interface Omgeving {
  readonly poort: number;
  readonly host: string;
  readonly dataMap: string;
  readonly kekBestand: string;
  /** Public origin without trailing slash; undefined when the process is reached on its own address. */
  readonly herkomst: string | undefined;
  /** Another place for the list of what was destroyed. */
  readonly lijstkopie: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailVan: string;
  readonly oidc: OidcInstellingen | undefined;
  /** Virus scanner that looks at each file before it opens. */
  readonly clamd: Clamdadres | undefined;
  /** Who may read the figures of the process; without either of the two they do not exist. */
  readonly metingen: { readonly token: string | undefined; readonly adres: Luisteradres | undefined };
}

/** A setting is wrong. The message is one English line that names the variable and what is expected. */
export class OmgevingFout extends Error {
  override readonly name = "OmgevingFout";
}

function isUrl(value: string, protocols: readonly string[], check: (url: URL) => boolean): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return protocols.includes(url.protocol) && check(url);
}

const mailAdres = /^(?:[^<>\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Over plain http anybody on the way could say who logs in; on the machine itself (tests) nobody is on the way. */
function isIssuer(value: string): boolean {
  return isUrl(value, ["https:", "http:"], (url) => {
    const kaal = url.username === "" && url.password === "" && !/[?#]/.test(value);
    return kaal && (url.protocol === "https:" || isLoopback(url.hostname));
  });
}

const oidcVerplicht = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;

const velden = z.object({
  PORT: z
    .string()
    .refine((v) => /^\d{1,5}$/.test(v) && Number(v) <= 65535, "a whole number from 0 to 65535")
    .default("3000"),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, "a host name or an IP address to listen on, for example 127.0.0.1")
    .default("127.0.0.1"),
  DATA_DIR: z.string().optional(),
  ORIGIN: z
    .string()
    .refine(
      (v) => isUrl(v, ["http:", "https:"], (url) => url.origin === v),
      "the public http(s) origin without a path, for example https://pga.example.nl",
    )
    .optional(),
  SMTP_URL: z
    .string()
    .refine(
      (v) => isUrl(v, ["smtp:", "smtps:"], (url) => url.hostname !== ""),
      "an address that starts with smtp:// or smtps://, for example smtp://mail.example.nl:587",
    )
    .optional(),
  KEK_FILE: z.string().optional(),
  DESTROYED_COPY: z.string().optional(),
  CLAMD: z
    .string()
    .refine(
      (v) => leesClamd(v) !== undefined,
      "the socket of clamd, for example /run/clamav/clamd.ctl or 127.0.0.1:3310",
    )
    .optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]{32,200}$/, "a secret of at least 32 letters and digits, for example of: openssl rand -hex 32")
    .optional(),
  METRICS_LISTEN: z
    .string()
    .refine(
      (v) => leesMetingenadres(v) !== undefined,
      "an address of this machine with a port, for example 127.0.0.1:9464",
    )
    .optional(),
  MAIL_FROM: z.string().regex(mailAdres, "a mail address, for example PGA-systeem <pga@example.nl>").optional(),
  OIDC_ISSUER: z
    .string()
    .refine(isIssuer, "the https address of the OpenID provider, for example https://login.example.nl")
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_ACR: z.string().regex(/^\S+$/, "one acr value without spaces").optional(),
  OIDC_GROUPS_CLAIM: z
    .string()
    .regex(/^\S+$/, "the name of the claim that holds the groups, for example groups")
    .optional(),
  OIDC_GROUPS_SCOPE: z.string().regex(/^\S+$/, "one scope without spaces").optional(),
  OIDC_GROUP_ROLES: z
    .string()
    .refine(
      (v) => leesGroeprollen(v) !== undefined,
      'a JSON object of group names and roles, for example {"pga-regie":"procesregisseur"}',
    )
    .optional(),
  OIDC_GROUP_GIVES: z
    .string()
    .refine(
      (v) => leesGeeft(v) !== undefined,
      "roles that a group alone may give, with commas between them; never beheerder or manager",
    )
    .optional(),
});

const oidcErbij = [
  "OIDC_ACR",
  "OIDC_GROUPS_CLAIM",
  "OIDC_GROUPS_SCOPE",
  "OIDC_GROUP_ROLES",
  "OIDC_GROUP_GIVES",
] as const;
const groepVerplicht = ["OIDC_GROUPS_CLAIM", "OIDC_GROUP_ROLES"] as const;

const schema = velden.superRefine((waarden, context) => {
  const verlang = (verplicht: readonly (keyof typeof waarden)[], namen: readonly (keyof typeof waarden)[]) => {
    const gezet = namen.find((naam) => waarden[naam] !== undefined);
    if (!gezet) return;
    for (const naam of verplicht) {
      if (waarden[naam] === undefined)
        context.addIssue({ code: "custom", path: [naam], message: `a value, because ${gezet} is set` });
    }
  };
  verlang(oidcVerplicht, [...oidcVerplicht, ...oidcErbij]);
  verlang(groepVerplicht, [...groepVerplicht, "OIDC_GROUPS_SCOPE", "OIDC_GROUP_GIVES"]);
  const staat = [...(leesGroeprollen(waarden.OIDC_GROUP_ROLES ?? "")?.values() ?? [])];
  const geeft = waarden.OIDC_GROUP_GIVES === undefined ? [] : (leesGeeft(waarden.OIDC_GROUP_GIVES) ?? []);
  if (staat.length > 0 && !geeft.every((rol) => staat.includes(rol)))
    context.addIssue({ code: "custom", path: ["OIDC_GROUP_GIVES"], message: "roles that OIDC_GROUP_ROLES names too" });
});

function buildGroepen(waarden: z.output<typeof velden>): Groepinstellingen | undefined {
  const { OIDC_GROUPS_CLAIM: claim, OIDC_GROUPS_SCOPE: scope, OIDC_GROUP_GIVES: geeft } = waarden;
  const rollen = leesGroeprollen(waarden.OIDC_GROUP_ROLES ?? "");
  return claim && rollen ? { claim, scope, rollen, geeft: (geeft && leesGeeft(geeft)) || [] } : undefined;
}

function buildOidc(waarden: z.output<typeof velden>): OidcInstellingen | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_ACR: acr } = waarden;
  const groepen = buildGroepen(waarden);
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, acr, groepen } : undefined;
}

function leesClamd(value: string): Clamdadres | undefined {
  if (path.isAbsolute(value)) return { path: value };
  const [, host = "", port = ""] = /^([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\]):(\d{1,5})$/.exec(value) ?? [];
  return host && Number(port) > 0 && Number(port) <= 65535
    ? { host: host.replace(/^\[|\]$/g, ""), port: Number(port) }
    : undefined;
}

/** Only of the machine itself: there no token is asked. */
function leesMetingenadres(value: string): Luisteradres | undefined {
  const [, host = "", poort = ""] = /^([\d.]+|localhost|\[::1\]):(\d{1,5})$/.exec(value) ?? [];
  return isLoopback(host) && Number(poort) > 0 && Number(poort) <= 65535
    ? { host: host.replace(/^\[|\]$/g, ""), poort: Number(poort) }
    : undefined;
}

function ligtIn(map: string, bestand: string): boolean {
  const weg = path.relative(map, bestand);
  return weg === "" || (!weg.startsWith(`..${path.sep}`) && weg !== ".." && !path.isAbsolute(weg));
}

// The same for demo and real use: a data folder knows which of the two it is, and start refuses the other.
const standaard = { dataMap: "./data", kekBestand: "./kek/kek.key" } as const;

/**
 * Reads the settings. An empty value counts as not set; relative paths start in `projectMap`.
 * @throws OmgevingFout for the first value that is wrong. The value itself is not repeated: it can hold a password.
 */
export function leesOmgeving(bron: Readonly<Record<string, string | undefined>>, projectMap: string): Omgeving {
  const gevuld = Object.fromEntries(Object.entries(bron).filter(([, waarde]) => waarde !== undefined && waarde !== ""));
  // Ignoring a misspelt one would leave an organisation with the belief that it is in force.
  const vreemd = Object.keys(gevuld).find((naam) => naam.startsWith("OIDC_") && !Object.hasOwn(velden.shape, naam));
  if (vreemd) throw new OmgevingFout(`${vreemd} is set, but there is no such setting: remove it.`);

  const uitkomst = schema.safeParse(gevuld);
  if (!uitkomst.success) {
    const fout = uitkomst.error.issues[0];
    throw new OmgevingFout(
      `${fout?.path.join(".") ?? "The environment"} is not right: expected ${fout?.message ?? ""}.`,
    );
  }
  const waarden = uitkomst.data;
  const dataMap = path.resolve(projectMap, waarden.DATA_DIR ?? standaard.dataMap);
  const kekBestand = path.resolve(projectMap, waarden.KEK_FILE ?? standaard.kekBestand);
  // A copy of the data folder must not carry the key that opens it.
  if (ligtIn(dataMap, kekBestand)) {
    throw new OmgevingFout("KEK_FILE is not right: expected a file outside DATA_DIR.");
  }
  const lijstkopie = waarden.DESTROYED_COPY && path.resolve(projectMap, waarden.DESTROYED_COPY);
  if (lijstkopie && ligtIn(dataMap, lijstkopie)) {
    throw new OmgevingFout("DESTROYED_COPY is not right: expected a file outside DATA_DIR.");
  }
  const domein = waarden.ORIGIN ? new URL(waarden.ORIGIN).hostname : "localhost";
  return {
    poort: Number(waarden.PORT),
    host: waarden.HOST,
    dataMap,
    kekBestand,
    lijstkopie,
    herkomst: waarden.ORIGIN,
    smtpUrl: waarden.SMTP_URL,
    mailVan: waarden.MAIL_FROM ?? `PGA-systeem <noreply@${domein}>`,
    oidc: buildOidc(waarden),
    metingen: {
      token: waarden.METRICS_TOKEN,
      adres: waarden.METRICS_LISTEN === undefined ? undefined : leesMetingenadres(waarden.METRICS_LISTEN),
    },
    clamd: waarden.CLAMD === undefined ? undefined : leesClamd(waarden.CLAMD),
  };
}

/**
 * Real use is never over plain http between machines: the session cookie and every page would lie open to who is on the way.
 * @throws OmgevingFout when the address of this process is neither https nor of this machine itself.
 */
export function eisVersleuteldAdres({ herkomst, host }: Pick<Omgeving, "herkomst" | "host">): void {
  if (herkomst === undefined && !isLoopback(host.includes(":") ? `[${host}]` : host)) {
    throw new OmgevingFout(
      `HOST ${host} can be reached from other machines: set ORIGIN to the public https address of the reverse proxy in front.`,
    );
  }
  if (herkomst?.startsWith("http:") && !isLoopback(new URL(herkomst).hostname)) {
    throw new OmgevingFout("ORIGIN is not right: expected an https address, for example https://pga.example.nl.");
  }
}

/** Origins on which this process may be addressed: the public one, or without it the addresses of the machine itself. */
export function listHerkomsten(omgeving: Pick<Omgeving, "herkomst" | "host">, poort: number): string[] {
  if (omgeving.herkomst) return [omgeving.herkomst];
  const host = omgeving.host.includes(":") ? `[${omgeving.host}]` : omgeving.host;
  const hosts = new Set(["127.0.0.1", "localhost", "[::1]", host]);
  return [...hosts].map((naam) => new URL(`http://${naam}:${poort}`).origin);
}
