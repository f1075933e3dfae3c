import type { ServerBuild } from "@remix-run/node";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { rijversie } from "~/protocol/formulier";
import { meegeleverd, type Lijstsoort } from "~/protocol/meegeleverd";
import { telJaar } from "~/rapportages/tellen.server";
import { schrijf } from "~/storage/databank.server";
import { besluit, gegeven, lijstversie, rij } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakTestCasus, maakTestOverleg, maakTestRij, startOverlegwereld } from "../factories/overleg";
import type { TestSysteem } from "../factories/systeem";

interface Regel {
  sleutel?: string;
  woord: string;
  uit?: true;
  telt?: true;
}

const begin = (soort: Lijstsoort): Regel[] =>
  Object.entries(meegeleverd[soort]).map(([sleutel, woord]) => ({ sleutel, woord }));

function alsVelden(regels: readonly Regel[], rest: Velden = {}): Velden {
  const velden: Record<string, string> = {};
  for (const [nr, { sleutel, woord, uit, telt }] of regels.entries()) {
    if (sleutel) velden[`woorden[${String(nr)}].sleutel`] = sleutel;
    velden[`woorden[${String(nr)}].woord`] = woord;
    if (!uit) velden[`woorden[${String(nr)}].in_gebruik`] = "on";
    if (telt) velden[`woorden[${String(nr)}].telt`] = "on";
  }
  return { ...velden, geldt_vanaf: "24-11-2026", reden: "Vastgesteld in het Partneroverleg", ...rest };
}

let build: ServerBuild;
let systeem: TestSysteem;
beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  systeem = startOverlegwereld();
  return () => systeem.sluit();
});

const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const pad = (soort: string) => `/beheer/lijsten/${soort}`;
const opslaan = (soort: string, velden: Velden, versie = 0, slug = "beheerder") =>
  als(slug).post(pad(soort), "lijst_opslaan", velden, { versies: { [soort]: { [rijversie]: versie } } });
const tekst = async (slug: string, waar: string) =>
  (await (await als(slug).get(waar)).text()).replaceAll("&#x27;", "'").replaceAll("<!-- -->", "");
const versies = () => systeem.databank.select().from(lijstversie).all();
/** Without the words that a form offers: what is read on the page. */
const zonderKeuzes = (pagina: string) => pagina.replace(/<select[\s\S]*?<\/select>/g, "").split("<script")[0] ?? "";
/** Changes one list and goes on. */
async function wijzig(
  soort: Lijstsoort,
  pas: (regels: Regel[]) => Regel[],
  versie = 0,
  rest: Velden = {},
): Promise<void> {
  expect((await opslaan(soort, alsVelden(pas(begin(soort)), rest), versie)).status).toBe(303);
}
const zonder = (sleutel: string) => (regels: Regel[]) =>
  regels.map((regel): Regel => (regel.sleutel === sleutel ? { ...regel, uit: true } : regel));

