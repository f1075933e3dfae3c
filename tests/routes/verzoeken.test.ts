import type { ServerBuild } from "@remix-run/node";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import type { Systeem } from "~/storage/systeem.server";
import {
  gegeven,
  logregel,
  raadpleging,
  rechtenbesluit,
  rechtencasus,
  rechtenverzoek,
  rij,
  uitgaandePost,
  zaak,
  zaakgegeven,
} from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { leesPdf, type Tag } from "../factories/pdf";
import { maakWereld, type Kanarie, type Wereld, type WereldCasus } from "../factories/wereld";

let build: ServerBuild;
beforeAll(async () => {
  build = await laadBouw();
});

const als = (systeem: Systeem, slug: string) => Klant.alsDemo(systeem, build, slug);
const lees = async (systeem: Systeem, slug: string, pad: string) =>
  (await (await als(systeem, slug).get(pad)).text()).replaceAll("<!-- -->", "");

/** The clock of the tests stands at 24 November 2026. */
const basis: Velden = {
  soort: "inzage",
  ontvangen_op: "10-11-2026",
  namens: "zelf",
  voornamen: "Verzoekvoornaam",
  achternaam: "Onbekendenaam",
  geboortedatum: "15-09-2026",
  straat: "Verzoekstraat",
  huisnummer: "12",
  postcode: "3511 AB",
  woonplaats: "Utrecht",
  omschrijving: "Verzoekomschrijving: wat weet u van mij?",
};

interface Opstelling extends Wereld {
  hier: WereldCasus;
  /** Word of one field of a variant in this casus. */
  woord: (entiteit: string, sleutel: string, variant?: string) => string;
}

/** A few entities are enough: of the Veiligheidshuis, of Partijen, and of others than the betrokkene. */
const entiteiten = ["persoon", "relatie", "contact", "inbreng", "interventie", "notitie"];
const zonder = (_casus: WereldCasus, entiteit: string) => !entiteiten.includes(entiteit);

function stelOp(toestand: WereldCasus["toestand"] = "bespreken"): Opstelling {
  const wereld = maakWereld({ toestanden: [{ toestand }], zonder });
  const hier = wereld.casussen[0];
  if (!hier) throw new Error("The world has no casus");
  const woord = (entiteit: string, sleutel: string, variant = "gewoon") => {
    const past = (k: Kanarie) => k.entiteit === entiteit && k.sleutel === sleutel && k.variant.naam === variant;
    const gevonden = wereld.kanaries.find(past);
    if (!gevonden) throw new Error(`No canary ${entiteit}.${sleutel} ${variant}`);
    return gevonden.woord;
  };
  return { ...wereld, hier, woord };
}

/** What a fresh page of this zaak would send along. */
function versiesVan({ databank }: Systeem, pad: string): Record<string, Record<string, number>> {
  const rij = databank
    .select()
    .from(zaak)
    .where(eq(zaak.nummer, pad.split("/").at(-1) ?? ""))
    .get();
  if (!rij) throw new Error("No zaak");
  const velden = databank
    .select()
    .from(zaakgegeven)
    .where(eq(zaakgegeven.rijId, rij.id))
    .all()
    .map(({ soort, versie }): [string, number] => [soort.split(".")[1] ?? "", versie]);
  return { [rij.id]: { ...Object.fromEntries(velden), $rij: rij.versie } };
}

async function doe(systeem: Systeem, slug: string, pad: string, handeling: string, velden: Velden = {}) {
  const versies = versiesVan(systeem, pad.replace(/\/gegevens$/, ""));
  return als(systeem, slug).doe(pad, handeling, velden, { versies });
}

async function probeer(systeem: Systeem, slug: string, pad: string, handeling: string, velden: Velden = {}) {
  const versies = versiesVan(systeem, pad.replace(/\/gegevens$/, ""));
  return (await als(systeem, slug).post(pad, handeling, velden, { versies })).status;
}

async function leg(systeem: Systeem, velden: Velden, slug = "manager"): Promise<string> {
  const naar = await als(systeem, slug).doe("/verzoeken", "verzoek_vastleggen", { ...basis, ...velden });
  return naar.replace(/\?.*$/, "");
}

