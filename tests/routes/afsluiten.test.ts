import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import type { Entiteit } from "~/protocol/gegevensregister";
import { schrijf } from "~/storage/databank.server";
import { maakRij } from "~/storage/dossier.server";
import { account, agendapunt, autorisatie, casus, concept, logregel, overleg, regie } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { startTestSysteem, type TestSysteem } from "../factories/systeem";

const nummer = "2026-54321";
const pad = `/casussen/${nummer}`;

let build: ServerBuild;
let systeem: TestSysteem;
let criteriumId: string;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const dossier = () => systeem.databank.select().from(casus).where(eq(casus.casusnummer, nummer)).get();
const listAutorisaties = () =>
  Object.fromEntries(
    systeem.databank
      .select()
      .from(autorisatie)
      .all()
      .map(({ id, tot }) => [id, tot]),
  );

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  systeem = startTestSysteem({ soort: "demo" });
  vulOrganisatie(systeem);
  // The story goes on for years; nobody's VOG may end it.
  systeem.databank.update(account).set({ vogGeldigTot: "2035-01-01" }).run();
  schrijf(systeem, (tx) => {
    tx.insert(casus)
      .values({
        id: "c1",
        casusnummer: nummer,
        aanpak: "top_x",
        gemeente: "utrecht",
        toestand: "uitvoeren",
        persoonNummer: "p1",
        bsnIndex: systeem.kluis.hmac("bsn", "999990019"),
        sleutelId: systeem.kluis.nieuweSleutel(),
        melderAccountId: "account-melder",
        melderPartijId: "partij-politie",
        aangemeldOp: "2026-01-05",
      })
      .run();
    const deel = { casusId: "c1", rol: "deelnemer", vanaf: "2026-01-06", doorAccountId: "account-procesregisseur" };
    for (const [id, slug, partij, tot] of [
      ["loopt", "wonen", "wonen", null],
      ["regie", "casusregisseur", "reclassering", null],
      ["vandaag_gestopt", "ggz", "ggz", "2026-11-24"],
      ["eerder_gestopt", "dji", "dji", "2026-10-01"],
    ] as const) {
      tx.insert(autorisatie)
        .values({ ...deel, id, accountId: `account-${slug}`, partijId: `partij-${partij}`, tot })
        .run();
    }
    tx.insert(regie)
      .values({
        id: "r1",
        casusId: "c1",
        soort: "casusregisseur",
        partijId: "partij-reclassering",
        accountId: "account-casusregisseur",
        vanaf: "2026-02-01",
      })
      .run();
    tx.insert(overleg)
      .values({
        id: "o1",
        datum: "2026-11-20",
        begintijd: "09:00",
        plaats: "Zaal",
        voorzitterAccountId: "account-procesregisseur",
        status: "gesloten",
      })
      .run();
    const rij = <E extends Entiteit>(entiteit: E, waarden: object, extra: object = {}) =>
      maakRij(tx, systeem, {
        casusId: "c1",
        entiteit,
        waarden,
        schrijver: { accountId: "account-procesregisseur", partijId: null, fase: "uitvoeren" },
        ...extra,
      });
    rij("persoon", { voornamen: "Fictief", achternaam: "Kanarievogel", geboortedatum: "2004-03-00" });
    criteriumId = rij("afschalingscriterium", { criterium: "Zes maanden geen nieuwe registratie" });
    rij("bespreking", { afschalen: "afsluiten", besluit: "Samen besloten" }, { overlegId: "o1" });
    tx.insert(agendapunt)
      .values({
        id: "a1",
        overlegId: "o1",
        casusId: "c1",
        rijId: rij("agendapunt", { doel: "Afschalen" }),
        volgorde: 1,
        minuten: 15,
        status: "besproken",
        besprokenOp: "2026-11-20T10:00:00.000Z",
      })
      .run();
  });
  return () => systeem.sluit();
});

function voegActieToe(): string {
  return schrijf(systeem, (tx) =>
    maakRij(tx, systeem, {
      casusId: "c1",
      entiteit: "actie",
      waarden: { omschrijving: "Huurachterstand aflossen", status: "open" },
      voorPartijId: "partij-wonen",
      schrijver: { accountId: "account-procesregisseur", partijId: null, fase: "uitvoeren" },
    }),
  );
}

async function beoordeelCriterium(): Promise<void> {
  await als("procesregisseur").doe(`${pad}/afsluiten`, "criteria_beoordelen", {
    rijId: criteriumId,
    bereikt: "ja",
    toelichting: "Niets meer geregistreerd",
  });
}

async function sluit(): Promise<void> {
  await beoordeelCriterium();
  await als("procesregisseur").gaDoor(pad, "afsluiten", { reden: "doel_bereikt", toelichting: "Bereikt" });
}

