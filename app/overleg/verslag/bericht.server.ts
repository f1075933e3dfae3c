import { formatDag } from "~/lib/datum";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { listDeelnemers } from "../casusteam.server";
import { listAgenda, type Overleg } from "../repository.server";

/**
 * Tells the deelnemers of what was discussed that their acties and the verslag are ready: one message each, however many
 * casussen. It does not say whether or how many acties there are, for which casus, or for whom: each reads that with the own
 * rights (domein 6, 8).
 */
export function meldActielijsten(tx: Transactie, systeem: Systeem, overleg: Overleg, vandaag: string): void {
  const besproken = listAgenda(tx, overleg.id).filter(({ punt }) => punt.status === "besproken");
  const ontvangers = new Set(
    besproken.flatMap(({ casus }) => listDeelnemers(systeem, casus, vandaag).map(({ accountId }) => accountId)),
  );
  for (const aanAccountId of [...ontvangers].sort()) {
    legBerichtKlaar(tx, systeem, {
      aanAccountId,
      sjabloon: "actielijst",
      casusnummer: null,
      onderwerp: `Casusoverleg van ${formatDag(overleg.datum)}: acties en verslag`,
      tekst: [
        `Het casusoverleg van ${formatDag(overleg.datum)} is gesloten.`,
        "Het verslag en de acties die voor uw organisatie zijn afgesproken, staan voor u klaar.",
        `Uw acties en het verslag: ${systeem.adres}/overleggen/${overleg.id}/verslag`,
        "Wilt u het resultaat van een actie vastleggen zodra u het weet?",
      ].join("\n\n"),
    });
  }
}
