import { formatDag } from "~/lib/datum";
import type { Knopstand } from "~/protocol/antwoord.server";
import { geschilsoorten, geschilstatussen, isGeschilstatus, type GeschilhandelingNaam } from "~/geschillen/handelingen";
import type { Geschil, Stap } from "~/geschillen/repository.server";

export interface Stapregel {
  id: string;
  moment: string;
  titel: string;
  inhoud: string;
}

export interface GeschilkaartView {
  id: string;
  versie: number;
  nummer: string;
  soort: string;
  stand: string;
  isOpen: boolean;
  omschrijving: string;
  door: string;
  partij: string;
  partijen: string[];
  ingediendOp: string;
  /** Only for who may open that casus. */
  casusnummer: string | null;
  stappen: Stapregel[];
  handelingen: Partial<Record<GeschilhandelingNaam, Knopstand>>;
  /** There is a piece for Partneroverleg or Stuurgroep, for who prepares it. */
  heeftStuk: boolean;
}

export function buildStappen(stappen: readonly Stap[]): Stapregel[] {
  return stappen.map(({ id, moment, naarStatus, door, overlegOp, tekst }) => ({
    id,
    moment,
    titel: isGeschilstatus(naarStatus) ? geschilstatussen[naarStatus].label : naarStatus,
    inhoud: [`Door ${door}.`, overlegOp && `Overleg van ${formatDag(overlegOp)}.`, tekst && `\n${tekst}`]
      .filter(Boolean)
      .join(" "),
  }));
}

export function buildKaart(
  rij: Geschil,
  naast: Pick<GeschilkaartView, "casusnummer" | "stappen" | "handelingen" | "heeftStuk">,
): GeschilkaartView {
  return {
    id: rij.id,
    versie: rij.versie,
    nummer: rij.nummer,
    soort: `${geschilsoorten[rij.soort].label} (${geschilsoorten[rij.soort].artikel})`,
    stand: geschilstatussen[rij.status].label,
    isOpen: geschilstatussen[rij.status].open,
    omschrijving: rij.omschrijving,
    door: rij.door,
    partij: rij.partij,
    partijen: rij.partijen.map(({ naam }) => naam),
    ingediendOp: rij.ingediendOp,
    ...naast,
  };
}
