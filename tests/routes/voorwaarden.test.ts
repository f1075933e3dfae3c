import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Velden } from "~db/seed/klant";
import { aanwezigheid, agendapunt, casus, overleg, rij } from "~/storage/tabellen.server";
import { inbrengvelden, maakBespreking, metToestemming, type Bespreking } from "../factories/bespreking";
import { laadBouw } from "../factories/bouw";

let build: ServerBuild;
let b: Bespreking;

beforeAll(async () => {
  build = await laadBouw();
});

beforeEach(async () => {
  b = await maakBespreking(build, ["ggz", "politie", "wonen", "wijkteam"]);
  return () => b.systeem.sluit();
});

const tekst = "Zorginformatie van de ggz";
const laatste = () => b.rijen("inbreng").at(-1);
const wijzig = (slug: string, anders: Velden) =>
  b.als(slug).post(`${b.pad}/inbreng`, "voorwaarden_opslaan", { rij: laatste()?.id, delen_met: "alle", ...anders });

describe("toestemming (P 7.2 b–d)", () => {
  it.each<[wat: string, zonder: Velden, artikel: string]>([
    ["the day", { toestemming_op: undefined }, "P 7.2 b, c"],
    ["a day that has come", { toestemming_op: "25-11-2026" }, "P 7.2 b, c"],
    ["who gave it", { toestemming_van: undefined }, "P 7.2 b, c"],
    ["that it is in writing", { toestemming_schriftelijk: undefined }, "P 7.2 b, c"],
    ["that the betrokkene knows about taking it back", { toestemming_intrekbaar: undefined }, "P 7.2 b, c"],
  ])("is recorded with %s, or not at all", async (_wat, zonder, artikel) => {
    const antwoord = await b.brengIn("ggz", { tekst, ...metToestemming, ...zonder });
    expect(antwoord.status).toBe(422);
    expect(await antwoord.text()).toContain(`R-toestemming, ${artikel}`);
    expect(b.rijen("inbreng")).toEqual([]);
    expect((await b.brengIn("ggz", { tekst, ...metToestemming })).status).toBe(303);
    expect(await b.lees("procesregisseur", "/inbreng")).toContain("De betrokkene");
  });

  it("is asked again when a concept is submitted: a day can have been wrong", async () => {
    await b.brengIn("ggz", { tekst, ...metToestemming, daarna: "concept" });
    b.systeem.klok.zet("2026-10-01T09:00:00Z");
    const antwoord = await b.als("ggz").post(`${b.pad}/inbreng`, "indienen", { rij: laatste()?.id });
    expect(antwoord.status).toBe(404);
    b.systeem.klok.zet("2026-11-24T10:00:00Z");
    await b.als("ggz").doe(`${b.pad}/inbreng`, "indienen", { rij: laatste()?.id });
    expect(laatste()?.status).toBe("ingediend");
  });

  it("taken back acts on the next request and reaches who took part, left since, or only sat in the overleg", async () => {
    await b.brengIn("ggz", { tekst, ...metToestemming });
    overlegMet("account-wonen", "account-dji");
    b.deel();
    await b
      .als("procesregisseur")
      .doe(`${b.pad}/bespreken/deelnemers`, "niet_meer_betrekken", { medewerker: "account-wonen" });
    // A procesregisseur who decided something in this casus works with what was brought in.
    b.systeem.sqlite.exec(
      `insert into besluit values ('b', '${b.casusId}', 'aanpak_starten', 'triage', 'inlichten', 'account-procesregisseur', null, null, '2026-11-20T09:00:00.000Z')`,
    );
    expect(await b.lees("politie", "/inbreng")).toContain(tekst);
    const begin = b.post().length;
    expect((await wijzig("ggz", { toestemming: "ingetrokken" })).status).toBe(303);
    for (const slug of ["politie", "procesregisseur", "procesondersteuner"]) {
      expect(await b.lees(slug, "/inbreng"), slug).not.toContain(tekst);
    }
    const post = b.post().slice(begin);
    expect(post.map(({ aanAccountId }) => aanAccountId).sort()).toEqual([
      "account-dji",
      "account-politie",
      "account-procesregisseur",
      "account-wijkteam",
      "account-wonen",
    ]);
    expect(JSON.stringify(post)).not.toMatch(/GGZ|Zorginformatie|Testpersoon/);
  });

  it("tells nobody who could not read it", async () => {
    await b.brengIn("ggz", { tekst, ...metToestemming, delen_met: "gekozen", partijen: ["partij-politie"] });
    overlegMet("account-dji");
    b.deel();
    const begin = b.post().length;
    await wijzig("ggz", { toestemming: "ingetrokken" });
    expect(
      b
        .post()
        .slice(begin)
        .map(({ aanAccountId }) => aanAccountId),
    ).toEqual(["account-politie"]);
  });

  it("that was taken back can be given again, with everything recorded", async () => {
    await b.brengIn("ggz", { tekst, ...metToestemming });
    await wijzig("ggz", { toestemming: "ingetrokken" });
    expect((await wijzig("ggz", { toestemming: "gegeven" })).status).toBe(422);
    expect(laatste()?.toestemming).toBe("ingetrokken");
    expect(await b.lees("procesregisseur", "/inbreng")).not.toContain(tekst);
    const versies = {
      [laatste()?.id ?? ""]: {
        toestemming_op: 1,
        toestemming_van: 1,
        toestemming_schriftelijk: 1,
        toestemming_intrekbaar: 1,
      },
    };
    await b
      .als("ggz")
      .doe(
        `${b.pad}/inbreng`,
        "voorwaarden_opslaan",
        { rij: laatste()?.id, delen_met: "alle", ...metToestemming, toestemming_op: "24-11-2026" },
        { versies },
      );
    expect(await b.lees("procesregisseur", "/inbreng")).toContain(tekst);
  });

  /** An overleg in which the casus is on the table now, with these people there. */
  function overlegMet(...aanwezigen: string[]): void {
    const { databank } = b.systeem;
    databank
      .insert(overleg)
      .values({
        id: "o",
        datum: "2026-11-24",
        begintijd: "09:00",
        plaats: "Zaal",
        voorzitterAccountId: "account-procesregisseur",
        status: "geopend",
      })
      .run();
    databank
      .insert(agendapunt)
      .values({
        id: "a",
        overlegId: "o",
        casusId: b.casusId,
        rijId: "r",
        volgorde: 1,
        minuten: 10,
        status: "aan_de_orde",
      })
      .run();
    for (const accountId of aanwezigen)
      databank
        .insert(aanwezigheid)
        .values({
          id: accountId,
          agendapuntId: "a",
          accountId,
          partijId: accountId.replace("account", "partij"),
          grond: "expertise",
          aanwezig: true,
        })
        .run();
  }
});

