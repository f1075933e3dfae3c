import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Rol } from "~/protocol/rollen";
import { schrijf } from "~/storage/databank.server";
import { account, accountvoorstel, logregel, oidcKoppeling, sessie, uitgaandePost } from "~/storage/tabellen.server";
import { startTestAanbieder, type TestAanbieder } from "../../../tests/factories/aanbieder";
import { startTestSysteem, type TestSysteem } from "../../../tests/factories/systeem";
import { maakTestAccount } from "../../../tests/factories/toegang";
import { Inlogfout, maakAuthenticator } from "../authenticator.server";
import { findActieveSessie, startSessie } from "../sessie.server";
import { hashWachtwoord } from "../wachtwoord.server";
import { maakOidcAanbieder } from "./aanbieder.server";
import type { OidcAanbieder } from "./contract.server";
import { action as start } from "./start/route.server";
import { loader as terug } from "./terug/route.server";

const ORIGIN = "http://127.0.0.1:3000";
const kosten = { N: 16, r: 8, p: 1 };
const rollen = new Map<string, Rol>([
  ["keten", "ketenpartner"],
  ["meld", "melder"],
  ["regie", "procesregisseur"],
  ["beheer", "beheerder"],
]);
let aanbieder: TestAanbieder;
let basis: TestSysteem;
let oidc: OidcAanbieder;
let noor: string;

function stelIn(geeft: readonly Rol[] = [], vers = 30): void {
  oidc = maakOidcAanbieder(
    { ...aanbieder, acr: undefined, groepen: { claim: "groups", scope: "groups", rollen, geeft } },
    { wacht: 2, vers },
  );
}

beforeEach(async () => {
  // The provider says at each start that it is not set up for real use.
  vi.spyOn(console, "warn").mockReturnValue();
  aanbieder = await startTestAanbieder();
  basis = startTestSysteem();
  noor = maakTestAccount(basis, { email: "noor@voorbeeld.nl", rol: "ketenpartner" });
  maakTestAccount(basis, { id: "manager", rol: "manager", wachtwoordHash: "x" });
  stelIn();
});
afterEach(async () => {
  basis.sluit();
  await aanbieder.stop();
});

function args(request: Request) {
  const systeem = { ...basis, oidc };
  const context: AppLoadContext = { systeem, nonce: "n", sessie: null, clientAdres: "10.0.0.1", verzoekId: "v1" };
  return { request, params: {}, context };
}
const cookiesVan = (antwoord: Response) =>
  antwoord.headers
    .getSetCookie()
    .map((kop) => kop.split(";")[0])
    .join("; ");

/** The whole way, as somebody whose groups these are. */
async function logIn(groups?: string[] | string) {
  aanbieder.persoon = {
    sub: "p-1",
    email: "noor@voorbeeld.nl",
    emailVerified: true,
    amr: ["mfa"],
    ...(groups !== undefined && { groups }),
  };
  const begin = await start(
    args(new Request(`${ORIGIN}/inloggen/oidc`, { method: "POST", body: new URLSearchParams({ naar: "/aanmelden" }) })),
  );
  const adres = await aanbieder.doorloop(begin.headers.get("Location") ?? "");
  const antwoord = await terug(args(new Request(adres, { headers: { Cookie: cookiesVan(begin) } })));
  return {
    status: antwoord.status,
    tekst: await antwoord.text(),
    sessie: findActieveSessie(basis, cookiesVan(antwoord)),
  };
}
const lees = (id = noor) => basis.databank.select().from(account).where(eq(account.id, id)).get();
const zet = (nieuw: Partial<typeof account.$inferInsert>, id = noor) =>
  schrijf(basis, (tx) => tx.update(account).set(nieuw).where(eq(account.id, id)).run());
const gronden = () =>
  basis.databank
    .select()
    .from(logregel)
    .all()
    .map((regel) => `${regel.gebeurtenis}: ${regel.grond}`);
const voorstellen = () =>
  basis.databank
    .select()
    .from(accountvoorstel)
    .all()
    .map(({ soort, stand, naarRol }) => `${soort} ${stand} ${naarRol}`);

