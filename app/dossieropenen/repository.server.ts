import { and, desc, eq } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { getInzagesoort, isInzagesoort, type Inzagesoortnaam } from "~/protocol/inzagesoorten";
import type { Casus } from "~/protocol/lezer.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { account, casus, inzagerecht, partij } from "~/storage/tabellen.server";

export interface Inzagerecht {
  id: string;
  casusnummer: string;
  soort: string;
  rijId: string;
  wie: string;
  partij: string;
  vanaf: string;
  tot: string;
  beeindigdOp: string | null;
}

/** Rights to read with a reason, newest first: of one account, or in one casus. No content. */
export function listInzagerechten(
  { databank }: Pick<Systeem, "databank">,
  van: { accountId: string } | { casusId: string },
): Inzagerecht[] {
  return databank
    .select({ recht: inzagerecht, casusnummer: casus.casusnummer, wie: account, partij: partij.naam })
    .from(inzagerecht)
    .innerJoin(casus, eq(casus.id, inzagerecht.casusId))
    .innerJoin(account, eq(account.id, inzagerecht.accountId))
    .innerJoin(partij, eq(partij.id, inzagerecht.partijId))
    .where("casusId" in van ? eq(inzagerecht.casusId, van.casusId) : eq(inzagerecht.accountId, van.accountId))
    .orderBy(desc(inzagerecht.vanaf), desc(inzagerecht.id))
    .all()
    .map(({ recht, casusnummer, wie, partij: naam }) => ({
      id: recht.id,
      casusnummer,
      soort: isInzagesoort(recht.soort) ? getInzagesoort(recht.soort).label : recht.soort,
      rijId: recht.rijId,
      wie: schrijfNaam(wie),
      partij: naam,
      vanaf: recht.vanaf,
      tot: recht.tot,
      beeindigdOp: recht.beeindigdOp,
    }));
}

export function findCasus(lezen: Databank | Transactie, casusnummer: string): Casus | undefined {
  return lezen.select().from(casus).where(eq(casus.casusnummer, casusnummer)).get();
}

export function maakInzagerecht(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  nieuw: {
    casusId: string;
    accountId: string;
    partijId: string;
    soort: Inzagesoortnaam;
    rijId: string;
    vanaf: string;
    tot: string;
  },
): void {
  tx.insert(inzagerecht)
    .values({ id: systeem.willekeurig(), ...nieuw })
    .run();
}

/** Ends a right of this account from the next request on. Returns the casusnummer; undefined when it is not theirs. */
export function beeindigInzagerecht(
  tx: Transactie,
  { id, accountId, moment }: { id: string; accountId: string; moment: string },
): string | undefined {
  const gevonden = tx
    .select({ casusnummer: casus.casusnummer, beeindigdOp: inzagerecht.beeindigdOp })
    .from(inzagerecht)
    .innerJoin(casus, eq(casus.id, inzagerecht.casusId))
    .where(and(eq(inzagerecht.id, id), eq(inzagerecht.accountId, accountId)))
    .get();
  if (gevonden && gevonden.beeindigdOp === null) {
    tx.update(inzagerecht).set({ beeindigdOp: moment }).where(eq(inzagerecht.id, id)).run();
  }
  return gevonden?.casusnummer;
}
