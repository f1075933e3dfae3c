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
} from "./regels/dossier";
import {
  rBevraagd,
  rFase,
  rGericht,
  rGrondslag,
  rMelderGegeven,
  rProcesregie,
  rToestemming,
  rVooraf,
  rZeggenschap,
} from "./regels/gegeven";
import { rArtikel20, rInbrengtype, rVerstrekker } from "./regels/inbrengen";
import { rRechtenCasus, rRechtenConcept, rRechtenEigen, rRechtenOm, rRechtenPolitie } from "./regels/rechten";
import { rDatalek, rDatalekGegeven, rRechten, rRechtenGegeven } from "./regels/zaak";

/** Every rule there is, by what it decides: for the overview of the protocol and its coverage. A test finds a missing one. */
export const regelregister = {
  casus: { rBeheer, rGeheimhouding, rPartij, rVernietigd, rToezicht, rBetrokken, rAanpak, rGesloten, rMelder },
  gegeven: {
    rFase,
    rProcesregie,
    rGericht,
    rBevraagd,
    rGrondslag,
    rToestemming,
    rZeggenschap,
    rVooraf,
    rMelderGegeven,
  },
  inbrengen: { rArtikel20, rVerstrekker, rInbrengtype },
  betrekken: { rDeelnemer },
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
  inbrengen: "Informatie inbrengen",
  betrekken: "Bij een casus worden betrokken",
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
