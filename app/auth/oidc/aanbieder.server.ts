import * as client from "openid-client";
import { z } from "zod";
import type { OidcInstellingen } from "~/http/omgeving.server";
import { naamVanFout, type Aanmelding, type OidcAanbieder, type OidcUitkomst } from "./contract.server";

export interface OidcGrenzen {
  /** Seconds that one question to the provider may take. */
  readonly wacht: number;
  /** Seconds that what the provider told about itself counts as fresh enough to send somebody there. */
  readonly vers: number;
}
/** Authentication methods (RFC 8176) that stand for a second factor. */
const sterkeMethoden = ["mfa", "otp", "hwk"];

const claimsSchema = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().optional().catch(undefined),
  // A provider that says nothing, or says it in words, has not verified it.
  email_verified: z.boolean().optional().catch(undefined),
  amr: z.array(z.string()).optional().catch(undefined),
  acr: z.string().optional().catch(undefined),
});

/** A list, or one group alone. Anything else is no answer: a provider that leaves out a long list has not said that there is none. */
function leesGroepen(claim: unknown): readonly string[] | undefined {
  if (typeof claim === "string") return [claim];
  const gelezen = z.array(z.string()).safeParse(claim);
  return gelezen.success ? gelezen.data : undefined;
}

/** By what the provider tells it accepts; when it tells nothing, what the specification then says (Discovery 1.0, 3). */
function kiesAuthenticatie(geheim: string): client.ClientAuth {
  return (server, ...rest) => {
    const methoden = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    const maak = methoden.includes("client_secret_basic") ? client.ClientSecretBasic : client.ClientSecretPost;
    maak(geheim)(server, ...rest);
  };
}

/**
 * True when the provider gave a wrong answer about this person or this log-in; false when it gave no usable answer at all:
 * no connection, too slow, server error, or it does not know our client.
 */
function isAfwijzing(fout: unknown): boolean {
  if (fout instanceof client.AuthorizationResponseError) {
    return !["server_error", "temporarily_unavailable", "unauthorized_client"].includes(fout.error);
  }
  if (fout instanceof client.ResponseBodyError) {
    return fout.status < 500 && !["invalid_client", "unauthorized_client"].includes(fout.error);
  }
  if (fout instanceof z.ZodError) return true;
  if (!(fout instanceof client.ClientError)) return false;
  return !["OAUTH_TIMEOUT", "OAUTH_ABORT", "OAUTH_RESPONSE_IS_NOT_CONFORM", "OAUTH_RESPONSE_IS_NOT_JSON"].includes(
    fout.code ?? "OAUTH_ABORT",
  );
}

/**
 * The OpenID provider of the organisation: authorization code flow with PKCE (S256), state and nonce. It is asked about
 * itself when somebody wants to log in, and again when that was more than `vers` seconds ago: so nobody is sent to a provider
 * that is down, and one that moved or came back is found. No method throws for what the provider does; the outcome says it.
 */
export function maakOidcAanbieder(
  instellingen: OidcInstellingen,
  { wacht, vers }: OidcGrenzen = { wacht: 8, vers: 30 },
): OidcAanbieder {
  const { issuer, clientId, clientSecret, acr, groepen } = instellingen;
  let bezig: Promise<client.Configuration> | undefined;
  let laatste: { readonly config: client.Configuration; readonly sinds: number } | undefined;
  let herkomsten: readonly string[] = [new URL(issuer).origin];

  async function ontdek(): Promise<client.Configuration> {
    const onbeveiligd = issuer.startsWith("http:") ? [client.allowInsecureRequests] : [];
    const config = await client.discovery(new URL(issuer), clientId, undefined, kiesAuthenticatie(clientSecret), {
      timeout: wacht,
      // TLS would do for the code flow; the signature also holds against whoever stands in between with a trusted certificate.
      execute: [client.enableNonRepudiationChecks, ...onbeveiligd],
    });
    const pagina = config.serverMetadata().authorization_endpoint;
    if (!pagina || (issuer.startsWith("https:") && !pagina.startsWith("https:"))) {
      throw new Error("The provider has no usable authorization endpoint");
    }
    herkomsten = [...new Set([new URL(issuer).origin, new URL(pagina).origin])];
    laatste = { config, sinds: performance.now() };
    return config;
  }

  /** Those who ask at the same moment share one question. */
  function vraagConfig(): Promise<client.Configuration> {
    bezig ??= ontdek().finally(() => (bezig = undefined));
    return bezig;
  }

  async function getVerseConfig(): Promise<client.Configuration> {
    return laatste && performance.now() - laatste.sinds < vers * 1000 ? laatste.config : vraagConfig();
  }

  async function leesAntwoord(adres: URL, aanmelding: Aanmelding): Promise<OidcUitkomst> {
    const config = laatste?.config ?? (await vraagConfig());
    const tokens = await client.authorizationCodeGrant(config, adres, {
      expectedState: aanmelding.state,
      expectedNonce: aanmelding.nonce,
      pkceCodeVerifier: aanmelding.verifier,
      idTokenExpected: true,
    });
    const inToken: Readonly<Record<string, unknown>> = tokens.claims() ?? {};
    const idToken = claimsSchema.parse(inToken);
    const groepenInToken = groepen && leesGroepen(inToken[groepen.claim]);
    // Providers put address and groups in the id_token or only in the userinfo; both are for the same `sub`.
    const mist = idToken.email === undefined || (groepen && groepenInToken === undefined);
    const info: Readonly<Record<string, unknown>> =
      mist && config.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(config, tokens.access_token, idToken.sub)
        : {};
    const { email, email_verified: bevestigd } =
      idToken.email === undefined && info.sub !== undefined ? claimsSchema.parse(info) : idToken;
    const sterk =
      (idToken.amr ?? []).some((methode) => sterkeMethoden.includes(methode)) ||
      (acr !== undefined && idToken.acr === acr);
    return {
      soort: "persoon",
      issuer: config.serverMetadata().issuer,
      sub: idToken.sub,
      email: bevestigd === true ? email : undefined,
      sterk,
      groepen: groepenInToken ?? (groepen && leesGroepen(info[groepen.claim])),
    };
  }

  return {
    groepen: groepen && { rollen: groepen.rollen, geeft: groepen.geeft },
    async isBereikbaar() {
      return getVerseConfig().then(
        () => true,
        () => false,
      );
    },
    listHerkomsten: () => herkomsten,
    async verken() {
      await getVerseConfig().catch(() => undefined);
    },
    async begin(terug, { state, nonce, verifier }) {
      try {
        const config = await getVerseConfig();
        const adres = client.buildAuthorizationUrl(config, {
          redirect_uri: terug,
          scope: ["openid email", groepen?.scope].filter(Boolean).join(" "),
          response_type: "code",
          state,
          nonce,
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: "S256",
          ...(acr !== undefined && { acr_values: acr }),
        });
        return { soort: "naar_aanbieder", adres: adres.href };
      } catch (fout) {
        return { soort: "onbereikbaar", fout: naamVanFout(fout) };
      }
    },
    async rondAf(adres, aanmelding) {
      try {
        return await leesAntwoord(adres, aanmelding);
      } catch (fout) {
        return { soort: isAfwijzing(fout) ? "afgewezen" : "onbereikbaar", fout: naamVanFout(fout) };
      }
    },
  };
}