describe("a list", () => {
  it("is changed by the beheerder only, read by who works with it, and of another name there is none", async () => {
    const velden = alsVelden([...begin("leefgebieden"), { woord: "Vervoer" }]);
    for (const slug of ["manager", "procesregisseur", "procesondersteuner"]) {
      expect(await tekst(slug, pad("leefgebieden"))).not.toContain("Nieuwe versie opslaan");
      expect((await opslaan("leefgebieden", velden, 0, slug)).status).toBe(403);
      expect((await opslaan("leefgebieden", { ...velden, schik: "omlaag:0" }, 0, slug)).status).toBe(403);
    }
    for (const slug of ["melder", "politie", "toezichthouder", "recordmanager"]) {
      for (const waar of [pad("leefgebieden"), "/beheer/lijsten"]) expect((await als(slug).get(waar)).status).toBe(404);
      expect((await opslaan("leefgebieden", velden, 0, slug)).status).toBe(404);
    }
    for (const soort of ["aanpakken", "zedenklassen", "__proto__"]) {
      expect((await als("beheerder").get(pad(soort))).status).toBe(404);
      expect((await opslaan(soort, velden)).status).toBe(404);
    }
    expect(versies()).toEqual([]);
  });

  it("gets a version with who, when, why and what; a key stays and is never used again", async () => {
    await wijzig("logboeksoorten", ([telefoon, ...rest]) => [
      ...rest,
      { ...telefoon, woord: "Gebeld", uit: true },
      { woord: "Telefoon" },
    ]);
    expect(versies()).toMatchObject([
      { versie: 1, soort: "logboeksoorten", geldtVanaf: "2026-11-24", accountId: "account-beheerder" },
    ]);
    expect(systeem.lijsten.op("2026-11-24").list("logboeksoorten").slice(-2)).toEqual([
      { sleutel: "telefoon", woord: "Gebeld", inGebruik: false, telt: false },
      { sleutel: "telefoon_2", woord: "Telefoon", inGebruik: true, telt: false },
    ]);
    const pagina = await tekst("manager", pad("logboeksoorten"));
    for (const zin of [
      "Versie 1, geldt nu",
      "Vastgesteld in het Partneroverleg",
      "‘Telefoon’ heet nu ‘Gebeld’.",
      "‘Telefoon’ toegevoegd.",
      "De volgorde is veranderd.",
    ])
      expect(pagina).toContain(zin);
    expect(await tekst("manager", "/beheer/lijsten")).toContain("7 in gebruik, 1 niet meer");
  });

  it("is shown in another order with what was typed, and nothing is stored", async () => {
    const regels = begin("logboeksoorten").map((regel, nr) => (nr === 0 ? { ...regel, woord: "Gebeld" } : regel));
    const antwoord = await opslaan("logboeksoorten", alsVelden(regels, { reden: "Half", schik: "omlaag:0" }));
    expect(antwoord.status).toBe(200);
    const pagina = await antwoord.text();
    const [mail, gebeld] = [pagina.indexOf('value="E-mail"'), pagina.indexOf('value="Gebeld"')];
    expect(mail).toBeGreaterThan(0);
    expect(gebeld).toBeGreaterThan(mail);
    expect(pagina).toContain('value="Half"');
    expect((await opslaan("logboeksoorten", alsVelden(regels, { schik: "erbij" }))).status).toBe(200);
    expect((await opslaan("logboeksoorten", alsVelden(regels, { schik: "erbij", vreemd: "x" }))).status).toBe(400);
    expect(versies()).toEqual([]);
  });

  const leeg = (regels: Regel[]) => regels.map((regel, nr) => (nr === 1 ? { ...regel, woord: "" } : regel));
  it.each<[string, (regels: Regel[]) => Regel[], Velden, string]>([
    ["an empty word", leeg, {}, "Vul een woord in."],
    ["a word twice", (regels) => [...regels, { woord: "GESPREK" }], {}, "‘GESPREK’ staat al in de lijst."],
    ["nothing in use", (regels) => regels.map((regel) => ({ ...regel, uit: true })), {}, "Houd minstens één woord"],
    ["nothing changed", (regels) => regels, {}, "Er is niets gewijzigd."],
    ["no reason", (regels) => [...regels, { woord: "Nieuw" }], { reden: "" }, "Vul in waarom de lijst wijzigt"],
    [
      "yesterday",
      (regels) => [...regels, { woord: "Nieuw" }],
      { geldt_vanaf: "23-11-2026" },
      "Kies vandaag of een latere",
    ],
    ["a far day", (regels) => [...regels, { woord: "Nieuw" }], { geldt_vanaf: "25-11-2028" }, "binnen twee jaar"],
    ["a key of another list", (regels) => [...regels, { sleutel: "justitie", woord: "X" }], {}, "niet wordt gevraagd"],
    ["a word too long", (regels) => [...regels, { woord: "w".repeat(81) }], {}, "niet meer dan 80 tekens"],
  ])("refuses %s and keeps what was typed", async (_wat, pas, rest, melding) => {
    const regels = pas(begin("logboeksoorten").map((regel, nr) => (nr === 6 ? { ...regel, woord: "Overig" } : regel)));
    const antwoord = await opslaan("logboeksoorten", alsVelden(regels, rest));
    expect(antwoord.status).toBe(422);
    const pagina = (await antwoord.text()).replaceAll("&#x27;", "'");
    expect(pagina).toContain(melding);
    if (regels.length > 7) expect(pagina).toContain(`value="${regels[7]?.woord ?? ""}"`);
    expect(versies()).toEqual([]);
  });

  it("shows both when another beheerder saved meanwhile, and keeps that one's new word when sent again", async () => {
    await wijzig("logboeksoorten", (regels) => [...regels, { woord: "Appbericht" }]);
    const mijn = alsVelden(
      begin("logboeksoorten").map((regel, nr) => (nr === 0 ? { ...regel, woord: "Gebeld" } : regel)),
    );
    const antwoord = await opslaan("logboeksoorten", mijn, 0, "beheerder-2");
    expect(antwoord.status).toBe(409);
    const pagina = await antwoord.text();
    for (const woord of ["Telefoon", "Gebeld", "Appbericht", "Staat niet in uw formulier."])
      expect(pagina).toContain(woord);
    expect(versies()).toHaveLength(1);
    expect((await opslaan("logboeksoorten", mijn, 1, "beheerder-2")).status).toBe(303);
    const { woord } = systeem.lijsten.op("2026-11-24").find("logboeksoorten", "appbericht") ?? {};
    expect(woord).toBe("Appbericht");
  });

  it("holds from its day and not before", async () => {
    await wijzig("leefgebieden", (regels) => [{ ...regels[0], woord: "Geld" }, ...regels.slice(1)], 0, {
      geldt_vanaf: "01-12-2026",
    });
    expect(await tekst("beheerder", pad("leefgebieden"))).toContain("Versie 1 geldt vanaf 1 december 2026");
    expect(zonderKeuzes(await tekst("politie", "/aanmelden"))).toContain("Financiën");
    systeem.klok.zet("2026-12-01T09:00:00Z");
    const later = zonderKeuzes(await tekst("politie", "/aanmelden"));
    expect(later).toContain(">Geld<");
    expect(later).not.toContain("Financiën");
  });
});