const identiteit: Velden = { document: "paspoort", gezien_op: "12-11-2026", persoonlijk: "on" };

/** From receipt to a confirmed dossier, and the Partijen asked and heard. */
async function bereidVoor({ systeem, hier, woord }: Opstelling, velden: Velden): Promise<string> {
  const pad = await leg(systeem, { achternaam: woord("persoon", "achternaam"), ...velden });
  await doe(systeem, "procesondersteuner", pad, "identiteit_vastleggen", identiteit);
  await doe(systeem, "manager", pad, "dossiers_zoeken");
  await doe(systeem, "manager", pad, "casus_bevestigen", { casus: hier.id });
  await doe(systeem, "manager", pad, "raadplegen", {
    partijen: [`${hier.id}|partij-ggz`],
    vraag: "Raadpleegvraag",
    uiterlijk_op: "01-12-2026",
  });
  const vraag = systeem.databank.select().from(raadpleging).get();
  await doe(systeem, "ggz", pad, "advies_geven", { raadpleging: vraag?.id, advies: "akkoord" });
  await doe(systeem, "manager", pad, "overleg_vastleggen", { overleg_op: "20-11-2026", afstemming: "Akkoord." });
  return pad;
}

function plat(tags: readonly Tag[]): string {
  return tags.map(({ tekst, kinderen }) => `${tekst} ${plat(kinderen)}`).join(" ");
}

async function leesAntwoord(systeem: Systeem, slug: string, pad: string): Promise<string> {
  const antwoord = await als(systeem, slug).get(`${pad}/pdf`);
  expect(antwoord.status).toBe(200);
  expect(antwoord.headers.get("Content-Disposition")).toMatch(/filename="antwoord-V2026-\d{5}\.pdf"/);
  return plat(leesPdf(new Uint8Array(await antwoord.arrayBuffer())).boom);
}

const tabellen = [zaak, rechtenverzoek, rechtencasus, rechtenbesluit, raadpleging, uitgaandePost] as const;
const staat = ({ databank }: Systeem) => JSON.stringify(tabellen.map((tabel) => databank.select().from(tabel).all()));

