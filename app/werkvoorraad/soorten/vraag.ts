import { dagVanMoment } from "~/lib/datum";
import { taaksoort } from "./soort";

/** Questions that were put to this very person. */
export const vraag = taaksoort({
  soort: "vraag",
  label: "Vragen aan u",
  toestanden: ["triage"],
  entiteiten: ["uitvraag"],
  lees: ({ opener, rijen, lezer }): { sinds: string }[] =>
    opener
      .lijst(rijen("uitvraag"), (_rij, kop) => kop)
      .filter(({ voorAccountId, status }) => voorAccountId === lezer.accountId && status === "open")
      .map(({ aangemaaktOp }) => ({ sinds: dagVanMoment(aangemaaktOp) })),
  maak: (vragen) =>
    vragen.map(({ sinds }) => ({
      wat: "Beantwoord de vraag van de procesregisseur",
      waarom: "Uw antwoord is nodig voor de triage.",
      urgentie: "nu",
      sinds,
      scherm: "triageren",
    })),
});
