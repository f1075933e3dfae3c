import { fasen, toestanden, type Fase, type Toestand } from "~/protocol/fasen";
import { isFaseovergang, listHandelingen, type Handeling } from "~/protocol/handelingen";

/** A besluit with which the casus moves on; its row of the handelingen table rules it. */
export interface Faseovergang {
  readonly naam: string;
  readonly groep: Fase;
  readonly handeling: Handeling;
  readonly naar: Toestand;
}

export const faseovergangen: readonly Faseovergang[] = fasen.flatMap((groep) =>
  listHandelingen(groep).flatMap(([naam, handeling]) =>
    handeling.naar && isFaseovergang(handeling) ? [{ naam, groep, handeling, naar: handeling.naar }] : [],
  ),
);

export function findFaseovergang(naam: string | undefined): Faseovergang | undefined {
  return faseovergangen.find((kandidaat) => kandidaat.naam === naam);
}

/** What the casus goes to, in the words of a reader. */
export function schrijfDoel(naar: Toestand): string {
  return naar === "lokaal" ? "lokale aanpak" : doelen[toestanden[naar].fase];
}

const doelen: Record<Fase, string> = {
  aanmelden: "aanmelden",
  triageren: "triage",
  inlichten: "inlichten van de betrokkene",
  bespreken: "bespreken",
  uitvoeren: "uitvoeren en bewaken",
  afsluiten: "afsluiten",
  vernietigen: "vernietigen",
};

/** What the gegevens are needed for there (P bijlage 2, 9.2–9.4; DPIA 3): the measure of what is still necessary. */
export const doelteksten: Partial<Record<Toestand, string>> = {
  triage: "Beoordelen of de casus voldoet aan de criteria en bij het Veiligheidshuis hoort (P 9.2).",
  lokaal: "De lokale aanpak van de gemeente: alleen wat de lokale procesregisseur nodig heeft.",
  inlichten: "De betrokkene inlichten en het casusoverleg voorbereiden (P 16.1, bijlage 2).",
  bespreken: "Het gezamenlijke toestandsbeeld en het integrale plan van aanpak (P 9.3).",
  uitvoeren: "Het plan van aanpak uitvoeren en het resultaat volgen (P 9.3, DPIA 3.5).",
  afgesloten: "Bepalen of het plan het gewenste resultaat had. De rest wordt uit het dossier geschoond (P 1.21, 9.4).",
};
