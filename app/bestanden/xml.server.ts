import { Keurfout } from "./keurfout";

/** A strict reader of the XML of office files: what it does not understand is refused, so that nothing hides in it. */

export interface Xmltag {
  soort: "open" | "dicht" | "leeg";
  /** Without the prefix of its namespace. */
  naam: string;
  /** As it stands in the file. */
  tekst: string;
}

export type Xmlstuk = Xmltag | { soort: "tekst"; tekst: string };

const maxXml = 30 * 1024 * 1024;

const onleesbaar = () => new Keurfout("Dit bestand is beschadigd. Open het en sla het opnieuw op.");

const attribuut = /\s+([\w.:-]+)\s*=\s*("[^"<]*"|'[^'<]*')/g;
// Sticky, and every piece of it begins with another character: no text makes it go back and forth.
const begintag = /<([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const eindtag = /<\/([A-Za-z_][\w.:-]*)\s*>/y;

export function isXml(naam: string): boolean {
  return /\.(xml|rels|rdf)$/i.test(naam);
}

/** @throws Keurfout for anything but UTF-8. */
export function leesXmlTekst(inhoud: Buffer): string {
  if (inhoud.length > maxXml) throw new Keurfout("Dit bestand wordt na uitpakken te groot.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(inhoud);
  } catch {
    throw onleesbaar();
  }
}

function lokaal(naam: string): string {
  return naam.slice(naam.indexOf(":") + 1);
}

/**
 * The tags and texts in order. Document types and entities are refused: they can unfold without end or fetch from
 * elsewhere, and no office program writes them. Comments are left out.
 */
export function* leesStukken(xml: string): Generator<Xmlstuk> {
  let plaats = 0;
  while (plaats < xml.length) {
    const volgende = xml.indexOf("<", plaats);
    const einde = volgende < 0 ? xml.length : volgende;
    if (einde > plaats) yield { soort: "tekst", tekst: xml.slice(plaats, einde) };
    plaats = einde;
    if (volgende < 0) return;
    if (xml.startsWith("<!--", plaats)) {
      plaats = na(xml, "-->", plaats + 4);
    } else if (xml.startsWith("<![CDATA[", plaats)) {
      const begin = plaats;
      plaats = na(xml, "]]>", plaats);
      yield { soort: "tekst", tekst: xml.slice(begin, plaats) };
    } else if (xml.startsWith("<?", plaats)) {
      const begin = plaats;
      plaats = na(xml, "?>", plaats);
      if (xml.startsWith("<?xml ", begin)) yield { soort: "tekst", tekst: xml.slice(begin, plaats) };
    } else {
      const dicht = xml.startsWith("</", plaats);
      const patroon = dicht ? eindtag : begintag;
      patroon.lastIndex = plaats;
      const gevonden = patroon.exec(xml);
      if (!gevonden?.[1]) throw onleesbaar();
      plaats += gevonden[0].length;
      const soort = dicht ? "dicht" : gevonden[3] ? "leeg" : "open";
      yield { soort, naam: lokaal(gevonden[1]), tekst: gevonden[0] };
    }
  }
}

function na(xml: string, slot: string, vanaf: number): number {
  const gevonden = xml.indexOf(slot, vanaf);
  if (gevonden < 0) throw onleesbaar();
  return gevonden + slot.length;
}

/** Value of an attribute by its name without prefix. */
export function leesAttribuut({ tekst }: Xmltag, naam: string): string | undefined {
  for (const [, eigen = "", waarde = ""] of tekst.matchAll(attribuut)) {
    if (lokaal(eigen) === naam) return leesEntiteiten(waarde.slice(1, -1));
  }
  return undefined;
}

/** The tag with some attributes changed: `null` takes one out, a text replaces its value. By name without prefix. */
export function wijzigAttributen(tag: Xmltag, kies: (naam: string) => string | null | undefined): string {
  return tag.tekst.replace(attribuut, (geheel, eigen: string) => {
    const nieuw = kies(lokaal(eigen));
    if (nieuw === undefined) return geheel;
    return nieuw === null ? "" : ` ${eigen}="${nieuw}"`;
  });
}

export function leesEntiteiten(tekst: string): string {
  const vast: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return tekst.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi, (geheel, woord: string) => {
    if (!woord.startsWith("#")) return vast[woord] ?? geheel;
    const code = /^#x/i.test(woord) ? parseInt(woord.slice(2), 16) : parseInt(woord.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
