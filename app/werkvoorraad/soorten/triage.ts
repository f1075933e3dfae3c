import { dagVanMoment, plusDagen } from "~/lib/datum";
import { isProcesregie, taaksoort, telwoord } from "./soort";

/** A question that is open this long comes back to whoever put it. The source names no term; this is a habit of work. */
const dagenTotHerinnering = 14;

export interface GesteldeVraag {
  aan: string;
  isOpen: boolean;
  /** ISO day. */
  gesteldOp: string;
}

/** What the procesregie has to do in the triage, or whom it waits for. */
export const triage = taaksoort({
  soort: "triage",
  label: "Triage",
  toestanden: ["triage"],
  entiteiten: ["uitvraag"],
  lees: ({ stand, opener, rijen }): GesteldeVraag[] =>
    isProcesregie(stand)
      ? opener.lijst(rijen("uitvraag"), (_rij, { voorPartij, status, aangemaaktOp }) => ({
          aan: voorPartij ?? "een Partij",
          isOpen: status === "open",
          gesteldOp: dagVanMoment(aangemaaktOp),
        }))
      : [],
  maak: (vragen, stand) => {
    if (!isProcesregie(stand)) return [];
    const vast = { scherm: "triageren" };
    const open = vragen.filter(({ isOpen }) => isOpen).sort((a, b) => (a.gesteldOp < b.gesteldOp ? -1 : 1));
    const [langst] = open;
    if (!langst) {
      return [
        {
          ...vast,
          wat: "Rond de triage af",
          waarom:
            vragen.length === 0
              ? "Er is nog niets gevraagd aan de melder of aan Partijen."
              : `Alle antwoorden zijn er (${telwoord(vragen.length, "vraag", "vragen")}).`,
          urgentie: "nu",
          sinds: stand.sinds,
        },
      ];
    }
    const wie = [...new Set(open.map(({ aan }) => aan))].join(", ");
    const beantwoord = `${String(vragen.length - open.length)} van ${telwoord(vragen.length, "vraag", "vragen")} beantwoord.`;
    return plusDagen(langst.gesteldOp, dagenTotHerinnering) <= stand.vandaag
      ? [
          {
            ...vast,
            wat: `Herinner ${wie} aan de vraag`,
            waarom: `Het antwoord laat langer dan twee weken op zich wachten. ${beantwoord}`,
            urgentie: "nu",
            sinds: langst.gesteldOp,
          },
        ]
      : [
          {
            ...vast,
            wat: "Antwoorden voor de triage",
            waarom: `Wacht op ${wie}. ${beantwoord}`,
            urgentie: "wacht",
            sinds: langst.gesteldOp,
          },
        ];
  },
});
