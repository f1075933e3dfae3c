import { dagVanMoment } from "~/lib/datum";
import { handelingen } from "~/protocol/handelingen";
import { mag, taaksoort, type Casustaak } from "./soort";

interface Verzoek {
  sinds: string;
  /** Whether this Partij has to answer; else it asked and waits. */
  isAanOns: boolean;
}

const eerste = (verzoeken: readonly Verzoek[]) =>
  verzoeken.reduce((vroegste, { sinds }) => (sinds < vroegste ? sinds : vroegste), verzoeken[0]?.sinds ?? "");

/** Accord of the source, asked of this Partij or by it (P 3.5 d, 7.1). */
export const akkoord = taaksoort({
  soort: "akkoord",
  label: "Verzoeken om akkoord",
  toestanden: ["triage", "inlichten", "bespreken", "uitvoeren"],
  entiteiten: ["akkoordverzoek"],
  lees: ({ opener, rijen, lezer }): Verzoek[] =>
    opener
      .lijst(rijen("akkoordverzoek"), (_rij, kop) => kop)
      // The Partij of the row is the one that asked.
      .filter(
        ({ code, status, verstrekkerPartijId, voorPartijId }) =>
          code !== "correctie" &&
          status === "gevraagd" &&
          (voorPartijId === lezer.partij.id || verstrekkerPartijId === lezer.partij.id),
      )
      .map(({ aangemaaktOp, voorPartijId }) => ({
        sinds: dagVanMoment(aangemaaktOp),
        isAanOns: voorPartijId === lezer.partij.id,
      })),
  maak: (verzoeken, stand) => {
    const aanOns = verzoeken.filter(({ isAanOns }) => isAanOns);
    const vanOns = verzoeken.filter(({ isAanOns }) => !isAanOns);
    const taken: Casustaak[] = [];
    if (aanOns.length > 0 && mag(stand, handelingen.bespreken.akkoord_beantwoorden)) {
      taken.push({
        wat:
          aanOns.length === 1
            ? "Beantwoord een verzoek om akkoord"
            : `Beantwoord ${String(aanOns.length)} verzoeken om akkoord`,
        waarom: "Een andere Partij wil informatie van uw organisatie gebruiken. U beslist (P 3.5 d, 7.1).",
        urgentie: "nu",
        sinds: eerste(aanOns),
        scherm: "akkoorden",
      });
    }
    if (vanOns.length > 0) {
      taken.push({
        wat: vanOns.length === 1 ? "Antwoord op uw verzoek om akkoord" : "Antwoord op uw verzoeken om akkoord",
        waarom: "De verstrekker heeft nog niet geantwoord. Tot die tijd is gebruik niet toegestaan.",
        urgentie: "wacht",
        sinds: eerste(vanOns),
        scherm: "akkoorden",
      });
    }
    return taken;
  },
});
