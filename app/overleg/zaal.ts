/** Where somebody is: in the room, out for this item only, or not in the meeting. */
export type Zaalstand = "binnen" | "even_weg" | "weg";

export const zaalstanden: Readonly<Record<Zaalstand, string>> = {
  binnen: "In de zaal",
  even_weg: "Even weg",
  weg: "Niet aanwezig",
};

/** Somebody of the meeting. Names of employees are no case data (P bijlage 4); staff only all the same. */
export interface Zaalpersoon {
  accountId: string;
  naam: string;
  partij: string;
  functie: string;
  isVoorzitter: boolean;
  /** Bound to geheimhouding: confirmed in this overleg, or by the verklaring of the Veiligheidshuis (P 13.1). */
  bevestigd: boolean;
  stand: Zaalstand;
  /** Null: no casus is on the table. */
  grond: "betrokken" | "expertise" | null;
  /** Why this person may not be present at this casus (any more): then nothing is shown while that person is in. */
  bezwaar: { uitleg: string; regel: string; artikel: string } | null;
}
