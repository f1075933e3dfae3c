import type { Veld } from "~/protocol/afscherming";
import type { Knopstand } from "~/protocol/antwoord.server";
import type { Actiestand } from "~/fasen/uitvoeren/rules";
import type { TafelView } from "../tafel/view";

type Versies = Record<string, Record<string, number>>;

/** An actie of before this overleg: still open, or handled since it was opened. */
export interface OpenActie {
  id: string;
  /** Item of the agenda of this overleg, by which the form finds its casus. */
  puntId: string;
  casusnummer: string;
  titel: Veld | undefined;
  wie: string | null;
  deadline: Veld | undefined;
  stand: Actiestand;
  status: Veld | undefined;
  resultaat: Veld | undefined;
  /** Names of those present who may not hear this one read aloud. */
  nietVoor: string[];
  handeling: Knopstand | undefined;
  waarden: Record<string, unknown>;
  versies: Versies;
}

export interface OpenenView {
  tafel: TafelView;
  onbevestigd: number;
  /** Partij by Partij (domein 6). */
  groepen: { partij: string; acties: OpenActie[] }[];
}
