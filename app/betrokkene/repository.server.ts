import { asc, ne } from "drizzle-orm";
import type { Systeem } from "~/storage/systeem.server";
import { partij } from "~/storage/tabellen.server";

/** Every Partij that can be the source of a change. */
export function listBronnen({ databank }: Pick<Systeem, "databank">): { waarde: string; label: string }[] {
  return databank
    .select({ waarde: partij.id, label: partij.naam })
    .from(partij)
    .where(ne(partij.type, "veiligheidshuis"))
    .orderBy(asc(partij.naam))
    .all();
}
