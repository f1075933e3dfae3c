import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { werkNaamindexBij } from "~/casussen/naamindex.server";
import { Klant, type Velden } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { maakCasus } from "~/fasen/aanmelden/repository.server";
import { schrijf } from "~/storage/databank.server";
import { maakRij } from "~/storage/dossier.server";
import { account, autorisatie, casus, partij, regie, rij, uitgaandePost } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { startTestSysteem, type TestSysteem } from "../factories/systeem";

let build: ServerBuild;
let systeem: TestSysteem;
let pad: string;
let casusId: string;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const tekstVan = async (slug: string, deel: string) =>
  (await (await als(slug).get(`${pad}${deel}`)).text()).replaceAll("<!-- -->", "");
const rijen = (entiteit: string) => systeem.databank.select().from(rij).where(eq(rij.entiteit, entiteit)).all();

beforeAll(async () => {
  build = await laadBouw();
});

beforeEach(() => {
  systeem = startTestSysteem({ soort: "demo" });
  vulOrganisatie(systeem);
  schrijf(systeem, (tx) => {
    const nieuw = maakCasus(tx, systeem, {
      aanpak: "top_x",
      gemeente: "utrecht",
      bsn: "999990019",
      melderAccountId: "account-melder",
      melderPartijId: "partij-politie",
      vandaag: "2026-11-24",
    });
    tx.update(casus).set({ toestand: "bespreken" }).where(eq(casus.id, nieuw.id)).run();
    maakRij(tx, systeem, {
      casusId: nieuw.id,
      entiteit: "persoon",
      schrijver: { accountId: "account-melder", partijId: "partij-politie", fase: "aanmelden" },
      waarden: { voornamen: "Fictief", achternaam: "Testpersoon", geboortedatum: "2004-03-00", bsn: "999990019" },
    });
    casusId = nieuw.id;
    pad = `/casussen/${nieuw.casusnummer}`;
  });
  return () => systeem.sluit();
});

async function betrek(...slugs: string[]): Promise<void> {
  await als("procesregisseur").doe(`${pad}/bespreken/deelnemers`, "betrekken", {
    medewerkers: slugs.map((slug) => `account-${slug}`),
  });
}

const inbreng: Velden = {
  soort: "overig",
  tekst: "Waarneming van de ggz",
  grondslag: "P 6.4 i",
  doel: "Plan van aanpak voor deze casus",
  toestemming: "niet_nodig",
  delen_met: "alle",
  daarna: "indienen",
};

const brengIn = (slug: string, anders: Velden = {}) =>
  als(slug).doe(`${pad}/inbreng`, "inbrengen", { ...inbreng, ...anders });

