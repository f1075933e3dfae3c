import { and, desc, eq, inArray, ne } from "drizzle-orm";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { agendapunt, casus, overleg } from "~/storage/tabellen.server";

/** The overleg that was held last, and how many casussen of it run on without a place on a coming agenda. */
export function findLaatsteZonderVervolg(
  lezen: Databank | Transactie,
): { id: string; datum: string; aantal: number } | undefined {
  const laatste = lezen
    .select({ id: overleg.id, datum: overleg.datum })
    .from(overleg)
    .where(eq(overleg.status, "gesloten"))
    .orderBy(desc(overleg.datum), desc(overleg.begintijd), desc(overleg.id))
    .limit(1)
    .get();
  if (!laatste) return undefined;
  const lopend = lezen
    .select({ id: casus.id })
    .from(agendapunt)
    .innerJoin(casus, eq(casus.id, agendapunt.casusId))
    .where(and(eq(agendapunt.overlegId, laatste.id), inArray(casus.toestand, ["bespreken", "uitvoeren"])))
    .all();
  const komend = lezen
    .select({ id: agendapunt.casusId })
    .from(agendapunt)
    .innerJoin(overleg, eq(overleg.id, agendapunt.overlegId))
    .where(
      and(
        inArray(
          agendapunt.casusId,
          lopend.map(({ id }) => id),
        ),
        ne(overleg.status, "gesloten"),
        inArray(agendapunt.status, ["gepland", "aan_de_orde"]),
      ),
    )
    .all();
  const opAgenda = new Set(komend.map(({ id }) => id));
  return { ...laatste, aantal: lopend.filter(({ id }) => !opAgenda.has(id)).length };
}
