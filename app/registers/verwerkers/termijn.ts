import { plusMaanden } from "~/lib/datum";

/** P 22.4: the list is brought up to date at least once a year. */
export const maandenTussenNazicht = 12;
/** Months before the end of an agreement, or of the year, from which it is a task. */
export const aankondigingMaanden = 2;

export interface Nazichttermijn {
  /** ISO day of the last time; null when it was never done. */
  laatste: string | null;
  /** Last ISO day on which the next time is not too late. */
  uiterlijk: string;
  isTeLaat: boolean;
  isBinnenkort: boolean;
}

/** `begin`: ISO day on which the installation started, from which the first year runs. */
export function weegNazicht(laatste: string | null, begin: string, vandaag: string): Nazichttermijn {
  const uiterlijk = plusMaanden(laatste ?? begin, maandenTussenNazicht);
  return {
    laatste,
    uiterlijk,
    isTeLaat: uiterlijk < vandaag,
    isBinnenkort: plusMaanden(uiterlijk, -aankondigingMaanden) <= vandaag,
  };
}

export type Overeenkomststand = "loopt" | "verloopt" | "verlopen" | "beeindigd";

export const overeenkomststanden: Readonly<Record<Overeenkomststand, string>> = {
  loopt: "Loopt",
  verloopt: "Loopt binnenkort af",
  verlopen: "Afgelopen",
  beeindigd: "Beëindigd",
};

export function weegOvereenkomst(
  { looptTot, beeindigdOp }: { looptTot: string | null; beeindigdOp: string | null },
  vandaag: string,
): Overeenkomststand {
  if (beeindigdOp && beeindigdOp <= vandaag) return "beeindigd";
  if (!looptTot) return "loopt";
  if (looptTot < vandaag) return "verlopen";
  return looptTot < plusMaanden(vandaag, aankondigingMaanden) ? "verloopt" : "loopt";
}
