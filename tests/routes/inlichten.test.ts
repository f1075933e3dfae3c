import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import {
  account,
  autorisatie,
  besluit,
  bestand,
  bestanddeel,
  casus,
  gegeven,
  logregel,
  rij,
  uitgaandePost,
} from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { leesPdf, schrijfBoom } from "../factories/pdf";
import { startTestSysteem, type TestSysteem } from "../factories/systeem";

const verzoek: Velden = {
  aanpak: "top_x",
  gemeente: "utrecht",
  "persoon.voornamen": "Şükran",
  "persoon.achternaam": "Testpersoon",
  "persoon.geboortedatum": "00-03-2004",
  "persoon.straat": "Verzonnenstraat",
  "persoon.huisnummer": "12",
  "persoon.postcode": "3511 AB",
  "persoon.woonplaats": "Utrecht",
  "verzoek.reden_instroom": "Herhaalde overlast",
  "verzoek.problematiek": "Overlast in de wijk.",
  zeggenschap: "doorlopend",
  "verzoek.leefgebieden": ["huisvesting"],
};
const uitstel: Velden = {
  soort: "uitstellen",
  grond: "b",
  motivering: "Lopend onderzoek.",
  verwacht_op: "01-03-2027",
  afhankelijk_van: "Einde van het onderzoek.",
  toetsing: "Elke maand met het Openbaar Ministerie.",
  herbeoordelen_op: "25-11-2026",
};

let build: ServerBuild;
let systeem: TestSysteem;
let pad: string;
let brieven: string;
let verder: string;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const regisseur = () => als("procesregisseur");
const getToestand = () => systeem.databank.select().from(casus).get()?.toestand;
const listRijenVan = (entiteit: string) => systeem.databank.select().from(rij).where(eq(rij.entiteit, entiteit)).all();

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(async () => {
  systeem = startTestSysteem({ soort: "demo" });
  vulOrganisatie(systeem);
  const naar = (await als("melder").doe("/aanmelden", "verzoek_indienen", verzoek)).split("?")[0] ?? "";
  const casuspad = naar.replace("/aanmelden", "");
  await regisseur().gaDoor(casuspad, "in_behandeling_nemen");
  const triage = naar.replace("/aanmelden", "/triageren");
  await regisseur().doe(triage, "criteria_vastleggen", {
    meerdere_problemen: "on",
    ketensamenwerking: "on",
    veiligheidsproblematiek: "on",
  });
  await regisseur().gaDoor(casuspad, "aanpak_starten", { besluit_toelichting: "Past." });
  verder = `${casuspad}/faseovergang/naar_bespreken`;
  pad = naar.replace("/aanmelden", "/inlichten");
  brieven = naar.replace("/aanmelden", "/brieven");
  return () => systeem.sluit();
});

