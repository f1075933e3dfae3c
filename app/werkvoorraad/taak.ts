/** How much it presses: what is over its date, what is asked today, what waits, what is coming. */
export const urgenties = ["te_laat", "vandaag", "nu", "binnenkort"] as const;
export type Urgentie = (typeof urgenties)[number];

export interface Taak {
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
  return taken.toSorted((a, b) => (sleutel(a) < sleutel(b) ? -1 : 1));
}
