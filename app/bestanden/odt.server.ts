import { maakBeeldSchoon } from "./beeld.server";
import { Keurfout } from "./keurfout";
import { isXml, leesAttribuut, leesStukken, leesXmlTekst, type Xmltag } from "./xml.server";
import { maakZip, type Zipdeel } from "./zip.server";

const metMacro = () => new Keurfout("Dit bestand bevat een macro of een ander programma. Sla het op zonder macro's.");
const metInhoud = () =>
  new Keurfout(
    "In dit bestand zit een ander bestand of een verwijzing naar buiten. Sla het op als PDF en voeg dat toe.",
  );
const metWachtwoord = () =>
  new Keurfout("Dit bestand is met een wachtwoord beveiligd. Haal de beveiliging eraf en probeer het opnieuw.");

const odtMime = "application/vnd.oasis.opendocument.text";

/** What is kept besides pictures; meta data, settings (printer, last place), thumbnails and toolbars are not the text. */
const teksten = ["content.xml", "styles.xml"];

const verboden: Readonly<Record<string, () => Keurfout>> = {
  "event-listener": metMacro,
  script: metMacro,
  "dde-source": metInhoud,
  "dde-connection-decl": metInhoud,
  "object-ole": metInhoud,
  object: metInhoud,
  applet: metInhoud,
  plugin: metInhoud,
  "floating-frame": metInhoud,
};

/** Who changed or commented what, and when. A date or name that stands in the text itself (`text:date`) is text. */
const persoonselement = /^<(dc:(creator|date)|meta:(creator-initials|date-string)|loext:sender-initials)[\s>]/;

export function isOdt(delen: readonly Zipdeel[]): boolean {
  const mime = delen.find(({ naam }) => naam === "mimetype");
  return mime?.inhoud.toString("latin1").trim() === odtMime && delen.some(({ naam }) => naam === "content.xml");
}

function keurTag(tag: Xmltag): void {
  const fout = Object.hasOwn(verboden, tag.naam) ? verboden[tag.naam] : undefined;
  if (fout) throw fout();
  const doel = leesAttribuut(tag, "href");
  if (!doel) return;
  if (tag.naam === "a") {
    if (/^\s*(?!https?:|mailto:|tel:|#|\.|\/)[\w.+-]+:/i.test(doel)) throw metMacro();
    return;
  }
  // Only a link that somebody follows may lead outside; a picture, section or frame would be fetched by itself.
  if (!/^(\.\/)?Pictures\/[^/]+$/.test(doel) && !doel.startsWith("#")) throw metInhoud();
}

function maakXmlSchoon(xml: string): string {
  const uit: string[] = [];
  let inPersoon = "";
  for (const stuk of leesStukken(xml)) {
    if (stuk.soort === "tekst") {
      if (!inPersoon) uit.push(stuk.tekst);
      continue;
    }
    if (stuk.soort !== "dicht") keurTag(stuk);
    if (inPersoon) {
      if (stuk.soort !== "dicht" || stuk.naam !== inPersoon) continue;
      inPersoon = "";
    } else if (stuk.soort === "open" && persoonselement.test(stuk.tekst)) {
      inPersoon = stuk.naam;
    }
    uit.push(stuk.tekst);
  }
  return uit.join("");
}

function maakManifest(delen: readonly Zipdeel[]): string {
  const regels = delen.map(({ naam }) => {
    const pad = naam.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
    return `<manifest:file-entry manifest:full-path="${pad}" manifest:media-type="${isXml(naam) ? "text/xml" : ""}"/>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">' +
    `<manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${odtMime}"/>` +
    `${regels.join("")}</manifest:manifest>`
  );
}

/**
 * An OpenDocument text as text and pictures only: without meta data, names at changes and comments, settings, thumbnails.
 * @throws Keurfout for a password, macros, embedded objects, what fetches from outside, and damage.
 */
export async function maakOdtSchoon(delen: readonly Zipdeel[]): Promise<Buffer> {
  const uit: Zipdeel[] = [];
  for (const deel of delen) {
    const { naam, inhoud } = deel;
    if (naam === "META-INF/manifest.xml" && leesXmlTekst(inhoud).includes("encryption-data")) throw metWachtwoord();
    if (/^(Basic|Scripts|Dialogs)\//i.test(naam) || /macrosignatures/i.test(naam)) throw metMacro();
    if (/^Obj(ect|dfd)/i.test(naam)) throw metInhoud();
    if (teksten.includes(naam)) uit.push({ naam, inhoud: Buffer.from(maakXmlSchoon(leesXmlTekst(inhoud)), "utf8") });
    else if (/^Pictures\/[^/]+$/.test(naam)) uit.push(await maakBeeldSchoon(deel));
  }
  return maakZip([
    { naam: "mimetype", inhoud: Buffer.from(odtMime, "latin1"), los: true },
    ...uit,
    { naam: "META-INF/manifest.xml", inhoud: Buffer.from(maakManifest(uit), "utf8") },
  ]);
}
