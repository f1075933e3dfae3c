import { plusMaanden } from "~/lib/datum";

/**
 * Months during which the words of a finished datalek are kept. The source names no term for the overview of P 14.11; it
 * follows the dossiers (DPIA 10, Selectielijst 2017). After it the number, moments and besluiten stay, without words.
 */
export const bewaarmaanden = 60;

export function bewarenTotNa(afgerondOp: string): string {
  return plusMaanden(afgerondOp, bewaarmaanden);
}
