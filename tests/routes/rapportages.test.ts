import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import type { Rapportage } from "~/rapportages/publiceren";
import { besluit, jaarrapportage, logregel } from "~/storage/tabellen.server";
import { genereer } from "../../scripts/lib/genereer/vul";
import { laadBouw } from "../factories/bouw";
import { leesBlad } from "../factories/spreadsheet";
import { startTestSysteem, type TestSysteem } from "../factories/systeem";

let build: ServerBuild;
let systeem: TestSysteem;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const stel = (slug: string, jaar: string) => als(slug).post("/rapportages", "rapportage_vaststellen", { jaar });
const lees = () => systeem.databank.select().from(jaarrapportage).all();
// The clock stands in November 2026: this year is the last that is over.
const jaar = 2025;

beforeAll(async () => {
  build = await laadBouw();
  systeem = startTestSysteem({ soort: "demo" });
  genereer(systeem, { casussen: 200, gegevens: 0, zaad: 3, meld: () => undefined });
});
afterAll(() => systeem.sluit());

function getRapportage(): Rapportage {
  const [rij] = lees();
  if (!rij) throw new Error("Nothing was fixed");
  return JSON.parse(rij.inhoud) as Rapportage;
}

function getTabel(titel: string) {
  const tabel = getRapportage().tabellen.find((een) => een.titel === titel);
  if (!tabel?.groepen) throw new Error(`No figures: ${titel}`);
  return { ...tabel, groepen: tabel.groepen };
}

