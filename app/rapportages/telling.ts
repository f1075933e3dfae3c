import type { Fase } from "~/protocol/fasen";
import type { Aanpak, Doorgeleiding, Gemeente } from "~/protocol/lijsten";

export const uitkomsten = {
  veiligheidshuis: "Aanpak Veiligheidshuis",
  lokaal: "Lokale aanpak",
  geen_aanpak: "Geen aanpak na triage",
  afgewezen: "Niet in behandeling genomen",
} as const;
export type Uitkomst = keyof typeof uitkomsten;

export const standen = {
  loopt: "Aan het einde van het jaar niet afgesloten",
  succesvol: "Succesvol afgesloten",
  anders: "Afgesloten om een andere reden",
} as const;
export type Stand = keyof typeof standen;

export const bewegingen = { beter: "Verbeterd", gelijk: "Gelijk gebleven", slechter: "Verslechterd" } as const;
export type Beweging = keyof typeof bewegingen;

/** Of the year that is counted, 1 to 4. */
export type Kwartaalnummer = 1 | 2 | 3 | 4;
export const kwartaalnummers: readonly Kwartaalnummer[] = [1, 2, 3, 4];

/** One thing that is counted, in the only quarter of the year in which it counts. */
export interface Geteld<K extends string> {
  wat: K;
  kwartaal: Kwartaalnummer;
}

/** What one casus adds to a table that is split by aanpak and by gemeente. */
export interface Getelde<K extends string> extends Geteld<K> {
  aanpak: Aanpak;
  gemeente: Gemeente;
}

/** What happened in one year, counted per casus and not published yet: small numbers are still in it. */
export interface Jaartelling {
  jaar: number;
  beoordeeld: Getelde<Uitkomst>[];
  behandeld: Getelde<Stand>[];
  /** Casussen with such a besluit, for each kind once. */
  doorgeleid: Getelde<Doorgeleiding>[];
  scores: (Getelde<Beweging> & { leefgebied: string })[];
  /** All of them, in the words of the last day of the year: one that is missing would tell. */
  leefgebieden: { leefgebied: string; label: string }[];
  /** All there are, also without a casus. */
  instanties: string[];
  /** By instantie: casussen in which it began an interventie. */
  interventies: Getelde<string>[];
  /** Days that casussen which left a phase in this year had been in it; of who left it twice the last time. */
  duur: (Geteld<Fase> & { dagen: number })[];
  verzoeken: Geteld<string>[];
  datalekken: Geteld<"datalek">[];
  /** Of each anonymised dossier, for each set of characteristics, what it looks like. */
  resten: { kenmerken: string; waarden: string[] }[];
}
