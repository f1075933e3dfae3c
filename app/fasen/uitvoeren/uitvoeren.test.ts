import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { gegeven, logregel, regie, rij } from "~/storage/tabellen.server";
import {
  maakArgs,
  maakTestCasus,
  maakTestOverleg,
  maakTestRij,
  startOverlegwereld,
  vraag,
} from "../../../tests/factories/overleg";
import type { TestSysteem } from "../../../tests/factories/systeem";
import { action, loader } from "./route.server";
import { bepaalActiestand, magBijwerken } from "./rules";
import type { UitvoerenView } from "./view";

const nummer = "2026-20001";
const plek = { pad: `/casussen/${nummer}/uitvoeren`, params: { casusnummer: nummer } };

let systeem: TestSysteem;
let casusId: string;
beforeEach(() => {
  systeem = startOverlegwereld();
  casusId = maakTestCasus(systeem, nummer, ["casusregisseur", "ggz", "wonen"], { toestand: "uitvoeren" });
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

async function open(wie: string): Promise<CasusEnvelop<UitvoerenView>> {
  return (await (await vraag(() => loader(maakArgs(systeem, { wie, ...plek })))).json()) as CasusEnvelop<UitvoerenView>;
}

describe("who reports on a task", () => {
  const lezer = { accountId: "a", partij: { id: "eigen" } };
  it("a deelnemer for the own Partij or in the own name, the regie for all", () => {
    const van = (voorPartijId: string | null, voorAccountId: string | null = null) => ({ voorPartijId, voorAccountId });
    expect(magBijwerken(lezer, ["deelnemer"], van("eigen"))).toBe(true);
    expect(magBijwerken(lezer, ["deelnemer"], van("ander", "a"))).toBe(true);
    expect(magBijwerken(lezer, ["deelnemer"], van("ander", "b"))).toBe(false);
    expect(magBijwerken(lezer, ["deelnemer"], van(null))).toBe(false);
    expect(magBijwerken(lezer, ["bevraagd"], van("eigen"))).toBe(false);
    expect(magBijwerken(lezer, [], van("eigen"))).toBe(false);
    for (const hoedanigheid of ["procesregisseur", "procesondersteuner", "casusregisseur"] as const) {
      expect(magBijwerken(lezer, [hoedanigheid], van("ander")), hoedanigheid).toBe(true);
    }
  });

  it("an actie is overdue from the day after its deadline, until it has a result", () => {
    expect(bepaalActiestand("open", "2026-11-23", "2026-11-24")).toBe("over_tijd");
    expect(bepaalActiestand("open", "2026-11-24", "2026-11-24")).toBe("open");
    expect(bepaalActiestand(undefined, undefined, "2026-11-24")).toBe("open");
    for (const status of ["gedaan", "niet_gedaan", "niet_mogelijk"]) {
      expect(bepaalActiestand(status, "2026-11-23", "2026-11-24"), status).toBe("klaar");
    }
  });
});

describe("progress of an interventie", () => {
  const tekst = { stand: "loopt", tekst: "Eerste gesprek gehad" };

  it("is added by the responsible Partij with its own provenance, and by no other Partij", async () => {
    const interventie = { waarden: { omschrijving: "Behandeling" }, voorPartijId: "partij-ggz", status: "loopt" };
    const id = maakTestRij(systeem, casusId, "interventie", interventie);
    expect((await open("wonen")).view.interventies[0]).toMatchObject({ id, magVoortgang: false });
    expect((await doe("wonen", "voortgang_opslaan", { ...tekst, rij: id })).status).toBe(403);
    const laatste = systeem.databank.select().from(logregel).all().at(-1);
    expect(laatste).toMatchObject({ gebeurtenis: "geweigerd", handeling: "voortgang_opslaan", casusnummer: nummer });
    expect(systeem.databank.select().from(rij).where(eq(rij.entiteit, "voortgang")).all()).toEqual([]);

    expect((await doe("ggz", "voortgang_opslaan", { ...tekst, rij: id })).status).toBe(303);
    systeem.klok.zet("2026-11-25T09:00:00Z");
    expect((await doe("procesregisseur", "voortgang_opslaan", { ...tekst, stand: "behaald", rij: id })).status).toBe(
      303,
    );
    const rijen = systeem.databank.select().from(rij).where(eq(rij.entiteit, "voortgang")).all();
    expect(rijen.map(({ ouderId, verstrekkerPartijId }) => [ouderId, verstrekkerPartijId])).toEqual([
      [id, "partij-ggz"],
      [id, null],
    ]);
    const [gelezen] = (await open("wonen")).view.interventies;
    expect(gelezen?.voortgang.map(({ stand }) => stand?.soort === "zichtbaar" && stand.waarde)).toEqual([
      "behaald",
      "loopt",
    ]);
  });

  it("stops when the interventie is closed, by the casusregisseur for instance (C 13.2)", async () => {
    systeem.databank
      .insert(regie)
      .values({
        id: "r",
        casusId,
        soort: "casusregisseur",
        partijId: "partij-reclassering",
        accountId: "account-casusregisseur",
        vanaf: "2026-11-01",
      })
      .run();
    const waarden = { omschrijving: "Behandeling", start: "2026-11-01" };
    const id = maakTestRij(systeem, casusId, "interventie", { waarden, voorPartijId: "partij-ggz", status: "loopt" });
    const slot = { rij: id, geeindigd_op: "24-11-2026", resultaat: "behaald", slot_toelichting: "Klaar" };
    expect((await doe("ggz", "interventie_afsluiten", slot)).status).toBe(403);
    for (const geeindigd_op of ["25-11-2026", "31-10-2026"]) {
      expect(
        (await doe("casusregisseur", "interventie_afsluiten", { ...slot, geeindigd_op })).status,
        geeindigd_op,
      ).toBe(422);
    }
    expect((await doe("casusregisseur", "interventie_afsluiten", slot)).status).toBe(303);
    expect((await doe("casusregisseur", "interventie_afsluiten", slot)).status).toBe(422);
    expect((await doe("ggz", "voortgang_opslaan", { ...tekst, rij: id })).status).toBe(422);
  });

  it("of another casus answers as one that does not exist", async () => {
    const elders = maakTestCasus(systeem, "2026-20002", ["ggz"], { toestand: "uitvoeren" });
    const id = maakTestRij(systeem, elders, "interventie", {
      waarden: { omschrijving: "X" },
      voorPartijId: "partij-ggz",
    });
    expect((await doe("ggz", "voortgang_opslaan", { ...tekst, rij: id })).status).toBe(404);
    expect((await doe("ggz", "voortgang_opslaan", { ...tekst, rij: "onbekend" })).status).toBe(404);
  });
});

describe("acties", () => {
  it("come overdue first; a deelnemer handles the own ones, keeping earlier marks", async () => {
    const maak = (deadline: string, slug: string) =>
      maakTestRij(systeem, casusId, "actie", {
        waarden: { omschrijving: `Actie ${deadline}`, deadline, status: "open" },
        voorPartijId: `partij-${slug}`,
        voorAccountId: `account-${slug}`,
        gemarkeerd: ["bijzonder"],
      });
    const straks = maak("2026-12-01", "wonen");
    const teLaat = maak("2026-11-23", "ggz");
    const { view } = await open("ggz");
    expect(view.acties.map(({ id, stand, magBijwerken: mag }) => [id, stand, mag])).toEqual([
      [teLaat, "over_tijd", true],
      [straks, "open", false],
    ]);
    const gegevens = () => systeem.databank.select().from(gegeven).all().length;
    const vooraf = gegevens();
    expect((await doe("wonen", "actie_afhandelen", { rij: teLaat, status: "gedaan" })).status).toBe(403);
    const versies = view.acties[0]?.versies;
    expect((await doe("ggz", "actie_afhandelen", { rij: teLaat, status: "niet_mogelijk" }, versies)).status).toBe(422);
    expect(gegevens()).toBe(vooraf);
    const klaar = { rij: teLaat, status: "gedaan", resultaat: "Gesproken", bevat: ["strafrechtelijk"] };
    expect((await doe("ggz", "actie_afhandelen", klaar, versies)).status).toBe(303);
    expect(systeem.databank.select().from(rij).where(eq(rij.id, teLaat)).get()?.gemarkeerd).toBe(
      "bijzonder,strafrechtelijk",
    );
    expect((await open("ggz")).view.acties.map(({ id }) => id)).toEqual([straks, teLaat]);
  });

  it("refuse a mark for data that the own Partij may not process (DPIA 11)", async () => {
    const id = maakTestRij(systeem, casusId, "actie", { waarden: { status: "open" }, voorPartijId: "partij-wonen" });
    const velden = { rij: id, status: "gedaan", resultaat: "Tekst", bevat: ["strafrechtelijk"] };
    const versies = (await open("wonen")).view.acties[0]?.versies;
    expect((await doe("wonen", "actie_afhandelen", velden, versies)).status).toBe(422);
    expect((await doe("wonen", "actie_afhandelen", { ...velden, bevat: [] }, versies)).status).toBe(303);
  });
});

describe("what a partner sees besides", () => {
  it("is the course of the scores, not the notities of the procesregie nor the default marks", async () => {
    for (const [id, datum, score] of [
      ["o1", "2026-09-01", "rood"],
      ["o2", "2026-10-01", "groen"],
    ] as const) {
      maakTestOverleg(systeem, id, [casusId], { datum, status: "gesloten", punten: "besproken" });
      maakTestRij(systeem, casusId, "leefgebiedscore", { code: "justitie", overlegId: id, waarden: { score } });
    }
    maakTestOverleg(systeem, "o3", [casusId], { datum: "2026-12-01" });
    expect((await doe("procesregisseur", "notitie_opslaan", { tekst: "Intern", bevat: ["bijzonder"] })).status).toBe(
      303,
    );
    expect((await doe("ggz", "notitie_opslaan", { tekst: "Mag niet" })).status).toBe(403);
    const staf = (await open("procesregisseur")).view;
    expect([staf.notities.length, staf.bevat]).toEqual([1, ["bijzonder"]]);
    const { view } = await open("ggz");
    expect([view.notities, view.bevat]).toEqual([[], []]);
    expect(view.verloop.overleggen.map(({ datum }) => datum)).toEqual(["2026-09-01", "2026-10-01"]);
    expect(view.verloop.rijen).toEqual([{ leefgebied: "justitie", label: "Justitie", scores: ["rood", "groen"] }]);
    expect(view.overleggen.map(({ id }) => id)).toEqual(["o3", "o2", "o1"]);
  });
});
