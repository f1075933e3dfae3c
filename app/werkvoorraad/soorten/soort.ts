import type { Afgeschermd, Opener } from "~/protocol/afscherming";
import type { Verweesd } from "~/fasen/bespreken/deelnemers/overdracht.server";
import type { Toestand } from "~/protocol/fasen";
import type { Entiteit } from "~/protocol/gegevensregister";
import { weegHandeling, type Feiten, type Handeling, type Hoedanigheid } from "~/protocol/handelingen";
import type { Lezer } from "~/protocol/regels";
import type { Urgentie } from "../taak";

/** Where a casus stands for one reader; no content of a gegeven. */
export interface Stand {
  toestand: Toestand;
  hoedanigheden: readonly Hoedanigheid[];
  feiten: Feiten;
  /** ISO day of the last change of state. */
  sinds: string;
  /** The first casusoverleg to come in which the casus is on the agenda. */
  agenda: { datum: string; status: string } | null;
  /** What is nobody's here any more; for the procesregie only. */
  verweesd: Verweesd;
  /** ISO day from which the dossier may be destroyed. */
  bewarenTot: string | null;
  vandaag: string;
}

/** What a kind of task reads: rows of the casus, still sealed, with the only opener for this reader. */
export interface Blik {
  stand: Stand;
  lezer: Lezer;
  opener: Opener;
  rijen: <E extends Entiteit>(entiteit: E) => readonly Afgeschermd<E>[];
}

export interface Casustaak {
  wat: string;
  waarom: string;
  urgentie: Urgentie;
  /** Screen below the casus where it is done. */
  scherm: string;
  sinds?: string | null;
  uiterlijk?: string | null;
}

interface Beschrijving {
  soort: string;
  /** For the filter: what these tasks are about, in the plural. */
  label: string;
  /** States in which this kind can ask something; in the others its rows are not even read. */
  toestanden: readonly Toestand[];
  /** Entities that `lees` may ask for. */
  entiteiten?: readonly Entiteit[];
}

/**
 * One kind of task in a casus. Computed from what is recorded, never typed in; read through the opener, so that what this
 * reader may not see does not become a task either.
 */
export interface Casustaaksoort extends Beschrijving {
  list: (blik: Blik) => Casustaak[];
}

/** Kind that asks more than the stand: `lees` gathers it for this reader, `maak` is pure. */
export function taaksoort<F>(
  deel: Beschrijving & { lees: (blik: Blik) => F; maak: (feiten: F, stand: Stand) => Casustaak[] },
): Casustaaksoort & { maak: (feiten: F, stand: Stand) => Casustaak[] } {
  return { ...deel, list: (blik) => deel.maak(deel.lees(blik), blik.stand) };
}

/** Kind that follows from the stand alone. */
export function standsoort(
  deel: Beschrijving & { maak: (stand: Stand) => Casustaak[] },
): Casustaaksoort & { maak: (stand: Stand) => Casustaak[] } {
  return { ...deel, list: (blik) => deel.maak(blik.stand) };
}

export function mag(stand: Stand, handeling: Handeling): boolean {
  return weegHandeling(handeling, stand.hoedanigheden, stand.toestand, stand.feiten).toegestaan;
}

export function heeft(stand: Stand, ...gezocht: readonly Hoedanigheid[]): boolean {
  return gezocht.some((hoedanigheid) => stand.hoedanigheden.includes(hoedanigheid));
}

export function isProcesregie(stand: Stand): boolean {
  return heeft(stand, "procesregisseur", "procesondersteuner");
}

/** How much a day that is due presses; `zonder`: when there is none. */
export function urgentieVan(uiterlijk: string | null, vandaag: string, zonder: Urgentie = "nu"): Urgentie {
  if (!uiterlijk) return zonder;
  if (uiterlijk < vandaag) return "te_laat";
  return uiterlijk === vandaag ? "vandaag" : "binnenkort";
}

/** `één vraag`, `3 vragen`. */
export function telwoord(aantal: number, een: string, meer: string): string {
  return aantal === 1 ? `één ${een}` : `${String(aantal)} ${meer}`;
}
