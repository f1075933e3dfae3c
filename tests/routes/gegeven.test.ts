import type { ServerBuild } from "@remix-run/node";
import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Velden } from "~db/seed/klant";
import { gegeven } from "~/storage/tabellen.server";
import { maakBespreking, type Bespreking } from "../factories/bespreking";
import { laadBouw } from "../factories/bouw";

let build: ServerBuild;
let b: Bespreking;
let inbreng: string;
let pad: string;

const oud = "Verdachte van inbraak in maart";
const nieuw = "Getuige van inbraak in maart";

beforeAll(async () => {
  build = await laadBouw();
});

beforeEach(async () => {
  b = await maakBespreking(build, ["ggz", "politie", "wonen", "om"]);
  await b.brengIn("ggz", { tekst: oud });
  inbreng = b.rijen("inbreng")[0]?.id ?? "";
  pad = `/gegevens/${inbreng}/tekst`;
  b.deel();
  return () => b.systeem.sluit();
});

const doe = (slug: string, handeling: string, velden: Velden, versies?: Record<string, Record<string, number>>) =>
  b.als(slug).post(`${b.pad}${pad}`, handeling, velden, versies ? { versies } : {});
const meld = (slug: string) => doe(slug, "fout_melden", { toelichting: "Hij was getuige" });
const waarde = () =>
  b.systeem.databank
    .select()
    .from(gegeven)
    .where(and(eq(gegeven.rijId, inbreng), eq(gegeven.soort, "inbreng.tekst")))
    .get();
const melding = () => b.rijen("akkoordverzoek").at(-1);
const ontvangers = (begin: number, sjabloon: string) =>
  b
    .post()
    .slice(begin)
    .filter((bericht) => bericht.sjabloon === sjabloon)
    .map(({ aanAccountId }) => aanAccountId)
    .sort();

