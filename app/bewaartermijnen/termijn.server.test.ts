import { afterEach, beforeEach, expect, it } from "vitest";
import { vulOrganisatie } from "~db/seed/organisatie";
import { formatDagKort, parseDag, plusMaanden } from "~/lib/datum";
import { schrijf } from "~/storage/databank.server";
import { bewaartermijn } from "~/storage/tabellen.server";
import { startTestSysteem, type TestSysteem } from "../../tests/factories/systeem";
import { getBewaartermijn, getBewaartermijnMaanden, maxMaanden } from "./termijn.server";

let systeem: TestSysteem;
beforeEach(() => {
  systeem = startTestSysteem();
  vulOrganisatie(systeem);
});
afterEach(() => systeem.sluit());

/** As the manager sets it, or as damage leaves it. */
function zet(maanden: number, moment = "2026-01-01T00:00:00.000Z"): void {
  const rij = { id: moment, aanpak: "top_x", maanden, bron: "P 11.2", reden: "proef", accountId: "account-manager" };
  schrijf(systeem, (tx) =>
    tx
      .insert(bewaartermijn)
      .values({ ...rij, moment })
      .run(),
  );
}

it("is five years (DPIA 10) until the manager sets another term, and then the last one, per aanpak", () => {
  expect(getBewaartermijn(systeem, "top_x")).toMatchObject({ maanden: 60 });
  zet(12);
  zet(24, "2026-02-01T00:00:00.000Z");
  expect(getBewaartermijn(systeem, "top_x")).toEqual({ maanden: 24, bron: "P 11.2" });
  expect(getBewaartermijnMaanden(systeem, "radicalisering")).toBe(60);
});

it.each([0, -12, 1.5, maxMaanden + 1, 9e15])("a damaged term of %d months never stops a closing", (maanden) => {
  zet(maanden);
  expect(getBewaartermijnMaanden(systeem, "top_x")).toBe(60);
});

it("gives a day that exists for every day of closing and every term that can be set", () => {
  for (let dag = Date.UTC(2026, 0, 1); dag < Date.UTC(2029, 0, 1); dag += 86_400_000) {
    const dicht = new Date(dag).toISOString().slice(0, 10);
    for (const maanden of [1, 6, 11, 12, 60, 240, maxMaanden]) {
      const tot = plusMaanden(dicht, maanden);
      if (parseDag(formatDagKort(tot)) !== tot || tot <= dicht)
        throw new Error(`${dicht} plus ${String(maanden)}: ${tot}`);
    }
  }
  expect(plusMaanden("2028-02-29", 12)).toBe("2029-02-28");
});
