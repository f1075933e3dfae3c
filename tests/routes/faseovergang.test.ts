import type { ServerBuild } from "@remix-run/node";
import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import type { AkkoordenlijstView } from "~/akkoorden/lijst.server";
import type { FaseovergangView } from "~/faseovergang/view";
import type { GegevensView } from "~/gegevens/view";
import { besluit, casus, gegeven, logregel, rij, uitgaandePost } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { startTestSysteem, type TestSysteem } from "../factories/systeem";

const verzoek: Velden = {
  aanpak: "top_x",
  gemeente: "utrecht",
  "persoon.voornamen": "Fictief",
  "persoon.achternaam": "Kanarievogel",
  "persoon.geboortedatum": "01-03-2004",
  "persoon.straat": "Verzonnenstraat",
  "verzoek.reden_instroom": "Herhaalde overlast",
  "verzoek.problematiek": "Overlast in de wijk.",
  "verzoek.al_geprobeerd": "Gesprekken op school",
  "verzoek.leefgebieden": ["huisvesting"],
  "contact.naam": "Petra Verzonnen",
};
const overgangroute = "routes/casussen.$casusnummer.faseovergang.$besluit";

let build: ServerBuild;
let systeem: TestSysteem;
let pad: string;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const regisseur = () => als("procesregisseur");
const dossier = () => {
  const gevonden = systeem.databank.select().from(casus).get();
  if (!gevonden) throw new Error("no casus");
  return gevonden;
};
const tekst = async (slug: string, scherm: string) => (await als(slug).get(`${pad}/${scherm}`)).text();
const status = async (slug: string, scherm: string) => (await als(slug).get(`${pad}/${scherm}`)).status;
const listVragen = () => systeem.databank.select().from(rij).where(eq(rij.entiteit, "fasevraag")).all();
const vindWaarde = (soort: string) => systeem.databank.select().from(gegeven).where(eq(gegeven.soort, soort)).all();
const momentopname = () => JSON.stringify([systeem.databank.select().from(gegeven).all(), dossier(), listVragen()]);

async function leesOvergang(naam: string): Promise<FaseovergangView> {
  const antwoord = await regisseur().getData(`${pad}/faseovergang/${naam}`, overgangroute);
  return ((await antwoord.json()) as { view: FaseovergangView }).view;
}

async function leesGegevens(slug: string): Promise<GegevensView> {
  const antwoord = await als(slug).getData(`${pad}/gegevens`, "routes/casussen.$casusnummer.gegevens");
  return ((await antwoord.json()) as { view: GegevensView }).view;
}

async function meldAan(anders: Velden = {}): Promise<void> {
  const naar = await als("melder").doe("/aanmelden", "verzoek_indienen", { ...verzoek, ...anders });
  pad = (naar.split("?")[0] ?? "").replace("/aanmelden", "");
}

/** Politie and ggz answer a question in the triage; only the ggz says yes to all next phases. */
async function triageer(): Promise<void> {
  await regisseur().gaDoor(pad, "in_behandeling_nemen");
  for (const slug of ["politie", "ggz"]) {
    await regisseur().doe(`${pad}/triageren`, "uitvragen", { account: `account-${slug}`, vraag: "Wat is bekend?" });
    const uitvraag = systeem.databank
      .select()
      .from(rij)
      .where(and(eq(rij.entiteit, "uitvraag"), eq(rij.voorAccountId, `account-${slug}`)))
      .get();
    await als(slug).doe(`${pad}/triageren`, "beantwoorden", {
      uitvraag: uitvraag?.id,
      soort: slug === "politie" ? "politieregistraties" : "zorggeschiedenis",
      tekst: `Informatie van ${slug}`,
      grondslag: "Wet",
      doel: "Triage",
      toestemming: "niet_nodig",
      wpg_artikel: slug === "politie" ? "artikel_8" : undefined,
      zeggenschap: slug === "ggz" ? "doorlopend" : "per_fase",
    });
  }
  const criteria = { meerdere_problemen: "on", ketensamenwerking: "on", gezinssysteem: "on" };
  await regisseur().doe(`${pad}/triageren`, "criteria_vastleggen", criteria);
}

