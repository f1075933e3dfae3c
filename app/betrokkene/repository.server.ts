import { and, asc, eq, isNull, ne } from "drizzle-orm";
import type { Casus } from "~/protocol/lezer.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { casus, partij } from "~/storage/tabellen.server";

/**
 * Keeps the BSN index and the internal number of the persoon in step with the BSN (DPIA bijlage 1): the same number as a
 * running casus with this BSN, and no longer the number of the persoon with whom it was wrongly taken together.
 */
export function zetBsnIndex(tx: Transactie, systeem: Systeem, dossier: Casus, bsn: string | undefined): void {
  const bsnIndex = bsn ? systeem.kluis.hmac("bsn", bsn) : null;
  if (bsnIndex === dossier.bsnIndex) return;
  const ander = and(ne(casus.id, dossier.id), isNull(casus.vernietigdOp));
  const bekend = bsnIndex
    ? tx
        .select()
        .from(casus)
        .where(and(eq(casus.bsnIndex, bsnIndex), ander))
        .get()
    : undefined;
  const gedeeld = tx
    .select({ id: casus.id })
    .from(casus)
    .where(and(eq(casus.persoonNummer, dossier.persoonNummer), ander))
    .get();
  const persoonNummer = bekend?.persoonNummer ?? (gedeeld ? systeem.willekeurig() : dossier.persoonNummer);
  tx.update(casus).set({ bsnIndex, persoonNummer }).where(eq(casus.id, dossier.id)).run();
}

/** Every Partij that can be the source of a change. */
export function listBronnen({ databank }: Pick<Systeem, "databank">): { waarde: string; label: string }[] {
  return databank
    .select({ waarde: partij.id, label: partij.naam })
    .from(partij)
    .where(ne(partij.type, "veiligheidshuis"))
    .orderBy(asc(partij.naam))
    .all();
}
