import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqlite } from "./databank.server";
import { maakMigratieBackup, migreer } from "./migraties.server";
import { MIGRATIE_MAP } from "./start.server";

const nu = new Date("2026-11-24T09:00:00Z");
let map: string;
let sqlite: BetterSqlite3.Database;

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), "pga-migratie-"));
  sqlite = openSqlite(join(map, "pga.db"));
});
afterEach(() => {
  sqlite.close();
  rmSync(map, { recursive: true, force: true });
});

/** A folder as drizzle-kit makes it. */
function schrijfMigraties(bestanden: Readonly<Record<string, string>>): string {
  const doel = join(map, "migraties");
  rmSync(doel, { recursive: true, force: true });
  mkdirSync(join(doel, "meta"), { recursive: true });
  const entries = Object.keys(bestanden).map((tag, idx) => ({ idx, version: "6", when: idx, tag, breakpoints: true }));
  writeFileSync(join(doel, "meta", "_journal.json"), JSON.stringify({ version: "7", dialect: "sqlite", entries }));
  for (const [tag, sql] of Object.entries(bestanden)) writeFileSync(join(doel, `${tag}.sql`), sql);
  return doel;
}

/** All that is in the database: tables, triggers and rows. */
function inhoud(): unknown {
  const schema = sqlite
    .prepare<[], { name: string; type: string; sql: string }>("SELECT name, type, sql FROM sqlite_master ORDER BY name")
    .all();
  const tabellen = schema.filter((deel) => deel.type === "table");
  return [schema, tabellen.map((tabel) => sqlite.prepare(`SELECT * FROM "${tabel.name}"`).all())];
}

const EEN =
  "CREATE TABLE `ouder` (`id` text PRIMARY KEY);\n--> statement-breakpoint\nCREATE TABLE `kind` (`ouder` text REFERENCES `ouder`(`id`));";
const VUL = "INSERT INTO ouder VALUES ('o'); INSERT INTO kind VALUES ('o')";

