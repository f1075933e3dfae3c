import { desc, eq } from "drizzle-orm";
import { dagVanMoment } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, installatie, registernazicht } from "~/storage/tabellen.server";

export interface Nazicht {
  id: string;
  moment: string;
  door: string;
  bevinding: string;
}

/** When this register was looked through, newest first. */
export function listNazicht({ databank }: Pick<Systeem, "databank">, register: string): Nazicht[] {
  return databank
    .select({ nazicht: registernazicht, wie: account })
    .from(registernazicht)
    .innerJoin(account, eq(account.id, registernazicht.accountId))
    .where(eq(registernazicht.register, register))
    .orderBy(desc(registernazicht.moment))
    .all()
    .map(({ nazicht: { id, moment, bevinding }, wie }) => ({ id, moment, bevinding, door: schrijfNaam(wie) }));
}

export function bewaarNazicht(tx: Transactie, rij: typeof registernazicht.$inferInsert): void {
  tx.insert(registernazicht).values(rij).run();
}

/** ISO day on which this installation started. */
export function getBegin({ databank }: Pick<Systeem, "databank">, vandaag: string): string {
  const begin = databank.select({ moment: installatie.aangemaaktOp }).from(installatie).get();
  return begin ? dagVanMoment(begin.moment) : vandaag;
}
