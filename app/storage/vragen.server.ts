import type BetterSqlite3 from "better-sqlite3";

/** More different questions than the product asks at a time; the one that was not asked longest makes room. */
const maximum = 1000;

/**
 * The connection for drizzle, which compiles every question anew: with the triggers that follow changes that costs more than
 * the answer. Here a question that was asked before is used again. Guarantee: the caller gets it as a new one, without values
 * (better-sqlite3 clears those after each use) and not in the middle of an answer (drizzle reads answers whole).
 */
export function metVasteVragen(sqlite: BetterSqlite3.Database): BetterSqlite3.Database {
  const bekend = new Map<string, BetterSqlite3.Statement>();
  const prepare = (vraag: string): BetterSqlite3.Statement => {
    const oud = bekend.get(vraag);
    if (oud) {
      // To the end of the row; and drizzle sets the form of an answer on the statement, where it stays.
      bekend.delete(vraag);
      bekend.set(vraag, oud);
      return oud.reader ? oud.raw(false) : oud;
    }
    const nieuw = sqlite.prepare(vraag);
    bekend.set(vraag, nieuw);
    for (const [oudste] of bekend) {
      if (bekend.size <= maximum) break;
      bekend.delete(oudste);
    }
    return nieuw;
  };
  return Object.create(sqlite, { prepare: { value: prepare } }) as BetterSqlite3.Database;
}
