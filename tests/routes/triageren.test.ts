import type { ServerBuild } from "@remix-run/node";
import { and, eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant, type Velden } from "~db/seed/klant";
import { vulOrganisatie } from "~db/seed/organisatie";
import { listRijen } from "~/storage/dossier.server";
import {
  account,
  autorisatie,
  besluit,
  casus,
  partij,
  rij,
  uitgaandePost,
  vernietigingsverklaring,
} from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { startTestSysteem, type TestSysteem } from "../factories/systeem";

const verzoek: Velden = {
  aanpak: "top_x",
  gemeente: "nieuwegein",
  "persoon.voornamen": "Fictief",
  "persoon.achternaam": "Testpersoon",
  "persoon.geboortedatum": "00-03-2004",
  "persoon.bsn": "999990019",
  "verzoek.reden_instroom": "Herhaalde overlast",
  "verzoek.problematiek": "Overlast in de wijk.",
  "verzoek.leefgebieden": ["huisvesting", "justitie"],
};

let build: ServerBuild;
let systeem: TestSysteem;
let pad: string;
const als = (slug: string) => Klant.alsDemo(systeem, build, slug);
const regisseur = () => als("procesregisseur");
const getCasus = () => {
  const gevonden = systeem.databank.select().from(casus).get();
  if (!gevonden) throw new Error("no casus");
  return gevonden;
};
const listUitvragen = () => systeem.databank.select().from(rij).where(eq(rij.entiteit, "uitvraag")).all();

async function naarTriage(extra: Velden = {}): Promise<void> {
  const naar = await als("melder").doe("/aanmelden", "verzoek_indienen", { ...verzoek, ...extra });
  const aanmelding = naar.split("?")[0] ?? "";
  await regisseur().gaDoor(aanmelding.replace("/aanmelden", ""), "in_behandeling_nemen");
  pad = aanmelding.replace("/aanmelden", "/triageren");
}

const vraagAan = (slug: string): Velden => ({ account: `account-${slug}`, vraag: "Welke registraties zijn er?" });

async function stelVraag(slug: string): Promise<string> {
  await regisseur().doe(pad, "uitvragen", vraagAan(slug));
  return listUitvragen().find(({ voorAccountId }) => voorAccountId === `account-${slug}`)?.id ?? "";
}

const antwoord = (uitvraag: string): Velden => ({
  uitvraag,
  soort: "politieregistraties",
  tekst: "Drie registraties wegens overlast.",
  grondslag: "Wpg art. 20",
  doel: "Triage",
  toestemming: "niet_nodig",
  wpg_artikel: "artikel_8",
});

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(async () => {
  systeem = startTestSysteem({ soort: "demo" });
  vulOrganisatie(systeem);
  await naarTriage();
  return () => systeem.sluit();
});

describe("uitvragen", () => {
  it("lets the asked employee see who it is about and the question, and nothing of the verzoek", async () => {
    expect((await als("ggd").get(pad)).status).toBe(404);
    await stelVraag("ggd");
    const pagina = await (await als("ggd").get(pad)).text();
    expect(pagina).toContain("Testpersoon");
    expect(pagina).toContain("Welke registraties zijn er?");
    expect(pagina).not.toContain("Overlast in de wijk.");
    expect(pagina).not.toContain("999990019");
    expect((await als("om").get(pad)).status).toBe(404);
  });

  it("mails a number and a link, without personal data", async () => {
    await stelVraag("politie");
    const [bericht] = systeem.databank.select().from(uitgaandePost).all();
    expect(bericht).toMatchObject({ aanAccountId: "account-politie", sjabloon: "vraag_om_informatie" });
    expect(bericht?.onderwerp).toBe(`Vraag om informatie voor casus ${getCasus().casusnummer}`);
  });

  it("gives one autorisatie for two questions", async () => {
    await stelVraag("politie");
    await stelVraag("politie");
    expect(systeem.databank.select().from(autorisatie).all()).toMatchObject([
      { accountId: "account-politie", rol: "bevraagd", tot: null },
    ]);
  });

  const weigeringen: [naam: string, voorbereiden: () => void, slug: string, tekst: string][] = [
    [
      "without geheimhoudingsverklaring",
      () => systeem.databank.update(account).set({ geheimhoudingOp: null }).where(eq(account.id, "account-ggz")).run(),
      "ggz",
      "geheimhoudingsverklaring",
    ],
    [
      "whose VOG ran out yesterday",
      () =>
        systeem.databank.update(account).set({ vogGeldigTot: "2026-11-23" }).where(eq(account.id, "account-ggz")).run(),
      "ggz",
      "VOG",
    ],
    [
      "of a Partij that left",
      () => systeem.databank.update(partij).set({ opgezegdPer: "2026-11-24" }).where(eq(partij.id, "partij-ggz")).run(),
      "ggz",
      "toegetreden",
    ],
    [
      "of the politie without a current artikel 20-beslissing",
      () =>
        systeem.databank
          .update(partij)
          .set({ artikel20Tot: "2026-11-23" })
          .where(eq(partij.id, "partij-politie"))
          .run(),
      "politie",
      "artikel 20",
    ],
    ["of a Partij that only receives", () => undefined, "veiligthuis", "verstrekt deze niet"],
    [
      "of another Partij than the four of radicalisering",
      () => systeem.databank.update(casus).set({ aanpak: "radicalisering" }).run(),
      "ggz",
      "Aan deze aanpak nemen alleen",
    ],
  ];
  it.each(weigeringen)(
    "refuses an employee %s, with the reason, and changes nothing",
    async (_, bereid, slug, tekst) => {
      bereid();
      const geweigerd = await regisseur().post(pad, "uitvragen", vraagAan(slug));
      expect(geweigerd.status).toBe(422);
      expect(await geweigerd.text()).toContain(tekst);
      expect(listUitvragen()).toEqual([]);
      expect(systeem.databank.select().from(autorisatie).all()).toEqual([]);
      expect(systeem.databank.select().from(uitgaandePost).all()).toEqual([]);
    },
  );

  it("refuses staff and unknown accounts as receiver", async () => {
    for (const account of ["account-manager", "account-procesregisseur", "bestaat-niet"]) {
      expect((await regisseur().post(pad, "uitvragen", { account, vraag: "Vraag" })).status, account).toBe(422);
    }
  });

  it("refuses a marked question that the Partij may not read", async () => {
    const geweigerd = await regisseur().post(pad, "uitvragen", { ...vraagAan("wonen"), bevat: "strafrechtelijk" });
    expect(geweigerd.status).toBe(422);
    await regisseur().doe(pad, "uitvragen", vraagAan("wonen"));
  });

  it("is for the procesregie only", async () => {
    expect((await als("melder").post(pad, "uitvragen", vraagAan("politie"))).status).toBe(403);
    await als("procesondersteuner").doe(pad, "uitvragen", vraagAan("politie"));
  });
});