describe("a word out of use", () => {
  const nummer = "2026-40001";
  const casus = `/casussen/${nummer}`;
  const regieplan = `${casus}/bespreken/regieplan`;
  let casusId: string;
  beforeEach(() => {
    casusId = maakTestCasus(systeem, nummer, ["ggz", "wonen"]);
  });
  const aantal = (tabel: typeof gegeven | typeof rij) => systeem.databank.select().from(tabel).all().length;

  it("stays readable where it is stored and cannot be chosen any more, also by a page that was open before", async () => {
    maakTestRij(systeem, casusId, "logboek", {
      waarden: { datum: "2026-11-20", soort: "telefoon", inhoud: "Belde terug" },
    });
    await wijzig("logboeksoorten", zonder("telefoon"));
    const pagina = await tekst("procesregisseur", `${casus}/logboek`);
    expect(zonderKeuzes(pagina)).toContain("Telefoon");
    expect(pagina).not.toContain('<option value="telefoon"');
    const voor = aantal(gegeven);
    for (const [soort, melding] of [
      ["telefoon", "‘Telefoon’ is niet meer in gebruik."],
      ["bestaat_niet", "Kies een van de mogelijkheden."],
    ] as const) {
      const velden = { datum: "24-11-2026", soort, inhoud: "Deze tekst blijft staan" };
      const antwoord = await als("procesregisseur").post(`${casus}/logboek`, "logboek_opslaan", velden);
      expect(antwoord.status).toBe(422);
      const terug = await antwoord.text();
      expect(terug).toContain(melding);
      expect(terug).toContain("Deze tekst blijft staan");
    }
    expect(aantal(gegeven)).toBe(voor);
  });

  const vanPlan = {
    omschrijving: "Budgetcoach",
    start: "2026-11-01",
    beoogd_einde: "2027-02-01",
  };
  it("can be saved again with the rest of its row, and not be chosen for another", async () => {
    const rijId = maakTestRij(systeem, casusId, "interventie", {
      voorPartijId: "partij-wonen",
      waarden: { ...vanPlan, leefgebied: "financien", interventietype: "begeleiding" },
    });
    await wijzig("leefgebieden", (regels) => zonder("financien")(zonder("huisvesting")(regels)));
    expect(await tekst("procesregisseur", regieplan)).toContain("Financiën (niet meer in gebruik)");
    const velden = { rij: rijId, ...vanPlan, partij: "partij-wonen", interventietype: "begeleiding" };
    const versieVan = Object.fromEntries(
      ["omschrijving", "leefgebied", "interventietype", "start", "beoogd_einde"].map((sleutel) => [sleutel, 1]),
    );
    const bewaar = (anders: Velden) =>
      als("procesregisseur").post(
        regieplan,
        "interventie_opslaan",
        { ...velden, ...anders },
        { versies: { [rijId]: versieVan }, formulier: `interventie_opslaan-${rijId}` },
      );
    const geweigerd = await bewaar({ leefgebied: "huisvesting", omschrijving: "Anders" });
    expect(geweigerd.status).toBe(422);
    expect(await geweigerd.text()).toContain("‘Huisvesting’ is niet meer in gebruik.");
    expect((await bewaar({ leefgebied: "financien", omschrijving: "Andere coach" })).status).toBe(303);
    expect(await tekst("procesregisseur", regieplan)).toContain("Andere coach");
  });

  it("is not scored any more in an overleg, and a new one is; the projector has its words", async () => {
    maakTestOverleg(systeem, "o1", [casusId], { status: "geopend", punten: "aan_de_orde" });
    const tafel = `/overleggen/o1/tafel?punt=punt-o1-${casusId}`;
    const scoor = (leefgebied: string, score: string) =>
      als("procesregisseur").post(tafel, "bespreking_opslaan", { [`scores.${leefgebied}.score`]: score });
    expect((await scoor("justitie", "rood")).status).toBe(303);
    await wijzig("leefgebieden", (regels) => [
      { woord: "Vervoer" },
      ...zonder("justitie")(zonder("financien")(regels)).map((regel) =>
        regel.sleutel === "justitie" ? { ...regel, woord: "Politie en justitie" } : regel,
      ),
    ]);
    const pagina = await tekst("procesregisseur", "/overleggen/o1/tafel");
    for (const naam of ["scores.vervoer.score", "scores.justitie.score"]) expect(pagina).toContain(naam);
    expect(pagina).toContain("Politie en justitie");
    expect(pagina).not.toContain("scores.financien.score");
    const voor = aantal(rij);
    const oud = await scoor("financien", "rood");
    expect(oud.status).toBe(422);
    expect(await oud.text()).toContain("‘Financiën’ is niet meer in gebruik.");
    expect((await scoor("bestaat_niet", "rood")).status).toBe(400);
    expect(aantal(rij)).toBe(voor);
    expect((await scoor("vervoer", "oranje")).status).toBe(303);
    expect(zonderKeuzes(await tekst("procesregisseur", `${casus}/bespreken/overleg`))).toContain("Vervoer");
  });
});

