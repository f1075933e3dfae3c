import type { Veld } from "~/protocol/afscherming";
import { schrijfVoorBestand } from "~/protocol/gebruikswoorden";

/** Words on paper: of the system itself, or a gegeven as the protocol opened it. Absent or withheld leaves nothing behind. */
export type Pdftekst = string | Veld | undefined;

export interface Pdfkolom {
  kop: string;
  /** Aligned right with figures below each other. */
  getal?: boolean;
}

/** Label and value; a Veld brings its own label. */
export type Pdfgegeven = Veld | { label: string; tekst: Pdftekst } | undefined;

export type Pdfblok =
  | { soort: "kop"; niveau: 1 | 2 | 3; tekst: Pdftekst }
  /** A newline in the text stays one. */
  | { soort: "alinea"; tekst: Pdftekst; nadruk?: boolean }
  | { soort: "lijst"; items: readonly Pdftekst[]; genummerd?: boolean }
  /** A label whose value is absent or withheld is left out too. */
  | { soort: "gegevens"; gegevens: readonly Pdfgegeven[] }
  /** The first column is the head of its row. */
  | { soort: "tabel"; onderschrift: string; kolommen: readonly Pdfkolom[]; rijen: readonly (readonly Pdftekst[])[] }
  | { soort: "nieuwe_pagina" };

export interface Pdfdocument {
  /** In the title bar of the reader and in the metadata: no name of a betrokkene. */
  titel: string;
  auteur: string;
  /** ISO instant: the date in the metadata. The same document and moment give the same bytes. */
  moment: string;
  /** Left at the foot of each page, beside the page number: a casusnummer, a date. */
  voettekst?: string;
  liggend?: boolean;
  blokken: readonly Pdfblok[];
}

/** The words, or undefined when nothing may be printed. */
export function leesPdftekst(tekst: Pdftekst): string | undefined {
  const woorden =
    typeof tekst === "string" ? tekst : tekst?.soort === "zichtbaar" ? schrijfVoorBestand(tekst) : undefined;
  return woorden?.trim() ? woorden : undefined;
}
