import type { Rol } from "~/protocol/rollen";
import { overlegVan, type Verzoeksoort } from "./lijsten";

/** In which capacity somebody acts on a verzoek of a betrokkene. */
export type Verzoekhoedanigheid = "manager" | "procesregisseur" | "procesondersteuner" | "geraadpleegd";

/** What the guards need to know; computed from what is recorded. */
export interface VerzoekFeiten {
  soort: Verzoeksoort;
  isBesloten: boolean;
  isAfgerond: boolean;
  identiteitGezien: boolean;
  isGezocht: boolean;
  /** Casussen that may be about who asks, of which nobody said yet whether they are. */
  aantalTeBevestigen: number;
  aantalCasussen: number;
  /** Besluiten about gegevens: recorded, and not decided yet. */
  aantalBesluiten: number;
  aantalOnbeslist: number;
  aantalRaadplegingen: number;
  /** Asked, without an answer, and the day for it has not passed. */
  aantalWachtend: number;
  overlegOp: string | null;
  /** The reader's own Partij is asked and has not answered. */
  heeftOpenVraag: boolean;
}

export interface Verzoekhandeling {
  readonly label: string;
  readonly wie: readonly Verzoekhoedanigheid[];
  /** `open`: until it is decided; `besloten`: after that, until the answer was given; `lopend`: both. */
  readonly wanneer: "open" | "besloten" | "lopend";
  readonly artikel: string;
  readonly voorwaarde?: (feiten: VerzoekFeiten) => true | string;
}

const staf = ["manager", "procesregisseur", "procesondersteuner"] as const;
/** P 17.2, 19.4: who coordinates and decides; the ondersteuner helps (C 14). */
const coordinatie = ["manager", "procesregisseur"] as const;

function naIdentiteit({ identiteitGezien }: VerzoekFeiten): true | string {
  return identiteitGezien || "Stel eerst de identiteit vast: de betrokkene komt daarvoor langs (P 18.4).";
}

function naZoeken(feiten: VerzoekFeiten): true | string {
  const eerst = naIdentiteit(feiten);
  if (eerst !== true) return eerst;
  if (!feiten.isGezocht) return "Zoek eerst of er een dossier over deze persoon is.";
  if (feiten.aantalTeBevestigen > 0) return "Geef eerst van elk gevonden dossier aan of het over deze persoon gaat.";
  return true;
}

function metCasus(feiten: VerzoekFeiten): true | string {
  const eerst = naZoeken(feiten);
  if (eerst !== true) return eerst;
  return feiten.aantalCasussen > 0 || "Er is geen dossier over deze persoon. U kunt het antwoord geven.";
}

/** P 17.2, 19.1, 20.3, and a besluit per gegeven (domein 12). */
function magVaststellen(feiten: VerzoekFeiten): true | string {
  if (feiten.soort === "overdraagbaarheid") return true;
  const eerst = naZoeken(feiten);
  if (eerst !== true) return eerst;
  // Who is not known gets an answer too; there is nothing to ask or to decide about.
  if (feiten.aantalCasussen === 0) return true;
  if (feiten.soort !== "inzage" && feiten.aantalBesluiten === 0)
    return "Leg eerst vast over welke gegevens het verzoek gaat, en besluit per gegeven.";
  if (feiten.aantalOnbeslist > 0)
    return feiten.aantalOnbeslist === 1
      ? "Over één gegeven is nog niet besloten."
      : `Over ${String(feiten.aantalOnbeslist)} gegevens is nog niet besloten.`;
  if (feiten.aantalRaadplegingen === 0) return "Raadpleeg eerst de betrokken Partijen (P 17.2).";
  if (feiten.aantalWachtend > 0) return "Wacht op het advies van de Partijen die u heeft geraadpleegd (P 17.2).";
  const overleg = overlegVan[feiten.soort];
  return (
    feiten.overlegOp !== null ||
    overleg === null ||
    `Leg eerst vast wanneer het in het ${overleg} is besproken (${feiten.soort === "verzet" ? "P 20.3" : overleg === "Partneroverleg" ? "P 19.1" : "P 17.2"}).`
  );
}

