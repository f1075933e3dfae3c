import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { maakPdf } from "~/pdf/pdf.server";
import type { Entiteit } from "~/protocol/gegevensregister";
import { bewaarBestand } from "~/storage/bestanden.server";
import { schrijfGegevens, type Schrijver } from "~/storage/dossier.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";

/** Puts a file in a row that is there, as a value of that row. Its type is not looked at. Returns the id of the file. */
export function zetTestBestand(
  tx: Transactie,
  systeem: Systeem,
  doel: {
    casusId: string;
    entiteit: Entiteit;
    rijId: string;
    sleutel: string;
    schrijver: Schrijver;
    bytes: Uint8Array;
  },
): string {
  const { casusId, entiteit, rijId, sleutel, schrijver, bytes } = doel;
  const soort = `${entiteit}.${sleutel}`;
  const waarde = bewaarBestand(tx, systeem, { casusId, rijId, soort, type: "pdf", bytes });
  schrijfGegevens(tx, systeem, { casusId, entiteit, rijId, schrijver, waarden: { [sleutel]: waarde }, versies: {} });
  return waarde.id;
}

/** Small files of each kind, with the traces that programs leave in them, and hostile ones. Made here, byte by byte. */

const spoor = "Pietje Spoor";

function samen(...delen: (Buffer | string)[]): Buffer<ArrayBuffer> {
  return Buffer.concat(delen.map((deel) => (typeof deel === "string" ? Buffer.from(deel, "latin1") : deel)));
}

function segment(marker: number, inhoud: Buffer): Buffer {
  const kop = Buffer.from([0xff, marker, 0, 0]);
  kop.writeUInt16BE(inhoud.length + 2, 2);
  return samen(kop, inhoud);
}

/** EXIF with an orientation and the name of who made it. */
function maakExif(orientatie: number): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write("MM\0*", 0, "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  const tag = (plaats: number, soort: number, vorm: number, aantal: number) => {
    tiff.writeUInt16BE(soort, plaats);
    tiff.writeUInt16BE(vorm, plaats + 2);
    tiff.writeUInt32BE(aantal, plaats + 4);
  };
  tag(10, 0x0112, 3, 1);
  tiff.writeUInt16BE(orientatie, 18);
  tag(22, 0x013b, 2, spoor.length + 1);
  tiff.writeUInt32BE(tiff.length, 30);
  return samen("Exif\0\0", tiff, spoor, "\0");
}

/** A picture as a camera leaves it: EXIF, a comment, XMP, and something behind its end. */
export function maakJpeg({ orientatie = 6, breed = 8, hoog = 8 } = {}): Buffer<ArrayBuffer> {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(hoog, 1);
  frame.writeUInt16BE(breed, 3);
  return samen(
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, samen("JFIF\0", Buffer.from([1, 1, 1, 0, 72, 0, 72, 1, 1]), "\x01\x02\x03")),
    segment(0xe1, maakExif(orientatie)),
    segment(0xe1, samen("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>", spoor)),
    segment(0xfe, Buffer.from(spoor)),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, frame),
    segment(0xc4, Buffer.concat([Buffer.from([0]), Buffer.alloc(16), Buffer.from([0])])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd9]),
    `achter het einde: ${spoor}`,
  );
}

function pngDeel(soort: string, inhoud: Buffer): Buffer {
  const lengte = Buffer.alloc(4);
  lengte.writeUInt32BE(inhoud.length);
  const romp = samen(soort, inhoud);
  const som = Buffer.alloc(4);
  som.writeUInt32BE(crc32(romp));
  return samen(lengte, romp, som);
}

export function maakPng({
  breed = 4,
  hoog = 4,
  beeld,
}: { breed?: number; hoog?: number; beeld?: Buffer } = {}): Buffer<ArrayBuffer> {
  const kop = Buffer.alloc(13);
  kop.writeUInt32BE(breed, 0);
  kop.writeUInt32BE(hoog, 4);
  kop.writeUInt8(8, 8);
  return samen(
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngDeel("IHDR", kop),
    pngDeel("tEXt", samen("Author\0", spoor)),
    pngDeel("IDAT", beeld ?? deflateSync(Buffer.alloc(hoog * (breed + 1), 7))),
    pngDeel("eXIf", Buffer.from(spoor)),
    pngDeel("IEND", Buffer.alloc(0)),
    `achter het einde: ${spoor}`,
  );
}