describe("rapportages", () => {
  it("are fixed by the manager only, of a year that is over; nothing else writes one", async () => {
    expect((await stel("procesregisseur", String(jaar))).status).toBe(403);
    expect((await stel("toezichthouder", String(jaar))).status).toBe(403);
    expect((await stel("politie", String(jaar))).status).toBe(404);
    for (const fout of ["2026", "2027", "1999", "", "abcd", "20255"])
      expect((await stel("manager", fout)).status, fout).toBe(422);
    expect(lees()).toEqual([]);
    const leeg = await als("procesregisseur").get("/rapportages");
    expect(await leeg.text()).toContain("Er is nog geen jaar vastgesteld");
  });

  it("count what is recorded, also of anonymised dossiers, and publish no number below five", async () => {
    expect((await stel("manager", String(jaar))).status).toBe(303);
    const { tabellen, duur } = getRapportage();
    const getallen = tabellen.flatMap(({ groepen, delen }) => [
      ...(groepen ?? []).map(({ aantal }) => aantal),
      ...delen.flatMap(({ samen, perGroep }) =>
        [...samen.rijen, ...(perGroep?.rijen ?? [])].flatMap(({ aantallen }) => aantallen),
      ),
    ]);
    expect(getallen.length).toBeGreaterThan(6);
    expect(Math.min(...getallen)).toBeGreaterThanOrEqual(5);
    expect(duur.some(({ weken }) => weken !== null && weken > 0)).toBe(true);

    // Said once more in SQL: casussen whose beoordeling or triage ended in that year.
    const [uitkomst] = systeem.sqlite
      .prepare<[], { n: number; anoniem: number }>(
        `SELECT count(DISTINCT c.id) AS n, count(DISTINCT iif(c.vernietigd_op IS NULL, NULL, c.id)) AS anoniem
         FROM besluit b JOIN casus c ON c.id = b.casus_id
         WHERE substr(b.moment, 1, 4) = '2025' AND b.van_toestand IN ('aangemeld', 'triage')
           AND b.naar_toestand IN ('afgewezen', 'geen_aanpak', 'lokaal', 'inlichten')`,
      )
      .all();
    const som = (titel: string) => getTabel(titel).groepen.reduce((totaal, { aantal }) => totaal + aantal, 0);
    expect(uitkomst?.anoniem).toBeGreaterThan(0);
    expect(som("Beoordeelde verzoeken")).toBe(uitkomst?.n);
    const [besproken] = systeem.sqlite
      .prepare<[], { n: number }>(
        `SELECT count(DISTINCT a.casus_id) AS n FROM agendapunt a JOIN overleg o ON o.id = a.overleg_id
         WHERE a.status = 'besproken' AND substr(o.datum, 1, 4) = '2025'`,
      )
      .all();
    expect(som("Behandelde casussen")).toBe(besproken?.n);
  });

  it("measure how alike the anonymised dossiers are", () => {
    const { anonimiteit } = getRapportage();
    const [grof, , persoon] = anonimiteit;
    expect(grof?.dossiers).toBeGreaterThan(20);
    expect(persoon?.k).toBe(1);
    // More characteristics never make people harder to find.
    expect(persoon?.aandeelKlein ?? 0).toBeGreaterThanOrEqual(grof?.aandeelKlein ?? 100);
  });

  it("do not change after that, whatever becomes of the dossiers", async () => {
    const voor = lees();
    systeem.databank.delete(besluit).where(eq(besluit.naarToestand, "afgewezen")).run();
    const antwoord = await stel("manager", String(jaar));
    expect(antwoord.status).toBe(422);
    expect(await antwoord.text()).toContain("al vastgesteld");
    expect(lees()).toEqual(voor);
  });

  it("are read by who the screen is for, on the screen and as a file, with a row in the log", async () => {
    const pagina = await (await als("toezichthouder").get(`/rapportages?jaar=${String(jaar)}`)).text();
    expect(pagina).toContain("Cijfers over");
    expect(pagina).toContain("<svg");
    expect(pagina).not.toContain("Jaar vaststellen");
    const vraag = async (vorm: string) => {
      const antwoord = await als("procesondersteuner").get(`/rapportages/download?jaar=${String(jaar)}&vorm=${vorm}`);
      expect(antwoord.status, vorm).toBe(200);
      return Buffer.from(await antwoord.arrayBuffer());
    };
    const { groepen } = getTabel("Beoordeelde verzoeken");
    const [csv, xlsx, pdf] = [await vraag("csv"), await vraag("xlsx"), await vraag("pdf")];
    for (const { label } of groepen) {
      expect(csv.toString("utf8")).toContain(label);
      expect(leesBlad(xlsx)).toContain(label);
    }
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const rijen = systeem.databank.select().from(logregel).where(eq(logregel.scherm, "rapportages")).all();
    expect(rijen.filter(({ gebeurtenis }) => gebeurtenis === "gedownload")).toHaveLength(3);
    for (const pad of ["/rapportages?jaar=2024", "/rapportages?jaar=x", "/rapportages/download?jaar=2024&vorm=pdf"])
      expect((await als("manager").get(pad)).status, pad).toBe(404);
    for (const slug of ["politie", "melder", "beheerder", "recordmanager"]) {
      expect((await als(slug).get("/rapportages")).status, slug).toBe(404);
      const bestand = await als(slug).get(`/rapportages/download?jaar=${String(jaar)}&vorm=csv`);
      expect(bestand.status, slug).toBe(404);
    }
  });

  it("are asked over a period of quarters, by aanpak or by gemeente, on the screen and as files", async () => {
    const adres = `van=${String(jaar)}-1&tot=${String(jaar)}-4`;
    const pagina = await (await als("procesregisseur").get(`/rapportages?${adres}`)).text();
    expect(pagina).toContain(`Cijfers over ${String(jaar)}`);
    const { groepen } = getTabel("Beoordeelde verzoeken");
    // The four quarters are the year.
    for (const { label, aantal } of groepen) {
      expect(pagina).toContain(label);
      expect(pagina).toMatch(new RegExp(`>${String(aantal)}<`));
    }
    const half = await als("manager").get(`/rapportages?van=${String(jaar)}-3&tot=${String(jaar)}-4&gemeente=utrecht`);
    expect(await half.text()).toContain(`Cijfers over juli t/m december ${String(jaar)}, Utrecht`);
    const vraag = async (vorm: string) => {
      const antwoord = await als("procesondersteuner").get(`/rapportages/download?${adres}&aanpak=top_x&vorm=${vorm}`);
      expect(antwoord.status, vorm).toBe(200);
      expect(antwoord.headers.get("content-disposition")).toMatch(
        /filename="rapportage-[\d-]+(tot-2025-4-top_x)?\.\w+"/,
      );
      return Buffer.from(await antwoord.arrayBuffer());
    };
    expect((await vraag("csv")).toString("utf8")).toContain("2025, Top-X complexe casuïstiek");
    expect(leesBlad(await vraag("xlsx"))).toContain("Beoordeelde verzoeken");
    expect((await vraag("pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });

  it.each([
    ["van=2025-3&tot=2025-2", "Het einde ligt voor het begin"],
    ["van=2025-1", "Kies een kwartaal van een jaar dat is vastgesteld"],
    ["van=2024-1&tot=2025-2", "Kies een kwartaal van een jaar dat is vastgesteld"],
    ["van=2025-5&tot=2025-4", "Kies een kwartaal van een jaar dat is vastgesteld"],
    ["van=2025-1&tot=2025-4&aanpak=top_x&gemeente=utrecht", "Kies een aanpak of een gemeente"],
    ["van=2025-1&tot=2025-4&aanpak=constructor", "Kies uit de lijst"],
    ["van=2025-1&tot=2025-4&gemeente=nergens", "Kies uit de lijst"],
  ])("say what is wrong with a period, and give no figures and no file: %s", async (adres, fout) => {
    const pagina = await (await als("manager").get(`/rapportages?${adres}`)).text();
    expect(pagina).toContain(fout);
    expect(pagina).not.toContain("Cijfers over");
    expect((await als("manager").get(`/rapportages/download?${adres}&vorm=csv`)).status).toBe(404);
  });

  it("give no period of a year that was fixed before there were quarters, and its figures all the same", async () => {
    const [rij] = lees();
    const oud = getRapportage();
    const rijen = [{ label: "Utrecht", aantallen: [17] }];
    const tabellen = oud.tabellen.map(({ titel, uitleg, groepen }) => ({
      titel,
      uitleg,
      groepen: groepen && [{ label: "Alles samen", aantal: 17 }],
      delen: groepen ? [{ naar: "Gemeente", rijen }] : [],
    }));
    systeem.databank
      .insert(jaarrapportage)
      .values({ ...rij, jaar: 2024, inhoud: JSON.stringify({ ...oud, jaar: 2024, tabellen }) } as typeof rij & object)
      .run();
    const jaarpagina = await (await als("manager").get("/rapportages?jaar=2024")).text();
    expect(jaarpagina).toContain("Cijfers over 2024");
    expect(jaarpagina).toContain("Beoordeelde verzoeken per gemeente");
    const pagina = await (await als("manager").get("/rapportages?van=2024-1&tot=2025-4")).text();
    expect(pagina).toContain("Kies een kwartaal van een jaar dat is vastgesteld");
    expect(pagina).not.toContain('value="2024-1"');
  });
});
