import * as client from "openid-client";
import { z } from "zod";
import type { OidcInstellingen } from "~/http/omgeving.server";
import { naamVanFout, type Aanmelding, type OidcAanbieder, type OidcUitkomst } from "./contract.server";

const SECONDEN = 8;
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
 * The OpenID provider of the organisation: authorization code flow with PKCE (S256), state and nonce. Nothing is asked of
 * it before the first log-in; what it tells about itself is then kept, a failure is not: the next log-in asks again.
 * No method throws for what the provider does; the uitkomst says it. Every question waits at most `seconden`.
 */
export function maakOidcAanbieder(instellingen: OidcInstellingen, seconden = SECONDEN): OidcAanbieder {
  const { issuer, clientId, clientSecret, acr } = instellingen;
  let bezig: Promise<client.Configuration> | undefined;
  let herkomsten: readonly string[] = [new URL(issuer).origin];

  async function ontdek(): Promise<client.Configuration> {
    const onbeveiligd = issuer.startsWith("http:") ? [client.allowInsecureRequests] : [];
    const config = await client.discovery(new URL(issuer), clientId, undefined, kiesAuthenticatie(clientSecret), {
      timeout: seconden,
      execute: onbeveiligd,
    });
    const pagina = config.serverMetadata().authorization_endpoint;
    if (!pagina || (issuer.startsWith("https:") && !pagina.startsWith("https:"))) {
      throw new Error("The provider has no usable authorization endpoint");
    }
    herkomsten = [...new Set([new URL(issuer).origin, new URL(pagina).origin])];
    return config;
  }

  function getConfig(): Promise<client.Configuration> {
    bezig ??= ontdek().catch((fout: unknown) => {
      bezig = undefined;
      throw fout;
    });
    return bezig;
  }

  async function leesAntwoord(adres: URL, aanmelding: Aanmelding): Promise<OidcUitkomst> {
    const config = await getConfig();
    const tokens = await client.authorizationCodeGrant(config, adres, {
      expectedState: aanmelding.state,
      expectedNonce: aanmelding.nonce,
      pkceCodeVerifier: aanmelding.verifier,
      idTokenExpected: true,
    });
    const idToken = claimsSchema.parse(tokens.claims());
    // Providers put the address in the id_token or only in the userinfo; both are for the same `sub`.
    const uitUserinfo =
      idToken.email === undefined && config.serverMetadata().userinfo_endpoint
        ? claimsSchema.parse(await client.fetchUserInfo(config, tokens.access_token, idToken.sub))
        : undefined;
    const { email, email_verified: bevestigd } = uitUserinfo ?? idToken;
    const sterk =
      (idToken.amr ?? []).some((methode) => sterkeMethoden.includes(methode)) ||
      (acr !== undefined && idToken.acr === acr);
    return {
      soort: "persoon",
      issuer: config.serverMetadata().issuer,
      sub: idToken.sub,
      email: bevestigd === true ? email : undefined,
      sterk,
    };
  }

  return {
    listHerkomsten: () => herkomsten,
    async verken() {
      await getConfig().catch(() => undefined);
    },
    async begin(terug, { state, nonce, verifier }) {
      try {
        const config = await getConfig();
        const adres = client.buildAuthorizationUrl(config, {
          redirect_uri: terug,
          scope: "openid email",
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
