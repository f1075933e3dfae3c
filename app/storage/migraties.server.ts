import { createHash } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import { z } from "zod";
import { metStartFout, StartFout } from "./fouten";

export interface MigratieOpties {
  /** Folder with `meta/_journal.json` and the SQL files, as drizzle-kit writes them. */
  map: string;
  /** Moment for the record of what was applied. */
  nu: Date;
  /** Called before the first change, only when the database already holds tables and something is to be applied. */
  maakBackup?: () => void;
}

interface Migratie {
  naam: string;
  hash: string;
  opdrachten: string[];
}

const journaalSchema = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) });
const BREUK = "--> statement-breakpoint";

/**
 * Brings the tables up to date: everything that is pending in one immediate transaction, so that a failure at any point
 * leaves the database as it was. Safe to run twice.
 * @returns names of the migrations that were applied now, in order
 * @throws StartFout when an applied migration was changed afterwards, the database is newer than the code, a migration
 * fails or breaks a foreign key; the database is then unchanged
 */
export function migreer(sqlite: BetterSqlite3.Database, opties: MigratieOpties): string[] {
  const migraties = metStartFout(opties.map, () => leesMigraties(opties.map));
  return metStartFout(sqlite.name, () => {
    const open = migraties.slice(telToegepast(sqlite, migraties));
    if (open.length === 0) return [];
    if (opties.maakBackup && heeftTabellen(sqlite)) opties.maakBackup();

    // A table that is rebuilt is dropped first: with enforcement on, that would delete or refuse its children. The pragma
    // has no effect inside a transaction, so it is set around it and foreign_key_check does its work before the commit.
    sqlite.pragma("foreign_keys = OFF");
    try {
      sqlite.transaction(() => pasToe(sqlite, open, opties.nu)).immediate();
    } finally {
      sqlite.pragma("foreign_keys = ON");
    }
    return open.map((migratie) => migratie.naam);
  });
}

/**
 * Copy of the whole database in `<dataMap>/back-ups`, mode 0600, flushed before it returns. VACUUM INTO and not a file copy
 * or the backup API: those also copy free pages with old content. Its values are as encrypted as in the original.
 */
export function maakMigratieBackup(sqlite: BetterSqlite3.Database, dataMap: string, nu: Date): string {
  const map = join(dataMap, "back-ups");
  const bestand = join(map, `voor-migratie-${nu.toISOString().replace(/[:.]/g, "-")}.db`);
  return metStartFout(bestand, () => {
    mkdirSync(map, { recursive: true, mode: 0o700 });
    closeSync(openSync(bestand, "wx", 0o600));
    try {
      sqlite.prepare("VACUUM INTO ?").run(bestand);
      const fd = openSync(bestand, "r+");
      fsyncSync(fd);
      closeSync(fd);
    } catch (fout) {
      rmSync(bestand, { force: true });
      throw fout;
    }
    return bestand;
  });
}

function leesMigraties(map: string): Migratie[] {
  const journaal = journaalSchema.parse(JSON.parse(readFileSync(join(map, "meta", "_journal.json"), "utf8")));
  return journaal.entries
    .sort((a, b) => a.idx - b.idx)
    .map(({ tag }) => {
      // Line ends may be changed by a checkout on Windows; that is not another migration.
      const sql = readFileSync(join(map, `${tag}.sql`), "utf8").replaceAll("\r\n", "\n");
      const opdrachten = sql.split(BREUK).filter((opdracht) => opdracht.trim() !== "");
      return { naam: tag, hash: createHash("sha256").update(sql).digest("hex"), opdrachten };
    });
}

/** How many migrations are applied; they must be exactly the first ones that the code knows. */
function telToegepast(sqlite: BetterSqlite3.Database, migraties: readonly Migratie[]): number {
  if (!heeftTabel(sqlite, "__migratie")) {
    if (heeftTabellen(sqlite)) throw new StartFout(`${sqlite.name} is not a database of this system`);
    return 0;
  }
  const toegepast = sqlite
    .prepare<[], { naam: string; hash: string }>("SELECT naam, hash FROM __migratie ORDER BY volgnummer")
    .all();
  toegepast.forEach(({ naam, hash }, plaats) => {
    if (!migraties.some((migratie) => migratie.naam === naam)) {
      throw new StartFout(
        `the database is newer than this version of the program (migration ${naam} is unknown here); start the newer version, or put back the back-up of before the update (docs/beheer.md, Updating and going back)`,
      );
    }
    const verwacht = migraties[plaats];
    if (verwacht?.naam !== naam)
      throw new StartFout(`migration ${verwacht?.naam} stands before one that was already applied (${naam})`);
    if (verwacht.hash !== hash) throw new StartFout(`migration ${naam} was changed after it was applied`);
  });
  return toegepast.length;
}

function pasToe(sqlite: BetterSqlite3.Database, migraties: readonly Migratie[], nu: Date): void {
  sqlite.exec(
    `CREATE TABLE IF NOT EXISTS __migratie
       (volgnummer INTEGER PRIMARY KEY, naam TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, toegepast_op TEXT NOT NULL)`,
  );
  const noteer = sqlite.prepare("INSERT INTO __migratie (naam, hash, toegepast_op) VALUES (?, ?, ?)");
  for (const { naam, hash, opdrachten } of migraties) {
    for (const opdracht of opdrachten) voerUit(sqlite, naam, opdracht);
    noteer.run(naam, hash, nu.toISOString());
  }
  const kapot: unknown = sqlite.pragma("foreign_key_check");
  if (!Array.isArray(kapot) || kapot.length > 0)
    throw new StartFout("a migration broke a foreign key; nothing was changed");
}

function voerUit(sqlite: BetterSqlite3.Database, naam: string, opdracht: string): void {
  try {
    sqlite.exec(opdracht);
  } catch (fout) {
    // A full disk or a damaged page keeps its own explanation; it is not the fault of the migration.
    if (fout instanceof Error && "code" in fout && fout.code !== "SQLITE_ERROR") throw fout;
    throw new StartFout(
      `migration ${naam} failed, nothing was changed: ${fout instanceof Error ? fout.message : "unknown error"}`,
    );
  }
  if (!sqlite.inTransaction)
    throw new StartFout(`migration ${naam} ended the transaction; restore the back-up that was made before it`);
}

/** What was applied to this database, in order. */
export function listMigraties(sqlite: BetterSqlite3.Database): { naam: string; moment: string }[] {
  return sqlite
    .prepare<[], { naam: string; moment: string }>(
      "SELECT naam, toegepast_op AS moment FROM __migratie ORDER BY volgnummer",
    )
    .all();
}

function heeftTabel(sqlite: BetterSqlite3.Database, naam: string): boolean {
  return sqlite.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(naam) !== undefined;
}

export function heeftTabellen(sqlite: BetterSqlite3.Database): boolean {
  return (
    sqlite
      .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
      .get() !== undefined
  );
}
