import { formatDag, formatDeeldag, formatMoment } from "~/lib/datum";
import type { Fase } from "./fasen";
import {
  getGegevenssoort,
  listSleutels,
  type Entiteit,
  type Sleutel,
  type Waarde,
  type Waarden,
} from "./gegevensregister";
import type { Gegevenssoort, Gegevenstype } from "./gegevenssoorten";
import { beschrijfGegeven } from "./gegevensvraag";
import {
  weegGegeven,
  weegRechtengegeven,
  weegZaakgegeven,
  type DossierVraag,
  type GegevenVraag,
  type Grond,
  type Oordeel,
  type RechtenVraag,
  type ZaakVraag,
} from "./regels";

/**
 * The sealing kernel. A repository returns `Afgeschermd` rows: closed boxes that cannot be spread, logged or sent. The
 * only opener weighs each value by the rules for one reader and hands out a branded `Veld`, or nothing at all.
 */

/** Where a value comes from (P 9.5, 10.1): provenance per gegeven. Names of Partij and employee, not of a betrokkene. */
export interface Herkomst {
  readonly verstrekker: string;
  readonly auteur: string;
  readonly fase: string;
  readonly moment: string;
  readonly versie: number;
}

/** Not exported: no other module can make a Veld. A symbol is left out of JSON, so it never reaches the browser. */
const merk = Symbol("Veld");

export interface ZichtbaarVeld<T> {
  readonly [merk]: true;
  readonly soort: "zichtbaar";
  readonly sleutel: string;
  readonly label: string;
  readonly waarde: T;
  /** The value in words, as a reader sees it. */
  readonly tekst: string;
  readonly herkomst: Herkomst;
}

/** Only for Veiligheidshuis staff: something is there and this rule withholds it. Others get nothing (silence rule). */
export interface GemarkeerdVeld {
  readonly [merk]: true;
  readonly soort: "gemarkeerd";
  readonly sleutel: string;
  readonly label: string;
  readonly regel: string;
  readonly artikel: string;
  readonly uitleg: string;
}

export type Veld<T = unknown> = ZichtbaarVeld<T> | GemarkeerdVeld;

/** What a reader may know of a row of which at least one value is visible. */
export interface RijKop {
  readonly id: string;
  readonly code: string | null;
  readonly status: string | null;
  readonly ouderId: string | null;
  readonly overlegId: string | null;
  readonly verstrekkerPartijId: string | null;
  readonly verstrekker: string;
  readonly auteurAccountId: string;
  readonly auteur: string;
  readonly voorPartijId: string | null;
  readonly voorPartij: string | null;
  readonly voorAccountId: string | null;
  readonly voorAccount: string | null;
  readonly fase: Fase;
  readonly gedeeldOp: string | null;
  readonly voorafAkkoordOp: string | null;
  readonly vrijgegevenOp: string | null;
  readonly toegestaanVoor: readonly string[] | null;
  readonly toestemming: GegevenVraag["rij"]["toestemming"];
  readonly gemarkeerd: readonly Gegevenstype[];
  readonly aangemaaktOp: string;
  readonly versie: number;
}

/** One value in the box. `lees` decrypts, and is called only after the rules allowed it. */
export interface Gevuld {
  readonly herkomst: Herkomst;
  /** Who wrote this value, and the Partij that supplied it (null: the Veiligheidshuis). */
  readonly bron: { readonly accountId: string; readonly partijId: string | null };
  readonly lees: () => unknown;
}

/** Content of the box, as a repository builds it. */
export interface RijInhoud<E extends Entiteit> {
  readonly entiteit: E;
  readonly kop: RijKop;
  readonly velden: ReadonlyMap<string, Gevuld>;
}

let open: <E extends Entiteit>(rij: Afgeschermd<E>) => RijInhoud<E>;

export class Afgeschermd<E extends Entiteit> {
  readonly #inhoud: RijInhoud<E>;

  constructor(inhoud: RijInhoud<E>) {
    this.#inhoud = inhoud;
    Object.freeze(this);
  }

  static {
    open = (rij) => rij.#inhoud;
  }

  toJSON(): never {
    throw new Error("A sealed row cannot be sent: open its fields through the protocol");
  }

  toString(): string {
    return "[afgeschermd]";
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "[afgeschermd]";
  }
}

