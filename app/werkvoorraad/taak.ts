/**
 * How much it presses: what is over its date, what is asked today, what can be done now, what is coming; and last what
 * somebody else has to do first.
 */
export const urgenties = ["te_laat", "vandaag", "nu", "binnenkort", "wacht"] as const;
export type Urgentie = (typeof urgenties)[number];

export const urgentiewoorden: Readonly<Record<Urgentie, string>> = {
  te_laat: "Te laat",
  vandaag: "Vandaag",
  nu: "Nu te doen",
  binnenkort: "Binnenkort",
  wacht: "Wacht op anderen",
};

export interface Taak {
  /** Kind of task: a fixed word, also in the address of a filtered list. */
  soort: string;
  wat: string;
  waarom: string;
  casusnummer: string | null;
  href: string;
  urgentie: Urgentie;
  /** ISO day since when it waits. */
  sinds: string | null;
  /** ISO day until when it can wait. */
  uiterlijk: string | null;
}

/** Most urgent first; then what must be done earliest; then what waits longest. */
export function sorteerTaken(taken: readonly Taak[]): Taak[] {
  const sleutel = ({ urgentie, uiterlijk, sinds, casusnummer, wat }: Taak) =>
    [urgenties.indexOf(urgentie), uiterlijk ?? "9999", sinds ?? "9999", casusnummer ?? "", wat].join("|");
  return taken
    .map((taak) => ({ taak, op: sleutel(taak) }))
    .sort((a, b) => (a.op < b.op ? -1 : 1))
    .map(({ taak }) => taak);
}