describe("inzage", () => {
  it("runs from receipt to an answer with a-h, filled from the data, without what is of others", async () => {
    const opstelling = stelOp();
    const { systeem, hier, woord } = opstelling;
    // Somebody really looked, and somebody was refused: only the first is a receiver.
    await als(systeem, "ggz").get(`/casussen/${hier.nummer}/betrokkene`);
    await als(systeem, "zorgaanbieder").get(`/casussen/${hier.nummer}/betrokkene`);
    const pad = await bereidVoor(opstelling, {});
    const gegevens = `${pad}/gegevens`;
    const pagina = await lees(systeem, "manager", gegevens);
    const welVanGgz = woord("inbreng", "tekst", "gedeeld zorg");
    for (const wel of [welVanGgz, woord("notitie", "tekst"), woord("inbreng", "tekst", "ingetrokken")]) {
      expect(pagina, wel).toContain(wel);
    }
    const niet = [
      woord("persoon", "bijnaam"),
      woord("inbreng", "tekst", "gedeeld politie"),
      woord("inbreng", "tekst", "concept"),
      woord("relatie", "naam"),
      woord("contact", "naam", "gedeeld"),
      woord("interventie", "uitvoerder"),
    ];
    for (const woordVanAnder of niet) expect(pagina, woordVanAnder).not.toContain(woordVanAnder);
    expect(await probeer(systeem, "manager", pad, "besluit_vaststellen")).toBe(422);

    const rij = `${hier.nummer}-inbreng-7`;
    const weiger = { casus: hier.id, rij, soort: "inbreng.tekst", uitkomst: "afwijzen", grond: "uavg_41_i" };
    expect(await probeer(systeem, "manager", gegevens, "gegeven_besluiten", weiger)).toBe(422);
    await doe(systeem, "manager", gegevens, "gegeven_besluiten", { ...weiger, motivering: "Weigermotivering" });
    const bewerkt = { casus: hier.id, rij: `${hier.nummer}-notitie-0`, soort: "notitie.tekst", uitkomst: "deels" };
    await doe(systeem, "manager", gegevens, "gegeven_besluiten", {
      ...bewerkt,
      grond: "avg_15_4",
      motivering: "Gaat ook over anderen.",
      bewerking: "Bewerkte notitie",
    });
    const groepen = new Set(
      [...(await lees(systeem, "manager", gegevens)).matchAll(/name="entiteit" value="(\w+)"/g)].map(
        ([, e]) => e ?? "",
      ),
    );
    for (const entiteit of groepen)
      await doe(systeem, "manager", gegevens, "groep_geven", { casus: hier.id, entiteit });
    await doe(systeem, "manager", pad, "toelichting_opslaan", { toelichting: "Eigen toelichting" });
    await doe(systeem, "manager", pad, "besluit_vaststellen");

    const antwoord = await leesAntwoord(systeem, "manager", pad);
    for (const deel of [
      "a. Waarvoor",
      "b. Soorten",
      "c. Wie",
      "d. Hoe lang",
      "e. Uw rechten",
      "f. Klacht",
      "van wie het komt (g)",
      "h. Geen automatische",
      "Forensische GGZ Midden-Nederland",
      "paspoort",
      "Verzoekstraat",
      "Weigermotivering",
      "Eigen toelichting",
      "Wpg-loket",
      "privacyfunctionaris van het parket",
      woord("notitie", "tekst", "bijzonder"),
      "Bewerkte notitie",
    ]) {
      expect(antwoord, deel).toContain(deel);
    }
    for (const verboden of [...niet, welVanGgz, woord("notitie", "tekst")]) {
      expect(antwoord, verboden).not.toContain(verboden);
    }
    expect(antwoord).not.toContain("Zorgaanbieder Regio Utrecht");
    expect(antwoord).not.toMatch(/\d{9}/);

    // Each look at content stands in the inzageoverzicht of the casus, with the rule.
    const log = systeem.databank.select().from(logregel).where(eq(logregel.casusnummer, hier.nummer)).all();
    const vanVerzoek = log.filter(({ scherm }) => scherm.startsWith("verzoeken/V2026-"));
    expect(
      vanVerzoek.some(({ gebeurtenis, grond }) => gebeurtenis === "gedownload" && grond.includes("R-rechten")),
    ).toBe(true);
    expect(
      vanVerzoek.some(({ gebeurtenis, soorten }) => gebeurtenis === "ingezien" && soorten.includes("notitie.tekst")),
    ).toBe(true);

    await doe(systeem, "procesondersteuner", pad, "antwoord_vastleggen", {
      wijze: "persoonlijk",
      gegeven_op: "24-11-2026",
    });
    for (const weg of [`${pad}/pdf`, gegevens]) expect((await als(systeem, "manager").get(weg)).status, weg).toBe(404);
    const klaar = await lees(systeem, "manager", pad);
    expect(klaar).toContain("Op tijd beantwoord");
    expect(klaar).toContain("Weigermotivering");
    const naam = woord("persoon", "achternaam");
    expect([...klaar.matchAll(/Kanarie\w{5}q/g)].filter(([gezien]) => gezien !== naam)).toEqual([]);
    expect(klaar).not.toContain("Bewerkte notitie");
    const over = systeem.databank.select().from(zaakgegeven).all();
    expect(over.filter(({ soort, waarde }) => soort === "rechtenbesluit.bewerking" && waarde)).toEqual([]);
    systeem.sluit();
  });

  it("answers who is not known too, and who asks for overdraagbaarheid", async () => {
    const { systeem } = stelOp();
    const pad = await leg(systeem, {});
    await doe(systeem, "manager", pad, "identiteit_vastleggen", identiteit);
    await doe(systeem, "manager", pad, "dossiers_zoeken");
    expect(systeem.databank.select().from(rechtencasus).all()).toEqual([]);
    await doe(systeem, "manager", pad, "besluit_vaststellen");
    expect(await leesAntwoord(systeem, "manager", pad)).toContain("geen gegevens over u gevonden");

    const ander = await leg(systeem, { soort: "overdraagbaarheid" });
    await doe(systeem, "manager", ander, "besluit_vaststellen");
    const brief = await leesAntwoord(systeem, "manager", ander);
    expect(brief).toContain("artikel 21.1");
    expect(brief).not.toContain("identiteit");
    systeem.sluit();
  });

  it("finds a relatie who asks, and gives that row only, without of whom the casus is", async () => {
    const opstelling = stelOp();
    const { systeem, hier, woord } = opstelling;
    const pad = await leg(systeem, { achternaam: woord("relatie", "naam") });
    await doe(systeem, "manager", pad, "identiteit_vastleggen", identiteit);
    await doe(systeem, "manager", pad, "dossiers_zoeken");
    const relatie = `${hier.nummer}-relatie-0`;
    expect(systeem.databank.select().from(rechtencasus).all()).toMatchObject([{ relatieRijId: relatie }]);
    await doe(systeem, "manager", pad, "casus_bevestigen", { casus: hier.id, relatie });
    const pagina = await lees(systeem, "manager", `${pad}/gegevens`);
    expect(pagina).toContain(woord("relatie", "verhouding"));
    const woorden = [...pagina.matchAll(/Kanarie\w{5}q/g)].map(([w]) => w);
    const eigen = new Set(
      opstelling.kanaries.filter((k) => k.entiteit === "relatie" && k.variant.naam === "gewoon").map((k) => k.woord),
    );
    expect(woorden.filter((w) => !eigen.has(w))).toEqual([]);
    await doe(systeem, "manager", pad, "raadplegen", {
      partijen: [`${hier.id}|partij-ggz`],
      vraag: "x",
      uiterlijk_op: "25-11-2026",
    });
    systeem.klok.zet("2026-11-26T09:00:00Z");
    await doe(systeem, "manager", `${pad}/gegevens`, "groep_geven", { casus: hier.id, entiteit: "relatie" });
    await doe(systeem, "manager", pad, "overleg_vastleggen", { overleg_op: "20-11-2026", afstemming: "x" });
    await doe(systeem, "manager", pad, "besluit_vaststellen");
    const antwoord = await leesAntwoord(systeem, "manager", pad);
    expect(antwoord).toContain(woord("relatie", "verhouding"));
    expect(antwoord).not.toContain(hier.nummer);
    expect(antwoord).not.toContain("Top-X");
    systeem.sluit();
  });
});