export interface Zipopties {
  vlaggen?: number;
  /** What the heads say, when that is not the truth. */
  uitgepakt?: number;
  /** Name in the own head of the entry, when it differs. */
  anders?: string;
}

/** An archive, also one that no program would make. */
export function maakRuweZip(
  delen: readonly (readonly [naam: string, inhoud: Buffer | string, opties?: Zipopties])[],
): Buffer<ArrayBuffer> {
  let plaats = 0;
  const stukken: Buffer[] = [];
  const koppen: Buffer[] = [];
  for (const [naam, tekst, { vlaggen = 0, uitgepakt, anders = naam } = {}] of delen) {
    const inhoud = Buffer.from(tekst);
    const gepakt = deflateRawSync(inhoud);
    const feiten = (eigen: string) => {
      const blok = Buffer.alloc(26);
      blok.writeUInt16LE(20, 0);
      blok.writeUInt16LE(vlaggen, 2);
      blok.writeUInt16LE(8, 4);
      blok.writeUInt32LE(crc32(inhoud), 10);
      blok.writeUInt32LE(gepakt.length, 14);
      blok.writeUInt32LE(uitgepakt ?? inhoud.length, 18);
      blok.writeUInt16LE(eigen.length, 22);
      return blok;
    };
    const kop = Buffer.alloc(46);
    kop.writeUInt32LE(0x02014b50, 0);
    feiten(naam).copy(kop, 6);
    kop.writeUInt32LE(plaats, 42);
    koppen.push(samen(kop, naam));
    const stuk = samen("PK\x03\x04", feiten(anders), anders, gepakt);
    stukken.push(stuk);
    plaats += stuk.length;
  }
  const lijst = samen(...koppen);
  const slot = Buffer.alloc(22);
  slot.writeUInt32LE(0x06054b50, 0);
  slot.writeUInt16LE(delen.length, 8);
  slot.writeUInt16LE(delen.length, 10);
  slot.writeUInt32LE(lijst.length, 12);
  slot.writeUInt32LE(plaats, 16);
  return samen(...stukken, lijst, slot);
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relatie = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface Docxopties {
  alinea?: string;
  /** More relations of the document, as XML. */
  relaties?: string;
  inhoudstypen?: string;
  extra?: readonly (readonly [string, Buffer | string])[];
}

/** A Word file with properties, a comment and a change by somebody, a template and a photo. */
export function maakDocx({
  alinea = "",
  relaties = "",
  inhoudstypen = "",
  extra = [],
}: Docxopties = {}): Buffer<ArrayBuffer> {
  return maakRuweZip([
    [
      "[Content_Types].xml",
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${inhoudstypen}</Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships><Relationship Id="rId1" Type="${relatie}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      "word/_rels/document.xml.rels",
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relatie}/image" Target="media/image1.jpeg"/><Relationship Id="r2" Type="${relatie}/hyperlink" Target="https://example.invalid/" TargetMode="External"/><Relationship Id="r3" Type="${relatie}/attachedTemplate" Target="file:///C:/Users/${spoor}/sjabloon.dotx" TargetMode="External"/>${relaties}</Relationships>`,
    ],
    [
      "word/document.xml",
      `<?xml version="1.0"?><w:document ${w}><w:body><w:p w:rsidR="00A1"><w:ins w:id="1" w:author="${spoor}" w:date="2026-01-01T00:00:00Z"><w:r><w:t>Geachte lezer &amp; anderen</w:t></w:r></w:ins>${alinea}</w:p></w:body></w:document>`,
    ],
    [
      "word/settings.xml",
      `<w:settings ${w}><w:attachedTemplate r:id="r3"/><w:rsids><w:rsid w:val="00A1"/></w:rsids><w:zoom w:percent="100"/></w:settings>`,
    ],
    [
      "word/comments.xml",
      `<w:comments ${w}><w:comment w:id="0" w:author="${spoor}" w:initials="PS"><w:p><w:r><w:t>Een opmerking</w:t></w:r></w:p></w:comment></w:comments>`,
    ],
    ["word/people.xml", `<w15:people><w15:person w15:author="${spoor}"/></w15:people>`],
    ["word/media/image1.jpeg", maakJpeg()],
    ["docProps/core.xml", `<cp:coreProperties><dc:creator>${spoor}</dc:creator></cp:coreProperties>`],
    ["docProps/thumbnail.jpeg", maakJpeg()],
    ...extra,
  ]);
}