describe("afsluiten", () => {
  it("asks for the criteria first, and for a reason, and changes nothing until then", async () => {
    const over = `${pad}/faseovergang/afsluiten`;
    const te_vroeg = await als("procesregisseur").post(over, "afsluiten", { reden: "doel_bereikt" });
    expect(te_vroeg.status).toBe(409);
    await beoordeelCriterium();
    const keuzes = await als("procesregisseur").leesKeuzes(over);
    expect((await als("procesregisseur").post(over, "afsluiten", keuzes)).status).toBe(422);
    const metReden = { ...keuzes, reden: "doel_bereikt" };
    expect((await als("procesondersteuner").post(over, "afsluiten", metReden)).status).toBe(403);
    expect(dossier()).toMatchObject({ toestand: "uitvoeren", afgeslotenOp: null, bewarenTot: null });
    const vreemd = { rijId: "onbekend", bereikt: "ja" };
    expect((await als("procesregisseur").post(`${pad}/afsluiten`, "criteria_beoordelen", vreemd)).status).toBe(404);
  });

  it("closes as opgeschaald only after that was decided (P bijlage 2)", async () => {
    await beoordeelCriterium();
    const over = `${pad}/faseovergang/afsluiten`;
    const keuzes = { ...(await als("procesregisseur").leesKeuzes(over)), reden: "opgeschaald" };
    const zonder = await als("procesregisseur").post(over, "afsluiten", keuzes);
    expect(zonder.status).toBe(422);
    expect(await zonder.text()).toContain("Leg eerst het besluit tot opschaling vast");
    expect(dossier()).toMatchObject({ toestand: "uitvoeren", afgeslotenOp: null });
    const opschaling = { bestemming: "Regionale tafel", reden: "Te zwaar voor ons", gegevens: "niet_mee" };
    await als("procesregisseur").doe(`${pad}/bespreken/overleg`, "opschalen", opschaling);
    await als("procesregisseur").gaDoor(pad, "afsluiten", { reden: "opgeschaald" });
    expect(dossier()).toMatchObject({ toestand: "afgesloten" });
  });

  it("ends the access of partners at once, of the casusregisseur after six months, and keeps five years", async () => {
    expect((await als("wonen").get(`${pad}/afsluiten`)).status).toBe(200);
    await sluit();
    expect(dossier()).toMatchObject({ toestand: "afgesloten", afgeslotenOp: "2026-11-24", bewarenTot: "2031-11-24" });
    expect(listAutorisaties()).toEqual({
      loopt: "2026-11-24",
      regie: "2026-11-24",
      vandaag_gestopt: "2026-11-23",
      eerder_gestopt: "2026-10-01",
    });
    const wie = async (slug: string) => (await als(slug).get(`${pad}/afsluiten`)).status;
    for (const slug of ["wonen", "ggz", "melder", "politie"]) expect([slug, await wie(slug)]).toEqual([slug, 404]);
    expect(await wie("casusregisseur")).toBe(200);
    systeem.klok.zet("2027-05-23T09:00:00Z");
    expect(await wie("casusregisseur")).toBe(200);
    systeem.klok.zet("2027-05-24T09:00:00Z");
    expect(await wie("casusregisseur")).toBe(404);
    expect(await wie("procesregisseur")).toBe(302);
  });

  it("archives after six months: staff open it with a reason only, that is logged and shown, and then only read", async () => {
    await sluit();
    systeem.klok.zet("2027-05-24T09:00:00Z");
    const deur = await als("procesregisseur").get(`${pad}/betrokkene`);
    expect(deur.headers.get("Location")).toBe(`/dossier-openen?casusnummer=${nummer}`);
    // What ends it is decided by number; the words are one step away.
    const einde = await (await als("procesregisseur").get(`${pad}/vernietigen`)).text();
    expect(einde.includes("Dit dossier is gearchiveerd")).toBe(true);
    expect(einde.includes("Kanarievogel")).toBe(false);
    const open = (slug: string, anders: Record<string, string> = {}) =>
      als(slug).post("/dossier-openen", "dossier_openen", {
        casusnummer: nummer,
        soort: "archief",
        reden: "Vraag van de rechtbank over dit dossier",
        tot: "25-05-2027",
        ...anders,
      });
    expect((await open("procesregisseur", { reden: "" })).status).toBe(422);
    expect((await open("procesregisseur", { soort: "toezicht" })).status).toBe(422);
    expect((await open("manager")).status).toBe(422);
    expect((await open("procesregisseur")).status).toBe(303);
    expect((await als("procesregisseur").get(`${pad}/betrokkene`)).status).toBe(200);
    expect((await als("procesregisseur-2").get(`${pad}/betrokkene`)).status).toBe(302);
    const overzicht = await (await als("procesregisseur").get(`${pad}/inzage`)).text();
    expect(overzicht.includes("Vraag van de rechtbank over dit dossier")).toBe(true);
    expect((await als("procesregisseur").post(`${pad}/afsluiten`, "heropenen", { reden: "Toch" })).status).toBe(409);
    expect((await (await als("procesregisseur").get("/casussen")).text()).includes(nummer)).toBe(false);
    systeem.klok.zet("2027-05-26T09:00:00Z");
    expect((await als("procesregisseur").get(`${pad}/betrokkene`)).status).toBe(302);
  });

  it("asks no reason for a dossier that is not archived", async () => {
    await sluit();
    const velden = {
      casusnummer: nummer,
      soort: "archief",
      reden: "Vraag van de rechtbank over dit",
      tot: "25-11-2026",
    };
    expect((await als("procesregisseur").post("/dossier-openen", "dossier_openen", velden)).status).toBe(422);
  });

  it("uses the term that is set for the aanpak", async () => {
    const velden = { aanpak: "top_x", maanden: "12", bron: "P 11.2", reden: "Besluit van de Stuurgroep" };
    await als("manager").doe("/bewaartermijnen/instellen", "termijn_wijzigen", velden);
    await sluit();
    expect(dossier()?.bewarenTot).toBe("2027-11-24");
  });

  it("asks first how each open actie ends: done, not done with a reason, or handed over to somebody named", async () => {
    const actieId = voegActieToe();
    const stuur = (status: string, resultaat = "") =>
      als("procesregisseur").post(
        `${pad}/afsluiten`,
        "acties_afhandelen",
        { rijId: actieId, status, resultaat },
        { versies: { [actieId]: { status: 1 } } },
      );
    await beoordeelCriterium();
    const over = `${pad}/faseovergang/afsluiten`;
    const sluiten = await als("procesregisseur").post(over, "afsluiten", { reden: "doel_bereikt" });
    expect(sluiten.status).toBe(409);
    expect((await sluiten.text()).includes("Handel eerst elke open actie af")).toBe(true);
    const scherm = await (await als("procesregisseur").get(`${pad}/afsluiten`)).text();
    expect(scherm.includes("Huurachterstand aflossen")).toBe(true);
    for (const slecht of [stuur("open"), stuur("overgedragen"), stuur("niet_gedaan"), stuur("onzin")])
      expect((await slecht).status).toBe(422);
    expect(
      (await als("wonen").post(`${pad}/afsluiten`, "acties_afhandelen", { rijId: actieId, status: "gedaan" })).status,
    ).toBe(403);
    const elders = await als("procesregisseur").post(`${pad}/afsluiten`, "acties_afhandelen", {
      rijId: criteriumId,
      status: "gedaan",
    });
    expect(elders.status).toBe(404);
    expect((await stuur("overgedragen", "De corporatie gaat ermee verder")).status).toBe(303);
    expect(await (await als("procesregisseur").get(over)).text()).toContain("telt als succesvol");
    await als("procesregisseur").gaDoor(pad, "afsluiten", { reden: "doel_bereikt" });
    const klaar = await (await als("procesregisseur").get(`${pad}/afsluiten`)).text();
    expect(klaar).toMatch(/Telt als succesvol afgesloten<\/dt><dd[^>]*>Ja/);
  });

  it("handing over is for closing only, not before", async () => {
    const actieId = voegActieToe();
    const velden = { rij: actieId, status: "overgedragen", resultaat: "Zelf verder" };
    expect((await als("procesregisseur").post(`${pad}/uitvoeren`, "actie_afhandelen", velden)).status).toBe(422);
  });

  it("asks for the other Veiligheidshuis when the betrokkene moves, and only then", async () => {
    await beoordeelCriterium();
    const over = `${pad}/faseovergang/afsluiten`;
    const keuzes = await als("procesregisseur").leesKeuzes(over);
    const stuur = (velden: Record<string, string>) =>
      als("procesregisseur").post(over, "afsluiten", { ...keuzes, ...velden });
    expect((await stuur({ reden: "verhuisd" })).status).toBe(422);
    expect((await stuur({ reden: "doel_bereikt", andere_regio: "Regio Verzonnen" })).status).toBe(422);
    const verhuisd = { reden: "verhuisd", andere_regio: "Regio Verzonnen" };
    expect((await stuur({ ...verhuisd, contact_op: "25-11-2026" })).status).toBe(422);
    expect(dossier()?.toestand).toBe("uitvoeren");
    expect((await stuur({ ...verhuisd, contact_op: "20-11-2026" })).status).toBe(303);
    const klaar = await (await als("procesregisseur").get(`${pad}/afsluiten`)).text();
    expect(klaar).toContain("Regio Verzonnen");
    expect(klaar).toMatch(/Telt als succesvol afgesloten<\/dt><dd[^>]*>Nee/);
  });

  it("can be opened again for six months, for those who lost access by closing only", async () => {
    await sluit();
    systeem.klok.zet("2027-01-10T09:00:00Z");
    await als("procesregisseur").doe(`${pad}/afsluiten`, "heropenen", { reden: "Nieuwe registraties" });
    expect(dossier()).toMatchObject({ toestand: "uitvoeren", afgeslotenOp: null, bewarenTot: null });
    expect(listAutorisaties()).toEqual({
      loopt: null,
      regie: null,
      vandaag_gestopt: "2026-11-23",
      eerder_gestopt: "2026-10-01",
    });
    expect((await als("wonen").get(`${pad}/uitvoeren`)).status).toBe(200);
    await als("procesregisseur").gaDoor(pad, "afsluiten", { reden: "overleden" });
    systeem.klok.zet("2027-07-10T09:00:00Z");
    const te_laat = await als("procesregisseur").post(`${pad}/afsluiten`, "heropenen", { reden: "Toch" });
    expect(te_laat.status).toBe(302);
    expect(dossier()?.toestand).toBe("afgesloten");
  });
});

