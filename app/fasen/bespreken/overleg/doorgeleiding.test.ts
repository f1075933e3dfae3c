import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import type { CasusEnvelop } from "~/protocol/antwoord.server";
import { besluit, casus, derdentoestemming, derdenverstrekking, logregel, rij } from "~/storage/tabellen.server";
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
let casusId: string;
beforeEach(() => {
  systeem = startOverlegwereld();
  casusId = maakTestCasus(systeem, nummer, ["ggz", "wonen", "politie"]);
  maakTestRij(systeem, casusId, "inbreng", { code: "overig", waarden: { tekst: "Iets" }, partij: "politie" });
});
afterEach(() => {
  systeem.sluit();
});

const doe = (wie: string, handeling: string, velden: Record<string, string | string[]>) =>
  vraag(() => action(maakArgs(systeem, { wie, ...plek, post: { handeling, velden } })));
const open = async (wie: string) =>
  (await (await vraag(() => loader(maakArgs(systeem, { wie, ...plek })))).json()) as CasusEnvelop<OverlegVanCasusView>;

function bespreek(id = "o1", datum = "2026-11-20"): void {
  maakTestOverleg(systeem, id, [casusId], { datum, status: "gesloten", punten: "besproken" });
}

const besluiten = () => systeem.databank.select().from(besluit).all();
const doorgeleidingen = () => systeem.databank.select().from(rij).where(eq(rij.entiteit, "doorgeleiding")).all();
const derden = () => systeem.databank.select().from(derdenverstrekking).all();
const niets = () => {
  expect(besluiten()).toEqual([]);
  expect(doorgeleidingen()).toEqual([]);
  expect(derden()).toEqual([]);
};

const zonder = { bestemming: "Overlegtafel Voorbeeldwijk", reden: "Daar is al een plan", gegevens: "niet_mee" };
const mee = {
  ...zonder,
  gegevens: "mee",
  overgedragen: "Het regieplan zonder de zorginformatie",
  ontvangersoort: "overlegtafel",
  grondslag: "Besluit van het casusoverleg, Gemeentewet 172",
  typen: ["gewoon", "strafrechtelijk"],
  "toestemmingen.partij-politie.op": "23-11-2026",
  "toestemmingen.partij-politie.kenmerk": "TOE-voorbeeld-1",
};

describe("opschaling and another overlegtafel (P bijlage 2)", () => {
  it("are decided in a casusoverleg, so not before the casus was discussed", async () => {
    expect((await open("procesregisseur")).handelingen.opschalen).toMatchObject({ toegestaan: false });
    for (const handeling of ["opschalen", "naar_overlegtafel"])
      expect((await doe("procesregisseur", handeling, zonder)).status, handeling).toBe(409);
    niets();
  });

  it("are recorded by the procesregisseur alone", async () => {
    bespreek();
    for (const wie of ["procesondersteuner", "ggz"])
      for (const handeling of ["opschalen", "naar_overlegtafel"])
        expect((await doe(wie, handeling, zonder)).status, wie).toBe(403);
    niets();
    const partner = await open("ggz");
    expect(partner.handelingen.opschalen).toBeUndefined();
    expect(partner.view.inbrengers).toEqual([]);
  });

  it.each([
    ["opschalen", "opschaling"],
    ["naar_overlegtafel", "overlegtafel"],
  ])(
    "%s stands in the course of the casus, with who, when, why and the overleg; the casus stays",
    async (naam, soort) => {
      bespreek("eerder", "2026-10-01");
      bespreek();
      expect((await doe("procesregisseur", naam, zonder)).status).toBe(303);
      expect(besluiten()).toMatchObject([
        {
          handeling: naam,
          vanToestand: "bespreken",
          naarToestand: "bespreken",
          accountId: "account-procesregisseur",
          overlegId: "o1",
          rijId: doorgeleidingen()[0]?.id,
        },
      ]);
      expect(derden()).toEqual([]);
      const logregels = systeem.databank.select().from(logregel).where(eq(logregel.handeling, naam)).all();
      expect(logregels.map(({ gebeurtenis, casusnummer }) => [gebeurtenis, casusnummer])).toEqual([
        ["gewijzigd", nummer],
      ]);
      const { view } = await open("wonen");
      expect(view.doorgeleidingen).toMatchObject([{ soort, overlegOp: "2026-11-20" }]);
      expect(view.doorgeleidingen[0]?.velden.map(({ sleutel }) => sleutel)).toEqual([
        "bestemming",
        "reden",
        "gegevens",
      ]);
    },
  );

  it("leave no trace for a reader who may not have what is marked", async () => {
    bespreek();
    expect((await doe("procesregisseur", "opschalen", { ...zonder, bevat: ["strafrechtelijk"] })).status).toBe(303);
    expect((await open("politie")).view.doorgeleidingen).toHaveLength(1);
    expect((await open("wonen")).view.doorgeleidingen).toEqual([]);
  });
});

