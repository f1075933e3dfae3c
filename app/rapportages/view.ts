import type { Periodelezing, Periodewaarden } from "./form";
import { noemKwartaal, schrijfKwartaal } from "./kwartaal";
import type { Rapport, Rapporttabel } from "./rapport";
import type { Vastgesteld } from "./repository.server";
import { kwartaalnummers } from "./telling";

export interface RapportagesView {
  jaren: (Vastgesteld & { hier: boolean; href: string })[];
  rapport: Rapport | null;
  /** Of the file with the same figures. */
  download: string;
  /** Null: there is no year of which figures by quarter were fixed. */
  periode: Periodekeuze | null;
  /** Years that are over and not fixed yet; empty for who may not fix them. */
  teDoen: number[];
  magVaststellen: boolean;
}

export interface Periodekeuze extends Pick<Periodelezing, "waarden" | "fouten"> {
  kwartalen: { waarde: string; label: string }[];
  /** A period was asked. */
  isGevraagd: boolean;
}

/** Without a choice the newest; a year that is not fixed has no figures. */
export function kiesJaar(gevraagd: string | null, vastgesteld: readonly Vastgesteld[]): number | null {
  if (gevraagd === null) return vastgesteld[0]?.jaar ?? null;
  return vastgesteld.find(({ jaar }) => String(jaar) === gevraagd)?.jaar ?? null;
}

/** Oldest first, as the form asks them. */
export function listKwartalen(jaren: readonly number[]): Periodekeuze["kwartalen"] {
  return jaren
    .toSorted((a, b) => a - b)
    .flatMap((jaar) => kwartaalnummers.map((nummer) => ({ jaar, nummer })))
    .map((kwartaal) => ({ waarde: schrijfKwartaal(kwartaal), label: noemKwartaal(kwartaal) }));
}

export function schrijfDownload(waarden: Periodewaarden): string {
  const gekozen = Object.entries(waarden).filter(([, waarde]) => waarde !== "");
  return `/rapportages/download?${new URLSearchParams(gekozen).toString()}`;
}

export interface Bundel {
  titel: string;
  uitleg: string;
  /** Above the names. */
  kop: string;
  tabellen: { naam: string; tabel: Rapporttabel }[];
}

const bundels = [
  {
    begin: "Score op ",
    kop: "Leefgebied",
    titel: "Beweging van de scores per leefgebied",
    uitleg: "De eerste en de laatste score van casussen die zijn afgesloten, als er ten minste twee zijn gegeven.",
  },
  {
    begin: "Besluit: ",
    kop: "Besluit",
    titel: "Opschaling en andere overlegtafels",
    uitleg: "Casussen waarin het casusoverleg besloot tot opschaling, of tot behandeling aan een andere overlegtafel.",
  },
  {
    begin: "Interventies van ",
    kop: "Instantie",
    titel: "Interventies per instantie",
    uitleg:
      "Casussen waarin een interventie begon, per verantwoordelijke instantie. Een casus kan bij meer instanties meetellen.",
  },
] as const;

/** Tables that stand together in one, and the others. */
export function bundel(tabellen: readonly Rapporttabel[]): { bundels: Bundel[]; los: Rapporttabel[] } {
  const hoort = ({ titel }: Rapporttabel) => bundels.find(({ begin }) => titel.startsWith(begin));
  return {
    bundels: bundels
      .map(({ begin, ...rest }) => ({
        ...rest,
        tabellen: tabellen
          .filter((tabel) => hoort(tabel)?.begin === begin)
          .map((tabel) => {
            const naam = tabel.titel.slice(begin.length);
            return { naam: naam.charAt(0).toUpperCase() + naam.slice(1), tabel };
          }),
      }))
      .filter(({ tabellen: erin }) => erin.length > 0),
    los: tabellen.filter((tabel) => !hoort(tabel)),
  };
}
