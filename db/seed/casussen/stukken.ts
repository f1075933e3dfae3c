import type { Bijlagecode } from "~/protocol/bijlagesoorten";
import type { MeegeleverdeSleutel } from "~/protocol/meegeleverd";
import type { StrengType } from "~/protocol/markering.server";

/** A document that somebody adds; its text is what stands on its one page. */
export interface Bijlagestuk {
  dag: number;
  van: string;
  soort: Bijlagecode;
  omschrijving: string;
  /** Day of the document itself. */
  gedateerd: number;
  tekst: readonly string[];
  bevat?: readonly StrengType[];
  /** Staff: shared at once with all; a Partij: may be read before the overleg. */
  vooraf?: true;
  vrijgegeven?: true;
  /** Only for the procesregie. */
  besloten?: true;
}

export interface Logboekstuk {
  dag: number;
  door: string;
  soort: MeegeleverdeSleutel<"logboeksoorten">;
  inhoud: string;
  bevat?: readonly StrengType[];
}

export interface Trajectverhaal {
  dag: number;
  door: string;
  hulpvragen?: readonly {
    dag: number;
    leefgebied: MeegeleverdeSleutel<"leefgebieden">;
    antwoord: "ja" | "nee" | "geen_toestemming";
    omschrijving?: string;
    bevat?: readonly StrengType[];
  }[];
  gesprekken?: readonly {
    dag: number;
    aanwezig: string;
    doelen?: string;
    hulpvragen?: string;
    algemene_indruk?: string;
    verslag: string;
    bevat?: readonly StrengType[];
  }[];
  detentie?: readonly { dag: number; door: string; start: number; eind?: number }[];
  interventies?: readonly {
    dag: number;
    omschrijving: string;
    leefgebied: MeegeleverdeSleutel<"leefgebieden">;
    partij: string;
    start: number;
    einde: number;
    voortgang?: { dag: number; door: string; stand: "loopt" | "behaald"; tekst: string };
  }[];
  acties?: readonly { dag: number; omschrijving: string; wie: string; deadline: number }[];
  notities?: readonly { dag: number; tekst: string }[];
  afgesloten?: { dag: number; toelichting: string };
}

/** What a dossier holds besides inbreng and plan. */
export interface Stukken {
  bijlagen?: readonly Bijlagestuk[];
  logboek?: readonly Logboekstuk[];
  trajecten?: readonly Trajectverhaal[];
}
