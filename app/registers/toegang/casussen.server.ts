import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { isGearchiveerd } from "~/protocol/lezer.server";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { account, autorisatie, casus, inzagerecht, regie } from "~/storage/tabellen.server";

export interface Casustoegang {
  casusnummer: string;
  /** Besides being deelnemer or bevraagd. */
  als: "casusregisseur" | "inzage" | null;
}

/**
 * By account the casussen that it reaches by something recorded for it and for the Partij that it works for now: autorisatie,
 * casusregisseur, a running reason to read. What a role gives by itself is not in it.
 */
export function listCasustoegang(lezen: Databank | Transactie, vandaag: string): Map<string, Casustoegang[]> {
  const nummer = { accountId: account.id, casusnummer: casus.casusnummer, afgeslotenOp: casus.afgeslotenOp };
  const leeft = isNull(casus.vernietigdOp);
  const deelname = lezen
    .select(nummer)
    .from(autorisatie)
    .innerJoin(casus, eq(casus.id, autorisatie.casusId))
    .innerJoin(account, and(eq(account.id, autorisatie.accountId), eq(account.partijId, autorisatie.partijId)))
    .where(
      and(
        lte(autorisatie.vanaf, vandaag),
        or(isNull(autorisatie.tot), gte(autorisatie.tot, vandaag)),
        isNull(casus.afgeslotenOp),
        leeft,
      ),
    )
    .all();
  const regies = lezen
    .select(nummer)
    .from(regie)
    .innerJoin(casus, eq(casus.id, regie.casusId))
    .innerJoin(account, and(eq(account.id, regie.accountId), eq(account.partijId, regie.partijId)))
    .where(and(eq(regie.soort, "casusregisseur"), isNull(regie.tot), leeft))
    .all()
    .filter((rij) => !isGearchiveerd(rij, vandaag));
  const inzagen = lezen
    .select(nummer)
    .from(inzagerecht)
    .innerJoin(casus, eq(casus.id, inzagerecht.casusId))
    .innerJoin(account, and(eq(account.id, inzagerecht.accountId), eq(account.partijId, inzagerecht.partijId)))
    .where(and(isNull(inzagerecht.beeindigdOp), lte(inzagerecht.vanaf, vandaag), gte(inzagerecht.tot, vandaag), leeft))
    .all();
  const per = new Map<string, Map<string, Casustoegang["als"]>>();
  const neem = (rijen: typeof deelname, als: Casustoegang["als"]) => {
    for (const { accountId, casusnummer } of rijen) {
      const van = per.get(accountId) ?? new Map<string, Casustoegang["als"]>();
      van.set(casusnummer, als ?? van.get(casusnummer) ?? null);
      per.set(accountId, van);
    }
  };
  neem(deelname, null);
  neem(inzagen, "inzage");
  neem(regies, "casusregisseur");
  return new Map(
    [...per].map(([accountId, casussen]) => [
      accountId,
      [...casussen]
        .map(([casusnummer, als]) => ({ casusnummer, als }))
        .sort((a, b) => a.casusnummer.localeCompare(b.casusnummer)),
    ]),
  );
}
