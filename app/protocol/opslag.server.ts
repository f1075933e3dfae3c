import { schrijf } from "~/storage/databank.server";
import { isSchijfVol } from "~/storage/reserve.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { handelingen } from "./handelingen";

/** What people read when the disk refuses (see storage/reserve.server.ts). */
const schijfVol =
  "De schijf van het systeem is vol. Er is niets opgeslagen. Wat u hebt ingevuld staat hieronder nog. Waarschuw uw beheerder en probeer het later opnieuw.";
const schijffout =
  "Het systeem kan nu niet opslaan. Er is niets opgeslagen. Wat u hebt ingevuld staat hieronder nog. Probeer het over enkele minuten opnieuw, en waarschuw uw beheerder als het mis blijft gaan.";

export function schrijfOpslagmelding(fout: unknown): string {
  return isSchijfVol(fout) ? schijfVol : schijffout;
}

/** Why this is not carried out at all: on a full disk what is left is for destruction. Undefined: it may be tried. */
export function findOpslagbezwaar({ reserve }: Systeem, handelingNaam: string): string | undefined {
  return reserve?.isVol() && !Object.hasOwn(handelingen.vernietigen, handelingNaam) ? schijfVol : undefined;
}

/** Log rows of an answer. When the disk is full the reserve was given free, and reading goes on with what it held. */
export function schrijfLog(systeem: Systeem, werk: (tx: Transactie) => void): void {
  try {
    schrijf(systeem, werk);
  } catch (fout) {
    if (!isSchijfVol(fout) || !systeem.reserve) throw fout;
    schrijf(systeem, werk);
  }
}
