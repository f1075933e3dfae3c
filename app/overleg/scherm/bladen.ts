import type { Veld } from "~/protocol/afscherming";
import type { Entiteit } from "~/protocol/gegevensregister";
import type { Inbrengblok, Inhoud, Planblok } from "../inhoud";
import type { Deel } from "../projectie";

/**
 * Cuts a part of the discussion in pages that fit the projector without small letters. The server does it, so that it works
 * without script and the chair knows how many there are. Widths are counted for the narrowest screen (4:3) and a wide
 * typeface; on a wider one a page has air.
 */

/** Each value says of which entity it is, so that the log can name what stood on the page. */
interface Van {
  van: Entiteit;
}

export interface Scorecel {
  label: string;
  score: Veld | undefined;
  vorige: Veld | undefined;
}

export type Element =
  | { soort: "kop"; tekst: string; onder: string | null; vervolg: boolean }
  /** `groot`: a besluit, at the size of a name. */
  | ({ soort: "tekst"; label: string | null; veld: Veld; groot: boolean } & Van)
  /** Below something: words that are no gegeven (who does it, a notice) and short values with their labels. */
  | ({ soort: "bijschrift"; tekst: string | null; velden: Veld[] } & Van)
  | { soort: "overzicht"; cellen: Scorecel[] }
  | ({ soort: "score" } & Scorecel);

export type Blad = readonly Element[];

/** In lines of running text; the screen has 19.6 of them below its head. */
const REGELS = 19;
const TEKENS = 64;
const TEKENS_GROOT = 38;
const hoogten = { kop: 1.4, onder: 1, groot: 1.5, score: 1.8, eerder: 1, wit: 0.1 } as const;
/** Below a head at least so much must follow on the same page. */
const NIET_ALLEEN = 2;

/** The visual lines of a text: each ends hard (as typed) or soft (cut between words). */
function breekRegels(tekst: string, tekens: number): { tekst: string; hard: boolean }[] {
  return tekst.split("\n").flatMap((alinea) => {
    const regels: string[] = [];
    let regel = "";
    // A word without end is cut as well: a browser does so too.
    for (const woord of alinea.match(new RegExp(`[^ ]{1,${String(tekens)}}`, "g")) ?? []) {
      if (regel !== "" && regel.length + 1 + woord.length > tekens) {
        regels.push(regel);
        regel = woord;
      } else regel = regel === "" ? woord : `${regel} ${woord}`;
    }
    regels.push(regel);
    return regels.map((stuk, plaats) => ({ tekst: stuk, hard: plaats === regels.length - 1 }));
  });
}

class Zetter {
  readonly bladen: Element[][] = [];
  readonly #regels: number;
  #vol: number;

  constructor(regels: number) {
    this.#regels = regels;
    this.#vol = regels;
  }