describe("the guards of a verzoek", () => {
  it("opens no content before the identity was seen, and to nobody but who handles it", async () => {
    const opstelling = stelOp();
    const { systeem, hier, woord } = opstelling;
    const pad = await leg(systeem, { achternaam: woord("persoon", "achternaam") });
    expect((await als(systeem, "manager").get(`${pad}/gegevens`)).status).toBe(404);
    for (const naam of ["dossiers_zoeken", "besluit_vaststellen"]) {
      expect(await probeer(systeem, "manager", pad, naam), naam).toBe(422);
    }
    const fout: Velden[] = [
      { ...identiteit, persoonlijk: undefined },
      { ...identiteit, gezien_op: "25-11-2026" },
      { ...identiteit, gezien_op: "09-11-2026" },
    ];
    for (const velden of fout)
      expect(await probeer(systeem, "manager", pad, "identiteit_vastleggen", velden)).toBe(422);
    // There is no place for the number of a document.
    const metNummer = { ...identiteit, nummer: "AB1234567" };
    expect(await probeer(systeem, "manager", pad, "identiteit_vastleggen", metNummer)).toBe(400);
    await doe(systeem, "manager", pad, "identiteit_vastleggen", identiteit);
    await doe(systeem, "procesregisseur", pad, "dossiers_zoeken");
    await doe(systeem, "procesregisseur", pad, "casus_bevestigen", { casus: hier.id });
    for (const slug of ["ggz", "politie", "melder", "casusregisseur", "toezichthouder", "beheerder", "recordmanager"]) {
      for (const waar of [pad, `${pad}/gegevens`, `${pad}/pdf`]) {
        expect((await als(systeem, slug).get(waar)).status, `${slug} ${waar}`).toBe(404);
      }
      expect(await lees(systeem, slug, "/verzoeken"), slug).not.toMatch(/Verzoekvoornaam|Kanarie/);
    }
    // The ground is only for this verzoek: no screen of the casus opens by it.
    expect((await als(systeem, "manager").get(`/casussen/${hier.nummer}/betrokkene`)).status).toBe(404);
    systeem.sluit();
  });

  it("takes no gegeven of another casus, of the politie or of a relatie, and no second besluit after the first is fixed", async () => {
    const wereld = maakWereld({ toestanden: [{ toestand: "bespreken" }, { toestand: "uitvoeren" }], zonder });
    const [hier, ander] = wereld.casussen;
    if (!hier || !ander) throw new Error("Two casussen");
    const woord = (entiteit: string, sleutel: string) =>
      wereld.kanaries.find((k) => k.casus === hier && k.entiteit === entiteit && k.sleutel === sleutel)?.woord ?? "";
    const { systeem } = wereld;
    const pad = await bereidVoor({ ...wereld, hier, woord }, { soort: "correctie" });
    const gegevens = `${pad}/gegevens`;
    const goed = { uitkomst: "gevraagd", gevraagd: "Anders" };
    const voor = staat(systeem);
    const fout: Velden[] = [
      { casus: ander.id, rij: `${ander.nummer}-notitie-0`, soort: "notitie.tekst", ...goed },
      { casus: hier.id, rij: `${ander.nummer}-notitie-0`, soort: "notitie.tekst", ...goed },
      { casus: hier.id, rij: `${hier.nummer}-persoon-0`, soort: "persoon.bijnaam", ...goed },
      { casus: hier.id, rij: `${hier.nummer}-relatie-0`, soort: "relatie.naam", ...goed },
      { casus: hier.id, rij: `${hier.nummer}-notitie-0`, soort: "onzin.veld", ...goed },
      { casus: hier.id, rij: `${hier.nummer}-notitie-0`, soort: "notitie.tekst", uitkomst: "gevraagd" },
    ];
    for (const velden of fout) {
      expect(await probeer(systeem, "manager", gegevens, "gegeven_besluiten", velden), JSON.stringify(velden)).toBe(
        422,
      );
    }
    expect(await probeer(systeem, "manager", gegevens, "groep_geven", { casus: hier.id, entiteit: "notitie" })).toBe(
      422,
    );
    expect(await probeer(systeem, "procesondersteuner", gegevens, "gegeven_besluiten", {})).toBe(403);
    expect(staat(systeem)).toBe(voor);
    const afwijzen = { casus: hier.id, rij: `${hier.nummer}-notitie-0`, soort: "notitie.tekst", gevraagd: "Anders" };
    const besluit = { ...afwijzen, uitkomst: "afwijzen", grond: "juist", motivering: "Nagegaan." };
    await doe(systeem, "manager", gegevens, "gegeven_besluiten", besluit);
    await doe(systeem, "manager", pad, "besluit_vaststellen");
    expect(await probeer(systeem, "manager", gegevens, "gegeven_besluiten", { ...besluit, motivering: "Toch" })).toBe(
      422,
    );
    expect(await leesAntwoord(systeem, "manager", pad)).toMatch(/Niet corrigeren.*Nagegaan/);
    systeem.sluit();
  });

  const besluit = (hier: WereldCasus, rijsleutel: string, soort: string, anders: Velden = {}): Velden => ({
    casus: hier.id,
    rij: `${hier.nummer}-${rijsleutel}`,
    soort,
    gevraagd: "Anders",
    uitkomst: "toewijzen",
    ...anders,
  });
  const waardeVan = (systeem: Systeem, rijId: string, soort: string) =>
    systeem.databank
      .select()
      .from(gegeven)
      .where(and(eq(gegeven.rijId, rijId), eq(gegeven.soort, soort)))
      .get();
  const berichten = (systeem: Systeem, sjabloon: string) =>
    systeem.databank
      .select()
      .from(uitgaandePost)
      .all()
      .filter((bericht) => bericht.sjabloon === sjabloon)
      .map(({ aanAccountId }) => aanAccountId);

  it("removes what was granted at once, for everybody and from the answer, and tells who could read it", async () => {
    const opstelling = stelOp();
    const { systeem, hier, woord } = opstelling;
    const weg = woord("inbreng", "tekst", "gedeeld zorg");
    const kop = hier.nummer;
    const rijId = systeem.databank
      .select()
      .from(rij)
      .all()
      .find(({ id }) => id === `${kop}-inbreng-7`)?.id;
    expect(rijId).toBeDefined();
    expect(await lees(systeem, "procesregisseur", `/casussen/${kop}/inbreng`)).toContain(weg);
    const pad = await bereidVoor(opstelling, { soort: "verwijdering" });
    const velden = besluit(hier, "inbreng-7", "inbreng.tekst", { grond: "p_19_3_b" });
    await doe(systeem, "manager", `${pad}/gegevens`, "gegeven_besluiten", velden);
    expect(waardeVan(systeem, rijId ?? "", "inbreng.tekst")?.waarde).not.toBeNull();
    await doe(systeem, "manager", pad, "besluit_vaststellen");

    expect(waardeVan(systeem, rijId ?? "", "inbreng.tekst")?.waarde).toBeNull();
    expect(systeem.databank.select().from(rechtenbesluit).get()?.uitgevoerdOp).not.toBeNull();
    for (const slug of ["procesregisseur", "ggz", "reclassering"]) {
      expect(await lees(systeem, slug, `/casussen/${kop}/inbreng`), slug).not.toContain(weg);
    }
    expect(berichten(systeem, "verwijdering").length).toBeGreaterThan(0);
    expect(JSON.stringify(systeem.databank.select().from(uitgaandePost).all())).not.toMatch(/Kanarie/);
    expect(await leesAntwoord(systeem, "manager", pad)).toContain("Wij hebben deze gegevens verwijderd");
    systeem.sluit();
  });

  it("restricts what was granted; only the procesregisseur sees it, and lifts it when the betrokkene was told", async () => {
    const opstelling = stelOp();
    const { systeem, hier, woord } = opstelling;
    const tekst = woord("notitie", "tekst");
    const rijId = `${hier.nummer}-notitie-0`;
    const scherm = `/casussen/${hier.nummer}/gegevens`;
    const pad = await bereidVoor(opstelling, { soort: "beperking" });
    const velden = besluit(hier, "notitie-0", "notitie.tekst", { grond: "avg_18_a" });
    await doe(systeem, "manager", `${pad}/gegevens`, "gegeven_besluiten", velden);
    await doe(systeem, "manager", pad, "besluit_vaststellen");
    expect(waardeVan(systeem, rijId, "notitie.tekst")?.beperkt).toBe("juistheid_betwist");
    expect(await lees(systeem, "procesondersteuner", `/casussen/${hier.nummer}/uitvoeren`)).not.toContain(tekst);

    const stukken = (await lees(systeem, "procesregisseur", scherm)).match(new RegExp(`value="(${rijId}~[^"]+)"`))?.[1];
    expect(stukken).toBeDefined();
    const hefOp = (slug: string, anders: Velden) =>
      als(systeem, slug).post(scherm, "beperking_opheffen", { stukken: [stukken ?? ""], ...anders });
    expect((await hefOp("procesregisseur", {})).status).toBe(422);
    expect((await hefOp("procesondersteuner", { ingelicht: "on" })).status).toBe(403);
    expect(waardeVan(systeem, rijId, "notitie.tekst")?.beperkt).toBe("juistheid_betwist");
    expect((await hefOp("procesregisseur", { ingelicht: "on" })).status).toBe(303);
    expect(waardeVan(systeem, rijId, "notitie.tekst")?.beperkt).toBeNull();
    expect((await hefOp("procesregisseur", { ingelicht: "on" })).status).toBe(422);
    systeem.sluit();
  });

  it("asks the verstrekker to correct what is wrong, and changes nothing itself", async () => {
    const opstelling = stelOp();
    const { systeem, hier } = opstelling;
    const pad = await bereidVoor(opstelling, { soort: "correctie" });
    const velden = besluit(hier, "inbreng-7", "inbreng.tekst", { grond: "p_19_2" });
    await doe(systeem, "manager", `${pad}/gegevens`, "gegeven_besluiten", velden);
    const voor = waardeVan(systeem, `${hier.nummer}-inbreng-7`, "inbreng.tekst");
    await doe(systeem, "manager", pad, "besluit_vaststellen");
    expect(waardeVan(systeem, `${hier.nummer}-inbreng-7`, "inbreng.tekst")).toEqual(voor);
    expect(berichten(systeem, "correctie")).toContain("account-ggz");
    expect(systeem.databank.select().from(rechtenbesluit).get()?.uitgevoerdOp).not.toBeNull();
    systeem.sluit();
  });

  it("ends without an answer when it is taken back, or when nobody came", async () => {
    const { systeem } = stelOp();
    const pad = await leg(systeem, {});
    expect(await probeer(systeem, "procesondersteuner", pad, "buiten_behandeling", { reden: "ingetrokken" })).toBe(403);
    await doe(systeem, "manager", pad, "buiten_behandeling", { reden: "niet_verschenen" });
    expect(systeem.databank.select().from(rechtenverzoek).get()).toMatchObject({ uitkomst: "niet_verschenen" });
    expect(await probeer(systeem, "manager", pad, "identiteit_vastleggen", identiteit)).toBe(422);
    systeem.sluit();
  });
});

