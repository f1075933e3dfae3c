import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { ruimVerstrekkingenOp } from "~/registers/verstrekkingen/repository.server";
import { schrijf } from "~/storage/databank.server";
import {
  account,
  agendapunt,
  casus,
  derdentoestemming,
  derdenverstrekking,
  lidmaatschapsbesluit,
  logregel,
  partij,
  registernazicht,
  rij,
  verstrekking,
  verwerker,
} from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakTestCasus, startOverlegwereld } from "../factories/overleg";
import { leesBlad } from "../factories/spreadsheet";
import type { TestSysteem } from "../factories/systeem";

let build: ServerBuild;
let systeem: TestSysteem;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const tekstVan = async (slug: string, pad: string) =>
  (await (await als(slug).get(pad)).text()).replaceAll("<!-- -->", "").replaceAll("&#x27;", "'");
const NUMMER = "2026-30001";

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  systeem = startOverlegwereld();
  return () => systeem.sluit();
});

describe("verstrekkingenregister (P 8.1)", () => {
  const inbreng: Velden = {
    soort: "politieregistraties",
    tekst: "Verzonnen registratie",
    grondslag: "Wpg 20",
    doel: "Aanpak",
    wpg_artikel: "artikel_8",
    toestemming: "niet_nodig",
    delen_met: "alle",
    vooraf: "on",
    daarna: "concept",
  };
  const lees = () =>
    systeem.databank
      .select()
      .from(verstrekking)
      .all()
      .map(({ partijId, wijze, entiteit, code, casusnummer }) => [partijId, wijze, entiteit, code, casusnummer]);
  const versies = (id: string) => {
    const gevonden = systeem.databank.select().from(rij).where(eq(rij.id, id)).get();
    return { versies: { [id]: { $rij: gevonden?.versie ?? 0 } } };
  };
  const politie = (wijze: string) => ["partij-politie", wijze, "inbreng", "politieregistraties", NUMMER];

  it("has a row for handing in, releasing and sharing, none for a concept, and no words of it", async () => {
    maakTestCasus(systeem, NUMMER, ["politie", "ggz"]);
    const pad = `/casussen/${NUMMER}/inbreng`;
    await als("politie").doe(pad, "inbrengen", { ...inbreng, tekst: "Weggegooid concept" });
    const weg = systeem.databank.select().from(rij).where(eq(rij.entiteit, "inbreng")).get()?.id ?? "";
    await als("politie").doe(pad, "inbreng_intrekken", { rij: weg });
    await als("politie").doe(pad, "inbrengen", inbreng);
    expect(lees()).toEqual([]);
    const id = systeem.databank.select().from(rij).where(eq(rij.status, "concept")).get()?.id ?? "";
    await als("politie").doe(pad, "indienen", { rij: id }, versies(id));
    expect(lees()).toEqual([politie("ingebracht")]);
    await als("procesregisseur").doe(pad, "vrijgeven", { rij: id }, versies(id));
    const plan = { datum: "24-11-2026", begintijd: "10:00", plaats: "Zaal", voorzitter: "account-procesregisseur" };
    const overleg = (await als("procesregisseur").doe("/overleggen", "overleg_plannen", plan)).split("?")[0] ?? "";
    await als("procesregisseur").doe(`/casussen/${NUMMER}/bespreken/overleg`, "agenderen", {
      overlegId: overleg.split("/")[2] ?? "",
      minuten: "20",
      doel: "Plan",
      themas: "Wonen",
      besluiten: "Regieplan",
    });
    await als("procesregisseur").doe(overleg, "overleg_openen", {});
    const punt = systeem.databank.select().from(agendapunt).get()?.id ?? "";
    await als("procesregisseur").doe(overleg, "agendapunt_starten", { punt });
    expect(lees()).toEqual([politie("ingebracht"), politie("vooraf"), politie("casusoverleg")]);
    expect(JSON.stringify(systeem.databank.select().from(verstrekking).all())).not.toMatch(/Verzonnen|Aanpak|account-/);

    const pagina = await tekstVan("toezichthouder", "/registers/verstrekkingen");
    for (const woord of ["Inbreng: Politieregistraties", "Wpg 32", NUMMER, "Gedeeld in het casusoverleg"])
      expect(pagina).toContain(woord);
    expect(pagina).not.toContain("Verzonnen registratie");
    expect((await als("politie").get("/registers/verstrekkingen")).status).toBe(404);
  });

  it("shows the newest where there are many, says how many there are, and searches and downloads all", async () => {
    schrijf(systeem, (tx) => {
      for (let n = 0; n < 305; n++) {
        const moment = `2026-01-01T00:${String(Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}.000Z`;
        tx.insert(verstrekking)
          .values({
            id: `v-${String(n)}`,
            moment,
            casusnummer: `2026-${String(50000 + n)}`,
            partijId: "partij-om",
            wijze: "ingebracht",
            entiteit: "inbreng",
            code: null,
          })
          .run();
      }
    });
    const pagina = await tekstVan("manager", "/registers/verstrekkingen");
    expect(pagina).toContain("305 regels");
    expect(pagina).toContain("Hier staan de eerste 300.");
    expect(pagina).toContain("2026-50304");
    expect(pagina).not.toContain("2026-50004");
    const gezocht = await als("manager").post("/registers/verstrekkingen", "zoeken", { zoek: "2026-50004" });
    expect((await gezocht.text()).replaceAll("<!-- -->", "")).toContain("1 regel van 305");
    const csv = await (await als("manager").get("/registers/verstrekkingen/download")).text();
    expect(csv.trim().split("\r\n")).toHaveLength(306);
  });

  it("has a row for an aanmelding and for new words in a ketenanalyse", async () => {
    await als("melder").doe("/aanmelden", "verzoek_indienen", {
      aanpak: "top_x",
      gemeente: "utrecht",
      "persoon.voornamen": "Fictief",
      "persoon.achternaam": "Testpersoon",
      "persoon.geboortedatum": "2004",
      "verzoek.reden_instroom": "Overlast",
      "verzoek.problematiek": "Overlast in de wijk.",
      "verzoek.leefgebieden": ["huisvesting"],
      "contact.naam": "Fictieve Collega",
    });
    expect(lees().map((regel) => regel.slice(0, 3))).toEqual([["partij-politie", "ingebracht", "verzoek"]]);
    maakTestCasus(systeem, NUMMER, ["ggz"]);
    const pad = `/casussen/${NUMMER}/bespreken/analyse`;
    const voorwaarden = { doel: "Plan van aanpak", toestemming: "niet_nodig", delen_met: "alle" };
    const schrijfAnalyse = (tekst: string, opties = {}) =>
      als("ggz").doe(pad, "ketenanalyse_opslaan", { tekst, ...voorwaarden }, opties);
    await schrijfAnalyse("Eerste tekst");
    const gezien = () => {
      const rijId = systeem.databank.select().from(rij).where(eq(rij.entiteit, "ketenanalyse")).get()?.id ?? "";
      return { versies: { [rijId]: { tekst: 1, doel: 1 } } };
    };
    await schrijfAnalyse("Eerste tekst", gezien());
    expect(lees().filter(([, , entiteit]) => entiteit === "ketenanalyse")).toHaveLength(1);
    await schrijfAnalyse("Andere tekst", gezien());
    expect(lees().filter(([, , entiteit]) => entiteit === "ketenanalyse")).toHaveLength(2);
  });

  it("outlives the dossier, and is removed four years later, not a day before", () => {
    const id = maakTestCasus(systeem, NUMMER, []);
    const lopend = maakTestCasus(systeem, "2026-30002", []);
    const leg = (casusnummer: string, moment: string) =>
      schrijf(systeem, (tx) => {
        const vast = { partijId: "partij-om", wijze: "ingebracht", entiteit: "inbreng", code: null };
        tx.insert(verstrekking)
          .values({ ...vast, id: systeem.willekeurig(), moment, casusnummer })
          .run();
      });
    leg(NUMMER, "2022-11-23T22:59:59.000Z");
    leg(NUMMER, "2022-11-23T23:00:00.000Z");
    leg("2026-30002", "2020-01-01T00:00:00.000Z");
    expect(ruimVerstrekkingenOp(systeem)).toBe(0);
    schrijf(systeem, (tx) => tx.update(casus).set({ vernietigdOp: "2026-01-01" }).where(eq(casus.id, id)).run());
    expect(ruimVerstrekkingenOp(systeem)).toBe(1);
    expect(ruimVerstrekkingenOp(systeem)).toBe(0);
    const over = systeem.databank.select().from(verstrekking).all();
    expect(over.map(({ moment }) => moment)).toEqual(["2022-11-23T23:00:00.000Z", "2020-01-01T00:00:00.000Z"]);
    expect(systeem.databank.select().from(logregel).all().at(-1)).toMatchObject({ gebeurtenis: "opgeruimd" });
    systeem.klok.zet("2026-11-25T09:00:00Z");
    expect(ruimVerstrekkingenOp(systeem)).toBe(1);
    expect(lopend).toBeTruthy();
  });
});

