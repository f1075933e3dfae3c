import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { autorisatie, besluit, casus, gegeven, regie, rij } from "~/storage/tabellen.server";
import { maakArgs, maakTestCasus, maakTestRij, startOverlegwereld, vraag } from "../../../../tests/factories/overleg";
import type { TestSysteem } from "../../../../tests/factories/systeem";
import { action, loader } from "./route.server";
import type { RegieplanschermView } from "./view";

const nummer = "2026-20001";
const plek = { pad: `/casussen/${nummer}/bespreken/regieplan`, params: { casusnummer: nummer } };

let systeem: TestSysteem;
let casusId: string;
beforeEach(() => {
  systeem = startOverlegwereld();
  casusId = maakTestCasus(systeem, nummer, ["casusregisseur", "ggz", "wonen"]);
});
afterEach(() => {
  systeem.sluit();
});

const doe = (
  wie: string,
  handeling: string,
  velden: Record<string, string | string[]>,
  versies?: Record<string, Record<string, number>>,
) => vraag(() => action(maakArgs(systeem, { wie, ...plek, post: { handeling, velden, versies } })));

async function open(wie: string): Promise<CasusEnvelop<RegieplanschermView>> {
  return (await (
    await vraag(() => loader(maakArgs(systeem, { wie, ...plek })))
  ).json()) as CasusEnvelop<RegieplanschermView>;
}

const rijen = (entiteit: string) => systeem.databank.select().from(rij).where(eq(rij.entiteit, entiteit)).all();

const actie = { omschrijving: "Bel de wijkagent", deadline: "1-12-2026", uitvoerder: "account-ggz" };
const interventie = {
  omschrijving: "Schuldhulp",
  leefgebied: "financien",
  start: "1-12-2026",
  beoogd_einde: "1-3-2027",
  partij: "partij-wonen",
};

describe("who can get an actie", () => {
  it("is the team of this casus and staff, nobody else", async () => {
    maakTestCasus(systeem, "2026-20002", ["dji"]);
    for (const uitvoerder of ["account-dji", "account-om", "account-manager", "onbekend"]) {
      expect((await doe("procesregisseur", "actie_opslaan", { ...actie, uitvoerder })).status, uitvoerder).toBe(422);
    }
    expect(rijen("actie")).toEqual([]);
    for (const uitvoerder of ["account-ggz", "account-procesondersteuner"]) {
      expect((await doe("procesregisseur", "actie_opslaan", { ...actie, uitvoerder })).status, uitvoerder).toBe(303);
    }
    expect(
      rijen("actie")
        .map(({ voorAccountId, voorPartijId }) => [voorAccountId, voorPartijId])
        .sort(),
    ).toEqual([
      ["account-ggz", "partij-ggz"],
      ["account-procesondersteuner", "partij-vhru"],
    ]);
  });

  it("is nobody who was only asked here, whatever that person is in another casus", async () => {
    maakTestCasus(systeem, "2026-20002", ["dji"]);
    const bevraagd = { id: "b", casusId, accountId: "account-dji", partijId: "partij-dji", rol: "bevraagd" };
    systeem.databank
      .insert(autorisatie)
      .values({ ...bevraagd, vanaf: "2026-01-06", doorAccountId: "account-procesregisseur" })
      .run();
    expect((await doe("procesregisseur", "actie_opslaan", { ...actie, uitvoerder: "account-dji" })).status).toBe(422);
    expect((await open("procesregisseur")).view.uitvoerders.map(({ waarde }) => waarde)).not.toContain("account-dji");
  });

  it("is somebody whose Partij may have what is in it", async () => {
    const streng = { ...actie, uitvoerder: "account-wonen", bevat: ["strafrechtelijk"] };
    expect((await doe("procesregisseur", "actie_opslaan", streng)).status).toBe(422);
    expect(rijen("actie")).toEqual([]);
  });

  it("is not offered to a reader who may not assign", async () => {
    const { view } = await open("ggz");
    expect([view.uitvoerders, view.partijen, view.deelnemers, view.bevat]).toEqual([[], [], [], []]);
    expect((await doe("ggz", "actie_opslaan", actie)).status).toBe(403);
  });
});

describe("an actie of a casus that has not moved on to uitvoeren", () => {
  it("is reported on here by who carries it out, and by no other Partij", async () => {
    await doe("procesregisseur", "actie_opslaan", actie);
    const [id = ""] = rijen("actie").map((van) => van.id);
    const standen = () => systeem.databank.select().from(gegeven).where(eq(gegeven.soort, "actie.status")).all();
    expect((await open("wonen")).view.afhandelen).toBeNull();
    expect((await doe("wonen", "actie_afhandelen", { rij: id, status: "gedaan" })).status).toBe(403);
    expect(standen().map(({ versie }) => versie)).toEqual([1]);
    const [eigen] = (await open("ggz")).view.afhandelen?.acties ?? [];
    expect(eigen).toMatchObject({ id, stand: "open" });
    const antwoord = await doe("ggz", "actie_afhandelen", { rij: id, status: "gedaan" }, eigen?.versies);
    expect(antwoord.headers.get("Location")).toBe(`${plek.pad}?klaar=opgeslagen`);
    expect(standen()).toMatchObject([{ versie: 2, verstrekkerPartijId: "partij-ggz" }]);
    expect((await open("ggz")).view.afhandelen?.acties).toMatchObject([{ id, stand: "klaar" }]);
    // Later its form stands on the screen of that phase.
    systeem.databank.update(casus).set({ toestand: "uitvoeren" }).where(eq(casus.id, casusId)).run();
    expect((await open("ggz")).view.afhandelen).toBeNull();
    // No other handeling of that phase comes along.
    expect((await doe("procesregisseur", "notitie_opslaan", { tekst: "Iets" })).status).toBe(403);
    expect(rijen("notitie")).toEqual([]);
  });
});