describe("inlichten", () => {
  it("is not for the melder or somebody who was asked", async () => {
    expect((await als("melder").get(pad)).status).toBe(404);
    expect((await als("politie").get(pad)).status).toBe(404);
  });

  it("does not go on before informing or a decision not to", async () => {
    expect((await regisseur().post(verder, "naar_bespreken", {})).status).toBe(409);
    expect(getToestand()).toBe("inlichten");
  });

  it("goes on after informing, today at the latest", async () => {
    const inlichting = { wijze: "brief", datum: "25-11-2026" };
    expect((await regisseur().post(pad, "informeren_vastleggen", inlichting)).status).toBe(422);
    await regisseur().doe(pad, "informeren_vastleggen", { ...inlichting, datum: "24-11-2026" });
    expect(await (await regisseur().get(pad)).text()).toContain("De betrokkene is geïnformeerd");
    await regisseur().gaDoor(pad.replace("/inlichten", ""), "naar_bespreken");
    expect(getToestand()).toBe("bespreken");
  });

  const grenzen: [string, Velden, number][] = [
    ["review today", { herbeoordelen_op: "24-11-2026" }, 422],
    ["review tomorrow", {}, 303],
    ["expected today", { verwacht_op: "24-11-2026" }, 422],
    ["no ground", { grond: undefined }, 422],
    ["a ground that P 16.6 does not name", { grond: "f" }, 422],
    ["no motivation", { motivering: " " }, 422],
    ["not what it depends on", { afhankelijk_van: undefined }, 422],
    ["not how it is reviewed", { toetsing: undefined }, 422],
    ["no review date", { herbeoordelen_op: undefined }, 422],
  ];
  it.each(grenzen)("postpones only with all of P 16.7: %s", async (_, anders, status) => {
    expect((await regisseur().post(pad, "uitstellen", { ...uitstel, ...anders })).status).toBe(status);
    expect(listRijenVan("uitstel")).toHaveLength(status === 303 ? 1 : 0);
  });

  it("warns when the review is overdue, stops going on, and accepts a review", async () => {
    await regisseur().doe(pad, "uitstellen", uitstel);
    expect(systeem.databank.select().from(besluit).where(eq(besluit.handeling, "uitstellen")).all()).toHaveLength(1);
    expect(await (await regisseur().get(pad)).text()).not.toContain("moet opnieuw worden beoordeeld");
    systeem.klok.zet("2026-11-26T09:00:00Z");
    expect(await (await regisseur().get(pad)).text()).toContain("moet opnieuw worden beoordeeld");
    expect((await regisseur().post(verder, "naar_bespreken", {})).status).toBe(409);
    await regisseur().doe(pad, "uitstellen", { ...uitstel, herbeoordelen_op: "01-12-2026" });
    expect(listRijenVan("uitstel")).toHaveLength(2);
    await regisseur().gaDoor(pad.replace("/inlichten", ""), "naar_bespreken");
    expect(getToestand()).toBe("bespreken");
  });

  it("shows an involved Partij how and when, and of a postponement nothing (P 16.2)", async () => {
    const casusId = systeem.databank.select().from(casus).get()?.id ?? "";
    systeem.databank
      .insert(autorisatie)
      .values({
        id: "autorisatie-dji",
        casusId,
        accountId: "account-dji",
        partijId: "partij-dji",
        rol: "deelnemer",
        vanaf: "2026-11-24",
        doorAccountId: "account-procesregisseur",
      })
      .run();
    const leesZonderSleutel = async () =>
      (await (await als("dji").get(pad)).text()).replace(/[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z0-9]{8}\.(js|css)/g, "");
    const voor = await leesZonderSleutel();
    await regisseur().doe(pad, "uitstellen", uitstel);
    await regisseur().doe(`${brieven}/nieuw/op_brief`, "brief_maken", { datum: "24-11-2026", inhoud: "Geheime tekst" });
    expect((await leesZonderSleutel()) === voor).toBe(true);
    const listPost = () => systeem.databank.select().from(uitgaandePost).all();
    const eerder = listPost().length;
    await regisseur().doe(pad, "informeren_vastleggen", { wijze: "gesprek", datum: "24-11-2026" });
    expect(listPost().slice(eerder)).toMatchObject([{ aanAccountId: "account-dji", sjabloon: "informeren" }]);
    const na = await leesZonderSleutel();
    expect([na.includes("Gesprek"), na.includes("24 november 2026"), na.includes("Lopend onderzoek")]).toEqual([
      true,
      true,
      false,
    ]);
    expect((await als("dji").post(pad, "informeren_vastleggen", { wijze: "brief", datum: "24-11-2026" })).status).toBe(
      403,
    );
  });

  it("lets the procesondersteuner record informing, not postpone or go on", async () => {
    expect((await als("procesondersteuner").post(pad, "uitstellen", uitstel)).status).toBe(403);
    await als("procesondersteuner").doe(pad, "informeren_vastleggen", { wijze: "gesprek", datum: "24-11-2026" });
    expect((await als("procesondersteuner").post(verder, "naar_bespreken", {})).status).toBe(403);
  });
});

