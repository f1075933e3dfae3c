import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { schrijf } from "~/storage/databank.server";
import {
  besluit,
  bewaartermijn,
  geschil,
  geschilstap,
  logregel,
  partij,
  uitgaandePost,
} from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakTestCasus, startOverlegwereld } from "../factories/overleg";
import type { TestSysteem } from "../factories/systeem";

let build: ServerBuild;
let systeem: TestSysteem;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const tekstVan = async (slug: string, pad: string) =>
  (await (await als(slug).get(pad)).text()).replaceAll("<!-- -->", "");
const NUMMER = "2026-40001";

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  systeem = startOverlegwereld();
  maakTestCasus(systeem, NUMMER, ["ggz", "wonen", "casusregisseur"]);
  return () => systeem.sluit();
});

const goed: Velden = {
  soort: "casusregisseur",
  omschrijving: "Wie is aanspreekpunt voor de verhuurder?",
  partijen: ["partij-ggz", "partij-dji"],
  casusnummer: NUMMER,
  zonderNamen: "on",
};
const dienIn = async (slug: string, anders: Velden = {}) =>
  (await als(slug).doe("/geschillen", "geschil_indienen", { ...goed, ...anders })).split("?")[0] ?? "";
const getRij = (pad: string) => {
  const rij = systeem.databank
    .select()
    .from(geschil)
    .where(eq(geschil.id, pad.split("/")[2] ?? ""))
    .get();
  if (!rij) throw new Error("No geschil");
  return rij;
};
const zet = (slug: string, pad: string, handeling: string, velden: Velden = {}, versie?: number) => {
  const rij = getRij(pad);
  return als(slug).post(pad, handeling, velden, { versies: { [rij.id]: { $rij: versie ?? rij.versie } } });
};
const stap = { tekst: "Een tekst in algemene zin.", zonderNamen: "on" };
const vergadering = { ...stap, overlegOp: "23-11-2026" };

