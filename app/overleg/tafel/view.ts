import type { Veld } from "~/protocol/afscherming";
import type { Knopstand } from "~/protocol/antwoord.server";
import type { RegieplanView } from "~/fasen/bespreken/regieplan/view";
import type { Besprekingdeel } from "../bespreking";
import type { Agendapuntstatus, Overlegstatus } from "../handelingen";
import type { Inbrengblok } from "../inhoud";
import type { Deel, Projectiestand } from "../projectie";
import type { Scoreverloop } from "../verloop";
import type { Knopstanden } from "../view";
import type { Zaalpersoon } from "../zaal";

/** Whether a block may stand on the projector now, and if not because of whom. Null: there is nothing to show yet. */
export type Schermstand =
  | { getoond: true }
  | {
      getoond: false;
      uitleg: string;
      /** Names of employees, with the rule that holds for each. */
      wie: { naam: string; uitleg: string; regel: string; artikel: string }[];
    }
  | null;

/** One row in which the chair types: what is stored, and the versions that this page saw. */
export interface Invoervak {
  rijId: string | null;
  waarden: Readonly<Record<string, string>>;
  versies: Readonly<Record<string, number>>;
  /** What the author marked; of a row that does not exist yet the strictest of the casus (domein 12). */
  bevat: readonly string[];
  /** Withheld from the reader of this page: cannot be changed here. */
  afgeschermd: Veld[];
  scherm: Schermstand;
}

export interface Scorevak extends Invoervak {
  leefgebied: string;
  label: string;
  vorige: { score: Veld | undefined; probleem: Veld | undefined } | undefined;
}

/** A casus on the table, for the chair. */
export interface TafelPunt {
  id: string;
  casusnummer: string;
  naam: Veld[];
  status: Agendapuntstatus;
  minuten: number;
  projectie: Projectiestand & { bladen: Record<Deel, number> };
  zaalLeeg: boolean;
  /** Of the casus: besluiten, plan. */
  handelingen: Record<string, Knopstand>;
  voorbereiding: Veld[];
  inbreng: (Inbrengblok & { scherm: Schermstand })[];
  analyse: { veld: Veld | undefined; scherm: Schermstand };
  ketenanalyses: (Inbrengblok & { scherm: Schermstand })[];
  vakken: Record<Besprekingdeel, Invoervak>;
  scores: Scorevak[];
  /** Over all overleggen; this one as far as it has been scored. */
  verloop: Scoreverloop;
  plan: RegieplanView;
  /** By row id. */
  planScherm: Record<string, Schermstand>;
}

/** A colleague who has this page open too. */
export interface Aanwezige {
  naam: string;
  plek: string | null;
  /** The place in words. */
  waar: string | null;
}

export interface TafelView {
  id: string;
  datum: string;
  begintijd: string;
  plaats: string;
  voorzitter: string;
  voorzitterId: string;
  isVoorzitter: boolean;
  status: Overlegstatus;
  agenda: {
    id: string;
    nummer: number;
    casusnummer: string;
    minuten: number;
    status: Agendapuntstatus;
    starten: Knopstand | undefined;
  }[];
  handelingen: Knopstanden;
  zaal: Zaalpersoon[];
  /** Item of the agenda for which is recorded who is in the room; null: none is on the table. */
  puntVanZaal: string | null;
  /** Who can be let in besides those who were invited. */
  toelaten: { waarde: string; label: string }[];
  /** Who has this page open besides the reader, and where. */
  aanwezig: Aanwezige[];
  punt: TafelPunt | null;
  /** Seconds since the item began; not part of what makes a page differ. */
  verstreken: number | null;
}
