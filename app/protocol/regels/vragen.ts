import type { Fase, Toestand } from "../fasen";
import type { Categorie, Gegevenstype } from "../gegevenssoorten";
import type { Inzagesoortnaam } from "../inzagesoorten";
import type { Aanpak } from "../lijsten";
import type { Partijtype } from "../partijtypen";
import type { Rol } from "../rollen";

/** Days are `jjjj-mm-dd` in Dutch time; they compare as text. A last day counts as a whole. */
type Dag = string;

export interface PartijFeiten {
  id: string;
  type: Partijtype;
  gemeente: string | null;
  toegetredenConvenant: Dag | null;
  toegetredenProtocol: Dag | null;
  opgezegdPer: Dag | null;
  uitgeslotenPer: Dag | null;
  artikel20Van: Dag | null;
  artikel20Tot: Dag | null;
}

export interface Lezer {
  accountId: string;
  rol: Rol;
  partij: PartijFeiten;
  geheimhoudingOp: Dag | null;
  vogGeldigTot: Dag | null;
}

export interface CasusFeiten {
  toestand: Toestand;
  aanpak: Aanpak;
  gemeente: string;
  /** Day of the besluit to close. */
  afgeslotenOp: Dag | null;
  /** The reader's own ties to this casus. */
  isMelder: boolean;
  isCasusregisseur: boolean;
  /** Supplied something about which the own Partij is asked now (P 3.5 c). */
  isVerstrekker: boolean;
  autorisatie: { rol: "bevraagd" | "deelnemer"; vanaf: Dag; tot: Dag | null } | null;
  /** The reason that this reader recorded for opening this casus (P 24.4, domein 12). */
  inzagereden: { soort: Inzagesoortnaam; vanaf: Dag; tot: Dag } | null;
}

/** What every question has: who asks, and on which day. */
export interface Lezervraag {
  lezer: Lezer;
  vandaag: Dag;
}

/** May this reader open this casus at all? */
export interface DossierVraag extends Lezervraag {
  casus: CasusFeiten;
}

/**
 * AVG 18: why a gegeven may only be kept, not used. `gemeld_onjuist`: its verstrekker or the procesregisseur said that it is
 * wrong or disputed, without a verzoek of the betrokkene (P 9.5).
 */
export type Beperking = "verzoek_betrokkene" | "juistheid_betwist" | "gemeld_onjuist";

/** What stands around one value and decides whether it may be used at all, whoever asks. */
export interface Gelding {
  /** The last state for which it was given or carried over (P 3.5 b). */
  geldtTot: Toestand;
  /** The verstrekker withdrew it (P 3.5 c). */
  ingetrokken: boolean;
  beperkt: Beperking | null;
}

export type ToestemmingStand =
  | "niet_nodig"
  | "ontbreekt"
  | "gegeven"
  | "ingetrokken"
  /** P 7.2 e: no toestemming, but a recorded weighing of the professional. */
  | "conflict_van_plichten";

/** P 7.1: what the politie said about passing on politiegegevens that another Partij holds. */
export type WpgToestemming = "gevraagd" | "gegeven" | "geweigerd";

/** May this reader see this value? */
export interface GegevenVraag extends DossierVraag {
  gegeven: {
    entiteit: string;
    sleutel: string;
    /** All types that apply: of the register, and those the author marked for the row. */
    typen: readonly Gegevenstype[];
    fasen: readonly Fase[];
    eigenaar: "verstrekker" | "veiligheidshuis";
    ingebracht: boolean;
  };
  rij: Gelding & {
    status: string | null;
    /** Of this very value: a row can hold values of others than who made it. */
    verstrekkerPartijId: string | null;
    verstrekkerPartijtype: Partijtype | null;
    auteurAccountId: string;
    /** Of the row: who made it, where others answer in it. */
    rijPartijId: string | null;
    voorPartijId: string | null;
    voorafAkkoord: boolean;
    vrijgegeven: boolean;
    gedeeld: boolean;
    /** Ids of the Partijen for whom the verstrekker allows it; null: all that are involved. */
    toegestaanVoor: readonly string[] | null;
    toestemming: ToestemmingStand;
    /** Null: not asked. Counts only for what is marked as politiegegevens. */
    wpgToestemming: WpgToestemming | null;
    /** Ids of the Partijen whose own use of this the verstrekker approved (P 3.5 d). */
    hergebruikVoor: readonly string[];
  };
}

/** May this reader use this value for an own task? */
export interface GebruikVraag extends GegevenVraag {
  gebruik: {
    /** The use fits the purpose for which the value was given (P 13.5, 13.6). */
    verenigbaar: boolean;
  };
}

/** A file that is no casus: what a betrokkene asks (P 17), or a datalek (P 14). */
export interface ZaakFeiten {
  soort: "rechtenverzoek" | "datalek";
  /** The reader reported it, or sent it on, for the Partij of then. */
  isIndiener: boolean;
  /** The Partij of the reader was asked about it, and the reader is one of those asked. */
  isGeraadpleegd: boolean;
}

/** May this reader open this file? */
export interface ZaakVraag extends Lezervraag {
  zaak: ZaakFeiten;
}

/** May this reader see this value of it? */
export interface ZaakgegevenVraag extends ZaakVraag {
  gegeven: Pick<GegevenVraag["gegeven"], "entiteit" | "sleutel">;
  rij: Pick<GegevenVraag["rij"], "auteurAccountId" | "voorPartijId">;
}

/** How far the verzoek of a betrokkene is for which a casus is opened. */
export interface RechtenFeiten {
  /** The identity was seen in person, and the verzoek still runs. */
  identiteitGezien: boolean;
  loopt: boolean;
  /** Who asks is not the betrokkene of the casus but a relatie in it: the id of that row. */
  relatieRijId: string | null;
  partijtypen: Readonly<Record<string, Partijtype>>;
}

/** May this reader open this casus to answer a verzoek of its betrokkene? */
export interface RechtenVraag extends DossierVraag {
  rechten: RechtenFeiten;
}

/** May this value be used in the answer? */
export interface RechtengegevenVraag extends RechtenVraag {
  gegeven: GegevenVraag["gegeven"] & { categorie: Categorie };
  rij: GegevenVraag["rij"] & { id: string };
}
