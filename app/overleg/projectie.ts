/** The three parts of a discussion, in order: what stands on the projector is one page of one of them. */
export const delen = {
  beeldvorming: "Beeldvorming",
  oordeelsvorming: "Oordeelsvorming",
  besluitvorming: "Besluitvorming",
} as const;

export type Deel = keyof typeof delen;

export const deelnamen = Object.keys(delen) as Deel[];

export function isDeel(woord: string): woord is Deel {
  return Object.hasOwn(delen, woord);
}

/** After so many minutes without a sign of anybody at the chair's screen the projector goes black by itself. */
export const minutenRust = 15;

/** What the projector was asked to show, and whether it may show anything now. */
export interface Projectiestand {
  aan: boolean;
  /** Why it is black. `wacht`: no casus is on the table. */
  reden: "zwart" | "rust" | "wacht" | null;
  deel: Deel;
  /** From 1; a page that does not exist any more is read as the last one. */
  blad: number;
  donker: boolean;
}
