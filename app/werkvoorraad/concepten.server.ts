import { asc, eq } from "drizzle-orm";
import { findConceptpad } from "~/protocol/conceptpad";
import { findCasusContext, type Basis } from "~/protocol/poort.server";
import { casus, concept } from "~/storage/tabellen.server";

export interface Conceptregel {
  label: string;
  casusnummer: string | null;
  pad: string;
  formulierId: string;
  moment: string;
}

/** Own drafts, the last one first; those of a casus that can no longer be opened are not mentioned. */
export function listEigenConcepten(basis: Basis): Conceptregel[] {
  const { systeem, lezer } = basis;
  return systeem.databank
    .select({ formulier: concept.formulier, moment: concept.moment })
    .from(concept)
    .where(eq(concept.accountId, lezer.accountId))
    .orderBy(asc(concept.moment))
    .all()
    .flatMap(({ formulier, moment }) => {
      const grens = formulier.indexOf("#");
      const pad = formulier.slice(0, grens);
      const gevonden = findConceptpad(pad);
      if (!gevonden || (gevonden.casusnummer && !magOpenen(basis, gevonden.casusnummer))) return [];
      return [{ ...gevonden, pad, formulierId: formulier.slice(grens + 1), moment }];
    })
    .toReversed();
}

function magOpenen(basis: Basis, casusnummer: string): boolean {
  const dossier = basis.systeem.databank.select().from(casus).where(eq(casus.casusnummer, casusnummer)).get();
  return dossier !== undefined && findCasusContext(basis, dossier) !== undefined;
}