describe("casussen", () => {
  const zoekNaam = async (slug: string, naam: string) =>
    (await als(slug).post("/casussen/zoeken", "zoeken", { zoek: naam })).text();

  it("finds by the begin of a name, and only what the searcher may open", async () => {
    expect(await zoekNaam("procesregisseur", "kanar")).toContain(nummer);
    expect(await zoekNaam("wonen", "kanar")).toContain(nummer);
    const vreemde = await zoekNaam("raad", "kanar");
    expect(vreemde).not.toContain(nummer);
    const niets = await zoekNaam("raad", "bestaatniet");
    expect(vreemde.replace(/Kanar|kanar/g, "")).toHaveLength(niets.replace(/bestaatniet/g, "").length);
    expect((await als("beheerder").get("/casussen")).status).toBe(404);
  });

  it("finds by BSN for staff only", async () => {
    const zoek = (slug: string, bsn: string) => als(slug).post("/casussen/zoeken", "zoeken", { zoek: bsn });
    expect(await (await zoek("procesondersteuner", "999990019")).text()).toContain(nummer);
    expect((await zoek("procesondersteuner", "999990018")).status).toBe(422);
    const vreemde = await zoek("wonen", "999990019");
    expect(vreemde.status).toBe(200);
    expect(await vreemde.text()).not.toContain(nummer);
    const geweigerd = systeem.databank.select().from(logregel).where(eq(logregel.handeling, "zoeken_bsn")).all();
    expect(geweigerd).toMatchObject([{ gebeurtenis: "geweigerd", accountId: "account-wonen" }]);
  });

  it("leaves archived dossiers out of list and search", async () => {
    await sluit();
    systeem.klok.zet("2027-05-23T09:00:00Z");
    expect(await (await als("procesregisseur").get("/casussen")).text()).toContain("Kanarievogel");
    systeem.klok.zet("2027-05-24T09:00:00Z");
    expect(await (await als("procesregisseur").get("/casussen")).text()).not.toContain(nummer);
    expect(await zoekNaam("procesregisseur", "kanar")).not.toContain(nummer);
  });
});

