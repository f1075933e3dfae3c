import { formatDag } from "~/lib/datum";
import { handelingen } from "~/protocol/handelingen";
import { getPartijrecht } from "~/protocol/partijtypen";
import { isProcesregie, mag, taaksoort } from "./soort";

export interface EigenInbreng {
  magVerstrekken: boolean;
  isIngediend: boolean;
}

/** Asked of a Partij that can bring in something, for the overleg that comes, until it did. */
export const inbreng = taaksoort({
  soort: "inbreng",
  label: "Inbreng",
  toestanden: ["bespreken", "uitvoeren"],
  entiteiten: ["inbreng"],
  lees: ({ stand, opener, rijen, lezer }): EigenInbreng => ({
    magVerstrekken: !isProcesregie(stand) && getPartijrecht(lezer.partij.type).verstrekt !== "nee",
    isIngediend: opener
      .lijst(rijen("inbreng"), (_rij, kop) => kop)
      .some(({ verstrekkerPartijId, status }) => verstrekkerPartijId === lezer.partij.id && status === "ingediend"),
  }),
  maak: ({ magVerstrekken, isIngediend }, stand) => {
    const { agenda } = stand;
    if (!agenda || !magVerstrekken || !mag(stand, handelingen.bespreken.inbrengen)) return [];
    const vast = { uiterlijk: agenda.datum, scherm: "inbreng" };
    return isIngediend
      ? [
          {
            ...vast,
            wat: "Uw inbreng is ingediend",
            waarom: `Wacht op het casusoverleg van ${formatDag(agenda.datum)}.`,
            urgentie: "wacht",
          },
        ]
      : [
          {
            ...vast,
            wat: "Breng uw informatie in",
            waarom: `De casus wordt besproken op ${formatDag(agenda.datum)}. Uw organisatie heeft nog niets ingediend.`,
            urgentie: agenda.datum === stand.vandaag ? "vandaag" : "nu",
          },
        ];
  },
});
