/** What a verstrekker is asked to agree with, apart for each use. */
export const akkoordsoorten = {
  hergebruik: { label: "Gebruik voor een eigen taak", artikel: "P 3.5 d" },
  wpg: { label: "Politiegegevens doorverstrekken", artikel: "P 7.1" },
  /** A report that a gegeven is wrong, to its verstrekker; answered on the page of that gegeven. */
  correctie: { label: "Melding dat een gegeven niet klopt", artikel: "P 9.5, 10.1" },
} as const satisfies Record<string, { label: string; artikel: string }>;

export type Akkoordsoort = keyof typeof akkoordsoorten;

export function isAkkoordsoort(woord: string | null): woord is Akkoordsoort {
  return woord !== null && Object.hasOwn(akkoordsoorten, woord);
}

export const akkoordstanden = {
  gevraagd: "Gevraagd, nog geen antwoord",
  akkoord: "Akkoord",
  voorwaarde: "Akkoord onder voorwaarde",
  geweigerd: "Geen akkoord",
  gecorrigeerd: "Gecorrigeerd",
  niet_gecorrigeerd: "Niet gecorrigeerd",
  /** P 7.1: the Partij recorded a permission that it got outside the system. */
  vastgelegd: "Buiten dit systeem gekregen",
  ingetrokken: "Akkoord ingetrokken",
  teruggenomen: "Verzoek teruggenomen",
  vervallen: "Vervallen",
} as const;

export type Akkoordstand = keyof typeof akkoordstanden;

export function leesStand(woord: string | null): Akkoordstand {
  const stand = (Object.keys(akkoordstanden) as Akkoordstand[]).find((naam) => naam === woord);
  if (!stand) throw new Error("Unknown state of an akkoordverzoek in the database");
  return stand;
}

const gegeven: readonly Akkoordstand[] = ["akkoord", "voorwaarde", "vastgelegd"];

/** While it stands so, what was asked may be done. */
export function isGegeven(stand: Akkoordstand): boolean {
  return gegeven.includes(stand);
}

/** A request that still counts: no second one for the same use. */
export function isLopend(stand: Akkoordstand): boolean {
  return stand === "gevraagd" || isGegeven(stand);
}
