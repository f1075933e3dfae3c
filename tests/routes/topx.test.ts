import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { startSessie } from "~/auth/sessie.server";
import { Onthulling, Opener } from "~/protocol/afscherming";
import { Lijsten } from "~/protocol/keuzelijsten";
import { findActor, getCasusFeiten } from "~/protocol/lezer.server";
import { listRijenVan } from "~/storage/dossier.server";
import {
  casus,
  concept,
  gegeven,
  instelling,
  lijstversie,
  logregel,
  rij,
  sessie,
  verwerktePost,
} from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { startTestSysteem, type TestSysteem } from "../factories/systeem";

let build: ServerBuild;
let systeem: TestSysteem;
let pad: string;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const regisseur = () => als("procesregisseur");

async function naarTriage(extra: Velden = {}): Promise<void> {
  const naar = await als("melder").doe("/aanmelden", "verzoek_indienen", {
    aanpak: "top_x",
    gemeente: "utrecht",
    "persoon.voornamen": "Fictief",
    "persoon.achternaam": "Testpersoon",
    "persoon.geboortedatum": "24-11-2008",
    "verzoek.reden_instroom": "Herhaalde overlast",
    "verzoek.problematiek": "Overlast in de wijk.",
    "verzoek.leefgebieden": ["huisvesting"],
    ...extra,
  });
  const basis = (naar.split("?")[0] ?? "").replace("/aanmelden", "");
  await regisseur().gaDoor(basis, "in_behandeling_nemen");
  pad = `${basis}/triageren/top-x`;
}

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  systeem = startTestSysteem({ soort: "demo" });
  vulOrganisatie(systeem);
  return () => systeem.sluit();
});

/** Everything that the test left, as staff see it. */
function leesToets() {
  const dossier = systeem.databank.select().from(casus).get();
  const lezer = findActor(systeem, "account-procesregisseur")?.lezer;
  if (!dossier || !lezer) throw new Error("no casus or reader");
  const vandaag = "2026-11-24";
  const feiten = getCasusFeiten(systeem, dossier, lezer, vandaag);
  const opener = new Opener({ lezer, casus: feiten, vandaag }, new Onthulling(), new Lijsten());
  const rijen = listRijenVan(systeem, dossier.id, ["topx", "topx_criterium"]);
  return {
    topx: rijen.topx.map((een) => opener.formulierwaarden(een).waarden),
    criteria: rijen.topx_criterium
      .map((een) => opener.formulierwaarden(een).waarden)
      .filter(({ uitkomst }) => uitkomst)
      .map(({ criterium, aantal, recent, uitkomst }) =>
        [criterium, aantal ?? "-", recent ?? "-", uitkomst].map(String).join(" "),
      )
      .sort(),
  };
}

const lijst = ["24-11-2025 F12", "23-11-2025 F540", "01-02-2026 X987", "25-11-2026 F42"].slice(0, 3).join("\n");

/** Nothing of the list may be found: not in the database file, not in the log, not in a draft. */
function zoekSporen(): string[] {
  const tekst = systeem.sqlite.serialize().toString("latin1");
  const kluiswaarden = JSON.stringify(
    [gegeven, rij, logregel, concept, verwerktePost].map((tabel) => systeem.databank.select().from(tabel).all()),
  );
  return ["X987", "F540", "2025-11-23", "23-11-2025"].filter(
    (woord) => tekst.includes(woord) || kluiswaarden.includes(woord),
  );
}