describe("brievenboek", () => {
  async function maakOpBrief(inhoud = "# Uw aanpak\n\nGeachte Şükran,\n\n- een\n- twee"): Promise<string> {
    const velden = { datum: "24-11-2026", inhoud };
    return (await regisseur().doe(`${brieven}/nieuw/op_brief`, "brief_maken", velden)).split("?")[0] ?? "";
  }

  it("begins with a template that is filled in, and shows the whole letter once it is kept", async () => {
    const nieuw = await (await regisseur().get(`${brieven}/nieuw/op_brief`)).text();
    expect(nieuw.includes("De reden van de aanmelding is: Herhaalde overlast")).toBe(true);
    const pagina = await (await regisseur().get(await maakOpBrief("Omdat het nodig is."))).text();
    const woorden = ["Şükran Testpersoon", "Verzonnenstraat 12", "Omdat het nodig is.", "Mies Voorbeeldhuis"];
    for (const woord of [...woorden, "Politie", "5 jaar", "toestemming altijd weer intrekken"])
      expect(pagina.includes(woord), woord).toBe(true);
    expect(/\[vul in: (naam|adres|de reden|de deelnemende)|\{\w+\}/.test(pagina.replace(/<script[\s\S]*/, ""))).toBe(
      false,
    );
  });

  it("does not exist for others", async () => {
    const brief = await maakOpBrief();
    for (const slug of ["melder", "politie", "manager", "beheerder", "toezichthouder"]) {
      for (const adres of [brieven, brief, `${brief}/pdf`, `${brieven}/nieuw/op_brief`]) {
        expect((await als(slug).get(adres)).status, `${slug} ${adres}`).toBe(404);
      }
    }
  });

  it("answers alike for an unknown letter and a letter of another casus", async () => {
    await maakOpBrief();
    const vreemd = `${brieven}/bestaat-niet`;
    for (const adres of [vreemd, `${vreemd}/pdf`, `${brieven}/nieuw/onzin`, `${brieven}/nieuw/af_brief`]) {
      expect((await regisseur().get(adres)).status, adres).toBe(404);
    }
    expect((await regisseur().post(vreemd, "brief_maken", { datum: "24-11-2026", inhoud: "x" })).status).toBe(404);
    const onzin = await regisseur().post(`${brieven}/nieuw/onzin`, "brief_maken", { datum: "24-11-2026", inhoud: "x" });
    expect(onzin.status).toBe(404);
  });

  const stap = (brief: string, handeling: string, velden: Velden = {}, versies = { datum: 1, inhoud: 1 }) =>
    regisseur().post(brief, handeling, velden, { versies: { [brief.split("/").at(-1) ?? ""]: versies } });
  const verzending = { verzonden_op: "24-11-2026", wijze: "post" };
  const leesBrief = async (brief: string) => {
    const antwoord = await regisseur().get(`${brief}/pdf`);
    return leesPdf(new Uint8Array(await antwoord.arrayBuffer()));
  };

  it("is changed, made final, and sent: then its PDF is kept, sealed, and nothing can be changed any more", async () => {
    const brief = await maakOpBrief();
    const nieuw = { datum: "24-11-2026", inhoud: "Nieuwe tekst." };
    expect((await regisseur().post(brief, "brief_maken", nieuw)).status).toBe(409);
    expect((await stap(brief, "brief_maken", nieuw)).status).toBe(303);
    expect((await stap(brief, "brief_verzenden", verzending)).status).toBe(422);
    // Read through before it was changed.
    expect((await stap(brief, "brief_vaststellen")).status).toBe(422);
    const na = { datum: 1, inhoud: 2 };
    const tekst = schrijfBoom((await leesBrief(brief)).boom).join("\n");
    expect(tekst).toContain("CONCEPT");
    expect((await stap(brief, "brief_vaststellen", {}, na)).status).toBe(303);
    expect((await stap(brief, "brief_maken", nieuw, na)).status).toBe(422);
    expect((await stap(brief, "brief_vaststellen", {}, na)).status).toBe(422);
    const [bewaard] = systeem.databank.select().from(bestand).all();
    expect(bewaard).toMatchObject({ soort: "brief.document", scan: "schoon" });
    const [deel] = systeem.databank.select().from(bestanddeel).all();
    expect(deel?.inhoud.includes("%PDF")).toBe(false);
    const pdf = await leesBrief(brief);
    expect([pdf.titel, pdf.taal, pdf.isGetagd]).toEqual(["Informatie over uw persoonsgerichte aanpak", "nl-NL", true]);
    const regels = schrijfBoom(pdf.boom).join("\n");
    for (const woord of ["Nieuwe tekst.", "Geachte Şükran Testpersoon,", "Autoriteit Persoonsgegevens"])
      expect(regels).toContain(woord);
    expect(regels).not.toContain("CONCEPT");

    expect((await stap(brief, "brief_verzenden", { ...verzending, verzonden_op: "25-11-2026" })).status).toBe(422);
    expect((await stap(brief, "brief_verzenden", { verzonden_op: "24-11-2026" })).status).toBe(422);
    expect(listRijenVan("brief")).toMatchObject([{ status: "definitief", code: "op_brief" }]);
    expect((await stap(brief, "brief_verzenden", verzending)).status).toBe(303);
    expect(listRijenVan("brief")).toMatchObject([{ status: "verzonden" }]);
    for (const handeling of ["brief_heropenen", "brief_vaststellen"])
      expect((await stap(brief, handeling, {}, na)).status).toBe(422);
    const boek = await (await regisseur().get(brieven)).text();
    expect(boek).toMatch(/Verzonden op[\s\S]*24 november 2026[\s\S]*Per post/);
    // What is changed afterwards in the dossier does not change what was sent.
    const bytes = async () => Buffer.from(await (await regisseur().get(`${brief}/pdf`)).arrayBuffer());
    const voor = await bytes();
    systeem.databank.update(account).set({ actief: false }).where(eq(account.rol, "manager")).run();
    expect((await bytes()).equals(voor)).toBe(true);
  });

  it("is not made anew from the dossier when the PDF that was kept may not be used", async () => {
    const brief = await maakOpBrief();
    await stap(brief, "brief_vaststellen");
    expect((await regisseur().get(`${brief}/pdf`)).status).toBe(200);
    systeem.databank
      .update(gegeven)
      .set({ beperkt: "verzoek_betrokkene" })
      .where(eq(gegeven.soort, "brief.document"))
      .run();
    expect((await regisseur().get(`${brief}/pdf`)).status).toBe(404);
  });

  it("goes back to a draft before it was sent; of the PDF nothing is left", async () => {
    const brief = await maakOpBrief();
    await stap(brief, "brief_vaststellen");
    expect((await stap(brief, "brief_heropenen")).status).toBe(303);
    expect(listRijenVan("brief")).toMatchObject([{ status: "concept" }]);
    expect(systeem.databank.select().from(bestanddeel).all()).toEqual([]);
    expect(systeem.databank.select().from(gegeven).where(eq(gegeven.soort, "brief.document")).all()).toEqual([]);
    expect((await stap(brief, "brief_maken", { datum: "24-11-2026", inhoud: "Beter." })).status).toBe(303);
    expect((await stap(brief, "brief_vaststellen", {}, { datum: 1, inhoud: 2 })).status).toBe(303);
    expect(systeem.databank.select().from(bestand).all()).toHaveLength(1);
  });

  it("is not made final while a place has to be filled in, or without a manager to turn to (P 16.5 j)", async () => {
    const open = await maakOpBrief("[vul in: de reden]");
    expect((await stap(open, "brief_vaststellen")).status).toBe(422);
    const brief = await maakOpBrief();
    systeem.databank.update(account).set({ actief: false }).where(eq(account.rol, "manager")).run();
    expect(await (await regisseur().get(brief)).text()).toContain("e-mailadres van de manager");
    expect((await stap(brief, "brief_vaststellen")).status).toBe(422);
    expect(listRijenVan("brief")).toMatchObject([{ status: "concept" }, { status: "concept" }]);
    expect(systeem.databank.select().from(bestand).all()).toEqual([]);
  });

  it("gives a PDF with a file name of numbers only, and logs it", async () => {
    const brief = await maakOpBrief();
    const antwoord = await regisseur().get(`${brief}/pdf`);
    const nummer = brief.split("/")[2] ?? "";
    expect(antwoord.headers.get("Content-Type")).toBe("application/pdf");
    expect(antwoord.headers.get("Content-Disposition")).toBe(`attachment; filename="brief-${nummer}-1.pdf"`);
    expect(systeem.databank.select().from(logregel).all().at(-1)).toMatchObject({ gebeurtenis: "gedownload" });
  });

  it("keeps the closing letter for the phase of closing", async () => {
    const velden = { datum: "24-11-2026", inhoud: "Tekst" };
    expect((await regisseur().post(`${brieven}/nieuw/af_brief`, "sluitbrief_maken", velden)).status).toBe(409);
    expect((await regisseur().post(`${brieven}/nieuw/af_brief`, "brief_maken", velden)).status).toBe(403);
    expect(listRijenVan("brief")).toEqual([]);
  });
});
