import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { postPlek } from "~/post/uitgaand.server";
import { aanwezigheid, account, agendapunt, besluit, gegeven, rij, uitgaandePost } from "~/storage/tabellen.server";
import {
  maakArgs,
  maakTestCasus,
  maakTestOverleg,
  maakTestRij,
  startOverlegwereld,
  vraag,
} from "../../../../tests/factories/overleg";
import type { TestSysteem } from "../../../../tests/factories/systeem";
import { action, loader } from "./route.server";
import type { OverlegVanCasusView } from "./view";

const nummer = "2026-20001";
const plek = { pad: `/casussen/${nummer}/bespreken/overleg`, params: { casusnummer: nummer } };

let systeem: TestSysteem;
beforeEach(() => {
  systeem = startOverlegwereld();
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

async function open(wie: string): Promise<CasusEnvelop<OverlegVanCasusView>> {
  const antwoord = await vraag(() => loader(maakArgs(systeem, { wie, ...plek })));
  return (await antwoord.json()) as CasusEnvelop<OverlegVanCasusView>;
}

const agenda = { overlegId: "o1", minuten: "20", doel: "Plan maken", themas: "Wonen", besluiten: "Regieplan" };
const aantalGegevens = () => systeem.databank.select().from(gegeven).all().length;

describe("agenderen", () => {
  it("waits until the betrokkene is informed or a P 16.6 decision stands", async () => {
    const casusId = maakTestCasus(systeem, nummer, ["ggz"], { geinformeerd: false });
    maakTestOverleg(systeem, "o1", []);
    expect((await open("procesregisseur")).handelingen.agenderen).toMatchObject({ toegestaan: false });
    expect((await doe("procesregisseur", "agenderen", agenda)).status).toBe(409);
    expect(systeem.databank.select().from(agendapunt).all()).toEqual([]);
    expect(systeem.databank.select().from(uitgaandePost).all()).toEqual([]);
    const uitstel = {
      soort: "uitstellen",
      grond: "b",
      motivering: "Onderzoek loopt",
      herbeoordelen_op: "2026-11-24",
    } as const;
    maakTestRij(systeem, casusId, "uitstel", { waarden: uitstel });
    expect((await doe("procesregisseur", "agenderen", agenda)).status).toBe(303);
  });

  it("invites the lawful deelnemers only, by a mail without personal data (C 12.2 e)", async () => {
    maakTestCasus(systeem, nummer, ["ggz", "wonen", "politie"]);
    systeem.databank.update(account).set({ vogGeldigTot: "2026-11-23" }).where(eq(account.id, "account-politie")).run();
    maakTestOverleg(systeem, "o1", []);
    expect((await open("procesregisseur")).view.nietUitgenodigd.map(({ naam }) => naam)).toEqual([
      "Pim Voorbeeldpolitie",
    ]);
    expect((await doe("procesondersteuner", "agenderen", agenda)).status).toBe(303);
    const post = systeem.databank.select().from(uitgaandePost).all();
    expect(post.map(({ aanAccountId }) => aanAccountId).sort()).toEqual(["account-ggz", "account-wonen"]);
    for (const { id, sleutelId, tekst, onderwerp } of post) {
      const leesbaar = `${onderwerp} ${tekst ? systeem.kluis.ontzegel(sleutelId, postPlek(id), tekst) : ""}`;
      expect(leesbaar).toContain(nummer);
      expect(leesbaar).not.toMatch(/Fenna|Verzonnen|Plan maken/);
    }
    expect(
      systeem.databank
        .select()
        .from(aanwezigheid)
        .all()
        .map(({ grond }) => grond),
    ).toEqual(["betrokken", "betrokken"]);
  });

  it("refuses an overleg that is open, in the past, unknown, or has the casus already", async () => {
    const casusId = maakTestCasus(systeem, nummer, ["ggz"]);
    maakTestOverleg(systeem, "open", [], { status: "geopend" });
    maakTestOverleg(systeem, "oud", [], { datum: "2026-11-23" });
    maakTestOverleg(systeem, "dubbel", [casusId]);
    for (const overlegId of ["open", "oud", "dubbel", "onbekend"]) {
      expect((await doe("procesregisseur", "agenderen", { ...agenda, overlegId })).status, overlegId).toBe(422);
    }
    expect((await doe("ggz", "agenderen", agenda)).status).toBe(403);
    expect(systeem.databank.select().from(agendapunt).all()).toHaveLength(1);
  });
});

describe("the discussion of a casus", () => {
  const beeld = {
    deel: "beeld",
    overlegId: "nu",
    toestandsbeeld: "Het gaat beter",
    "scores.financien.score": "oranje",
    "scores.financien.probleem": "Schulden",
  };

  it("is written only while the casus is on the table in an open overleg", async () => {
    const casusId = maakTestCasus(systeem, nummer, ["ggz"]);
    maakTestOverleg(systeem, "nu", [casusId]);
    const vooraf = aantalGegevens();
    expect((await doe("procesregisseur", "bespreking_opslaan", beeld)).status).toBe(409);
    maakTestOverleg(systeem, "dicht", [casusId], { status: "gesloten", punten: "besproken" });
    expect((await doe("procesregisseur", "bespreking_opslaan", { ...beeld, overlegId: "dicht" })).status).toBe(409);
    expect(aantalGegevens()).toBe(vooraf + 1);
    expect((await open("procesregisseur")).view.formulier).toBeNull();
  });

  it("keeps earlier overleggen as they were and shows their scores beside the new ones", async () => {
    const casusId = maakTestCasus(systeem, nummer, ["ggz"]);
    maakTestOverleg(systeem, "vorig", [casusId], { datum: "2026-10-01", status: "gesloten", punten: "besproken" });
    const oud = maakTestRij(systeem, casusId, "leefgebiedscore", {
      code: "financien",
      overlegId: "vorig",
      waarden: { score: "rood", probleem: "Geen inkomen" },
    });
    maakTestOverleg(systeem, "nu", [casusId], { status: "geopend", punten: "aan_de_orde" });
    expect((await doe("procesregisseur", "bespreking_opslaan", beeld)).status).toBe(303);
    const { view } = await open("procesregisseur");
    expect(view.formulier?.vorige.financien?.score).toMatchObject({ waarde: "rood" });
    expect(view.formulier?.waarden).toMatchObject({ scores: { financien: { score: "oranje", probleem: "Schulden" } } });
    expect(view.besprekingen.map(({ overlegId }) => overlegId)).toEqual(["vorig"]);
    expect(
      systeem.databank
        .select()
        .from(gegeven)
        .where(eq(gegeven.rijId, oud))
        .all()
        .map(({ versie }) => versie),
    ).toEqual([1, 1]);
    // A form that still names the earlier overleg does not land in this one.
    expect((await doe("procesregisseur", "bespreking_opslaan", { ...beeld, overlegId: "vorig" })).status).toBe(422);
    const partner = await open("ggz");
    expect(partner.view.formulier).toBeNull();
    expect(partner.view.bevat).toEqual([]);
    expect(partner.view.besprekingen.map(({ overlegId }) => overlegId)).toEqual(["nu", "vorig"]);
  });

  it("lets chair and minutes be saved beside each other, and refuses an unseen overwrite", async () => {
    const casusId = maakTestCasus(systeem, nummer, ["ggz"]);
    maakTestOverleg(systeem, "nu", [casusId], { status: "geopend", punten: "aan_de_orde" });
    const verslag = { deel: "verslag", overlegId: "nu", notulen: "Besproken", afschalen: "afsluiten" };
    expect((await doe("procesregisseur", "bespreking_opslaan", beeld)).status).toBe(303);
    expect((await doe("procesondersteuner", "bespreking_opslaan", verslag)).status).toBe(303);
    const { view } = await open("procesregisseur");
    expect(view.formulier?.waarden).toMatchObject({ toestandsbeeld: "Het gaat beter", notulen: "Besproken" });
    const rijen = systeem.databank.select().from(rij).where(eq(rij.entiteit, "bespreking")).all();
    expect(rijen.map(({ overlegId }) => overlegId)).toEqual(["nu"]);
    expect(systeem.databank.select().from(besluit).all()).toMatchObject([
      { handeling: "bespreking_opslaan", overlegId: "nu" },
    ]);
    const ander = { ...verslag, notulen: "Iets anders" };
    expect((await doe("procesregisseur", "bespreking_opslaan", ander)).status).toBe(409);
    expect((await doe("procesregisseur", "bespreking_opslaan", ander, view.formulier?.versies)).status).toBe(303);
  });

  it("marks the text of one leefgebied without hiding another from a Partij without ground for it", async () => {
    const casusId = maakTestCasus(systeem, nummer, ["wonen"]);
    maakTestOverleg(systeem, "nu", [casusId], { status: "geopend", punten: "aan_de_orde" });
    await doe("procesregisseur", "bespreking_opslaan", {
      ...beeld,
      "scores.justitie.score": "rood",
      "scores.justitie.probleem": "Loopt een zaak",
      "scores.justitie.bevat": ["strafrechtelijk"],
    });
    const scores = (await open("wonen")).view.besprekingen[0]?.scores ?? [];
    expect(scores.map(({ leefgebied, probleem }) => [leefgebied, probleem?.soort])).toEqual([
      ["financien", "zichtbaar"],
      ["justitie", undefined],
    ]);
  });
});
