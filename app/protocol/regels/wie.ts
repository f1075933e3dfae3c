import type { GegevenVraag } from "./vragen";

/** Veiligheidshuis staff who work on the casus on behalf of the Partijen (P 2.3, 5.1). */
export function isProcesregie({ lezer }: Pick<GegevenVraag, "lezer">): boolean {
  return lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
}

/** Questions to one Partij: no other one learns of them. */
export const gerichteEntiteiten: readonly string[] = ["uitvraag", "fasevraag", "bijdrage"];

/** Requests for accord and recorded own use: between the Partij that asks and the one that provided (P 3.5 d, 7.1). */
export const akkoordentiteiten: readonly string[] = ["akkoordverzoek", "eigen_gebruik"];

/** The value was supplied by the reader's own Partij. */
export function isEigenInbreng({ lezer, rij }: Pick<GegevenVraag, "lezer" | "rij">): boolean {
  return rij.verstrekkerPartijId !== null && rij.verstrekkerPartijId === lezer.partij.id;
}
