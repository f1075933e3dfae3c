import type { Fase } from "~/protocol/fasen";
import type { Aanpak, Gemeente, Leefgebied } from "~/protocol/lijsten";

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

/** What one casus adds to a table that is split by aanpak and by gemeente. */
export interface Geteld<K extends string> {
  wat: K;
  aanpak: Aanpak;
  gemeente: Gemeente;
}

/** What happened in one year, counted per casus and not published yet: small numbers are still in it. */
export interface Jaartelling {
  jaar: number;
  beoordeeld: Geteld<Uitkomst>[];
  behandeld: Geteld<Stand>[];
  scores: { leefgebied: Leefgebied; beweging: Beweging }[];
  /** Casussen in which each instantie began an interventie. */
  interventies: { instantie: string; aantal: number }[];
  /** Days that casussen which left a phase in this year had been in it. */
  duur: { fase: Fase; dagen: number }[];
  verzoeken: { soort: string; aantal: number }[];
  datalekken: number;
  /** Of each anonymised dossier, for each set of characteristics, what it looks like. */
  resten: { kenmerken: string; waarden: string[] }[];
}
