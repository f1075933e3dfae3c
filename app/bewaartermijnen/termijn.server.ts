import { eq } from "drizzle-orm";
import type { Systeem } from "~/storage/systeem.server";
import { instelling } from "~/storage/tabellen.server";
import { standaardMaanden } from "./termijn";

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