const start = () => regisseur().gaDoor(pad, "aanpak_starten", { besluit_toelichting: "Past." });

/** Everything that waits for an answer of this account. */
async function beantwoordAlles(slug: string, antwoord: string, toelichting?: string): Promise<void> {
  const vragen = (await leesGegevens(slug)).partij?.vragen.filter(({ eerder }) => eerder === null) ?? [];
  if (vragen.length === 0) throw new Error(`Nothing is asked of ${slug}`);
  const velden = vragen.map(({ id }) => ({ [`antwoord.${id}`]: antwoord, [`toelichting.${id}`]: toelichting ?? "" }));
  await als(slug).doe(`${pad}/gegevens`, "fasevraag_beantwoorden", Object.assign({}, ...velden) as Velden);
}

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(async () => {
  systeem = startTestSysteem({ soort: "demo" });
  vulOrganisatie(systeem);
  await meldAan();
  return () => systeem.sluit();
});

describe("the gate (P 3.5 b)", () => {
  const over = () => `${pad}/faseovergang/in_behandeling_nemen`;

  it("lists every gegeven, and moves nothing without a choice about each", async () => {
    const { groepen } = await leesOvergang("in_behandeling_nemen");
    expect(groepen.map(({ titel, stukken }) => [titel, stukken.length])).toEqual([
      ["Betrokkene: Politie Midden-Nederland", 4],
      ["Verzoek: Politie Midden-Nederland", 4],
      ["Contactpersoon bij een organisatie: Politie Midden-Nederland", 1],
    ]);
    const voor = momentopname();
    const zonder = await regisseur().post(over(), "in_behandeling_nemen", {});
    expect(zonder.status).toBe(422);
    expect(await zonder.text()).toContain("Kies voor elk gegeven of het nodig is: Verzoek");
    const { [Object.keys(await regisseur().leesKeuzes(over()))[0] ?? ""]: _een, ...rest } =
      await regisseur().leesKeuzes(over());
    expect((await regisseur().post(over(), "in_behandeling_nemen", rest)).status).toBe(422);
    expect(momentopname()).toBe(voor);
    expect(systeem.databank.select().from(besluit).all()).toEqual([]);
  });

  it("takes a choice for a whole group, as long as nothing came into it since", async () => {
    const { groepen } = await leesOvergang("in_behandeling_nemen");
    const perGroep = Object.fromEntries(groepen.map(({ id }) => [`groep.${id}`, "nodig"]));
    await als("procesondersteuner").doe(
      `${pad}/betrokkene`,
      "betrokkene_bijwerken",
      {
        voornamen: "Fictief",
        achternaam: "Kanarievogel",
        geboortedatum: "01-03-2004",
        straat: "Verzonnenstraat",
        woonplaats: "Utrecht",
        bron: "veiligheidshuis",
      },
      { versies: versiesVan("persoon") },
    );
    expect((await regisseur().post(over(), "in_behandeling_nemen", perGroep)).status).toBe(422);
    expect(dossier().toestand).toBe("aangemeld");
    const nu = (await leesOvergang("in_behandeling_nemen")).groepen;
    const anders = Object.fromEntries(nu.map(({ id }) => [`groep.${id}`, "nodig"]));
    await regisseur().doe(over(), "in_behandeling_nemen", anders);
    expect(dossier().toestand).toBe("triage");
  });

  it("refuses other people, other besluiten and foreign words, and changes nothing", async () => {
    const keuzes = await regisseur().leesKeuzes(over());
    const voor = momentopname();
    for (const slug of ["procesondersteuner", "melder"]) {
      expect((await als(slug).get(over())).status, slug).toBe(404);
      expect((await als(slug).post(over(), "in_behandeling_nemen", keuzes)).status, slug).toBe(403);
    }
    expect((await als("wonen").post(over(), "in_behandeling_nemen", keuzes)).status).toBe(404);
    expect((await regisseur().post(over(), "afwijzen", keuzes)).status).toBe(403);
    for (const woord of ["afwijzen", "heropenen", "vernietigen", "onzin", "constructor"]) {
      expect((await regisseur().get(`${pad}/faseovergang/${woord}`)).status, woord).toBe(404);
    }
    for (const woord of ["naar_bespreken", "afsluiten"]) {
      expect((await regisseur().get(`${pad}/faseovergang/${woord}`)).status, woord).toBe(404);
      expect((await regisseur().post(`${pad}/faseovergang/${woord}`, woord, {})).status, woord).toBe(409);
    }
    // The old way past the gate does not exist any more.
    expect((await regisseur().post(`${pad}/aanmelden`, "in_behandeling_nemen", {})).status).toBe(403);
    const vreemd = { ...keuzes, [Object.keys(keuzes)[0] ?? ""]: "altijd" };
    expect((await regisseur().post(over(), "in_behandeling_nemen", vreemd)).status).toBe(422);
    expect((await regisseur().post(over(), "in_behandeling_nemen", { ...keuzes, extra: "x" })).status).toBe(400);
    expect(momentopname()).toBe(voor);
  });

  it("keeps the choices as a draft", async () => {
    const keuzes = await regisseur().leesKeuzes(over());
    const [eerste = ""] = Object.keys(keuzes);
    await regisseur().post(over(), "in_behandeling_nemen", { [eerste]: "niet_nodig", _concept: "1" });
    expect(dossier().toestand).toBe("aangemeld");
    const html = await (await regisseur().get(over())).text();
    expect(html).toContain("Uw concept is teruggezet");
    expect(html).toMatch(new RegExp(`name="${eerste}"[^>]*checked=""[^>]*value="niet_nodig"`));
  });
});

