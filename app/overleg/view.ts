import type { Veld } from "~/protocol/afscherming";
import type { Knopstand } from "~/protocol/antwoord.server";
import type { Inhoud } from "./inhoud";
import type { Agendapuntstatus, OverleghandelingNaam, Overlegstatus } from "./handelingen";

export type Knopstanden = Partial<Record<OverleghandelingNaam, Knopstand>>;

export interface AgendapuntView {
  id: string;
  casusnummer: string;
  /** Parts of the name, as far as they are for this reader. */
  naam: Veld[];
  minuten: number;
  /** `09:00–09:30`; staff only, because it tells how long the others take. */
  tijdvak: string | null;
  status: Agendapuntstatus;
  voorbereiding: Veld[];
  /** What is discussed now, for a partner who follows on an own device. */
  inhoud: Inhoud | null;
  handelingen: Knopstanden;
  /** Staff only. */
  genodigden: Genodigde[] | null;
}

/** Names of employees are no case data (P bijlage 4). */
export interface Genodigde {
  accountId: string;
  naam: string;
  partij: string;
  functie: string;
  grond: "betrokken" | "expertise";
  aanwezig: boolean;
}

export const gronden: Readonly<Record<Genodigde["grond"], string>> = {
  betrokken: "betrokken",
  expertise: "expertise",
};

export interface OverlegView {
  id: string;
  datum: string;
  begintijd: string;
  eindtijd: string | null;
  plaats: string;
  voorzitter: string;
  status: Overlegstatus;
  /** Why it does not take place. */
  afgelast: string | null;
  isProcesregie: boolean;
  handelingen: Knopstanden;
  agenda: AgendapuntView[];
}

export interface OverlegRegel {
  id: string;
  datum: string;
  begintijd: string;
  plaats: string;
  voorzitter: string;
  status: Overlegstatus;
  /** Numbers of the casussen on the agenda that are for this reader. */
  casussen: string[];
}

export interface OverleggenView {
  /** What is still to be held, the first one first. */
  komend: OverlegRegel[];
  /** What has been, the last one first. */
  geweest: OverlegRegel[];
  /** How many of what has been are not shown. */
  meerGeweest: number;
  plannen: Knopstand | undefined;
  voorzitters: { waarde: string; label: string }[];
  /** Who plans is the first choice as chair. */
  zelf: string | null;
}

/** `hh:mm` and a number of minutes later; past midnight it starts again. */
export function plusMinuten(tijd: string, minuten: number): string {
  const [uur = 0, minuut = 0] = tijd.split(":").map(Number);
  const totaal = (uur * 60 + minuut + minuten) % (24 * 60);
  return `${String(Math.floor(totaal / 60)).padStart(2, "0")}:${String(totaal % 60).padStart(2, "0")}`;
}

export const overlegstatussen: Readonly<Record<Overlegstatus, string>> = {
  gepland: "Gepland",
  geopend: "Geopend",
  gesloten: "Gesloten",
  afgelast: "Afgelast",
};

export const agendapuntstatussen: Readonly<Record<Agendapuntstatus, string>> = {
  gepland: "Nog niet besproken",
  aan_de_orde: "Nu aan de orde",
  besproken: "Besproken",
  vervallen: "Niet aan de orde gekomen",
};
