import { plusMaanden } from "~/lib/datum";

/** P 17.5: verstrekkingen of the OM are kept four years; Wpg 32 asks as much of the politie, and one term is kept for all. */
export const bewaarmaanden = 48;

/** First ISO day on which the row is no longer kept, once the dossier itself is gone. */
export function bewarenTot(dag: string): string {
  return plusMaanden(dag, bewaarmaanden);
}
