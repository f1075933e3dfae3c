import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { account, logregel, oidcKoppeling, sessie } from "~/storage/tabellen.server";
import { startTestAanbieder, type TestAanbieder } from "../../../tests/factories/aanbieder";
import { startTestSysteem, type TestSysteem } from "../../../tests/factories/systeem";
import { maakTestAccount } from "../../../tests/factories/toegang";
import { loader as inlogLoader } from "../inloggen/route.server";
import { findActieveSessie } from "../sessie.server";
import { findTussenstap } from "../tussenstap.server";
import { findVoorstel, stelVoor, voerUit } from "../voorstellen/repository.server";
import { maakOidcAanbieder } from "./aanbieder.server";
import type { OidcAanbieder } from "./contract.server";
import { action as start, loader as startLoader } from "./start/route.server";
import { loader as terug } from "./terug/route.server";
import { schrijf } from "~/storage/databank.server";

const ORIGIN = "http://127.0.0.1:3000";
let aanbieder: TestAanbieder;
let basis: TestSysteem;
let oidc: OidcAanbieder;
let noor: string;

beforeEach(async () => {
  // The provider says at each start that it is not set up for real use.
  vi.spyOn(console, "warn").mockReturnValue();
  aanbieder = await startTestAanbieder();
  basis = startTestSysteem();
  oidc = maakOidcAanbieder({ ...aanbieder, acr: "urn:sterk" }, { wacht: 2, vers: 30 });
  noor = maakTestAccount(basis, { email: "noor@voorbeeld.nl" });
});
afterEach(async () => {
  basis.sluit();
  await aanbieder.stop();
});

function args(request: Request, metOidc = true) {
  const systeem = { ...basis, ...(metOidc && { oidc }) };
  const context: AppLoadContext = { systeem, nonce: "n", sessie: null, clientAdres: "10.0.0.1", verzoekId: "v1" };
  return { request, params: {}, context };
}

/** A loader may also throw its answer. */
async function vang(antwoord: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await antwoord();
  } catch (fout) {
    if (fout instanceof Response) return fout;
    throw fout;
  }
}

const cookiesVan = (antwoord: Response) =>
  antwoord.headers
    .getSetCookie()
    .map((kop) => kop.split(";")[0])
    .join("; ");
const post = (naar = "/aanmelden") =>
  new Request(`${ORIGIN}/inloggen/oidc`, { method: "POST", body: new URLSearchParams({ naar }) });

async function begin(naar?: string) {
  const antwoord = await start(args(post(naar)));
  return { antwoord, adres: antwoord.headers.get("Location") ?? "", cookie: cookiesVan(antwoord) };
}

const kom = (adres: URL | string, Cookie: string) => terug(args(new Request(adres, { headers: { Cookie } })));

/** The whole way; `verander` plays with the address on the way out. */
async function logIn(verander: (adres: string) => string = (adres) => adres) {
  const { adres, cookie } = await begin();
  const antwoord = await kom(await aanbieder.doorloop(verander(adres)), cookie);
  return { antwoord, cookie: cookiesVan(antwoord) };
}

const gronden = () =>
  basis.databank
    .select()
    .from(logregel)
    .all()
    .map((regel) => `${regel.gebeurtenis}: ${regel.grond}`);
const listKoppelingen = () => basis.databank.select().from(oidcKoppeling).all();

async function verwachtGeweigerd(antwoord: Response, status: number, grond: string, tekst: RegExp) {
  expect(antwoord.status).toBe(status);
  expect(await antwoord.text()).toMatch(tekst);
  expect(antwoord.headers.getSetCookie()).toEqual([expect.stringMatching(/^oidc=; .*Max-Age=0/)]);
  expect(gronden()).toEqual([`geweigerd: ${grond}`]);
  expect(listKoppelingen()).toEqual([]);
  expect(basis.databank.select().from(sessie).all()).toEqual([]);
}

