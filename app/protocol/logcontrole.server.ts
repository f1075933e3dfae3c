import type BetterSqlite3 from "better-sqlite3";
import { hashLogregel } from "./log.server";
import type { Aanvulling, Gelezenkop, Kop } from "./logkop.server";

type Rij = Parameters<typeof hashLogregel>[0] & { nr: number; hash: string };

export type Bevinding =
  | {
      goed: true;
      aantal: number;
      /** Rows behind the head: their chain is right, but nothing outside the data folder vouches for them. */
      nogNietVerzegeld: number;
      /** Such rows of before a start, that were sealed with the first row after it. */
      aanvullingen: readonly Aanvulling[];
    }
  | { goed: false; nr: number; uitleg: string };

const kolommen = `nr, moment, gebeurtenis, account_id accountId, rol, partij_id partijId, casusnummer, scherm, handeling,
  soorten, grond, adres, verzoek_id verzoekId, vorige_hash vorigeHash, hash`;

/**
 * Follows the chain from the first row to the last, and compares its end with the head that is kept elsewhere. Finds a
 * changed, removed, inserted or moved row and a cut tail, and names the first number where it goes wrong. Rows that were
 * added behind the head with a right chain are no break: they are told apart. Needs no key.
 */
export function controleerLog(
  sqlite: BetterSqlite3.Database,
  kop?: Pick<Gelezenkop, "nr" | "hash" | "breuken" | "aanvullingen">,
): Bevinding {
  let vorige: Kop = { nr: 0, hash: "" };
  for (const rij of sqlite.prepare<[], Rij>(`select ${kolommen} from logregel order by nr`).iterate()) {
    const fout = vergelijk(vorige, rij);
    if (fout) return { goed: false, ...fout };
    if (kop && rij.nr === kop.nr && rij.hash !== kop.hash) {
      return { goed: false, nr: rij.nr, uitleg: "the row differs from the head that is kept outside the data folder" };
    }
    vorige = { nr: rij.nr, hash: rij.hash };
  }
  if (kop && vorige.nr < kop.nr) {
    return {
      goed: false,
      nr: vorige.nr + 1,
      uitleg: `the log ends here; the head outside says that it goes on to ${kop.nr}`,
    };
  }
  const breuk = kop?.breuken[0];
  if (breuk) {
    const nr = Math.min(breuk.verwacht.nr, breuk.gevonden.nr + 1);
    return {
      goed: false,
      nr,
      uitleg: `on ${breuk.moment} the log did not go on where it had ended (row ${breuk.verwacht.nr})`,
    };
  }
  return {
    goed: true,
    aantal: vorige.nr,
    nogNietVerzegeld: kop ? vorige.nr - kop.nr : 0,
    aanvullingen: kop?.aanvullingen ?? [],
  };
}

function vergelijk(vorige: Kop, rij: Rij): { nr: number; uitleg: string } | undefined {
  if (rij.nr !== vorige.nr + 1) return { nr: vorige.nr + 1, uitleg: "this row is missing" };
  if (rij.vorigeHash !== vorige.hash) return { nr: rij.nr, uitleg: "the row does not follow on the one before it" };
  if (hashLogregel(rij) !== rij.hash) return { nr: rij.nr, uitleg: "the row was changed" };
  return undefined;
}
