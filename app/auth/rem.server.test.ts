import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { schrijf } from "~/storage/databank.server";
import { startTestSysteem, type TestSysteem } from "../../tests/factories/systeem";
import { beginPoging, berekenWachttot, schrijfWachtmelding, slaagPoging } from "./rem.server";

let systeem: TestSysteem;
beforeEach(() => {
  systeem = startTestSysteem({ moment: "2026-11-24T09:00:00Z" });
});
afterEach(() => systeem.sluit());

const begin = Date.parse("2026-11-24T09:00:00Z");
const zet = (seconden: number) => systeem.klok.zet(new Date(begin + seconden * 1000).toISOString());

describe("throttling", () => {
  it("lets five failures go and then asks for 1, 2, 4, 8, 15, 15 minutes", () => {
    const wie = { naam: "iemand@voorbeeld.nl", adres: "10.0.0.1" };
    for (let keer = 0; keer < 5; keer++) expect(beginPoging(systeem, wie).wachtSeconden).toBe(0);
    let nu = 0;
    for (const minuten of [1, 2, 4, 8, 15, 15]) {
      expect(beginPoging(systeem, wie).wachtSeconden).toBe(minuten * 60);
      zet(nu + minuten * 60 - 1);
      expect(beginPoging(systeem, wie).wachtSeconden).toBe(1);
      nu += minuten * 60;
      zet(nu);
      expect(beginPoging(systeem, wie).wachtSeconden).toBe(0);
    }
  });

  it("counts per account and per address, and forgets what is old", () => {
    for (let keer = 0; keer < 5; keer++) beginPoging(systeem, { naam: "a@voorbeeld.nl", adres: `10.0.0.${keer}` });
    expect(beginPoging(systeem, { naam: "A@voorbeeld.nl ", adres: "10.0.1.1" }).wachtSeconden).toBe(60);
    expect(beginPoging(systeem, { naam: "b@voorbeeld.nl", adres: "10.0.1.1" }).wachtSeconden).toBe(0);
    for (let keer = 0; keer < 5; keer++) beginPoging(systeem, { naam: `${keer}@voorbeeld.nl`, adres: "10.0.9.9" });
    expect(beginPoging(systeem, { naam: "c@voorbeeld.nl", adres: "10.0.9.9" }).wachtSeconden).toBe(60);
    zet(3600);
    expect(beginPoging(systeem, { naam: "c@voorbeeld.nl", adres: "10.0.9.9" }).wachtSeconden).toBe(0);
  });

  it("starts anew for the account after success", () => {
    const wie = { naam: "a@voorbeeld.nl", adres: "10.0.0.1" };
    for (let keer = 0; keer < 4; keer++) beginPoging(systeem, { ...wie, adres: `10.1.0.${keer}` });
    const poging = beginPoging(systeem, wie);
    schrijf(systeem, (tx) => slaagPoging(tx, systeem, wie, poging));
    expect(systeem.sqlite.prepare("SELECT count(*) AS n FROM inlogpoging").get()).toEqual({ n: 4 });
    expect(beginPoging(systeem, wie).wachtSeconden).toBe(0);
  });

  it("does not count five failures spread over more than 15 minutes, and stores no names", () => {
    expect(berekenWachttot([0, 5, 10, 15, 20].map((minuut) => minuut * 60_000))).toBe(0);
    beginPoging(systeem, { naam: "geheim@voorbeeld.nl", adres: "10.9.8.7" });
    const rijen = JSON.stringify(systeem.sqlite.prepare("SELECT * FROM inlogpoging").all());
    expect(rijen).not.toMatch(/geheim|10\.9/);
    expect(schrijfWachtmelding(61)).toContain("2 minuten");
  });
});