/** Counts per register key what was handed out in one answer, for its log row. */
export class Onthulling {
  readonly soorten = new Map<string, number>();
  readonly gronden = new Map<string, Grond>();

  noteer(soort: string, gronden: readonly Grond[]): void {
    this.soorten.set(soort, (this.soorten.get(soort) ?? 0) + 1);
    for (const grond of gronden) this.gronden.set(`${grond.regel} ${grond.artikel}`, grond);
  }
}

/** In what capacity is read: in the casus team, to answer the betrokkene of the casus, or in a file that is no casus. */
export type Openvraag = DossierVraag | RechtenVraag | ZaakVraag;

/**
 * Opens sealed rows for one reader in one casus or other file at one moment. Made only by the poort. Everything it hands out is
 * counted in `onthulling`.
 */
export class Opener {
  readonly #vraag: Openvraag;
  readonly #onthulling: Onthulling;

  constructor(vraag: Openvraag, onthulling: Onthulling) {
    this.#vraag = vraag;
    this.#onthulling = onthulling;
  }

  /** The value with its label and provenance; undefined when it is not filled in or not for this reader. */
  veld<E extends Entiteit, S extends Sleutel<E>>(rij: Afgeschermd<E>, sleutel: S): Veld<Waarde<E, S>> | undefined {
    const inhoud = open(rij);
    const gevuld = inhoud.velden.get(sleutel);
    if (!gevuld) return undefined;
    const soort = getGegevenssoort(inhoud.entiteit, sleutel);
    const besluit = this.#weeg(inhoud, sleutel);
    if (!besluit.toegestaan) {
      if (!this.#zietMarkering()) return undefined;
      const { regel, artikel, uitleg } = besluit;
      return { [merk]: true, soort: "gemarkeerd", sleutel, label: soort.label, regel, artikel, uitleg };
    }
    this.#onthulling.noteer(`${inhoud.entiteit}.${sleutel}`, besluit.gronden);
    // The register ties `sleutel` to the type of its value, and only values checked against it are ever stored.
    const waarde = gevuld.lees() as Waarde<E, S>;
    const { label } = soort;
    const { herkomst } = gevuld;
    return { [merk]: true, soort: "zichtbaar", sleutel, label, waarde, tekst: schrijfWaarde(soort, waarde), herkomst };
  }

  /** The visible and marked fields of a row, in the order asked. */
  velden<E extends Entiteit>(
    rij: Afgeschermd<E>,
    sleutels: readonly Sleutel<E>[] = listSleutels(open(rij).entiteit),
  ): Veld[] {
    return sleutels.map((sleutel) => this.veld(rij, sleutel)).filter((veld) => veld !== undefined);
  }

  /** Value of a visible field, for the fields of a form; undefined as with `veld`. */
  waarde<E extends Entiteit, S extends Sleutel<E>>(
    rij: Afgeschermd<E> | undefined,
    sleutel: S,
  ): Waarde<E, S> | undefined {
    const veld = rij && this.veld(rij, sleutel);
    return veld?.soort === "zichtbaar" ? veld.waarde : undefined;
  }

  /** All visible values of a row with the version of each, to fill a form that can detect a lost update. */
  formulierwaarden<E extends Entiteit>(
    rij: Afgeschermd<E> | undefined,
    sleutels?: readonly Sleutel<E>[],
  ): { waarden: Waarden<E>; versies: Record<string, number> } {
    const waarden: Record<string, unknown> = {};
    const versies: Record<string, number> = {};
    if (rij) {
      for (const veld of this.velden(rij, sleutels)) {
        if (veld.soort !== "zichtbaar") continue;
        waarden[veld.sleutel] = veld.waarde;
        versies[veld.sleutel] = veld.herkomst.versie;
      }
    }
    return { waarden: waarden as Waarden<E>, versies };
  }

  /** Head of a row; undefined unless a filled value (or of an empty row: any field) is for this reader. */
  kop<E extends Entiteit>(rij: Afgeschermd<E>): RijKop | undefined {
    const inhoud = open(rij);
    const sleutels = inhoud.velden.size > 0 ? [...inhoud.velden.keys()] : listSleutels(inhoud.entiteit);
    const zichtbaar = sleutels.some((sleutel) => this.#weeg(inhoud, sleutel).toegestaan);
    return zichtbaar || this.#zietMarkering() ? inhoud.kop : undefined;
  }

  /** Views of the rows that are for this reader; of the others not even a place in the order remains. */
  lijst<E extends Entiteit, T>(rijen: readonly Afgeschermd<E>[], maak: (rij: Afgeschermd<E>, kop: RijKop) => T): T[] {
    return rijen.flatMap((rij) => {
      const kop = this.kop(rij);
      return kop ? [maak(rij, kop)] : [];
    });
  }

  /** The judgement itself, for screens that explain who sees what. Discloses nothing. */
  oordeel<E extends Entiteit>(rij: Afgeschermd<E>, sleutel: Sleutel<E>): Oordeel {
    return this.#weeg(open(rij), sleutel);
  }

  #zietMarkering(): boolean {
    // A marker helps those who work in the casus; an answer to the betrokkene is made of what may be in it.
    if ("zaak" in this.#vraag || "rechten" in this.#vraag) return false;
    const { rol } = this.#vraag.lezer;
    return rol === "procesregisseur" || rol === "procesondersteuner";
  }

  #weeg<E extends Entiteit>(inhoud: RijInhoud<E>, sleutel: string): Oordeel {
    const { kop, entiteit } = inhoud;
    const bron = inhoud.velden.get(sleutel)?.bron;
    const gegeven = beschrijfGegeven(entiteit, sleutel, kop.gemarkeerd);
    const rij: GegevenVraag["rij"] = {
      status: kop.status,
      // Of the value, not of the row: what others add to a row or correct in it does not become of who made the row.
      verstrekkerPartijId: bron ? bron.partijId : kop.verstrekkerPartijId,
      auteurAccountId: bron ? bron.accountId : kop.auteurAccountId,
      voorPartijId: kop.voorPartijId,
      voorafAkkoord: kop.voorafAkkoordOp !== null,
      vrijgegeven: kop.vrijgegevenOp !== null,
      gedeeld: kop.gedeeldOp !== null,
      toegestaanVoor: kop.toegestaanVoor,
      toestemming: kop.toestemming,
    };
    const vraag = this.#vraag;
    if ("zaak" in vraag) return weegZaakgegeven({ ...vraag, gegeven, rij });
    if ("rechten" in vraag) {
      const { categorie } = getGegevenssoort(entiteit, sleutel);
      return weegRechtengegeven({ ...vraag, gegeven: { ...gegeven, categorie }, rij: { ...rij, id: kop.id } });
    }
    return weegGegeven({ ...vraag, gegeven, rij });
  }
}

/** Processing by the system itself, without a reader: nothing of it may reach an answer. */
export type Verwerkingsdoel =
  "feiten voor de fase-overgang" | "anonimiseren" | "naamindex" | "controle op persoonsgegevens";

/**
 * The bare values of a row for processing without disclosure. Only the modules that the architecture test names may call
 * it; the purpose stands in the call so that a reader of the code can judge it.
 */
export function leesVoorVerwerking<E extends Entiteit>(
  rij: Afgeschermd<E>,
  _doel: Verwerkingsdoel,
): { kop: RijKop; waarden: Waarden<E> } {
  const inhoud = open(rij);
  const waarden: Record<string, unknown> = {};
  for (const [sleutel, veld] of inhoud.velden) waarden[sleutel] = veld.lees();
  return { kop: inhoud.kop, waarden: waarden as Waarden<E> };
}

function schrijfWaarde(soort: Gegevenssoort, waarde: unknown): string {
  const { vorm } = soort;
  switch (vorm.soort) {
    case "keuze":
      return vorm.opties[String(waarde)] ?? String(waarde);
    case "keuzes":
      return Array.isArray(waarde) ? waarde.map((woord) => vorm.opties[String(woord)] ?? String(woord)).join(", ") : "";
    case "vinkje":
      return waarde === true ? "Ja" : "Nee";
    case "datum":
      return formatDag(String(waarde));
    case "deeldatum":
      return formatDeeldag(String(waarde));
    default:
      return String(waarde);
  }
}

export function schrijfHerkomst(herkomst: Herkomst): string {
  return `${herkomst.verstrekker}, ${herkomst.auteur}, ${herkomst.fase}, ${formatMoment(herkomst.moment)}`;
}
