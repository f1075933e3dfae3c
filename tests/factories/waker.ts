import { createHash } from "node:crypto";
import type { TestSysteem } from "./systeem";

/** What every request leaves behind, refused or not: the log, sessions, tries to log in, and where the chair's windows are. */
const bijhouden = ["logregel", "sessie", "inlogpoging", "tussenstap", "oidc_stap", "projectie"];

/** Tells whether anything was written, in every table that is not only kept about requests. */
export interface Waker {
  /** Tables that were written since the last time, also when the value is as it was. */
  listGeschreven(): string[];
  /** Of the content of all those tables and of the keys. */
  vingerafdruk(): string;
}

/**
 * Watches by triggers of the connection itself, so that each of thousands of requests can be asked for cheaply; what the
 * triggers say is proved by the content now and then (`vingerafdruk`). A table that is added later is watched too.
 */
export function bewaak({ sqlite, kluis }: TestSysteem): Waker {
  const tabellen = sqlite
    .prepare<[], string>("SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
    .filter((naam) => !bijhouden.includes(naam))
    .sort();
  sqlite.exec("CREATE TEMP TABLE waker (tabel TEXT NOT NULL)");
  for (const naam of tabellen) {
    for (const soort of ["INSERT", "UPDATE", "DELETE"]) {
      sqlite.exec(
        `CREATE TEMP TRIGGER "waker_${naam}_${soort}" AFTER ${soort} ON main."${naam}" BEGIN INSERT INTO waker VALUES ('${naam}'); END`,
      );
    }
  }
  const lees = sqlite.prepare<[], string>("SELECT DISTINCT tabel FROM temp.waker ORDER BY tabel").pluck();
  const wis = sqlite.prepare("DELETE FROM temp.waker");
  const inhoud = tabellen.map((naam) =>
    sqlite.prepare<[], unknown[]>(`SELECT rowid, * FROM "${naam}" ORDER BY 1`).raw(),
  );
  return {
    listGeschreven() {
      const gevonden = lees.all();
      if (gevonden.length > 0) wis.run();
      return gevonden;
    },
    vingerafdruk() {
      const hash = createHash("sha256");
      for (const vraag of inhoud) {
        for (const rij of vraag.iterate()) {
          for (const cel of rij) hash.update(Buffer.isBuffer(cel) ? cel : `${typeof cel}:${String(cel)}`).update("\0");
        }
        hash.update("\n");
      }
      return hash.update(kluis.listSleutels().sort().join()).digest("hex");
    },
  };
}
