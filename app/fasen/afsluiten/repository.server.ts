import { and, desc, eq, gt, isNull, or } from "drizzle-orm";
import { plusDagen } from "~/lib/datum";
import type { Casus } from "~/protocol/lezer.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { agendapunt, autorisatie, besluit, overleg } from "~/storage/tabellen.server";

/** The casusoverleg in which the casus was discussed last. */
export function findLaatsteOverleg({ databank }: Systeem, casus: Casus): { id: string; datum: string } | undefined {
  return databank
    .select({ id: overleg.id, datum: overleg.datum })
    .from(agendapunt)
    .innerJoin(overleg, eq(overleg.id, agendapunt.overlegId))
    .where(and(eq(agendapunt.casusId, casus.id), eq(agendapunt.status, "besproken")))
    .orderBy(desc(agendapunt.besprokenOp))
    .get();
}

/** Did the casusoverleg decide to scale it up (P bijlage 2)? */
export function isOpgeschaald(tx: Transactie, casus: Casus): boolean {
  const gevonden = tx
    .select({ id: besluit.id })
    .from(besluit)
    .where(and(eq(besluit.casusId, casus.id), eq(besluit.handeling, "opschalen")))
    .get();
  return gevonden !== undefined;
}

/**
 * Ends every autorisatie that still ran (DPIA 10: partners lose access). Those that somebody ended earlier on the same day
 * are put a day back: `tot` on the day of closing then always means "ended by closing", which `herstelAutorisaties` undoes.
 */
export function eindigAutorisaties(tx: Transactie, casus: Casus, vandaag: string): void {
  tx.update(autorisatie)
    .set({ tot: plusDagen(vandaag, -1) })
    .where(and(eq(autorisatie.casusId, casus.id), eq(autorisatie.tot, vandaag)))
    .run();
  tx.update(autorisatie)
    .set({ tot: vandaag })
    .where(and(eq(autorisatie.casusId, casus.id), or(isNull(autorisatie.tot), gt(autorisatie.tot, vandaag))))
    .run();
}

/** Gives back the autorisaties that ended because the casus was closed. */
export function herstelAutorisaties(tx: Transactie, casus: Casus): void {
  if (!casus.afgeslotenOp) return;
  tx.update(autorisatie)
    .set({ tot: null })
    .where(and(eq(autorisatie.casusId, casus.id), eq(autorisatie.tot, casus.afgeslotenOp)))
    .run();
}
