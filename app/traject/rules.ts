import type { Waarden } from "~/protocol/gegevensregister";

type Fouten = Record<string, string[]>;

/** A hulpvraag is described only when there is one: without toestemming nothing about it is written down. */
export function toetsHulpvraag({ antwoord, omschrijving }: Waarden<"hulpvraag">): Fouten {
  if (antwoord === "ja" && !omschrijving) return { omschrijving: ["Beschrijf de hulpvraag in het kort."] };
  if (antwoord !== "ja" && omschrijving) {
    return { omschrijving: ["Schrijf alleen iets op als de betrokkene een hulpvraag heeft. Maak dit veld leeg."] };
  }
  return {};
}

/** Recorded after it took place. */
export function toetsGesprek({ datum }: Waarden<"gesprek">, vandaag: string): Fouten {
  return datum && datum > vandaag
    ? { datum: ["Deze datum ligt in de toekomst. Leg het gesprek vast als het is gevoerd."] }
    : {};
}

/** The end may be expected; it does not lie before the start. */
export function toetsDetentie({ start, eind }: Waarden<"detentieperiode">): Fouten {
  return start && eind && eind < start ? { eind: ["De einddatum ligt vóór de startdatum."] } : {};
}

/** A traject ends after it began and not in the future. Days are ISO. */
export function toetsEinde(geeindigdOp: string, start: string | undefined, vandaag: string): Fouten {
  if (geeindigdOp > vandaag) return { geeindigd_op: ["De einddatum ligt in de toekomst."] };
  return start && geeindigdOp < start ? { geeindigd_op: ["De einddatum ligt vóór het begin van het traject."] } : {};
}

export type Periodestand = "komend" | "nu" | "geweest";

/** Whether somebody is in detentie on this day. A day of start or end counts as a whole. */
export function bepaalPeriode({ start, eind }: { start?: string; eind?: string }, vandaag: string): Periodestand {
  if (start && start > vandaag) return "komend";
  return eind && eind < vandaag ? "geweest" : "nu";
}
