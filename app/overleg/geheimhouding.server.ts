import { and, count, eq, isNull, notInArray } from "drizzle-orm";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { account, overlegaanwezigheid } from "~/storage/tabellen.server";

/** Bound by their own geheimhoudingsverklaring with the Veiligheidshuis (P 13.1); they do not confirm again per overleg. */
export const gebondenRollen = ["procesregisseur", "procesondersteuner"] as const;

/** How many people are in the meeting who have not confirmed the geheimhouding in it. */
export function telOnbevestigd(lezen: Databank | Transactie, overlegId: string): number {
  const gevonden = lezen
    .select({ n: count() })
    .from(overlegaanwezigheid)
    .innerJoin(account, eq(account.id, overlegaanwezigheid.accountId))
    .where(
      and(
        eq(overlegaanwezigheid.overlegId, overlegId),
        eq(overlegaanwezigheid.aanwezig, true),
        isNull(overlegaanwezigheid.bevestigdOp),
        notInArray(account.rol, [...gebondenRollen]),
      ),
    )
    .get();
  return gevonden?.n ?? 0;
}

/** Accounts that confirmed in this overleg; it counts until the overleg ends, also for who left and came back. */
export function listBevestigd(lezen: Databank | Transactie, overlegId: string): Set<string> {
  const gevonden = lezen
    .select({ accountId: overlegaanwezigheid.accountId, op: overlegaanwezigheid.bevestigdOp })
    .from(overlegaanwezigheid)
    .where(eq(overlegaanwezigheid.overlegId, overlegId))
    .all();
  return new Set(gevonden.flatMap(({ accountId, op }) => (op ? [accountId] : [])));
}

/** Records that these people, each in the meeting, confirmed (P 13.1). Who did before keeps the first moment. */
export function bevestigGeheimhouding(
  tx: Transactie,
  overlegId: string,
  accountIds: readonly string[],
  { doorAccountId, moment }: { doorAccountId: string; moment: string },
): void {
  for (const accountId of accountIds) {
    tx.update(overlegaanwezigheid)
      .set({ bevestigdOp: moment, bevestigdDoorAccountId: doorAccountId })
      .where(
        and(
          eq(overlegaanwezigheid.overlegId, overlegId),
          eq(overlegaanwezigheid.accountId, accountId),
          eq(overlegaanwezigheid.aanwezig, true),
          isNull(overlegaanwezigheid.bevestigdOp),
        ),
      )
      .run();
  }
}
