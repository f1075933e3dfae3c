import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { findActieveSessie, startSessie } from "~/auth/sessie.server";
import { schrijf } from "~/storage/databank.server";
import { account, logregel, partij, partijvoorstel, uitgaandePost } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakTestCasus, maakTestRij, startOverlegwereld } from "../factories/overleg";
import type { TestSysteem } from "../factories/systeem";

let build: ServerBuild;
let systeem: TestSysteem;
const KAART = "/beheer/partijen/partij-wonen";
const VOORSTELLEN = "/beheer/voorstellen";
const NUMMER = "2026-30001";
const reden = { reden: "Andere taak volgens het convenant" };

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  systeem = startOverlegwereld();
  const casusId = maakTestCasus(systeem, NUMMER, ["wonen", "politie"], { toestand: "uitvoeren" });
  maakTestRij(systeem, casusId, "inbreng", {
    partij: "politie",
    code: "overig",
    status: "ingediend",
    gemarkeerd: ["strafrechtelijk"],
    gedeeldOp: "2026-11-01T09:00:00.000Z",
    waarden: { tekst: "Verzonnen registratie" },
  });
  return () => systeem.sluit();
});

const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const lees = (id = "partij-wonen") => systeem.databank.select().from(partij).where(eq(partij.id, id)).get();
const voorstellen = () => systeem.databank.select().from(partijvoorstel).all();
const vraag = (slug = "beheerder", velden: Velden = { type: "openbaar_ministerie", ...reden }) =>
  als(slug).post(KAART, "partijsoort_voorstellen", velden);
const open = () => voorstellen().find(({ stand }) => stand === "open")?.id ?? "";
const beslis = (slug: string, voorstel: string, handeling = "voorstel_bevestigen") =>
  als(slug).post(VOORSTELLEN, handeling, {
    voorstel,
    ...(handeling === "voorstel_bevestigen" && { nagevraagd: "on" }),
  });
const leest = async (slug: string) =>
  (await (await als(slug).get(`/casussen/${NUMMER}/inbreng`)).text()).includes("Verzonnen registratie");

