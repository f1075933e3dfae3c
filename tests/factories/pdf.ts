import { inflateSync } from "node:zlib";

/** A reader of PDF files for the tests, apart from the code that makes them: metadata, pages and the tree of tags. */

type Waarde = null | boolean | number | string | Naam | Verwijzing | Waarde[] | Woordenboek;
interface Woordenboek {
  [sleutel: string]: Waarde;
}
class Naam {
  constructor(readonly woord: string) {}
}
class Verwijzing {
  constructor(readonly nr: number) {}
}
/** An operator of a content stream, or the end of what was being read. */
class Woord {
  constructor(readonly tekst: string) {}
}

interface PdfObject {
  waarde: Waarde;
  stroom: string | null;
}

export interface Tag {
  tag: string;
  /** Text that stands directly in this element, in the order of its content. */
  tekst: string;
  scope: string | null;
  kinderen: Tag[];
}

export interface GelezenPdf {
  taal: string | null;
  titel: string;
  toontTitel: boolean;
  isGetagd: boolean;
  paginas: { versiering: string; zonderTag: string }[];
  boom: Tag[];
  metadata: string;
  heeftLettersIngebed: boolean;
}

class Lezer {
  plaats = 0;
  constructor(readonly bron: string) {}

  lees(): Waarde | Woord {
    this.slaWitOver();
    const { bron } = this;
    const hier = bron.slice(this.plaats, this.plaats + 2);
    if (hier === "<<") return this.leesWoordenboek();
    if (hier[0] === "<") return this.leesHex();
    if (hier[0] === "(") return this.leesTekst();
    if (hier[0] === "[") return this.leesLijst();
    if (hier[0] === "/") return new Naam(this.pak(/\/([^\s/<>()[\]{}%]*)/y)[1] ?? "");
    const verwijzing = this.probeer(/(\d+) \d+ R\b/y);
    if (verwijzing) return new Verwijzing(Number(verwijzing[1]));
    const getal = this.probeer(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y);
    if (getal) return Number(getal[0]);
    const woord = this.probeer(/[^\s/<>()[\]{}%]+|[>\]]+/y)?.[0] ?? "";
    if (woord === "true" || woord === "false") return woord === "true";
    return woord === "null" ? null : new Woord(woord);
  }

  leesWaarde(): Waarde {
    const waarde = this.lees();
    if (waarde instanceof Woord) throw new Error(`Unexpected ${waarde.tekst} in the PDF`);
    return waarde;
  }

  private slaWitOver(): void {
    this.probeer(/(?:\s|%[^\n]*\n)*/y);
  }

  private probeer(patroon: RegExp): RegExpExecArray | null {
    patroon.lastIndex = this.plaats;
    const gevonden = patroon.exec(this.bron);
    if (gevonden) this.plaats += gevonden[0].length;
    return gevonden;
  }

  private pak(patroon: RegExp): RegExpExecArray {
    const gevonden = this.probeer(patroon);
    if (!gevonden) throw new Error(`The PDF cannot be read at ${this.plaats}`);
    return gevonden;
  }

  private leesWoordenboek(): Woordenboek {
    this.plaats += 2;
    const woordenboek: Woordenboek = {};
    for (;;) {
      this.slaWitOver();
      if (this.bron.startsWith(">>", this.plaats)) {
        this.plaats += 2;
        return woordenboek;
      }
      const sleutel = this.leesWaarde();
      if (!(sleutel instanceof Naam)) throw new Error("A dictionary without a name");
      woordenboek[sleutel.woord] = this.leesWaarde();
    }
  }

  private leesLijst(): Waarde[] {
    this.plaats += 1;
    const lijst: Waarde[] = [];
    for (;;) {
      this.slaWitOver();
      if (this.bron[this.plaats] === "]") {
        this.plaats += 1;
        return lijst;
      }
      lijst.push(this.leesWaarde());
    }
  }

  private leesHex(): string {
    const cijfers = this.pak(/<([\da-fA-F\s]*)>/y)[1]?.replace(/\s/g, "") ?? "";
    return Buffer.from(cijfers, "hex").toString("latin1");
  }

  private leesTekst(): string {
    this.plaats += 1;
    let tekst = "";
    for (let diepte = 1; diepte > 0; this.plaats += 1) {
      const teken = this.bron[this.plaats] ?? "";
      if (teken === "\\") {
        this.plaats += 1;
        const volgend = this.bron[this.plaats] ?? "";
        const octaal = /^[0-7]{1,3}/.exec(this.bron.slice(this.plaats, this.plaats + 3))?.[0];
        if (octaal) this.plaats += octaal.length - 1;
        tekst += octaal
          ? String.fromCharCode(parseInt(octaal, 8))
          : ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" }[volgend] ?? volgend);
        continue;
      }
      if (teken === "(") diepte += 1;
      if (teken === ")") diepte -= 1;
      if (diepte > 0) tekst += teken;
    }
    return tekst;
  }
}