describe("verstrekking aan derden (P 23.1, C 9.2)", () => {
  const pad = "/registers/derden";
  const goed: Velden = {
    casusnummer: NUMMER,
    dag: "20-11-2026",
    ontvangersoort: "overlegtafel",
    ontvanger: "Overlegtafel Voorbeeldwijk",
    grond: "overlegtafel",
    grondslag: "Besluit van het casusoverleg",
    typen: ["gewoon", "strafrechtelijk"],
    "toestemmingen.partij-politie.op": "19-11-2026",
    "toestemmingen.partij-politie.kenmerk": "TOE-1",
  };
  const leg = (slug: string, anders: Velden = {}) =>
    als(slug).post(pad, "derdenverstrekking_vastleggen", { ...goed, ...anders });
  const aantal = () => systeem.databank.select().from(derdenverstrekking).all().length;
  beforeEach(() => void maakTestCasus(systeem, NUMMER, ["politie"]));

  it("is recorded by manager and procesregisseur, with the permission that went before", async () => {
    expect((await leg("manager")).status).toBe(303);
    expect((await leg("procesregisseur", { dag: "24-11-2026" })).status).toBe(303);
    expect(systeem.databank.select().from(derdentoestemming).all()).toMatchObject([
      { partijId: "partij-politie", toestemmingOp: "2026-11-19", kenmerk: "TOE-1" },
      { partijId: "partij-politie" },
    ]);
    const pagina = await tekstVan("procesondersteuner", pad);
    expect(pagina).toContain("Politie Midden-Nederland: 19 november 2026, TOE-1");
    expect(pagina).not.toContain('value="derdenverstrekking_vastleggen"');
    const gelogd = systeem.databank.select().from(logregel).all();
    expect(
      gelogd.filter(({ handeling, casusnummer }) => handeling.startsWith("derden") && casusnummer === NUMMER),
    ).toHaveLength(2);
  });

  it.each<[string, string, Velden, number]>([
    [
      "without any permission",
      "manager",
      { "toestemmingen.partij-politie.op": undefined, "toestemmingen.partij-politie.kenmerk": undefined },
      422,
    ],
    ["with half a permission", "manager", { "toestemmingen.partij-politie.kenmerk": undefined }, 422],
    ["with a permission from after it", "manager", { "toestemmingen.partij-politie.op": "21-11-2026" }, 422],
    ["with a Partij that does not exist", "manager", { "toestemmingen.partij-onbekend.op": "19-11-2026" }, 400],
    ["of a day to come", "manager", { dag: "25-11-2026" }, 422],
    [
      "of a day before the aanmelding",
      "manager",
      { dag: "04-01-2026", "toestemmingen.partij-politie.op": "01-01-2026" },
      422,
    ],
    ["for a number that does not exist", "manager", { casusnummer: "2026-99999" }, 422],
    ["with a number of nine digits", "manager", { grondslag: "Zie 999990019" }, 422],
    ["that names the betrokkene", "procesregisseur", { ontvanger: "Bureau Verzonnen001" }, 422],
    ["without a ground that exists", "manager", { grond: "zomaar" }, 422],
    ["with a field that was not asked", "manager", { accountId: "account-melder" }, 400],
    ["by the procesondersteuner", "procesondersteuner", {}, 403],
    ["by the toezichthouder", "toezichthouder", {}, 403],
    ["by a ketenpartner", "politie", {}, 404],
    ["by the beheerder", "beheerder", {}, 404],
  ])("is refused %s", async (_wat, slug, anders, status) => {
    expect((await leg(slug, anders)).status).toBe(status);
    expect(aantal()).toBe(0);
    expect(systeem.databank.select().from(derdentoestemming).all()).toEqual([]);
  });

  it("does not tell who may not open the casus whether a name stands in it", async () => {
    const [met, zonder] = [
      await leg("manager", { ontvanger: "Verzonnen001" }),
      await leg("manager", { ontvanger: "Anders" }),
    ];
    expect([met.status, zonder.status]).toEqual([303, 303]);
  });

  it("answers alike for an unknown dossier and a destroyed one", async () => {
    const onbekend = await (await leg("manager", { casusnummer: "2026-99999" })).text();
    schrijf(systeem, (tx) => tx.update(casus).set({ vernietigdOp: "2026-01-01" }).run());
    const vernietigd = await (await leg("manager")).text();
    expect(onbekend).toContain("Dit casusnummer is niet bekend.");
    expect(vernietigd).toContain("Dit casusnummer is niet bekend.");
    expect(aantal()).toBe(0);
  });

  it("has one effect when it is sent twice, and a mistake is struck out once, never removed", async () => {
    const tweemaal = { eenmalig: "dezelfde-pagina" };
    for (let keer = 0; keer < 2; keer++) await als("manager").doe(pad, "derdenverstrekking_vastleggen", goed, tweemaal);
    expect(aantal()).toBe(1);
    const id = systeem.databank.select().from(derdenverstrekking).get()?.id ?? "";
    const haalDoor = (slug: string, velden: Velden) => als(slug).post(pad, "derdenverstrekking_doorhalen", velden);
    expect((await haalDoor("toezichthouder", { rij: id, reden: "Fout" })).status).toBe(403);
    expect((await haalDoor("manager", { rij: "onbekend", reden: "Fout" })).status).toBe(404);
    expect((await haalDoor("manager", { rij: id })).status).toBe(422);
    expect((await haalDoor("manager", { rij: id, reden: "Verkeerde casus" })).status).toBe(303);
    expect((await haalDoor("procesregisseur", { rij: id, reden: "Nog eens" })).status).toBe(422);
    expect(systeem.databank.select().from(derdenverstrekking).all()).toMatchObject([
      { doorgehaaldReden: "Verkeerde casus", ontvanger: "Overlegtafel Voorbeeldwijk" },
    ]);
    expect(await tekstVan("manager", pad)).toContain("Verkeerde casus");
  });
});

