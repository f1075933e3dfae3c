import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { ZichtbaarVeld } from "~/protocol/afscherming";

/** Embedded, because the standard PDF fonts lack letters of many names, and readers may not have them. */
const vind = createRequire(import.meta.url);
const letters = {
  gewoon: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  vet: "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
} as const;

export interface BriefPdf {
  /** Stands in the title of the document: no name. */
  onderwerp: string;
  auteur: string;
  inhoud: ZichtbaarVeld<string>;
  isVerzonden: boolean;
  /** ISO instant. */
  moment: string;
}

interface Blok {
  soort: "kop" | "lijst" | "alinea";
  regels: string[];
}

/** A letter as blocks, by the marks of the templates. */
export function splitsBrief(tekst: string): Blok[] {
  return tekst
    .split(/\n{2,}/)
    .map((blok) => blok.split("\n").filter((regel) => regel.trim() !== ""))
    .filter((regels) => regels.length > 0)
    .flatMap((regels): Blok[] => {
      const [eerste = "", ...rest] = regels;
      if (eerste.startsWith("# ")) {
        const kop: Blok = { soort: "kop", regels: [eerste.slice(2)] };
        return rest.length > 0 ? [kop, { soort: "alinea", regels: rest }] : [kop];
      }
      return regels.every((regel) => regel.startsWith("- "))
        ? [{ soort: "lijst", regels: regels.map((regel) => regel.slice(2)) }]
        : [{ soort: "alinea", regels }];
    });
}

const marge = 72;

/** Begins a new page when less than this many points are left. */
function houdBijeen(doc: PDFKit.PDFDocument, hoogte: number): void {
  if (doc.y + hoogte > doc.page.height - marge) doc.addPage();
}

/** A4, tagged and in Dutch, so that it can be read aloud; about 11 points, as letters to citizens should be. */
export async function maakBriefPdf({ onderwerp, auteur, inhoud, isVerzonden, moment }: BriefPdf): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: marge, bottom: marge, left: marge, right: marge },
    pdfVersion: "1.7",
    tagged: true,
    lang: "nl-NL",
    displayTitle: true,
    info: { Title: onderwerp, Author: auteur, CreationDate: new Date(moment) },
  });
  const delen: Uint8Array[] = [];
  const klaar = new Promise<Uint8Array>((goed, fout) => {
    doc.on("data", (deel: Uint8Array) => delen.push(deel));
    doc.on("end", () => goed(Buffer.concat(delen)));
    doc.on("error", fout);
  });
  doc.registerFont("gewoon", vind.resolve(letters.gewoon));
  doc.registerFont("vet", vind.resolve(letters.vet));

  const document = doc.struct("Document");
  doc.addStructure(document);
  let isEersteKop = true;
  if (!isVerzonden) {
    document.add(
      doc.struct("P", {}, () => doc.font("vet").fontSize(10).text("CONCEPT: nog niet verzonden").moveDown()),
    );
  }
  for (const { soort, regels } of splitsBrief(inhoud.waarde)) {
    if (soort === "kop") {
      const niveau = isEersteKop ? "H1" : "H2";
      const grootte = isEersteKop ? 14 : 11;
      isEersteKop = false;
      // A heading must not stay behind at the foot of a page.
      houdBijeen(doc, 64);
      document.add(
        doc.struct(niveau, {}, () => {
          doc.font("vet").fontSize(grootte).text(regels.join(" "), { lineGap: 2 }).moveDown(0.3);
        }),
      );
    } else if (soort === "lijst") {
      const lijst = doc.struct("L");
      document.add(lijst);
      for (const regel of regels) {
        houdBijeen(doc, 16);
        const item = doc.struct("LI");
        lijst.add(item);
        item.add(
          doc.struct("Lbl", {}, () => {
            doc
              .font("gewoon")
              .fontSize(10.5)
              .text("•", marge + 8, doc.y, { lineBreak: false });
          }),
        );
        item.add(
          doc.struct("LBody", {}, () => {
            doc.text(regel, marge + 22, doc.y, { lineGap: 2 });
          }),
        );
      }
      doc.x = marge;
      doc.moveDown(0.7);
    } else {
      document.add(
        doc.struct("P", {}, () =>
          doc.font("gewoon").fontSize(10.5).text(regels.join("\n"), marge, doc.y, { lineGap: 2 }),
        ),
      );
      doc.moveDown(0.7);
    }
  }
  document.end();
  doc.end();
  return klaar;
}
