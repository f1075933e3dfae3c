import { getPartijrecht } from "../partijtypen";
import type { Gegevenstype } from "../gegevenssoorten";
import { isToegetreden } from "./dossier";
import type { Regel } from "./regel";
import type { PartijFeiten, ToestemmingStand } from "./vragen";

/** What the Partij recorded with the toestemming of the betrokkene (P 7.2 b, c). */
export interface ToestemmingBewijs {
  /** ISO day on which it was given. */
  op: string | null;
  /** Who gave it is recorded: betrokkene or wettelijk vertegenwoordiger. */
  van: boolean;
  schriftelijk: boolean;
  /** The betrokkene was told that it can be taken back at any moment. */
  intrekbaar: boolean;
}

/** May this Partij bring this in? */
export interface InbrengVraag {
  partij: PartijFeiten;
  vandaag: string;
  typen: readonly Gegevenstype[];
  /** The inbreng holds politiegegevens of the politie itself. */
  politiegegevens: boolean;
  wpgArtikel: "artikel_8" | "artikel_13" | null;
  toestemming: ToestemmingStand;
  bewijs: ToestemmingBewijs | null;
  /** P 7.2 e: the professional wrote down the weighing. */
  heeftAfweging: boolean;
  heeftDoel: boolean;
  /** P 7.1, for politiegegevens that another Partij holds from elsewhere: recorded, or asked in the system. */
  doorverstrekking: { stand: "gegeven"; door: boolean; op: string | null } | { stand: "gevraagd" } | null;
}

/** A question in which nothing is recorded; the caller says what is. */
export function maakInbrengVraag(partij: PartijFeiten, vandaag: string): InbrengVraag {
  return {
    partij,
    vandaag,
    typen: [],
    politiegegevens: false,
    wpgArtikel: null,
    toestemming: "niet_nodig",
    bewijs: null,
    heeftAfweging: false,
    heeftDoel: true,
    doorverstrekking: null,
  };
}

/** What could this Partij bring in, once everything that must be recorded is recorded? */
export function vraagMogelijk(partij: PartijFeiten, vandaag: string): InbrengVraag {
  return {
    ...maakInbrengVraag(partij, vandaag),
    toestemming: "gegeven",
    bewijs: { op: vandaag, van: true, schriftelijk: true, intrekbaar: true },
  };
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

export const rArtikel20: Regel<Pick<InbrengVraag, "partij" | "vandaag">> = {
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
  weeg: ({ partij, typen, toestemming, doorverstrekking }) => {
    const recht = getPartijrecht(partij.type);
    for (const type of ["bijzonder", "strafrechtelijk"] as const) {
      if (!typen.includes(type)) continue;
      // P 7.1: the burgemeester or a boa holds politiegegevens lawfully; passing them on rests on what the politie says.
      if (type === "strafrechtelijk" && typen.includes("politiegegevens") && doorverstrekking) continue;
      if (recht[type] === "nee") return `Uw organisatie heeft geen grondslag voor gegevens van het type ${type}.`;
      if (recht[type] === "ja_met_toestemming" && toestemming !== "gegeven") {
        return `Uw organisatie verwerkt gegevens van het type ${type} alleen met toestemming van de betrokkene.`;
      }
    }
    return true;
  },
};

export const rDoorverstrekking: Regel<InbrengVraag> = {
  id: "R-wpg",
  artikel: "P 7.1",
  citaat: "De politie kan in uitzonderingsgevallen ook toestemming geven aan de ontvanger voor doorverstrekking",
  weeg: ({ partij, vandaag, typen, doorverstrekking }) => {
    if (partij.type === "politie" || !typen.includes("politiegegevens")) return true;
    if (!doorverstrekking) {
      return "Politiegegevens die u van de politie kreeg, brengt u alleen in met toestemming van de politie.";
    }
    if (doorverstrekking.stand === "gevraagd") return true;
    if (!doorverstrekking.door || !doorverstrekking.op) {
      return "Leg vast wie van de politie toestemming gaf, en wanneer.";
    }
    return doorverstrekking.op <= vandaag || "De datum van de toestemming van de politie ligt in de toekomst.";
  },
};

export const rToestemmingBewijs: Regel<InbrengVraag> = {
  id: "R-toestemming",
  artikel: "P 7.2 b, c",
  citaat: "deze schriftelijk vast en informeert Betrokkene dat hij zijn toestemming altijd weer kan intrekken",
  weeg: ({ toestemming, bewijs, vandaag }) => {
    if (toestemming !== "gegeven") return true;
    if (bewijs?.op == null) return "Vul in op welke datum de toestemming is gegeven.";
    if (bewijs.op > vandaag) return "De datum van de toestemming ligt in de toekomst.";
    if (!bewijs.van) return "Leg vast wie toestemming gaf: de betrokkene of de wettelijk vertegenwoordiger.";
    if (!bewijs.schriftelijk) return "Leg de toestemming eerst schriftelijk vast.";
    return bewijs.intrekbaar || "Vertel de betrokkene eerst dat de toestemming altijd kan worden ingetrokken.";
  },
};

export const rConflictVanPlichten: Regel<InbrengVraag> = {
  id: "R-toestemming",
  artikel: "P 7.2 e",
  citaat: "hij ervan overtuigd is dat zich hier een conflict van plichten voordoet",
  weeg: ({ partij, toestemming, heeftAfweging }) => {
    if (toestemming !== "conflict_van_plichten") return true;
    if (!getPartijrecht(partij.type).zorgOfHulp) {
      return "Een conflict van plichten is een grond voor zorg- en hulpverleners. Die geldt niet voor uw organisatie.";
    }
    return heeftAfweging || "Schrijf op welke afweging u maakte volgens uw professionele standaard.";
  },
};

export const rInbrengdoel: Regel<InbrengVraag> = {
  id: "R-doel",
  artikel: "P 13.5, 13.6",
  citaat: "slechts verwerken voor het specifieke doel waarvoor deze zijn verstrekt ten behoeve van de Casus",
  weeg: ({ partij, heeftDoel }) =>
    heeftDoel ||
    getPartijrecht(partij.type).geheim === null ||
    "Vul in voor welk doel u deze informatie verstrekt. Ontvangers mogen haar alleen daarvoor gebruiken.",
};

export const inbrengregels = [
  rArtikel20,
  rVerstrekker,
  rDoorverstrekking,
  rInbrengtype,
  rToestemmingBewijs,
  rConflictVanPlichten,
  rInbrengdoel,
] as const;
