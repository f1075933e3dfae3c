import { and, asc, eq, gte, inArray } from "drizzle-orm";
import { listEigenAgenda } from "~/overleg/agenda.server";
import type { Basis } from "~/protocol/poort.server";
import { aanwezigheid, agendapunt, overleg } from "~/storage/tabellen.server";

export interface Overlegregel {
  id: string;
  datum: string;
  begintijd: string;
  plaats: string;
}

/**
 * The coming casusoverleggen of this person: staff all, others those for which they are invited, as long as a casus on the
 * agenda is still theirs.
 */
export function listOverleggen(basis: Basis): Overlegregel[] {
  const { systeem, lezer, vandaag } = basis;
  const { databank } = systeem;
  const komend = databank
    .select()
    .from(overleg)
    .where(and(gte(overleg.datum, vandaag), inArray(overleg.status, ["gepland", "geopend"])))
    .orderBy(asc(overleg.datum), asc(overleg.begintijd))
    .all();
  const staf = lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
  const genodigd = new Set(
    staf
      ? []
      : databank
          .select({ id: agendapunt.overlegId })
          .from(agendapunt)
          .innerJoin(aanwezigheid, eq(aanwezigheid.agendapuntId, agendapunt.id))
          .where(
            and(
              inArray(
                agendapunt.overlegId,
                komend.map(({ id }) => id),
              ),
              eq(aanwezigheid.accountId, lezer.accountId),
            ),
          )
          .all()
          .map(({ id }) => id),
  );
  return komend
    .filter(({ id }) => staf || (genodigd.has(id) && listEigenAgenda(basis, id).length > 0))
    .slice(0, 5)
    .map(({ id, datum, begintijd, plaats }) => ({ id, datum, begintijd, plaats }));
}
