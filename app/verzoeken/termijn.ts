import { dagenTussen, plusDagen, plusMaanden } from "~/lib/datum";

/** P 18.2, 19.4, 20.4: within four weeks. The source knows no extension, so there is none. */
export const dagenVoorAntwoord = 28;

/** From so many days before the end it presses. */
const dagenWaarschuwing = 7;

export type Termijnstand = "op_tijd" | "dringend" | "vandaag" | "te_laat" | "gehaald" | "niet_gehaald";

export interface Antwoordtermijn {
  /** Last ISO day that is in time. */
  uiterlijk: string;
  stand: Termijnstand;
  /** Days that are left; negative when it is over. */
  dagen: number;
}

/** `ontvangenOp`: ISO day on which it came in, here or at the Partij that sent it on. The last day itself is in time. */
export function weegTermijn(ontvangenOp: string, vandaag: string, beantwoordOp: string | null): Antwoordtermijn {
  const uiterlijk = plusDagen(ontvangenOp, dagenVoorAntwoord);
  const dagen = dagenTussen(beantwoordOp ?? vandaag, uiterlijk);
  if (beantwoordOp !== null) return { uiterlijk, dagen, stand: dagen >= 0 ? "gehaald" : "niet_gehaald" };
  const stand = dagen < 0 ? "te_laat" : dagen === 0 ? "vandaag" : dagen <= dagenWaarschuwing ? "dringend" : "op_tijd";
  return { uiterlijk, dagen, stand };
}

/**
 * Months during which the words of an answered verzoek are kept: long enough for bezwaar and beroep, no longer than a
 * dossier after afschaling (P 11.2 c). Number, kind, days and outcome stay.
 */
export const bewaarmaanden = 12;

export function bewarenTotNa(beantwoordOp: string): string {
  return plusMaanden(beantwoordOp, bewaarmaanden);
}