  #nieuwBlad(): void {
    this.bladen.push([]);
    this.#vol = 0;
  }

  #past(hoogte: number): boolean {
    return this.bladen.length > 0 && this.#vol + hoogte <= this.#regels;
  }

  #zet(element: Element, hoogte: number): void {
    if (!this.#past(hoogte)) this.#nieuwBlad();
    this.bladen.at(-1)?.push(element);
    this.#vol += hoogte;
  }

  #zetKop(kop: Extract<Element, { soort: "kop" }>): void {
    const hoogte = hoogten.kop + (kop.onder ? hoogten.onder : 0) + (this.#vol > 0 ? hoogten.wit : 0);
    if (!this.#past(hoogte + NIET_ALLEEN)) this.#nieuwBlad();
    this.#zet(kop, hoogte);
  }

  heelBlad(element: Element): void {
    this.bladen.push([element]);
    this.#vol = this.#regels;
  }

  score(cel: Scorecel): void {
    // With an earlier score beside it the head can take a line more.
    const hoogte = hoogten.score + (cel.vorige ? hoogten.eerder : 0);
    if (!this.#past(hoogte + NIET_ALLEEN)) this.#nieuwBlad();
    this.#zet({ soort: "score", ...cel }, hoogte);
  }

  bijschrift(van: Entiteit, tekst: string | null, velden: readonly Veld[] = []): void {
    const zichtbaar = velden.filter((veld) => veld.soort === "zichtbaar");
    const geheel = [tekst, ...zichtbaar.map((veld) => `${veld.label}: ${veld.tekst}`)].filter(Boolean).join(" · ");
    if (geheel === "") return;
    this.#zet({ soort: "bijschrift", van, tekst, velden: zichtbaar }, breekRegels(geheel, TEKENS).length);
  }

  kop(tekst: string, onder: string | null = null): void {
    this.#zetKop({ soort: "kop", tekst, onder, vervolg: false });
  }

  /** A text over as many pages as it needs; what goes on says under which head. */
  tekst(van: Entiteit, veld: Veld | undefined, { label = null, groot = false, kop = "" }: Tekstopties = {}): void {
    if (veld?.soort !== "zichtbaar" || veld.tekst === "") return;
    const hoogte = groot ? hoogten.groot : 1;
    const inLabel = label ? `${label}: ` : "";
    const regels = breekRegels(inLabel + veld.tekst, groot ? TEKENS_GROOT : TEKENS);
    let begin = 0;
    while (begin < regels.length) {
      let plaats = Math.floor((this.#regels - this.#vol) / hoogte + 1e-9);
      if (this.bladen.length === 0 || plaats < Math.min(NIET_ALLEEN, regels.length - begin)) {
        this.#nieuwBlad();
        if (begin > 0 && kop) this.#zetKop({ soort: "kop", tekst: kop, onder: null, vervolg: true });
        plaats = Math.floor((this.#regels - this.#vol) / hoogte + 1e-9);
      }
      const stuk = regels.slice(begin, begin + plaats);
      const samen = stuk.map(({ tekst, hard }, i) => tekst + (i === stuk.length - 1 ? "" : hard ? "\n" : " ")).join("");
      const tekst = begin === 0 ? samen.slice(inLabel.length) : samen;
      // A piece of an opened value: what stands on another page is not in this answer.
      const deel: Veld = { ...veld, waarde: tekst, tekst };
      this.#zet({ soort: "tekst", van, label: begin === 0 ? label : null, veld: deel, groot }, stuk.length * hoogte);
      begin += stuk.length;
    }
  }
}

interface Tekstopties {
  label?: string | null;
  groot?: boolean;
  /** Head to repeat where the text goes on. */
  kop?: string;
}

export const wpgOpScherm = "Politiegegevens: geheimhouding artikel 7 Wpg";

/** The small mark of other screens cannot be read at the back of a room: here the notice stands in words. */
export function isWpg(...velden: readonly (Veld | undefined)[]): boolean {
  return velden.some((veld) => veld?.soort === "zichtbaar" && veld.gebruik?.wpg === true);
}

function zetWpg(zetter: Zetter, van: Entiteit, ...velden: readonly (Veld | undefined)[]): void {
  if (isWpg(...velden)) zetter.bijschrift(van, wpgOpScherm);
}

function zetInbreng(zetter: Zetter, van: Entiteit, blok: Inbrengblok, soort: string): void {
  if (!blok.tekst && !blok.doel) return;
  zetter.kop(soort, blok.verstrekker);
  if (blok.isPolitie || isWpg(blok.tekst, blok.doel)) zetter.bijschrift(van, wpgOpScherm);
  zetter.tekst(van, blok.tekst, { kop: soort });
  zetter.tekst(van, blok.doel, { label: "Doel" });
}

function zetBeeld(zetter: Zetter, inhoud: Inhoud): void {
  const voorbereiding = inhoud.voorbereiding.filter(({ soort }) => soort === "zichtbaar");
  if (voorbereiding.length > 0) zetter.kop("Waarvoor is deze bespreking");
  zetWpg(zetter, "agendapunt", ...voorbereiding);
  for (const veld of voorbereiding) zetter.tekst("agendapunt", veld, { label: veld.label });
  for (const [kop, van, veld] of [
    ["Gezamenlijk toestandsbeeld", "bespreking", inhoud.toestandsbeeld],
    ["Algemene analyse", "analyse", inhoud.analyse],
  ] as const) {
    if (veld?.soort !== "zichtbaar") continue;
    zetter.kop(kop);
    zetWpg(zetter, van, veld);
    zetter.tekst(van, veld, { kop });
  }
  for (const blok of inhoud.inbreng) zetInbreng(zetter, "inbreng", blok, blok.soort);
  for (const blok of inhoud.ketenanalyses) zetInbreng(zetter, "ketenanalyse", blok, "Ketenanalyse");
}

function zetOordeel(zetter: Zetter, { scores }: Inhoud): void {
  const cellen = scores.flatMap(({ label, score, vorige }) => (score ? [{ label, score, vorige }] : []));
  if (cellen.length > 0) zetter.heelBlad({ soort: "overzicht", cellen });
  for (const { label, score, vorige, probleem } of scores) {
    if (probleem?.soort !== "zichtbaar") continue;
    zetter.score({ label, score, vorige });
    zetWpg(zetter, "leefgebiedscore", probleem);
    zetter.tekst("leefgebiedscore", probleem, { kop: label });
  }
}

const kort: readonly string[] = ["deadline", "beoogd_einde", "bereikt"];

function zetPlan(zetter: Zetter, van: Entiteit, kop: string, blokken: readonly Planblok[]): void {
  const zichtbaar = blokken.filter(({ titel }) => titel?.soort === "zichtbaar");
  if (zichtbaar.length === 0) return;
  zetter.kop(kop);
  for (const { titel, wie, velden } of zichtbaar) {
    const korte = velden.filter(({ sleutel }) => kort.includes(sleutel));
    zetWpg(zetter, van, titel, ...korte);
    zetter.tekst(van, titel, { kop });
    zetter.bijschrift(van, wie, korte);
  }
}

function zetBesluit(zetter: Zetter, inhoud: Inhoud): void {
  if (inhoud.besluit?.soort === "zichtbaar" || inhoud.afschalen?.soort === "zichtbaar") {
    zetter.kop("Besluiten");
    zetWpg(zetter, "bespreking", inhoud.besluit, inhoud.afschalen);
    zetter.tekst("bespreking", inhoud.besluit, { groot: true, kop: "Besluiten" });
    zetter.tekst("bespreking", inhoud.afschalen, { groot: true, kop: "Besluiten" });
  }
  if (inhoud.casusregisseur) {
    zetter.kop("Casusregisseur");
    zetter.bijschrift("bespreking", inhoud.casusregisseur);
  }
  zetPlan(zetter, "interventie", "Interventies", inhoud.interventies);
  zetPlan(zetter, "actie", "Acties", inhoud.acties);
  zetPlan(zetter, "afschalingscriterium", "Criteria voor afschaling", inhoud.criteria);
}

const zetters: Readonly<Record<Deel, (zetter: Zetter, inhoud: Inhoud) => void>> = {
  beeldvorming: zetBeeld,
  oordeelsvorming: zetOordeel,
  besluitvorming: zetBesluit,
};

/** The pages of one part; at least one, which is empty when nothing of it may be shown. */
export function maakBladen(inhoud: Inhoud, deel: Deel): Blad[] {
  // Under the name on every page stands a line about it.
  const zetter = new Zetter(isWpg(...inhoud.naam) ? REGELS - 1 : REGELS);
  zetters[deel](zetter, inhoud);
  return zetter.bladen.length > 0 ? zetter.bladen : [[]];
}

/** A page of text that has gone is read as the last one. */
export function kiesBlad(bladen: readonly Blad[], blad: number): { nummer: number; elementen: Blad } {
  const nummer = Math.min(Math.max(1, blad), bladen.length);
  return { nummer, elementen: bladen[nummer - 1] ?? [] };
}

/** The values on a page, each with its register key. */
export function listGetoond(blad: Blad): string[] {
  return blad.flatMap((element): string[] => {
    switch (element.soort) {
      case "tekst":
        return [`${element.van}.${element.veld.sleutel}`];
      case "bijschrift":
        return element.velden.map(({ sleutel }) => `${element.van}.${sleutel}`);
      case "score":
        return [element.score, element.vorige].flatMap((veld) => (veld ? [`leefgebiedscore.${veld.sleutel}`] : []));
      case "overzicht":
        return element.cellen.flatMap((cel) => listGetoond([{ soort: "score", ...cel }]));
      default:
        return [];
    }
  });
}
