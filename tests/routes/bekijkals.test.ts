import type { ServerBuild } from "@remix-run/node";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { logregel } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakWereld, type Wereld } from "../factories/wereld";
import { magZien } from "../protocol/tweede-lezing";

let build: ServerBuild;
let wereld: Wereld;

beforeAll(async () => {
  build = await laadBouw();
  wereld = maakWereld({
    toestanden: [{ toestand: "triage" }, { toestand: "bespreken" }, { toestand: "uitvoeren" }, { toestand: "lokaal" }],
  });
});
afterAll(() => {
  wereld.systeem.sluit();
});

const nummerVan = (toestand: string) => wereld.casussen.find((casus) => casus.toestand === toestand)?.nummer ?? "";
const als = (slug: string) => Klant.alsDemo(wereld.systeem, build, slug);
const alsRoute = "routes/casussen.$casusnummer.als_.$accountId.$";
const alsPad = (nummer: string, slug: string, scherm: string) => `/casussen/${nummer}/als/account-${slug}/${scherm}`;

interface Antwoord {
  view: unknown;
  kop: { naam?: { tekst?: string }; links: unknown[] };
  concepten: unknown[];
  handelingen: Record<string, unknown>;
}

async function leesEcht(slug: string, nummer: string, scherm: string): Promise<Antwoord> {
  const route = `routes/casussen.$casusnummer.${scherm.replace("/", "_.")}`;
  return (await (await als(slug).getData(`/casussen/${nummer}/${scherm}`, route)).json()) as Antwoord;
}

async function leesAls(slug: string, nummer: string, scherm: string): Promise<Antwoord> {
  return (await (await als("procesregisseur").getData(alsPad(nummer, slug, scherm), alsRoute)).json()) as Antwoord;
}

const woordenIn = (iets: unknown) => [...new Set(JSON.stringify(iets).match(/Kanarie[a-z]{5}q/g))].sort();

describe("looking at a casus as another reader (P 9.6)", () => {
  it.each([
    [
      "wonen",
      "bespreken",
      ["bespreken", "bespreken/analyse", "bespreken/overleg", "inbreng", "betrokkene", "triageren"],
    ],
    ["gemeente", "uitvoeren", ["uitvoeren", "inlichten", "traject", "bijlagen", "afsluiten"]],
    ["casusregisseur", "uitvoeren", ["logboek", "bespreken/regieplan", "gegevens"]],
    ["ggd", "bespreken", ["inbreng", "triageren", "akkoorden", "gegevens"]],
    ["lokale-procesregisseur", "lokaal", ["betrokkene", "triageren"]],
  ])("gives as %s in %s what that reader gets", async (slug, toestand, schermen) => {
    const nummer = nummerVan(toestand);
    for (const scherm of schermen) {
      const [echt, gezien] = [await leesEcht(slug, nummer, scherm), await leesAls(slug, nummer, scherm)];
      expect(gezien.view, scherm).toEqual(echt.view);
      expect(gezien.kop.naam, scherm).toEqual(echt.kop.naam);
      expect([gezien.handelingen, gezien.concepten], scherm).toEqual([{}, []]);
    }
  });

  it("never shows more than the procesregisseur may see: no concept, nothing withdrawn, nothing that the politie must allow", async () => {
    for (const [slug, toestand, scherm] of [
      ["politie", "bespreken", "inbreng"],
      ["ggz", "bespreken", "inbreng"],
      ["om", "uitvoeren", "inbreng"],
      ["melder", "triage", "aanmelden"],
    ] as const) {
      const nummer = nummerVan(toestand);
      const [echt, gezien] = [await leesEcht(slug, nummer, scherm), await leesAls(slug, nummer, scherm)];
      const mag = (woord: string) => {
        const kanarie = wereld.kanaries.find((kandidaat) => kandidaat.woord === woord);
        return kanarie !== undefined && magZien("procesregisseur", kanarie);
      };
      const verwacht = woordenIn(echt).filter(mag);
      expect(verwacht.length, slug).toBeLessThan(woordenIn(echt).length);
      expect(woordenIn(gezien), slug).toEqual(verwacht);
    }
  });

  it("is logged on the name of who looks, with as whom, and is no disclosure to that Partij", async () => {
    const nummer = nummerVan("bespreken");
    await leesAls("wonen", nummer, "inbreng");
    const regel = wereld.systeem.databank.select().from(logregel).orderBy(desc(logregel.nr)).limit(1).get();
    expect(regel).toMatchObject({
      accountId: "account-procesregisseur",
      partijId: "partij-vhru",
      gebeurtenis: "ingezien",
      handeling: "bekijken_als",
      casusnummer: nummer,
    });
    expect(regel?.grond).toMatch(/^bekeken als: account-wonen; R-beheer/);
    const overzicht = await (await als("procesregisseur").get(`/casussen/${nummer}/inzage`)).text();
    expect(overzicht).toContain("Bekeken als Wout Voorbeeldwonen, Woningcorporatie Regio Utrecht");
    const vanPartij = wereld.systeem.databank
      .select()
      .from(logregel)
      .where(eq(logregel.accountId, "account-wonen"))
      .all();
    expect(vanPartij.every(({ handeling }) => handeling !== "bekijken_als")).toBe(true);
  });

  it("holds no form, says whose view it is, and takes no post", async () => {
    const nummer = nummerVan("bespreken");
    const pad = alsPad(nummer, "wonen", "inbreng");
    const pagina = (await (await als("procesregisseur").get(pad)).text()).replaceAll("<!-- -->", "");
    expect(pagina).toContain("U bekijkt deze casus als Wout Voorbeeldwonen");
    expect(pagina).toContain(`href="/casussen/${nummer}/inbreng"`);
    const [, inhoud = ""] = /<main([\s\S]*)<\/main>/.exec(pagina) ?? [];
    expect(inhoud).toContain("Kanarie");
    expect(inhoud).not.toMatch(/<form|<button/);
    const post = await als("procesregisseur").post(pad, "inbrengen", { soort: "overig" });
    expect([404, 405]).toContain(post.status);
  });

  it("is for the procesregisseur alone, and as nobody who supervises or works in the house", async () => {
    const nummer = nummerVan("uitvoeren");
    for (const slug of ["procesondersteuner", "wonen", "casusregisseur", "toezichthouder", "manager", "beheerder"]) {
      expect((await als(slug).get(alsPad(nummer, "ggz", "inbreng"))).status, slug).toBe(404);
    }
    for (const wie of ["toezichthouder", "procesondersteuner", "procesregisseur", "zorgaanbieder", "bestaat-niet"]) {
      expect((await als("procesregisseur").get(alsPad(nummer, wie, "inbreng"))).status, wie).toBe(404);
    }
    // A screen that this reader does not have, one that is none of these, and one beside the casus.
    for (const scherm of ["logboek", "inzage", "brieven", "als", "..%2f..%2fwerkvoorraad", ""]) {
      expect((await als("procesregisseur").get(alsPad(nummer, "wonen", scherm))).status, scherm).toBe(404);
    }
  });
});