describe("register van Partijen (P 27.3, 28, 29)", () => {
  const pad = "/registers/partijen/partij-ggz";
  const versie = (id = "partij-ggz") => ({
    versies: { [id]: { $rij: systeem.databank.select().from(partij).where(eq(partij.id, id)).get()?.versie ?? 0 } },
  });
  const uitsluiting = {
    ingebrekestellingOp: "01-10-2026",
    beslotenOp: "23-11-2026",
    per: "24-11-2026",
    kenmerk: "STG-9",
  };
  const opzegging = { ontvangenOp: "24-11-2026", per: "25-11-2026", kenmerk: "OPZ-1" };
  const status = async (deel: string) => (await als("ggz").get(deel)).status;
  beforeEach(() => void maakTestCasus(systeem, NUMMER, ["ggz"]));

  it("ends the access of everybody of a Partij at the next request when it is excluded", async () => {
    expect(await status(`/casussen/${NUMMER}/bespreken`)).toBe(200);
    expect(await status("/casussen")).toBe(200);
    await als("manager").doe(pad, "uitsluiting_vastleggen", uitsluiting, versie());
    expect(await status(`/casussen/${NUMMER}/bespreken`)).toBe(404);
    expect(await status("/casussen")).toBe(403);
    expect((await als("ggz").post(`/casussen/${NUMMER}/inbreng`, "inbrengen", {})).status).toBe(404);
    const pagina = await tekstVan("toezichthouder", pad);
    expect(pagina).toContain("Uitgesloten: geen toegang");
    expect(pagina).toContain("In gebreke gesteld op 1 oktober 2026.");
    expect(pagina).not.toContain('value="toetreding_vastleggen"');
  });

  it("ends it on the day on which an opzegging takes effect, and opens it again when that is taken back or joined anew", async () => {
    await als("manager").doe(pad, "opzegging_vastleggen", opzegging, versie());
    expect(await status(`/casussen/${NUMMER}/bespreken`)).toBe(200);
    await als("manager").doe(pad, "opzegging_intrekken", { ontvangenOp: "24-11-2026", kenmerk: "OPZ-2" }, versie());
    await als("manager").doe(pad, "opzegging_vastleggen", opzegging, versie());
    systeem.klok.zet("2026-11-24T22:59:00Z");
    expect(await status(`/casussen/${NUMMER}/bespreken`)).toBe(200);
    systeem.klok.zet("2026-11-24T23:00:00Z");
    expect(await status(`/casussen/${NUMMER}/bespreken`)).toBe(404);
    expect(
      (await als("manager").post(pad, "opzegging_intrekken", { ontvangenOp: "25-11-2026", kenmerk: "x" }, versie()))
        .status,
    ).toBe(422);
    const toetreding = {
      beslotenOp: "25-11-2026",
      convenantOp: "25-11-2026",
      protocolOp: "26-11-2026",
      kenmerk: "STG-10",
    };
    await als("manager").doe(pad, "toetreding_vastleggen", toetreding, versie());
    expect(await status(`/casussen/${NUMMER}/bespreken`)).toBe(404);
    systeem.klok.zet("2026-11-26T09:00:00Z");
    expect(await status(`/casussen/${NUMMER}/bespreken`)).toBe(200);
    const soorten = systeem.databank
      .select()
      .from(lidmaatschapsbesluit)
      .where(eq(lidmaatschapsbesluit.partijId, "partij-ggz"))
      .all()
      .map(({ soort }) => soort);
    expect(soorten).toEqual(["toetreding", "opzegging", "opzegging_ingetrokken", "opzegging", "toetreding"]);
  });

  it.each<[string, string, string, Velden, number]>([
    [
      "uitsluiting without notice of default",
      "manager",
      "uitsluiting_vastleggen",
      { ...uitsluiting, ingebrekestellingOp: undefined },
      422,
    ],
    ["uitsluiting before its besluit", "manager", "uitsluiting_vastleggen", { ...uitsluiting, per: "22-11-2026" }, 422],
    [
      "a besluit that is still to come",
      "manager",
      "uitsluiting_vastleggen",
      { ...uitsluiting, beslotenOp: "25-11-2026", per: "25-11-2026" },
      422,
    ],
    [
      "toetreding of who takes part",
      "manager",
      "toetreding_vastleggen",
      { beslotenOp: "01-11-2026", convenantOp: "01-11-2026", protocolOp: "01-11-2026", kenmerk: "x" },
      422,
    ],
    [
      "artikel 20 of who is no politie",
      "manager",
      "wpgbeslissing_vastleggen",
      { van: "24-11-2026", tot: "24-11-2027", ondertekendOp: "20-11-2026", kenmerk: "x", ondertekenaars: "on" },
      422,
    ],
    ["by the procesregisseur", "procesregisseur", "uitsluiting_vastleggen", uitsluiting, 403],
    ["by the beheerder", "beheerder", "uitsluiting_vastleggen", uitsluiting, 403],
    ["by the Partij itself", "ggz", "uitsluiting_vastleggen", uitsluiting, 404],
  ])("refuses %s", async (_wat, slug, handeling, velden, verwacht) => {
    const voor = JSON.stringify(systeem.databank.select().from(partij).all());
    expect((await als(slug).post(pad, handeling, velden, versie())).status).toBe(verwacht);
    expect(JSON.stringify(systeem.databank.select().from(partij).all())).toBe(voor);
  });

  it("cannot put the house itself out, and shows both texts when somebody else was first", async () => {
    const huis = "/registers/partijen/partij-vhru";
    expect((await als("manager").post(huis, "uitsluiting_vastleggen", uitsluiting, versie("partij-vhru"))).status).toBe(
      422,
    );
    const gezien = versie();
    await als("manager").doe(pad, "bereik_opslaan", { email: "een@ggz.example" }, gezien);
    const antwoord = await als("manager").post(pad, "bereik_opslaan", { email: "twee@ggz.example" }, gezien);
    expect(antwoord.status).toBe(409);
    const pagina = await antwoord.text();
    expect(pagina).toContain("een@ggz.example");
    expect(pagina).toContain("twee@ggz.example");
    expect(systeem.databank.select().from(partij).where(eq(partij.id, "partij-ggz")).get()?.email).toBe(
      "een@ggz.example",
    );
    expect((await als("manager").get("/registers/partijen/bestaat-niet")).status).toBe(404);
  });

  it("keeps what the manager recorded when the beheerder changes the name", async () => {
    const kaart = "/beheer/partijen/partij-ggz";
    const hernoem = (extra: Velden = {}) =>
      als("beheerder").post(kaart, "partij_hernoemen", { naam: "GGZ Voorbeeldregio", ...extra }, versie());
    expect((await hernoem({ uitgeslotenPer: "01-01-2020" })).status).toBe(400);
    expect((await hernoem()).status).toBe(303);
    expect(systeem.databank.select().from(partij).where(eq(partij.id, "partij-ggz")).get()).toMatchObject({
      naam: "GGZ Voorbeeldregio",
      toegetredenConvenant: "2019-01-01",
      uitgeslotenPer: null,
    });
  });

  it("announces the end of an artikel 20-beslissing to the manager two months before", async () => {
    const politie = "/registers/partijen/partij-politie";
    const taak = "een nieuwe artikel 20-beslissing";
    const besluit = { van: "24-11-2026", tot: "24-01-2027", ondertekendOp: "20-11-2026", kenmerk: "A20-1" };
    expect(
      (await als("manager").post(politie, "wpgbeslissing_vastleggen", besluit, versie("partij-politie"))).status,
    ).toBe(422);
    await als("manager").doe(
      politie,
      "wpgbeslissing_vastleggen",
      { ...besluit, ondertekenaars: "on" },
      versie("partij-politie"),
    );
    expect(await tekstVan("manager", "/werkvoorraad")).not.toContain(taak);
    systeem.klok.zet("2026-11-25T09:00:00Z");
    expect(await tekstVan("manager", "/werkvoorraad")).toContain(taak);
  });
});