describe("conflict van plichten (P 7.2 e)", () => {
  it("is a ground of zorg and hulp, with a weighing that only the own Partij and the procesregie read", async () => {
    const conflict = { tekst, toestemming: "conflict_van_plichten" };
    expect((await b.brengIn("ggz", conflict)).status).toBe(422);
    const politie = { ...conflict, afweging: "Afweging", wpg_artikel: "artikel_8" };
    const geweigerd = await b.brengIn("politie", politie);
    expect(geweigerd.status).toBe(422);
    expect(await geweigerd.text()).toContain("R-toestemming, P 7.2 e");
    expect(b.rijen("inbreng")).toEqual([]);
    expect((await b.brengIn("ggz", { ...conflict, afweging: "Kinderen lopen gevaar" })).status).toBe(303);
    b.deel();
    for (const slug of ["procesregisseur", "ggz"])
      expect(await b.lees(slug, "/inbreng")).toContain("Kinderen lopen gevaar");
    const ander = await b.lees("politie", "/inbreng");
    expect(ander).toContain(tekst);
    expect(ander).not.toContain("Kinderen lopen gevaar");
    expect(ander).not.toContain("Afweging");
  });

  it("is no toestemming for a Partij that may receive bijzondere gegevens only with it (DPIA 11)", async () => {
    await b.brengIn("ggz", { tekst, toestemming: "conflict_van_plichten", afweging: "Gevaar", bevat: ["bijzonder"] });
    b.deel();
    expect(await b.lees("wijkteam", "/inbreng")).not.toContain(tekst);
    expect(await b.lees("politie", "/inbreng")).toContain(tekst);
  });
});