describe("log-in through the provider", () => {
  it("sends the browser there with PKCE, state and nonce, and keeps the secrets in the cookie", async () => {
    const { antwoord, adres, cookie } = await begin();
    expect(antwoord.status).toBe(303);
    const vraag = new URL(adres).searchParams;
    expect(adres.startsWith(`${aanbieder.issuer}/`)).toBe(true);
    expect(Object.fromEntries(vraag)).toMatchObject({
      response_type: "code",
      redirect_uri: `${ORIGIN}/inloggen/oidc/terug`,
      code_challenge_method: "S256",
      acr_values: "urn:sterk",
    });
    expect(new Set([vraag.get("state"), vraag.get("nonce"), vraag.get("code_challenge")]).size).toBe(3);
    expect(adres).not.toContain(cookie.slice("oidc=".length));
    expect(antwoord.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax; Max-Age=600$/);
  });

  it.each([
    ["a second factor at the provider (amr)", { amr: ["pwd", "mfa"] }],
    ["a one-time code", { amr: ["otp"] }],
    ["a hardware key", { amr: ["hwk"] }],
    ["the acr that was agreed", { acr: "urn:sterk" }],
  ])("lets somebody in at once after %s, where the person was going", async (_naam, hoe) => {
    aanbieder.persoon = { ...aanbieder.persoon, ...hoe };
    const { antwoord, cookie } = await logIn();
    expect(antwoord.status).toBe(303);
    expect(antwoord.headers.get("Location")).toBe("/aanmelden");
    expect(findActieveSessie(basis, cookie)?.accountId).toBe(noor);
    expect(gronden()).toEqual([
      "account_gewijzigd: organisatieaccount gekoppeld",
      "ingelogd: organisatieaccount met tweede factor",
    ]);
  });

  it.each([
    ["a password only", { amr: ["pwd"] }],
    ["nothing told", {}],
    ["another acr", { acr: "urn:anders" }],
  ])("asks for the own second step after %s", async (_naam, hoe) => {
    aanbieder.persoon = { ...aanbieder.persoon, ...hoe };
    const eerste = await logIn();
    expect(eerste.antwoord.headers.get("Location")).toBe("/inloggen/instellen?naar=%2Faanmelden");
    expect(findTussenstap(basis, eerste.cookie)).toMatchObject({ soort: "instellen", via: "organisatieaccount" });
    schrijf(basis, (tx) => tx.update(account).set({ totpGeheim: "x" }).where(eq(account.id, noor)).run());
    const tweede = await logIn();
    expect(tweede.antwoord.headers.get("Location")).toBe("/inloggen/code?naar=%2Faanmelden");
    expect(findTussenstap(basis, tweede.cookie)).toMatchObject({ soort: "code", via: "organisatieaccount" });
    expect(findActieveSessie(basis, tweede.cookie)).toBeNull();
    expect(basis.databank.select().from(sessie).all()).toEqual([]);
  });

  it("takes the e-mail address from the id_token too", async () => {
    const ander = await startTestAanbieder({ emailIn: "id_token" });
    oidc = maakOidcAanbieder({ ...ander, acr: undefined });
    ander.persoon = { ...ander.persoon, email: "Noor@Voorbeeld.nl", amr: ["mfa"] };
    const { adres, cookie } = await begin();
    expect((await kom(await ander.doorloop(adres), cookie)).headers.get("Location")).toBe("/aanmelden");
    await ander.stop();
  });

  it("knows a linked person without the address, and not by the address alone", async () => {
    aanbieder.persoon = { ...aanbieder.persoon, amr: ["mfa"] };
    await logIn();
    expect(listKoppelingen()).toMatchObject([{ issuer: aanbieder.issuer, sub: "p-1", accountId: noor }]);
    aanbieder.persoon = { ...aanbieder.persoon, email: "nieuwenaam@voorbeeld.nl", emailVerified: false };
    expect(findActieveSessie(basis, (await logIn()).cookie)?.accountId).toBe(noor);
    aanbieder.persoon = { ...aanbieder.persoon, sub: "p-2", email: "noor@voorbeeld.nl", emailVerified: true };
    const ander = await logIn();
    expect(ander.antwoord.status).toBe(403);
    expect(await ander.antwoord.text()).toContain("ander organisatieaccount");
    expect(listKoppelingen()).toHaveLength(1);
  });

  it("undoes the link when a confirmed proposal gives the account another address, not before", async () => {
    aanbieder.persoon = { ...aanbieder.persoon, amr: ["mfa"] };
    await logIn();
    const [vraagt, bevestigt] = [maakTestAccount(basis), maakTestAccount(basis, { wachtwoordHash: "x" })];
    const moment = basis.klok.nu().toISOString();
    const voorstel = schrijf(basis, (tx) => {
      const rij = tx.select().from(account).where(eq(account.id, noor)).get();
      if (!rij) throw new Error("No account");
      const aanvraag = { soort: "adres", reden: "Andere organisatie", naar: { email: "sam@voorbeeld.nl" } } as const;
      return findVoorstel(tx, stelVoor(tx, basis, rij, aanvraag, { accountId: vraagt, moment }).id);
    });
    // Whoever has the new address at the provider is nobody here, until a second person said so.
    aanbieder.persoon = { ...aanbieder.persoon, sub: "p-2", email: "sam@voorbeeld.nl" };
    expect((await logIn()).antwoord.status).toBe(403);
    expect(listKoppelingen()).toHaveLength(1);
    if (!voorstel) throw new Error("No proposal");
    schrijf(basis, (tx) => voerUit(tx, basis, voorstel, { accountId: bevestigt, moment }));
    expect(listKoppelingen()).toEqual([]);
    aanbieder.persoon = { ...aanbieder.persoon, sub: "p-1", email: "noor@voorbeeld.nl" };
    expect((await logIn()).antwoord.status).toBe(403);
    aanbieder.persoon = { ...aanbieder.persoon, sub: "p-2", email: "sam@voorbeeld.nl" };
    expect((await logIn()).antwoord.status).toBe(303);
  });
});

