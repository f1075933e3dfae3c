import type { Besluitnaam } from "~/faseovergang/form";
import type { Inbrengcode } from "~/protocol/inbrengsoorten";
import type { Inzagesoortnaam } from "~/protocol/inzagesoorten";
import type { Aanpak, Gemeente } from "~/protocol/lijsten";
import type { MeegeleverdeSleutel } from "~/protocol/meegeleverd";
import type { StrengType } from "~/protocol/markering.server";
import type { Stukken } from "./stukken";

/** Days are whole days from today: negative is past. Words in `bevat` mark stricter types, as the author would. */

export interface Inbrengtekst {
  /** For a story that comes back to it. */
  sleutel?: string;
  van: string;
  soort: Inbrengcode;
  tekst: string;
  bevat?: readonly StrengType[];
  /** Without it: shared with all Partijen of the casus. */
  delen?: "geen" | readonly string[];
  vooraf?: true;
  vrijgegeven?: true;
  toestemming?: "gegeven" | "ontbreekt" | "conflict_van_plichten";
  /** P 7.2 e. */
  afweging?: string;
  /** P 7.1: politiegegevens of elsewhere: permission that was recorded, or the question to the politie. */
  doorverstrekt?: { door: string } | { vraag: string };
  wpg?: "artikel_8" | "artikel_13";
  /** Day on which the betrokkene took toestemming back (P 7.2 d). */
  ingetrokken?: number;
  /** About next phases (P 3.5 c); without it they are allowed. */
  zeggenschap?: "per_fase";
  concept?: true;
}

/** Own use of an inbreng, asked of who provided it (P 3.5 d). Without `antwoord` it waits. */
export interface Akkoordverhaal {
  dag: number;
  door: string;
  /** `sleutel` of the inbreng. */
  over: string;
  doel: string;
  toelichting?: string;
  antwoord?: { dag: number; door: string; besluit: "akkoord" | "voorwaarde" | "geweigerd"; tekst?: string };
  gebruik?: { dag: number; tekst: string };
}

/** A report that the text of an inbreng is wrong (P 9.5). Without `correctie` it waits. */
export interface Meldingverhaal {
  dag: number;
  door: string;
  /** `sleutel` of the inbreng. */
  over: string;
  tekst: string;
  correctie?: { dag: number; door: string; tekst: string; antwoord: string };
}

export interface Vraag {
  aan: string;
  vraag: string;
  bevat?: readonly StrengType[];
  antwoord?: Omit<Inbrengtekst, "van" | "delen" | "vooraf" | "vrijgegeven" | "concept"> & { dag: number };
}

export interface Triage {
  dag: number;
  vragen?: readonly Vraag[];
  criteria?: {
    dag: number;
    vinkjes: readonly ("meerdere_problemen" | "ketensamenwerking" | "gezinssysteem" | "veiligheidsproblematiek")[];
    toelichting: string;
    bevat?: readonly StrengType[];
  };
  /** Counting for Top-X: days and codes of registrations as verdachte, which the system itself does not keep. */
  topx?: {
    dag: number;
    registraties?: readonly (readonly [dag: number, code: string])[];
    toelichting?: string;
  };
  besluit?: {
    dag: number;
    handeling: "aanpak_starten" | "naar_lokaal" | "geen_aanpak";
    toelichting: string;
    terugkoppeling?: string;
    bevat?: readonly StrengType[];
  };
}

export interface Inlichten {
  /** The letter was sent, and the betrokkene told, on this day. */
  brief?: { dag: number; wijze: "brief" | "gesprek" | "brief_en_gesprek"; toelichting?: string };
  uitstel?: {
    dag: number;
    grond: "a" | "b" | "c" | "d" | "e";
    motivering: string;
    afhankelijk: string;
    toetsing: string;
    verwacht: number;
    herbeoordelen: number;
  };
  /** Day of going on to bespreken. */
  door?: number;
}

export type Overlegsleutel =
  "najaar_oud" | "winter_oud" | "voorjaar" | "zomer" | "nazomer" | "herfst" | "vorig" | "vandaag" | "volgend";

export interface Agendering {
  overleg: Overlegsleutel;
  doel: string;
  themas: string;
  besluiten: string;
  minuten?: number;
  bevat?: readonly StrengType[];
  /** What is asked of one Partij (C 12.2 e). */
  bijdragen?: readonly { aan: string; vraag: string }[];
  /** Invited for their expertise, besides the team (DPIA 3.4). */
  experts?: readonly string[];
  /** Absent: not discussed yet. */
  bespreking?: Bespreking;
}

