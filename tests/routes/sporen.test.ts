import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { startSessie } from "~/auth/sessie.server";
import { schrijf } from "~/storage/databank.server";
import { schrijfGegevens } from "~/storage/dossier.server";
import {
  aanwezigheid,
  account,
  agendapunt,
  autorisatie,
  casus,
  concept,
  logregel,
  overleg,
  rij,
  sessie,
} from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakWereld, type Wereld, type WereldCasus } from "../factories/wereld";

let build: ServerBuild;
let wereld: Wereld;
const als = (slug: string) => Klant.alsDemo(wereld.systeem, build, slug);

function van(toestand: string): WereldCasus {
  const gevonden = wereld.casussen.find((een) => een.toestand === toestand);
  if (!gevonden) throw new Error(`no casus in ${toestand}`);
  return gevonden;
}

const canary = (toestand: string, soort: string) => {
  const gevonden = wereld.kanaries.find(
    (een) => een.casus.toestand === toestand && `${een.entiteit}.${een.sleutel}` === soort,
  );
  if (!gevonden) throw new Error(`no canary in ${soort}`);
  return gevonden.woord;
};

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  wereld = maakWereld({
    toestanden: [{ toestand: "triage" }, { toestand: "bespreken" }, { toestand: "uitvoeren" }],
  });
});
afterEach(() => {
  wereld.systeem.sluit();
});

describe("what others add to the row of a Partij", () => {
  function vulAan(toestand: string, partijId: string | null) {
    const { systeem } = wereld;
    const { id: casusId } = van(toestand);
    const persoon = systeem.databank
      .select()
      .from(rij)
      .where(eq(rij.casusId, casusId))
      .all()
      .find(({ entiteit }) => entiteit === "persoon");
    schrijf(systeem, (tx) =>
      schrijfGegevens(tx, systeem, {
        casusId,
        entiteit: "persoon",
        rijId: persoon?.id ?? "",
        schrijver: { accountId: "account-procesregisseur", partijId, fase: "triageren" },
        waarden: { vorig_adres: "Laterlaan 9", bsn: "123456782" },
        versies: { vorig_adres: 1, bsn: 1 },
      }),
    );
  }

  it("is not part of the verzoek of the melder (R-melder)", async () => {
    vulAan("triage", "partij-gemeente");
    const pagina = await (await als("melder").get(`/casussen/${van("triage").nummer}/aanmelden`)).text();
    expect(pagina).toContain(canary("triage", "persoon.achternaam"));
    expect(pagina).not.toContain("Laterlaan");
    expect(pagina).not.toContain("123456782");
    const staf = await (await als("procesregisseur").get(`/casussen/${van("triage").nummer}/aanmelden`)).text();
    expect(staf).toContain("Laterlaan");
  });

  it("a BSN goes to the Partij that supplied that BSN, not to the one that made the row (R-grondslag)", async () => {
    const pad = `/casussen/${van("bespreken").nummer}/betrokkene`;
    expect(await (await als("politie").get(pad)).text()).toContain(canary("bespreken", "persoon.bsn"));
    vulAan("bespreken", "partij-gemeente");
    expect(await (await als("politie").get(pad)).text()).not.toContain("123456782");
    expect(await (await als("gemeente").get(pad)).text()).toContain("123456782");
    expect(await (await als("ggz").get(pad)).text()).not.toContain("123456782");
  });
});

describe("who goes to work for another Partij", () => {
  const verhuis = (accountId: string) =>
    wereld.systeem.databank.update(account).set({ partijId: "partij-wonen" }).where(eq(account.id, accountId)).run();

  it("is no casusregisseur there", async () => {
    const pad = `/casussen/${van("uitvoeren").nummer}/uitvoeren`;
    expect((await als("casusregisseur").get(pad)).status).toBe(200);
    verhuis("account-casusregisseur");
    expect((await als("casusregisseur").get(pad)).status).toBe(404);
  });

  it("leaves the verzoek of the old Partij behind", async () => {
    const pad = `/casussen/${van("triage").nummer}/aanmelden`;
    expect((await als("melder").get(pad)).status).toBe(200);
    verhuis("account-melder");
    expect((await als("melder").get(pad)).status).toBe(404);
    expect(await (await als("melder").get("/werkvoorraad")).text()).not.toContain(van("triage").nummer);
  });
});

