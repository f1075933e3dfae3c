import { getFeiten } from "~/protocol/feiten.server";
import { handelingen, weegHandeling, type Hoedanigheid } from "~/protocol/handelingen";
import type { Casus } from "~/protocol/lezer.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { alsToestand } from "~/storage/woorden";
import type { OverlegFeiten } from "./handelingen";
import { telOnbevestigd } from "./geheimhouding.server";
import { listAgenda, type Agendapunt, type Overleg } from "./repository.server";

/**
 * May this casus be discussed now? The same row of the table that guards agenderen, asked again when its turn comes: since
 * then the review date of a postponement can have passed, or the casus can be closed (P 16.1, 16.6, 16.7).
 */
export function magNuBespreken(
  systeem: Systeem,
  casus: Casus,
  vandaag: string,
  lezen: Databank | Transactie,
): true | string {
  const alsProcesregisseur: readonly Hoedanigheid[] = ["procesregisseur"];
  const feiten = getFeiten(systeem, casus, vandaag, lezen);
  const toestand = alsToestand(casus.toestand);
  const uitkomst = weegHandeling(handelingen.bespreken.agenderen, alsProcesregisseur, toestand, feiten);
  return uitkomst.toegestaan || uitkomst.uitleg;
}

/**
 * Facts for the guard, read inside the transaction of the act or for the buttons of the page. `lezerId`: who asks, where it counts
 * who chairs the overleg.
 */
export function getOverlegFeiten(
  systeem: Systeem,
  overleg: Overleg,
  vandaag: string,
  lezen: Databank | Transactie = systeem.databank,
  over?: { punt: Agendapunt; casus: Casus },
  lezerId = "",
): OverlegFeiten {
  const agenda = listAgenda(lezen, overleg.id);
  return {
    status: overleg.status,
    datum: overleg.datum,
    vandaag,
    aantalAgendapunten: agenda.length,
    isVoorzitter: overleg.voorzitterAccountId === lezerId,
    get aantalOnbevestigd() {
      return telOnbevestigd(lezen, overleg.id);
    },
    heeftPuntAanDeOrde: agenda.some(({ punt }) => punt.status === "aan_de_orde"),
    ...(over && {
      punt: {
        status: over.punt.status,
        // Reads much of the casus, and only starting it asks.
        get magBespreken() {
          return magNuBespreken(systeem, over.casus, vandaag, lezen);
        },
      },
    }),
  };
}
