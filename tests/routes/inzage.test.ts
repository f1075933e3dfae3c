import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { schrijfLogregel } from "~/protocol/log.server";
import { schrijf } from "~/storage/databank.server";
import { logregel } from "~/storage/tabellen.server";
import { laadBouw } from "../factories/bouw";
import { maakWereld, type Wereld } from "../factories/wereld";

let build: ServerBuild;
let wereld: Wereld;
const nummer = "2026-10001";
const pad = `/casussen/${nummer}/inzage`;
const als = (slug: string) => Klant.alsDemo(wereld.systeem, build, slug);
const lees = async (slug: string, query = "") =>
  (await (await als(slug).get(pad + query)).text()).replaceAll("<!-- -->", "");
/** Without the frame around the screen: the menu and the forms to choose name everybody. */
const tabelVan = (pagina: string) =>
  /<tbody>[\s\S]*<\/tbody>/.exec(pagina.split(">Logboek</caption>")[1] ?? "")?.[0] ?? "";

beforeAll(async () => {
  build = await laadBouw();
});

function begin(): void {
  wereld = maakWereld({ toestanden: [{ toestand: "bespreken" }, { toestand: "uitvoeren" }] });
}

describe("inzageoverzicht", () => {
  it("is for staff only, and a refused look is in it", async () => {
    begin();
    for (const slug of ["casusregisseur", "politie", "melder", "manager", "toezichthouder", "beheerder"]) {
      expect((await als(slug).get(pad)).status, slug).toBe(404);
    }
    for (const slug of ["procesregisseur", "procesondersteuner"]) expect((await als(slug).get(pad)).status).toBe(200);
    const tabel = tabelVan(await lees("procesregisseur", "?soort=geweigerd"));
    for (const naam of ["Cas Voorbeeldcasus", "Pim Voorbeeldpolitie", "Mies Voorbeeldhuis", "Toos Voorbeeldtoezicht"]) {
      expect(tabel).toContain(naam);
    }
    expect(tabel).toContain("Politie Midden-Nederland");
    expect(tabel).not.toContain("Rens Voorbeeldregie");
    wereld.systeem.sluit();
  });

  it("says who saw what on which ground, without a value, and logs the look itself", async () => {
    begin();
    await als("politie").get(`/casussen/${nummer}/betrokkene`);
    await als("ggz").get("/casussen/2026-10002/betrokkene");
    await lees("procesregisseur");
    const tabel = tabelVan(await lees("procesregisseur"));
    expect(tabel).toContain("Pim Voorbeeldpolitie");
    expect(tabel).toContain("Achternaam");
    expect(tabel).toContain("Betrokken bij deze casus (P 9.6, C 12.2 e");
    expect(tabel).toContain("Inzageoverzicht");
    expect(tabel).toContain("Rens Voorbeeldregie");
    expect(tabel).not.toContain("Gijs Voorbeeldzorg");
    expect(tabel).not.toMatch(/Kanarie/);
    const eigen = wereld.systeem.databank.select().from(logregel).where(eq(logregel.scherm, "inzage")).all();
    expect(eigen).toHaveLength(2);
    wereld.systeem.sluit();
  });

  it("filters by person and shows fifty rows a page, the newest first", async () => {
    begin();
    const { systeem } = wereld;
    schrijf(systeem, (tx) => {
      for (let i = 1; i <= 120; i++) {
        schrijfLogregel(tx, systeem, {
          gebeurtenis: "ingezien",
          accountId: "account-ggz",
          rol: "ketenpartner",
          partijId: "partij-ggz",
          casusnummer: nummer,
          scherm: `scherm ${String(i)}`,
          handeling: "bekijken",
          soorten: {},
          grond: "",
          adres: "192.0.2.7",
          verzoekId: "x",
        });
      }
    });
    const nummers = async (query: string) =>
      [...tabelVan(await lees("procesregisseur", query)).matchAll(/Scherm (\d+)/g)].map(([, n]) => Number(n));
    const eerste = await nummers("?persoon=account-ggz");
    expect([eerste.length, eerste[0], eerste.at(-1)]).toEqual([50, 120, 71]);
    const derde = await nummers("?persoon=account-ggz&pagina=3");
    expect([derde.length, derde[0], derde.at(-1)]).toEqual([20, 20, 1]);
    expect(await nummers("?persoon=account-ggz&pagina=99")).toEqual(derde);
    expect(await nummers("?persoon=account-politie")).toEqual([]);
    const pagina = await lees("procesregisseur", "?persoon=account-ggz&pagina=2");
    expect(pagina).toContain("Pagina 2 van 3");
    expect(pagina).toContain('href="?persoon=account-ggz&amp;pagina=3"');
    // The address of the other side says where someone sits: not for a dossier.
    expect(pagina).not.toContain("192.0.2.7");
    systeem.sluit();
  });

  it("has a link in the frame of the casus for staff only", async () => {
    begin();
    const scherm = `/casussen/${nummer}/bespreken`;
    expect(await (await als("procesondersteuner").get(scherm)).text()).toContain(pad);
    expect(await (await als("casusregisseur").get(scherm)).text()).not.toContain(pad);
    wereld.systeem.sluit();
  });
});
