import { maakBeeldSchoon } from "./beeld.server";
import { Keurfout } from "./keurfout";
import {
  isXml,
  leesAttribuut,
  leesEntiteiten,
  leesStukken,
  leesXmlTekst,
  wijzigAttributen,
  type Xmltag,
} from "./xml.server";
import { maakZip, type Zipdeel } from "./zip.server";

const metMacro = () => new Keurfout("Dit bestand bevat een macro of een ander programma. Sla het op zonder macro's.");
const metInhoud = () =>
  new Keurfout(
    "In dit bestand zit een ander bestand of een verwijzing naar buiten. Sla het op als PDF en voeg dat toe.",
  );

/** Properties, thumbnails, own data, names of authors, the printer: not the text. */
const weg =
  /^(docProps\/|customXml\/|word\/(people|commentsExtensible|commentsIds)\.xml$|word\/printerSettings\/|_rels\/\.rels$)/i;
const wegRelatie =
  /(customXml|people|commentsExtensible|commentsIds|printerSettings|thumbnail|-properties|attachedTemplate)$/i;
/** Elements with such traces; they stand alone, or with nothing else inside. */
const wegElement = ["attachedTemplate", "docVars", "rsids"];

export function isDocx(delen: readonly Zipdeel[]): boolean {
  const heeft = (gezocht: string) => delen.some(({ naam }) => naam === gezocht);
  return heeft("word/document.xml") && heeft("[Content_Types].xml");
}

/** Whether the relation stays. @throws Keurfout for what runs, or fetches from outside without being asked. */
function keurRelatie(tag: Xmltag): boolean {
  const soort = leesAttribuut(tag, "Type") ?? "";
  if (/vbaProject|wordVbaData|keyMapCustomizations|activeX|attachedToolbars/i.test(soort)) throw metMacro();
  if (/oleObject|\/package$|aFChunk|\/control$|subDocument/i.test(soort)) throw metInhoud();
  if (wegRelatie.test(soort)) return false;
  const isBuiten = leesAttribuut(tag, "TargetMode")?.toLowerCase() === "external";
  if (isBuiten && !/\/hyperlink$/i.test(soort)) throw metInhoud();
  return true;
}

/** Fields that start a program or read another file when the text is opened. */
function keurVeld(opdracht: string): void {
  if (/\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|MACROBUTTON|DATABASE|IMPORT)\b/i.test(opdracht))
    throw metInhoud();
}

/** Who changed or commented what, and when: the name must be there, so it becomes empty; the rest goes. */
function zonderPersoon(tag: Xmltag): string {
  return wijzigAttributen(tag, (naam) => {
    if (naam === "author") return "";
    return /^(initials|date|dateUtc|rsid\w*)$/.test(naam) ? null : undefined;
  });
}

/** What to do with a tag: its new text, or `null` to leave it out with all that stands in it. */
function verwerkTag(tag: Xmltag, naam: string): string | null {
  if (naam.endsWith(".rels")) return tag.naam === "Relationship" && !keurRelatie(tag) ? null : tag.tekst;
  if (naam === "[Content_Types].xml") {
    if (/macroEnabled|vbaProject|activeX/i.test(leesAttribuut(tag, "ContentType") ?? "")) throw metMacro();
    return weg.test((leesAttribuut(tag, "PartName") ?? "").replace(/^\//, "")) ? null : tag.tekst;
  }
  if (wegElement.includes(tag.naam)) return null;
  if (tag.naam === "fldSimple") keurVeld(leesAttribuut(tag, "instr") ?? "");
  return tag.soort === "dicht" ? tag.tekst : zonderPersoon(tag);
}

function maakXmlSchoon(xml: string, naam: string): string {
  const uit: string[] = [];
  let diepteWeg = 0;
  let inOpdracht = false;
  let opdrachten = "";
  for (const stuk of leesStukken(xml)) {
    if (stuk.soort === "tekst") {
      if (inOpdracht) opdrachten += leesEntiteiten(stuk.tekst);
      if (diepteWeg === 0) uit.push(stuk.tekst);
      continue;
    }
    // Word may spread the words of one field over several pieces, so they are read as one text.
    if (stuk.naam === "instrText") inOpdracht = stuk.soort === "open";
    if (stuk.naam === "fldChar") opdrachten += " ";
    if (diepteWeg > 0) {
      diepteWeg += stuk.soort === "open" ? 1 : stuk.soort === "dicht" ? -1 : 0;
      continue;
    }
    const nieuw = verwerkTag(stuk, naam);
    if (nieuw !== null) uit.push(nieuw);
    else if (stuk.soort === "open") diepteWeg = 1;
  }
  keurVeld(opdrachten);
  return uit.join("");
}

async function maakDeelSchoon(deel: Zipdeel): Promise<Zipdeel> {
  const { naam, inhoud } = deel;
  if (/vba|macro|activex/i.test(naam)) throw metMacro();
  if (/embeddings\/|afchunk|\.(bin|exe|dll|js|vbs|html?|mht|rtf|docx?|xlsx?)$/i.test(naam)) throw metInhoud();
  // Fonts of the text itself.
  if (/^word\/fonts\/[^/]+\.odttf$/i.test(naam)) return deel;
  if (!isXml(naam)) return maakBeeldSchoon(deel);
  return { naam, inhoud: Buffer.from(maakXmlSchoon(leesXmlTekst(inhoud), naam), "utf8") };
}

const pakketrelaties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>' +
  "</Relationships>";

/**
 * A Word file as text and pictures only: without properties, names at changes and comments, thumbnails and own data.
 * @throws Keurfout for macros, embedded files, what fetches from outside, and damage.
 */
export async function maakDocxSchoon(delen: readonly Zipdeel[]): Promise<Buffer> {
  const uit: Zipdeel[] = [];
  for (const deel of delen) if (!weg.test(deel.naam)) uit.push(await maakDeelSchoon(deel));
  const plaats = uit.findIndex(({ naam }) => naam === "[Content_Types].xml");
  const [inhoudstypen] = uit.splice(plaats, 1);
  if (!inhoudstypen) throw metInhoud();
  return maakZip([inhoudstypen, { naam: "_rels/.rels", inhoud: Buffer.from(pakketrelaties, "utf8") }, ...uit]);
}
