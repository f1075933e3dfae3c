import type BetterSqlite3 from "better-sqlite3";

/** What changed since an earlier look. `alles`: something of which no one casus can be named. */
export interface Gewijzigd {
  alles: boolean;
  casusIds: string[];
  /** To ask from the next time. */
  stand: number;
}

/**
 * Which casussen changed, for what is kept in memory of them: the index of names, the tasks. Noted by triggers of the
 * connection itself, so that no writer can forget it, and in memory only (`temp_store`): nothing of it reaches the disk.
 */
export interface Wijzigingen {
  /**
   * What was committed after `stand` (0: everything since the start). Inside a transaction nothing: what is not committed
   * may still be taken back.
   */
  sinds(stand: number): Gewijzigd;
}

/** What stands here changes nothing of any casus, nor of who may see it. */
const zonderBetekenis: readonly string[] = [
  "accountvoorstel",
  "concept",
  "gegevenssoort",
  "herstelcode",
  "inlogpoging",
  "installatie",
  "jaarrapportage",
  "ketencontrole",
  "logcontrole",
  "logo",
  "logregel",
  "oidc_koppeling",
  "oidc_stap",
  "partijvoorstel",
  "projectie",
  "sessie",
  "themaversie",
  "toegangscontrole",
  "toegangsoordeel",
  "tussenstap",
  "uitgaande_post",
  "uitnodiging",
  "vernietigingsverklaring",
  "verwerkte_post",
  "weergave",
];

/** Columns that every log-in writes. */
const kolommenZonderBetekenis: Readonly<Record<string, readonly string[]>> = {
  account: ["wachtwoord_hash", "totp_geheim", "totp_laatste_stap", "versie"],
};

/** Tables that reach their casus by another one: the query that gives its ids, for the row `new` or `old`. */
const viaAnder: Readonly<Record<string, string>> = {
  casus: "SELECT ROW.id AS id",
  overleg: "SELECT DISTINCT casus_id AS id FROM agendapunt WHERE overleg_id = ROW.id",
  aanwezigheid: "SELECT DISTINCT casus_id AS id FROM agendapunt WHERE id = ROW.agendapunt_id",
  overlegaanwezigheid: "SELECT DISTINCT casus_id AS id FROM agendapunt WHERE overleg_id = ROW.overleg_id",
};

/** Mark of a change that is about no single casus. */
const allen = "";

/**
 * Begins to follow. A table with a column `casus_id` is noted per casus, whichever is added later; a table that is in no list
 * above counts as about all of them. Call it after the migrations, once per connection.
 */
export function volgWijzigingen(sqlite: BetterSqlite3.Database): Wijzigingen {
  sqlite.exec(`
    CREATE TEMP TABLE IF NOT EXISTS wijziging (nr INTEGER PRIMARY KEY, casus_id TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS temp.wijziging_casus ON wijziging (casus_id);
  `);
  const tabellen = sqlite
    .prepare<[], { name: string }>(
      "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'",
    )
    .all()
    .map(({ name }) => name)
    .filter((naam) => !zonderBetekenis.includes(naam));
  for (const naam of tabellen) {
    for (const [soort, rij] of [
      ["INSERT", "new"],
      ["UPDATE", "new"],
      ["DELETE", "old"],
    ] as const) {
      const van = soort === "UPDATE" ? ` OF ${listKolommen(sqlite, naam).join(", ")}` : "";
      const vraag = maakVraag(sqlite, naam).replaceAll("ROW", rij);
      // No `OR REPLACE` here: an upsert that fires the trigger would turn it into an error.
      sqlite.exec(`
        CREATE TEMP TRIGGER IF NOT EXISTS "wijziging_${naam}_${soort}" AFTER ${soort}${van} ON main."${naam}" BEGIN
          INSERT INTO wijziging (casus_id, nr)
            SELECT id, (SELECT coalesce(max(nr), 0) FROM wijziging) + row_number() OVER (ORDER BY id)
            FROM (${vraag});
          DELETE FROM wijziging WHERE casus_id IN (SELECT id FROM (${vraag}))
            AND nr < (SELECT max(nr) FROM wijziging AS nieuwste WHERE nieuwste.casus_id = wijziging.casus_id);
        END;
      `);
    }
  }
  const lees = sqlite.prepare<[number], { casus_id: string; nr: number }>(
    "SELECT casus_id, nr FROM temp.wijziging WHERE nr > ? ORDER BY nr",
  );
  return {
    sinds(stand) {
      const gevonden = sqlite.inTransaction ? [] : lees.all(stand);
      return {
        alles: gevonden.some(({ casus_id }) => casus_id === allen),
        casusIds: gevonden.map(({ casus_id }) => casus_id).filter((id) => id !== allen),
        stand: gevonden.at(-1)?.nr ?? stand,
      };
    },
  };
}

/** The columns that say something, as SQL names. */
function listKolommen(sqlite: BetterSqlite3.Database, tabel: string): string[] {
  return sqlite
    .prepare<[string], { name: string }>("SELECT name FROM pragma_table_info(?)")
    .all(tabel)
    .filter(({ name }) => !kolommenZonderBetekenis[tabel]?.includes(name))
    .map(({ name }) => `"${name}"`);
}

function maakVraag(sqlite: BetterSqlite3.Database, tabel: string): string {
  const ander = viaAnder[tabel];
  if (ander) return ander;
  return listKolommen(sqlite, tabel).includes('"casus_id"')
    ? "SELECT coalesce(ROW.casus_id, '') AS id"
    : `SELECT '${allen}' AS id`;
}
