import type { Groepinstellingen } from "~/http/groepinstellingen.server";

/** The secrets of one log-in: known to this browser's cookie only, each used for its own purpose. */
export interface Aanmelding {
  readonly state: string;
  readonly nonce: string;
  /** PKCE code verifier (RFC 7636). */
  readonly verifier: string;
}

export interface OidcPersoon {
  readonly soort: "persoon";
  readonly issuer: string;
  readonly sub: string;
  /** Only when the provider says that it verified it. */
  readonly email: string | undefined;
  /** The provider asked for a second factor. */
  readonly sterk: boolean;
  /** Groups of this person; undefined when the provider did not say. */
  readonly groepen: readonly string[] | undefined;
}

/** What groups say about roles; plain data, as everything that passes here. */
export type Groepregels = Pick<Groepinstellingen, "rollen" | "geeft">;

/** `fout` is a code for the process log; it quotes no value. */
interface Mislukt<Soort extends string> {
  readonly soort: Soort;
  readonly fout: string;
}

export type OidcBegin = { readonly soort: "naar_aanbieder"; readonly adres: string } | Mislukt<"onbereikbaar">;
export type OidcUitkomst = OidcPersoon | Mislukt<"afgewezen"> | Mislukt<"onbereikbaar">;

/**
 * What the routes know of the provider. It lives in the server process and the routes in the build, so what passes between
 * them is plain data, no error classes.
 */
export interface OidcAanbieder {
  /** Absent: groups say nothing. */
  readonly groepen?: Groepregels | undefined;
  /** Does the provider answer now? Asked anew when that is not known of the last seconds. Never fails. */
  isBereikbaar(): Promise<boolean>;
  /** Origins to which the form that starts a log-in may be redirected. */
  listHerkomsten(): readonly string[];
  /** Asks the provider about itself, if it did not tell yet. Never fails. */
  verken(): Promise<void>;
  /** Address at the provider; `terug` is the registered address of our own to which it sends the answer. */
  begin(terug: string, aanmelding: Aanmelding): Promise<OidcBegin>;
  /** Checks the answer (state, code, PKCE, id_token with issuer, audience, signature, time and nonce). */
  rondAf(adres: URL, aanmelding: Aanmelding): Promise<OidcUitkomst>;
}

/** Name and code of an error, never its message: that can quote what the provider said about a person. */
export function naamVanFout(fout: unknown): string {
  if (!(fout instanceof Error)) return "unknown";
  const delen = [fout.name];
  if ("code" in fout && typeof fout.code === "string") delen.push(fout.code);
  // The OAuth error word, like invalid_grant.
  if ("error" in fout && typeof fout.error === "string" && /^[a-z_]{1,40}$/.test(fout.error)) delen.push(fout.error);
  return delen.join(" ");
}