describe("counting", () => {
  beforeEach(async () => naarTriage());

  it("shows the counting and keeps nothing", async () => {
    const voor = systeem.databank.select().from(rij).all().length;
    const antwoord = await regisseur().post(pad, "topx_vastleggen", { lijst, alleen_tellen: "on", kopstuk: "on" });
    expect(antwoord.status).toBe(200);
    const pagina = (await antwoord.text()).replaceAll("<!-- -->", "");
    expect(pagina).toContain("Volgens de telling voldoet de casus aan Top-X: Kopstuk");
    // What was typed comes back to the one who typed it, and to nobody else.
    expect(pagina).toContain("23-11-2025 F540");
    expect(await (await regisseur().get(pad)).text()).not.toContain("F540");
    expect(systeem.databank.select().from(rij).all()).toHaveLength(voor);
    expect(zoekSporen()).toEqual([]);
  });

  it("stores category, count and outcome, and not the registrations (P 9.2)", async () => {
    await regisseur().doe(pad, "topx_vastleggen", { lijst, vervolging: "on", toelichting: "Eigen woorden." });
    expect(leesToets()).toEqual({
      topx: [{ leeftijdsgroep: "oud", meerdere_registraties: true, vervolging: true, toelichting: "Eigen woorden." }],
      criteria: [
        "drugs 0 0 niet_voldaan",
        "geweld_hic 1 1 niet_voldaan",
        "geweld_hic_ernstig 1 0 niet_voldaan",
        "hic 0 0 niet_voldaan",
        "kopstuk - - niet_voldaan",
        "veelpleger 3 2 niet_voldaan",
        "zeden - - niet_toetsbaar",
      ],
    });
    expect(zoekSporen()).toEqual([]);
    const triage = await (await regisseur().get(pad.replace("/top-x", ""))).text();
    expect(triage).toContain("niet elk criterium is te toetsen");
    expect(systeem.databank.select().from(casus).get()?.toestand).toBe("triage");
  });

  it("does not decide: the aanpak starts by C bijlage 2 and the procesregisseur, whatever was counted", async () => {
    await regisseur().doe(pad, "topx_vastleggen", { geen_registraties: "on" });
    const triage = pad.replace("/top-x", "");
    const complex = { meerdere_problemen: "on", ketensamenwerking: "on", gezinssysteem: "on" };
    await regisseur().doe(triage, "criteria_vastleggen", complex);
    await regisseur().gaDoor(pad.replace("/triageren/top-x", ""), "aanpak_starten", {
      besluit_toelichting: "Past toch.",
    });
    expect(systeem.databank.select().from(casus).get()?.toestand).toBe("inlichten");
    expect((await regisseur().post(pad, "topx_vastleggen", { lijst })).status).toBe(409);
    expect(zoekSporen()).toEqual([]);
  });

  it("replaces what was counted before, and refuses to overwrite another count", async () => {
    await regisseur().doe(pad, "topx_vastleggen", { lijst });
    const versies = Object.fromEntries(
      systeem.databank
        .select({ id: rij.id, entiteit: rij.entiteit })
        .from(rij)
        .all()
        .filter(({ entiteit }) => entiteit.startsWith("topx"))
        .map(({ id }) => [id, { aantal: 1, recent: 1, uitkomst: 1, criterium: 1, meerdere_registraties: 1 }]),
    );
    const drie = "01-10-2026 F40\n02-10-2026 F41\n03-10-2026 F42";
    expect((await regisseur().post(pad, "topx_vastleggen", { lijst: drie })).status).toBe(409);
    await regisseur().doe(pad, "topx_vastleggen", { lijst: drie }, { versies });
    expect(leesToets().criteria).toContain("drugs 3 3 voldaan");
    expect(leesToets().criteria).toContain("geweld_hic_ernstig 0 0 niet_voldaan");
    expect(leesToets().topx).toHaveLength(1);
  });

  it("refuses lines that it cannot read, keeps what was typed, and stores nothing", async () => {
    const fout = await regisseur().post(pad, "topx_vastleggen", { lijst: "24-11-2025 F12\nzomaar 12" });
    expect(fout.status).toBe(422);
    const pagina = await fout.text();
    expect(pagina).toContain("Regel 2");
    expect(pagina).toContain("zomaar 12");
    for (const velden of [{}, { lijst: "01-10-2026 F40", geen_registraties: "on" }, { lijst: "x".repeat(40_001) }]) {
      expect((await regisseur().post(pad, "topx_vastleggen", velden)).status).toBe(422);
    }
    expect((await regisseur().post(pad, "topx_vastleggen", { lijst, uitkomst: "voldaan" })).status).toBe(400);
    expect(leesToets()).toEqual({ topx: [], criteria: [] });
  });

  it("keeps no draft of the list: not on request, not by script, not after the session", async () => {
    const opVerzoek = await regisseur().post(pad, "topx_vastleggen", { lijst, _concept: "1" });
    expect(opVerzoek.status).toBe(400);
    const doorScript = await regisseur().post("/concept", "topx_vastleggen", { lijst, _pad: pad, _concept: "1" });
    expect(doorScript.status).toBe(404);
    startSessie(systeem, "account-procesregisseur", "127.0.0.1");
    const { cookie } = startSessie(systeem, "account-procesregisseur", "127.0.0.1");
    const token = systeem.databank.select().from(sessie).all().at(-1)?.token ?? "";
    systeem.klok.zet("2026-11-24T20:00:00Z");
    const verlopen = await new Klant(systeem, build, null).vraag(pad, {
      method: "POST",
      body: new URLSearchParams({
        _token: token,
        _handeling: "topx_vastleggen",
        _eenmalig: "12345678",
        lijst,
      }).toString(),
      headers: { "Content-Type": "application/x-www-form-urlencoded", Cookie: cookie.split(";")[0] ?? "" },
    });
    expect(verlopen.headers.get("Location")).not.toContain("bewaard");
    expect(systeem.databank.select().from(concept).all()).toEqual([]);
    expect(zoekSporen()).toEqual([]);
  });

  it("is for the procesregisseur; the procesondersteuner sees the outcome, others nothing", async () => {
    await regisseur().doe(pad, "topx_vastleggen", { lijst });
    expect((await als("procesondersteuner").get(pad)).status).toBe(200);
    expect((await als("procesondersteuner").post(pad, "topx_vastleggen", { lijst })).status).toBe(403);
    // Neither in the name of an act of this phase that is theirs.
    const eerder = leesToets();
    for (const velden of [{ geen_registraties: "on" }, { lijst, alleen_tellen: "ja" }]) {
      expect((await als("procesondersteuner").post(pad, "uitvragen", velden)).status).toBe(403);
    }
    expect(leesToets()).toEqual(eerder);
    await regisseur().doe(pad.replace("/top-x", ""), "uitvragen", { account: "account-politie", vraag: "Wat is er?" });
    for (const slug of ["melder", "politie"]) {
      expect((await als(slug).get(pad)).status, slug).toBe(404);
      expect((await als(slug).post(pad, "topx_vastleggen", { lijst })).status, slug).toBe(403);
      expect(await (await als(slug).get(pad.replace("/top-x", ""))).text(), slug).not.toMatch(
        /Criteria Top-X|Veelpleger/,
      );
    }
  });
});

