import { schrijf } from "~/storage/databank.server";
import { isSchijfVol } from "~/storage/reserve.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { handelingen } from "./handelingen";

/** What people read when the disk refuses (see storage/reserve.server.ts). */
const bewaard = "Wat u hebt ingevuld staat hieronder nog. ";
const schijfVol = `De schijf van het systeem is vol. Er is niets opgeslagen. ${bewaard}Waarschuw uw beheerder en probeer het later opnieuw.`;
const schijffout = `Het systeem kan nu niet opslaan. Er is niets opgeslagen. ${bewaard}Probeer het over enkele minuten opnieuw, en waarschuw uw beheerder als het mis blijft gaan.`;

/** `isBewaard`: what was typed stands below the message. */
export function schrijfOpslagmelding(fout: unknown, isBewaard = true): string {
  const melding = isSchijfVol(fout) ? schijfVol : schijffout;
  return isBewaard ? melding : melding.replace(bewaard, "");
}

/** Why this is not carried out at all: on a full disk what is left is for destruction. Undefined: it may be tried. */
export function findOpslagbezwaar({ reserve }: Systeem, handelingNaam: string): string | undefined {
  return reserve?.isVol() && !Object.hasOwn(handelingen.vernietigen, handelingNaam) ? schijfVol : undefined;
}

/**
 * Acts by which a term begins, changes or ends, or that destroy something because its term is over (P 11.2, DPIA 10). Under a clock
 * that is wrong they would give a dossier a term that is over before it began.
 */
export const termijnhandelingen: readonly string[] = [
  "naar_lokaal",
  "afsluiten",
  "langer_bewaren",
  "langer_bewaren_bevestigen",
  "overdracht_vastleggen",
  "vernietigen_klaarzetten",
  "vernietigen",
  "termijn_wijzigen",
  "afronden",
  "antwoord_vastleggen",
  "buiten_behandeling",
];

const klokVerkeerd =
  "De klok van het systeem staat misschien niet goed, en daarvan hangt de bewaartermijn af. Er is niets opgeslagen. Wat u hebt ingevuld staat hieronder nog. Waarschuw uw beheerder en probeer het later opnieuw.";

export function findKlokbezwaar({ klokwacht }: Systeem, handelingNaam: string): string | undefined {
  return termijnhandelingen.includes(handelingNaam) && klokwacht?.isVerdacht() ? klokVerkeerd : undefined;
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
