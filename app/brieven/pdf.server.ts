import type { Pdfblok } from "~/pdf/blokken";
import { maakPdf } from "~/pdf/pdf.server";
import type { ZichtbaarVeld } from "~/protocol/afscherming";

export interface BriefPdf {
  /** Stands in the title of the document: no name. */
  onderwerp: string;
  auteur: string;
  casusnummer: string;
  inhoud: ZichtbaarVeld<string>;
  isVerzonden: boolean;
  /** ISO instant. */
  moment: string;
}

/** A letter as blocks, by the marks of the templates. The first heading is the subject, the others stand below it. */
export function splitsBrief(tekst: string): Pdfblok[] {
  let heeftOnderwerp = false;
  const maakKop = (regel: string): Pdfblok => {
    const niveau = heeftOnderwerp ? 2 : 1;
    heeftOnderwerp = true;
    return { soort: "kop", niveau, tekst: regel.slice(2) };
  };
  return tekst
    .split(/\n{2,}/)
    .map((blok) => blok.split("\n").filter((regel) => regel.trim() !== ""))
    .filter((regels) => regels.length > 0)
    .flatMap((regels): Pdfblok[] => {
      const [eerste = "", ...rest] = regels;
      if (eerste.startsWith("# ")) {
        const kop = maakKop(eerste);
        return rest.length > 0 ? [kop, { soort: "alinea", tekst: rest.join("\n") }] : [kop];
      }
      return regels.every((regel) => regel.startsWith("- "))
        ? [{ soort: "lijst", items: regels.map((regel) => regel.slice(2)) }]
        : [{ soort: "alinea", tekst: regels.join("\n") }];
    });
}

export function maakBriefPdf({ onderwerp, auteur, casusnummer, inhoud, isVerzonden, moment }: BriefPdf): Uint8Array {
  const concept: Pdfblok = { soort: "alinea", tekst: "CONCEPT: nog niet verzonden", nadruk: true };
  return maakPdf({
    titel: onderwerp,
    auteur,
    moment,
    voettekst: `Ons kenmerk: ${casusnummer}`,
    blokken: [...(isVerzonden ? [] : [concept]), ...splitsBrief(inhoud.waarde)],
  });
}
