import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rij } from "~/storage/tabellen.server";
import { maakArgs, maakTestCasus, startOverlegwereld, vraag } from "../../tests/factories/overleg";
import type { TestSysteem } from "../../tests/factories/systeem";
import { openCasusHandeling, openCasusVoor, openScherm } from "./poort.server";

const nummer = "2026-20001";
const plek = { pad: `/casussen/${nummer}/uitvoeren`, params: { casusnummer: nummer } };

let systeem: TestSysteem;
beforeEach(() => {
  systeem = startOverlegwereld();
  maakTestCasus(systeem, nummer, ["politie", "ggz"], { toestand: "uitvoeren" });
});
afterEach(() => systeem.sluit());

/** The arguments as `openAls` hands them on: asked by one, decided for another. */
function alsAnder(args: ReturnType<typeof maakArgs>): ReturnType<typeof maakArgs> {
  return { ...args, context: { ...args.context, alsAccountId: "account-ggz" } };
}

const status = async (doe: () => unknown) => (await vraag(async () => (await doe()) as Response)).status;

describe("looking on as another reader (P 3.5)", () => {
  it("opens a screen of the casus as that reader, for looking only", async () => {
    const kijk = alsAnder(maakArgs(systeem, { wie: "procesregisseur", ...plek }));
    const context = openCasusVoor(kijk, "uitvoeren", "uitvoeren", ["deelnemer"]);
    expect([context.lezer.accountId, context.kijker?.lezer.accountId]).toEqual([
      "account-ggz",
      "account-procesregisseur",
    ]);
    const voor = systeem.databank.select().from(rij).all();
    const doe = alsAnder(
      maakArgs(systeem, {
        wie: "procesregisseur",
        ...plek,
        post: { handeling: "notitie_opslaan", velden: { tekst: "In de naam van een ander" } },
      }),
    );
    expect(await status(() => openCasusHandeling(doe, "uitvoeren", "uitvoeren"))).toBe(404);
    expect(systeem.databank.select().from(rij).all()).toEqual(voor);
  });

  it("opens no screen that is not of one casus", async () => {
    const kijk = alsAnder(maakArgs(systeem, { wie: "procesregisseur", pad: "/werkvoorraad", params: {} }));
    expect(await status(() => openScherm(kijk, "werkvoorraad"))).toBe(404);
  });
});