describe("concept", () => {
  const bewaar = (slug: string, _pad: string, handeling = "heropenen") =>
    als(slug).post("/concept", handeling, { reden: "Nog niet af", _pad });

  it("keeps a draft for its writer, shows it on the werkvoorraad, and throws it away", async () => {
    expect((await bewaar("procesregisseur", `${pad}/afsluiten`)).status).toBe(204);
    expect(await (await als("procesregisseur").get("/werkvoorraad")).text()).toContain(`van casus ${nummer}`);
    expect(await (await als("procesondersteuner").get("/werkvoorraad")).text()).not.toContain("U was bezig met");
    const weg = await als("procesregisseur").post(
      "/concept",
      "concept_weggooien",
      { _pad: `${pad}/afsluiten` },
      { formulier: "heropenen" },
    );
    expect(weg.status).toBe(303);
    expect(systeem.databank.select().from(concept).all()).toEqual([]);
  });

  it.each([
    ["procesregisseur", "/beheer/accounts"],
    ["procesregisseur", "https://elders.example/aanmelden"],
    ["procesregisseur", `${pad}/afsluiten?naam=x`],
    ["procesregisseur", "/casussen/2026-99999/afsluiten"],
    ["raad", `${pad}/afsluiten`],
    ["raad", `${pad}/afsluiten/iets`],
  ])("refuses %s on %s", async (slug, waar) => {
    expect((await bewaar(slug, waar)).status).toBe(404);
    expect(systeem.databank.select().from(concept).all()).toEqual([]);
  });
});
