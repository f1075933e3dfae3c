import { and, count, countDistinct, eq, gte, isNull, or } from "drizzle-orm";
import type { Systeem } from "~/storage/systeem.server";
import { account, autorisatie, casus } from "~/storage/tabellen.server";

/** What it means when this Partij leaves: numbers only, nothing of a casus. */
export function telBetrokken(
  { databank }: Pick<Systeem, "databank">,
  partijId: string,
  vandaag: string,
): { aantalCasussen: number; aantalAccounts: number } {
  const casussen = databank
    .select({ aantal: countDistinct(autorisatie.casusId) })
    .from(autorisatie)
    .innerJoin(casus, eq(casus.id, autorisatie.casusId))
    .where(
      and(
        eq(autorisatie.partijId, partijId),
        or(isNull(autorisatie.tot), gte(autorisatie.tot, vandaag)),
        isNull(casus.afgeslotenOp),
        isNull(casus.vernietigdOp),
      ),
    )
    .get();
  const accounts = databank
    .select({ aantal: count() })
    .from(account)
    .where(and(eq(account.partijId, partijId), eq(account.actief, true)))
    .get();
  return { aantalCasussen: casussen?.aantal ?? 0, aantalAccounts: accounts?.aantal ?? 0 };
}
