import { listPersoonsgegevens } from "~/post/persoonsgegevens.server";
import { Invoerfout } from "~/protocol/antwoord.server";
import type { Casus } from "~/protocol/lezer.server";
import { findCasusContext, type Basis } from "~/protocol/poort.server";

/**
 * What is kept apart from the dossiers names nobody: refuses words in which the betrokkene of the casus stands. Only a writer
 * who may open that casus gets to hear it: to another the answer would tell the name.
 */
export function toetsNamen(basis: Basis, casus: Casus | undefined, teksten: Readonly<Record<string, string>>): void {
  if (!casus || !findCasusContext(basis, casus)) return;
  for (const [veld, tekst] of Object.entries(teksten)) {
    const gevonden = listPersoonsgegevens(basis.systeem, casus, tekst);
    if (gevonden.length > 0) throw new Invoerfout({ [veld]: [`Haal persoonsgegevens weg: ${gevonden.join(", ")}.`] });
  }
}
