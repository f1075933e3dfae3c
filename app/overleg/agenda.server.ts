import { Onthulling } from "~/protocol/afscherming";
import {
  findCasusContext,
  logWeigering,
  magFaseZien,
  nietGevonden,
  type Basis,
  type CasusContext,
} from "~/protocol/poort.server";
import { findOverleg, listAgenda, listOverleggen, type Agendapunt, type Overleg } from "./repository.server";

export interface EigenPunt {
  punt: Agendapunt;
  /** With an Onthulling of its own: what the agenda discloses of this casus is logged for this casus. */
  context: CasusContext;
}

/**
 * The agenda items that are for this reader: only casussen of which the reader may open the screen bespreken. Of the others
 * nothing remains, not a number and not a gap (silence rule).
 */
export function listEigenAgenda(basis: Basis, overlegId: string): EigenPunt[] {
  return listAgenda(basis.systeem.databank, overlegId).flatMap(({ punt, casus }) => {
    const context = findCasusContext({ ...basis, onthulling: new Onthulling() }, casus);
    return context && magFaseZien(context, "bespreken") ? [{ punt, context }] : [];
  });
}

export function isProcesregie({ lezer }: Basis): boolean {
  return lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
}

/** Staff see every overleg, partners those with a casus of theirs on the agenda. */
export function listEigenOverleggen(
  basis: Basis,
): { overleg: Overleg & { voorzitter: string }; agenda: EigenPunt[] }[] {
  return listOverleggen(basis.systeem)
    .map((overleg) => ({ overleg, agenda: listEigenAgenda(basis, overleg.id) }))
    .filter(({ agenda }) => agenda.length > 0 || isProcesregie(basis));
}

/** Overleg and the reader's part of its agenda. Unknown and nothing of yours on it answer alike. */
export function openOverleg(basis: Basis, id: string): { overleg: Overleg; agenda: EigenPunt[] } {
  const overleg = findOverleg(basis.systeem.databank, id);
  const agenda = overleg ? listEigenAgenda(basis, overleg.id) : [];
  if (!overleg || (agenda.length === 0 && !isProcesregie(basis))) {
    logWeigering(basis, "bekijken", "R-betrokken (P 9.6)");
    throw nietGevonden();
  }
  return { overleg, agenda };
}