describe("the casusoverleg in the werkvoorraad", () => {
  beforeEach(() => {
    const { databank } = wereld.systeem;
    const { id } = van("bespreken");
    databank.update(overleg).set({ datum: "2026-12-15", status: "gepland", plaats: "Zaal Kanarievogel" }).run();
    const punt = databank.select().from(agendapunt).where(eq(agendapunt.casusId, id)).get();
    databank
      .insert(aanwezigheid)
      .values({
        id: "a1",
        agendapuntId: punt?.id ?? "",
        accountId: "account-ggz",
        partijId: "partij-ggz",
        grond: "betrokken",
      })
      .run();
  });
  const pagina = async () => (await als("ggz").get("/werkvoorraad")).text();

  it("is gone with the last casus that was theirs", async () => {
    expect(await pagina()).toContain("Zaal Kanarievogel");
    wereld.systeem.databank
      .update(autorisatie)
      .set({ tot: "2026-11-23" })
      .where(eq(autorisatie.accountId, "account-ggz"))
      .run();
    expect(await pagina()).not.toContain("Zaal Kanarievogel");
  });

  it("is gone with the VOG", async () => {
    wereld.systeem.databank
      .update(account)
      .set({ vogGeldigTot: "2026-11-23" })
      .where(eq(account.id, "account-ggz"))
      .run();
    expect(await pagina()).not.toContain("Zaal Kanarievogel");
  });
});

describe("the log of a list", () => {
  it.each([
    ["/casussen", "ggz"],
    ["/casussen", "procesregisseur"],
    ["/werkvoorraad", "procesregisseur"],
  ])("%s for %s names each casus of which it shows a name", async (pad, slug) => {
    const pagina = await (await als(slug).get(pad)).text();
    const regels = wereld.systeem.databank.select().from(logregel).all();
    for (const { nummer, toestand } of wereld.casussen) {
      if (!pagina.includes(canary(toestand, "persoon.achternaam"))) continue;
      const regel = regels.find(({ casusnummer }) => casusnummer === nummer);
      expect(regel?.soorten, nummer).toContain("persoon.achternaam");
    }
    expect(regels.filter(({ casusnummer }) => casusnummer !== null).length).toBeGreaterThan(0);
  });

  it("names the casussen that a search found", async () => {
    const woord = canary("bespreken", "persoon.achternaam");
    const { systeem } = wereld;
    const antwoord = await als("ggz").post("/casussen/zoeken", "zoeken", { zoek: woord });
    expect(await antwoord.text()).toContain(van("bespreken").nummer);
    const regels = systeem.databank.select().from(logregel).all();
    // After the answer to the post the loader of the page runs; its rows follow.
    expect(regels.slice(0, 2).map(({ casusnummer }) => casusnummer)).toEqual([null, van("bespreken").nummer]);
    expect(JSON.stringify(regels)).not.toContain(woord);
  });
});

describe("a ketenanalyse that was released before the overleg (R-vooraf)", () => {
  it("is not released any more when its words change", async () => {
    const { nummer, id } = van("bespreken");
    const { databank } = wereld.systeem;
    const pad = `/casussen/${nummer}/bespreken/analyse`;
    const velden = { vooraf: "on", doel: "Plan van aanpak", toestemming: "niet_nodig", delen_met: "alle" };
    await als("gemeente").doe(pad, "ketenanalyse_opslaan", { ...velden, tekst: "Eerste lezing" });
    const eigen = databank
      .select()
      .from(rij)
      .where(eq(rij.casusId, id))
      .all()
      .find(
        ({ entiteit, verstrekkerPartijId }) => entiteit === "ketenanalyse" && verstrekkerPartijId === "partij-gemeente",
      );
    const rijId = eigen?.id ?? "";
    await als("procesregisseur").doe(pad, "vrijgeven", { rij: rijId });
    expect(await (await als("wonen").get(pad)).text()).toContain("Eerste lezing");
    await als("gemeente").doe(pad, "ketenanalyse_opslaan", { ...velden, tekst: "Eerste lezing" });
    expect(await (await als("wonen").get(pad)).text()).toContain("Eerste lezing");
    await als("gemeente").doe(
      pad,
      "ketenanalyse_opslaan",
      { ...velden, tekst: "Tweede lezing" },
      { versies: { [rijId]: { tekst: 1, doel: 1 } } },
    );
    expect(await (await als("wonen").get(pad)).text()).not.toMatch(/lezing/);
    expect(await (await als("procesregisseur").get(pad)).text()).toContain("Tweede lezing");
  });
});