export interface Bespreking {
  toestandsbeeld: string;
  notulen: string;
  besluit: string;
  afsluiten?: true;
  bevat?: readonly StrengType[];
  /** One letter per leefgebied in the order of the list: g, o, r, or - for not discussed. */
  scores: string;
  problemen?: Partial<Record<MeegeleverdeSleutel<"leefgebieden">, string>>;
  plan?: Regieplan;
}

export interface Interventie {
  omschrijving: string;
  interventietype?: MeegeleverdeSleutel<"interventietypen">;
  leefgebied: MeegeleverdeSleutel<"leefgebieden">;
  partij: string;
  uitvoerder?: string;
  start: number;
  einde: number;
  toelichting?: string;
  bevat?: readonly StrengType[];
  voortgang?: readonly {
    dag: number;
    door: string;
    stand: "niet_gestart" | "loopt" | "vertraagd" | "behaald" | "gestopt";
    tekst: string;
    bevat?: readonly StrengType[];
  }[];
  afgerond?: { dag: number; door: string; resultaat: "behaald" | "deels" | "niet"; toelichting: string };
}

export interface Actie {
  omschrijving: string;
  wie: string;
  deadline: number;
  bevat?: readonly StrengType[];
  afgehandeld?: { dag: number; status: "gedaan" | "niet_gedaan" | "niet_mogelijk"; resultaat?: string };
}

export interface Regieplan {
  casusregisseur?: string;
  interventies?: readonly Interventie[];
  acties?: readonly Actie[];
  criteria?: readonly { criterium: string; bereikt?: "ja" | "deels" | "nee"; toelichting?: string }[];
}

/** What happened when the term came to its end. */
export interface Einde {
  /** A proposal to keep the dossier longer that nobody answered yet; `tot`: the new date. */
  voorstel?: { dag: number; door: string; reden: string; tot: number };
  klaargezet?: number;
  vernietigd?: { klaargezet: number; bevestigd: number };
}

export interface Casusverhaal {
  /** What the casus shows in a demo. */
  doel: string;
  aanpak: Aanpak;
  gemeente: Gemeente;
  melder: string;
  aangemeld: number;
  persoon: {
    /** Number in the test range. */
    bsn: number;
    voornamen: string;
    tussenvoegsel?: string;
    achternaam: string;
    geslacht: "man" | "vrouw" | "x";
    leeftijd: number;
    straat?: string;
    huisnummer?: string;
    postcode?: string;
    woonplaats?: string;
  };
  verzoek: {
    reden: string;
    problematiek: string;
    geprobeerd?: string;
    delictgedrag?: string;
    leefgebieden: readonly MeegeleverdeSleutel<"leefgebieden">[];
    bevat?: readonly StrengType[];
    zeggenschap?: "per_fase";
  };
  contact?: { naam: string; organisatie: string; telefoon?: string };
  /** Per transition what is not needed any more: labels of pieces, or the beginning of the name of a group. */
  nietNodig?: Partial<Record<Besluitnaam, readonly string[]>>;
  /** What a verstrekker says when it is asked about a next phase. */
  fasevragen?: readonly { dag: number; door: string; antwoord: "ja" | "nee" | "voorwaarde"; toelichting?: string }[];
  afwijzing?: { dag: number; toelichting: string; terugkoppeling: string };
  triage?: Triage;
  inlichten?: Inlichten;
  betrokken?: { dag: number; wie: readonly string[] };
  relaties?: readonly { dag: number; naam: string; verhouding: string; noodzaak: string }[];
  inbreng?: readonly { dag: number; teksten: readonly Inbrengtekst[] }[];
  ketenanalyses?: readonly { dag: number; van: string; tekst: string; vooraf?: true; bevat?: readonly StrengType[] }[];
  analyse?: { dag: number; tekst: string; bevat?: readonly StrengType[] };
  akkoorden?: readonly Akkoordverhaal[];
  meldingen?: readonly Meldingverhaal[];
  agenda?: readonly Agendering[];
  /** Day of going on to uitvoeren. */
  uitvoeren?: number;
  notities?: readonly { dag: number; door: string; tekst: string; bevat?: readonly StrengType[] }[];
  /** Opened with a recorded reason by somebody without a task in the casuswerk; `tot`: the last day. */
  inzage?: readonly { dag: number; door: string; soort: Inzagesoortnaam; reden: string; tot: number }[];
  stukken?: Stukken;
  afsluiting?: { dag: number; reden: MeegeleverdeSleutel<"sluitredenen">; toelichting: string; brief: string };
  einde?: Einde;
}