describe("a ketenanalyse, under the same conditions (P 3.5 c, 7.2; C 16.2)", () => {
  const pad = () => `${b.pad}/bespreken/analyse`;
  const velden: Velden = {
    tekst: "Ketenanalyse van de ggz",
    doel: "Plan van aanpak",
    toestemming: "niet_nodig",
    delen_met: "alle",
  };
  const eigen = () => b.rijen("ketenanalyse")[0];

  it("is shared with chosen Partijen only, and withdrawn at any moment", async () => {
    await b
      .als("ggz")
      .doe(pad(), "ketenanalyse_opslaan", { ...velden, delen_met: "gekozen", partijen: ["partij-politie"] });
    b.deel();
    expect(await b.lees("politie", "/bespreken/analyse")).toContain("Ketenanalyse van de ggz");
    expect(await b.lees("wonen", "/bespreken/analyse")).not.toContain("Ketenanalyse van de ggz");
    const begin = b.post().length;
    expect((await b.als("politie").post(pad(), "ketenanalyse_intrekken", { rij: eigen()?.id })).status).toBe(404);
    await b.als("ggz").doe(pad(), "ketenanalyse_intrekken", { rij: eigen()?.id });
    for (const slug of ["politie", "procesregisseur"]) {
      expect(await b.lees(slug, "/bespreken/analyse"), slug).not.toContain("Ketenanalyse van de ggz");
    }
    expect(
      b
        .post()
        .slice(begin)
        .map(({ aanAccountId }) => aanAccountId),
    ).toEqual(["account-politie"]);
  });

  it("that was withdrawn is submitted anew as if it was never shared", async () => {
    await b.als("ggz").doe(pad(), "ketenanalyse_opslaan", velden);
    b.deel();
    await b.als("ggz").doe(pad(), "ketenanalyse_intrekken", { rij: eigen()?.id });
    const versies = { [eigen()?.id ?? ""]: { tekst: 1, doel: 1 } };
    await b.als("ggz").doe(pad(), "ketenanalyse_opslaan", { ...velden, tekst: "Tweede lezing" }, { versies });
    expect(eigen()).toMatchObject({ status: "ingediend", gedeeldOp: null });
    expect(await b.lees("procesregisseur", "/bespreken/analyse")).toContain("Tweede lezing");
    expect(await b.lees("politie", "/bespreken/analyse")).not.toContain("Tweede lezing");
  });

  it("is invisible while its toestemming is missing, and holds to every rule of an inbreng", async () => {
    await b.als("ggz").doe(pad(), "ketenanalyse_opslaan", { ...velden, toestemming: "ontbreekt" });
    expect(await b.lees("procesregisseur", "/bespreken/analyse")).not.toContain("Ketenanalyse van de ggz");
    const post = (slug: string, anders: Velden) =>
      b.als(slug).post(pad(), "ketenanalyse_opslaan", { ...velden, ...anders });
    expect((await post("wonen", { bevat: ["strafrechtelijk"] })).status).toBe(422);
    expect((await post("wonen", { bevat: ["politiegegevens"] })).status).toBe(422);
    expect((await post("wijkteam", { doel: undefined })).status).toBe(422);
    expect((await post("wonen", { toestemming: "conflict_van_plichten", afweging: "x" })).status).toBe(422);
    expect(b.rijen("ketenanalyse")).toHaveLength(1);
  });
});

