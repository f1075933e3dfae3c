import { and, eq, ne } from "drizzle-orm";
import type { z } from "zod";
import { Invoerfout, Registerconflict } from "~/protocol/antwoord.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { partij } from "~/storage/tabellen.server";
import type { partijForm } from "./form";

export type Partij = typeof partij.$inferSelect;

export function listPartijen(databank: Databank): Partij[] {
  return databank.select().from(partij).orderBy(partij.naam).all();
}

export function findPartij(databank: Databank | Transactie, id: string): Partij | undefined {
  return databank.select().from(partij).where(eq(partij.id, id)).get();
}

/** Refuses a name that another Partij has. */
function keurNaam(tx: Transactie, naam: string, eigenId: string | null): void {
  const ander = and(eq(partij.naam, naam), eigenId === null ? undefined : ne(partij.id, eigenId));
  if (tx.select({ id: partij.id }).from(partij).where(ander).get())
    throw new Invoerfout({ naam: ["Er is al een Partij met deze naam."] });
}

/** Returns its id. */
export function maakPartij(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  { naam, type, gemeente }: z.output<typeof partijForm>,
): string {
  keurNaam(tx, naam, null);
  const id = systeem.willekeurig();
  tx.insert(partij)
    .values({ id, naam, type, gemeente: gemeente ?? null })
    .run();
  return id;
}

/** Throws `Registerconflict` when somebody else changed the Partij since the writer saw it. */
export function hernoemPartij(tx: Transactie, rij: Partij, naam: string, gezien: number | undefined): void {
  if (rij.versie !== gezien) {
    throw new Registerconflict({ id: rij.id, versie: rij.versie }, [{ naam: "naam", label: "Naam", tekst: rij.naam }]);
  }
  keurNaam(tx, naam, rij.id);
  tx.update(partij)
    .set({ naam, versie: rij.versie + 1 })
    .where(eq(partij.id, rij.id))
    .run();
}
