import { formatDag, formatDeeldag, formatMoment } from "~/lib/datum";
import { schrijfBestand } from "./bestandstypen";
import { fasedoelen, type Fase, type Toestand } from "./fasen";
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
import type { Lijsten } from "./keuzelijsten";
import type { Partijtype } from "./partijtypen";
import {
  getGebruik,
  rustWpg,
  weegGebruik,
  weegGegeven,
  weegRechtengegeven,
  weegZaakgegeven,
  type Beperking,
  type DossierVraag,
  type Gebruik,
  type GebruikVraag,
  type GegevenVraag,
  type Gelding,
  type Grond,
  type Oordeel,
  type RechtenVraag,
  type ZaakVraag,
} from "./regels";
import { isProcesregie } from "./regels/wie";
import { isInGebruik, rBeperking } from "./regels/gelding";
import { weegProjectie, type Zaallid } from "./regels/projectie";

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
  /** Moment of the last correction (P 9.5); no old value is kept. */
  readonly gecorrigeerdOp: string | null;
}

/** Not exported: no other module can make a Veld. A symbol is left out of JSON, so it never reaches the browser. */
const merk = Symbol("Veld");

export interface ZichtbaarVeld<T> {
  readonly [merk]: true;
  readonly soort: "zichtbaar";
  /** Id of its row: the place where a mistake in it is reported. */
  readonly rij: string;
  readonly sleutel: string;
  readonly label: string;
  readonly waarde: T;
  /** The value in words, as a reader sees it. */
  readonly tekst: string;
  readonly herkomst: Herkomst;
  /** This reader may see who else sees it, and why: staff, and the verstrekker. */
  readonly wieZiet: boolean;
  /** Under which conditions this reader reads it (P 3.5 d, 7.1, 13.5, 13.6); null: none. */
  readonly gebruik: Gebruikswijze | null;
}

export interface Gebruikswijze extends Gebruik {
  /** The purpose for which it was given, when an article ties it to that. */
  readonly doel: string | null;
}

/**
 * A restricted value, for the procesregisseur only (AVG 18). A kind of its own: whoever fills a form, letter, export or
 * projection takes visible fields, and so leaves it out without thinking of it.
 */
export interface BeperktVeld {
  readonly [merk]: true;
  readonly soort: "beperkt";
  readonly rij: string;
  readonly sleutel: string;
  readonly label: string;
  readonly tekst: string;
  readonly reden: Beperking;
  readonly herkomst: Herkomst;
  readonly wieZiet: true;
  readonly gebruik: Gebruikswijze | null;
}

/**
 * Only for Veiligheidshuis staff and for the verstrekker of the value: something is there and this rule withholds it. Others
 * get nothing (silence rule).
 */
export interface GemarkeerdVeld {
  readonly [merk]: true;
  readonly soort: "gemarkeerd";
  readonly rij: string;
  readonly sleutel: string;
  readonly label: string;
  readonly regel: string;
  readonly artikel: string;
  readonly uitleg: string;
}

export type Veld<T = unknown> = ZichtbaarVeld<T> | GemarkeerdVeld | BeperktVeld;

/** How one filled value of a row stands for a reader who may know of it, without the value itself. */
export interface Gegevenstand {
  readonly sleutel: string;
  readonly label: string;
  readonly soort: Veld["soort"];
  /** Rule that withholds it. */
  readonly regel: string | null;
  readonly bron: Bron;
  readonly versie: number;
}

/** What a reader may know of a row of which at least one value is visible. */
export interface RijKop {
  readonly id: string;
  readonly code: string | null;
  readonly status: string | null;
  readonly ouderId: string | null;
  readonly overlegId: string | null;
  readonly verstrekkerPartijId: string | null;
  readonly verstrekker: string;
  readonly verstrekkerPartijtype: Partijtype | null;
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
  /** What the verstrekker said about next phases; null: nothing yet. */
  readonly zeggenschap: Zeggenschap | null;
  readonly toestemming: GegevenVraag["rij"]["toestemming"];
  readonly wpgToestemming: GegevenVraag["rij"]["wpgToestemming"];
  readonly hergebruikVoor: readonly string[];
  /** The register key of the value of the parent row that it is about (P 9.5). */
  readonly overSoort: string | null;
  readonly gemarkeerd: readonly Gegevenstype[];
  readonly aangemaaktOp: string;
  readonly versie: number;
}

/** P 3.5 c: it may go along to every next phase, or the verstrekker is asked per phase. */
export type Zeggenschap = "doorlopend" | "per_fase";