describe("a verzoek (P 7.1, 7.2)", () => {
  const verzoek: Velden = {
    aanpak: "top_x",
    gemeente: "utrecht",
    "persoon.voornamen": "Noor",
    "persoon.achternaam": "Verzonnen",
    "persoon.geboortedatum": "1999",
    "verzoek.reden_instroom": "Reden",
    "verzoek.problematiek": "Problematiek met inhoud",
    "verzoek.leefgebieden": ["financien"],
  };
  const meld = (slug: string, anders: Velden = {}) =>
    b.als(slug).post("/aanmelden", "verzoek_indienen", { ...verzoek, ...anders });
  const aantal = () => b.systeem.databank.select().from(casus).all().length;

  it("asks zorg and hulp whether their secrecy asks for toestemming, and takes no half answer", async () => {
    expect((await meld("ggd")).status).toBe(422);
    expect((await meld("ggd", { "voorwaarden.toestemming": "ontbreekt" })).status).toBe(422);
    expect((await meld("ggd", { "voorwaarden.toestemming": "gegeven" })).status).toBe(422);
    expect((await meld("ggd", { "voorwaarden.toestemming": "conflict_van_plichten" })).status).toBe(422);
    expect(aantal()).toBe(1);
    const volledig = Object.fromEntries(
      Object.entries(metToestemming).map(([naam, waarde]) => [`voorwaarden.${naam}`, waarde]),
    );
    expect((await meld("ggd", volledig)).status).toBe(303);
    expect(aantal()).toBe(2);
    expect(b.rijen("verzoek").at(-1)?.toestemming).toBe("gegeven");
  });

  it("passes on politiegegevens only with the permission of the politie", async () => {
    const wpg = { bevat: ["politiegegevens"], "voorwaarden.toestemming": "niet_nodig" };
    expect((await meld("gemeente", wpg)).status).toBe(422);
    const gegeven = { ...wpg, "voorwaarden.wpg": "gegeven", "voorwaarden.wpg_door": "P. Verzonnen" };
    expect((await meld("gemeente", gegeven)).status).toBe(422);
    expect(aantal()).toBe(1);
    expect((await meld("gemeente", { ...gegeven, "voorwaarden.wpg_op": "01-11-2026" })).status).toBe(303);
    const [nieuw] = b.systeem.databank.select().from(rij).where(eq(rij.entiteit, "verzoek")).all();
    expect(nieuw).toMatchObject({ wpgToestemming: "gegeven", gemarkeerd: "politiegegevens,strafrechtelijk" });
    const nummer = b.systeem.databank.select().from(casus).all().at(-1)?.casusnummer ?? "";
    const pagina = await (await b.als("procesregisseur").get(`/casussen/${nummer}/aanmelden`)).text();
    expect(pagina).toContain("Problematiek met inhoud");
    expect(pagina).toContain("geheimhouding van artikel 7 Wpg");
  });
});

it("offers no politiegegevens to mark to the politie, and no question to who does not know whether it takes part", async () => {
  expect(await b.lees("politie", "/inbreng")).not.toContain("die wij eerder van de politie kregen");
  const ggz = await b.lees("ggz", "/inbreng");
  expect(ggz).toContain("die wij eerder van de politie kregen");
  expect(ggz).toContain("vraag het aan de politie");
  await b
    .als("procesregisseur")
    .doe(`${b.pad}/bespreken/deelnemers`, "niet_meer_betrekken", { medewerker: "account-politie" });
  expect(await b.lees("ggz", "/inbreng")).not.toContain("vraag het aan de politie");
  const vraag = { bevat: ["politiegegevens"], wpg: "gevraagd", wpg_vraag: "Mutaties van maart" };
  expect((await b.brengIn("ggz", { ...inbrengvelden, ...vraag })).status).toBe(422);
  expect(b.rijen("inbreng")).toEqual([]);
});
