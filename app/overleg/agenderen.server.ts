import type { Casus } from "~/protocol/lezer.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { listDeelnemers } from "./casusteam.server";
import { maakAgendapunt, nodigUit, type Overleg } from "./repository.server";
import { meldUitnodiging } from "./voorbereiden/post.server";

/**
 * Puts a casus on the agenda of an overleg, invites who may lawfully be there (C 12.2 d, e), and asks them by mail for their
 * information. `rijId`: the row of goal, themes and asked besluiten. The guard has been asked before.
 */
export function zetOpAgenda(
  tx: Transactie,
  systeem: Systeem,
  punt: { overleg: Overleg; casus: Casus; rijId: string; minuten: number },
  nu: { moment: string; vandaag: string },
): void {
  const { overleg, casus, rijId, minuten } = punt;
  const puntId = maakAgendapunt(tx, systeem, { overlegId: overleg.id, casusId: casus.id, rijId, minuten });
  const genodigden = nodigUit(tx, systeem, puntId, listDeelnemers(systeem, casus, nu.vandaag), nu.moment);
  meldUitnodiging(tx, systeem, overleg, casus.casusnummer, genodigden);
}
