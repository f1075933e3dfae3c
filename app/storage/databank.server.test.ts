import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestSysteem } from "../../tests/factories/systeem";
import { controleerPragmas, leegWal, openDatabank, openSqlite, schrijf } from "./databank.server";
import { gegevenssoort } from "./tabellen.server";

let map: string;
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "pga-databank-"));
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

describe("openDatabank", () => {
  it("has every promised pragma on every connection, also the second one on a file", () => {
    const bestand = join(map, "a.db");
    for (const sqlite of [openDatabank(bestand).sqlite, openDatabank(bestand).sqlite]) {
      const lees = (naam: string): unknown => sqlite.pragma(naam, { simple: true });
      expect(lees("journal_mode")).toBe("wal");
      expect(lees("synchronous")).toBe(2);
      expect(lees("secure_delete")).toBe(1);
      expect(lees("temp_store")).toBe(2);
      expect(lees("foreign_keys")).toBe(1);
      expect(lees("trusted_schema")).toBe(0);
      expect(lees("busy_timeout")).toBeGreaterThanOrEqual(1000);
      sqlite.close();
    }
    expect(statSync(bestand).mode & 0o777).toBe(0o600);
  });

  it.each([
    "journal_mode = DELETE",
    "synchronous = NORMAL",
    "secure_delete = FAST",
    "temp_store = FILE",
    "foreign_keys = OFF",
    "trusted_schema = ON",
    "busy_timeout = 0",
  ])("refuses a connection with %s", (afwijking) => {
    const sqlite = openSqlite(join(map, "a.db"));
    expect(() => controleerPragmas(sqlite)).not.toThrow();
    sqlite.pragma(afwijking);
    expect(() => controleerPragmas(sqlite)).toThrow(`PRAGMA ${afwijking.split(" ")[0]} is`);
    sqlite.close();
  });

  it("allows to go without a write-ahead log in memory", () => {
    const sqlite = openSqlite(":memory:");
    expect(sqlite.pragma("journal_mode", { simple: true })).toBe("memory");
    expect(() => controleerPragmas(sqlite)).not.toThrow();
    sqlite.close();
  });
});

describe("schrijf", () => {
  const lijst = (systeem: ReturnType<typeof startTestSysteem>) => systeem.databank.select().from(gegevenssoort).all();

  it("writes all or nothing and gives back what the work gives", () => {
    const systeem = startTestSysteem({ soorten: [] });
    const fout = () =>
      schrijf(systeem, (tx) => {
        tx.insert(gegevenssoort).values({ soort: "a.a" }).run();
        throw new Error("halverwege");
      });
    expect(fout).toThrow("halverwege");
    expect(lijst(systeem)).toEqual([]);
    expect(schrijf(systeem, (tx) => tx.insert(gegevenssoort).values({ soort: "a.a" }).run().changes)).toBe(1);
    expect(lijst(systeem)).toEqual([{ soort: "a.a" }]);
    systeem.sluit();
  });

  it("refuses asynchronous work, which would write after the commit", () => {
    const systeem = startTestSysteem({ soorten: [] });
    const belofte = () =>
      schrijf(systeem, (tx) => {
        tx.insert(gegevenssoort).values({ soort: "a.a" }).run();
        return Promise.resolve();
      });
    expect(belofte).toThrow(/promise/);
    expect(lijst(systeem)).toEqual([]);
    systeem.sluit();
  });

  it("holds the write lock before the work reads anything", () => {
    const bestand = join(map, "a.db");
    const een = openDatabank(bestand);
    const twee = openDatabank(bestand);
    twee.sqlite.pragma("busy_timeout = 0");
    schrijf(een, () => {
      expect(() => schrijf(twee, () => 1)).toThrow(/locked/);
    });
    expect(schrijf(twee, () => 1)).toBe(1);
    een.sqlite.close();
    twee.sqlite.close();
  });
});

it("leegWal empties the log, and says when it could not", () => {
  const bestand = join(map, "a.db");
  const een = openSqlite(bestand);
  een.exec("CREATE TABLE t (x)");
  expect(statSync(`${bestand}-wal`).size).toBeGreaterThan(0);
  expect(leegWal(een)).toBe(true);
  expect(statSync(`${bestand}-wal`).size).toBe(0);
  const lezer = openSqlite(bestand);
  een.exec("INSERT INTO t VALUES (1)");
  lezer.exec("BEGIN; SELECT * FROM t");
  lezer.prepare("SELECT * FROM t").all();
  een.pragma("busy_timeout = 0");
  een.exec("INSERT INTO t VALUES (2)");
  expect(leegWal(een)).toBe(false);
  lezer.close();
  een.close();
});
