import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Klant } from "~db/seed/klant";
import { schrijf } from "~/storage/databank.server";
import { schrijfGegevens } from "~/storage/dossier.server";
import { account, agendapunt, autorisatie, casus, overleg, partij, rij } from "~/storage/tabellen.server";
import { maakTaakgeheugen, type Taakgeheugen } from "~/werkvoorraad/geheugen.server";
import { laadBouw } from "../factories/bouw";
import { maakTestCasus, maakTestOverleg, maakTestRij, startOverlegwereld } from "../factories/overleg";
import { maakWillekeurig, type TestSysteem } from "../factories/systeem";

let build: ServerBuild;
let systeem: TestSysteem;
const lezers = ["procesregisseur", "ggz", "casusregisseur"];

/** The page as this reader gets it; with an own memory it is computed from nothing. */
async function leesPagina(slug: string, geheugen?: Taakgeheugen, pad = "/werkvoorraad"): Promise<string> {
  const vast = {
    ...systeem,
    willekeurig: maakWillekeurig("vast"),
    ...(geheugen && { taakgeheugen: geheugen }),
  };
  return (await (await Klant.alsDemo(vast, build, slug).get(pad)).text()).replaceAll("<!-- -->", "");
}
const tel = (pagina: string, label: string) =>
  Number(new RegExp(`(\\d+)</span> <span[^>]*>${label}<`).exec(pagina)?.[1] ?? "0");

beforeAll(async () => {
  build = await laadBouw();
});
beforeEach(() => {
  systeem = startOverlegwereld();
  return () => systeem.sluit();
});

function maakActie(casusId: string, deadline: string, voor: string): string {
  return maakTestRij(systeem, casusId, "actie", {
    waarden: { omschrijving: "Bel de school", deadline, status: "open" },
    voorPartijId: `partij-${voor}`,
    voorAccountId: `account-${voor}`,
  });
}

describe("what is remembered of tasks", () => {
  it("is never another answer than what would be computed now, whatever was changed", async () => {
    const ids = ["2026-10001", "2026-10002", "2026-10003"].map((nummer, plaats) =>
      maakTestCasus(systeem, nummer, ["ggz", "casusregisseur"], { toestand: plaats ? "uitvoeren" : "bespreken" }),
    );
    const acties = ids.map((id) => maakActie(id, "2026-11-20", "ggz"));
    maakTestOverleg(systeem, "o1", ids.slice(0, 2), { datum: "2026-12-01" });
    const db = systeem.databank;
    const een = fc.nat(2);
    const stap = fc.oneof(
      fc.record({ soort: fc.constant("toestand"), een, naar: fc.constantFrom("triage", "bespreken", "uitvoeren") }),
      fc.record({ soort: fc.constant("recht"), een, naar: fc.constantFrom("2026-11-23", "2026-12-31") }),
      fc.record({
        soort: fc.constant("deadline"),
        een,
        naar: fc.constantFrom("2026-11-20", "2026-11-24", "2027-01-05"),
      }),
      fc.record({ soort: fc.constant("overleg"), een, naar: fc.constantFrom("2026-11-20", "2026-12-01") }),
      fc.record({ soort: fc.constant("punt"), een, naar: fc.constantFrom("gepland", "besproken") }),
      fc.record({ soort: fc.constant("vog"), een, naar: fc.constantFrom("2026-11-01", "2028-01-01") }),
      fc.record({ soort: fc.constant("opgezegd"), een, naar: fc.constantFrom("2026-11-01", "2028-01-01") }),
      fc.record({ soort: fc.constant("toestemming"), een, naar: fc.constantFrom("ontbreekt", "niet_nodig") }),
      fc.record({ soort: fc.constant("dag"), een, naar: fc.constantFrom("2026-11-24", "2026-11-25") }),
    );
    const doe = ({ soort, een: nr, naar }: { soort: string; een: number; naar: string }) => {
      const id = ids[nr] ?? "";
      switch (soort) {
        case "toestand":
          return void db.update(casus).set({ toestand: naar }).where(eq(casus.id, id)).run();
        case "recht":
          return void db.update(autorisatie).set({ tot: naar }).where(eq(autorisatie.casusId, id)).run();
        case "overleg":
          return void db.update(overleg).set({ datum: naar }).run();
        case "punt":
          return void db.update(agendapunt).set({ status: naar }).where(eq(agendapunt.casusId, id)).run();
        case "vog":
          return void db.update(account).set({ vogGeldigTot: naar }).where(eq(account.id, "account-ggz")).run();
        case "opgezegd":
          return void db.update(partij).set({ opgezegdPer: naar }).where(eq(partij.id, "partij-ggz")).run();
        case "toestemming":
          return void db
            .update(rij)
            .set({ toestemming: naar })
            .where(eq(rij.id, acties[nr] ?? ""))
            .run();
        case "dag":
          return systeem.klok.zet(`${naar}T09:00:00Z`);
        default: {
          const schrijver = { accountId: "account-procesregisseur", partijId: null, fase: "uitvoeren" as const };
          const versies = { deadline: versieVan(acties[nr] ?? "") };
          const wat = { casusId: id, entiteit: "actie" as const, rijId: acties[nr] ?? "", schrijver, versies };
          schrijf(systeem, (tx) => schrijfGegevens(tx, systeem, { ...wat, waarden: { deadline: naar } }));
        }
      }
    };
    const versieVan = (rijId: string): number => {
      const vraag = systeem.sqlite.prepare<[string], number>(
        "SELECT versie FROM gegeven WHERE rij_id = ? AND soort = 'actie.deadline'",
      );
      return vraag.pluck().get(rijId) ?? 0;
    };
    const gezien = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { minLength: 1, maxLength: 3 }), async (stappen) => {
        stappen.forEach(doe);
        for (const slug of lezers) {
          const onthouden = await leesPagina(slug);
          gezien.add(onthouden);
          expect(onthouden, `${slug} after ${JSON.stringify(stappen)}`).toBe(
            await leesPagina(slug, maakTaakgeheugen()),
          );
        }
      }),
      { numRuns: 30, seed: 20261124, endOnFailure: true },
    );
    expect(gezien.size).toBeGreaterThan(15);
  });

  it("is computed again only for the casus that changed", async () => {
    const ids = ["2026-10001", "2026-10002"].map((nummer) => maakTestCasus(systeem, nummer, ["ggz"]));
    await leesPagina("procesregisseur");
    const sleutels: string[] = [];
    const spion: Taakgeheugen = {
      ...systeem.taakgeheugen,
      find(accountId, sleutel) {
        sleutels.push(sleutel);
        return systeem.taakgeheugen.find(accountId, sleutel);
      },
    };
    await leesPagina("procesregisseur", spion);
    const taken = systeem.taakgeheugen.find("account-procesregisseur", sleutels[0] ?? "");
    const voor = ids.map((id) => taken?.perCasus.get(id));
    expect(voor.every(Boolean)).toBe(true);
    maakActie(ids[0] ?? "", "2026-11-01", "ggz");
    expect(await leesPagina("procesregisseur")).toContain("Vraag naar acties die over de datum zijn");
    const na = ids.map((id) => taken?.perCasus.get(id));
    expect(na[0]).not.toBe(voor[0]);
    expect(na[1]).toBe(voor[1]);
  });

  it("makes room for others, and knows no name", () => {
    const geheugen = maakTaakgeheugen();
    const leeg = { sleutel: "s", stand: 0, perCasus: new Map(), gesorteerd: null };
    for (let nr = 0; nr < 100; nr++) geheugen.bewaar(`account-${String(nr)}`, { ...leeg });
    expect(geheugen.find("account-0", "s")).toBeUndefined();
    expect(geheugen.find("account-99", "s")).toBeDefined();
    expect(geheugen.find("account-99", "another day")).toBeUndefined();
  });
});

