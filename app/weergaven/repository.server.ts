import { and, asc, eq } from "drizzle-orm";
import type { Basis } from "~/protocol/poort.server";
import type { Transactie } from "~/storage/systeem.server";
import { weergave } from "~/storage/tabellen.server";

export type Weergavescherm = "casussen" | "werkvoorraad";

export interface Weergave {
  id: string;
  /** Address with the words of the filter. */
  pad: string;
}

export const maximumWeergaven = 12;

/** The views that this person keeps for a list, the oldest first. */
export function listWeergaven({ systeem, lezer }: Basis, scherm: Weergavescherm): Weergave[] {
  return systeem.databank
    .select()
    .from(weergave)
    .where(and(eq(weergave.accountId, lezer.accountId), eq(weergave.scherm, scherm)))
    .orderBy(asc(weergave.aangemaaktOp), asc(weergave.id))
    .all()
    .map(({ id, filter }) => ({ id, pad: filter }));
}

/**
 * Keeps a view; one that is kept already stays one. `pad`: made by the filter of the screen out of its own words. False when
 * the person keeps the maximum already.
 */
export function bewaarWeergave(
  tx: Transactie,
  { systeem, lezer, moment }: Basis,
  scherm: Weergavescherm,
  pad: string,
): boolean {
  const eigen = tx
    .select()
    .from(weergave)
    .where(and(eq(weergave.accountId, lezer.accountId), eq(weergave.scherm, scherm)))
    .all();
  if (eigen.some(({ filter }) => filter === pad)) return true;
  if (eigen.length >= maximumWeergaven) return false;
  tx.insert(weergave)
    .values({ id: systeem.willekeurig(), accountId: lezer.accountId, scherm, filter: pad, aangemaaktOp: moment })
    .run();
  return true;
}

/** Of somebody else it does nothing, as of one that does not exist. */
export function gooiWeergaveWeg(tx: Transactie, { lezer }: Basis, id: string): void {
  tx.delete(weergave)
    .where(and(eq(weergave.id, id), eq(weergave.accountId, lezer.accountId)))
    .run();
}
