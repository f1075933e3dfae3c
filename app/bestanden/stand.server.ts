import type { Systeem } from "~/storage/systeem.server";
import { findScanstand } from "~/storage/bestanden.server";
import { weigering } from "~/protocol/weigering.server";

/** `wacht`: the virus scanner did not look yet. */
export type Bestandstand = "open" | "wacht" | "besmet";

/** Without a scanner every file is open. */
export function bepaalStand(systeem: Pick<Systeem, "databank" | "virusscanner">, bestandId: string): Bestandstand {
  const scan = findScanstand(systeem, bestandId);
  if (scan === "besmet") return "besmet";
  return scan === "schoon" || !systeem.virusscanner ? "open" : "wacht";
}

/** Refuses with the reason when a file that this reader may see is closed. */
export function eisOpen(stand: Bestandstand): void {
  if (stand === "wacht") {
    throw weigering(409, "Dit bestand wordt nog gecontroleerd op virussen. Probeer het over enkele minuten opnieuw.");
  }
  if (stand === "besmet") throw weigering(409, "In dit bestand zat een virus. Het bestand is verwijderd.");
}
