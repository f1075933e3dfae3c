import { leegWal } from "~/storage/databank.server";
import type { Systeem } from "~/storage/systeem.server";

const herkansingen = 3;
const wachttijd = 60_000;

/**
 * Runs the last step of a destruction until it succeeded. It can fail only because another connection (a back-up) still
 * reads the write-ahead log; then it is tried again each minute, and the next start finishes it in any case. Never throws:
 * the destruction itself is committed and cannot be taken back.
 */
export function maakAf(systeem: Pick<Systeem, "logger">, wat: string, stap: () => boolean, pauze = wachttijd): void {
  for (let poging = 0; poging < herkansingen; poging += 1) {
    try {
      if (stap()) return;
    } catch (fout) {
      // The store was closed meanwhile: the next start does it.
      if (isKluisFout(fout, "gesloten")) return;
      if (!isKluisFout(fout, "niet_vernietigd")) {
        systeem.logger.error({ wat, fout: fout instanceof Error ? fout.name : "unknown" }, "destruction not finished");
      }
    }
  }
  systeem.logger.warn({ wat }, "write-ahead log in use, destruction is finished later");
  setTimeout(() => maakAf(systeem, wat, stap, pauze), pauze).unref();
}

function isKluisFout(fout: unknown, soort: string): boolean {
  return fout instanceof Error && "soort" in fout && fout.soort === soort;
}

/** Destroys keys for good, and empties the log of the database in which the values stood. */
export function vernietigSleutels(systeem: Pick<Systeem, "kluis" | "sqlite" | "logger">, ids: readonly string[]): void {
  for (const id of ids) {
    maakAf(systeem, "key", () => {
      systeem.kluis.vernietigSleutel(id);
      return true;
    });
  }
  maakAf(systeem, "database log", () => !systeem.sqlite.open || leegWal(systeem.sqlite));
}