/** Outcome of the last reassessment of a value (P 3.5 b); `vraag`: needed, and the verstrekker has not allowed it (yet). */
export type Beoordeling = "over" | "niet_nodig" | "mag_niet" | "vraag";

/** What stands around one value and decides who sees it. */
export interface Bron extends Gelding {
  readonly accountId: string;
  /** The Partij that supplied it; null: the Veiligheidshuis. */
  readonly partijId: string | null;
  readonly partijtype: Partijtype | null;
  readonly verstrekker: string;
  readonly beoordeling: Beoordeling | null;
}

/** One value in the box. `lees` decrypts, and is called only after the rules allowed it. */
export interface Gevuld {
  readonly herkomst: Herkomst;
  readonly bron: Bron;
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
  #laatste: readonly Grond[] | undefined;

  noteer(soort: string, gronden: readonly Grond[]): void {
    this.soorten.set(soort, (this.soorten.get(soort) ?? 0) + 1);
    // The rules of one list give the same grounds each time.
    if (gronden === this.#laatste) return;
    this.#laatste = gronden;
    for (const grond of gronden) this.gronden.set(`${grond.regel} ${grond.artikel}`, grond);
  }
}

/** A value that the rules allowed, as it stands in this answer. */
interface Geopend {
  readonly waarde: unknown;
  readonly tekst: string;
  readonly gebruik: Gebruikswijze | null;
  /** The purpose that its verstrekker wrote stands beside it. */
  readonly metDoel: boolean;
}

/** For the screen of the casusoverleg: what everybody in the room may see of this casus. */
export interface ZaalVraag {
  readonly zaal: readonly Zaallid[];
  /** Before the overleg: what was submitted is weighed as shared, as it will be when the casus comes up (C 12.2 f). */
  readonly alsGedeeld?: boolean;
}

/** Somebody else looks on as this reader: then nothing opens that this other person may not see either. */
export interface Kijkvraag {
  readonly kijker?: DossierVraag;
}

/**
 * In what capacity is read: in the casus team, to answer the betrokkene of the casus, in a file that is no casus, or by a
 * room of readers.
 */
export type Openvraag = (DossierVraag & Kijkvraag) | RechtenVraag | ZaakVraag | ZaalVraag;

/**
 * Opens sealed rows for one reader (or one room) in one casus or other file at one moment. Made only by the poort and the
 * projectie. Everything it hands out is counted in `onthulling`.
 */
export class Opener {
  readonly #vraag: Openvraag;
  readonly #onthulling: Onthulling;
  /** A page asks the same of a value several times: for its place, its text and its form. The box never changes. */
  readonly #gewogen = new WeakMap<object, Map<string, Oordeel>>();
  readonly #geopend = new WeakMap<Gevuld, Geopend>();

  /** `lijsten`: the words in which stored keys are read, on the day of the request. */
  constructor(
    vraag: Openvraag,
    onthulling: Onthulling,
    readonly lijsten: Lijsten,
  ) {
    this.#vraag = vraag;
    this.#onthulling = onthulling;
  }

  /** The value with its label and provenance; undefined when it is not filled in or not for this reader. */
  veld<E extends Entiteit, S extends Sleutel<E>>(rij: Afgeschermd<E>, sleutel: S): Veld<Waarde<E, S>> | undefined {
    const inhoud = open(rij);
    return this.#open(inhoud, sleutel, this.#weeg(inhoud, sleutel));
  }

  /**
   * As `veld`, for what leaves the screen for an own task (a copy, a file): only with the accord of the verstrekker, and
   * for a use that fits its purpose (P 3.5 d, 13.5, 13.6).
   */
  veldVoorGebruik<E extends Entiteit, S extends Sleutel<E>>(
    rij: Afgeschermd<E>,
    sleutel: S,
    gebruik: GebruikVraag["gebruik"],
  ): Veld<Waarde<E, S>> | undefined {
    const inhoud = open(rij);
    return this.#open(inhoud, sleutel, this.#weegGebruik(inhoud, sleutel, gebruik));
  }