describe("register van verwerkers (P 22.4)", () => {
  const pad = "/registers/verwerkers";
  const goed: Velden = {
    naam: "=Voorbeeld Hosting",
    dienst: "Servers",
    landen: "Nederland",
    toestemmingOp: "01-10-2026",
    overeenkomstOp: "02-10-2026",
    looptTot: "23-01-2027",
    kenmerk: "VWO-1",
  };

  it("is kept by the manager and read by every Partij, with two texts after a lost update", async () => {
    expect((await als("procesregisseur").post(pad, "verwerker_opslaan", goed)).status).toBe(403);
    expect((await als("manager").post(pad, "verwerker_opslaan", { ...goed, toestemmingOp: "03-10-2026" })).status).toBe(
      422,
    );
    expect(
      (await als("manager").post(pad, "verwerker_opslaan", { ...goed, overeenkomstOp: "25-11-2026" })).status,
    ).toBe(422);
    expect(systeem.databank.select().from(verwerker).all()).toEqual([]);
    await als("manager").doe(pad, "verwerker_opslaan", goed);
    const id = systeem.databank.select().from(verwerker).get()?.id ?? "";
    const opties = { formulier: `verwerker_opslaan-${id}`, versies: { [id]: { $rij: 1 } } };
    await als("manager").doe(pad, "verwerker_opslaan", { ...goed, rij: id, dienst: "Servers en netwerk" }, opties);
    const laat = await als("manager").post(
      pad,
      "verwerker_opslaan",
      { ...goed, rij: id, dienst: "Alleen servers" },
      opties,
    );
    expect(laat.status).toBe(409);
    const tekst = await laat.text();
    expect(tekst).toContain("Servers en netwerk");
    expect(tekst).toContain("Alleen servers");
    expect(tekst).toMatch(/&quot;\$rij&quot;:2/);
    expect((await als("manager").post(pad, "verwerker_opslaan", { ...goed, rij: "onbekend" })).status).toBe(404);
    const gelezen = await tekstVan("wijkteam", pad);
    expect(gelezen).toContain("Servers en netwerk");
    expect(gelezen).not.toContain("Verwerker toevoegen");
  });

  it("asks the manager for an agreement that ends and for the yearly look, until it is done", async () => {
    await als("manager").doe(pad, "verwerker_opslaan", goed);
    const taken = async () => {
      const pagina = await tekstVan("manager", "/werkvoorraad");
      return ["overeenkomst met =Voorbeeld Hosting", "Loop de lijst van verwerkers na"].map((wat) =>
        pagina.includes(wat),
      );
    };
    expect(await taken()).toEqual([true, false]);
    const id = systeem.databank.select().from(verwerker).get()?.id ?? "";
    const opties = { versies: { [id]: { $rij: 1 } } };
    expect(
      (await als("manager").post(pad, "verwerker_beeindigen", { rij: id, beeindigdOp: "25-11-2026" }, opties)).status,
    ).toBe(422);
    await als("manager").doe(pad, "verwerker_beeindigen", { rij: id, beeindigdOp: "24-11-2026" }, opties);
    systeem.klok.zet("2027-09-24T09:00:00Z");
    expect(await taken()).toEqual([false, true]);
    expect((await als("toezichthouder").post(pad, "verwerkers_nalopen", { bevinding: "Gezien." })).status).toBe(403);
    await als("manager").doe(pad, "verwerkers_nalopen", { bevinding: "Alles nagelopen." });
    expect(await taken()).toEqual([false, false]);
    expect(systeem.databank.select().from(registernazicht).all()).toMatchObject([{ register: "verwerkers" }]);
  });

  it("is searched by a post; the file of what was found holds those rows, as text", async () => {
    await als("manager").doe(pad, "verwerker_opslaan", goed);
    await als("manager").doe(pad, "verwerker_opslaan", { ...goed, naam: "Back-up Ünie", dienst: "Back-up" });
    const gezocht = await als("ggz").post(pad, "zoeken", { zoek: "unie back" });
    expect(gezocht.status).toBe(200);
    const pagina = (await gezocht.text()).replaceAll("<!-- -->", "");
    expect(pagina).toContain("1 regel van 2");
    expect(pagina).toContain("Back-up Ünie");
    expect(pagina.slice(0, pagina.indexOf("__remixContext"))).not.toContain("=Voorbeeld Hosting");
    expect(pagina).not.toMatch(/href="[^"]*unie/);
    expect((await als("ggz").post(pad, "zoeken", { zoek: "" })).status).toBe(422);

    const download = (vorm: string, zoek?: string) => als("ggz").post(`${pad}/download`, "downloaden", { vorm, zoek });
    const csv = await (await download("csv", "hosting")).text();
    expect(csv.split("\r\n")).toHaveLength(3);
    expect(csv).toContain(`"'=Voorbeeld Hosting"`);
    const xlsx = await download("xlsx", "unie");
    expect(xlsx.headers.get("Content-Disposition")).toBe('attachment; filename="verwerkers-2026-11-24.xlsx"');
    const blad = leesBlad(new Uint8Array(await xlsx.arrayBuffer()));
    expect(blad).toContain("Back-up Ünie");
    expect(blad).not.toContain("Voorbeeld Hosting");
    expect((await download("exe")).status).toBe(400);
    expect((await als("ggz").post(`${pad}/download`, "iets_anders", { vorm: "csv" })).status).toBe(403);
    expect(systeem.databank.select().from(logregel).all().at(-1)).toMatchObject({ gebeurtenis: "geweigerd" });
  });
});

