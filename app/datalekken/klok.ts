import { plusUren } from "~/lib/datum";

/** P 14.3: manager and procesregisseur are told within so many hours; P 14.8: the AP. */
export const urenTotMelding = 2;
export const urenTotAp = 72;

/** From so many hours before the end it presses. */
const urenWaarschuwing = { melding: 1, ap: 24 } as const;

export type Klokstand = "op_tijd" | "dringend" | "te_laat" | "gehaald" | "niet_gehaald";

export interface Klok {
  /** ISO instants: the last moment that is in time, now, and when it was done. */
  tot: string;
  nu: string;
  gedaanOp: string | null;
  stand: Klokstand;
}

/** The last moment itself is still in time: "uiterlijk binnen 2 uur" (P 14.3), "binnen 72 uur" (P 14.8). */
function weegKlok(vanaf: string, uren: number, waarschuwing: number, nu: string, gedaanOp: string | null): Klok {
  const tot = plusUren(vanaf, uren);
  if (gedaanOp !== null) return { tot, nu, gedaanOp, stand: gedaanOp <= tot ? "gehaald" : "niet_gehaald" };
  const stand = nu > tot ? "te_laat" : nu >= plusUren(tot, -waarschuwing) ? "dringend" : "op_tijd";
  return { tot, nu, gedaanOp, stand };
}

export function weegMeldklok(kennisgenomenOp: string, nu: string, gemeldOp: string | null): Klok {
  return weegKlok(kennisgenomenOp, urenTotMelding, urenWaarschuwing.melding, nu, gemeldOp);
}

export function weegApklok(kennisgenomenOp: string, nu: string, apGemeldOp: string | null): Klok {
  return weegKlok(kennisgenomenOp, urenTotAp, urenWaarschuwing.ap, nu, apGemeldOp);
}