describe("a conflict", () => {
  it("does not tell the version of a row that is not for the reader", async () => {
    const { nummer, id } = van("bespreken");
    const { databank } = wereld.systeem;
    const rijen = databank.select().from(rij).where(eq(rij.casusId, id)).all();
    const eigen = rijen.find(
      ({ entiteit, status, verstrekkerPartijId, gedeeldOp }) =>
        entiteit === "inbreng" && status === "ingediend" && verstrekkerPartijId === "partij-wonen" && gedeeldOp,
    );
    const verborgen = rijen.find(({ entiteit, status }) => entiteit === "inbreng" && status === "ingetrokken");
    databank
      .update(rij)
      .set({ versie: 41 })
      .where(eq(rij.id, verborgen?.id ?? ""))
      .run();
    databank
      .update(rij)
      .set({ versie: 42 })
      .where(eq(rij.id, eigen?.id ?? ""))
      .run();
    const antwoord = await als("wonen").post(
      `/casussen/${nummer}/inbreng?_data=${encodeURIComponent("routes/casussen.$casusnummer.inbreng")}`,
      "voorwaarden_opslaan",
      { rij: eigen?.id, toestemming: "niet_nodig", delen_met: "geen" },
      { versies: { [eigen?.id ?? ""]: { $rij: 1 }, [verborgen?.id ?? ""]: { $rij: 1 } } },
    );
    expect(antwoord.status).toBe(409);
    const tekst = await antwoord.text();
    expect(tekst).toContain("42");
    expect(tekst).not.toContain("41");
  });
});

describe("an address that is spelled in another way", () => {
  it("is unknown, so that no draft stays behind on it", async () => {
    const { nummer } = van("bespreken");
    for (const pad of [`/casussen/${nummer.replace("-", "%2D")}/inbreng`, `/Casussen/${nummer}/inbreng`]) {
      const antwoord = await als("ggz").post(pad, "inbrengen", { _concept: "ja", tekst: "Getypt" });
      expect(antwoord.status, pad).toBe(404);
    }
    expect(wereld.systeem.databank.select().from(concept).all()).toEqual([]);
    await als("ggz").doe(`/casussen/${nummer}/inbreng`, "inbrengen", { _concept: "ja", tekst: "Getypt" });
    expect(wereld.systeem.databank.select().from(concept).all()).toHaveLength(1);
  });
});

describe("a post after the session ran out", () => {
  async function postVerlopen(slug: string, pad: string, handeling: string) {
    const { systeem } = wereld;
    const accountId = `account-${slug}`;
    systeem.klok.zet("2026-11-24T09:00:00Z");
    systeem.databank.delete(sessie).run();
    const { cookie } = startSessie(systeem, accountId, "127.0.0.1");
    const token = systeem.databank.select().from(sessie).where(eq(sessie.accountId, accountId)).get()?.token ?? "";
    systeem.klok.zet("2026-11-24T11:00:00Z");
    const lichaam = new URLSearchParams({
      _token: token,
      _handeling: handeling,
      _eenmalig: "12345678",
      tekst: "Getypt",
    });
    return new Klant(systeem, build, null).vraag(pad, {
      method: "POST",
      body: lichaam.toString(),
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        Cookie: cookie.split(";")[0] ?? "",
      },
    });
  }
  const listConcepten = () =>
    wereld.systeem.databank
      .select()
      .from(concept)
      .all()
      .map(({ formulier }) => formulier);

  it("keeps what was typed, but answers the same and keeps nothing for a casus that is not theirs", async () => {
    const pad = (nummer: string) => `/casussen/${nummer}/inbreng`;
    const eigen = await postVerlopen("ggz", pad(van("bespreken").nummer), "inbrengen");
    expect(eigen.headers.get("Location")).toMatch(/&bewaard=1$/);
    expect(listConcepten()).toEqual([`${pad(van("bespreken").nummer)}#inbrengen`]);
    wereld.systeem.databank.delete(concept).run();
    wereld.systeem.databank.update(casus).set({ toestand: "vernietigd" }).run();
    for (const nummer of [van("bespreken").nummer, "2026-99999"]) {
      const antwoord = await postVerlopen("ggz", pad(nummer), "inbrengen");
      expect(antwoord.headers.get("Location")).toBe(`/inloggen?naar=${encodeURIComponent(pad(nummer))}&bewaard=1`);
    }
    expect(listConcepten()).toEqual([]);
  });

  it("does not keep the name that was searched for", async () => {
    const antwoord = await postVerlopen("ggz", "/casussen/zoeken", "zoeken");
    expect(antwoord.headers.get("Location")).toBe("/inloggen?naar=%2Fcasussen%2Fzoeken");
    expect(listConcepten()).toEqual([]);
  });
});