describe("geheimhouding en VOG (P 13.1, 13.3)", () => {
  it("shows who is without, and asks everybody concerned two months before a VOG ends", async () => {
    const zet = (vogGeldigTot: string | null) =>
      schrijf(systeem, (tx) => tx.update(account).set({ vogGeldigTot }).where(eq(account.id, "account-dji")).run());
    const taken = async () => [
      (await tekstVan("dji", "/werkvoorraad")).includes("Vraag een nieuwe VOG of screening aan"),
      (await tekstVan("manager", "/werkvoorraad")).includes("VOG van 1 account"),
      (await tekstVan("beheerder", "/werkvoorraad")).includes("Werk het account van Dirk Voorbeelddji bij"),
    ];
    zet("2027-01-24");
    expect(await taken()).toEqual([false, false, false]);
    zet("2027-01-23");
    expect(await taken()).toEqual([true, true, true]);
    zet(null);
    expect(await tekstVan("toezichthouder", "/registers/geheimhouding")).toContain("Ontbreekt: geen toegang");
    expect((await als("dji").get("/casussen")).status).toBe(403);
    const csv = await (await als("manager").get("/registers/geheimhouding/download")).text();
    expect(csv).toContain('"Dirk Voorbeelddji"');
    expect(await tekstVan("manager", "/registers/geheimhouding")).not.toContain("/beheer/accounts/");
    expect(await tekstVan("beheerder", "/registers/geheimhouding")).toContain("/beheer/accounts/account-dji");
  });
});

