import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { Pdfdocument } from "./blokken";

export type Pdf = PDFKit.PDFDocument;
export type Struct = PDFKit.PDFStructureElement;

/** Embedded, because the standard PDF fonts lack letters of many names, and readers may not have them. */
const vind = createRequire(import.meta.url);
const letters = {
  gewoon: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  vet: "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
} as const;
export type Letter = keyof typeof letters;

/** Points; margins leave room for holes and for the line at the foot. */
export const marge = 64;
export const lettergrootte = 10.5;

const grijs = "#4a4a4a";
export const zwart = "#000000";

// Known to pdfkit, not to its types: the claim in the metadata that the tags are complete.
const toegankelijk: object = { subset: "PDF/UA" };

export function openPdf({ titel, auteur, moment, liggend = false }: Pdfdocument): Pdf {
  const doc = new PDFDocument({
    size: "A4",
    layout: liggend ? "landscape" : "portrait",
    margins: { top: marge, bottom: marge, left: marge, right: marge },
    pdfVersion: "1.7",
    tagged: true,
    lang: "nl-NL",
    displayTitle: true,
    // Page numbers say how many there are, so the pages wait until the last is known.
    bufferPages: true,
    info: { Title: titel, Author: auteur, CreationDate: new Date(moment) },
    ...toegankelijk,
  });
  for (const [naam, bestand] of Object.entries(letters)) doc.registerFont(naam, vind.resolve(bestand));
  zetLetter(doc, "gewoon");
  return doc;
}

export function zetLetter(doc: Pdf, letter: Letter, grootte = lettergrootte): Pdf {
  return doc.font(letter).fontSize(grootte).fillColor(zwart);
}

export function tekstbreedte(doc: Pdf): number {
  return doc.page.width - 2 * marge;
}

/** Where text must stop on this page. */
export function onderkant(doc: Pdf): number {
  return doc.page.height - marge;
}

/** Begins a new page when less than this many points are left, so that what belongs together stays so. */
export function houdBijeen(doc: Pdf, hoogte: number): void {
  if (doc.y + hoogte > onderkant(doc)) doc.addPage();
}

/** What readers see but a screen reader must not read out: lines, repeated heads, page numbers. */
export function alsVersiering(doc: Pdf, type: "Layout" | "Pagination", teken: () => void): void {
  doc.markContent("Artifact", { type });
  teken();
  doc.endMarkedContent();
}

function tekenVoet(doc: Pdf, voettekst: string | undefined): void {
  const { start, count } = doc.bufferedPageRange();
  for (let nr = 0; nr < count; nr += 1) {
    doc.switchToPage(start + nr);
    // Text below the margin would begin a new page.
    doc.page.margins.bottom = 0;
    const y = doc.page.height - marge / 2 - 8;
    alsVersiering(doc, "Pagination", () => {
      zetLetter(doc, "gewoon", 8.5).fillColor(grijs);
      if (voettekst) doc.text(voettekst, marge, y, { lineBreak: false });
      const nummer = `Pagina ${String(nr + 1)} van ${String(count)}`;
      doc.text(nummer, doc.page.width - marge - doc.widthOfString(nummer), y, { lineBreak: false });
    });
  }
}

/** Closes the document and gives its bytes. pdfkit has written all of it by then: nothing has to be waited for. */
export function sluitPdf(doc: Pdf, wortel: Struct, voettekst: string | undefined): Uint8Array {
  wortel.end();
  tekenVoet(doc, voettekst);
  doc.end();
  const bytes: unknown = doc.read();
  if (!(bytes instanceof Uint8Array)) throw new Error("The PDF was not written");
  return bytes;
}
