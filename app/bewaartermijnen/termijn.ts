import { plusDagen, plusMaanden } from "~/lib/datum";

/** DPIA 10: 5 jaar, Selectielijst 2017, category 3.1. */
export const standaardMaanden = 60;
export const standaardBron = "DPIA 10: Selectielijst 2017, categorie 3.1 Plannen opstellen";

/** Months before the end of the term from which the dossier is announced (DPIA 3, step 7). */
export const aankondigingMaanden = 2;

/** First day on which a dossier with this term is announced to those who can keep it longer. */
export function aankondigingVan(bewarenTot: string): string {
  return plusMaanden(bewarenTot, -aankondigingMaanden);
}

/** `5 jaar`, `18 maanden`. */
export function schrijfTermijn(maanden: number): string {
  return maanden % 12 === 0 ? `${String(maanden / 12)} jaar` : `${String(maanden)} maanden`;
}

/** Days in which a second person must answer a proposal to keep a dossier longer; after that it counts no more. */
export const voorstelDagen = 30;

/** Whether a proposal still waits for its second person, and so holds up a destruction. */
export function isVoorstelOpen(status: string | null, voorgesteldOp: string, vandaag: string): boolean {
  return status === "voorgesteld" && vandaag <= plusDagen(voorgesteldOp, voorstelDagen);
}