describe("the Partijen", () => {
  it("send a verzoek on, which manager and procesregisseurs hear at once, and see the own words and its stand only", async () => {
    const { systeem } = stelOp();
    const pad = await leg(systeem, {}, "wonen");
    const post = systeem.databank.select().from(uitgaandePost).all();
    expect(post.map(({ aanAccountId }) => aanAccountId).sort()).toEqual([
      "account-manager",
      "account-procesregisseur",
      "account-procesregisseur-2",
    ]);
    for (const { id, onderwerp, tekst, sleutelId } of post) {
      const inhoud = systeem.kluis.ontzegel(sleutelId, `${id}|uitgaande_post|tekst`, tekst ?? Buffer.alloc(0));
      expect(onderwerp + inhoud).not.toMatch(/Verzoek(voornaam|straat|omschrijving)|Onbekendenaam/);
    }
    const eigen = await lees(systeem, "wonen", pad);
    expect(eigen).toContain("Verzoekomschrijving");
    expect(eigen).toContain("Nog 14 dagen");
    await doe(systeem, "manager", pad, "identiteit_vastleggen", identiteit);
    const later = await lees(systeem, "wonen", pad);
    expect(later).not.toMatch(/paspoort|Identiteit|Zoek dossiers/i);
    for (const naam of ["identiteit_vastleggen", "dossiers_zoeken", "verzoeker_bijwerken", "advies_geven"]) {
      expect(await probeer(systeem, "wonen", pad, naam), naam).toBe(403);
    }
    expect((await als(systeem, "ggz").get(pad)).status).toBe(404);
    systeem.sluit();
  });

  it("are asked by the medewerkers who take part, see the question to themselves, and answer once", async () => {
    const opstelling = stelOp("afgesloten");
    const { systeem, hier, woord } = opstelling;
    const pad = await leg(systeem, { achternaam: woord("persoon", "achternaam") });
    await doe(systeem, "manager", pad, "identiteit_vastleggen", identiteit);
    await doe(systeem, "manager", pad, "dossiers_zoeken");
    await doe(systeem, "manager", pad, "casus_bevestigen", { casus: hier.id });
    const vragen = { vraag: "Vraagwoord", uiterlijk_op: "01-12-2026" };
    const partijen = [`${hier.id}|partij-ggz`, `${hier.id}|partij-wonen`];
    for (const fout of [
      { ...vragen, partijen: [`${hier.id}|partij-zorgaanbieder`] },
      { ...vragen, partijen: ["casus-x|partij-ggz"] },
      { ...vragen, partijen, uiterlijk_op: "24-11-2026" },
      { ...vragen, partijen, uiterlijk_op: "09-12-2026" },
    ]) {
      expect(await probeer(systeem, "manager", pad, "raadplegen", fout), JSON.stringify(fout)).toBe(422);
    }
    expect(systeem.databank.select().from(raadpleging).all()).toEqual([]);
    await doe(systeem, "manager", pad, "raadplegen", { ...vragen, partijen });
    const post = systeem.databank.select().from(uitgaandePost).all();
    expect(post.map(({ aanAccountId }) => aanAccountId).sort()).toEqual(["account-ggz", "account-wonen"]);
    // The casus is closed: the Partij gets the question, not the dossier.
    expect((await als(systeem, "ggz").get(`/casussen/${hier.nummer}/inbreng`)).status).toBe(404);
    expect(await lees(systeem, "ggz", "/werkvoorraad")).toContain("Geef uw advies");
    const pagina = await lees(systeem, "ggz", pad);
    expect(pagina).toContain("Vraagwoord");
    expect(pagina).not.toMatch(/Verzoekomschrijving|Verzoekvoornaam|Woningcorporatie|Kanarie/);
    const van = (partij: string) =>
      systeem.databank
        .select()
        .from(raadpleging)
        .where(eq(raadpleging.partijId, `partij-${partij}`))
        .get()?.id;
    const advies = { raadpleging: van("ggz"), advies: "bezwaar", toelichting: "Toelichtingwoord" };
    expect(await probeer(systeem, "ggz", pad, "advies_geven", { ...advies, toelichting: undefined })).toBe(422);
    expect(await probeer(systeem, "ggz", pad, "advies_geven", { ...advies, raadpleging: van("wonen") })).toBe(422);
    expect(await probeer(systeem, "om", pad, "advies_geven", advies)).toBe(404);
    await doe(systeem, "ggz", pad, "advies_geven", advies);
    expect(await probeer(systeem, "ggz", pad, "advies_geven", { ...advies, advies: "akkoord" })).toBe(422);
    expect(await lees(systeem, "manager", pad)).toContain("Toelichtingwoord");
    expect(await lees(systeem, "wonen", pad)).not.toContain("Toelichtingwoord");
    expect(await lees(systeem, "ggz", "/werkvoorraad")).not.toContain("Geef uw advies");
    systeem.sluit();
  });
});