describe("betrekken (C 12.2 e)", () => {
  it("gives access from the next request on, sends a mail without personal data, and ends as fast", async () => {
    expect((await als("ggz").get(`${pad}/bespreken`)).status).toBe(404);
    await betrek("ggz", "politie");
    expect((await als("ggz").get(`${pad}/bespreken`)).status).toBe(200);
    const post = systeem.databank.select().from(uitgaandePost).all();
    expect(post.map(({ aanAccountId }) => aanAccountId).sort()).toEqual(["account-ggz", "account-politie"]);
    expect(JSON.stringify(post)).not.toContain("Testpersoon");
    await als("procesregisseur").doe(`${pad}/bespreken/deelnemers`, "niet_meer_betrekken", {
      medewerker: "account-ggz",
    });
    expect((await als("ggz").get(`${pad}/bespreken`)).status).toBe(404);
    expect((await als("politie").get(`${pad}/bespreken`)).status).toBe(200);
    for (const medewerker of ["account-ggz", "account-dji", "onbekend"]) {
      const antwoord = await als("procesregisseur").post(`${pad}/bespreken/deelnemers`, "niet_meer_betrekken", {
        medewerker,
      });
      expect(antwoord.status, medewerker).toBe(404);
    }
  });

  it.each<[wat: string, stel: () => void, regel: string]>([
    ["a Partij that left", () => zetPartij({ opgezegdPer: "2026-11-24" }), "R-partij"],
    ["a Partij that has not joined the protocol", () => zetPartij({ toegetredenProtocol: null }), "R-partij"],
    ["no VOG", () => zetAccount({ vogGeldigTot: null }), "R-geheimhouding"],
    ["no geheimhoudingsverklaring", () => zetAccount({ geheimhoudingOp: null }), "R-geheimhouding"],
    ["ggz in radicalisering", () => zetAanpak(), "R-aanpak"],
  ])("refuses %s with rule and article, and changes nothing", async (_wat, stel, regel) => {
    stel();
    const antwoord = await als("procesregisseur").post(`${pad}/bespreken/deelnemers`, "betrekken", {
      medewerkers: ["account-ggz"],
    });
    expect(antwoord.status).toBe(422);
    expect(await antwoord.text()).toContain(regel);
    expect(systeem.databank.select().from(autorisatie).all()).toEqual([]);
    expect(systeem.databank.select().from(uitgaandePost).all()).toEqual([]);
    expect(await tekstVan("procesregisseur", "/bespreken/deelnemers")).toContain("Kunnen nu niet worden betrokken");
  });

  it("refuses staff as deelnemer, an unknown account, and the casusregisseur who is still that", async () => {
    const post = (medewerkers: string[]) =>
      als("procesregisseur").post(`${pad}/bespreken/deelnemers`, "betrekken", { medewerkers });
    for (const slug of ["manager", "beheerder", "toezichthouder", "recordmanager", "procesondersteuner"]) {
      expect((await post([`account-${slug}`])).status, slug).toBe(422);
    }
    expect((await post(["account-bestaat-niet"])).status).toBe(422);
    expect(systeem.databank.select().from(autorisatie).all()).toEqual([]);
    await betrek("casusregisseur");
    systeem.databank
      .insert(regie)
      .values({
        id: "r",
        casusId,
        soort: "casusregisseur",
        partijId: "partij-reclassering",
        accountId: "account-casusregisseur",
        vanaf: "2026-11-24",
      })
      .run();
    const einde = await als("procesregisseur").post(`${pad}/bespreken/deelnemers`, "niet_meer_betrekken", {
      medewerker: "account-casusregisseur",
    });
    expect(einde.status).toBe(422);
    expect((await als("casusregisseur").get(`${pad}/bespreken`)).status).toBe(200);
  });

  it("warns for politie without artikel 20-beslissing, and is for the procesregie only", async () => {
    systeem.databank.update(partij).set({ artikel20Van: null }).where(eq(partij.id, "partij-politie")).run();
    expect(await tekstVan("procesregisseur", "/bespreken/deelnemers")).toContain("artikel 20-beslissing");
    await betrek("politie");
    const poging = await als("politie").post(`${pad}/bespreken/deelnemers`, "betrekken", {
      medewerkers: ["account-om"],
    });
    expect(poging.status).toBe(403);
    expect(await tekstVan("politie", "/inbreng")).toContain("artikel 20-beslissing");
  });

  function zetPartij(nieuw: Partial<typeof partij.$inferInsert>) {
    systeem.databank.update(partij).set(nieuw).where(eq(partij.id, "partij-ggz")).run();
  }
  function zetAccount(nieuw: Partial<typeof account.$inferInsert>) {
    systeem.databank.update(account).set(nieuw).where(eq(account.id, "account-ggz")).run();
  }
  function zetAanpak() {
    systeem.databank.update(casus).set({ aanpak: "radicalisering" }).where(eq(casus.id, casusId)).run();
  }
});

