import { accessSync, closeSync, constants, openSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { metStartFout, StartFout } from "./fouten";
import { isSchijfVol } from "./reserve.server";
import type { Databank, Systeem, Transactie } from "./systeem.server";
import { maakDatabank } from "./vraagsessie.server";

const BUSY_MS = 5000;

/**
 * What every connection must have. FULL: with NORMAL acknowledged commits are lost when the power fails. secure_delete:
 * deleted content is overwritten with zeros. temp_store: sorts and temporary tables never reach the disk.
 * trusted_schema: a schema that somebody tampered with cannot call functions with side effects. cache_size: 64 MB at most, in
 * KiB; with the 2 MB of SQLite itself a list of fifty casussen among ten thousand is read from the file each time.
 */
const PRAGMAS: readonly (readonly [naam: string, waarde: string, verwacht: string | number])[] = [
  ["busy_timeout", String(BUSY_MS), BUSY_MS],
  ["journal_mode", "WAL", "wal"],
  ["synchronous", "FULL", 2],
  ["secure_delete", "ON", 1],
  ["temp_store", "MEMORY", 2],
  ["foreign_keys", "ON", 1],
  ["trusted_schema", "OFF", 0],
  ["cell_size_check", "ON", 1],
  ["cache_size", "-65536", -65536],
];

const GEHEUGEN = ":memory:";

/**
 * Opens (or creates, mode 0600) a SQLite file with the pragmas above set and read back, and checks its structure.
 * Every connection of the system is made here; use it for scripts and workers too. `:memory:` is for tests.
 * Never run ANALYZE or PRAGMA optimize on it: they copy real values into statistics tables.
 * @throws StartFout when a pragma does not hold, or the file is damaged, no database, read-only or on a full disk.
 */
export function openSqlite(bestand: string): BetterSqlite3.Database {
  return metStartFout(bestand, () => {
    maakPrive(bestand);
    const sqlite = new BetterSqlite3(bestand, { timeout: BUSY_MS });
    try {
      for (const [naam, waarde] of PRAGMAS) sqlite.pragma(`${naam} = ${waarde}`);
      controleerPragmas(sqlite);
      controleerStructuur(sqlite, bestand);
      return sqlite;
    } catch (fout) {
      sqlite.close();
      throw fout;
    }
  });
}

/** The main database: `openSqlite` with drizzle on top. The caller closes `sqlite`. */
export function openDatabank(bestand: string): { sqlite: BetterSqlite3.Database; databank: Databank } {
  const sqlite = openSqlite(bestand);
  return { sqlite, databank: maakDatabank(sqlite) };
}

/** @throws StartFout naming the first pragma of this connection that is not as required. */
export function controleerPragmas(sqlite: BetterSqlite3.Database): void {
  for (const [naam, , verwacht] of PRAGMAS) {
    const gevonden: unknown = sqlite.pragma(naam, { simple: true });
    const magAfwijken = naam === "journal_mode" && sqlite.name === GEHEUGEN && gevonden === "memory";
    if (gevonden !== verwacht && !magAfwijken) {
      throw new StartFout(`${sqlite.name}: PRAGMA ${naam} is ${String(gevonden)}, must be ${verwacht}`);
    }
  }
}

/**
 * The only way to write: takes the write lock at the start (IMMEDIATE), so that what `werk` reads cannot change before it
 * writes. All or nothing; `werk` must be synchronous (a promise is refused and rolled back). Durable on return.
 */
export function schrijf<T>(systeem: Pick<Systeem, "databank" | "logkop" | "reserve">, werk: (tx: Transactie) => T): T {
  let gelukt = false;
  try {
    const uitkomst = systeem.databank.transaction(werk, { behavior: "immediate" });
    gelukt = true;
    return uitkomst;
  } catch (fout) {
    // From here on what is left of the disk is for destruction and for reading (see reserve.server.ts).
    if (isSchijfVol(fout)) systeem.reserve?.geefVrij();
    throw fout;
  } finally {
    systeem.logkop?.rondAf(gelukt);
  }
}

/**
 * Moves the write-ahead log into the database file and empties it; nothing else removes old page images from the disk.
 * @returns false when another connection kept part of it in use.
 */
export function leegWal(sqlite: BetterSqlite3.Database): boolean {
  return sqlite.pragma("wal_checkpoint(TRUNCATE)", { simple: true }) === 0;
}

/**
 * Creates the file with mode 0600 when it does not exist; throws when this user may not write it. SQLite gives its side files the mode of the main file, so that one
 * must be private before SQLite sees it.
 */
export function maakPrive(bestand: string): void {
  if (bestand === GEHEUGEN) return;
  try {
    closeSync(openSync(bestand, "wx", 0o600));
  } catch (fout) {
    // An existing file is never opened here: closing it again would drop the POSIX locks of this process on it.
    if (!(fout instanceof Error && "code" in fout && fout.code === "EEXIST")) throw fout;
    // SQLite would make side files first, as closed as this one, and they would outlive the repair.
    accessSync(bestand, constants.R_OK | constants.W_OK);
  }
}

function controleerStructuur(sqlite: BetterSqlite3.Database, bestand: string): void {
  const uitkomst: unknown = sqlite.pragma("quick_check(1)", { simple: true });
  if (uitkomst !== "ok") throw new StartFout(`${bestand} is damaged; restore a back-up (quick_check failed)`);
}