describe("beantwoorden", () => {
  it("becomes inbreng of the asked Partij, seen by staff and not by other Partijen", async () => {
    const id = await stelVraag("politie");
    await stelVraag("om");
    await als("politie").doe(pad, "beantwoorden", antwoord(id), { formulier: `beantwoorden-${id}` });
    expect(systeem.databank.select().from(rij).where(eq(rij.entiteit, "inbreng")).all()).toMatchObject([
      {
        code: "politieregistraties",
        ouderId: id,
        status: "ingediend",
        verstrekkerPartijId: "partij-politie",
        gemarkeerd: "strafrechtelijk",
      },
    ]);
    expect(listUitvragen().find((vraag) => vraag.id === id)?.status).toBe("beantwoord");
    expect(await (await regisseur().get(pad)).text()).toContain("Drie registraties");
    expect(await (await als("om").get(pad)).text()).not.toContain("Drie registraties");
    expect(await (await als("melder").get(pad)).text()).not.toMatch(/Criteria|Uitkomst van de triage/);
  });

  it("is refused to somebody else than who was asked, as if the question did not exist", async () => {
    const id = await stelVraag("politie");
    await stelVraag("om");
    for (const slug of ["om", "melder"]) {
      expect((await als(slug).post(pad, "beantwoorden", antwoord(id))).status, slug).not.toBe(303);
    }
    expect(systeem.databank.select().from(rij).where(eq(rij.entiteit, "inbreng")).all()).toEqual([]);
  });

  it("needs the article of the Wpg from the politie, and a kind of its own", async () => {
    const id = await stelVraag("politie");
    const zonder = await als("politie").post(pad, "beantwoorden", { ...antwoord(id), wpg_artikel: undefined });
    expect(await zonder.text()).toContain("artikel 13-gegevens");
    const ander = await als("politie").post(pad, "beantwoorden", { ...antwoord(id), soort: "justitiele_documentatie" });
    expect([zonder.status, ander.status]).toEqual([422, 422]);
    expect(systeem.databank.select().from(rij).where(eq(rij.entiteit, "inbreng")).all()).toEqual([]);
  });

  it("refuses a kind of a later phase", async () => {
    const id = await stelVraag("wonen");
    const geweigerd = await als("wonen").post(pad, "beantwoorden", {
      ...antwoord(id),
      soort: "woonsituatie",
      wpg_artikel: undefined,
    });
    expect(geweigerd.status).toBe(422);
  });

  it("can say that there is no information, once", async () => {
    const id = await stelVraag("ggd");
    const formulier = { formulier: `geen_informatie-${id}` };
    await als("ggd").doe(pad, "beantwoorden", { uitvraag: id }, formulier);
    expect((await als("ggd").post(pad, "beantwoorden", { uitvraag: id }, formulier)).status).toBe(422);
    expect(await (await regisseur().get(pad)).text()).toContain("geen informatie over deze vraag");
  });
});

