import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Velden } from "~db/seed/klant";
import { rij } from "~/storage/tabellen.server";
import { maakBespreking, type Bespreking } from "../factories/bespreking";
import { laadBouw } from "../factories/bouw";
import { leesPdf, schrijfBoom } from "../factories/pdf";

let build: ServerBuild;
let b: Bespreking;
let inbreng: string;

beforeAll(async () => {
  build = await laadBouw();
});

beforeEach(async () => {
  b = await maakBespreking(build, ["ggz", "politie", "wonen", "om", "wijkteam"]);
  await b.brengIn("ggz", { tekst: "Zorginformatie van de ggz" });
  inbreng = b.rijen("inbreng")[0]?.id ?? "";
  b.deel();
  return () => b.systeem.sluit();
});

const vraag = (slug: string, anders: Velden = {}) =>
  b.als(slug).post(`${b.pad}/inbreng`, "hergebruik_vragen", {
    rij: inbreng,
    doel: "Woonbegeleiding op de casus afstemmen",
    verenigbaar: "ja",
    ...anders,
  });
const verzoek = () => b.rijen("akkoordverzoek").at(-1);
const antwoord = (slug: string, besluit: string, anders: Velden = {}) =>
  b.als(slug).post(`${b.pad}/akkoorden`, "akkoord_beantwoorden", { verzoek: verzoek()?.id, besluit, ...anders });
const bestand = (slug: string, id = verzoek()?.id ?? "") => b.als(slug).get(`${b.pad}/akkoorden/${id}/tekst`);

describe("own use of what another Partij brought in (P 3.5 d)", () => {
  it("is for reading only until the verstrekker says yes to this use, and again when it takes that back", async () => {
    const voor = await b.lees("wonen", "/inbreng");
    expect(voor).toContain("Alleen ter inzage");
    expect(voor).toContain('class="pr-24 whitespace-pre-line ter-inzage"');
    expect((await vraag("wonen")).status).toBe(303);
    expect((await bestand("wonen")).status).toBe(404);
    expect(await b.lees("ggz", "/akkoorden")).toContain("Woonbegeleiding op de casus afstemmen");
    expect(await (await b.als("ggz").get("/akkoorden")).text()).toContain(b.nummer);
    expect(await (await b.als("ggz").get("/werkvoorraad")).text()).toContain("Beantwoord een verzoek om akkoord");
    expect((await antwoord("ggz", "akkoord")).status).toBe(303);
    const na = await b.lees("wonen", "/inbreng");
    expect(na).not.toContain("ter-inzage");
    expect(na).toContain("De verstrekker gaf uw organisatie akkoord voor gebruik");
    const pdf = await bestand("wonen");
    expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
    const tekst = schrijfBoom(leesPdf(new Uint8Array(await pdf.arrayBuffer())).boom).join("\n");
    expect(tekst).toContain("Zorginformatie van de ggz");
    expect(tekst).toContain("Woonbegeleiding op de casus afstemmen");
    expect(b.log().at(-1)).toMatchObject({ gebeurtenis: "gedownload", casusnummer: b.nummer });
    expect(b.log().at(-1)?.grond).toContain("R-hergebruik (P 3.5 d)");
    await b.als("ggz").doe(`${b.pad}/akkoorden`, "akkoord_intrekken", { verzoek: verzoek()?.id });
    expect((await bestand("wonen")).status).toBe(404);
    expect(await b.lees("wonen", "/inbreng")).toContain("ter-inzage");
  });

  it("gives the accord to the Partij that asked only, and each use apart", async () => {
    await vraag("wonen");
    await antwoord("ggz", "akkoord");
    expect(await b.lees("politie", "/inbreng")).toContain("ter-inzage");
    expect((await bestand("politie")).status).toBe(404);
    const eerste = verzoek()?.id ?? "";
    await vraag("wonen", { doel: "Iets anders binnen de aanpak" });
    expect((await antwoord("ggz", "geweigerd")).status).toBe(303);
    // The refusal of one use leaves the other.
    expect((await bestand("wonen", eerste)).status).toBe(200);
    expect((await bestand("wonen")).status).toBe(404);
  });

  it("asks for the condition in words, and shows it to who asked and in the file", async () => {
    await vraag("wonen");
    expect((await antwoord("ggz", "voorwaarde")).status).toBe(422);
    expect(verzoek()?.status).toBe("gevraagd");
    await antwoord("ggz", "voorwaarde", { antwoord: "Alleen mondeling met de begeleider" });
    expect(await b.lees("wonen", "/akkoorden")).toContain("Alleen mondeling met de begeleider");
    const tekst = schrijfBoom(leesPdf(new Uint8Array(await (await bestand("wonen")).arrayBuffer())).boom).join("\n");
    expect(tekst).toContain("Alleen mondeling met de begeleider");
  });

  it("refuses a use that does not fit the purpose, and logs that (R-doel)", async () => {
    const geweigerd = await vraag("wonen", { verenigbaar: "nee" });
    expect(geweigerd.status).toBe(422);
    expect(await geweigerd.text()).toContain("R-doel, P 3.4, 13.5, 13.6");
    expect(b.rijen("akkoordverzoek")).toEqual([]);
    const [regel] = b
      .log()
      .filter(({ gebeurtenis, handeling }) => gebeurtenis === "geweigerd" && handeling === "hergebruik_vragen");
    expect(regel).toMatchObject({ grond: "R-doel (P 3.4, 13.5, 13.6)", casusnummer: b.nummer, soorten: "{}" });
  });

  it("records own use once there is an accord, for who provided it to see", async () => {
    await vraag("wonen");
    const leg = (anders: Velden = {}) =>
      b.als("wonen").post(`${b.pad}/akkoorden`, "gebruik_vastleggen", {
        verzoek: verzoek()?.id,
        gebruik: "Besproken bij de huisbezoeken",
        gebruikt_op: "24-11-2026",
        ...anders,
      });
    const teVroeg = await leg();
    expect([teVroeg.status, b.rijen("eigen_gebruik").length]).toEqual([422, 0]);
    expect(await teVroeg.text()).toContain("R-hergebruik");
    await antwoord("ggz", "akkoord");
    expect((await leg({ gebruikt_op: "25-11-2026" })).status).toBe(422);
    expect((await leg()).status).toBe(303);
    expect(await b.lees("ggz", "/akkoorden")).toContain("Besproken bij de huisbezoeken");
    expect(await b.lees("om", "/akkoorden")).not.toContain("Besproken bij de huisbezoeken");
  });

  it("ends with what it was about, and with the sight of it", async () => {
    await vraag("wonen");
    await antwoord("ggz", "akkoord");
    const versies = { [inbreng]: { $rij: b.rijen("inbreng")[0]?.versie ?? 0 } };
    const beperk = { rij: inbreng, toestemming: "niet_nodig", delen_met: "gekozen", partijen: ["partij-politie"] };
    await b.als("ggz").doe(`${b.pad}/inbreng`, "voorwaarden_opslaan", beperk, { versies });
    expect((await bestand("wonen")).status).toBe(404);
    await b.als("ggz").doe(`${b.pad}/inbreng`, "inbreng_intrekken", { rij: inbreng });
    expect(verzoek()?.status).toBe("vervallen");
    expect(b.rijen("inbreng")[0]?.hergebruikVoor).toBeNull();
  });
});