describe("the terms on screen", () => {
  it("presses in words as the days pass, for who handles it and for the toezichthouder", async () => {
    const { systeem } = stelOp();
    await leg(systeem, {});
    const bij = async (dag: string) => {
      systeem.klok.zet(`${dag}T09:00:00Z`);
      const taak = /Te laat|Vandaag|Nu te doen/.exec(
        (await lees(systeem, "manager", "/werkvoorraad?soort=verzoek-betrokkene")).replace(/^[\s\S]*<ol/, ""),
      )?.[0];
      return [
        taak,
        /Nog \d+ dagen?|Vandaag is de laatste dag|\d+ dag(en)? te laat/.exec(
          await lees(systeem, "toezichthouder", "/verzoeken"),
        )?.[0],
      ];
    };
    expect(await bij("2026-11-30")).toEqual(["Nu te doen", "Nog 8 dagen"]);
    expect(await bij("2026-12-01")).toEqual(["Vandaag", "Nog 7 dagen"]);
    expect(await bij("2026-12-08")).toEqual(["Vandaag", "Vandaag is de laatste dag"]);
    expect(await bij("2026-12-09")).toEqual(["Te laat", "1 dag te laat"]);
    expect(await lees(systeem, "toezichthouder", "/verzoeken")).not.toMatch(/Verzoekvoornaam|Onbekendenaam/);
    const register = await (await als(systeem, "toezichthouder").get("/verzoeken/download?vorm=csv")).text();
    expect(register).toContain("Inzage");
    expect(register).not.toMatch(/Verzoekvoornaam|Onbekendenaam/);
    systeem.sluit();
  });
});