describe("inbreng (P 3.5 c, 5.2, C 12.2 f)", () => {
  beforeEach(() => betrek("ggz", "politie", "wonen", "om"));

  it("keeps a concept inside the own Partij, and a submitted one from other Partijen", async () => {
    await brengIn("ggz", { daarna: "concept" });
    expect(await tekstVan("ggz", "/inbreng")).toContain("Waarneming van de ggz");
    expect(await tekstVan("procesregisseur", "/inbreng")).not.toContain("Waarneming van de ggz");
    const [concept] = rijen("inbreng");
    await als("ggz").doe(`${pad}/inbreng`, "indienen", { rij: concept?.id });
    expect(await tekstVan("procesregisseur", "/inbreng")).toContain("Waarneming van de ggz");
    const ander = await tekstVan("politie", "/inbreng");
    expect(ander).not.toContain("Waarneming van de ggz");
    expect(ander).not.toContain("Forensische GGZ Midden-Nederland: ");
  });

  it("is read before the overleg only with accord and release, and is gone for all others when withdrawn", async () => {
    await brengIn("ggz");
    const id = rijen("inbreng")[0]?.id ?? "";
    const vrijgeven = () => als("procesregisseur").post(`${pad}/inbreng`, "vrijgeven", { rij: id });
    expect((await vrijgeven()).status).toBe(422);
    const voorwaarden = { rij: id, toestemming: "niet_nodig", delen_met: "alle", vooraf: "on" };
    await als("ggz").doe(`${pad}/inbreng`, "voorwaarden_opslaan", voorwaarden);
    expect(await tekstVan("politie", "/inbreng")).not.toContain("Waarneming");
    expect((await vrijgeven()).status).toBe(303);
    const gelezen = await tekstVan("politie", "/inbreng");
    expect(gelezen).toContain("Waarneming van de ggz");
    expect(gelezen).toContain("Alleen ter inzage");
    const eerder = systeem.databank.select().from(uitgaandePost).all().length;
    const alleen = { ...voorwaarden, delen_met: "gekozen", partijen: ["partij-wonen"] };
    await als("ggz").doe(`${pad}/inbreng`, "voorwaarden_opslaan", alleen);
    // Politie and OM could read it, and cannot any more.
    const verloren = systeem.databank.select().from(uitgaandePost).all().slice(eerder);
    expect(verloren.map(({ aanAccountId }) => aanAccountId).sort()).toEqual(["account-om", "account-politie"]);
    expect(await tekstVan("politie", "/inbreng")).not.toContain("Waarneming");
    expect(await tekstVan("wonen", "/inbreng")).toContain("Waarneming");
    const voor = systeem.databank.select().from(uitgaandePost).all().length;
    await als("ggz").doe(`${pad}/inbreng`, "inbreng_intrekken", { rij: id });
    for (const slug of ["wonen", "procesregisseur", "procesondersteuner", "om"]) {
      expect(await tekstVan(slug, "/inbreng"), slug).not.toContain("Waarneming");
    }
    expect(await tekstVan("ggz", "/inbreng")).toContain("Waarneming");
    // Only who could read it is told: wonen, not politie or OM.
    const berichten = systeem.databank.select().from(uitgaandePost).all().slice(voor);
    expect(berichten.map(({ aanAccountId }) => aanAccountId)).toEqual(["account-wonen"]);
  });

  it("asks politie and OM for the purpose, and politie for the article; wonen cannot bring in strafrechtelijke gegevens", async () => {
    const post = (slug: string, anders: Velden) =>
      als(slug).post(`${pad}/inbreng`, "inbrengen", { ...inbreng, ...anders });
    for (const slug of ["om", "politie", "ggz"]) {
      const zonder = await post(slug, { doel: undefined, wpg_artikel: slug === "politie" ? "artikel_8" : undefined });
      expect(zonder.status, slug).toBe(422);
    }
    expect((await post("politie", { doel: "Aanpak" })).status).toBe(422);
    expect((await post("politie", { doel: "Aanpak", wpg_artikel: "artikel_8" })).status).toBe(303);
    const geweigerd = await post("wonen", { bevat: ["strafrechtelijk"] });
    expect(geweigerd.status).toBe(422);
    expect(await geweigerd.text()).toContain("R-grondslag");
    expect((await post("ggz", { soort: "politieregistraties" })).status).toBe(422);
    expect((await post("ggz", { delen_met: "gekozen", partijen: ["partij-dji"] })).status).toBe(422);
    expect((await post("ggz", { toestemming: "gegeven" })).status).toBe(422);
    expect((await post("ggz", { toestemming: "gegeven", toestemming_op: "25-11-2026" })).status).toBe(422);
    expect(rijen("inbreng")).toHaveLength(1);
  });

  it("hides inbreng whose toestemming is missing or taken back, also from the procesregie", async () => {
    await brengIn("ggz", { toestemming: "ontbreekt" });
    expect(await tekstVan("procesregisseur", "/inbreng")).not.toContain("Waarneming");
    const id = rijen("inbreng")[0]?.id ?? "";
    const met = {
      rij: id,
      delen_met: "alle",
      toestemming_op: "01-11-2026",
      toestemming_van: "betrokkene",
      toestemming_schriftelijk: "on",
      toestemming_intrekbaar: "on",
    };
    await als("ggz").doe(`${pad}/inbreng`, "voorwaarden_opslaan", { ...met, toestemming: "gegeven" });
    expect(await tekstVan("procesregisseur", "/inbreng")).toContain("Waarneming");
    await als("ggz").doe(`${pad}/inbreng`, "voorwaarden_opslaan", { ...met, toestemming: "ingetrokken" });
    expect(await tekstVan("procesregisseur", "/inbreng")).not.toContain("Waarneming");
    expect(await tekstVan("ggz", "/inbreng")).toContain("Waarneming");
  });

  it("lets nobody change or withdraw what is of another Partij, and answers as if it did not exist", async () => {
    await brengIn("ggz");
    const id = rijen("inbreng")[0]?.id ?? "";
    for (const [handeling, velden] of [
      ["inbreng_intrekken", { rij: id }],
      ["indienen", { rij: id }],
      ["inbrengen", { ...inbreng, soort: undefined, rij: id, doel: "x", wpg_artikel: "artikel_8" }],
      ["voorwaarden_opslaan", { rij: id, toestemming: "niet_nodig", delen_met: "alle" }],
    ] as const) {
      const vreemd = await als("politie").post(`${pad}/inbreng`, handeling, velden);
      const onbekend = await als("politie").post(`${pad}/inbreng`, handeling, { ...velden, rij: "bestaat-niet" });
      expect([vreemd.status, onbekend.status], handeling).toEqual([404, 404]);
    }
    expect(rijen("inbreng")[0]?.status).toBe("ingediend");
    expect((await als("procesregisseur").post(`${pad}/inbreng`, "inbreng_intrekken", { rij: id })).status).toBe(403);
  });

  it("tells who submitted to the procesregie only", async () => {
    await brengIn("ggz");
    expect(await tekstVan("procesregisseur", "/inbreng")).toContain("Wie heeft ingediend");
    expect(await tekstVan("procesregisseur", "/bespreken")).toContain("1 van de 4 Partijen");
    expect(await tekstVan("politie", "/inbreng")).not.toContain("Wie heeft ingediend");
    expect(await tekstVan("politie", "/bespreken")).not.toMatch(/van de \d+ Partijen/);
  });
});

