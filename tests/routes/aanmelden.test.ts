import type { ServerBuild } from "@remix-run/node";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { casus, gegeven, logregel, uitgaandePost, vernietigingsverklaring } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { startTestSysteem, type TestSysteem } from "../factories/systeem";

const verzoek: Velden = {
  aanpak: "top_x",
  gemeente: "utrecht",
  "persoon.voornamen": "Fictief",
  "persoon.achternaam": "Testpersoon",
  "persoon.geboortedatum": "00-03-2004",
  "persoon.bsn": "999990019",
  "verzoek.reden_instroom": "Herhaalde overlast",
  "verzoek.problematiek": "Overlast in de wijk, geen vaste woonplek.",
  "verzoek.delictgedrag": "Meerdere registraties.",
  "verzoek.leefgebieden": ["huisvesting", "justitie"],
};

let build: ServerBuild;
let systeem: TestSysteem;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  systeem = startTestSysteem({ soort: "demo" });
  vulOrganisatie(systeem);
  return () => systeem.sluit();
});

describe("aanmelden", () => {
  it("makes a casus that the melder and the procesregisseur can open, and nobody else", async () => {
    const naar = await als("melder").doe("/aanmelden", "verzoek_indienen", verzoek);
    const pad = naar.split("?")[0] ?? "";
    for (const slug of ["melder", "procesregisseur", "procesondersteuner"]) {
      const antwoord = await als(slug).get(pad);
      expect(antwoord.status, slug).toBe(200);
      expect(await antwoord.text()).toContain("Testpersoon");
    }
    for (const slug of ["politie", "ggz", "manager", "beheerder", "recordmanager", "toezichthouder"]) {
      const antwoord = await als(slug).get(pad);
      expect(antwoord.status, slug).toBe(404);
      expect(await antwoord.text()).not.toContain("Testpersoon");
    }
  });

  it("keeps everything typed when something is wrong, and makes nothing", async () => {
    const antwoord = await als("melder").post("/aanmelden", "verzoek_indienen", {
      ...verzoek,
      "persoon.bsn": "999990018",
    });
    expect(antwoord.status).toBe(422);
    const pagina = await antwoord.text();
    expect(pagina).toContain("Overlast in de wijk, geen vaste woonplek.");
    expect(pagina).toContain("BSN");
    expect(systeem.databank.select().from(casus).all()).toEqual([]);
  });

  it("refuses a field that the form does not have", async () => {
    const antwoord = await als("melder").post("/aanmelden", "verzoek_indienen", { ...verzoek, "persoon.skn": "1234" });
    expect(antwoord.status).toBe(400);
    expect(systeem.databank.select().from(casus).all()).toEqual([]);
  });

  it("has one effect when it is sent twice", async () => {
    const eenmalig = "zelfde-pagina-1";
    const eerste = await als("melder").doe("/aanmelden", "verzoek_indienen", verzoek, { eenmalig });
    const tweede = await als("melder").doe("/aanmelden", "verzoek_indienen", verzoek, { eenmalig });
    expect(tweede).toBe(eerste);
    expect(systeem.databank.select().from(casus).all()).toHaveLength(1);
  });

  it("refuses a Partij without a ground for strafrechtelijke gegevens", async () => {
    const antwoord = await als("wonen").post("/aanmelden", "verzoek_indienen", verzoek);
    expect(antwoord.status).toBe(422);
    expect(await antwoord.text()).toContain("geen grondslag");
    await als("wonen").doe("/aanmelden", "verzoek_indienen", { ...verzoek, "verzoek.delictgedrag": undefined });
  });

  it("refuses a Partij that only receives", async () => {
    const antwoord = await als("veiligthuis").post("/aanmelden", "verzoek_indienen", verzoek);
    expect(antwoord.status).toBe(422);
    expect(await antwoord.text()).toContain("verstrekt deze niet");
  });
});