describe("refused, logged, nothing made", () => {
  it("an e-mail address that nobody has here", async () => {
    const accounts = () => basis.databank.select().from(account).all();
    const voor = accounts();
    aanbieder.persoon = { ...aanbieder.persoon, email: "vreemd@voorbeeld.nl", amr: ["mfa"] };
    const { antwoord } = await logIn();
    await verwachtGeweigerd(antwoord, 403, "organisatieaccount onbekend", /geen account/);
    expect(accounts()).toEqual(voor);
    expect(JSON.stringify(basis.databank.select().from(logregel).all())).not.toContain("voorbeeld.nl");
  });

  it("an address that the provider did not verify", async () => {
    aanbieder.persoon = { ...aanbieder.persoon, emailVerified: false, amr: ["mfa"] };
    const grond = "organisatieaccount zonder bevestigd e-mailadres";
    await verwachtGeweigerd((await logIn()).antwoord, 403, grond, /e-mailadres klopt/);
  });

  it("a withdrawn account, linked or not", async () => {
    schrijf(basis, (tx) => tx.update(account).set({ actief: false }).where(eq(account.id, noor)).run());
    aanbieder.persoon = { ...aanbieder.persoon, amr: ["mfa"] };
    await verwachtGeweigerd((await logIn()).antwoord, 403, "account ingetrokken", /ingetrokken/);
    schrijf(basis, (tx) =>
      tx
        .insert(oidcKoppeling)
        .values({ issuer: aanbieder.issuer, sub: "p-1", accountId: noor, gekoppeldOp: "x" })
        .run(),
    );
    expect((await logIn()).antwoord.status).toBe(403);
  });

  const afgewezen = ["antwoord van aanbieder afgewezen", /niet gelukt/] as const;

  it("another nonce in the id_token", async () => {
    const { antwoord } = await logIn((adres) => adres.replace(/nonce=[^&]+/, "nonce=eennoncevaneenander"));
    await verwachtGeweigerd(antwoord, 422, ...afgewezen);
  });

  it("an id_token that was signed with another key", async () => {
    aanbieder.vervalsSleutel();
    const { antwoord } = await logIn();
    await verwachtGeweigerd(antwoord, 422, ...afgewezen);
  });

  it("another state", async () => {
    const { antwoord } = await logIn((adres) => adres.replace(/state=[^&]+/, "state=eenstatevaneenander"));
    await verwachtGeweigerd(antwoord, 422, ...afgewezen);
  });

  it("another PKCE challenge", async () => {
    const uitdaging = `code_challenge=${"a".repeat(43)}`;
    const { antwoord } = await logIn((adres) => adres.replace(/code_challenge=[^&]+/, uitdaging));
    await verwachtGeweigerd(antwoord, 422, ...afgewezen);
  });

  it("a log-in that was broken off at the provider", async () => {
    const { adres, cookie } = await begin();
    const state = new URL(adres).searchParams.get("state") ?? "";
    const query = new URLSearchParams({ error: "access_denied", state, iss: aanbieder.issuer });
    await verwachtGeweigerd(await kom(`${ORIGIN}/inloggen/oidc/terug?${query}`, cookie), 422, ...afgewezen);
  });

  it("an answer in a browser that did not begin, and one that comes too late", async () => {
    const { adres, cookie } = await begin();
    const antwoord = await aanbieder.doorloop(adres);
    await verwachtGeweigerd(await kom(antwoord, ""), 422, "geen lopende inlogstap", /duurde te lang/);
    basis.klok.zet("2026-11-24T09:10:00Z");
    expect((await kom(antwoord, cookie)).status).toBe(422);
  });

  it("the same answer twice, here and at the provider", async () => {
    aanbieder.persoon = { ...aanbieder.persoon, amr: ["mfa"] };
    const { adres, cookie } = await begin();
    const antwoord = await aanbieder.doorloop(adres);
    expect((await kom(antwoord, cookie)).status).toBe(303);
    expect((await kom(antwoord, cookie)).status).toBe(422);
    expect(gronden().at(-1)).toBe("geweigerd: geen lopende inlogstap");

    const aanmelding = { state: "s".repeat(43), nonce: "n".repeat(43), verifier: "v".repeat(43) };
    const weg = await oidc.begin(`${ORIGIN}/inloggen/oidc/terug`, aanmelding);
    if (weg.soort !== "naar_aanbieder") throw new Error("No address");
    const code = await aanbieder.doorloop(weg.adres);
    expect((await oidc.rondAf(code, aanmelding)).soort).toBe("persoon");
    expect(await oidc.rondAf(code, aanmelding)).toEqual({
      soort: "afgewezen",
      fout: "ResponseBodyError OAUTH_RESPONSE_BODY_ERROR invalid_grant",
    });
  });

  it("more than five failures from one address, also with the right person then", async () => {
    aanbieder.persoon = { ...aanbieder.persoon, email: "vreemd@voorbeeld.nl" };
    for (let keer = 0; keer < 5; keer++) expect((await logIn()).antwoord.status).toBe(403);
    aanbieder.persoon = { ...aanbieder.persoon, email: "noor@voorbeeld.nl" };
    const { antwoord } = await logIn();
    expect(antwoord.status).toBe(429);
    expect(await antwoord.text()).toContain("Wacht 1 minuut");
    basis.klok.zet("2026-11-24T09:01:01Z");
    expect((await logIn()).antwoord.status).toBe(303);
  });
});

