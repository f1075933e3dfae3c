import type BetterSqlite3 from "better-sqlite3";
import { Column, getTableName, is, NoopLogger, type ExtractTablesWithRelations, type Query } from "drizzle-orm";
import { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { BetterSQLiteSession, PreparedQuery } from "drizzle-orm/better-sqlite3/session";
import { NoopCache } from "drizzle-orm/cache/core";
import { SQLiteSyncDialect, type SQLiteExecuteMethod } from "drizzle-orm/sqlite-core";
import type * as schema from "~db/schema";
import type { Databank, Transactie } from "./systeem.server";
import { metVasteVragen } from "./vragen.server";

type Schema = typeof schema;
type Velden = NonNullable<Parameters<BetterSQLiteSession<Schema, Tabellen>["prepareQuery"]>[1]>;
type Tabellen = ExtractTablesWithRelations<Schema>;
/** The tables of a question that have a row in each row of the answer; undefined: all. */
type Altijd = Readonly<Record<string, boolean>> | undefined;

interface Kolom {
  plaats: number;
  sleutel: string;
  /** undefined: what stands in the file is the value itself. */
  lees: ((waarde: unknown) => unknown) | undefined;
}

/** A table of which the columns become one object in the answer. */
interface Tabel {
  naam: string;
  kolommen: Kolom[];
  /** Place of the column that says whether a table that was joined had a row; undefined: it always had. */
  leegAls: number | undefined;
}

/** What is the same for every row of an answer. Undefined when something else than columns is asked. */
function beschrijfAntwoord(velden: Velden, altijd: Altijd): { kaal: Kolom[]; tabellen: Tabel[] } | undefined {
  const kaal: Kolom[] = [];
  const tabellen = new Map<string, Tabel & { bronnen: Set<string> }>();
  for (const [plaats, { path, field }] of velden.entries()) {
    const [eerste, tweede] = path;
    if (!is(field, Column) || eerste === undefined || path.length > 2) return undefined;
    const lees =
      field.mapFromDriverValue === Column.prototype.mapFromDriverValue
        ? undefined
        : (waarde: unknown) => field.mapFromDriverValue(waarde);
    if (tweede === undefined) {
      kaal.push({ plaats, sleutel: eerste, lees });
      continue;
    }
    const tabel = tabellen.get(eerste) ?? { naam: eerste, kolommen: [], leegAls: plaats, bronnen: new Set<string>() };
    tabellen.set(eerste, tabel);
    tabel.kolommen.push({ plaats, sleutel: tweede, lees });
    tabel.bronnen.add(getTableName(field.table));
  }
  for (const tabel of tabellen.values()) {
    const [bron = ""] = tabel.bronnen;
    if (!altijd || tabel.bronnen.size > 1 || altijd[bron]) tabel.leegAls = undefined;
  }
  return { kaal, tabellen: [...tabellen.values()] };
}

function vul(kolommen: readonly Kolom[], rij: readonly unknown[], object: Record<string, unknown>) {
  for (const { plaats, sleutel, lees } of kolommen) {
    const waarde = rij[plaats];
    object[sleutel] = waarde === null || !lees ? waarde : lees(waarde);
  }
  return object;
}

/** Reads answers as drizzle does, but looks at the columns once and not again for each row. */
class Kolomvraag extends PreparedQuery {
  /** Set by drizzle after this was made. */
  declare joinsNotNullableMap?: Altijd;
  readonly #velden: Velden;
  #antwoord: ReturnType<typeof beschrijfAntwoord>;

  constructor(statement: BetterSqlite3.Statement, query: Query, velden: Velden, methode: SQLiteExecuteMethod) {
    // As drizzle makes it without a logger and a cache of answers, which would keep what a withdrawn right hides.
    super(statement, query, new NoopLogger(), new NoopCache(), undefined, undefined, velden, methode, true, (rijen) =>
      this.#maak(rijen),
    );
    this.#velden = velden;
  }

  #maak(rijen: readonly unknown[][]): Record<string, unknown>[] {
    this.#antwoord ??= beschrijfAntwoord(this.#velden, this.joinsNotNullableMap);
    if (!this.#antwoord) throw new Error("Only columns are read here");
    const { kaal, tabellen } = this.#antwoord;
    return rijen.map((rij) => {
      const object = vul(kaal, rij, {});
      for (const { naam, kolommen, leegAls } of tabellen)
        object[naam] = leegAls !== undefined && rij[leegAls] === null ? null : vul(kolommen, rij, {});
      return object;
    });
  }

  override get(waarden?: Record<string, unknown>): unknown {
    const rijen = super.get(waarden) as unknown[] | undefined;
    return rijen?.[0];
  }
}

/** Under which an object says of which connection it is: one word for every copy of this module, of which the app has its own. */
const verbinding = Symbol.for("pga.verbinding");

function merk(object: object, van: object): void {
  Object.defineProperty(object, verbinding, { value: van });
}

class Vraagsessie extends BetterSQLiteSession<Schema, Tabellen> {
  readonly #sqlite: BetterSqlite3.Database;

  constructor(sqlite: BetterSqlite3.Database, dialect: SQLiteSyncDialect) {
    super(sqlite, dialect, undefined);
    this.#sqlite = sqlite;
  }

  override prepareQuery: BetterSQLiteSession<Schema, Tabellen>["prepareQuery"] = (query, velden, methode, ...rest) => {
    const [, eigenLezer] = rest;
    return velden && !eigenLezer && velden.every(({ field, path }) => is(field, Column) && path.length < 3)
      ? new Kolomvraag(this.#sqlite.prepare(query.sql), query, velden, methode)
      : super.prepareQuery(query, velden, methode, ...rest);
  };

  override transaction: BetterSQLiteSession<Schema, Tabellen>["transaction"] = (werk, config) =>
    super.transaction((tx) => {
      merk(tx, this);
      return werk(tx);
    }, config);
}

/** drizzle on a connection, with questions that stay compiled and answers that are read quickly. */
export function maakDatabank(sqlite: BetterSqlite3.Database): Databank {
  const dialect = new SQLiteSyncDialect();
  const sessie = new Vraagsessie(metVasteVragen(sqlite), dialect);
  const databank = new BetterSQLite3Database<Schema>("sync", dialect, sessie, undefined);
  merk(databank, sessie);
  return databank;
}

/**
 * A question that every page asks: drizzle puts it together once for each connection, which otherwise costs more than the
 * answer. `bouw` ends in `.prepare()`; what differs each time stands in it as `sql.placeholder`. It holds no values, and is
 * the same question in a transaction and outside it.
 */
export function maakVasteVraag<V>(bouw: (lezen: Databank | Transactie) => V): (lezen: Databank | Transactie) => V {
  const gemaakt = new WeakMap<object, V>();
  return (lezen) => {
    const van = verbinding in lezen && lezen[verbinding] instanceof Object ? lezen[verbinding] : lezen;
    const bekend = gemaakt.get(van);
    if (bekend !== undefined) return bekend;
    const nieuw = bouw(lezen);
    gemaakt.set(van, nieuw);
    return nieuw;
  };
}
