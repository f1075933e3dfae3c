import { isOvergenomen, type Toestand } from "../fasen";
import type { Regel } from "./regel";
import type { Gelding, GegevenVraag } from "./vragen";
import { gerichteEntiteiten, isEigenInbreng } from "./wie";

/** May this value be used at all while the casus is in this state: for facts, search and whatever else is derived? */
export function isInGebruik({ geldtTot, ingetrokken, beperkt }: Gelding, toestand: Toestand): boolean {
  return beperkt === null && !ingetrokken && isOvergenomen(geldtTot, toestand);
}

const redenen = {
  verzoek_betrokkene: "Dit gegeven is beperkt op verzoek van de betrokkene. Alleen de procesregisseur ziet het.",
  juistheid_betwist:
    "Van dit gegeven wordt de juistheid betwist. Tot dat is nagegaan ziet alleen de procesregisseur het.",
  gemeld_onjuist:
    "Dit gegeven is gemeld als onjuist of betwist. Tot het is gecorrigeerd of nagegaan ziet alleen de procesregisseur het.",
} as const;

/** Also for the verstrekker and the procesondersteuner: a restricted gegeven is kept, not used (AVG 18 lid 2). */
export const rBeperking: Regel<GegevenVraag> = {
  id: "R-beperking",
  artikel: "P 17.1 b, AVG 18",
  citaat: "dan wel beperking van de Verwerking",
  weeg: ({ lezer, rij }) => rij.beperkt === null || lezer.rol === "procesregisseur" || redenen[rij.beperkt],
};

/**
 * What somebody sees who is only asked about what that very person supplied: that, and the questions to the own Partij. What
 * colleagues supplied is theirs to answer for (P 9.6).
 */
export const rEigenGegeven: Regel<GegevenVraag> = {
  id: "R-zeggenschap",
  artikel: "P 3.5 c",
  citaat: "behoudt de zeggenschap over het verdere gebruik van die gegevens",
  weeg: (vraag) =>
    (isEigenInbreng(vraag) && vraag.rij.auteurAccountId === vraag.lezer.accountId) ||
    (gerichteEntiteiten.includes(vraag.gegeven.entiteit) && vraag.rij.voorPartijId === vraag.lezer.partij.id) ||
    "U ziet alleen wat u zelf hebt verstrekt.",
};

/** The verstrekker keeps sight of what it supplied, so that it can decide about it (P 3.5 c). */
export const rHerbeoordeling: Regel<GegevenVraag> = {
  id: "R-herbeoordeling",
  artikel: "P 3.5 b",
  citaat: "wordt als eerste opnieuw beoordeeld of de eerder verwerkte gegevens ook daarvoor noodzakelijk zijn",
  weeg: (vraag) =>
    isOvergenomen(vraag.rij.geldtTot, vraag.casus.toestand) ||
    isEigenInbreng(vraag) ||
    "Dit gegeven is niet overgenomen uit een eerdere fase.",
};