describe("geschil (C 13.4, 12.4, 11.4)", () => {
  it("goes from a partner over the procesregisseur to the Partneroverleg and, without a besluit, to the Stuurgroep", async () => {
    const pad = await dienIn("wonen");
    expect(await tekstVan("procesregisseur", "/werkvoorraad")).toContain("Behandel geschil 2026-001");
    expect((await zet("manager", pad, "geschil_afhandelen", stap)).status).toBe(422);
    expect((await zet("procesregisseur", pad, "besluit_partneroverleg", vergadering)).status).toBe(403);
    expect((await zet("procesregisseur", pad, "voorleggen_partneroverleg", stap)).status).toBe(303);
    expect(await tekstVan("manager", "/werkvoorraad")).toContain("Agendeer geschil 2026-001 en leg het besluit vast");
    expect(
      (await zet("manager", pad, "besluit_partneroverleg", { ...vergadering, overlegOp: "25-11-2026" })).status,
    ).toBe(422);
    expect((await zet("manager", pad, "doorleggen_stuurgroep", vergadering)).status).toBe(303);
    expect((await zet("manager", pad, "besluit_partneroverleg", vergadering)).status).toBe(422);
    expect((await zet("manager", pad, "besluit_stuurgroep", vergadering)).status).toBe(303);
    expect(getRij(pad).status).toBe("besloten");
    const stappen = systeem.databank.select().from(geschilstap).all();
    expect(stappen.map(({ naarStatus }) => naarStatus)).toEqual([
      "ingediend",
      "partneroverleg",
      "stuurgroep",
      "besloten",
    ]);
    expect(await tekstVan("manager", "/werkvoorraad")).not.toContain("geschil 2026-001");
    const post = systeem.databank.select().from(uitgaandePost).all();
    expect(post.map(({ aanAccountId, casusnummer }) => [aanAccountId, casusnummer])).toEqual(
      Array.from({ length: 3 }, () => ["account-wonen", null]),
    );
    expect(JSON.stringify(post)).not.toContain(NUMMER);
  });

  it("about a procesregisseur is the manager's; about the manager nobody of the house settles it alone", async () => {
    const pad = await dienIn("wonen", { soort: "procesregisseur", casusnummer: undefined });
    expect((await zet("procesregisseur", pad, "geschil_oplossen", stap)).status).toBe(422);
    expect((await zet("manager", pad, "geschil_afhandelen", stap)).status).toBe(303);
    expect(getRij(pad).status).toBe("opgelost");
    const ander = await dienIn("wonen", { soort: "manager", casusnummer: undefined });
    expect((await als("procesregisseur").get(ander)).status).toBe(404);
    expect(await tekstVan("procesregisseur", "/geschillen")).not.toContain("2026-002");
    expect((await zet("manager", ander, "geschil_afhandelen", stap)).status).toBe(422);
    expect((await zet("manager", ander, "voorleggen_stuurgroep", stap)).status).toBe(303);
    expect(getRij(ander).status).toBe("stuurgroep");
  });

  it("can be taken back by who brought it in only", async () => {
    const pad = await dienIn("wonen");
    expect((await zet("ggz", pad, "geschil_intrekken")).status).toBe(422);
    expect(getRij(pad).status).toBe("ingediend");
    expect((await zet("wonen", pad, "geschil_intrekken")).status).toBe(303);
    expect((await zet("wonen", pad, "geschil_intrekken")).status).toBe(422);
    expect(getRij(pad).status).toBe("ingetrokken");
  });

  it.each<[string, string, Velden, number]>([
    ["without the promise that nobody is named", "wonen", { zonderNamen: undefined }, 422],
    ["with the name of the betrokkene", "wonen", { omschrijving: "Over Verzonnen001 zijn wij het oneens." }, 422],
    ["with a number of nine digits", "wonen", { omschrijving: "Zie 9999 90 019" }, 422],
    ["about a casus that is not yours", "dji", {}, 422],
    ["about a casus that does not exist", "wonen", { casusnummer: "2026-99999" }, 422],
    ["with a Partij that does not exist", "wonen", { partijen: ["partij-onbekend"] }, 422],
    ["with a field that was not asked", "wonen", { status: "besloten" }, 400],
    ["by the toezichthouder", "toezichthouder", { casusnummer: undefined }, 403],
    ["by a melder", "melder", {}, 404],
    ["by the beheerder", "beheerder", {}, 404],
  ])("is refused %s", async (_wat, slug, anders, status) => {
    expect((await als(slug).post("/geschillen", "geschil_indienen", { ...goed, ...anders })).status).toBe(status);
    expect(systeem.databank.select().from(geschil).all()).toEqual([]);
    expect(systeem.databank.select().from(geschilstap).all()).toEqual([]);
  });

  it("answers alike for a dossier that is not yours and one that does not exist", async () => {
    const [niet, onbekend] = await Promise.all(
      [NUMMER, "2026-99999"].map(async (casusnummer) => {
        const antwoord = await als("dji").post(
          "/geschillen",
          "geschil_indienen",
          { ...goed, casusnummer },
          { eenmalig: "vast-vast" },
        );
        return [antwoord.status, (await antwoord.text()).includes("Dit casusnummer is niet bekend.")];
      }),
    );
    expect(niet).toEqual([422, true]);
    expect(onbekend).toEqual(niet);
  });

  it("is known to those directly concerned only (DPIA 14), and the number of the casus to who may open it", async () => {
    const pad = await dienIn("wonen");
    const zonderCasus = await dienIn("wonen", { casusnummer: undefined });
    const ziet = async (slug: string) =>
      Promise.all([pad, zonderCasus].map(async (adres) => (await als(slug).get(adres)).status));
    expect(await ziet("ggz")).toEqual([200, 200]);
    // Named, but without the casus: only what is about no casus.
    expect(await ziet("dji")).toEqual([404, 200]);
    expect(await ziet("politie")).toEqual([404, 404]);
    expect(await ziet("procesondersteuner")).toEqual([200, 200]);
    expect(await ziet("toezichthouder")).toEqual([200, 200]);
    expect(await tekstVan("procesregisseur", pad)).toContain(NUMMER);
    expect(await tekstVan("manager", pad)).not.toContain(NUMMER);
    expect(await tekstVan("toezichthouder", pad)).not.toContain(NUMMER);
    schrijf(systeem, (tx) =>
      tx.update(partij).set({ uitgeslotenPer: "2026-11-24" }).where(eq(partij.id, "partij-ggz")).run(),
    );
    expect(await ziet("ggz")).toEqual([404, 404]);
    expect(await tekstVan("dji", "/geschillen")).toContain("1 regel");
    expect((await als("manager").get("/geschillen/bestaat-niet")).status).toBe(404);
  });

  it("leaves for the Partneroverleg without casusnummer and without who brought it in", async () => {
    const pad = await dienIn("wonen");
    const csv = await (await als("manager").get("/geschillen/download")).text();
    expect(csv).toContain("Wie is aanspreekpunt voor de verhuurder?");
    expect(csv).not.toMatch(/2026-40001|Wout/);
    const stuk = await als("manager").get(`${pad}/stuk`);
    expect(stuk.headers.get("Content-Type")).toBe("application/pdf");
    expect(stuk.headers.get("Content-Disposition")).toBe('attachment; filename="geschil-2026-001.pdf"');
    expect((await als("ggz").get(`${pad}/stuk`)).status).toBe(404);
    expect(
      systeem.databank
        .select()
        .from(logregel)
        .all()
        .filter(({ gebeurtenis }) => gebeurtenis === "gedownload"),
    ).toHaveLength(2);
  });

  it("has one effect when it is sent twice, and refuses the loser of two with the text kept", async () => {
    const eenmalig = { eenmalig: "zelfde-pagina" };
    for (let keer = 0; keer < 2; keer++) await als("wonen").doe("/geschillen", "geschil_indienen", goed, eenmalig);
    const [rij] = systeem.databank.select().from(geschil).all();
    expect(systeem.databank.select().from(geschil).all()).toHaveLength(1);
    const pad = `/geschillen/${rij?.id ?? ""}`;
    const laat = await zet(
      "procesregisseur",
      pad,
      "voorleggen_partneroverleg",
      { ...stap, tekst: "Mijn late tekst" },
      0,
    );
    expect(laat.status).toBe(409);
    expect(await laat.text()).toContain("Mijn late tekst");
    expect(getRij(pad).status).toBe("ingediend");
  });
});