describe("the page", () => {
  it("says in numbers what presses, and shows exactly those behind each number", async () => {
    const id = maakTestCasus(systeem, "2026-10001", ["ggz"], { toestand: "uitvoeren" });
    for (const dag of ["2026-11-20", "2026-11-24", "2026-12-24", "2026-12-25"]) maakActie(id, dag, "ggz");
    const pagina = await leesPagina("ggz");
    expect([
      tel(pagina, "Alles te doen"),
      tel(pagina, "Te laat"),
      tel(pagina, "Vandaag"),
      tel(pagina, "Binnenkort"),
    ]).toEqual([4, 1, 1, 2]);
    const rijen = (tekst: string) => tekst.split("Voer uw actie uit").length - 1;
    const html = (tekst: string) => tekst.split("<script")[0] ?? "";
    expect(rijen(html(pagina))).toBe(4);
    expect(rijen(html(await leesPagina("ggz", undefined, "/werkvoorraad?toon=binnenkort")))).toBe(2);
    expect(rijen(html(await leesPagina("ggz", undefined, "/werkvoorraad?soort=inbreng")))).toBe(0);
    const staf = await leesPagina("procesregisseur");
    expect(tel(staf, "Te laat")).toBe(1);
    expect(tel(staf, "Wacht op anderen")).toBe(1);
  });

  it("puts the casusoverleg of today first among what is of today, for who is invited", async () => {
    const id = maakTestCasus(systeem, "2026-10001", ["ggz"]);
    maakTestOverleg(systeem, "o1", [id]);
    expect(await leesPagina("procesregisseur")).toContain("Casusoverleg om 09:00");
    expect(await leesPagina("ggz")).not.toContain("Casusoverleg om 09:00");
    systeem.klok.zet("2026-11-25T09:00:00Z");
    expect(await leesPagina("procesregisseur")).not.toContain("Casusoverleg om 09:00");
  });

  it("has pages of own verzoeken", async () => {
    for (let nr = 1; nr <= 23; nr++) {
      maakTestCasus(systeem, `2026-${String(10_000 + nr)}`, [], { toestand: "triage", geinformeerd: false });
    }
    const tel2 = (pagina: string) => new Set(pagina.split("<script")[0]?.match(/2026-100\d\d/g)).size;
    expect(tel2(await leesPagina("melder"))).toBe(20);
    expect(tel2(await leesPagina("melder", undefined, "/werkvoorraad?verzoeken=2"))).toBe(3);
    expect(tel2(await leesPagina("melder", undefined, "/werkvoorraad?verzoeken=9"))).toBe(3);
  });
});
