import { getPartijrecht } from "../partijtypen";
import type { Gegevenstype } from "../gegevenssoorten";
import { isToegetreden } from "./dossier";
import type { Regel } from "./regel";
import type { PartijFeiten, ToestemmingStand } from "./vragen";

/** May this Partij bring this in? */
export interface InbrengVraag {
  partij: PartijFeiten;
  vandaag: string;
  typen: readonly Gegevenstype[];
  /** The inbreng holds politiegegevens. */
  politiegegevens: boolean;
  wpgArtikel: "artikel_8" | "artikel_13" | null;
  toestemming: ToestemmingStand;
}

export const rVerstrekker: Regel<InbrengVraag> = {
  id: "R-verstrekker",
  artikel: "DPIA 5, P 6.4 d, l",
  citaat: "waarin staat vermeld dat er alleen artikel 8 en 13 Politiegegevens worden verstrekt",
  weeg: ({ partij, toestemming, politiegegevens, wpgArtikel }) => {
    const { verstrekt } = getPartijrecht(partij.type);
    if (verstrekt === "nee") return "Uw organisatie ontvangt informatie, maar verstrekt deze niet.";
    if (verstrekt === "ja_met_toestemming" && toestemming !== "gegeven") {
      return "Uw organisatie verstrekt alleen met uitdrukkelijke toestemming van de betrokkene. Leg deze eerst vast.";
    }
    if (partij.type === "politie" && politiegegevens && wpgArtikel === null) {
      return "De politie verstrekt alleen artikel 8- en artikel 13-gegevens. Kies welk artikel geldt.";
    }
    return true;
  },
};

export const rArtikel20: Regel<InbrengVraag> = {
  id: "R-partij",
  artikel: "P 6.4 d",
  citaat: "ondertekende Artikel 20 Wpg Beslissing",
  weeg: ({ partij, vandaag }) => {
    if (!isToegetreden(partij, vandaag)) return "Uw organisatie is niet (meer) toegetreden tot convenant en protocol.";
    if (partij.type !== "politie") return true;
    const { artikel20Van, artikel20Tot } = partij;
    const geldt =
      artikel20Van !== null && artikel20Van <= vandaag && (artikel20Tot === null || vandaag <= artikel20Tot);
    return geldt || "Er is geen geldige artikel 20-beslissing voor de politie.";
  },
};

/** A Partij brings in only what it may process itself (P 4.2, DPIA 11). */
export const rInbrengtype: Regel<InbrengVraag> = {
  id: "R-grondslag",
  artikel: "P 4.2, DPIA 11",
  citaat: "binnen de wettelijke kaders van de voor iedere Partij toepasselijke wet- en regelgeving",
  weeg: ({ partij, typen, toestemming }) => {
    const recht = getPartijrecht(partij.type);
    for (const type of ["bijzonder", "strafrechtelijk"] as const) {
      if (!typen.includes(type)) continue;
      if (recht[type] === "nee") return `Uw organisatie heeft geen grondslag voor gegevens van het type ${type}.`;
      if (recht[type] === "ja_met_toestemming" && toestemming !== "gegeven") {
        return `Uw organisatie verwerkt gegevens van het type ${type} alleen met toestemming van de betrokkene.`;
      }
    }
    return true;
  },
};

export const inbrengregels = [rArtikel20, rVerstrekker, rInbrengtype] as const;