describe("verwerkingsregister (P 24.3)", () => {
  it("holds what a–f ask, made from register and rules", async () => {
    const csv = await (await als("ggz").get("/registers/verwerkingen/download")).text();
    const regels = csv.split("\r\n").filter(Boolean);
    for (const kop of [
      "Doel",
      "Categorieën persoonsgegevens",
      "Categorieën betrokkenen",
      "Ontvangers",
      "Doorgifte",
      "Verwerkingsverantwoordelijken",
    ])
      expect(regels[0]).toContain(`"${kop}"`);
    const bespreken = csv.slice(csv.indexOf('\n"Bespreken"'), csv.indexOf('\n"Uitvoeren'));
    expect(bespreken).toContain("Reclassering (3RO)");
    expect(bespreken).toMatch(/strafrechtelijk: .*Contact met reclassering of jeugdreclassering/);
    // DPIA 11: who may not have strafrechtelijke gegevens, and the BSN for staff only.
    expect(bespreken).toContain(
      "strafrechtelijk: Alle soorten Partijen die bij de casus zijn betrokken, behalve Gemeente, afdeling veiligheid, Wijkteam of buurtteam, Woningcorporatie of beschermd wonen, GGD, Zorgaanbieder; Procesregisseur",
    );
    expect(bespreken).toContain("wettelijk identificatienummer: Procesregisseur; Procesondersteuner");
    expect(bespreken).toContain("Geen. De gegevens worden in Nederland verwerkt");
    const gegevens = await (await als("melder").get("/registers/gegevens/download")).text();
    expect(gegevens).toContain('"Betrokkene";"BSN";"wettelijk identificatienummer"');
    expect(gegevens).toContain('"wordt leeggemaakt"');
  });

  it("names a doorgifte outside the EER, and only Partijen that take part", async () => {
    await als("manager").doe("/registers/verwerkers", "verwerker_opslaan", {
      naam: "Voorbeeld Overzee",
      dienst: "Hulp op afstand",
      landen: "Verweggistan",
      buitenEer: "on",
      toestemmingOp: "01-10-2026",
      overeenkomstOp: "02-10-2026",
      kenmerk: "VWO-2",
    });
    schrijf(systeem, (tx) =>
      tx.update(partij).set({ uitgeslotenPer: "2026-11-24" }).where(eq(partij.id, "partij-wonen")).run(),
    );
    const pagina = await tekstVan("melder", "/registers/verwerkingen");
    expect(pagina).toContain("Voorbeeld Overzee (Verweggistan)");
    expect(pagina).not.toContain("Woningcorporatie Regio Utrecht");
    expect(pagina).toContain("Reclassering (3RO)");
  });
});