describe("eerste beoordeling", () => {
  async function meldAan(): Promise<string> {
    return (await als("melder").doe("/aanmelden", "verzoek_indienen", verzoek)).split("?")[0] ?? "";
  }

  const overgang = (pad: string) => pad.replace("/aanmelden", "/faseovergang/in_behandeling_nemen");

  it("moves to triage, once", async () => {
    const pad = await meldAan();
    const over = overgang(pad);
    const keuzes = await als("procesregisseur").leesKeuzes(over);
    await als("procesregisseur").doe(over, "in_behandeling_nemen", keuzes);
    expect(systeem.databank.select().from(casus).get()?.toestand).toBe("triage");
    expect((await als("procesregisseur").post(over, "in_behandeling_nemen", keuzes)).status).toBe(409);
  });

  it("is refused to others without a trace of effect", async () => {
    const pad = await meldAan();
    for (const slug of ["melder", "procesondersteuner"]) {
      expect((await als(slug).post(overgang(pad), "in_behandeling_nemen", {})).status, slug).toBe(403);
    }
    expect((await als("politie").post(overgang(pad), "in_behandeling_nemen", {})).status).toBe(404);
    expect(systeem.databank.select().from(casus).get()?.toestand).toBe("aangemeld");
  });

  it("rejects with a terugkoppeling without personal data, mails it and anonymises at once", async () => {
    const pad = await meldAan();
    const weigering = { toelichting: "Geen ketenregie nodig.", terugkoppeling: "De heer Testpersoon hoort elders." };
    const fout = await als("procesregisseur").post(pad, "afwijzen", weigering);
    expect(fout.status).toBe(422);
    expect(await fout.text()).toContain("de achternaam");
    await als("procesregisseur").doe(pad, "afwijzen", {
      ...weigering,
      terugkoppeling: "Dit verzoek hoort bij lokale hulp.",
    });
    expect(systeem.databank.select().from(uitgaandePost).all()).toMatchObject([{ aanAccountId: "account-melder" }]);
    expect(systeem.databank.select().from(casus).get()).toMatchObject({ toestand: "afgewezen", bsnIndex: null });
    expect(systeem.databank.select().from(vernietigingsverklaring).all()).toHaveLength(1);
    for (const slug of ["melder", "procesregisseur"]) expect((await als(slug).get(pad)).status).toBe(404);
    const soorten = systeem.databank
      .select()
      .from(gegeven)
      .all()
      .map(({ soort }) => soort);
    expect(soorten).not.toContain("persoon.bsn");
    expect(soorten).not.toContain("verzoek.problematiek");
    expect(soorten).toContain("verzoek.leefgebieden");
  });

  it("logs each look with what was shown and on what ground, and never a value", async () => {
    const pad = await meldAan();
    const voor = systeem.databank.select().from(logregel).all().length;
    await als("procesregisseur").get(pad);
    await als("politie").get(pad);
    const regels = systeem.databank.select().from(logregel).all().slice(voor);
    expect(regels).toMatchObject([
      { gebeurtenis: "ingezien", accountId: "account-procesregisseur", scherm: "aanmelden" },
      { gebeurtenis: "geweigerd", accountId: "account-politie", grond: "R-betrokken (P 9.6, C 12.2 e)" },
    ]);
    expect(regels[0]?.soorten).toContain("persoon.achternaam");
    expect(JSON.stringify(regels)).not.toMatch(/Testpersoon|999990019/);
  });

  it("is in the name of the own Partij, or for the procesregisseur of one that can supply a verzoek", async () => {
    const namens = (slug: string, partij: string) =>
      als(slug).post("/aanmelden", "verzoek_indienen", { ...verzoek, namens: partij });
    const vanAnder = await namens("melder", "partij-ggz");
    expect(vanAnder.status).toBe(422);
    expect(await vanAnder.text()).toContain("namens uw eigen organisatie");
    for (const partij of ["onbekend", "partij-vhru"]) {
      const antwoord = await namens("procesregisseur", partij);
      expect(antwoord.status, partij).toBe(422);
      expect(await antwoord.text()).toContain("namens welke Partij");
    }
    expect(systeem.databank.select().from(casus).all()).toEqual([]);
  });
});