const office =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';

export function maakOdt({
  alinea = "",
  manifest = "",
  extra = [],
}: {
  alinea?: string;
  manifest?: string;
  extra?: readonly (readonly [string, Buffer | string])[];
} = {}): Buffer<ArrayBuffer> {
  return maakRuweZip([
    ["mimetype", "application/vnd.oasis.opendocument.text"],
    [
      "content.xml",
      `<?xml version="1.0"?><office:document-content ${office}><office:body><office:text><text:p>Geachte lezer, <text:date>24 november 2026</text:date> <text:a xlink:href="https://example.invalid/">link</text:a><office:annotation><dc:creator>${spoor}</dc:creator><dc:date>2026-01-01</dc:date><text:p>Een opmerking</text:p></office:annotation><draw:image xlink:href="Pictures/foto.jpg"/>${alinea}</text:p></office:text></office:body></office:document-content>`,
    ],
    ["styles.xml", `<office:document-styles ${office}/>`],
    ["meta.xml", `<office:document-meta ${office}><dc:creator>${spoor}</dc:creator></office:document-meta>`],
    ["settings.xml", `<office:document-settings ${office}>${spoor}</office:document-settings>`],
    ["Pictures/foto.jpg", maakJpeg()],
    ["Thumbnails/thumbnail.png", maakPng()],
    ["META-INF/manifest.xml", `<manifest:manifest>${manifest}</manifest:manifest>`],
    ...extra,
  ]);
}

/** A PDF out of loose objects, with a classic table. `staart`: more keys of the trailer. */
export function maakRuwePdf(objecten: readonly (string | Buffer)[], staart = ""): Buffer<ArrayBuffer> {
  const stukken: Buffer[] = [Buffer.from("%PDF-1.7\n", "latin1")];
  const plekken: number[] = [];
  let plaats = stukken[0]?.length ?? 0;
  for (const [nr, object] of objecten.entries()) {
    plekken.push(plaats);
    const stuk = samen(`${String(nr + 1)} 0 obj\n`, object, "\nendobj\n");
    stukken.push(stuk);
    plaats += stuk.length;
  }
  const regels = plekken.map((plek) => `${String(plek).padStart(10, "0")} 00000 n \n`).join("");
  const aantal = String(plekken.length + 1);
  return samen(
    ...stukken,
    `xref\n0 ${aantal}\n0000000000 65535 f \n${regels}trailer\n<</Size ${aantal} /Root 1 0 R ${staart}>>\nstartxref\n${String(plaats)}\n%%EOF\n`,
  );
}

/** The objects of a PDF of one page that says `Geachte lezer`; `pagina`, `catalogus`: more keys of those. */
export function pdfObjecten({ pagina = "", catalogus = "" } = {}): (string | Buffer)[] {
  const inhoud = "BT /F1 12 Tf 72 720 Td (Geachte lezer) Tj ET";
  return [
    `<</Type /Catalog /Pages 2 0 R ${catalogus}>>`,
    "<</Type /Pages /Kids [3 0 R] /Count 1>>",
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>> ${pagina}>>`,
    `<</Length ${String(inhoud.length)}>>\nstream\n${inhoud}\nendstream`,
    "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
  ];
}

export function maakStroom(kop: string, inhoud: Buffer): Buffer {
  return samen(`<<${kop} /Length ${String(inhoud.length)}>>\nstream\n`, inhoud, "\nendstream");
}

/** A good PDF with a title and an author that must not stay. */
export function maakTestPdf(tekst = "Geachte lezer"): Uint8Array<ArrayBuffer> {
  const pdf = maakPdf({
    titel: "Brief",
    auteur: spoor,
    moment: "2026-11-24T09:00:00.000Z",
    blokken: [{ soort: "kop", niveau: 1, tekst }],
  });
  return new Uint8Array(pdf);
}

export { spoor };