/** The versions that the page of this row would hold. */
function versiesVan(entiteit: string): Record<string, Record<string, number>> {
  const rijen = systeem.databank.select().from(gegeven).all();
  const uitkomst: Record<string, Record<string, number>> = {};
  for (const { rijId, soort, versie } of rijen) {
    const [van = "", sleutel = ""] = soort.split(".");
    if (van === entiteit) uitkomst[rijId] = { ...uitkomst[rijId], [sleutel]: versie };
  }
  return uitkomst;
}

describe("what stays behind", () => {
  const zonder = (...labels: string[]) =>
    regisseur().gaDoor(pad, "in_behandeling_nemen", {}, ({ label }) =>
      labels.includes(label) ? "niet_nodig" : "nodig",
    );

  it("is not shown any more, only marked for staff; the verstrekker keeps sight of its own", async () => {
    await zonder("Wat is al geprobeerd", "Contactpersoon bij een organisatie");
    expect(await tekst("procesregisseur", "triageren")).not.toContain("Gesprekken op school");
    expect(await tekst("procesregisseur", "triageren")).toContain("niet overgenomen uit een eerdere fase");
    expect(await tekst("procesondersteuner", "aanmelden")).not.toContain("Petra Verzonnen");
    expect(await tekst("melder", "aanmelden")).toContain("Gesprekken op school");
    const eigen = (await leesGegevens("melder")).partij?.eigen.find(({ titel }) => titel.includes("al geprobeerd"));
    expect(eigen).toMatchObject({ stand: "Niet overgenomen naar deze fase: alleen u ziet dit nog", mag: null });
    // What is carried over is there as before.
    expect(await tekst("procesregisseur", "triageren")).toContain("Overlast in de wijk.");
  });

  it("does not count for what is derived: search on the name, and the duty to inform", async () => {
    await zonder("Achternaam");
    const zoek = async (wat: string) => (await regisseur().post("/casussen/zoeken", "zoeken", { zoek: wat })).text();
    expect(await zoek("Kanarievogel")).toContain("Er is geen casus gevonden");
    expect((await zoek("Fictief")).replaceAll('value="Kanarievogel"', "")).not.toContain("Kanarievogel");
  });

  it("comes back when it is needed after all, and can be removed for good without a trace", async () => {
    await zonder("Wat is al geprobeerd", "Straat", "Contactpersoon bij een organisatie");
    const lijst = (await leesGegevens("procesregisseur")).staf?.verwijderlijst ?? [];
    expect(lijst.map(({ titel }) => titel.replace(" (Politie Midden-Nederland)", ""))).toEqual([
      "Betrokkene: Straat",
      "Verzoek: Wat is al geprobeerd",
      "Contactpersoon bij een organisatie",
    ]);
    expect(JSON.stringify(lijst)).not.toMatch(/Verzonnenstraat|Gesprekken op school|Petra/);
    const [straat, geprobeerd, contact] = lijst.map(({ id }) => id);
    expect(
      (await als("procesondersteuner").post(`${pad}/gegevens`, "alsnog_overnemen", { stukken: [straat ?? ""] })).status,
    ).toBe(403);
    await regisseur().doe(`${pad}/gegevens`, "alsnog_overnemen", { stukken: [straat ?? ""] });
    expect(await tekst("procesregisseur", "betrokkene")).toContain("Verzonnenstraat");

    const voor = momentopname();
    for (const stukken of [["onbekend"], [geprobeerd ?? "", straat ?? ""]]) {
      const antwoord = await regisseur().post(`${pad}/gegevens`, "gegevens_verwijderen", { stukken });
      expect(antwoord.status).toBe(422);
    }
    expect(momentopname()).toBe(voor);
    await regisseur().doe(`${pad}/gegevens`, "gegevens_verwijderen", { stukken: [geprobeerd ?? "", contact ?? ""] });
    expect(vindWaarde("verzoek.al_geprobeerd").map(({ waarde }) => waarde)).toEqual([null]);
    expect(vindWaarde("verzoek.problematiek")).toHaveLength(1);
    expect(systeem.databank.select().from(rij).where(eq(rij.entiteit, "contact")).all()).toEqual([]);
    expect(await tekst("melder", "aanmelden")).not.toMatch(/Gesprekken op school|Petra/);
    expect((await leesGegevens("procesregisseur")).staf?.verwijderlijst).toEqual([]);
    const laatste = systeem.databank
      .select()
      .from(logregel)
      .all()
      .findLast(({ gebeurtenis }) => gebeurtenis === "gewijzigd");
    expect(laatste).toMatchObject({ handeling: "gegevens_verwijderen" });
    expect(laatste?.soorten).toContain("contact.naam");
  });
});