/** What may be done with a verzoek: one table for guard and buttons. */
export const verzoekhandelingen = {
  verzoeker_bijwerken: { label: "Gegevens opslaan", wie: staf, wanneer: "open", artikel: "P 17.2" },
  identiteit_vastleggen: {
    label: "Identiteit vastleggen",
    wie: staf,
    wanneer: "open",
    artikel: "P 18.4",
    voorwaarde: ({ identiteitGezien }) => !identiteitGezien || "De identiteit is al vastgesteld.",
  },
  dossiers_zoeken: {
    label: "Zoek dossiers",
    wie: coordinatie,
    wanneer: "open",
    artikel: "P 17.2, 18.4",
    voorwaarde: naIdentiteit,
  },
  casus_koppelen: {
    label: "Dossier koppelen",
    wie: coordinatie,
    wanneer: "open",
    artikel: "P 17.2, 18.4",
    voorwaarde: naIdentiteit,
  },
  casus_bevestigen: {
    label: "Dit dossier gaat over deze persoon",
    wie: coordinatie,
    wanneer: "open",
    artikel: "P 17.2",
  },
  casus_afwijzen: { label: "Dit is iemand anders", wie: coordinatie, wanneer: "open", artikel: "P 17.2" },
  raadplegen: {
    label: "Partijen raadplegen",
    wie: staf,
    wanneer: "open",
    artikel: "P 17.2",
    voorwaarde: metCasus,
  },
  advies_geven: {
    label: "Advies geven",
    wie: ["geraadpleegd"],
    wanneer: "open",
    artikel: "P 17.2",
    voorwaarde: ({ heeftOpenVraag }) => heeftOpenVraag || "Uw organisatie heeft al geantwoord.",
  },
  gegeven_besluiten: {
    label: "Besluit opslaan",
    wie: coordinatie,
    wanneer: "open",
    artikel: "P 18.2, 19.2, 19.3, 20.4",
    voorwaarde: metCasus,
  },
  groep_geven: {
    label: "Van deze groep alles geven",
    wie: coordinatie,
    wanneer: "open",
    artikel: "P 18.2, 18.5",
    voorwaarde: (feiten) =>
      feiten.soort === "inzage" ? metCasus(feiten) : "Alleen over inzage kan per groep worden besloten.",
  },
  besluit_intrekken: { label: "Besluit intrekken", wie: coordinatie, wanneer: "open", artikel: "P 18.2, 19.4" },
  overleg_vastleggen: {
    label: "Overleg vastleggen",
    wie: coordinatie,
    wanneer: "open",
    artikel: "P 17.2, 19.1, 20.3",
    voorwaarde: metCasus,
  },
  toelichting_opslaan: { label: "Toelichting opslaan", wie: staf, wanneer: "lopend", artikel: "P 18.3, 19.4, 20.4" },
  besluit_vaststellen: {
    label: "Besluit vaststellen",
    wie: coordinatie,
    wanneer: "open",
    artikel: "P 18.2, 19.4, 20.4",
    voorwaarde: magVaststellen,
  },
  antwoord_vastleggen: {
    label: "Antwoord vastleggen",
    wie: staf,
    wanneer: "besloten",
    artikel: "P 18.2, 19.4, 20.4",
  },
  buiten_behandeling: {
    label: "Zonder antwoord afronden",
    wie: coordinatie,
    wanneer: "open",
    artikel: "P 18.4",
  },
} as const satisfies Record<string, Verzoekhandeling>;

export type VerzoekhandelingNaam = keyof typeof verzoekhandelingen;

export function isVerzoekhandeling(woord: string): woord is VerzoekhandelingNaam {
  return Object.hasOwn(verzoekhandelingen, woord);
}

export function listVerzoekhoedanigheden(rol: Rol, isGeraadpleegd: boolean): Verzoekhoedanigheid[] {
  return [
    ...(rol === "manager" || rol === "procesregisseur" || rol === "procesondersteuner" ? [rol] : []),
    ...(isGeraadpleegd ? (["geraadpleegd"] as const) : []),
  ];
}

export type Verzoekoordeel =
  | { toegestaan: true }
  | { toegestaan: false; reden: "onbekend" | "stand" | "voorwaarde"; artikel: string; uitleg: string };

const nietNu: Record<Verzoekhandeling["wanneer"], string> = {
  open: "Over dit verzoek is al besloten.",
  besloten: "Stel eerst het besluit vast.",
  lopend: "Dit verzoek is afgerond.",
};

/** The guard: capacity, stand of the verzoek, and condition of one row of the table. */
export function weegVerzoekhandeling(
  naam: VerzoekhandelingNaam,
  wie: readonly Verzoekhoedanigheid[],
  feiten: VerzoekFeiten,
): Verzoekoordeel {
  const handeling: Verzoekhandeling = verzoekhandelingen[naam];
  const { artikel, wanneer } = handeling;
  if (!handeling.wie.some((hoedanigheid) => wie.includes(hoedanigheid))) {
    return { toegestaan: false, reden: "onbekend", artikel, uitleg: "Deze handeling hoort niet bij uw rol." };
  }
  const { isBesloten, isAfgerond } = feiten;
  const kan = !isAfgerond && (wanneer === "lopend" || (wanneer === "besloten") === isBesloten);
  if (!kan) {
    return { toegestaan: false, reden: "stand", artikel, uitleg: isAfgerond ? nietNu.lopend : nietNu[wanneer] };
  }
  const uitkomst = handeling.voorwaarde?.(feiten) ?? true;
  return uitkomst === true
    ? { toegestaan: true }
    : { toegestaan: false, reden: "voorwaarde", artikel, uitleg: uitkomst };
}

/** What is asked now, in words. */
export function volgendeStap(feiten: VerzoekFeiten): string {
  if (feiten.isAfgerond) return "";
  if (feiten.isBesloten) return "Geef het antwoord aan de betrokkene en leg dat vast (P 18.2, 19.4, 20.4).";
  const uitkomst = magVaststellen(feiten);
  return uitkomst === true ? "Stel het besluit vast." : uitkomst;
}