describe("analyse (DPIA 3.4)", () => {
  beforeEach(() => betrek("ggz", "politie", "veiligthuis", "wonen"));

  it("gives each Partij one ketenanalyse, seen by the procesregie at once and by others after release", async () => {
    const opslaan = (tekst: string, vooraf?: string) =>
      als("ggz").doe(
        `${pad}/bespreken/analyse`,
        "ketenanalyse_opslaan",
        { tekst, vooraf, doel: "Plan van aanpak", toestemming: "niet_nodig", delen_met: "alle" },
        { versies: versiesVan() },
      );
    await opslaan("Eerste ketenanalyse");
    await opslaan("Tweede ketenanalyse", "on");
    expect(rijen("ketenanalyse")).toHaveLength(1);
    expect(await tekstVan("procesregisseur", "/bespreken/analyse")).toContain("Tweede ketenanalyse");
    expect(await tekstVan("wonen", "/bespreken/analyse")).not.toContain("Tweede ketenanalyse");
    await als("procesregisseur").doe(`${pad}/bespreken/analyse`, "vrijgeven", { rij: rijen("ketenanalyse")[0]?.id });
    expect(await tekstVan("wonen", "/bespreken/analyse")).toContain("Tweede ketenanalyse");
    const vt = await als("veiligthuis").post(`${pad}/bespreken/analyse`, "ketenanalyse_opslaan", {
      tekst: "x",
      doel: "x",
      toestemming: "niet_nodig",
      delen_met: "alle",
    });
    expect(await vt.text()).toContain("R-verstrekker");
    expect(
      (await als("procesregisseur").post(`${pad}/bespreken/analyse`, "ketenanalyse_opslaan", { tekst: "x" })).status,
    ).toBe(403);
  });

  function versiesVan(): Record<string, Record<string, number>> {
    return Object.fromEntries(rijen("ketenanalyse").map(({ id }) => [id, { tekst: 1, doel: 1 }]));
  }

  it("shows the algemene analyse to whom its mark allows it, and to others not even that it exists", async () => {
    const leeg = await tekstVan("wonen", "/bespreken");
    await als("procesregisseur").doe(`${pad}/bespreken/analyse`, "analyse_opslaan", {
      tekst: "Algemeen beeld van de casus",
      bevat: ["strafrechtelijk"],
    });
    expect(await tekstVan("politie", "/bespreken/analyse")).toContain("Algemeen beeld van de casus");
    expect(await tekstVan("wonen", "/bespreken/analyse")).not.toContain("Algemeen beeld");
    const zonderSleutels = (html: string) => html.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "");
    expect(zonderSleutels(await tekstVan("wonen", "/bespreken"))).toBe(zonderSleutels(leeg));
  });
});