describe("zeggenschap of the verstrekker (P 3.5 c)", () => {
  beforeEach(async () => {
    await triageer();
  });

  it("is asked at the transition about what it did not allow beforehand, by a mail without personal data", async () => {
    const { teVragen, groepen } = await leesOvergang("aanpak_starten");
    expect(teVragen).toEqual(["Politie Midden-Nederland"]);
    const keuzes = groepen.find(({ titel }) => titel.startsWith("Inbreng: Politie"))?.keuzes;
    expect(keuzes).toEqual(["nodig", "niet_nodig"]);
    await start();
    // Of the melder's verzoek and of the answer of the politie; not of the ggz, nor of who the casus is about.
    expect(listVragen().map(({ voorPartijId, status: stand, code }) => [voorPartijId, stand, code])).toEqual([
      ["partij-politie", "open", "inlichten"],
      ["partij-politie", "open", "inlichten"],
      ["partij-politie", "open", "inlichten"],
    ]);
    const post = systeem.databank
      .select()
      .from(uitgaandePost)
      .all()
      .filter(({ sjabloon }) => sjabloon === "fasevraag");
    expect(post.map(({ aanAccountId }) => aanAccountId).sort()).toEqual(["account-melder", "account-politie"]);
    for (const { onderwerp, id, sleutelId, tekst: inhoud } of post) {
      if (!inhoud) throw new Error("no text");
      const open = systeem.kluis.ontzegel(sleutelId, `${id}|uitgaande_post|tekst`, inhoud);
      expect(`${onderwerp} ${open}`).not.toMatch(/Kanarievogel|Fictief|Informatie van|Overlast/);
    }
    const inbreng = await tekst("procesregisseur", "inbreng");
    expect(inbreng).toContain("Informatie van ggz");
    expect(inbreng).not.toContain("Informatie van politie");
  });

  it("stands in the inbox of who can answer, and of nobody else", async () => {
    const leesInbox = async (slug: string) => {
      const antwoord = await als(slug).getData("/akkoorden", "routes/akkoorden");
      return ((await antwoord.json()) as { view: AkkoordenlijstView }).view;
    };
    await start();
    const { open, beantwoord } = await leesInbox("politie");
    expect(open.map(({ over, van, href }) => [over, van, href])).toEqual([
      ["Inbreng: Politieregistraties", "Veiligheidshuis", `${pad}/gegevens`],
    ]);
    expect(beantwoord).toEqual([]);
    for (const slug of ["ggz", "wonen"]) expect((await leesInbox(slug)).open, slug).toEqual([]);
    await beantwoordAlles("politie", "nee");
    expect((await leesInbox("politie")).open).toEqual([]);
    expect((await leesInbox("politie")).beantwoord.map(({ stand }) => stand)).toEqual([
      "Nee, mag niet worden gebruikt",
    ]);
  });

  it("lets who was only asked decide about that alone, after the triage ended the part in the casus", async () => {
    await start();
    expect(await status("ggz", "gegevens")).toBe(404);
    expect(await status("politie", "gegevens")).toBe(200);
    for (const scherm of ["betrokkene", "inbreng", "triageren", "aanmelden", "inlichten"])
      expect(await status("politie", scherm), scherm).toBe(404);
    const html = await tekst("politie", "gegevens");
    expect(html).toContain("Informatie van politie");
    expect(html).not.toMatch(/Kanarievogel|Informatie van ggz|Overlast in de wijk/);
    expect(await (await als("politie").get("/casussen")).text()).not.toContain(dossier().casusnummer);
    expect(await (await als("politie").get("/werkvoorraad")).text()).toContain(
      "in de volgende fase mag worden gebruikt",
    );
    expect(await tekst("procesregisseur", "gegevens")).toContain("Gevraagd, nog geen antwoord");
  });

  it("brings it into use with a yes, also late, and takes it out again at once when the yes is withdrawn", async () => {
    await start();
    const voor = momentopname();
    const vreemd = (slug: string, id: string) =>
      als(slug).post(`${pad}/gegevens`, "fasevraag_beantwoorden", { [`antwoord.${id}`]: "ja" });
    expect((await vreemd("politie", "onbekend")).status).toBe(404);
    expect((await vreemd("ggz", listVragen()[0]?.id ?? "")).status).toBe(404);
    expect((await als("politie").post(`${pad}/gegevens`, "fasevraag_beantwoorden", {})).status).toBe(422);
    expect((await als("procesregisseur").post(`${pad}/gegevens`, "fasevraag_beantwoorden", {})).status).toBe(403);
    expect(momentopname()).toBe(voor);

    systeem.klok.zet("2026-11-26T09:00:00Z");
    await beantwoordAlles("politie", "ja");
    expect(await tekst("procesregisseur", "inbreng")).toContain("Informatie van politie");
    expect(await tekst("procesregisseur", "triageren")).not.toContain("Overlast in de wijk.");
    await beantwoordAlles("melder", "ja");
    expect(await tekst("procesregisseur", "triageren")).toContain("Overlast in de wijk.");

    const stuk = (await leesGegevens("politie")).partij?.eigen.find(({ titel }) => titel.startsWith("Inbreng"));
    expect(stuk).toMatchObject({ stand: "In gebruik", mag: "intrekken" });
    expect((await als("ggz").post(`${pad}/gegevens`, "gebruik_intrekken", { stuk: stuk?.id })).status).toBe(404);
    await als("politie").doe(`${pad}/gegevens`, "gebruik_intrekken", { stuk: stuk?.id });
    expect(await tekst("procesregisseur", "inbreng")).not.toContain("Informatie van politie");
    expect(await tekst("politie", "gegevens")).toContain("Informatie van politie");
    await als("politie").doe(`${pad}/gegevens`, "gebruik_toestaan", { stuk: stuk?.id });
    expect(await tekst("procesregisseur", "inbreng")).toContain("Informatie van politie");
  });

  it("can be on a condition, which stands with the words for every reader; not without one", async () => {
    await start();
    const inbreng = (await leesGegevens("politie")).partij?.vragen.find(({ magVoorwaarde }) => magVoorwaarde);
    const leeg = await als("politie").post(`${pad}/gegevens`, "fasevraag_beantwoorden", {
      [`antwoord.${inbreng?.id ?? ""}`]: "voorwaarde",
    });
    expect(leeg.status).toBe(422);
    // Of a verzoek, which is no one piece of text, there is no place where a condition would stand.
    const vanVerzoek = (await leesGegevens("melder")).partij?.vragen.find(({ magVoorwaarde }) => !magVoorwaarde);
    const voor = momentopname();
    const nergens = await als("melder").post(`${pad}/gegevens`, "fasevraag_beantwoorden", {
      [`antwoord.${vanVerzoek?.id ?? ""}`]: "voorwaarde",
      [`toelichting.${vanVerzoek?.id ?? ""}`]: "Niet voor een maatregel",
    });
    expect(nergens.status).toBe(422);
    expect(await nergens.text()).toContain("Bij dit gegeven kan geen voorwaarde staan. Kies ja of nee.");
    expect(momentopname()).toBe(voor);
    await als("politie").doe(`${pad}/gegevens`, "fasevraag_beantwoorden", {
      [`antwoord.${inbreng?.id ?? ""}`]: "voorwaarde",
      [`toelichting.${inbreng?.id ?? ""}`]: "Niet voor een maatregel",
    });
    const html = await tekst("procesregisseur", "inbreng");
    expect(html).toContain("Informatie van politie");
    expect(html).toContain("Niet voor een maatregel");
  });

  it("is only about what is of the own Partij and as it is now, whatever button an old page still has", async () => {
    const eigen = async (slug: string, titel: string) =>
      (await leesGegevens(slug)).partij?.eigen.find((stuk) => stuk.titel.startsWith(titel))?.id;
    const zet = (slug: string, handeling: string, stuk: string | undefined) =>
      als(slug).post(`${pad}/gegevens`, handeling, { stuk: stuk ?? "geen" });
    const [vanGgz, persoon] = [await eigen("ggz", "Inbreng"), await eigen("melder", "Betrokkene")];
    expect(persoon).toBeDefined();
    const weiger = async (slug: string, handeling: string, stuk: string | undefined, status: number, woorden = "") => {
      const voor = momentopname();
      const antwoord = await zet(slug, handeling, stuk);
      expect([handeling, antwoord.status]).toEqual([handeling, status]);
      expect(await antwoord.text()).toContain(woorden);
      expect(momentopname()).toBe(voor);
    };
    await weiger("politie", "gebruik_intrekken", vanGgz, 404);
    await weiger("ggz", "gebruik_intrekken", `${vanGgz ?? ""}0`, 404);
    await weiger("ggz", "gebruik_toestaan", vanGgz, 422, "niet door uw organisatie ingetrokken");
    // Who the betrokkene is cannot be withdrawn by one button: without it there is no casus.
    await weiger("melder", "gebruik_intrekken", persoon, 422, "kan niet worden ingetrokken");
    expect((await zet("ggz", "gebruik_intrekken", vanGgz)).status).toBe(303);
    systeem.klok.zet("2026-11-24T10:00:00Z");
    await weiger("ggz", "gebruik_intrekken", vanGgz, 422, "nu niet in gebruik");
    await weiger("politie", "gebruik_toestaan", vanGgz, 404);
  });

  it("cannot be given for what is gone, nor asked when the casus is closed (DPIA 10)", async () => {
    await start();
    const vraag = (await leesGegevens("politie")).partij?.vragen[0]?.id ?? "";
    const over = listVragen().find(({ id }) => id === vraag)?.ouderId ?? "";
    const sluit = { toestand: "afgesloten" };
    const lijst = (await leesGegevens("procesregisseur")).staf?.verwijderlijst ?? [];
    const stuk = lijst.find(({ id }) => id.startsWith(`${over}~`))?.id ?? "";
    systeem.databank.update(casus).set(sluit).run();
    const voor = momentopname();
    const laat = await regisseur().post(`${pad}/gegevens`, "alsnog_overnemen", { stukken: [stuk] });
    expect(laat.status).toBe(422);
    expect(await laat.text()).toContain("Na het afsluiten kan dat niet meer worden gevraagd");
    expect(momentopname()).toBe(voor);

    systeem.databank.update(casus).set({ toestand: "inlichten" }).run();
    // As an older back-up leaves it when it is put back: what was removed since is removed again, the question is there.
    systeem.databank.update(gegeven).set({ waarde: null }).where(eq(gegeven.rijId, over)).run();
    const zonder = momentopname();
    const ja = await als("politie").post(`${pad}/gegevens`, "fasevraag_beantwoorden", { [`antwoord.${vraag}`]: "ja" });
    expect(ja.status).toBe(404);
    expect(momentopname()).toBe(zonder);
  });

  it("stays behind with a no, and is not asked again at the next transition when it is not needed", async () => {
    await start();
    await beantwoordAlles("politie", "nee", "Wij brengen later iets nieuws in");
    expect(await tekst("procesregisseur", "gegevens")).toContain("Wij brengen later iets nieuws in");
    expect(await tekst("procesregisseur", "inbreng")).not.toContain("Informatie van politie");
    await regisseur().doe(`${pad}/inlichten`, "informeren_vastleggen", { wijze: "gesprek", datum: "24-11-2026" });
    const { groepen } = await leesOvergang("naar_bespreken");
    const wacht = groepen.find(({ titel }) => titel.startsWith("Inbreng: Politie"))?.stukken[0];
    expect(wacht).toMatchObject({ velden: [], keuzes: ["nodig", "niet_nodig"] });
    await regisseur().gaDoor(pad, "naar_bespreken", {}, (_stuk, { titel }) =>
      titel.includes("Politie") && !titel.startsWith("Betrokkene") ? "niet_nodig" : "nodig",
    );
    expect(listVragen().filter(({ status: stand }) => stand === "open")).toEqual([]);
    // The record of informing accounts for itself and is never left behind (P 16.2).
    expect(await tekst("procesregisseur", "inlichten")).toContain("De betrokkene is geïnformeerd");
  });

  it("can be asked beforehand, so that what may go along goes along with the besluit", async () => {
    await regisseur().doe(`${pad}/gegevens`, "fasevraag_stellen", { naar: "inlichten" });
    expect((await regisseur().post(`${pad}/gegevens`, "fasevraag_stellen", { naar: "inlichten" })).status).toBe(422);
    expect((await regisseur().post(`${pad}/gegevens`, "fasevraag_stellen", { naar: "uitvoeren" })).status).toBe(422);
    expect(
      (await als("procesondersteuner").post(`${pad}/gegevens`, "fasevraag_stellen", { naar: "inlichten" })).status,
    ).toBe(403);
    // Nothing changes in the phase of now.
    expect(await tekst("procesregisseur", "inbreng")).toContain("Informatie van politie");
    await beantwoordAlles("politie", "ja");
    await start();
    expect(await tekst("procesregisseur", "inbreng")).toContain("Informatie van politie");
  });
});