describe("groups limit", () => {
  it.each<[string, string[] | string]>([
    ["a list", ["iets anders", "keten"]],
    ["one group alone", "keten"],
  ])("who is still in one goes on: %s", async (_naam, groups) => {
    expect(await logIn(groups)).toMatchObject({ status: 303, sessie: { accountId: noor } });
    expect(lees()).toMatchObject({ rol: "ketenpartner", actief: true, versie: 1 });
    expect(voorstellen()).toEqual([]);
  });

  it("read from the id_token as well as from the userinfo", async () => {
    await aanbieder.stop();
    aanbieder = await startTestAanbieder({ emailIn: "id_token" });
    stelIn();
    expect((await logIn(["keten"])).status).toBe(303);
    expect((await logIn([])).status).toBe(403);
  });

  it("take the role away with the access at the next log-in, with every session, and two persons give it back", async () => {
    await logIn(["keten"]);
    const cookie = startSessie(basis, noor, "10.0.0.1").cookie.split(";")[0] ?? "";
    const { status, tekst, sessie: nieuw } = await logIn(["regie en keten"]);
    expect([status, nieuw]).toEqual([403, null]);
    expect(tekst).toContain("niet meer in een groep");
    expect(lees()).toMatchObject({ rol: "ketenpartner", actief: false });
    expect(findActieveSessie(basis, cookie)).toBeNull();
    expect(voorstellen()).toEqual(["intrekking bevestigd ketenpartner"]);
    expect(gronden().slice(-2)).toEqual([
      "account_gewijzigd: toegang ingetrokken: geen groep meer voor deze rol",
      "geweigerd: geen groep meer voor deze rol",
    ]);
    // The group that came back opens nothing by itself.
    expect((await logIn(["keten"])).status).toBe(403);
    expect(lees()?.actief).toBe(false);
    expect(JSON.stringify(basis.databank.select().from(logregel).all())).not.toContain("regie en keten");
  });

  it("change nothing when the provider does not say them", async () => {
    const voor = lees();
    const { status, tekst } = await logIn();
    expect(status).toBe(403);
    expect(tekst).toContain("Er is niets gewijzigd");
    expect(lees()).toEqual(voor);
    expect(basis.databank.select().from(oidcKoppeling).all()).toEqual([]);
    expect(gronden()).toEqual(["geweigerd: groepen niet doorgegeven"]);
  });

  it("say nothing about a role for which no group stands", async () => {
    zet({ rol: "recordmanager" });
    expect((await logIn(["regie"])).status).toBe(303);
    expect((await logIn()).status).toBe(303);
    expect(lees()).toMatchObject({ rol: "recordmanager", actief: true });
  });

  it("leave the last beheerder, who is only refused", async () => {
    zet({ rol: "beheerder" });
    expect((await logIn([])).status).toBe(403);
    expect(lees()).toMatchObject({ rol: "beheerder", actief: true });
    maakTestAccount(basis, { id: "tweede", rol: "beheerder", wachtwoordHash: "x" });
    expect((await logIn([])).status).toBe(403);
    expect(lees()?.actief).toBe(false);
  });
});

describe("groups give", () => {
  it("no role by themselves, also not the highest", async () => {
    for (const groups of [["regie"], ["beheer"], ["meld", "regie", "beheer"]]) {
      zet({ rol: "ketenpartner", actief: true });
      expect((await logIn(groups)).status).toBe(403);
      expect(lees()).toMatchObject({ rol: "ketenpartner", actief: false });
    }
  });

  it("the roles that the setting names, told to the holder and to who confirms, with the end of every session", async () => {
    stelIn(["melder"]);
    await logIn(["keten"]);
    const cookie = startSessie(basis, noor, "10.0.0.1").cookie.split(";")[0] ?? "";
    const { status, sessie: nieuw } = await logIn(["regie", "meld"]);
    expect([status, nieuw?.accountId]).toEqual([303, noor]);
    expect(lees()).toMatchObject({ rol: "melder", actief: true, versie: 2 });
    expect(findActieveSessie(basis, cookie)).toBeNull();
    expect(voorstellen()).toEqual(["rol bevestigd melder"]);
    expect(gronden()).toContain("account_gewijzigd: rol volgens groep: melder");
    const aan = basis.databank
      .select()
      .from(uitgaandePost)
      .all()
      .map(({ aanAccountId }) => aanAccountId);
    expect(aan.sort()).toEqual([noor, "manager"].sort());
  });

  it("no role of the house to somebody of another Partij", async () => {
    stelIn(["procesregisseur"]);
    expect((await logIn(["regie"])).status).toBe(403);
    expect(lees()).toMatchObject({ rol: "ketenpartner", actief: false });
  });

  it("nobody an account, and no access to a withdrawn one", async () => {
    stelIn(["ketenpartner", "melder"]);
    zet({ actief: false });
    expect((await logIn(["keten"])).status).toBe(403);
    zet({ email: "ander@voorbeeld.nl", actief: true });
    expect((await logIn(["keten"])).status).toBe(403);
    expect(basis.databank.select().from(account).all()).toHaveLength(2);
    expect(basis.databank.select().from(sessie).all()).toEqual([]);
  });
});

describe("the password as a fallback", () => {
  const wachtwoord = "vier losse woorden hier";
  const probeer = async () => {
    const velden = new URLSearchParams({ email: "noor@voorbeeld.nl", wachtwoord });
    const request = new Request(`${ORIGIN}/inloggen`, { method: "POST", body: velden });
    const { context } = args(request);
    return maakAuthenticator(context, kosten)
      .authenticate("wachtwoord", request)
      .catch((fout: unknown) => {
        if (fout instanceof Inlogfout) return fout;
        throw fout;
      });
  };
  const koppel = () =>
    schrijf(basis, (tx) =>
      tx
        .insert(oidcKoppeling)
        .values({ issuer: aanbieder.issuer, sub: "p-1", accountId: noor, gekoppeldOp: "2026-01-01" })
        .run(),
    );
  beforeEach(async () => zet({ wachtwoordHash: await hashWachtwoord(wachtwoord, kosten) }));

  it("is no way around a group while the provider answers, and works when it does not", async () => {
    stelIn([], 0);
    expect(await probeer()).toMatchObject({ accountId: noor });
    koppel();
    const fout = await probeer();
    expect(fout).toBeInstanceOf(Inlogfout);
    expect(JSON.stringify(fout)).toContain("Log in met uw organisatieaccount");
    expect(gronden()).toContain("geweigerd: organisatieaccount bereikbaar");
    await aanbieder.stop();
    expect(await probeer()).toMatchObject({ accountId: noor });
    aanbieder = await startTestAanbieder();
  });

  it("stays for a role for which no group stands, and where groups are not set", async () => {
    koppel();
    zet({ rol: "recordmanager" });
    expect(await probeer()).toMatchObject({ accountId: noor });
    zet({ rol: "ketenpartner" });
    oidc = maakOidcAanbieder({ ...aanbieder, acr: undefined });
    expect(await probeer()).toMatchObject({ accountId: noor });
  });
});