describe("migreer", () => {
  it("applies the real migrations once", () => {
    const toegepast = migreer(sqlite, { map: MIGRATIE_MAP, nu });
    expect(toegepast[0]).toBe("0000_fundament");
    expect(toegepast).toContain("0001_log_alleen_toevoegen");
    const na = inhoud();
    expect(migreer(sqlite, { map: MIGRATIE_MAP, nu: new Date(0) })).toEqual([]);
    expect(inhoud()).toEqual(na);
    expect(sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
  });

  it("sees no difference in line ends only", () => {
    migreer(sqlite, { map: MIGRATIE_MAP, nu });
    const kopie = join(map, "kopie");
    cpSync(MIGRATIE_MAP, kopie, { recursive: true });
    for (const naam of readdirSync(kopie).filter((bestand) => bestand.endsWith(".sql"))) {
      writeFileSync(join(kopie, naam), readFileSync(join(kopie, naam), "utf8").replaceAll("\n", "\r\n"));
    }
    expect(migreer(sqlite, { map: kopie, nu })).toEqual([]);
  });

  it("makes a back-up before a later migration only, private and complete", () => {
    let aantal = 0;
    let bestand = "";
    const maakBackup = () => {
      aantal += 1;
      bestand = maakMigratieBackup(sqlite, map, nu);
    };
    migreer(sqlite, { map: schrijfMigraties({ a: EEN }), nu, maakBackup });
    expect(aantal).toBe(0);
    sqlite.exec(VUL);
    const tweede = schrijfMigraties({ a: EEN, b: "ALTER TABLE ouder ADD COLUMN naam text" });
    expect(migreer(sqlite, { map: tweede, nu, maakBackup })).toEqual(["b"]);
    expect(migreer(sqlite, { map: tweede, nu, maakBackup })).toEqual([]);
    expect(aantal).toBe(1);
    expect(readdirSync(join(map, "back-ups"))).toEqual(["voor-migratie-2026-11-24T09-00-00-000Z.db"]);
    expect(statSync(bestand).mode & 0o777).toBe(0o600);
    const oud = openSqlite(bestand);
    expect(oud.prepare("SELECT * FROM ouder").all()).toEqual([{ id: "o" }]);
    expect(oud.prepare("SELECT * FROM kind").all()).toEqual([{ ouder: "o" }]);
    oud.close();
  });

  it("changes nothing when the back-up cannot be made", () => {
    migreer(sqlite, { map: schrijfMigraties({ a: EEN }), nu });
    const voor = inhoud();
    writeFileSync(join(map, "back-ups"), "a file where the folder must come");
    const opties = {
      map: schrijfMigraties({ a: EEN, b: "DROP TABLE kind" }),
      nu,
      maakBackup: () => void maakMigratieBackup(sqlite, map, nu),
    };
    expect(() => migreer(sqlite, opties)).toThrow(/back-ups/);
    expect(inhoud()).toEqual(voor);
  });

  it("rebuilds a parent table without losing or refusing its children", () => {
    migreer(sqlite, { map: schrijfMigraties({ a: EEN }), nu });
    sqlite.exec(VUL);
    const bouwOm =
      "PRAGMA foreign_keys=OFF;--> statement-breakpoint\nCREATE TABLE `__new_ouder` (`id` text PRIMARY KEY, `x` text);--> statement-breakpoint\n" +
      "INSERT INTO `__new_ouder`(id) SELECT id FROM `ouder`;--> statement-breakpoint\nDROP TABLE `ouder`;--> statement-breakpoint\n" +
      "ALTER TABLE `__new_ouder` RENAME TO `ouder`;--> statement-breakpoint\nPRAGMA foreign_keys=ON;";
    expect(migreer(sqlite, { map: schrijfMigraties({ a: EEN, b: bouwOm }), nu })).toEqual(["b"]);
    expect(sqlite.prepare("SELECT * FROM kind").all()).toEqual([{ ouder: "o" }]);
    expect(sqlite.prepare("SELECT * FROM ouder").all()).toEqual([{ id: "o", x: null }]);
    expect(() => sqlite.exec("INSERT INTO kind VALUES ('niemand')")).toThrow(/FOREIGN KEY/);
  });

  it.each([
    [
      "an error in the second of two",
      { b: "CREATE TABLE goed (x)", c: "CREATE TABLE fout (x);--> statement-breakpoint\nGEEN SQL" },
      /migration c failed, nothing was changed/,
    ],
    ["a broken foreign key", { b: "DELETE FROM ouder" }, /broke a foreign key/],
    ["a constraint", { b: "INSERT INTO ouder VALUES ('o')" }, /UNIQUE/],
  ])("leaves everything as it was after %s", (_naam, volgende, bericht) => {
    migreer(sqlite, { map: schrijfMigraties({ a: EEN }), nu });
    sqlite.exec(VUL);
    const voor = inhoud();
    expect(() => migreer(sqlite, { map: schrijfMigraties({ a: EEN, ...volgende }), nu })).toThrow(bericht);
    expect(inhoud()).toEqual(voor);
    expect(sqlite.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(sqlite.inTransaction).toBe(false);
    expect(migreer(sqlite, { map: schrijfMigraties({ a: EEN, b: "CREATE TABLE b (x)" }), nu })).toEqual(["b"]);
  });

  it.each([
    [
      "a migration that was changed afterwards",
      { a: `${EEN} `, b: "CREATE TABLE b (x)" },
      "migration a was changed after it was applied",
    ],
    ["a database newer than the code", { a: EEN }, "the database is newer than this version of the program"],
    [
      "a migration put before an applied one",
      { a: EEN, nieuw: "CREATE TABLE n (x)", b: "CREATE TABLE b (x)" },
      "migration nieuw stands before",
    ],
  ])("refuses %s", (_naam, bestanden, bericht) => {
    migreer(sqlite, { map: schrijfMigraties({ a: EEN, b: "CREATE TABLE b (x)" }), nu });
    const voor = inhoud();
    expect(() => migreer(sqlite, { map: schrijfMigraties(bestanden), nu })).toThrow(bericht);
    expect(inhoud()).toEqual(voor);
  });

  it("refuses a database of another program", () => {
    sqlite.exec("CREATE TABLE iets (x)");
    expect(() => migreer(sqlite, { map: MIGRATIE_MAP, nu })).toThrow("is not a database of this system");
    expect(existsSync(join(map, "back-ups"))).toBe(false);
  });
});
