import { leesPdftekst, type Pdfgegeven, type Pdfkolom, type Pdftekst } from "./blokken";
import {
  alsVersiering,
  houdBijeen,
  marge,
  onderkant,
  tekstbreedte,
  zetLetter,
  type Letter,
  type Pdf,
  type Struct,
} from "./pagina.server";
import { breekRegels, verdeelBreedte } from "./regels.server";

const grootte = 9.5;
const regelhoogte = 13.5;
const rand = 5;
const lijnkleur = "#8a8a8a";

interface Cel {
  tekst: string;
  letter: Letter;
  tag: "TH" | "TD";
  scope?: "Row" | "Column";
  getal: boolean;
}

interface Kolom {
  x: number;
  breedte: number;
}

function zetKolommen(doc: Pdf, rijen: readonly (readonly Cel[])[]): Kolom[] {
  const aantal = Math.max(...rijen.map((rij) => rij.length));
  const maten = Array.from({ length: aantal }, (_, plaats) => {
    let woord = 0;
    let tekst = 0;
    for (const rij of rijen) {
      const cel = rij[plaats];
      if (!cel) continue;
      zetLetter(doc, cel.letter, grootte);
      for (const deel of cel.tekst.split(/\s+/)) woord = Math.max(woord, doc.widthOfString(deel) + 2 * rand);
      for (const regel of cel.tekst.split("\n")) tekst = Math.max(tekst, doc.widthOfString(regel) + 2 * rand);
    }
    return { woord, tekst };
  });
  let x = marge;
  return verdeelBreedte(tekstbreedte(doc), maten).map((breedte) => {
    const kolom = { x, breedte };
    x += breedte;
    return kolom;
  });
}

function tekenLijn(doc: Pdf, y: number, dikte: number): void {
  alsVersiering(doc, "Layout", () => {
    doc.lineWidth(dikte).strokeColor(lijnkleur);
    doc
      .moveTo(marge, y)
      .lineTo(marge + tekstbreedte(doc), y)
      .stroke();
  });
}

function schrijfRegels(doc: Pdf, cel: Cel, { x, breedte }: Kolom, regels: readonly string[], y: number): void {
  zetLetter(doc, cel.letter, grootte);
  for (const [nr, regel] of regels.entries()) {
    if (regel === "") continue;
    const links = cel.getal ? x + breedte - rand - doc.widthOfString(regel) : x + rand;
    doc.text(regel, links, y + nr * regelhoogte, { lineBreak: false });
  }
}

/** A row whose text does not fit goes on in the same cells on the next page, under the head again. */
function tekenRij(doc: Pdf, ouder: Struct, cellen: readonly Cel[], kolommen: readonly Kolom[], kop?: readonly Cel[]) {
  const rij = doc.struct("TR");
  ouder.add(rij);
  const open = cellen.flatMap((cel, plaats) => {
    const kolom = kolommen[plaats];
    if (!kolom) return [];
    const opties: object = cel.scope ? { scope: cel.scope } : {};
    const struct = doc.struct(cel.tag, opties);
    rij.add(struct);
    zetLetter(doc, cel.letter, grootte);
    return [{ cel, kolom, struct, regels: cel.tekst ? breekRegels(doc, cel.tekst, kolom.breedte - 2 * rand) : [] }];
  });
  let over = Math.max(1, ...open.map(({ regels }) => regels.length));
  let gedaan = 0;
  while (over > 0) {
    const past = Math.floor((onderkant(doc) - doc.y - 2 * rand) / regelhoogte);
    if (past < Math.min(over, 2)) {
      doc.addPage();
      if (kop) herhaalKop(doc, kop, kolommen);
    }
    const aantal = Math.min(over, Math.max(1, Math.floor((onderkant(doc) - doc.y - 2 * rand) / regelhoogte)));
    const y = doc.y + rand;
    for (const { cel, kolom, struct, regels } of open) {
      const nu = regels.slice(gedaan, gedaan + aantal);
      if (nu.length > 0) struct.add(() => schrijfRegels(doc, cel, kolom, nu, y));
    }
    over -= aantal;
    gedaan += aantal;
    doc.x = marge;
    doc.y = y + aantal * regelhoogte + rand - 2;
    tekenLijn(doc, doc.y, 0.5);
  }
  rij.end();
}

