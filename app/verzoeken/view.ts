import type { Bewaarstandwaarde } from "~/components";
import type { Veld } from "~/protocol/afscherming";
import type { Knopstand } from "~/protocol/antwoord.server";
import type { Waarden } from "~/protocol/gegevensregister";
import {
  verzoekhandelingen,
  weegVerzoekhandeling,
  type VerzoekFeiten,
  type Verzoekhoedanigheid,
  type VerzoekhandelingNaam,
} from "./handelingen";
import type { Verwijzing } from "./inventaris.server";
import { namens, verzoeksoorten, type Verzoeksoort } from "./lijsten";
import type { Verzoek } from "./repository.server";
import { weegTermijn, type Antwoordtermijn } from "./termijn";

export type Knopstanden = Partial<Record<VerzoekhandelingNaam, Knopstand>>;

export interface Koppelingregel {
  casusId: string;
  casusnummer: string;
  relatieRijId: string | null;
  overeenkomst: string;
  stand: "gevonden" | "bevestigd" | "afgevallen";
}

export interface Raadplegingregel {
  id: string;
  casusnummer: string;
  partij: string;
  uiterlijkOp: string;
  advies: string | null;
  beantwoordOp: string | null;
  antwoordVan: string | null;
  vraag: Veld | undefined;
  toelichting: Veld | undefined;
}

/** How it is handled: for manager, procesregisseur and procesondersteuner. */
export interface Behandeling {
  identiteit: { document: string; op: string; door: string } | null;
  gezochtOp: string | null;
  koppelingen: Koppelingregel[];
  verwijzingen: Verwijzing[];
  /** Counts of besluiten about gegevens, in words with their number. */
  besluiten: { label: string; aantal: number }[];
  raadplegingen: Raadplegingregel[];
  /** Partijen that can still be asked, by casus. */
  teRaadplegen: { waarde: string; label: string }[];
  overleg: { soort: string | null; op: string | null; afstemming: Veld | undefined; waarde: string; versies: Versies };
  toelichting: { veld: Veld | undefined; waarde: string; versies: Versies };
  besluit: { op: string; door: string; uitkomst: string | null } | null;
  antwoord: { op: string; wijze: string } | null;
  /** The letter as it was given, once it was. */
  brief: Veld | undefined;
  heeftPdf: boolean;
  standaardUiterlijk: string;
}

type Versies = Record<string, Record<string, number>>;

export interface VerzoekView {
  nummer: string;
  soort: Verzoeksoort;
  soortLabel: string;
  artikel: string;
  ontvangenOp: string;
  termijn: Antwoordtermijn;
  namens: string;
  /** Who sent it on, when it came in at a Partij (P 17.3). */
  indiener: string | null;
  stand: string;
  bewaring: Bewaarstandwaarde;
  volgende: string | null;
  verzoeker: Veld[];
  bijwerken: { waarden: Waarden<"rechtenverzoek">; namens: string; versies: Versies };
  handelingen: Knopstanden;
  behandeling: Behandeling | null;
  /** Questions to the own Partij. */
  vragen: Raadplegingregel[];
}

export function listKnopstanden(feiten: VerzoekFeiten, wie: readonly Verzoekhoedanigheid[]): Knopstanden {
  const standen: Knopstanden = {};
  for (const naam of Object.keys(verzoekhandelingen) as VerzoekhandelingNaam[]) {
    const uitkomst = weegVerzoekhandeling(naam, wie, feiten);
    if (!uitkomst.toegestaan && uitkomst.reden !== "voorwaarde") continue;
    const { label, artikel } = verzoekhandelingen[naam];
    const uitleg = uitkomst.toegestaan ? null : uitkomst.uitleg;
    standen[naam] = { label, artikel, toegestaan: uitkomst.toegestaan, uitleg };
  }
  return standen;
}

/** In words, the same for everybody who may know of it. */
export function schrijfStand({ isAfgerond, isBesloten, identiteitGezien }: VerzoekFeiten): string {
  if (isAfgerond) return "Afgerond";
  if (isBesloten) return "Besloten, nog niet beantwoord";
  return identiteitGezien ? "In behandeling" : "Wacht op vaststellen van de identiteit";
}

/** What everybody sees who may open it: kind, days and stand. */
export function buildKop(
  verzoek: Verzoek,
  vandaag: string,
): Pick<VerzoekView, "soort" | "soortLabel" | "artikel" | "ontvangenOp" | "termijn" | "namens"> {
  const { label, artikel } = verzoeksoorten[verzoek.soort];
  const woorden: Readonly<Record<string, string>> = namens;
  return {
    soort: verzoek.soort,
    soortLabel: label,
    artikel,
    ontvangenOp: verzoek.ontvangenOp,
    termijn: weegTermijn(verzoek.ontvangenOp, vandaag, verzoek.beantwoordOp),
    namens: woorden[verzoek.namens] ?? verzoek.namens,
  };
}
