import { dagVanMoment } from "~/lib/datum";
import { handelingen } from "~/protocol/handelingen";
import { isProcesregie, mag, taaksoort, telwoord } from "./soort";

export interface OpenFasevragen {
  /** ISO days on which they were asked, oldest first. */
  eigen: string[];
  /** Asked of others; staff only. */
  anderen: string[];
}

/** A verstrekker decides about use in a next phase (P 3.5 c); until then it is not used there. */
export const fasevraag = taaksoort({
  soort: "fasevraag",
  label: "Gebruik in een volgende fase",
  toestanden: ["triage", "lokaal", "inlichten", "bespreken", "uitvoeren"],
  entiteiten: ["fasevraag"],
  lees: ({ stand, opener, rijen, lezer }): OpenFasevragen => {
    const open = opener.lijst(rijen("fasevraag"), (_rij, kop) => kop).filter(({ status }) => status === "open");
    const dagen = (koppen: typeof open) => koppen.map(({ aangemaaktOp }) => dagVanMoment(aangemaaktOp));
    return {
      eigen: dagen(open.filter(({ voorPartijId }) => voorPartijId === lezer.partij.id)),
      anderen: isProcesregie(stand) ? dagen(open) : [],
    };
  },
  maak: ({ eigen, anderen }, stand) => {
    if (eigen.length > 0 && mag(stand, handelingen.gegevens.fasevraag_beantwoorden)) {
      return [
        {
          wat: "Beslis of uw informatie in de volgende fase mag worden gebruikt",
          waarom: `Over ${telwoord(eigen.length, "gegeven", "gegevens")} beslist uw organisatie. Zonder antwoord wordt het niet gebruikt (P 3.5 c).`,
          urgentie: "nu",
          sinds: eigen[0] ?? null,
          scherm: "gegevens",
        },
      ];
    }
    return anderen.length > 0
      ? [
          {
            wat: "Verstrekkers beslissen nog over de volgende fase",
            waarom: `Over ${telwoord(anderen.length, "gegeven", "gegevens")} is nog geen antwoord. Tot dan wordt het niet gebruikt (P 3.5 c).`,
            urgentie: "wacht",
            sinds: anderen[0] ?? null,
            scherm: "gegevens",
          },
        ]
      : [];
  },
});
