import type { Veld } from "~/protocol/afscherming";
import type { Inhoud } from "../inhoud";
import type { Deel } from "../projectie";
import type { Schermstand } from "../tafel/view";

/** Something that staff read and the screen would not show, with because of whom. */
export interface Geweerd {
  sleutel: string;
  wat: string;
  /** Words of the block itself, where it has no name. */
  titel: Veld | null;
  stand: Schermstand;
}

export interface Meekijker {
  accountId: string;
  naam: string;
  partij: string;
  grond: string;
}

export interface VoorbesprekenView {
  overlegId: string;
  datum: string;
  agenda: { id: string; nummer: number; casusnummer: string; minuten: number }[];
  punt: {
    id: string;
    casusnummer: string;
    /** For whom it was weighed, and who was invited and may not come: those do not count. */
    zaal: Meekijker[];
    nietMeegeteld: (Meekijker & { uitleg: string; regel: string; artikel: string })[];
    inhoud: Inhoud;
    bladen: Record<Deel, number>;
    geweerd: Geweerd[];
  } | null;
}