describe("uitkomst", () => {
  const onderbouwing: Velden = { besluit_toelichting: "Past bij de criteria." };
  const dossier = () => pad.replace("/triageren", "");
  const complex: Velden = { meerdere_problemen: "on", ketensamenwerking: "on", gezinssysteem: "on" };

  it("does not start the aanpak before the criteria are met, and never decides by itself", async () => {
    const over = `${dossier()}/faseovergang/aanpak_starten`;
    expect((await regisseur().post(over, "aanpak_starten", onderbouwing)).status).toBe(409);
    await regisseur().doe(pad, "criteria_vastleggen", complex);
    expect(getCasus().toestand).toBe("triage");
    expect(await (await regisseur().get(pad)).text()).toContain("is de casus complex");
    await regisseur().gaDoor(dossier(), "aanpak_starten", onderbouwing);
    expect(getCasus().toestand).toBe("inlichten");
    expect(systeem.databank.select().from(besluit).where(eq(besluit.handeling, "aanpak_starten")).all()).toHaveLength(
      1,
    );
    // No terugkoppeling was written; the melder is asked about the verzoek in the next phase (P 3.5 c).
    const post = systeem.databank.select().from(uitgaandePost).all();
    expect(post.map(({ aanAccountId, sjabloon }) => `${aanAccountId} ${sjabloon}`)).toEqual([
      "account-melder fasevraag",
    ]);
  });

  it("can untick a criterium", async () => {
    await regisseur().doe(pad, "criteria_vastleggen", complex);
    const triage = systeem.databank.select().from(rij).where(eq(rij.entiteit, "triage")).get();
    const versies = { [triage?.id ?? ""]: { gezinssysteem: 1, meerdere_problemen: 1, ketensamenwerking: 1 } };
    await regisseur().doe(pad, "criteria_vastleggen", { ...complex, gezinssysteem: undefined }, { versies });
    expect(await (await regisseur().get(pad)).text()).toContain("is de casus niet complex");
    expect(listRijen(systeem, getCasus().id, "triage")).toHaveLength(1);
  });

  it.each(["naar_lokaal", "geen_aanpak", "aanpak_starten"])("asks for an onderbouwing: %s", async (handeling) => {
    await regisseur().doe(pad, "criteria_vastleggen", complex);
    const over = handeling === "geen_aanpak" ? pad : `${dossier()}/faseovergang/${handeling}`;
    const keuzes = handeling === "geen_aanpak" ? {} : await regisseur().leesKeuzes(over);
    const velden = { ...keuzes, terugkoppeling: "Dank voor uw verzoek." };
    const geweigerd = await regisseur().post(over, handeling, velden);
    expect(geweigerd.status).toBe(422);
    expect(getCasus().toestand).toBe("triage");
  });

  it("hands over to the lokale procesregisseur of that gemeente, with an end to the bewaren and to the questions", async () => {
    await stelVraag("politie");
    expect((await als("lokale-procesregisseur").get(pad)).status).toBe(404);
    await regisseur().gaDoor(dossier(), "naar_lokaal", { ...onderbouwing, terugkoppeling: "De gemeente pakt dit op." });
    expect(getCasus()).toMatchObject({ toestand: "lokaal", bewarenTot: "2031-11-24" });
    expect(await (await als("lokale-procesregisseur").get(pad)).text()).toContain("Past bij de criteria.");
    expect((await als("politie").get(pad)).status).toBe(404);
    const berichten = systeem.databank.select().from(uitgaandePost).all();
    expect(berichten.map(({ aanAccountId, sjabloon }) => `${aanAccountId} ${sjabloon}`)).toContain(
      "account-melder terugkoppeling",
    );
  });

  it("anonymises at once when there is no aanpak, after a terugkoppeling without personal data", async () => {
    expect((await regisseur().post(pad, "geen_aanpak", onderbouwing)).status).toBe(422);
    const metNaam = { ...onderbouwing, terugkoppeling: "Testpersoon hoort elders." };
    expect((await regisseur().post(pad, "geen_aanpak", metNaam)).status).toBe(422);
    expect(getCasus().toestand).toBe("triage");
    await regisseur().doe(pad, "geen_aanpak", {
      ...onderbouwing,
      terugkoppeling: "Dit past niet bij het Veiligheidshuis.",
    });
    expect(getCasus()).toMatchObject({ toestand: "geen_aanpak", bsnIndex: null });
    expect(systeem.databank.select().from(vernietigingsverklaring).all()).toHaveLength(1);
    for (const slug of ["melder", "procesregisseur"]) expect((await als(slug).get(pad)).status, slug).toBe(404);
  });

  it("shows the melder the terugkoppeling and not the onderbouwing", async () => {
    await regisseur().doe(pad, "criteria_vastleggen", complex);
    await regisseur().gaDoor(dossier(), "aanpak_starten", { ...onderbouwing, terugkoppeling: "De aanpak start." });
    const aanmelding = await (await als("melder").get(pad.replace("triageren", "aanmelden"))).text();
    expect(aanmelding).toContain("De aanpak start.");
    expect(await (await als("melder").get(pad)).text()).not.toMatch(/Past bij de criteria|De aanpak start/);
    const bewaard = systeem.databank
      .select()
      .from(rij)
      .where(and(eq(rij.entiteit, "triage"), eq(rij.casusId, getCasus().id)))
      .all();
    expect(bewaard).toHaveLength(1);
  });
});