describe("age", () => {
  it("asks which column holds when the birth date leaves it open", async () => {
    await naarTriage({ "persoon.geboortedatum": "2008" });
    const velden = { lijst: "01-10-2026 F40" };
    const open = await regisseur().post(pad, "topx_vastleggen", velden);
    expect(open.status).toBe(422);
    expect(await open.text()).toContain("12 tot en met 17 jaar, of 18 tot en met 23 jaar");
    expect((await regisseur().post(pad, "topx_vastleggen", { ...velden, leeftijdsgroep: "buiten" })).status).toBe(422);
    await regisseur().doe(pad, "topx_vastleggen", { ...velden, leeftijdsgroep: "jong" });
    expect(leesToets().criteria).toContain("drugs 1 1 voldaan");
  });

  it("does not let the form choose a column that the birth date rules out", async () => {
    await naarTriage();
    await regisseur().doe(pad, "topx_vastleggen", { lijst: "01-10-2026 F40", leeftijdsgroep: "jong" });
    expect(leesToets().topx).toMatchObject([{ leeftijdsgroep: "oud" }]);
    expect(leesToets().criteria).toContain("drugs 1 1 niet_voldaan");
  });

  it("asks for a motivation by hand outside the table, and counts nothing", async () => {
    await naarTriage({ "persoon.geboortedatum": "01-01-1990" });
    expect(await (await regisseur().get(pad)).text()).toContain("De tabel geldt voor 12 tot en met 23 jaar");
    expect((await regisseur().post(pad, "topx_vastleggen", { lijst, vervolging: "on" })).status).toBe(422);
    await regisseur().doe(pad, "topx_vastleggen", { meerdere_registraties: "on", toelichting: "Eigen motivering." });
    expect(leesToets()).toEqual({
      topx: [
        { leeftijdsgroep: "buiten", meerdere_registraties: true, vervolging: false, toelichting: "Eigen motivering." },
      ],
      criteria: [],
    });
  });
});

