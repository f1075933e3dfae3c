import { formatDag, dagVanMoment } from "~/lib/datum";
import type { Pdfdocument } from "~/pdf/blokken";
import { geschilsoorten, geschilstatussen } from "~/geschillen/handelingen";
import type { Geschil, Stap } from "~/geschillen/repository.server";

/**
 * The piece for Partneroverleg or Stuurgroep: what is asked and what was decided, without casusnummer, without the name of who
 * brought it in, without personal data (DPIA 14, C 13.4).
 */
export function maakStuk(
  rij: Geschil,
  stappen: readonly Stap[],
  { veiligheidshuis, moment }: { veiligheidshuis: string; moment: string },
): Pdfdocument {
  const woorden = stappen.filter(({ tekst }) => tekst !== null);
  return {
    titel: `Geschil ${rij.nummer}`,
    auteur: veiligheidshuis,
    moment,
    voettekst: `Geschil ${rij.nummer}, ${formatDag(dagVanMoment(moment))}`,
    blokken: [
      { soort: "kop", niveau: 1, tekst: `Geschil ${rij.nummer}` },
      {
        soort: "gegevens",
        gegevens: [
          { label: "Gaat over", tekst: `${geschilsoorten[rij.soort].label} (${geschilsoorten[rij.soort].artikel})` },
          { label: "Stand", tekst: geschilstatussen[rij.status].label },
          { label: "Ingediend op", tekst: formatDag(dagVanMoment(rij.ingediendOp)) },
          { label: "Betrokken Partijen", tekst: [rij.partij, ...rij.partijen.map(({ naam }) => naam)].join(", ") },
        ],
      },
      { soort: "kop", niveau: 2, tekst: "Omschrijving" },
      { soort: "alinea", tekst: rij.omschrijving },
      ...woorden.flatMap(({ naarStatus, overlegOp, moment: op, tekst }) => [
        {
          soort: "kop" as const,
          niveau: 2 as const,
          tekst: `${naarStatus === "partneroverleg" ? "Vraag aan het Partneroverleg" : naarStatus === "stuurgroep" ? "Vraag aan de Stuurgroep" : "Uitkomst"}, ${formatDag(overlegOp ?? dagVanMoment(op))}`,
        },
        { soort: "alinea" as const, tekst: tekst ?? "" },
      ]),
    ],
  };
}