describe("privacyverklaring (P 16.3, 16.5)", () => {
  it("is for everybody, without log-in, and holds a–j", async () => {
    const vreemde = new Klant(systeem, build, null);
    await als("manager").doe(
      "/registers/partijen/partij-vhru",
      "bereik_opslaan",
      { telefoon: "030 000 00 00", email: "privacy@veiligheidshuis.example" },
      { versies: { "partij-vhru": { $rij: 1 } } },
    );
    schrijf(systeem, (tx) =>
      tx.update(partij).set({ opgezegdPer: "2026-11-24" }).where(eq(partij.id, "partij-wonen")).run(),
    );
    const voor = systeem.databank.select().from(logregel).all().length;
    const antwoord = await vreemde.get("/privacyverklaring");
    expect(antwoord.status).toBe(200);
    const tekst = (await antwoord.text()).replaceAll("<!-- -->", "");
    for (const artikel of ["16.5 a", "16.5 b", "16.5 c", "16.5 d", "16.5 e", "16.5 f", "16.5 g, h", "16.5 i", "16.5 j"])
      expect(tekst).toContain(`artikel ${artikel}`);
    expect(tekst).toContain("Politie Midden-Nederland");
    expect(tekst).not.toContain("Woningcorporatie Regio Utrecht");
    expect(tekst).toContain("privacy@veiligheidshuis.example");
    expect(tekst).toContain("5 jaar na het afsluiten");
    expect(tekst).not.toMatch(/overdraagbaarheid/i);
    expect(tekst).not.toContain("Mies Voorbeeldhuis");
    expect(systeem.databank.select().from(logregel).all()).toHaveLength(voor);
  });
});
