import type { Veld } from "~/protocol/afscherming";
import type { Vorm } from "~/protocol/gegevenssoorten";
import type { Mag } from "./rules";

/** Readers of one Partij in one capacity for whom the rules say the same. */
export interface Lezersgroep {
  id: string;
  partij: string;
  hoedanigheid: string;
  namen: string[];
  ziet: boolean;
  /** Of a yes the ground to be in the casus, of a no the rule that refuses. */
  regel: string;
  artikel: string;
  citaat: string;
  /** What that reader would be told. */
  uitleg: string | null;
  /** Of a yes: every rule that was asked and had no objection. */
  getoetst: string[];
}

export interface MeldingView {
  id: string;
  van: string;
  op: string;
  stand: string;
  isOpen: boolean;
  velden: Veld[];
  versies: Record<string, Record<string, number>>;
}

export interface GegevenView {
  titel: string;
  /** Absent where this reader only knows that it is there: then the marker stands in its place. */
  veld: Veld;
  verstrekker: string;
  beperkt: string | null;
  vorm: Vorm["soort"];
  max: number | null;
  /** What stands there now, to correct. */
  waarde: string;
  versies: Record<string, Record<string, number>>;
  mag: Mag;
  meldingen: MeldingView[];
  /** Null: not for this reader. */
  lezers: Lezersgroep[] | null;
  /** Where it is lifted, for who may. */
  naarGegevens: string | null;
}