describe("who sees and does what (P 3.5 d, silence)", () => {
  it("shows a request to who asked, who is asked and the procesregie, and to nobody else", async () => {
    const leeg = await b.lees("om", "/akkoorden");
    await vraag("wonen");
    const zonderSleutels = (html: string) => html.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "");
    expect(zonderSleutels(await b.lees("om", "/akkoorden"))).toBe(zonderSleutels(leeg));
    for (const slug of ["wonen", "ggz", "procesregisseur", "procesondersteuner"]) {
      expect(await b.lees(slug, "/akkoorden"), slug).toContain("Woonbegeleiding op de casus afstemmen");
    }
    expect((await b.als("melder").get(`${b.pad}/akkoorden`)).status).toBe(404);
  });

  it("lets only the verstrekker answer; for others a request does not exist", async () => {
    await vraag("wonen");
    for (const slug of ["wonen", "om", "politie"]) expect((await antwoord(slug, "akkoord")).status, slug).toBe(404);
    for (const slug of ["procesregisseur", "procesondersteuner"])
      expect((await antwoord(slug, "akkoord")).status).toBe(403);
    const onbekend = await b.als("ggz").post(`${b.pad}/akkoorden`, "akkoord_beantwoorden", {
      verzoek: "bestaat-niet",
      besluit: "akkoord",
    });
    expect(onbekend.status).toBe(404);
    expect(verzoek()?.status).toBe("gevraagd");
    expect(b.rijen("inbreng")[0]?.hergebruikVoor).toBeNull();
  });

  it("does not let one ask about what one cannot see, what is one's own, or twice at once", async () => {
    expect((await vraag("ggz")).status).toBe(404);
    expect((await vraag("wonen", { rij: "bestaat-niet" })).status).toBe(404);
    b.systeem.databank.update(rij).set({ toegestaanVoor: "partij-politie" }).where(eq(rij.id, inbreng)).run();
    expect((await vraag("wonen")).status).toBe(404);
    expect((await vraag("politie")).status).toBe(303);
    expect((await vraag("politie")).status).toBe(422);
    expect((await vraag("procesregisseur")).status).toBe(403);
    expect(b.rijen("akkoordverzoek")).toHaveLength(1);
  });

  it("answers once, in one of two tabs", async () => {
    await vraag("wonen");
    const versies = { [verzoek()?.id ?? ""]: { $rij: 1 } };
    const eerste = await b
      .als("ggz")
      .post(`${b.pad}/akkoorden`, "akkoord_beantwoorden", { verzoek: verzoek()?.id, besluit: "akkoord" }, { versies });
    const tweede = await b
      .als("ggz")
      .post(
        `${b.pad}/akkoorden`,
        "akkoord_beantwoorden",
        { verzoek: verzoek()?.id, besluit: "geweigerd" },
        { versies },
      );
    expect([eerste.status, tweede.status]).toEqual([303, 422]);
    expect(verzoek()?.status).toBe("akkoord");
  });

  it("takes back nothing that does not hold any more, and no request that was answered", async () => {
    await vraag("wonen");
    const doe = (slug: string, handeling: string) =>
      b.als(slug).post(`${b.pad}/akkoorden`, handeling, { verzoek: verzoek()?.id });
    expect((await doe("ggz", "akkoord_intrekken")).status).toBe(422);
    expect(verzoek()?.status).toBe("gevraagd");
    await antwoord("ggz", "akkoord");
    const teLaat = await doe("wonen", "verzoek_terugnemen");
    expect([teLaat.status, verzoek()?.status]).toEqual([422, "akkoord"]);
    expect(await teLaat.text()).toContain("kan niet meer worden teruggenomen");
    await doe("ggz", "akkoord_intrekken");
    expect([(await doe("ggz", "akkoord_intrekken")).status, verzoek()?.status]).toEqual([422, "ingetrokken"]);
  });

  it("does not answer a report of a mistake here, but where the gegeven is", async () => {
    await b.als("wonen").doe(`${b.pad}/gegevens/${inbreng}/tekst`, "fout_melden", { toelichting: "Hij was getuige" });
    expect(verzoek()?.code).toBe("correctie");
    expect((await antwoord("ggz", "akkoord")).status).toBe(404);
    expect(verzoek()?.status).toBe("gevraagd");
  });

  it("mails whom it concerns, without a word of the request", async () => {
    const begin = b.post().length;
    await vraag("wonen");
    await antwoord("ggz", "akkoord");
    const post = b.post().slice(begin);
    expect(post.map(({ aanAccountId }) => aanAccountId)).toEqual(["account-ggz", "account-wonen"]);
    expect(JSON.stringify(post)).not.toMatch(/Woonbegeleiding|Testpersoon|Zorginformatie/);
    expect(JSON.stringify(b.log())).not.toMatch(/Woonbegeleiding|Testpersoon|Zorginformatie/);
  });

  it("says it when nobody of that Partij can answer any more", async () => {
    await b
      .als("procesregisseur")
      .doe(`${b.pad}/bespreken/deelnemers`, "niet_meer_betrekken", { medewerker: "account-ggz" });
    const antwoordOpVraag = await vraag("wonen");
    expect(antwoordOpVraag.status).toBe(422);
    expect(await antwoordOpVraag.text()).toContain("kan nu niemand antwoorden");
    expect(b.rijen("akkoordverzoek")).toEqual([]);
  });
});

