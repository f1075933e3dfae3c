import { and, eq, isNull } from "drizzle-orm";
import { dagVanMoment, plusDagen } from "~/lib/datum";
import type { Transactie } from "~/storage/systeem.server";
import { autorisatie, casus, inzagerecht, regie } from "~/storage/tabellen.server";

/** The last day of an autorisatie counts as a whole, so what ends now has yesterday as its last. */
function bepaalLaatsteDag(tot: string | null, afgeslotenOp: string | null, gisteren: string): string {
  const laatste = tot === null || tot > gisteren ? gisteren : tot;
  // The day on which the casus was closed means "ended by closing": opening it again would give this one back.
  return laatste === afgeslotenOp ? plusDagen(laatste, -1) : laatste;
}

/**
 * Ends what somebody had in casussen: autorisaties, the casusregie, and dossiers opened with a reason (P 9.6, C 13, P 24.4). For who
 * lost access or works in another place; access that is given back begins without them. Rows are ended, never removed: what was, stays
 * readable. In the transaction of the act itself, so that there is no moment between.
 */
export function beeindigBetrokkenheid(tx: Transactie, accountId: string, moment: string): void {
  const vandaag = dagVanMoment(moment);
  const gisteren = plusDagen(vandaag, -1);
  const rijen = tx
    .select({ id: autorisatie.id, tot: autorisatie.tot, afgeslotenOp: casus.afgeslotenOp })
    .from(autorisatie)
    .innerJoin(casus, eq(casus.id, autorisatie.casusId))
    .where(eq(autorisatie.accountId, accountId))
    .all();
  for (const { id, tot, afgeslotenOp } of rijen) {
    const laatste = bepaalLaatsteDag(tot, afgeslotenOp, gisteren);
    if (laatste !== tot) tx.update(autorisatie).set({ tot: laatste }).where(eq(autorisatie.id, id)).run();
  }
  tx.update(regie)
    .set({ tot: vandaag })
    .where(and(eq(regie.accountId, accountId), eq(regie.soort, "casusregisseur"), isNull(regie.tot)))
    .run();
  tx.update(inzagerecht)
    .set({ beeindigdOp: moment })
    .where(and(eq(inzagerecht.accountId, accountId), isNull(inzagerecht.beeindigdOp)))
    .run();
}
