import { dagVanMoment } from "~/lib/datum";
import { handelingen } from "~/protocol/handelingen";
import { isProcesregie, mag, taaksoort, telwoord } from "./soort";

export interface OpenMeldingen {
  /** ISO days on which was reported that something of the own is wrong, oldest first. */
  eigen: string[];
  /** Of others; staff only. */
  anderen: string[];
}

/** Who supplied a gegeven answers when it is reported as wrong (P 9.5, 10.1). */
export const melding = taaksoort({
  soort: "melding",
  label: "Meldingen dat een gegeven niet klopt",
  toestanden: ["triage", "lokaal", "inlichten", "bespreken", "uitvoeren", "afgesloten"],
  entiteiten: ["akkoordverzoek"],
  lees: ({ stand, opener, rijen, lezer }): OpenMeldingen => {
    const isStaf = isProcesregie(stand);
    const open = opener
      .lijst(rijen("akkoordverzoek"), (_rij, kop) => kop)
      .filter(({ code, status }) => code === "correctie" && status === "gevraagd");
    const isEigen = ({ voorPartijId }: (typeof open)[number]) =>
      isStaf ? voorPartijId === null : voorPartijId === lezer.partij.id;
    const dagen = (koppen: typeof open) => koppen.map(({ aangemaaktOp }) => dagVanMoment(aangemaaktOp));
    return {
      eigen: dagen(open.filter(isEigen)),
      anderen: isStaf ? dagen(open.filter((kop) => !isEigen(kop))) : [],
    };
  },
  maak: ({ eigen, anderen }, stand) => {
    if (eigen.length > 0 && mag(stand, handelingen.gegevens.melding_beantwoorden)) {
      return [
        {
          wat: "Beantwoord een melding dat een gegeven niet klopt",
          waarom: `Over ${telwoord(eigen.length, "gegeven", "gegevens")} is gemeld dat het niet klopt. Wie het verstrekte, antwoordt (P 9.5, 10.1).`,
          urgentie: "nu",
          sinds: eigen[0] ?? null,
          scherm: "akkoorden",
        },
      ];
    }
    return anderen.length > 0
      ? [
          {
            wat: "Een verstrekker kijkt of een gegeven klopt",
            waarom: `Over ${telwoord(anderen.length, "gegeven", "gegevens")} is gemeld dat het niet klopt. U coördineert de correctie (P 9.5).`,
            urgentie: "wacht",
            sinds: anderen[0] ?? null,
            scherm: "akkoorden",
          },
        ]
      : [];
  },
});