  #open<E extends Entiteit, S extends Sleutel<E>>(
    inhoud: RijInhoud<E>,
    sleutel: S,
    besluit: Oordeel,
  ): Veld<Waarde<E, S>> | undefined {
    const gevuld = inhoud.velden.get(sleutel);
    if (!gevuld) return undefined;
    const soort = getGegevenssoort(inhoud.entiteit, sleutel);
    const vast = { [merk]: true as const, rij: inhoud.kop.id, sleutel, label: soort.label };
    if (!besluit.toegestaan) {
      if (!this.#zietMarkering(besluit, gevuld)) return undefined;
      const { regel, artikel, uitleg } = besluit;
      return { ...vast, soort: "gemarkeerd", regel, artikel, uitleg };
    }
    const bekend = this.#geopend.get(gevuld);
    const { waarde: gelezen, tekst, gebruik, metDoel } = bekend ?? this.#lees(inhoud, sleutel, gevuld);
    // Each time that it is handed out is counted.
    this.#onthulling.noteer(`${inhoud.entiteit}.${sleutel}`, besluit.gronden);
    if (metDoel) this.#onthulling.noteer(`${inhoud.entiteit}.doel`, []);
    // The register ties `sleutel` to the type of its value, and only values checked against it are ever stored.
    const waarde = gelezen as Waarde<E, S>;
    const { herkomst } = gevuld;
    const { beperkt, partijId } = gevuld.bron;
    // Who asks what is held of them is answered: that is no other use (AVG 15, 18 lid 2).
    if (beperkt && !("rechten" in this.#vraag)) {
      return { ...vast, soort: "beperkt", tekst, reden: beperkt, herkomst, wieZiet: true, gebruik };
    }
    const wieZiet = "lezer" in this.#vraag && (isProcesregie(this.#vraag) || partijId === this.#vraag.lezer.partij.id);
    return { ...vast, soort: "zichtbaar", waarde, tekst, herkomst, wieZiet, gebruik };
  }

  #lees<E extends Entiteit>(inhoud: RijInhoud<E>, sleutel: string, gevuld: Gevuld): Geopend {
    const waarde = gevuld.lees();
    const tekst = schrijfWaarde(getGegevenssoort(inhoud.entiteit, sleutel), waarde, this.lijsten);
    const geopend = { waarde, tekst, ...this.#beschrijfGebruik(inhoud, sleutel) };
    this.#geopend.set(gevuld, geopend);
    return geopend;
  }

  /** Of a row with a purpose of its own the words of its verstrekker; else the purpose of the phase it was given for. */
  #beschrijfGebruik<E extends Entiteit>(inhoud: RijInhoud<E>, sleutel: string): Pick<Geopend, "gebruik" | "metDoel"> {
    const vraag = this.#vraag;
    if ("zaal" in vraag) {
      // A room is told of the secrecy (P 7.1); the other conditions differ per person and are for an own device.
      const wpg = rustWpg(beschrijf(inhoud, sleutel, vraag.zaal[0]));
      return { gebruik: wpg ? { wpg, doelartikel: null, hergebruik: "vrij", doel: null } : null, metDoel: false };
    }
    if (!("lezer" in vraag) || "zaak" in vraag || "rechten" in vraag) return { gebruik: null, metDoel: false };
    const gebruik = getGebruik({ ...vraag, ...beschrijf(inhoud, sleutel, vraag) });
    if (!gebruik?.doelartikel) return { gebruik: gebruik && { ...gebruik, doel: null }, metDoel: false };
    const eigen = inhoud.velden.get("doel");
    const magDoel = eigen && eigen.bron.beperkt === null && this.#weeg(inhoud, "doel").toegestaan;
    return {
      gebruik: { ...gebruik, doel: magDoel ? String(eigen.lees()) : fasedoelen[inhoud.kop.fase] },
      metDoel: magDoel === true && sleutel !== "doel",
    };
  }

  /** How the filled values stand that this reader may know of, in the order of the register. Discloses no value. */
  standen<E extends Entiteit>(rij: Afgeschermd<E>): Gegevenstand[] {
    const inhoud = open(rij);
    return listSleutels(inhoud.entiteit).flatMap((sleutel) => {
      const gevuld = inhoud.velden.get(sleutel);
      if (!gevuld) return [];
      const besluit = this.#weeg(inhoud, sleutel);
      if (!besluit.toegestaan && !this.#zietMarkering(besluit, gevuld)) return [];
      const { bron, herkomst } = gevuld;
      const { label } = getGegevenssoort(inhoud.entiteit, sleutel);
      const soort = !besluit.toegestaan ? "gemarkeerd" : bron.beperkt ? "beperkt" : "zichtbaar";
      const regel = besluit.toegestaan ? null : besluit.regel;
      return [{ sleutel, label, soort, regel, bron, versie: herkomst.versie }];
    });
  }

  /**
   * What stands in a row without being usable for this reader, for the pen alone: a form cannot hold it, so an empty field
   * must not empty it. `bekend`: the reader may know that it is there. Never part of an answer.
   */
  verborgen<E extends Entiteit>(
    rij: Afgeschermd<E>,
  ): ReadonlyMap<string, { bekend: boolean; isBeperkt: boolean; versie: number }> {
    const inhoud = open(rij);
    const uitkomst = new Map<string, { bekend: boolean; isBeperkt: boolean; versie: number }>();
    for (const [sleutel, gevuld] of inhoud.velden) {
      const besluit = this.#weeg(inhoud, sleutel);
      const isBeperkt = gevuld.bron.beperkt !== null;
      if (besluit.toegestaan && !isBeperkt) continue;
      uitkomst.set(sleutel, {
        bekend: besluit.toegestaan || this.#zietMarkering(besluit, gevuld),
        isBeperkt,
        versie: gevuld.herkomst.versie,
      });
    }
    return uitkomst;
  }

  /** The fields of a row that this reader may know of, in the order asked. */
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
    const weetVan = (sleutel: string) => {
      const besluit = this.#weeg(inhoud, sleutel);
      return besluit.toegestaan || this.#zietMarkering(besluit, inhoud.velden.get(sleutel));
    };
    return sleutels.some(weetVan) ? inhoud.kop : undefined;
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

  /** May this reader use the value for an own task? Discloses nothing. */
  oordeelGebruik<E extends Entiteit>(
    rij: Afgeschermd<E>,
    sleutel: Sleutel<E>,
    gebruik: GebruikVraag["gebruik"],
  ): Oordeel {
    return this.#weegGebruik(open(rij), sleutel, gebruik);
  }

  #zietMarkering(besluit: Oordeel, gevuld: Gevuld | undefined): boolean {
    // A marker helps those who work in the casus; an answer to the betrokkene is made of what may be in it.
    const vraag = this.#vraag;
    if ("zaal" in vraag || "zaak" in vraag || "rechten" in vraag) return false;
    const { rol, partij } = vraag.lezer;
    if (rol === "procesregisseur" || rol === "procesondersteuner") return true;
    // The verstrekker is told why what it could see before is gone; of what a colleague supplied on another ground nothing is told.
    return !besluit.toegestaan && besluit.regel === rBeperking.id && gevuld?.bron.partijId === partij.id;
  }

  #weeg<E extends Entiteit>(inhoud: RijInhoud<E>, sleutel: string): Oordeel {
    let eerder = this.#gewogen.get(inhoud);
    if (!eerder) this.#gewogen.set(inhoud, (eerder = new Map<string, Oordeel>()));
    let besluit = eerder.get(sleutel);
    if (!besluit) eerder.set(sleutel, (besluit = this.#beslis(inhoud, sleutel)));
    return besluit;
  }

  #beslis<E extends Entiteit>(inhoud: RijInhoud<E>, sleutel: string): Oordeel {
    const vraag = this.#vraag;
    if ("zaak" in vraag) return weegZaakgegeven({ ...vraag, ...beschrijfRij(inhoud, sleutel) });
    if ("zaal" in vraag) {
      const { nooitProjecteren } = getGegevenssoort(inhoud.entiteit, sleutel);
      const { gegeven, rij } = beschrijf(inhoud, sleutel, vraag.zaal[0]);
      const gedeeld = rij.gedeeld || (vraag.alsGedeeld === true && rij.status === "ingediend");
      return weegProjectie({ zaal: vraag.zaal, gegeven, rij: { ...rij, gedeeld }, nooitProjecteren });
    }
    const over = beschrijf(inhoud, sleutel, vraag);
    if ("rechten" in vraag) {
      const { categorie } = getGegevenssoort(inhoud.entiteit, sleutel);
      const { gegeven, rij } = over;
      return weegRechtengegeven({ ...vraag, gegeven: { ...gegeven, categorie }, rij: { ...rij, id: inhoud.kop.id } });
    }
    return this.#metKijker(weegGegeven({ ...vraag, ...over }), over, vraag);
  }

  /** A yes to the reader stands only as far as it is a yes to who looks on. */
  #metKijker(besluit: Oordeel, over: Pick<GegevenVraag, "gegeven" | "rij">, { kijker }: Kijkvraag): Oordeel {
    if (!besluit.toegestaan || !kijker) return besluit;
    const eigen = weegGegeven({ ...kijker, ...over });
    return eigen.toegestaan ? besluit : eigen;
  }

