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

function maakSleutel({ urgentie, uiterlijk, sinds, casusnummer, wat }: Taak): string {
  return [urgenties.indexOf(urgentie), uiterlijk ?? "9999", sinds ?? "9999", casusnummer ?? "", wat].join("|");
}

/** Most urgent first; then what must be done earliest; then what waits longest. */
export function sorteerTaken(taken: readonly Taak[]): Taak[] {
  return taken
    .map((taak) => ({ taak, op: maakSleutel(taak) }))
    .sort((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0))
    .map(({ taak }) => taak);
}

/** Puts a few tasks at their place among many that are in order. */
export function voegIn(opVolgorde: readonly Taak[], nieuw: readonly Taak[]): readonly Taak[] {
  if (nieuw.length === 0) return opVolgorde;
  const samen = [...opVolgorde];
  for (const taak of sorteerTaken(nieuw)) {
    const op = maakSleutel(taak);
    let [laag, hoog] = [0, samen.length];
    while (laag < hoog) {
      const midden = (laag + hoog) >> 1;
      const ander = samen[midden];
      if (ander && maakSleutel(ander) <= op) laag = midden + 1;
      else hoog = midden;
    }
    samen.splice(laag, 0, taak);
  }
  return samen;
}
