import { leesPdftekst, type Pdfblok, type Pdfdocument } from "./blokken";
import { openPdf, sluitPdf, type Pdf, type Struct } from "./pagina.server";
import { tekenGegevens, tekenTabel } from "./tabel.server";
import { tekenAlinea, tekenKop, tekenLijst } from "./tekst.server";

/**
 * A4 that can be read aloud: tagged throughout, in Dutch, with a title, headings in order, lists, tables with heads, and
 * page numbers. For letters, notulen, plans, answers and reports. The bytes are the same for the same document.
 * @throws Error when the first heading is not of level 1, or a level is skipped: a mistake in the caller.
 */
export function maakPdf(document: Pdfdocument): Uint8Array {
  keurKoppen(document.blokken);
  const doc = openPdf(document);
  const wortel = doc.struct("Document");
  doc.addStructure(wortel);
  for (const blok of document.blokken) teken(doc, wortel, blok);
  return sluitPdf(doc, wortel, document.voettekst);
}

function keurKoppen(blokken: readonly Pdfblok[]): void {
  let vorige = 0;
  for (const blok of blokken) {
    if (blok.soort !== "kop" || leesPdftekst(blok.tekst) === undefined) continue;
    if (blok.niveau > vorige + 1) throw new Error("The headings of a PDF skip a level");
    vorige = blok.niveau;
  }
}

function teken(doc: Pdf, wortel: Struct, blok: Pdfblok): void {
  switch (blok.soort) {
    case "kop": {
      const tekst = leesPdftekst(blok.tekst);
      if (tekst !== undefined) tekenKop(doc, wortel, blok.niveau, tekst);
      return;
    }
    case "alinea": {
      const tekst = leesPdftekst(blok.tekst);
      if (tekst !== undefined) tekenAlinea(doc, wortel, tekst, blok.nadruk ?? false);
      return;
    }
    case "lijst":
      return tekenLijst(doc, wortel, blok.items, blok.genummerd ?? false);
    case "gegevens":
      return tekenGegevens(doc, wortel, blok.gegevens);
    case "tabel":
      return tekenTabel(doc, wortel, blok);
    case "nieuwe_pagina":
      doc.addPage();
  }
}
