import BetterSqlite3 from "better-sqlite3";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { afterEach, describe, expect, it, vi } from "vitest";
import { gegevenssoort } from "~db/schema";
import { metVasteVragen } from "./vragen.server";

const open: BetterSqlite3.Database[] = [];
afterEach(() => {
  for (const sqlite of open.splice(0)) sqlite.close();
});

function start() {
  const sqlite = new BetterSqlite3(":memory:");
  open.push(sqlite);
  sqlite.exec("CREATE TABLE gegevenssoort (soort TEXT PRIMARY KEY)");
  const prepare = vi.spyOn(sqlite, "prepare");
  return { sqlite, prepare, databank: drizzle(metVasteVragen(sqlite)) };
}

describe("questions that are asked again", () => {
  it("are compiled once and answer with what is asked now", () => {
    const { databank, prepare } = start();
    for (const soort of ["a", "b", "c"]) databank.insert(gegevenssoort).values({ soort }).run();
    const vind = (soort: string) =>
      databank
        .select()
        .from(gegevenssoort)
        .where(sql`soort = ${soort}`)
        .all();
    expect([vind("b"), vind("z"), vind("c")]).toEqual([[{ soort: "b" }], [], [{ soort: "c" }]]);
    expect(prepare).toHaveBeenCalledTimes(2);
  });

  it("give their answer in the form of this caller, not of the one before", () => {
    const { databank, sqlite } = start();
    databank.insert(gegevenssoort).values({ soort: "a" }).run();
    const vraag = sql.raw('select "soort" from "gegevenssoort"');
    expect(databank.all(vraag)).toEqual([{ soort: "a" }]);
    expect(databank.select().from(gegevenssoort).all()).toEqual([{ soort: "a" }]);
    expect(databank.all(vraag)).toEqual([{ soort: "a" }]);
    expect(sqlite.prepare('select "soort" from "gegevenssoort"').all()).toEqual([{ soort: "a" }]);
  });

  it("go on after a refused value, a change of the table and a transaction that is taken back", () => {
    const { databank, sqlite } = start();
    const zet = (soort: string) => databank.insert(gegevenssoort).values({ soort }).run();
    zet("a");
    expect(() => zet("a")).toThrow("UNIQUE");
    zet("b");
    sqlite.exec("ALTER TABLE gegevenssoort ADD COLUMN bij TEXT");
    zet("c");
    expect(() =>
      databank.transaction((tx) => {
        tx.insert(gegevenssoort).values({ soort: "d" }).run();
        throw new Error("terug");
      }),
    ).toThrow("terug");
    expect(databank.select({ soort: gegevenssoort.soort }).from(gegevenssoort).all()).toHaveLength(3);
  });

  it("are not all kept", () => {
    const { databank, prepare } = start();
    for (let nr = 0; nr < 1002; nr++) databank.all(sql.raw(`select ${String(nr)} as n`));
    expect(databank.all(sql.raw("select 1001 as n"))).toEqual([{ n: 1001 }]);
    expect(prepare).toHaveBeenCalledTimes(1002);
    expect(databank.all(sql.raw("select 0 as n"))).toEqual([{ n: 0 }]);
    expect(prepare).toHaveBeenCalledTimes(1003);
  });
});