describe("another kind of Partij", () => {
  it("gives nothing before a second person confirmed it; then it does, and everybody there logs in anew", async () => {
    expect(await leest("wonen")).toBe(false);
    const voor = lees();
    expect((await vraag()).status).toBe(303);
    expect(lees()).toEqual(voor);
    expect(await leest("wonen")).toBe(false);
    const post = systeem.databank.select().from(uitgaandePost).all();
    expect(post.map(({ aanAccountId }) => aanAccountId).sort()).toEqual(["account-beheerder-2", "account-manager"]);
    expect(await (await als("manager").get(VOORSTELLEN)).text()).toContain("Openbaar Ministerie");

    const cookie = startSessie(systeem, "account-wonen", "127.0.0.1").cookie.split(";")[0] ?? "";
    const ander = startSessie(systeem, "account-politie", "127.0.0.1").cookie.split(";")[0] ?? "";
    expect((await beslis("manager", open())).status).toBe(303);
    expect(lees()).toMatchObject({ type: "openbaar_ministerie", naam: voor?.naam, versie: 2 });
    expect(findActieveSessie(systeem, cookie)).toBeNull();
    expect(findActieveSessie(systeem, ander)).not.toBeNull();
    expect(await leest("wonen")).toBe(true);
    const gronden = systeem.databank
      .select()
      .from(logregel)
      .all()
      .map(({ grond }) => grond);
    expect(gronden).toContain(`partij partij-wonen, voorstel ${voorstellen()[0]?.id ?? ""}`);
  });

  it("is not confirmed by who asked, by another role, twice, or by a form of before", async () => {
    await vraag();
    const voorstel = open();
    expect((await beslis("beheerder", voorstel)).status).toBe(422);
    expect((await als("beheerder").post(KAART, "voorstel_bevestigen", { voorstel, nagevraagd: "on" })).status).toBe(
      403,
    );
    expect((await als("manager").post(VOORSTELLEN, "voorstel_bevestigen", { voorstel })).status).toBe(422);
    for (const slug of ["procesregisseur", "wonen", "toezichthouder", "recordmanager"])
      expect((await beslis(slug, voorstel)).status, slug).toBe(404);
    // As the form of before posted it, and hidden in the rename.
    const oud = { naam: "Corporatie", type: "politie", versie: "1" };
    expect((await als("beheerder").post(KAART, "partij", oud)).status).toBe(403);
    for (const extra of [
      { type: "politie" },
      { gemeente: "utrecht" },
      { toegetredenProtocol: "01-01-2020" },
    ] as Velden[])
      expect(
        (
          await als("beheerder").post(
            KAART,
            "partij_hernoemen",
            { naam: "Corporatie", ...extra },
            { versies: { "partij-wonen": { $rij: 1 } } },
          )
        ).status,
      ).toBe(400);
    expect((await vraag("manager")).status).toBe(404);
    expect(lees()).toMatchObject({ type: "wonen", versie: 1 });
    const uitslag = await Promise.all([
      beslis("manager", voorstel),
      beslis("beheerder-2", voorstel, "voorstel_afwijzen"),
    ]);
    expect(uitslag.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it("is asked once at a time, and is void when it expired, the Partij changed or who asked is out", async () => {
    const uitslag = await Promise.all([vraag("beheerder"), vraag("beheerder-2")]);
    expect(uitslag.map(({ status }) => status).sort()).toEqual([303, 422]);
    const verlopen = open();
    systeem.klok.zet("2026-12-01T09:00:00.000Z");
    expect((await beslis("manager", verlopen)).status).toBe(422);

    expect((await vraag()).status).toBe(303);
    schrijf(systeem, (tx) => tx.update(partij).set({ gemeente: "zeist" }).where(eq(partij.id, "partij-wonen")).run());
    expect((await beslis("manager", open())).status).toBe(422);

    expect((await vraag()).status).toBe(303);
    const derde = open();
    await als("beheerder-2").doe("/beheer/accounts/account-beheerder", "account_intrekken", reden);
    expect((await beslis("manager", derde)).status).toBe(422);
    expect(lees()?.type).toBe("wonen");
    expect(voorstellen().map(({ stand }) => stand)).toEqual(["vervallen", "vervallen", "vervallen"]);
  });

  it("can be refused, and taken back by who asked only", async () => {
    await vraag();
    const eerste = open();
    expect((await beslis("beheerder-2", eerste, "voorstel_intrekken")).status).toBe(422);
    expect((await beslis("beheerder", eerste, "voorstel_intrekken")).status).toBe(303);
    expect((await beslis("manager", eerste)).status).toBe(422);
    await vraag();
    expect((await beslis("manager", open(), "voorstel_afwijzen")).status).toBe(303);
    expect(
      voorstellen()
        .map(({ stand }) => stand)
        .sort(),
    ).toEqual(["afgewezen", "ingetrokken"]);
    expect(lees()?.type).toBe("wonen");
    expect((await vraag("beheerder", { type: "wonen", ...reden })).status).toBe(422);
    expect((await vraag("beheerder", { type: "onzin", ...reden })).status).toBe(422);
    expect((await vraag("beheerder", { type: "politie" })).status).toBe(422);
  });

  it("holds for the gemeente too: it decides which lokale casussen are whose", async () => {
    const kaart = "/beheer/partijen/partij-gemeente_nieuwegein";
    const velden = { type: "gemeente", gemeente: "utrecht", ...reden };
    expect((await als("beheerder").post(kaart, "partijsoort_voorstellen", velden)).status).toBe(303);
    expect(lees("partij-gemeente_nieuwegein")?.gemeente).toBe("nieuwegein");
    expect((await beslis("beheerder-2", open())).status).toBe(303);
    expect(lees("partij-gemeente_nieuwegein")?.gemeente).toBe("utrecht");
  });
});

describe("what one beheerder still does", () => {
  it("makes a Partij that nobody works for, and changes a name when nobody else did meanwhile", async () => {
    const naar = await als("beheerder").doe("/beheer/partijen", "partij_maken", { naam: "Nieuwe Zorg", type: "ggz" });
    const id = /partijen\/([\w-]+)/.exec(naar)?.[1] ?? "";
    expect(lees(id)).toMatchObject({ type: "ggz", toegetredenProtocol: null });
    expect(
      (await als("beheerder").post("/beheer/partijen", "partij_maken", { naam: "Nieuwe Zorg", type: "ggz" })).status,
    ).toBe(422);
    const hernoem = (versie: number, naam = "Corporatie") =>
      als("beheerder").post(KAART, "partij_hernoemen", { naam }, { versies: { "partij-wonen": { $rij: versie } } });
    expect((await hernoem(1, "Nieuwe Zorg")).status).toBe(422);
    expect((await hernoem(1)).status).toBe(303);
    expect((await hernoem(1, "Andere")).status).toBe(409);
    expect(lees()?.naam).toBe("Corporatie");
    for (const slug of ["manager", "procesregisseur", "wonen"])
      expect((await als(slug).post("/beheer/partijen", "partij_maken", { naam: "X", type: "ggz" })).status).toBe(404);
  });

  it("stands alone only until somebody else could confirm", async () => {
    schrijf(systeem, (tx) => {
      for (const id of ["account-beheerder-2", "account-manager"])
        tx.update(account).set({ demoSlug: null }).where(eq(account.id, id)).run();
    });
    expect((await vraag()).status).toBe(303);
    expect(lees()?.type).toBe("openbaar_ministerie");
    startSessie(systeem, "account-manager", "127.0.0.1");
    expect((await vraag("beheerder", { type: "wonen", ...reden })).status).toBe(303);
    expect(lees()?.type).toBe("openbaar_ministerie");
  });

  it("shows who confirms an account of what kind the Partij is", async () => {
    await als("beheerder").doe("/beheer/accounts", "account_maken", {
      email: "sam@pga.example",
      voornaam: "Sam",
      achternaam: "Voorbeeldnieuw",
      rol: "ketenpartner",
      partijId: "partij-wonen",
      ...reden,
    });
    const gelezen = (await (await als("manager").get(VOORSTELLEN)).text()).replaceAll("<!-- -->", "");
    expect(gelezen).toMatch(/Woningcorporatie Regio Utrecht \([^)]+/);
  });
});
