import { leesPdftekst, type Pdftekst } from "./blokken";
import { houdBijeen, marge, tekstbreedte, zetLetter, type Pdf, type Struct } from "./pagina.server";

const koppen = {
  1: { tag: "H1", grootte: 15, boven: 0 },
  2: { tag: "H2", grootte: 12, boven: 4 },
  3: { tag: "H3", grootte: 10.5, boven: 2 },
} as const;

const regelafstand = { lineGap: 2 };

export function tekenKop(doc: Pdf, wortel: Struct, niveau: keyof typeof koppen, tekst: string): void {
  const { tag, grootte, boven } = koppen[niveau];
  zetLetter(doc, "vet", grootte);
  // A heading must not stay behind at the foot of a page.
  houdBijeen(doc, doc.heightOfString(tekst, { width: tekstbreedte(doc) }) + 48);
  doc.y += boven;
  wortel.add(doc.struct(tag, {}, () => doc.text(tekst, marge, doc.y, regelafstand)));
  doc.y += 4;
}

export function tekenAlinea(doc: Pdf, wortel: Struct, tekst: string, nadruk: boolean): void {
  zetLetter(doc, nadruk ? "vet" : "gewoon");
  houdBijeen(doc, 30);
  wortel.add(doc.struct("P", {}, () => doc.text(tekst, marge, doc.y, regelafstand)));
  doc.y += 8;
}

export function tekenLijst(doc: Pdf, wortel: Struct, items: readonly Pdftekst[], genummerd: boolean): void {
  const teksten = items.map(leesPdftekst).filter((tekst) => tekst !== undefined);
  if (teksten.length === 0) return;
  const lijst = doc.struct("L");
  wortel.add(lijst);
  zetLetter(doc, "gewoon");
  for (const [plaats, tekst] of teksten.entries()) {
    houdBijeen(doc, 16);
    const item = doc.struct("LI");
    lijst.add(item);
    const y = doc.y;
    const teken = genummerd ? `${String(plaats + 1)}.` : "•";
    item.add(doc.struct("Lbl", {}, () => doc.text(teken, marge + 6, y, { lineBreak: false })));
    item.add(
      doc.struct("LBody", {}, () => doc.text(tekst, marge + 26, y, { ...regelafstand, width: tekstbreedte(doc) - 26 })),
    );
  }
  lijst.end();
  doc.x = marge;
  doc.y += 8;
}
