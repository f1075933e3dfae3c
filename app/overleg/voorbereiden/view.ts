import type { Veld } from "~/protocol/afscherming";
import type { Agendapuntstatus, Overlegstatus } from "../handelingen";
import type { Genodigde, Knopstanden } from "../view";

/** A rule that refuses somebody; names of employees are no case data. */
export interface Geweigerde {
  naam: string;
  partij: string;
  uitleg: string;
  regel: string;
  artikel: string;
}

/** What a Partij has brought in for this casus, as far as staff may know. */
export interface Inbrengstand {
  partijId: string;
  partij: string;
  /** This kind of Partij brings in nothing (DPIA 5, P 6.4). */
  magVerstrekken: boolean;
  ingediend: number;
  concepten: number;
  ketenanalyses: number;
  /** What it is asked (C 12.2 e). */
  gevraagd: Veld[];
}

export interface VoorbereidPunt {
  id: string;
  nummer: number;
  casusnummer: string;
  naam: Veld[];
  minuten: number;
  tijdvak: string;
  status: Agendapuntstatus;
  voorbereiding: Veld[];
  /** Why it could not be discussed now (P 16.1, 16.6). */
  bezwaar: string | null;
  genodigden: (Genodigde & { bezwaar: Omit<Geweigerde, "naam" | "partij"> | null })[];
  geweigerd: Geweigerde[];
  /** Involved and allowed, and not invited yet. */
  nogUitTeNodigen: string[];
  experts: { waarde: string; label: string }[];
  inbreng: Inbrengstand[];
}

export interface VoorbereidenView {
  id: string;
  datum: string;
  begintijd: string;
  eindtijd: string | null;
  plaats: string;
  voorzitter: string;
  voorzitterId: string;
  versie: number;
  status: Overlegstatus;
  afgelast: string | null;
  handelingen: Knopstanden;
  voorzitters: { waarde: string; label: string }[];
  /** Minutes of all casussen together. */
  totaal: number;
  punten: VoorbereidPunt[];
}