describe("the address of a besluit", () => {
  it("takes that besluit and no other, whatever the form says", async () => {
    await meldAan();
    const voor = momentopname();
    const velden = {
      ...(await regisseur().leesKeuzes(`${pad}/faseovergang/in_behandeling_nemen`)),
      terugkoppeling: "Nee",
    };
    const antwoord = await regisseur().post(`${pad}/faseovergang/in_behandeling_nemen`, "afwijzen", velden);
    expect([antwoord.status, momentopname()]).toEqual([403, voor]);
    const geen = await regisseur().post(`${pad}/faseovergang/onzin`, "in_behandeling_nemen", velden);
    expect([geen.status, momentopname()]).toEqual([404, voor]);
  });
});

describe("lokale aanpak", () => {
  it("gets what was carried over, and nothing of the rest", async () => {
    systeem.sluit();
    systeem = startTestSysteem({ soort: "demo" });
    vulOrganisatie(systeem);
    await meldAan({ gemeente: "nieuwegein", zeggenschap: "doorlopend" });
    await regisseur().gaDoor(pad, "in_behandeling_nemen");
    await regisseur().gaDoor(pad, "naar_lokaal", { besluit_toelichting: "Lokaal volstaat." }, ({ label }) =>
      label === "Straat" ? "niet_nodig" : "nodig",
    );
    const html = await tekst("lokale-procesregisseur", "aanmelden");
    expect(html).toContain("Kanarievogel");
    expect(html).not.toMatch(/Verzonnenstraat|niet overgenomen|Afgeschermd/);
  });
});