describe("gegevens that go along", () => {
  beforeEach(() => bespreek());

  it("stand in the register of derden by the same post, with ground and toestemming, and without the words of the dossier", async () => {
    const { view } = await open("procesregisseur");
    expect(view.inbrengers.map(({ id }) => id)).toEqual(["partij-politie"]);
    expect((await doe("procesregisseur", "naar_overlegtafel", mee)).status).toBe(303);
    expect(derden()).toMatchObject([
      {
        casusnummer: nummer,
        dag: "2026-11-24",
        ontvanger: "Overlegtafel Voorbeeldwijk",
        ontvangersoort: "overlegtafel",
        grond: "overlegtafel",
        typen: "gewoon,strafrechtelijk",
        accountId: "account-procesregisseur",
      },
    ]);
    expect(JSON.stringify(derden())).not.toContain("regieplan");
    expect(systeem.databank.select().from(derdentoestemming).all()).toMatchObject([
      { partijId: "partij-politie", toestemmingOp: "2026-11-23", kenmerk: "TOE-voorbeeld-1" },
    ]);
    expect((await doe("procesregisseur", "opschalen", { ...mee, ontvangersoort: "overheid" })).status).toBe(303);
    expect(derden().map(({ grond }) => grond)).toEqual(["overlegtafel", "opschaling"]);
  });

  it.each<[string, Record<string, string | string[]>]>([
    ["without saying what", { ...mee, overgedragen: "" }],
    ["without a ground", { ...mee, grondslag: "" }],
    ["without the kinds", { ...mee, typen: [] }],
    ["without the kind of receiver", { ...mee, ontvangersoort: "" }],
    [
      "without toestemming",
      { ...mee, "toestemmingen.partij-politie.op": "", "toestemmingen.partij-politie.kenmerk": "" },
    ],
    ["without the reference of the toestemming", { ...mee, "toestemmingen.partij-politie.kenmerk": "" }],
    ["with toestemming of a later day", { ...mee, "toestemmingen.partij-politie.op": "25-11-2026" }],
    ["with the name of the betrokkene as receiver", { ...mee, bestemming: "Tafel Verzonnen001" }],
    ["with a number of a person in the ground", { ...mee, grondslag: "Zie 999990019" }],
    ["that do not go along, with a ground", { ...mee, gegevens: "niet_mee" }],
    ["without saying whether they go", { bestemming: "Tafel", reden: "Zo" }],
    ["without a reason", { ...zonder, reden: "" }],
  ])("are refused %s, and nothing is recorded", async (_wat, velden) => {
    expect((await doe("procesregisseur", "naar_overlegtafel", velden)).status).toBe(422);
    niets();
  });

  it("are refused with toestemming of a Partij that brought in nothing here", async () => {
    const vreemd = { ...mee, "toestemmingen.partij-ggz.op": "23-11-2026", "toestemmingen.partij-ggz.kenmerk": "X" };
    expect((await doe("procesregisseur", "naar_overlegtafel", vreemd)).status).toBe(400);
    niets();
  });

  it("do not move a casus that was closed meanwhile", async () => {
    systeem.databank.update(casus).set({ toestand: "afgesloten", afgeslotenOp: "2026-11-24" }).run();
    expect((await doe("procesregisseur", "opschalen", zonder)).status).toBe(409);
    niets();
  });
});
