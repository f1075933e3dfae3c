import { plusMaanden } from "~/lib/datum";

/** Months before the end of a VOG from which it is announced: asking for a new one takes weeks. */
export const aankondigingMaanden = 2;

export type Papierstand = "in_orde" | "verloopt" | "verlopen" | "ontbreekt";

export const papierstanden: Readonly<Record<Papierstand, string>> = {
  in_orde: "In orde",
  verloopt: "Verloopt binnenkort",
  verlopen: "Verlopen: geen toegang",
  ontbreekt: "Ontbreekt: geen toegang",
};

export interface Papieren {
  geheimhoudingOp: string | null;
  vogGeldigTot: string | null;
}

/** P 13.1, 13.3: how the papers of an employee stand on this day. The last day of a VOG counts as a whole. */
export function weegPapieren({ geheimhoudingOp, vogGeldigTot }: Papieren, vandaag: string): Papierstand {
  if (!geheimhoudingOp || geheimhoudingOp > vandaag || !vogGeldigTot) return "ontbreekt";
  if (vogGeldigTot < vandaag) return "verlopen";
  return vogGeldigTot < plusMaanden(vandaag, aankondigingMaanden) ? "verloopt" : "in_orde";
}