/** Of the page, who sees it and who does not: one line per group of readers. */
async function leesWie(slug: string): Promise<string[]> {
  const tekst = await b.lees(slug, pad);
  return [...tekst.matchAll(/<tr><th scope="row">([\s\S]*?)<\/tr>/g)].map(([, rij = ""]) =>
    rij
      .replace(/<details[\s\S]*?<\/details>/g, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .replaceAll(" ,", ",")
      .trim(),
  );
}

describe("a report that a gegeven is wrong (P 9.5)", () => {
  it("reaches its verstrekker among the requests, and the answer whoever reported and everybody who reads it", async () => {
    let begin = b.post().length;
    expect((await meld("wonen")).status).toBe(303);
    expect(melding()).toMatchObject({ code: "correctie", status: "gevraagd", voorPartijId: "partij-ggz" });
    expect(ontvangers(begin, "correctie")).toEqual([
      "account-ggz",
      "account-procesregisseur",
      "account-procesregisseur-2",
    ]);
    const inbox = await (await b.als("ggz").get("/akkoorden")).text();
    expect(inbox).toContain(`href="${b.pad}${pad}"`);
    expect(await (await b.als("ggz").get("/werkvoorraad")).text()).toContain("Beantwoord een melding");
    expect(await b.lees("ggz", pad)).toContain("Hij was getuige");
    // Between who reports, who supplied it and the procesregie: another receiver does not read it.
    expect(await b.lees("om", pad)).not.toContain("Hij was getuige");

    begin = b.post().length;
    const versies = { [inbreng]: { tekst: waarde()?.versie ?? 0 } };
    expect(
      (await doe("ggz", "gegeven_corrigeren", { waarde: nieuw, antwoord: "Klopt, verbeterd" }, versies)).status,
    ).toBe(303);
    expect(melding()?.status).toBe("gecorrigeerd");
    expect(waarde()).toMatchObject({ verstrekkerPartijId: "partij-ggz", gecorrigeerdOp: waarde()?.moment });
    expect(ontvangers(begin, "gecorrigeerd")).toEqual(["account-om", "account-politie", "account-wonen"]);
    expect(ontvangers(begin, "akkoord")).toEqual(["account-wonen"]);
    for (const slug of ["wonen", "politie", "procesregisseur"]) {
      const gelezen = await b.lees(slug, "/inbreng");
      expect(gelezen, slug).toContain(nieuw);
      expect(gelezen, slug).not.toContain(oud);
    }
    expect(await b.lees("wonen", pad)).toContain("Klopt, verbeterd");
    // Never in a mail.
    expect(JSON.stringify(b.post().map(({ onderwerp }) => onderwerp))).not.toMatch(/inbraak|getuige/i);
  });

  it("is answered with a reason when nothing is changed, once, and only by who answers for it", async () => {
    await meld("wonen");
    const id = melding()?.id;
    const antwoord = (slug: string, anders: Velden = {}) =>
      doe(slug, "melding_beantwoorden", {
        melding: id,
        uitkomst: "niet_gecorrigeerd",
        antwoord: "Het klopt",
        ...anders,
      });
    expect((await antwoord("ggz", { antwoord: "" })).status).toBe(422);
    // Nothing was changed since, so it cannot have been corrected.
    expect((await antwoord("ggz", { uitkomst: "gecorrigeerd" })).status).toBe(422);
    // Of another gegeven, or of none.
    for (const vreemd of [inbreng, "bestaat-niet"]) {
      expect((await antwoord("ggz", { melding: vreemd })).status, vreemd).toBe(404);
    }
    for (const slug of ["wonen", "om", "politie"]) expect((await antwoord(slug)).status, slug).toBe(404);
    expect(melding()?.status).toBe("gevraagd");
    expect((await antwoord("ggz")).status).toBe(303);
    expect(melding()?.status).toBe("niet_gecorrigeerd");
    expect((await antwoord("ggz")).status).toBe(422);
    expect(await b.lees("wonen", pad)).toContain("Het klopt");
  });

  it("is not possible for who does not see the gegeven, nor twice at once", async () => {
    const [eerste] = [await meld("wonen")];
    expect(eerste.status).toBe(303);
    expect((await meld("wonen")).status).toBe(422);
    expect(b.rijen("akkoordverzoek")).toHaveLength(1);
    await b.als("ggz").doe(
      `${b.pad}/inbreng`,
      "inbreng_intrekken",
      { rij: inbreng },
      {
        versies: { [inbreng]: { $rij: b.rijen("inbreng")[0]?.versie ?? 0 } },
      },
    );
    expect((await meld("om")).status).toBe(404);
    expect(b.rijen("akkoordverzoek").map(({ status }) => status)).toEqual(["vervallen"]);
  });

  it("refuses a new version by anybody but its verstrekker, and one over the version of a colleague", async () => {
    const versies = { [inbreng]: { tekst: waarde()?.versie ?? 0 } };
    for (const slug of ["wonen", "procesregisseur"]) {
      expect((await doe(slug, "gegeven_corrigeren", { waarde: nieuw }, versies)).status, slug).toBe(404);
    }
    expect((await doe("ggz", "gegeven_corrigeren", { waarde: nieuw, anders: "x" }, versies)).status).toBe(400);
    // The same again is no correction: it would end a report and tell everybody of a change that there is not.
    await meld("wonen");
    const [voor, post] = [waarde(), b.post().length];
    const zelfde = await doe("ggz", "gegeven_corrigeren", { waarde: oud, antwoord: "Verbeterd" }, versies);
    expect(zelfde.status).toBe(422);
    expect(await zelfde.text()).toContain("Dit is hetzelfde als wat er nu staat.");
    expect([waarde(), melding()?.status, b.post().length]).toEqual([voor, "gevraagd", post]);
    await doe("ggz", "gegeven_corrigeren", { waarde: "Eerste correctie" }, versies);
    const laat = await doe("ggz", "gegeven_corrigeren", { waarde: nieuw }, versies);
    expect(laat.status).toBe(409);
    expect(await laat.text()).toContain("Eerste correctie");
  });
});

describe("what a melder supplied (P 9.5)", () => {
  it("is corrected by the melder from the verzoek on, in nobody else's words", async () => {
    const naar = await b.als("melder").doe("/aanmelden", "verzoek_indienen", {
      aanpak: "top_x",
      gemeente: "utrecht",
      "persoon.voornamen": "Fictief",
      "persoon.achternaam": "Testmens",
      "persoon.geboortedatum": "00-03-2004",
      "verzoek.reden_instroom": oud,
      "verzoek.problematiek": "Overlast in de wijk.",
      "verzoek.leefgebieden": ["justitie"],
    });
    const rij = b.rijen("verzoek").at(-1)?.id ?? "";
    const plek = `${(naar.split("?")[0] ?? "").replace("/aanmelden", "")}/gegevens/${rij}/reden_instroom`;
    const versies = { [rij]: { reden_instroom: 1 } };
    const corrigeer = (slug: string) => b.als(slug).post(plek, "gegeven_corrigeren", { waarde: nieuw }, { versies });
    // It is the verstrekker's own: staff report it, and do not write in its words.
    for (const slug of ["procesregisseur", "procesondersteuner", "politie", "gemeente"]) {
      expect((await corrigeer(slug)).status, slug).toBe(404);
    }
    expect(await (await b.als("melder").get(plek)).text()).toContain("Corrigeren");
    const begin = b.post().length;
    expect((await corrigeer("melder")).status).toBe(303);
    expect(ontvangers(begin, "gecorrigeerd")).toEqual([]);
    expect(await (await b.als("procesregisseur").get(naar.split("?")[0] ?? "")).text()).toContain(nieuw);
  });
});

describe("restricting outside a verzoek of the betrokkene (P 9.5, AVG 18)", () => {
  it("works at once for everybody but the procesregisseur, tells who could read it, and ends with the correction", async () => {
    const begin = b.post().length;
    expect((await doe("ggz", "gebruik_beperken", { toelichting: "Wordt betwist" })).status).toBe(303);
    expect(waarde()?.beperkt).toBe("gemeld_onjuist");
    for (const slug of ["wonen", "om", "politie", "procesondersteuner", "ggz"]) {
      expect(await b.lees(slug, "/inbreng"), slug).not.toContain(oud);
    }
    expect(await b.lees("procesregisseur", "/inbreng")).toContain("Het is gemeld als onjuist of betwist");
    expect(ontvangers(begin, "beperking")).toEqual(["account-om", "account-politie", "account-wonen"]);
    expect(ontvangers(begin, "correctie")).toEqual(["account-procesregisseur", "account-procesregisseur-2"]);
    expect((await b.als("wonen").get(`${b.pad}${pad}`)).status).toBe(404);
    // The verstrekker keeps a place to mend it, without seeing what it no longer may.
    expect(await b.lees("ggz", pad)).toContain("R-beperking");
    const versies = { [inbreng]: { tekst: waarde()?.versie ?? 0 } };
    expect((await doe("ggz", "gegeven_corrigeren", { waarde: nieuw }, versies)).status).toBe(303);
    expect(waarde()?.beperkt).toBeNull();
    expect(await b.lees("wonen", "/inbreng")).toContain(nieuw);
    expect(b.rijen("akkoordverzoek").map(({ status }) => status)).toEqual(["gecorrigeerd"]);
  });

  it("is for the verstrekker and the procesregisseur, and is lifted by the procesregisseur", async () => {
    for (const slug of ["wonen", "procesondersteuner"]) {
      const status = (await doe(slug, "gebruik_beperken", { toelichting: "Klopt niet" })).status;
      expect(status, slug).toBe(slug === "wonen" ? 404 : 403);
    }
    expect(waarde()?.beperkt).toBeNull();
    expect((await doe("procesregisseur", "gebruik_beperken", { toelichting: "" })).status).toBe(422);
    expect((await doe("procesregisseur", "gebruik_beperken", { toelichting: "Wordt betwist" })).status).toBe(303);
    expect(await b.lees("wonen", "/inbreng")).not.toContain(oud);
    const stuk = (await b.lees("procesregisseur", "/gegevens")).match(new RegExp(`value="(${inbreng}~[^"]+)"`))?.[1];
    // Nobody asked for it, so nobody needs to be told first (AVG 18 lid 3).
    const lift = await b
      .als("procesregisseur")
      .post(`${b.pad}/gegevens`, "beperking_opheffen", { stukken: [stuk ?? ""] });
    expect(lift.status).toBe(303);
    expect(await b.lees("wonen", "/inbreng")).toContain(oud);
  });
});

describe("who sees one gegeven, and why", () => {
  it("says for each reader what the rules say, with article and words of the source", async () => {
    await b.brengIn("politie", {
      soort: "overig",
      tekst: "Mutatie",
      bevat: ["strafrechtelijk"],
      wpg_artikel: "artikel_8",
    });
    const rij = b.rijen("inbreng").at(-1)?.id ?? "";
    b.deel();
    pad = `/gegevens/${rij}/tekst`;
    const regels = await leesWie("procesregisseur");
    const van = (naam: string) => regels.find((regel) => regel.includes(naam)) ?? "";
    expect(van("Openbaar Ministerie")).toMatch(/Ja R-betrokken, P 9\.6, C 12\.2 e/);
    // Wonen has no grondslag for strafrechtelijke gegevens (DPIA 11).
    const wonen = regels.find((regel) => /Nee R-grondslag, DPIA 11, P 6\.4/.test(regel)) ?? "";
    expect(wonen).toContain("kan bij casussen slechts van toepassing zijn");
    expect(regels.filter((regel) => /Nee R-beheer/.test(regel)).length).toBeGreaterThan(0);
    expect(await b.lees("wonen", "/inbreng")).not.toContain("Mutatie");
    expect((await b.als("wonen").get(`${b.pad}${pad}`)).status).toBe(404);
  });

  it("is for staff and the verstrekker; another reader has the gegeven, and no word of the rest", async () => {
    expect(await b.lees("procesondersteuner", pad)).toContain("Wie ziet dit?");
    const eigen = await b.lees("ggz", pad);
    expect(eigen).toContain("Wie ziet dit?");
    // Roles without a tie to the casus, and who reads over the shoulder, are no business of a Partij.
    expect((await leesWie("ggz")).filter((regel) => regel.includes("Nee R-"))).toEqual([]);
    const ander = await b.lees("wonen", pad);
    expect(ander).toContain(oud);
    expect(ander).not.toContain("Wie ziet dit?");
    expect(ander).not.toContain("R-betrokken");
    for (const weg of ["tekst_", "onbekend", "afweging"]) {
      expect((await b.als("ggz").get(`${b.pad}/gegevens/${inbreng}/${weg}`)).status, weg).toBe(404);
    }
    expect(b.log().at(-1)).toMatchObject({ gebeurtenis: "geweigerd", casusnummer: b.nummer });
  });

  it("is logged as disclosing the value, before the answer", async () => {
    await b.lees("procesregisseur", pad);
    const regel = b.log().at(-1);
    expect(regel).toMatchObject({ gebeurtenis: "ingezien", scherm: "gegeven", casusnummer: b.nummer });
    expect(JSON.parse(regel?.soorten ?? "{}")).toMatchObject({ "inbreng.tekst": 1 });
  });
});
