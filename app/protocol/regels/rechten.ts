import { rBeheer, rGeheimhouding, rPartij, rToezicht, rVernietigd } from "./dossier";
import type { Regel } from "./regel";
import type { RechtengegevenVraag, RechtenVraag } from "./vragen";

/**
 * The only ground on which somebody who is not in the casus team sees content of it: to answer the betrokkene. The manager
 * has no other (domein 12). It begins when the identity was seen and ends with the answer.
 */
export const rRechtenCasus: Regel<RechtenVraag> = {
  id: "R-rechten",
  artikel: "P 17.2, 18.4",
  citaat:
    "Alvorens aan een verzoek als bedoeld in artikel 17.1 wordt voldaan, verifiëren Partijen de identiteit van de",
  weeg: ({ lezer, rechten }) => {
    if (!["manager", "procesregisseur", "procesondersteuner"].includes(lezer.rol)) {
      return "Verzoeken van betrokkenen worden behandeld door de manager en de procesregisseur.";
    }
    if (!rechten.loopt) return "Dit verzoek is beantwoord. De casus is daarvoor niet meer in te zien.";
    return rechten.identiteitGezien || "De identiteit van de betrokkene is nog niet vastgesteld.";
  },
};

/** Gegevens of others stay out of the answer: relaties, professionals, medewerkers; and of the betrokkene when a relatie asks. */
export const rRechtenEigen: Regel<RechtengegevenVraag> = {
  id: "R-rechten",
  artikel: "P 17.1 a",
  citaat: "Inzage te krijgen in de Persoonsgegevens die door Partijen over hem of haar worden Verwerkt",
  weeg: ({ rechten, gegeven, rij }) => {
    const eigen =
      rechten.relatieRijId === null
        ? gegeven.categorie === 1
        : gegeven.entiteit === "relatie" && rij.id === rechten.relatieRijId;
    return eigen || "Dit gaat over iemand anders dan wie het verzoek deed.";
  },
};

export const rRechtenOm: Regel<RechtengegevenVraag> = {
  id: "R-rechten",
  artikel: "P 17.5",
  citaat: "zijn niet van toepassing op gegevens die verstrekt zijn door het College van procureurs-generaal",
  weeg: ({ rechten, rij }) =>
    rij.verstrekkerPartijId === null ||
    rechten.partijtypen[rij.verstrekkerPartijId] !== "openbaar_ministerie" ||
    "Gegevens van het Openbaar Ministerie: het parket beslist hierover.",
};

export const rRechtenPolitie: Regel<RechtengegevenVraag> = {
  id: "R-rechten",
  artikel: "P 17.6",
  citaat: "Op gegevens die eerder verstrekt zijn door de politie is de geheimhoudingsplicht van de Wet politiegegevens",
  // Also when another Partij passed them on (P 7.1): they stay gegevens of the politie.
  weeg: ({ rechten, gegeven, rij }) =>
    (!gegeven.typen.includes("politiegegevens") &&
      (rij.verstrekkerPartijId === null || rechten.partijtypen[rij.verstrekkerPartijId] !== "politie")) ||
    "Gegevens van de politie: het Wpg-loket beslist hierover.",
};

/** A draft was not supplied yet: the Partij that writes it answers for it. */
export const rRechtenConcept: Regel<RechtengegevenVraag> = {
  id: "R-rechten",
  artikel: "P 2.1",
  citaat: "zijn Afzonderlijk Verwerkingsverantwoordelijke voor de Persoonsgegevens die zij verstrekken",
  weeg: ({ gegeven, rij }) =>
    !gegeven.ingebracht || rij.status !== "concept" || "Dit is nog een concept van de Partij die het schrijft.",
};

/** In this order: what holds for everybody, then the verzoek, then whose gegeven it is and who supplied it. */
export const rechtenCasusregels: readonly Regel<RechtenVraag>[] = [
  rBeheer,
  rGeheimhouding,
  rPartij,
  rVernietigd,
  rToezicht,
  rRechtenCasus,
];
export const rechtenGegevenregels: readonly Regel<RechtengegevenVraag>[] = [
  ...rechtenCasusregels,
  rRechtenEigen,
  rRechtenOm,
  rRechtenPolitie,
  rRechtenConcept,
];