describe("politiegegevens of elsewhere (P 7.1)", () => {
  const wpg: Velden = { bevat: ["politiegegevens"], tekst: "Wat de politie eerder schreef" };

  it("reach nobody, not even the procesregisseur, before the politie gave permission", async () => {
    expect((await b.brengIn("om", wpg)).status).toBe(422);
    expect((await b.brengIn("om", { ...wpg, wpg: "gevraagd" })).status).toBe(422);
    expect(b.rijen("inbreng").map(({ auteurAccountId }) => auteurAccountId)).toEqual(["account-ggz"]);
    const gevraagd = await b.brengIn("om", {
      ...wpg,
      wpg: "gevraagd",
      wpg_vraag: "Mutaties van maart, gekregen voor een andere zaak",
    });
    expect(gevraagd.status).toBe(303);
    b.deel();
    for (const slug of ["procesregisseur", "politie", "ggz"]) {
      expect(await b.lees(slug, "/inbreng"), slug).not.toContain("Wat de politie eerder schreef");
    }
    expect(await b.lees("procesregisseur", "/inbreng")).toContain("R-wpg");
    const inbox = await b.lees("politie", "/akkoorden");
    expect(inbox).toContain("Mutaties van maart");
    expect(inbox).not.toContain("Wat de politie eerder schreef");
    expect((await antwoord("politie", "akkoord")).status).toBe(303);
    const gelezen = await b.lees("procesregisseur", "/inbreng");
    expect(gelezen).toContain("Wat de politie eerder schreef");
    expect(gelezen).toContain("geheimhouding van artikel 7 Wpg");
    // Politiegegevens are strafrechtelijk: no grondslag for wonen or the wijkteam (DPIA 11).
    for (const slug of ["wonen", "wijkteam"]) expect(await b.lees(slug, "/inbreng")).not.toContain("eerder schreef");
    const begin = b.post().length;
    await b.als("politie").doe(`${b.pad}/akkoorden`, "akkoord_intrekken", { verzoek: verzoek()?.id });
    expect(await b.lees("procesregisseur", "/inbreng")).not.toContain("Wat de politie eerder schreef");
    const verloren = b
      .post()
      .slice(begin)
      .filter(({ sjabloon }) => sjabloon === "intrekking");
    expect(verloren.map(({ aanAccountId }) => aanAccountId).sort()).toEqual(["account-ggz", "account-politie"]);
  });

  it("rest on who of the politie gave permission, and when; the politie can say that it is not so", async () => {
    const gegeven = { ...wpg, wpg: "gegeven" };
    expect((await b.brengIn("gemeente", gegeven)).status).toBe(404);
    for (const anders of [
      {},
      { wpg_door: "P. Verzonnen" },
      { wpg_op: "01-11-2026" },
      { wpg_door: "P. Verzonnen", wpg_op: "25-11-2026" },
    ]) {
      expect((await b.brengIn("om", { ...gegeven, ...anders })).status).toBe(422);
    }
    expect((await b.brengIn("om", { ...gegeven, wpg_door: "P. Verzonnen", wpg_op: "01-11-2026" })).status).toBe(303);
    expect(await b.lees("procesregisseur", "/inbreng")).toContain("Wat de politie eerder schreef");
    expect(verzoek()).toMatchObject({ status: "vastgelegd", code: "wpg", voorPartijId: "partij-politie" });
    await b.als("politie").doe(`${b.pad}/akkoorden`, "akkoord_intrekken", { verzoek: verzoek()?.id });
    expect(await b.lees("procesregisseur", "/inbreng")).not.toContain("Wat de politie eerder schreef");
    const id = b.rijen("inbreng").at(-1)?.id ?? "";
    const opnieuw = await b.als("om").post(`${b.pad}/inbreng`, "voorwaarden_opslaan", {
      rij: id,
      toestemming: "niet_nodig",
      delen_met: "alle",
      wpg: "gegeven",
      wpg_door: "P. Verzonnen",
      wpg_op: "01-11-2026",
    });
    expect(opnieuw.status).toBe(422);
    expect(b.rijen("inbreng").at(-1)?.wpgToestemming).toBe("geweigerd");
  });

  it("stay with who had them when the politie says no", async () => {
    await b.brengIn("om", { ...wpg, wpg: "gevraagd", wpg_vraag: "Mutaties" });
    await antwoord("politie", "geweigerd");
    expect(await b.lees("procesregisseur", "/inbreng")).not.toContain("Wat de politie eerder schreef");
    expect(await b.lees("om", "/inbreng")).toContain("Door de politie geweigerd of ingetrokken");
  });

  it("carry the notice into texts of the Veiligheidshuis that were marked with it", async () => {
    await b.als("procesregisseur").doe(`${b.pad}/bespreken/analyse`, "analyse_opslaan", {
      tekst: "Beeld met politiegegevens",
      bevat: ["politiegegevens"],
    });
    expect(b.rijen("analyse")[0]?.gemarkeerd).toBe("politiegegevens,strafrechtelijk");
    expect(await b.lees("ggz", "/bespreken/analyse")).toContain("geheimhouding van artikel 7 Wpg");
    expect(await b.lees("wonen", "/bespreken/analyse")).not.toContain("Beeld met politiegegevens");
  });
});