describe("naar uitvoeren (C 8.4)", () => {
  it("says what is still missing, and refuses the post", async () => {
    expect(await tekstVan("procesregisseur", "/bespreken")).toContain("Bespreek de casus eerst in een casusoverleg.");
    const over = `${pad}/faseovergang/naar_uitvoeren`;
    expect((await als("procesregisseur").post(over, "naar_uitvoeren", {})).status).toBe(409);
    expect((await als("procesondersteuner").post(over, "naar_uitvoeren", {})).status).toBe(403);
    expect(systeem.databank.select().from(casus).where(eq(casus.id, casusId)).get()?.toestand).toBe("bespreken");
  });
});

describe("betrokkene (P 9.5, bijlage 4)", () => {
  const persoon: Velden = {
    voornamen: "Anders",
    achternaam: "Verbeterd",
    geboortedatum: "2004",
    bsn: "999990020",
    bron: "partij-ggz",
  };
  const rijVersies = () => ({
    [rijen("persoon")[0]?.id ?? ""]: { voornamen: 1, achternaam: 1, geboortedatum: 1, bsn: 1 },
  });

  it("corrects with the right provenance, and keeps search and BSN index in step", async () => {
    const oud = systeem.databank.select().from(casus).where(eq(casus.id, casusId)).get();
    await als("procesondersteuner").doe(`${pad}/betrokkene`, "betrokkene_bijwerken", persoon, {
      versies: rijVersies(),
    });
    const nieuw = systeem.databank.select().from(casus).where(eq(casus.id, casusId)).get();
    expect(nieuw?.bsnIndex).toBe(systeem.kluis.hmac("bsn", "999990020"));
    expect(nieuw?.bsnIndex).not.toBe(oud?.bsnIndex);
    werkNaamindexBij(systeem);
    expect(systeem.naamindex.zoek("Verbeterd")).toEqual([casusId]);
    const pagina = await tekstVan("procesregisseur", "/betrokkene");
    expect(pagina).toContain("Verbeterd");
    expect(pagina).toContain("Verstrekt door Forensische GGZ Midden-Nederland");
  });

  it("asks from whom a change comes, and takes nobody else's word", async () => {
    for (const bron of ["partij-vhru", "onbekend"]) {
      const antwoord = await als("procesondersteuner").post(
        `${pad}/betrokkene`,
        "betrokkene_bijwerken",
        { ...persoon, bron },
        { versies: rijVersies() },
      );
      expect(antwoord.status, bron).toBe(422);
      expect(await antwoord.text()).toContain("Kies van wie de wijziging komt.");
    }
    expect(await tekstVan("procesregisseur", "/betrokkene")).not.toContain("Verbeterd");
  });

  it("is refused to partners, and shows them no BSN", async () => {
    await betrek("ggz", "politie");
    expect((await als("ggz").post(`${pad}/betrokkene`, "betrokkene_bijwerken", persoon)).status).toBe(403);
    const ggz = await tekstVan("ggz", "/betrokkene");
    expect(ggz).toContain("Testpersoon");
    expect(ggz).not.toContain("999990019");
    expect(ggz).not.toContain("BSN");
    expect(ggz).toContain("artikel 7 Wpg");
    expect(await tekstVan("politie", "/betrokkene")).toContain("999990019");
    expect((await als("melder").get(`${pad}/betrokkene`)).status).toBe(404);
    expect((await als("om").get(`${pad}/betrokkene`)).status).toBe(404);
  });

  it("asks why a relatie is needed, and refuses a second writer who did not see the change", async () => {
    const opslaan = (velden: Velden, opties = {}) =>
      als("procesregisseur").post(`${pad}/betrokkene`, "relatie_opslaan", velden, opties);
    const relatie = { naam: "Voorbeeldmoeder", verhouding: "moeder" };
    expect((await opslaan(relatie)).status).toBe(422);
    expect((await opslaan({ ...relatie, noodzaak: "Woont bij haar" })).status).toBe(303);
    const [rijRelatie] = rijen("relatie");
    const wijzig = (naam: string) =>
      opslaan(
        { ...relatie, naam, noodzaak: "Woont bij haar", rij: rijRelatie?.id },
        { versies: { [rijRelatie?.id ?? ""]: { naam: 1, verhouding: 1, noodzaak: 1 } } },
      );
    expect((await wijzig("Voorbeeldtante")).status).toBe(303);
    expect((await wijzig("Voorbeeldnicht")).status).toBe(409);
    expect((await opslaan({ ...relatie, noodzaak: "x", rij: "bestaat-niet" })).status).toBe(404);
  });
});