describe("where Top-X is not asked for", () => {
  it("has no such screen and no such card", async () => {
    await naarTriage({ aanpak: "ondermijning" });
    expect((await regisseur().get(pad)).status).toBe(404);
    expect((await regisseur().post(pad, "topx_vastleggen", { lijst })).status).toBe(404);
    expect(await (await regisseur().get(pad.replace("/top-x", ""))).text()).not.toContain("Criteria Top-X");
  });
});

describe("the classes of zedendelicten", () => {
  const scherm = "/beheer/top-x";
  const velden = { klassen: "x11, X10\nX11", reden: "Vastgesteld door de Stuurgroep." };

  it("are filled by beheerder or manager with a reason, and then count", async () => {
    await naarTriage();
    await als("manager").doe(scherm, "zedenlijst_opslaan", velden);
    expect(systeem.databank.select().from(lijstversie).all()).toMatchObject([
      { soort: "zedenklassen", versie: 1, reden: velden.reden, accountId: "account-manager" },
    ]);
    await regisseur().doe(pad, "topx_vastleggen", { lijst: "01-10-2026 X11" });
    expect(leesToets().criteria).toContain("zeden 1 1 voldaan");
    const leeg = { klassen: "", reden: "Ingetrokken." };
    const laat = await als("beheerder").post(scherm, "zedenlijst_opslaan", leeg);
    expect(laat.status).toBe(409);
    expect(await laat.text()).toContain("X10, X11");
    await als("beheerder").doe(scherm, "zedenlijst_opslaan", leeg, { versies: { zedenklassen: { $rij: 1 } } });
    const pagina = await (await als("beheerder").get(scherm)).text();
    for (const deel of ["Ingetrokken.", velden.reden]) expect(pagina).toContain(deel);
    // What counted before stays known, out of use.
    expect(systeem.databank.select().from(lijstversie).all().at(-1)?.inhoud).toContain('"sleutel":"X10"');
    expect(pagina).toContain("De lijst is nu leeg.");
  });

  it("are refused when they are no class, belong to another criterium, or lack a reason", async () => {
    for (const fout of [
      { ...velden, klassen: "zeden" },
      { ...velden, klassen: "F12" },
      { ...velden, klassen: "F563" },
      { ...velden, klassen: Array.from({ length: 61 }, (_leeg, nr) => `X${String(nr + 100)}`).join(",") },
      { klassen: "X10" },
    ]) {
      expect((await als("manager").post(scherm, "zedenlijst_opslaan", fout)).status, JSON.stringify(fout)).toBe(422);
    }
    for (const slug of ["procesregisseur", "toezichthouder", "politie"]) {
      expect((await als(slug).post(scherm, "zedenlijst_opslaan", velden)).status, slug).toBe(404);
    }
    expect(systeem.databank.select().from(lijstversie).all()).toEqual([]);
  });

  it("count as none when the setting is damaged", async () => {
    await naarTriage();
    const moment = "2026-11-24T09:00:00Z";
    const inhoud = { sleutel: "topx_zedenklassen", waarde: '["F12;"]', reden: "", moment };
    systeem.databank.insert(instelling).values(inhoud).run();
    await regisseur().doe(pad, "topx_vastleggen", { lijst: "01-10-2026 X11" });
    expect(leesToets().criteria).toContain("zeden - - niet_toetsbaar");
    expect(systeem.databank.select().from(instelling).where(eq(instelling.waarde, '["F12;"]')).all()).toHaveLength(1);
  });
});
