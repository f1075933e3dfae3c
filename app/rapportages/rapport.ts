import type { Anonimiteit, Rapportage } from "./publiceren";
import { allesSamen } from "./samenvoegen";

/** Figures as they are shown, printed and downloaded: of a year that was fixed, or of a period that was asked. */
export interface Rapport {
  titel: string;
  /** The period, and the aanpak or gemeente if one was asked. */
  over: string;
  /** Of the file, without a kind: `rapportage` and the period. */
  naam: string;
  /** About the figures as a whole. */
  inleiding: string;
  tabellen: Rapporttabel[];
  duur: Rapportduur[];
  /** Only of a year: measured on the day it was fixed. */
  anonimiteit: Anonimiteit[];
}

export interface Rapporttabel {
  titel: string;
  uitleg: string;
  /** Null: together fewer than five. */
  groepen: { label: string; aantal: number }[] | null;
  /** What is said beside the numbers: over which months they are, what is not in them. */
  noten: string[];
  /** `kolommen`: of the numbers in a row; over other months the groups can be others. */
  delen: { naar: string; kolommen: string[]; rijen: { label: string; aantallen: number[] }[]; noten: string[] }[];
}

export interface Rapportduur {
  fase: string;
  /** The months it is about. */
  over: string;
  weken: number | null;
}

export function maakJaarrapport({ jaar, tabellen, duur, anonimiteit }: Rapportage): Rapport {
  return {
    titel: `Cijfers over ${String(jaar)}`,
    over: String(jaar),
    naam: `rapportage-${String(jaar)}`,
    inleiding: "",
    tabellen: tabellen.map(({ titel, uitleg, groepen, delen }) => ({
      titel,
      uitleg,
      groepen,
      noten: [],
      delen: delen.flatMap(({ naar, samen, perGroep }) => [
        ...(perGroep
          ? [{ naar, kolommen: (groepen ?? []).map(({ label }) => label), rijen: perGroep.rijen, noten: [] }]
          : []),
        ...(samen.rijen.length === (perGroep?.rijen.length ?? 0) || samen.rijen.length === 0
          ? []
          : [{ naar, kolommen: [allesSamen], rijen: samen.rijen, noten: [] }]),
      ]),
    })),
    duur: duur.map(({ fase, weken }) => ({ fase, weken, over: String(jaar) })),
    anonimiteit,
  };
}