describe("interventies", () => {
  it("belong to a Partij of the casus and do not end before they start", async () => {
    expect((await doe("procesregisseur", "interventie_opslaan", { ...interventie, partij: "partij-dji" })).status).toBe(
      422,
    );
    const teVroeg = { ...interventie, beoogd_einde: "30-11-2026" };
    expect((await doe("procesregisseur", "interventie_opslaan", teVroeg)).status).toBe(422);
    expect(rijen("interventie")).toEqual([]);
    expect((await doe("procesregisseur", "interventie_opslaan", interventie)).status).toBe(303);
    expect(rijen("interventie")).toMatchObject([{ voorPartijId: "partij-wonen", status: "loopt" }]);
  });

  it("are changed against the version that the writer saw, assignment included", async () => {
    await doe("procesregisseur", "interventie_opslaan", interventie);
    const [eerste] = (await open("procesregisseur")).view.interventies;
    const rijId = eerste?.id ?? "";
    const gezien = eerste?.formulier?.versies;
    const anders = { ...interventie, rij: rijId, partij: "partij-ggz" };
    expect((await doe("procesregisseur", "interventie_opslaan", anders, gezien)).status).toBe(303);
    const laat = { ...interventie, rij: rijId, partij: "partij-reclassering" };
    const conflict = await doe("procesondersteuner", "interventie_opslaan", laat, gezien);
    expect(conflict.status).toBe(409);
    expect(rijen("interventie")[0]?.voorPartijId).toBe("partij-ggz");
    const { versies } = (await conflict.json()) as { versies: Record<string, Record<string, number>> };
    expect((await doe("procesondersteuner", "interventie_opslaan", laat, versies)).status).toBe(303);
  });

  it("keep a value that is restricted as it was, and say so (AVG 18)", async () => {
    await doe("procesregisseur", "interventie_opslaan", interventie);
    const eerste = (await open("procesregisseur")).view.interventies[0];
    const rijId = eerste?.id ?? "";
    systeem.databank
      .update(gegeven)
      .set({ beperkt: "verzoek_betrokkene" })
      .where(eq(gegeven.soort, "interventie.omschrijving"))
      .run();
    const anders = { ...interventie, rij: rijId, omschrijving: "Iets anders" };
    const versies =
      (await open("procesregisseur")).view.interventies[0]?.formulier?.versies ?? eerste?.formulier?.versies;
    const antwoord = await doe("procesregisseur", "interventie_opslaan", anders, versies);
    expect(antwoord.status).toBe(422);
    expect(await antwoord.text()).toContain("beperkt");
  });

  it("are not changed any more after they were closed", async () => {
    const waarden = { omschrijving: "Behandeling", start: "2026-11-01" };
    const rijId = maakTestRij(systeem, casusId, "interventie", { waarden, status: "afgesloten" });
    expect((await open("procesregisseur")).view.interventies[0]?.formulier).toBeNull();
    expect((await doe("procesregisseur", "interventie_opslaan", { ...interventie, rij: rijId })).status).toBe(422);
  });

  it("of another casus cannot be named", async () => {
    const elders = maakTestCasus(systeem, "2026-20002", ["ggz"]);
    const vreemd = maakTestRij(systeem, elders, "interventie", { waarden: { omschrijving: "Elders" } });
    expect((await doe("procesregisseur", "interventie_opslaan", { ...interventie, rij: vreemd })).status).toBe(404);
    expect((await doe("procesregisseur", "interventie_opslaan", { ...interventie, rij: "onbekend" })).status).toBe(404);
  });
});

describe("the casusregisseur", () => {
  const lopend = (soort: string) =>
    systeem.databank
      .select()
      .from(regie)
      .where(eq(regie.soort, soort))
      .all()
      .filter(({ tot }) => tot === null)
      .map(({ accountId, partijId }) => [accountId, partijId]);

  it("is a deelnemer; a new one ends the one before and moves the responsibility (C 13.1, P 5.1.2)", async () => {
    expect((await doe("procesregisseur", "casusregisseur_aanwijzen", { medewerker: "account-dji" })).status).toBe(422);
    expect((await doe("procesondersteuner", "casusregisseur_aanwijzen", { medewerker: "account-ggz" })).status).toBe(
      403,
    );
    expect(lopend("casusregisseur")).toEqual([]);

    await doe("procesregisseur", "casusregisseur_aanwijzen", { medewerker: "account-casusregisseur" });
    expect(lopend("casusregisseur")).toEqual([["account-casusregisseur", "partij-reclassering"]]);
    systeem.klok.zet("2026-12-01T09:00:00Z");
    await doe("procesregisseur", "casusregisseur_aanwijzen", { medewerker: "account-ggz" });
    expect(lopend("casusregisseur")).toEqual([["account-ggz", "partij-ggz"]]);
    expect(lopend("verantwoordelijke_partij")).toEqual([[null, "partij-ggz"]]);
    const eerder = systeem.databank.select().from(regie).where(eq(regie.accountId, "account-casusregisseur")).get();
    expect(eerder).toMatchObject({ vanaf: "2026-11-24", tot: "2026-12-01" });
    const handelingen = systeem.databank.select().from(besluit).where(eq(besluit.casusId, casusId)).all();
    expect(handelingen.map(({ handeling }) => handeling)).toEqual([
      "casusregisseur_aanwijzen",
      "casusregisseur_aanwijzen",
    ]);
    expect((await doe("procesregisseur", "casusregisseur_aanwijzen", { medewerker: "account-ggz" })).status).toBe(422);
  });
});
