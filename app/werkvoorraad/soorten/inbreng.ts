import { formatDag } from "~/lib/datum";
import { handelingen } from "~/protocol/handelingen";
import { getPartijrecht } from "~/protocol/partijtypen";
import { isProcesregie, mag, taaksoort } from "./soort";

export interface EigenInbreng {
  magVerstrekken: boolean;
  isIngediend: boolean;
}

/** Asked of a Partij that can bring in something, from when it is involved, and again for each overleg that comes. */
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
    const { agenda, feiten } = stand;
    if (!magVerstrekken || !mag(stand, handelingen.bespreken.inbrengen)) return [];
    if (!agenda) {
      const isBesproken = stand.toestand !== "bespreken" || feiten.aantalGehoudenOverleggen > 0;
      return isBesproken || isIngediend
        ? []
        : [
            {
              wat: "Breng uw informatie in",
              waarom: "U bent bij deze casus betrokken. Uw organisatie heeft nog niets ingediend.",
              urgentie: "nu",
              sinds: stand.sinds,
              scherm: "inbreng",
            },
          ];
    }
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
