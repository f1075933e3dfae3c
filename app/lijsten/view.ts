import type { Lijstwoord } from "~/protocol/keuzelijsten";
import type { Lijstsoort } from "~/protocol/meegeleverd";
import type { Lijstinvoer, Vervolg } from "./form";
import type { Lijstversie } from "./repository.server";
import { beschrijfWijziging } from "./rules";
import { lijstsoorten } from "./soorten";

export interface VersieView extends Lijstversie {
  /** `nu`: it holds today; `straks`: from a day to come; `vervallen`: replaced before it began. */
  stand: "nu" | "straks" | "eerder" | "vervallen";
  wijzigingen: string[];
}

export interface LijstView {
  soort: Lijstsoort;
  label: string;
  waar: string;
  bron: string;
  telt: string | null;
  /** Of what is in the form: the newest, also when it does not hold yet. */
  versie: number;
  geldtNu: readonly Lijstwoord[];
  waarden: Lijstinvoer;
  /** What was typed was put in another order, and nothing was saved. */
  isProef: boolean;
  /** Line that was moved or added just now. */
  naar: Vervolg | null;
  /** Newest first. */
  versies: VersieView[];
  magWijzigen: boolean;
}

export function alsInvoer(woorden: readonly Lijstwoord[], geldtVanaf: string): Lijstinvoer {
  return {
    woorden: woorden.map(({ sleutel, woord, inGebruik, telt }) => ({
      sleutel,
      woord,
      in_gebruik: inGebruik ? "on" : "",
      telt: telt ? "on" : "",
    })),
    geldt_vanaf: geldtVanaf,
    reden: "",
  };
}

/** `versies`: oldest first; `begin`: what the program brings. */
export function buildVersies(
  soort: Lijstsoort,
  begin: readonly Lijstwoord[],
  versies: readonly Lijstversie[],
  vandaag: string,
): VersieView[] {
  const geldend = versies.findLast(({ geldtVanaf }) => geldtVanaf <= vandaag);
  const teltWoord = lijstsoorten[soort].telt?.woord ?? null;
  return versies
    .map((versie, plaats): VersieView => {
      const eerder = versies[plaats - 1]?.woorden ?? begin;
      const isVervangen = versies.some(
        (later) =>
          later.versie > versie.versie && later.geldtVanaf <= versie.geldtVanaf && later.moment < versie.geldtVanaf,
      );
      const stand =
        versie === geldend ? "nu" : isVervangen ? "vervallen" : versie.geldtVanaf > vandaag ? "straks" : "eerder";
      return { ...versie, stand, wijzigingen: beschrijfWijziging(eerder, versie.woorden, teltWoord) };
    })
    .reverse();
}
