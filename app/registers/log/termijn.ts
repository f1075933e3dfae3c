import { dagenTussen, plusDagen } from "~/lib/datum";

/** The log is reviewed at least once in so many days (P bijlage 3: "periodiek gecontroleerd"). */
export const dagenTussenControles = 30;

export interface Controletermijn {
  /** ISO day of the last review; null when there was none yet. */
  laatste: string | null;
  /** Last ISO day on which the next review is in time. */
  uiterlijk: string;
  isTeLaat: boolean;
  dagenTeLaat: number;
}

/** `begin`: ISO day on which the installation started, from which the first term runs. */
export function weegTermijn(laatste: string | null, begin: string, vandaag: string): Controletermijn {
  const uiterlijk = plusDagen(laatste ?? begin, dagenTussenControles);
  const dagenTeLaat = Math.max(0, dagenTussen(uiterlijk, vandaag));
  return { laatste, uiterlijk, isTeLaat: dagenTeLaat > 0, dagenTeLaat };
}

/** Periods that can be looked at, in days up to and with today. */
export const perioden = [7, 30, 90] as const;
export type Periode = (typeof perioden)[number];

export function leesPeriode(zoekdeel: URLSearchParams): Periode {
  return perioden.find((dagen) => String(dagen) === zoekdeel.get("periode")) ?? 30;
}

export function vanafVan(periode: Periode, vandaag: string): string {
  return plusDagen(vandaag, 1 - periode);
}
