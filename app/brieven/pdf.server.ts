import type { Pdfblok } from "~/pdf/blokken";
import { maakPdf } from "~/pdf/pdf.server";

export interface BriefPdf {
  /** Stands in the title of the document: no name. */
  onderwerp: string;
  auteur: string;
  casusnummer: string;
  blokken: readonly Pdfblok[];
  isConcept: boolean;
  /** ISO instant. */
  moment: string;
}

export function maakBriefPdf({ onderwerp, auteur, casusnummer, blokken, isConcept, moment }: BriefPdf): Uint8Array {
  const concept: Pdfblok = { soort: "alinea", tekst: "CONCEPT: niet verzenden", nadruk: true };
  return maakPdf({
    titel: onderwerp,
    auteur,
    moment,
    voettekst: `Ons kenmerk: ${casusnummer}`,
    blokken: [...(isConcept ? [concept] : []), ...blokken],
  });
}
