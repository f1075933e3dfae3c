import { and, eq, ne } from "drizzle-orm";
import type { z } from "zod";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { partij } from "~/storage/tabellen.server";
import type { partijForm } from "./form";

export type Partij = typeof partij.$inferSelect;
export type Bewaard = { id: string } | { weigering: "versie" | "naam" };

export function listPartijen(databank: Databank): Partij[] {
  return databank.select().from(partij).orderBy(partij.naam).all();
}

export function findPartij(databank: Databank, id: string): Partij | undefined {
  return databank.select().from(partij).where(eq(partij.id, id)).get();
}

/** New (`id` null) or changed, when nobody else changed it meanwhile. */
export function bewaarPartij(
  tx: Transactie,
  systeem: Systeem,
  id: string | null,
  { versie, ...waarden }: z.output<typeof partijForm>,
): Bewaard {
  const doel = id ?? systeem.willekeurig();
  const zelfde = and(eq(partij.naam, waarden.naam), ne(partij.id, doel));
  if (tx.select({ id: partij.id }).from(partij).where(zelfde).get()) return { weigering: "naam" };
  // A field that was emptied must become null; undefined would leave the old value.
  const rij = {
    ...waarden,
    gemeente: waarden.gemeente ?? null,
  };
  if (id === null) {
    tx.insert(partij)
      .values({ id: doel, ...rij })
      .run();
    return { id: doel };
  }
  const gezien = versie ?? 0;
  const { changes } = tx
    .update(partij)
    .set({ ...rij, versie: gezien + 1 })
    .where(and(eq(partij.id, id), eq(partij.versie, gezien)))
    .run();
  return changes === 1 ? { id } : { weigering: "versie" };
}