/** A text of the metadata: UTF-16 with a mark in front, or else one byte a letter. */
function leesMetatekst(rauw: string): string {
  if (!rauw.startsWith("\u00fe\u00ff")) return rauw;
  return new TextDecoder("utf-16be").decode(Buffer.from(rauw.slice(2), "latin1"));
}

function leesObjecten(bron: string): Map<number, PdfObject> {
  const objecten = new Map<number, PdfObject>();
  const begin = /(?:^|\n)(\d+) 0 obj\n/g;
  for (let gevonden = begin.exec(bron); gevonden; gevonden = begin.exec(bron)) {
    const lezer = new Lezer(bron);
    lezer.plaats = begin.lastIndex;
    const waarde = lezer.leesWaarde();
    let stroom: string | null = null;
    if (bron.startsWith("\nstream\n", lezer.plaats) && isWoordenboek(waarde)) {
      const vanaf = lezer.plaats + "\nstream\n".length;
      const bytes = Buffer.from(bron.slice(vanaf, vanaf + Number(waarde.Length)), "latin1");
      const gepakt = waarde.Filter instanceof Naam && waarde.Filter.woord === "FlateDecode";
      stroom = (gepakt ? inflateSync(bytes) : bytes).toString("latin1");
      begin.lastIndex = vanaf + bytes.length;
    }
    objecten.set(Number(gevonden[1]), { waarde, stroom });
  }
  return objecten;
}

function isWoordenboek(waarde: Waarde | undefined): waarde is Woordenboek {
  return (
    typeof waarde === "object" &&
    waarde !== null &&
    !Array.isArray(waarde) &&
    !(waarde instanceof Naam) &&
    !(waarde instanceof Verwijzing)
  );
}