function herhaalKop(doc: Pdf, cellen: readonly Cel[], kolommen: readonly Kolom[]): void {
  const y = doc.y + rand;
  let hoogte = 0;
  alsVersiering(doc, "Pagination", () => {
    for (const [plaats, cel] of cellen.entries()) {
      const kolom = kolommen[plaats];
      if (!kolom) continue;
      zetLetter(doc, cel.letter, grootte);
      const regels = breekRegels(doc, cel.tekst, kolom.breedte - 2 * rand);
      schrijfRegels(doc, cel, kolom, regels, y);
      hoogte = Math.max(hoogte, regels.length * regelhoogte);
    }
  });
  doc.x = marge;
  doc.y = y + hoogte + rand - 2;
  tekenLijn(doc, doc.y, 1);
}

export function tekenTabel(
  doc: Pdf,
  wortel: Struct,
  {
    onderschrift,
    kolommen,
    rijen,
  }: { onderschrift: string; kolommen: readonly Pdfkolom[]; rijen: readonly (readonly Pdftekst[])[] },
): void {
  if (rijen.length === 0) return;
  const kop = kolommen.map(({ kop: tekst, getal = false }): Cel => ({
    tekst,
    letter: "vet",
    tag: "TH",
    scope: "Column",
    getal,
  }));
  const cellen = rijen.map((rij) =>
    kolommen.map(({ getal = false }, plaats): Cel => {
      const tekst = leesPdftekst(rij[plaats]) ?? "";
      return plaats === 0
        ? { tekst, letter: "gewoon", tag: "TH", scope: "Row", getal }
        : { tekst, letter: "gewoon", tag: "TD", getal };
    }),
  );
  houdBijeen(doc, 5 * regelhoogte + 4 * rand);
  const tabel = doc.struct("Table");
  wortel.add(tabel);
  const bijschrift = doc.struct("Caption");
  tabel.add(bijschrift);
  zetLetter(doc, "vet", grootte + 0.5);
  bijschrift.add(() => doc.text(onderschrift, marge, doc.y));
  doc.y += 2;
  const plekken = zetKolommen(doc, [kop, ...cellen]);
  const hoofd = doc.struct("THead");
  tabel.add(hoofd);
  tekenLijn(doc, doc.y, 1);
  tekenRij(doc, hoofd, kop, plekken);
  const lichaam = doc.struct("TBody");
  tabel.add(lichaam);
  for (const rij of cellen) tekenRij(doc, lichaam, rij, plekken, kop);
  tabel.end();
  doc.y += 10;
}

function leesGegeven(gegeven: Pdfgegeven): { label: string; tekst: string } | undefined {
  if (!gegeven) return undefined;
  const tekst = "soort" in gegeven ? leesPdftekst(gegeven) : leesPdftekst(gegeven.tekst);
  return tekst === undefined ? undefined : { label: gegeven.label, tekst };
}

/** Labels in a narrow column with their values beside them: for a screen reader a table whose rows have a head. */
export function tekenGegevens(doc: Pdf, wortel: Struct, gegevens: readonly Pdfgegeven[]): void {
  const gevuld = gegevens.map(leesGegeven).filter((gegeven) => gegeven !== undefined);
  if (gevuld.length === 0) return;
  const tabel = doc.struct("Table");
  wortel.add(tabel);
  const lichaam = doc.struct("TBody");
  tabel.add(lichaam);
  const links = tekstbreedte(doc) * 0.3;
  const kolommen = [
    { x: marge, breedte: links },
    { x: marge + links, breedte: tekstbreedte(doc) - links },
  ];
  houdBijeen(doc, 2 * regelhoogte + 2 * rand);
  tekenLijn(doc, doc.y, 0.5);
  for (const { label, tekst } of gevuld) {
    const rij: Cel[] = [
      { tekst: label, letter: "vet", tag: "TH", scope: "Row", getal: false },
      { tekst, letter: "gewoon", tag: "TD", getal: false },
    ];
    tekenRij(doc, lichaam, rij, kolommen);
  }
  tabel.end();
  doc.y += 10;
}
