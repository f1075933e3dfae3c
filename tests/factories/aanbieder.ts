import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

/** The person at the provider, and how the provider asked who it was. */
export interface Persoon {
  sub: string;
  email: string;
  emailVerified: boolean;
  amr?: string[];
  acr?: string;
  /** Absent: the provider says nothing about groups. */
  groups?: string[] | string;
}

export interface TestAanbieder {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who is sitting at the browser; the log-in page of this provider asks nothing. */
  persoon: Persoon;
  /** Publishes another key than the one it signs with, as somebody would who only pretends to be the provider. */
  vervalsSleutel(): void;
  /** Follows the redirects of the provider, as a browser with its cookies, until the address of our own it ends at. */
  doorloop(adres: string): Promise<URL>;
  stop(): Promise<void>;
}

const client = { clientId: "pga", clientSecret: "geheim-van-de-client-met-genoeg-tekens" };

export interface AanbiederOpties {
  poort?: number;
  /** Origin of our own system. */
  herkomst?: string;
  /** Where e-mail address and groups stand: in the id_token, or only in the userinfo. */
  emailIn?: "id_token" | "userinfo";
}

/** A real OpenID provider on a free port of this machine, with a client for our system. */
export async function startTestAanbieder(opties: AanbiederOpties = {}): Promise<TestAanbieder> {
  const terug = `${opties.herkomst ?? "http://127.0.0.1:3000"}/inloggen/oidc/terug`;
  const server = createServer();
  await new Promise<void>((klaar) => server.listen(opties.poort ?? 0, "127.0.0.1", klaar));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let valseSleutel: string | undefined;
  let persoon: Persoon = { sub: "p-1", email: "noor@voorbeeld.nl", emailVerified: true };

  const configuratie: Configuration = {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [terug] }],
    claims: { openid: ["sub", "amr", "acr"], email: ["email", "email_verified"], groups: ["groups"] },
    scopes: ["openid", "email", "groups"],
    acrValues: ["urn:sterk", "urn:anders"],
    conformIdTokenClaims: opties.emailIn !== "id_token",
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ["alleen-voor-tests"] },
    ttl: { Interaction: 60, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    interactions: { url: (_ctx, { uid }) => `/aanmelding/${uid}` },
    findAccount: (_ctx, accountId) => ({
      accountId,
      claims: () => ({
        sub: accountId,
        email: persoon.email,
        email_verified: persoon.emailVerified,
        ...(persoon.groups !== undefined && { groups: persoon.groups }),
      }),
    }),
  };
  const provider = new Provider(issuer, configuratie);
  const beantwoord = provider.callback();

  server.on("request", (req, res) => {
    if (req.url === "/jwks" && valseSleutel) {
      res.setHeader("Content-Type", "application/json");
      return void res.end(valseSleutel);
    }
    if (!req.url?.startsWith("/aanmelding/")) return void beantwoord(req, res);
    void (async () => {
      const grant = new provider.Grant({ accountId: persoon.sub, clientId: client.clientId });
      grant.addOIDCScope("openid email groups");
      const { sub, amr, acr } = persoon;
      const login = { accountId: sub, remember: false, ...(amr && { amr }), ...(acr && { acr }) };
      await provider.interactionFinished(req, res, { login, consent: { grantId: await grant.save() } });
    })();
  });

  return {
    issuer,
    ...client,
    get persoon() {
      return persoon;
    },
    set persoon(nieuw) {
      persoon = nieuw;
    },
    vervalsSleutel() {
      const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
      valseSleutel = JSON.stringify({ keys: [{ ...publicKey.export({ format: "jwk" }), use: "sig", alg: "RS256" }] });
    },
    async doorloop(adres) {
      const cookies = new Map<string, string>();
      let huidig = new URL(adres);
      for (let stap = 0; stap < 8; stap++) {
        if (huidig.href.startsWith(terug)) return huidig;
        const Cookie = [...cookies].map(([naam, waarde]) => `${naam}=${waarde}`).join("; ");
        const antwoord = await fetch(huidig, { redirect: "manual", headers: { Cookie } });
        for (const kop of antwoord.headers.getSetCookie()) {
          const [naam, waarde] = (kop.split(";")[0] ?? "").split(/=(.*)/s);
          if (naam && waarde) cookies.set(naam, waarde);
        }
        const naar = antwoord.headers.get("Location");
        if (!naar) throw new Error(`The provider answered ${antwoord.status}: ${await antwoord.text()}`);
        huidig = new URL(naar, huidig);
      }
      throw new Error("The provider keeps redirecting");
    },
    stop: () =>
      new Promise<void>((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
  };
}
