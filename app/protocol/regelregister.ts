import { rDeelnemer } from "~/fasen/bespreken/rules";
import {
  rAanpak,
  rBeheer,
  rBetrokken,
  rGeheimhouding,
  rGesloten,
  rMelder,
  rPartij,
  rToezicht,
  rVernietigd,
  rVraagAanVerstrekker,
} from "./regels/dossier";
import { rDoel, rHergebruik } from "./regels/gebruik";
import {
  rAfweging,
  rBevraagd,
  rFase,
  rGericht,
  rGrondslag,
  rMelderGegeven,
  rProcesregie,
  rToestemming,
  rVooraf,
  rWpg,
  rZeggenschap,
} from "./regels/gegeven";
import { rBeperking, rEigenGegeven, rHerbeoordeling } from "./regels/gelding";
import {
  rArtikel20,
  rConflictVanPlichten,
  rDoorverstrekking,
  rInbrengdoel,
  rInbrengtype,
  rToestemmingBewijs,
  rVerstrekker,
} from "./regels/inbrengen";
import { rBeperktOpScherm, rBevestigd, rExpertise, rIedereen, rLegeZaal, rNooitOpScherm } from "./regels/projectie";
import { rRechtenCasus, rRechtenConcept, rRechtenEigen, rRechtenOm, rRechtenPolitie } from "./regels/rechten";
import { rDatalek, rDatalekGegeven, rRechten, rRechtenGegeven } from "./regels/zaak";

/** Every rule there is, by what it decides: for the overview of the protocol and its coverage. A test finds a missing one. */
export const regelregister = {
  casus: {
    rBeheer,
    rGeheimhouding,
    rPartij,
    rVernietigd,
    rToezicht,
    rBetrokken,
    rAanpak,
    rGesloten,
    rMelder,
    rVraagAanVerstrekker,
  },
  gegeven: {
    rFase,
    rBeperking,
    rHerbeoordeling,
    rEigenGegeven,
    rProcesregie,
    rGericht,
    rBevraagd,
    rGrondslag,
    rWpg,
    rToestemming,
    rAfweging,
    rZeggenschap,
    rVooraf,
    rMelderGegeven,
  },
  gebruik: { rHergebruik, rDoel },
  inbrengen: {
    rArtikel20,
    rVerstrekker,
    rDoorverstrekking,
    rInbrengtype,
    rToestemmingBewijs,
    rConflictVanPlichten,
    rInbrengdoel,
  },
  betrekken: { rDeelnemer },
  projectie: { rNooitOpScherm, rBeperktOpScherm, rLegeZaal, rIedereen, rExpertise, rBevestigd },
  zaak: { rRechten, rRechtenGegeven, rDatalek, rDatalekGegeven },
  rechten: { rRechtenCasus, rRechtenEigen, rRechtenOm, rRechtenPolitie, rRechtenConcept },
} as const;

type Register = typeof regelregister;
export type Regelsoort = keyof Register;
/** Name of one rule; several rules share an id (R-betrokken), each with its own article. */
export type Regelnaam = { [S in Regelsoort]: Extract<keyof Register[S], string> }[Regelsoort];

export const regelsoortLabels: Record<Regelsoort, string> = {
  casus: "Een casus openen",
  gegeven: "Een gegeven inzien",
  gebruik: "Een gegeven voor een eigen taak gebruiken",
  inbrengen: "Informatie inbrengen",
  betrekken: "Bij een casus worden betrokken",
  projectie: "Een gegeven op het scherm in de zaal",
  zaak: "Een verzoek van een betrokkene of een datalek inzien",
  rechten: "Een gegeven gebruiken in het antwoord aan de betrokkene",
};

export interface Regelregel {
  readonly naam: Regelnaam;
  readonly soort: Regelsoort;
  readonly id: string;
  readonly artikel: string;
  readonly citaat: string;
}

export const regelregels: readonly Regelregel[] = (Object.keys(regelregister) as Regelsoort[]).flatMap((soort) =>
  Object.entries(regelregister[soort]).map(([naam, { id, artikel, citaat }]) => ({
    naam: naam as Regelnaam,
    soort,
    id,
    artikel,
    citaat,
  })),
);