describe("toezicht (P 24.4, 26.1)", () => {
  it("is for toezichthouder and manager, and shows besluiten, settings and samples without content", async () => {
    const casusId = `casus-${NUMMER}`;
    schrijf(systeem, (tx) => {
      const vast = {
        casusId,
        vanToestand: "inlichten",
        naarToestand: "inlichten",
        accountId: "account-procesregisseur",
      };
      for (const [plaats, handeling] of ["uitstellen", "naar_uitvoeren", "langer_bewaren_bevestigen"].entries()) {
        tx.insert(besluit)
          .values({
            ...vast,
            id: `besluit-${String(plaats)}`,
            handeling,
            moment: `2026-11-2${String(plaats)}T10:00:00.000Z`,
          })
          .run();
      }
      tx.insert(bewaartermijn)
        .values({
          id: "termijn-1",
          aanpak: "top_x",
          maanden: 24,
          bron: "Selectielijst",
          reden: "Besluit van de Stuurgroep",
          accountId: "account-manager",
          moment: "2026-11-23T10:00:00.000Z",
        })
        .run();
    });
    await als("toezichthouder").doe("/dossier-openen", "dossier_openen", {
      casusnummer: NUMMER,
      soort: "toezicht",
      reden: "Onderzoek van een signaal",
      tot: "25-11-2026",
    });
    for (let keer = 0; keer < 3; keer++) await als("ggz").get(`/casussen/${NUMMER}/bespreken`);
    const pagina = await tekstVan("toezichthouder", "/toezicht");
    for (const woord of [
      "niet of later informeren",
      "langer bewaren bevestigen",
      "Bewaartermijn gewijzigd: Top-X complexe casuïstiek, 2 jaar",
      "Besluit van de Stuurgroep",
      "Dossier geopend met reden: toezicht",
      "Gijs Voorbeeldzorg",
      NUMMER,
      "Er is nog geen controle vastgelegd",
    ])
      expect(pagina, woord).toContain(woord);
    expect(pagina).not.toContain("naar uitvoeren");
    expect(pagina).not.toMatch(/Verzonnen001|Fenna|Onderzoek van een signaal/);
    expect((await als("manager").get("/toezicht")).status).toBe(200);
    for (const slug of ["procesregisseur", "ggz", "beheerder", "recordmanager", "melder"])
      expect((await als(slug).get("/toezicht")).status, slug).toBe(404);
    const gezocht = (
      await (await als("toezichthouder").post("/toezicht", "zoeken", { zoek: "stuurgroep" })).text()
    ).replaceAll("<!-- -->", "");
    expect(gezocht).toContain("1 regel van 4");
    const csv = await (await als("toezichthouder").get("/toezicht/download")).text();
    expect(csv.trim().split("\r\n")).toHaveLength(5);
  });
});