describe("a provider that does not answer", () => {
  it("gives 503 in Dutch, leaves the log-in page alone, and is asked again at the next log-in", async () => {
    const poort = Number(new URL(aanbieder.issuer).port);
    await aanbieder.stop();
    const { antwoord } = await begin();
    expect(antwoord.status).toBe(503);
    expect(await antwoord.text()).toContain("niet bereikbaar");
    const inloggen = await inlogLoader(args(new Request(`${ORIGIN}/inloggen`)));
    expect(await inloggen.json()).toMatchObject({ oidc: true });
    aanbieder = await startTestAanbieder({ poort });
    expect((await begin()).antwoord.status).toBe(303);
  });

  it("gives 503 too when it went down after it was found", async () => {
    oidc = maakOidcAanbieder({ ...aanbieder, acr: undefined }, { wacht: 2, vers: 0 });
    expect((await begin()).antwoord.status).toBe(303);
    await aanbieder.stop();
    expect((await begin()).antwoord.status).toBe(503);
  });

  it("that went away in between gives 503 and counts as nobody's failure", async () => {
    for (let keer = 0; keer < 6; keer++) {
      const { adres, cookie } = await begin();
      const antwoord = await aanbieder.doorloop(adres);
      const poort = Number(antwoord.searchParams.has("code") && new URL(aanbieder.issuer).port);
      await aanbieder.stop();
      expect((await kom(antwoord, cookie)).status).toBe(503);
      aanbieder = await startTestAanbieder({ poort });
    }
    expect(gronden()).toEqual([]);
  });

  it("is waited for no longer than the limit", async () => {
    const stil = createServer(() => undefined);
    await new Promise<void>((klaar) => stil.listen(0, "127.0.0.1", klaar));
    const issuer = `http://127.0.0.1:${(stil.address() as AddressInfo).port}`;
    oidc = maakOidcAanbieder({ ...aanbieder, issuer, acr: undefined }, { wacht: 0.2, vers: 30 });
    expect((await begin()).antwoord.status).toBe(503);
    stil.closeAllConnections();
    await new Promise((klaar) => stil.close(klaar));
  });

  it("that does not know our secret gives 503: not the person's failure", async () => {
    oidc = maakOidcAanbieder({ ...aanbieder, clientSecret: "verkeerd", acr: undefined });
    expect((await logIn()).antwoord.status).toBe(503);
  });
});

it("sends who is logged in already on to the work, and asks the organisation nothing", async () => {
  const vraag = args(new Request(`${ORIGIN}/inloggen/oidc`));
  expect((await vang(() => startLoader(vraag))).status).toBe(200);
  const sessie = { idHash: "h", token: "t", accountId: "a" };
  const antwoord = await vang(() => startLoader({ ...vraag, context: { ...vraag.context, sessie } }));
  expect([antwoord.status, antwoord.headers.get("Location")]).toEqual([303, "/werkvoorraad"]);
});

describe("without the settings", () => {
  it("the addresses do not exist and the page offers nothing", async () => {
    expect((await vang(() => start(args(post(), false)))).status).toBe(404);
    expect((await vang(() => startLoader(args(new Request(`${ORIGIN}/inloggen/oidc`), false)))).status).toBe(404);
    expect((await vang(() => terug(args(new Request(`${ORIGIN}/inloggen/oidc/terug`), false)))).status).toBe(404);
    const inloggen = await inlogLoader(args(new Request(`${ORIGIN}/inloggen`), false));
    expect(await inloggen.json()).toMatchObject({ oidc: false });
  });
});
