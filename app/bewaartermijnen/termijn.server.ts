import { eq } from "drizzle-orm";
import { plusMaanden } from "~/lib/datum";
import type { Systeem } from "~/storage/systeem.server";
import { instelling } from "~/storage/tabellen.server";

/** DPIA 10: 5 jaar, Selectielijst 2017, category 3.1. */
export const standaardMaanden = 60;

/** Months before the end of the term from which the dossier is announced (DPIA 3, step 7). */
export const aankondigingMaanden = 2;

export function bewaartermijnSleutel(aanpak: string): string {
  return `bewaartermijn_maanden.${aanpak}`;
}

/**
 * Months between closing and destruction for this aanpak: the setting of the manager, else DPIA 10. A damaged setting
 * counts as none, so that closing never fails because a date cannot be computed.
 */
export function getBewaartermijnMaanden({ databank }: Pick<Systeem, "databank">, aanpak: string): number {
  const gevonden = databank
    .select({ waarde: instelling.waarde })
    .from(instelling)
    .where(eq(instelling.sleutel, bewaartermijnSleutel(aanpak)))
    .get();
  const maanden = gevonden && /^\d{1,4}$/.test(gevonden.waarde) ? Number(gevonden.waarde) : 0;
  return maanden > 0 ? maanden : standaardMaanden;
}

/** First day on which a dossier with this term is on the list of what is about to be destroyed. */
export function aankondigingVan(bewarenTot: string): string {
  return plusMaanden(bewarenTot, -aankondigingMaanden);
}

/** `5 jaar`, `18 maanden`. */
export function schrijfTermijn(maanden: number): string {
  return maanden % 12 === 0 ? `${String(maanden / 12)} jaar` : `${String(maanden)} maanden`;
}