/** Reads what `maakPdf` made. Throws for a file that it cannot follow. */
export function leesPdf(bytes: Uint8Array): GelezenPdf {
  const bron = Buffer.from(bytes).toString("latin1");
  const objecten = leesObjecten(bron);
  const volg = (waarde: Waarde | undefined): Waarde =>
    waarde instanceof Verwijzing ? volg(objecten.get(waarde.nr)?.waarde) : (waarde ?? null);
  const boek = (waarde: Waarde | undefined): Woordenboek => {
    const gevolgd = volg(waarde);
    if (!isWoordenboek(gevolgd)) throw new Error("The PDF has no dictionary where one is due");
    return gevolgd;
  };
  const lijst = (waarde: Waarde | undefined): Waarde[] => {
    const gevolgd = volg(waarde);
    return Array.isArray(gevolgd) ? gevolgd : gevolgd === null ? [] : [gevolgd];
  };
  const stroomVan = (waarde: Waarde | undefined): string =>
    waarde instanceof Verwijzing ? (objecten.get(waarde.nr)?.stroom ?? "") : "";
  const naam = (waarde: Waarde | undefined): string => (waarde instanceof Naam ? waarde.woord : "");

  const trailer = new Lezer(bron);
  trailer.plaats = bron.lastIndexOf("\ntrailer\n") + "\ntrailer\n".length;
  const staart = boek(trailer.leesWaarde());
  const wortel = boek(staart.Root);
  const lettertypen = new Map<Woordenboek, Map<string, string>>();

  function leesCmap(lettertype: Woordenboek): Map<string, string> {
    const bekend = lettertypen.get(lettertype);
    if (bekend) return bekend;
    const letters = new Map<string, string>();
    for (const [, eerste = "", rij = ""] of stroomVan(lettertype.ToUnicode).matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
      // One glyph can stand for more letters: <0066 0069> is the ligature fi.
      for (const [plaats, [, hex = ""]] of [...rij.matchAll(/<([\w ]+)>/g)].entries()) {
        const glyph = (parseInt(eerste, 16) + plaats).toString(16).padStart(4, "0");
        letters.set(glyph, new TextDecoder("utf-16be").decode(Buffer.from(hex.replaceAll(" ", ""), "hex")));
      }
    }
    lettertypen.set(lettertype, letters);
    return letters;
  }

  /** Text per mark of one page; `-1` is decoration, `-2` text without any mark. */
  function leesPagina(pagina: Woordenboek): Map<number, string> {
    const perMark = new Map<number, string>();
    const fonts = boek(boek(pagina.Resources).Font ?? {});
    const marken: number[] = [];
    let cmap = new Map<string, string>();
    let stapel: Waarde[] = [];
    const lezer = new Lezer(lijst(pagina.Contents).length > 1 ? "" : stroomVan(pagina.Contents as Verwijzing));
    while (lezer.plaats < lezer.bron.trimEnd().length) {
      const deel = lezer.lees();
      if (!(deel instanceof Woord)) {
        stapel.push(deel);
        continue;
      }
      if (deel.tekst === "BDC" || deel.tekst === "BMC") {
        const [soort, opties] = stapel;
        const mcid = isWoordenboek(opties) && typeof opties.MCID === "number" ? opties.MCID : undefined;
        marken.push(naam(soort) === "Artifact" ? -1 : (mcid ?? marken.at(-1) ?? -2));
      } else if (deel.tekst === "EMC") marken.pop();
      else if (deel.tekst === "Tf") cmap = leesCmap(boek(fonts[naam(stapel[0])]));
      else if (deel.tekst === "TJ" || deel.tekst === "Tj") {
        const hex = lijst(stapel[0])
          .filter((stuk) => typeof stuk === "string")
          .map((stuk) => Buffer.from(stuk, "latin1").toString("hex"))
          .join("");
        const tekst = (hex.match(/.{4}/g) ?? []).map((glyph) => cmap.get(glyph) ?? "\ufffd").join("");
        const mark = marken.at(-1) ?? -2;
        const eerder = perMark.get(mark);
        perMark.set(mark, eerder === undefined ? tekst : `${eerder} ${tekst}`);
      }
      stapel = [];
    }
    return perMark;
  }

  const paginas = lijst(boek(wortel.Pages).Kids).map((verwijzing) => ({
    nr: verwijzing instanceof Verwijzing ? verwijzing.nr : -1,
    teksten: leesPagina(boek(verwijzing)),
  }));
  const tekstVan = (pagina: Waarde | undefined, mcid: Waarde | undefined): string =>
    paginas.find(({ nr }) => pagina instanceof Verwijzing && nr === pagina.nr)?.teksten.get(Number(mcid)) ?? "";

  function leesTag(verwijzing: Waarde): Tag {
    const element = boek(verwijzing);
    const tag: Tag = { tag: naam(element.S), tekst: "", scope: null, kinderen: [] };
    const eigenschappen = volg(element.A);
    if (isWoordenboek(eigenschappen)) tag.scope = naam(eigenschappen.Scope) || null;
    const delen: string[] = [];
    for (const kind of lijst(element.K)) {
      const gevolgd = volg(kind);
      if (typeof gevolgd === "number") delen.push(tekstVan(element.Pg, gevolgd));
      else if (isWoordenboek(gevolgd) && "MCID" in gevolgd)
        delen.push(tekstVan(gevolgd.Pg ?? element.Pg, gevolgd.MCID));
      else tag.kinderen.push(leesTag(kind));
    }
    tag.tekst = delen.join(" ").replace(/\s+/g, " ").trim();
    return tag;
  }

  const info = boek(staart.Info);
  return {
    taal: typeof wortel.Lang === "string" ? wortel.Lang : null,
    titel: leesMetatekst(String(volg(info.Title))),
    toontTitel: boek(wortel.ViewerPreferences ?? {}).DisplayDocTitle === true,
    isGetagd: boek(wortel.MarkInfo ?? {}).Marked === true,
    paginas: paginas.map(({ teksten }) => ({ versiering: teksten.get(-1) ?? "", zonderTag: teksten.get(-2) ?? "" })),
    boom: lijst(boek(wortel.StructTreeRoot).K).map(leesTag),
    metadata: stroomVan(wortel.Metadata),
    heeftLettersIngebed: bron.includes("/FontFile2"),
  };
}

/** The tree as lines, a level deeper two spaces further: `H1 Titel`. */
export function schrijfBoom(tags: readonly Tag[], diepte = 0): string[] {
  return tags.flatMap(({ tag, scope, tekst, kinderen }) => [
    `${"  ".repeat(diepte)}${[tag, scope && `(${scope})`, tekst].filter(Boolean).join(" ")}`,
    ...schrijfBoom(kinderen, diepte + 1),
  ]);
}
