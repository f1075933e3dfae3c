import { eq } from "drizzle-orm";
import type { Systeem } from "~/storage/systeem.server";
import { partij } from "~/storage/tabellen.server";

/** Ids of the Partijen whose gegevens carry the secrecy of article 7 Wpg (P 7.1). */
export function listPolitiepartijen({ databank }: Pick<Systeem, "databank">): ReadonlySet<string> {
  const rijen = databank.select({ id: partij.id }).from(partij).where(eq(partij.type, "politie")).all();
  return new Set(rijen.map(({ id }) => id));
}
