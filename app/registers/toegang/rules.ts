/** Who judges whose access in the yearly review (P bijlage 3: extra attention to extra wide powers). */

export const oordelen = { blijft: "Blijft", intrekken: "Intrekken" } as const;
export type Oordeelkeuze = keyof typeof oordelen;

export function isOordeel(woord: string): woord is Oordeelkeuze {
  return Object.hasOwn(oordelen, woord);
}

interface Wie {
  readonly accountId: string;
  readonly rol: string;
}

/**
 * Why this reader does not judge this account; null when it does. The manager judges everybody, nobody judges the own account,
 * and that of a manager a procesregisseur judges too: a beheerder gives the access, so does not judge whether it was right.
 */
export function weegBeoordelaar(lezer: Wie, account: Wie): string | null {
  if (lezer.accountId === account.accountId) return "Uw eigen account beoordeelt een ander.";
  if (lezer.rol === "manager") return null;
  if (lezer.rol === "procesregisseur" && account.rol === "manager") return null;
  return "De manager beoordeelt dit account.";
}

/** Why a review cannot be finished yet; null when it can. `open`: accounts without a judgement. */
export function weegAfronden(open: number): string | null {
  if (open === 0) return null;
  return open === 1
    ? "Van 1 account is nog niets vastgelegd."
    : `Van ${String(open)} accounts is nog niets vastgelegd.`;
}
