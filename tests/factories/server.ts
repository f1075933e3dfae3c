import { request, type IncomingHttpHeaders } from "node:http";
import { fileURLToPath } from "node:url";
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import type { ActieveSessie } from "~/http/context";
import type { OidcAanbieder } from "~/auth/oidc/contract.server";
import { luister, maakApp, type AppOpties } from "~/http/server.server";
import type { Weigering } from "~/http/weigering.server";
import { startTestSysteem, type TestSysteem } from "./systeem";

export interface Antwoord {
  status: number;
  headers: IncomingHttpHeaders;
  tekst: string;
}

export interface Vraag {
  methode?: string;
  pad?: string;
  /** Replaces the default; an undefined value leaves the header out. */
  headers?: Record<string, string | undefined>;
  lichaam?: string;
}

/** One request on the wire, with exactly these headers: a browser or `fetch` would not let a test lie about Origin and Host. */
export function vraag(poort: number, { methode = "GET", pad = "/", headers = {}, lichaam }: Vraag): Promise<Antwoord> {
  const gevuld = Object.entries({ connection: "close", ...headers }).filter(([, waarde]) => waarde !== undefined);
  return new Promise((klaar, mislukt) => {
    const verzoek = request({ host: "127.0.0.1", port: poort, method: methode, path: pad }, (antwoord) => {
      const delen: Buffer[] = [];
      antwoord.on("data", (deel: Buffer) => delen.push(deel));
      antwoord.on("error", mislukt);
      antwoord.on("end", () =>
        klaar({ status: antwoord.statusCode ?? 0, headers: antwoord.headers, tekst: Buffer.concat(delen).toString() }),
      );
    });
    verzoek.on("error", mislukt);
    for (const [naam, waarde] of gevuld) if (waarde !== undefined) verzoek.setHeader(naam, waarde);
    verzoek.end(lichaam);
  });
}

export interface TestServer {
  readonly poort: number;
  readonly herkomst: string;
  readonly systeem: TestSysteem;
  readonly weigeringen: Weigering[];
  vraag(vraag: Vraag): Promise<Antwoord>;
  /** A post as our own page sends it; `headers` replaces single ones. */
  post(pad: string, lichaam: string, headers?: Vraag["headers"]): Promise<Antwoord>;
  stop(): Promise<void>;
}

export interface TestServerOpties extends Partial<
  Pick<AppOpties, "findSessie" | "publicMap" | "build" | "achterProxy" | "metingen">
> {
  soort?: "demo" | "echt";
  /** Instead of an empty one. */
  systeem?: TestSysteem;
  oidc?: OidcAanbieder;
  /** Public origin instead of the own address. */
  herkomst?: string;
}

/** The real HTTP server on a free port, with a test system and, unless given, a build that echoes what reached it. */
export async function startTestServer(opties: TestServerOpties = {}): Promise<TestServer> {
  const luisteraar = await luister({ poort: 0, host: "127.0.0.1" });
  const { poort } = luisteraar;
  const herkomst = opties.herkomst ?? `http://127.0.0.1:${poort}`;
  const systeem = opties.systeem ?? startTestSysteem({ soort: opties.soort ?? "echt", adres: herkomst });
  const weigeringen: Weigering[] = [];
  luisteraar.bedien(
    maakApp({
      systeem: { ...systeem, ...(opties.oidc && { oidc: opties.oidc }) },
      build: opties.build ?? maakEchoBouw(),
      publicMap: opties.publicMap ?? fileURLToPath(new URL("../../public", import.meta.url)),
      verwachteHerkomst: [herkomst],
      achterProxy: opties.achterProxy ?? false,
      ...(opties.metingen && { metingen: opties.metingen }),
      findSessie: opties.findSessie ?? (() => null),
      opWeigering: (weigering) => weigeringen.push(weigering),
    }),
  );
  const host = new URL(herkomst).host;
  return {
    poort,
    herkomst,
    systeem,
    weigeringen,
    vraag: (v) => vraag(poort, { ...v, headers: { host, ...v.headers } }),
    post: (pad, lichaam, headers = {}) =>
      vraag(poort, {
        methode: "POST",
        pad,
        lichaam,
        headers: {
          host,
          origin: herkomst,
          "sec-fetch-site": "same-origin",
          "content-type": "application/x-www-form-urlencoded",
          ...headers,
        },
      }),
    async stop() {
      await luisteraar.stop(2000);
      systeem.sluit();
    },
  };
}

/** What the echoing build tells about a request that came through the gate. */
export interface Echo {
  url: string;
  methode: string;
  velden: Record<string, string>;
  bestanden: Record<string, { naam: string; grootte: number }>;
  sessie: ActieveSessie | null;
  clientAdres: string;
  heeftNonce: boolean;
}

async function leesFormulier(verzoek: Request): Promise<Iterable<[string, File | string]>> {
  const isLeeg = !verzoek.headers.get("Content-Type");
  return isLeeg ? [] : await verzoek.formData();
}

async function echo({ request: verzoek, context }: LoaderFunctionArgs | ActionFunctionArgs): Promise<Response> {
  const velden: Echo["velden"] = {};
  const bestanden: Echo["bestanden"] = {};
  for (const [naam, waarde] of verzoek.method === "POST" ? await leesFormulier(verzoek) : []) {
    if (typeof waarde === "string") velden[naam] = waarde;
    else bestanden[naam] = { naam: waarde.name, grootte: waarde.size };
  }
  const { sessie, clientAdres, nonce } = context;
  const headers = new Headers({ "Content-Type": "application/json", "Cache-Control": "public" });
  headers.append("Set-Cookie", "a=1; Path=/");
  headers.append("Set-Cookie", "b=2; Path=/");
  const uitkomst = {
    url: verzoek.url,
    methode: verzoek.method,
    velden,
    bestanden,
    sessie,
    clientAdres,
    heeftNonce: nonce !== "",
  };
  return new Response(JSON.stringify(uitkomst), { headers });
}

/** A build with one resource route for every address. `breekt` throws instead of answering. */
export function maakEchoBouw({ breekt = false } = {}): ServerBuild {
  const antwoord = (args: LoaderFunctionArgs) => {
    if (breekt) throw new Error("geheim-in-foutmelding");
    return echo(args);
  };
  return {
    mode: "production",
    entry: { module: { default: () => new Response("", { status: 500 }), handleError: () => undefined } },
    routes: {
      alles: { id: "alles", path: "*", module: { loader: antwoord, action: echo, default: undefined } },
    },
    assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "test" },
    publicPath: "/build/",
    assetsBuildDirectory: "public/build",
    isSpaMode: false,
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: false,
      v3_lazyRouteDiscovery: false,
    },
  };
}