  #weegGebruik<E extends Entiteit>(inhoud: RijInhoud<E>, sleutel: string, gebruik: GebruikVraag["gebruik"]): Oordeel {
    const vraag = this.#vraag;
    // What is read to answer a betrokkene, or in another file, is used for that and nothing else.
    if ("zaal" in vraag || "zaak" in vraag || "rechten" in vraag) return this.#weeg(inhoud, sleutel);
    const over = beschrijf(inhoud, sleutel, vraag);
    return this.#metKijker(weegGebruik({ ...vraag, ...over, gebruik }), over, vraag);
  }
}

/** What the rules ask about one value, in a casus. */
function beschrijf<E extends Entiteit>(
  inhoud: RijInhoud<E>,
  sleutel: string,
  vraag: Pick<DossierVraag, "casus"> | undefined,
): Pick<GegevenVraag, "gegeven" | "rij"> {
  const { gegeven, rij } = beschrijfRij(inhoud, sleutel);
  const bron = inhoud.velden.get(sleutel)?.bron;
  const gelding: Gelding = {
    // A row without values has nothing that could have been left behind.
    geldtTot: bron ? bron.geldtTot : (vraag?.casus.toestand ?? "aangemeld"),
    ingetrokken: bron?.ingetrokken ?? false,
    beperkt: bron?.beperkt ?? null,
  };
  return { gegeven, rij: { ...rij, ...gelding } };
}

