import type { Fase } from "~/protocol/fasen";

export interface Doel {
  readonly doel: string;
  readonly artikel: string;
}

/** What each phase processes personal data for (P 3.3, bijlage 2; for informing P 16, for destroying P 11). */
export const doelen: Readonly<Record<Fase, Doel>> = {
  aanmelden: {
    doel: "Beoordelen of een aangedragen casus voldoet aan de criteria voor behandeling in het Veiligheidshuis.",
    artikel: "P bijlage 2, intake en aanmelding",
  },
  triageren: {
    doel: "Een eerste beeld bepalen, de route van de casus kiezen, doel en thema's van een casusoverleg bepalen en welke Partijen relevant zijn.",
    artikel: "P bijlage 2, triage",
  },
  inlichten: {
    doel: "De betrokkene informeren over de verwerking, of vastleggen waarom dat nog niet kan.",
    artikel: "P 16.1, 16.5–16.7",
  },
  bespreken: {
    doel: "Samen een toestandsbeeld en een integraal plan van aanpak opstellen.",
    artikel: "P bijlage 2, casusoverleg",
  },
  uitvoeren: {
    doel: "De uitvoering en de resultaten van het plan van aanpak volgen, en besluiten over afbouw of opschaling.",
    artikel: "P bijlage 2, casusoverleg",
  },
  afsluiten: {
    doel: "Bepalen of het plan het gewenste resultaat heeft, en welke gegevens voor de afschaling nog nodig zijn.",
    artikel: "P 9.4, bijlage 2, afschaling",
  },
  vernietigen: {
    doel: "Gegevens verwijderen en dossiers anonimiseren die niet langer nodig zijn, of vastleggen waarom een dossier langer blijft.",
    artikel: "P 11, DPIA 10 en 15",
  },
};

/** P 3.2: what all of it is for. */
export const hoofddoel =
  "Gezamenlijk bijdragen aan de veiligheid als onderdeel van het integrale zorg- en veiligheidsbeleid: recidive, ernstige overlast, criminaliteit en maatschappelijke uitval bij complexe problemen voorkomen en verminderen (P 3.2).";