describe("the annual figures", () => {
  it("count as successful what counted on the day of closing, in the words of that year", async () => {
    const sluit = (nummer: string, dag: string) => {
      const casusId = maakTestCasus(systeem, nummer, [], { toestand: "afgesloten" });
      maakTestOverleg(systeem, `o-${nummer}`, [casusId], { datum: dag, status: "gesloten", punten: "besproken" });
      maakTestRij(systeem, casusId, "afsluiting", { waarden: { reden: "verhuisd" } });
      schrijf(systeem, (tx) =>
        tx
          .insert(besluit)
          .values({
            id: `b-${nummer}`,
            casusId,
            handeling: "afsluiten",
            vanToestand: "uitvoeren",
            naarToestand: "afgesloten",
            accountId: "account-procesregisseur",
            moment: `${dag}T10:00:00.000Z`,
          })
          .run(),
      );
    };
    sluit("2026-40001", "2026-11-20");
    sluit("2026-40002", "2026-12-02");
    await wijzig(
      "sluitredenen",
      (regels) => regels.map((regel): Regel => (regel.sleutel === "verhuisd" ? { ...regel, telt: true } : regel)),
      0,
      { geldt_vanaf: "01-12-2026" },
    );
    await wijzig("leefgebieden", ([geld, ...rest]) => [{ ...geld, woord: "Geld" }, ...rest], 0, {
      geldt_vanaf: "01-01-2027",
    });
    systeem.klok.zet("2027-01-15T09:00:00Z");
    const { behandeld, leefgebieden } = telJaar(systeem, 2026);
    expect(behandeld.map(({ wat }) => wat).sort()).toEqual(["anders", "succesvol"]);
    expect(leefgebieden[0]).toEqual({ leefgebied: "financien", label: "Financiën" });
    expect(telJaar(systeem, 2027).leefgebieden[0]?.label).toBe("Geld");
  });
});
