import { leegWal } from "~/storage/databank.server";
import type { Systeem } from "~/storage/systeem.server";

type Winkel = Pick<Systeem, "kluis" | "sqlite" | "logger">;

const herkansingen = 3;
const wachttijd = 60_000;

function soortVan(fout: unknown): string | undefined {
  return fout instanceof Error && "soort" in fout && typeof fout.soort === "string" ? fout.soort : undefined;
}

/** Destroys one key for good. `false`: the key is gone, but old bytes of it may still stand in the log of the key file. */
export function vernietigSleutel({ kluis }: Pick<Systeem, "kluis">, id: string): boolean {
  try {
    kluis.vernietigSleutel(id);
    return true;
  } catch (fout) {
    if (soortVan(fout) === "niet_vernietigd") return false;
    throw fout;
  }
}

/**
 * Runs the last step of removing something until it succeeded. It can fail only because another connection (a back-up) still
 * reads the write-ahead log, or because the disk refuses; then it is tried again each minute, and the next start finishes it
 * in any case. Never throws: what it belongs to is committed and cannot be taken back.
 */
export function maakAf(winkel: Winkel, wat: string, stap: () => boolean, pauze = wachttijd): void {
  for (let poging = 0; poging < herkansingen; poging += 1) {
    try {
      if (stap()) return;
    } catch (fout) {
      // The store was closed meanwhile: the next start does it.
      if (soortVan(fout) === "gesloten") return;
      winkel.logger.error({ wat, fout: fout instanceof Error ? fout.name : "unknown" }, "removal not finished");
    }
  }
  winkel.logger.warn({ wat }, "removal is finished later");
  setTimeout(() => maakAf(winkel, wat, stap, pauze), pauze).unref();
}

/** Destroys keys for good, and empties the log of the database in which the values stood. Never throws. */
export function vernietigSleutels(winkel: Winkel, ids: readonly string[]): void {
  for (const id of ids) maakAf(winkel, "key", () => vernietigSleutel(winkel, id));
  maakAf(winkel, "database log", () => !winkel.sqlite.open || leegWal(winkel.sqlite));
}
