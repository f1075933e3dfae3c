import type { Briefsoort, Sjabloon } from "./sjablonen";

/** What the writer of a letter reads of its template. */
export interface Sjabloonview {
  soort: Briefsoort;
  /** Head of the part of the writer. */
  eigenKop: string | null;
  /** What stands in the letter besides. */
  delen: { kop: string; artikel: string }[];
}

export function beschrijfSjabloon({ soort, delen }: Sjabloon): Sjabloonview {
  return {
    soort,
    eigenKop: delen.find(({ eigen }) => eigen)?.kop ?? null,
    delen: delen
      .filter(({ eigen }) => !eigen)
      .map(({ kop, artikel, vrij }) => ({ kop: kop ?? (vrij ? "Aanvulling" : "Inleiding"), artikel })),
  };
}