function beschrijfRij<E extends Entiteit>(
  { kop, entiteit, velden }: RijInhoud<E>,
  sleutel: string,
): { gegeven: GegevenVraag["gegeven"]; rij: Omit<GegevenVraag["rij"], keyof Gelding> } {
  const bron = velden.get(sleutel)?.bron;
  return {
    gegeven: beschrijfGegeven(entiteit, sleutel, kop.gemarkeerd),
    rij: {
      status: kop.status,
      // Of the value, not of the row: what others add to a row or correct in it does not become of who made the row.
      verstrekkerPartijId: bron ? bron.partijId : kop.verstrekkerPartijId,
      verstrekkerPartijtype: bron ? bron.partijtype : kop.verstrekkerPartijtype,
      auteurAccountId: bron ? bron.accountId : kop.auteurAccountId,
      rijPartijId: kop.verstrekkerPartijId,
      voorPartijId: kop.voorPartijId,
      voorafAkkoord: kop.voorafAkkoordOp !== null,
      vrijgegeven: kop.vrijgegevenOp !== null,
      gedeeld: kop.gedeeldOp !== null,
      toegestaanVoor: kop.toegestaanVoor,
      toestemming: kop.toestemming,
      wpgToestemming: kop.wpgToestemming,
      hergebruikVoor: kop.hergebruikVoor,
    },
  };
}

/** Processing by the system itself, without a reader: nothing of it may reach an answer. */
export type Verwerkingsdoel =
  "anonimiseren" | "controle op persoonsgegevens" | "dossier van een verzoeker" | "tellen voor de rapportage";

/** As above, for what follows the use of the values. */
export type Gebruiksdoel = "feiten voor de fase-overgang" | "zoekindex";

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

/**
 * As `leesVoorVerwerking`, of only the values that are in use while the casus is in this state: not what was left behind in
 * an earlier phase, withdrawn or restricted (P 3.5 b, c; AVG 18). Undefined when nothing of the row is.
 */
export function leesInGebruik<E extends Entiteit>(
  rij: Afgeschermd<E>,
  toestand: Toestand,
  _doel: Gebruiksdoel,
): { kop: RijKop; waarden: Waarden<E> } | undefined {
  const inhoud = open(rij);
  const waarden: Record<string, unknown> = {};
  let gevuld = inhoud.velden.size === 0;
  for (const [sleutel, veld] of inhoud.velden) {
    if (!isInGebruik(veld.bron, toestand)) continue;
    gevuld = true;
    waarden[sleutel] = veld.lees();
  }
  return gevuld ? { kop: inhoud.kop, waarden: waarden as Waarden<E> } : undefined;
}

function schrijfWaarde({ vorm }: Gegevenssoort, waarde: unknown, lijsten: Lijsten): string {
  switch (vorm.soort) {
    case "keuze":
    case "keuzes": {
      const { opties, lijst } = vorm;
      const schrijf = (woord: string) => (lijst ? lijsten.schrijf(lijst, woord) : (opties[woord] ?? woord));
      if (vorm.soort === "keuze") return schrijf(String(waarde));
      return Array.isArray(waarde) ? waarde.map((woord) => schrijf(String(woord))).join(", ") : "";
    }
    case "vinkje":
      return waarde === true ? "Ja" : "Nee";
    case "bestand":
      return schrijfBestand(waarde);
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
