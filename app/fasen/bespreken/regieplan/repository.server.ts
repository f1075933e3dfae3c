import { and, eq, isNull } from "drizzle-orm";
import type { Afgeschermd, RijKop } from "~/protocol/afscherming";
import { nietGevonden, type CasusContext } from "~/protocol/poort.server";
import type { Entiteit } from "~/protocol/gegevensregister";
import { listRijen } from "~/storage/dossier.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { partij, regie } from "~/storage/tabellen.server";
import { findTypeZonderGrondslag, isPartijtype } from "~/protocol/partijtypen";
import type { Teamlid } from "~/overleg/casusteam.server";

export interface OpenRij<E extends Entiteit> {
  rij: Afgeschermd<E>;
  kop: RijKop;
}

/**
 * The row of this casus that a form names. A row of another casus, of another entity or not for this reader answers as one
 * that does not exist.
 */
export function getRij<E extends Entiteit>(
  { systeem, casus, opener }: CasusContext,
  entiteit: E,
  rijId: string,
  lezen: Databank | Transactie,
): OpenRij<E> {
  const gevonden = opener
    .lijst(listRijen(systeem, casus.id, entiteit, lezen), (rij, kop): OpenRij<E> => ({ rij, kop }))
    .find(({ kop }) => kop.id === rijId);
  if (!gevonden) throw nietGevonden();
  return gevonden;
}

/**
 * Appoints the casusregisseur (C 8.4 a, 13.1): ends the one before, and makes the Partij of the new one responsible (C 13.1,
 * P 5.1.2). History stays: rows are ended, never removed.
 */
export function wijsCasusregisseurAan(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  { casusId, lid, vandaag }: { casusId: string; lid: Pick<Teamlid, "accountId" | "partijId">; vandaag: string },
): void {
  for (const soort of ["casusregisseur", "verantwoordelijke_partij"] as const) {
    const lopend = and(eq(regie.casusId, casusId), eq(regie.soort, soort), isNull(regie.tot));
    const zelfdePartij = tx.select().from(regie).where(lopend).get()?.partijId === lid.partijId;
    if (soort === "verantwoordelijke_partij" && zelfdePartij) continue;
    tx.update(regie).set({ tot: vandaag }).where(lopend).run();
    tx.insert(regie)
      .values({
        id: systeem.willekeurig(),
        casusId,
        soort,
        partijId: lid.partijId,
        accountId: soort === "casusregisseur" ? lid.accountId : null,
        vanaf: vandaag,
      })
      .run();
  }
}

/**
 * Why the Partij that is to carry something out could not read it (R-grondslag), in plain Dutch; undefined when it can. A
 * task that its own executor may not see would be lost.
 */
export function findOnleesbaar(tx: Transactie, partijId: string, bevat: readonly string[]): string | undefined {
  const gevonden = tx.select().from(partij).where(eq(partij.id, partijId)).get();
  if (!gevonden || !isPartijtype(gevonden.type)) return undefined;
  const type = findTypeZonderGrondslag(gevonden.type, bevat);
  return (
    type &&
    `${gevonden.naam} mag gegevens van het type ${type} niet ontvangen en zou dit niet kunnen lezen. Beschrijf het zonder die gegevens (R-grondslag, DPIA 11).`
  );
}
