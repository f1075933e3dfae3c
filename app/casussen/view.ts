import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import { faseLabels, fasen, toestanden, type Fase, type Toestand } from "~/protocol/fasen";
import { aanpakken, gemeenten, type Aanpak } from "~/protocol/lijsten";
import type { Weergave } from "~/weergaven/repository.server";
import type { Weergaveview } from "~/weergaven/weergaven";
import {
  beschrijfFilter,
  casussenPerPagina,
  leesFilter,
  schrijfFilter,
  sorteerwoorden,
  type Casusfilter,
} from "./filter";
import { telCellen, type Cel } from "./cellen";

export interface Casusregel {
  casusnummer: string;
  /** Voornamen, tussenvoegsel, achternaam, as far as this reader may see them. */
  naam: Veld[];
  geboortedatum: Veld | undefined;
  toestand: string;
  aanpak: string;
  gemeente: string;
  aangemeldOp: string;
  href: string;
}

export interface Keuzeveld {
  naam: string;
  label: string;
  waarde: string;
  opties: { waarde: string; label: string }[];
}

export interface CasussenView {
  regels: Casusregel[];
  /** How many there are with this choice. */
  totaal: number;
  pagina: number;
  paginas: number;
  vorige: string | null;
  volgende: string | null;
  fasen: { label: string; aantal: number; href: string; hier: boolean }[];
  keuzes: Keuzeveld[];
  weergaven: Weergaveview[];
  /** Words to keep; null when nothing was chosen. */
  teBewaren: Record<string, string> | null;
  magBsn: boolean;
}

/** After a search: what was found; never what was typed. */
export interface Zoekview {
  gezochtOp: "naam of geboortedatum" | "casusnummer" | "BSN";
  gevonden: Casusregel[];
  meer: boolean;
}

export interface Casusbron {
  opener: Opener;
  persoon: Afgeschermd<"persoon"> | undefined;
  casusnummer: string;
  toestand: Toestand;
  aanpak: Aanpak;
  gemeente: string;
  aangemeldOp: string;
  /** The phase screen where this reader goes on. */
  scherm: Fase;
}

function schrijfGemeente(woord: string): string {
  const namen: Readonly<Record<string, string>> = gemeenten;
  return Object.hasOwn(namen, woord) ? (namen[woord] ?? woord) : woord;
}

export function buildCasusregel({ opener, persoon, ...bron }: Casusbron): Casusregel {
  const naam = persoon ? opener.velden(persoon, ["voornamen", "tussenvoegsel", "achternaam"]) : [];
  return {
    casusnummer: bron.casusnummer,
    naam: naam.filter(({ soort }) => soort === "zichtbaar"),
    geboortedatum: persoon && opener.veld(persoon, "geboortedatum"),
    toestand: toestanden[bron.toestand].label,
    aanpak: aanpakken[bron.aanpak],
    gemeente: schrijfGemeente(bron.gemeente),
    aangemeldOp: bron.aangemeldOp,
    href: `/casussen/${bron.casusnummer}/${bron.scherm}`,
  };
}

/** The choices, each with how many casussen it would show beside the other choices. */
function listKeuzes(filter: Casusfilter, cellen: readonly Cel[]): Keuzeveld[] {
  const opties = <K extends string>(naam: "aanpak" | "gemeente", tabel: Readonly<Record<K, string>>, leeg: string) => [
    { waarde: "", label: `${leeg} (${String(telCellen(cellen, { ...filter, [naam]: null }))})` },
    ...(Object.entries(tabel) as [K, string][])
      .map(([waarde, label]) => ({ waarde, label, aantal: telCellen(cellen, { ...filter, [naam]: waarde }) }))
      .filter(({ waarde, aantal }) => aantal > 0 || filter[naam] === waarde)
      .map(({ waarde, label, aantal }) => ({ waarde, label: `${label} (${String(aantal)})` })),
  ];
  return [
    { naam: "aanpak", label: "Aanpak", waarde: filter.aanpak ?? "", opties: opties("aanpak", aanpakken, "Alle") },
    {
      naam: "gemeente",
      label: "Gemeente",
      waarde: filter.gemeente ?? "",
      opties: opties("gemeente", gemeenten, "Alle"),
    },
    {
      naam: "sorteer",
      label: "Volgorde",
      waarde: filter.sorteer,
      opties: Object.entries(sorteerwoorden).map(([waarde, label]) => ({ waarde, label })),
    },
  ];
}

export function buildWeergaven(weergaven: readonly Weergave[], hier: string): Weergaveview[] {
  return weergaven.map(({ id, pad }) => ({
    id,
    href: pad,
    label: beschrijfFilter(leesFilter(new URLSearchParams(pad.split("?")[1] ?? ""))),
    hier: pad === hier,
  }));
}

/** A page that is too high is the last one. */
export function kiesPagina(filter: Casusfilter, totaal: number): Casusfilter {
  return { ...filter, pagina: Math.min(filter.pagina, Math.max(1, Math.ceil(totaal / casussenPerPagina))) };
}

export function buildCasussenView(
  bronnen: readonly Casusbron[],
  filter: Casusfilter,
  gegevens: { cellen: readonly Cel[]; weergaven: readonly Weergave[]; magBsn: boolean },
): CasussenView {
  const { cellen, weergaven, magBsn } = gegevens;
  const totaal = telCellen(cellen, filter);
  const paginas = Math.max(1, Math.ceil(totaal / casussenPerPagina));
  const { pagina, ...keuze } = filter;
  const hier = schrijfFilter(keuze);
  const gekozen = Object.entries(keuze).filter(([, woord]) => woord !== null && woord !== "naam") as [string, string][];
  return {
    regels: bronnen.map(buildCasusregel),
    totaal,
    pagina,
    paginas,
    vorige: pagina > 1 ? schrijfFilter({ ...filter, pagina: pagina - 1 }) : null,
    volgende: pagina < paginas ? schrijfFilter({ ...filter, pagina: pagina + 1 }) : null,
    fasen: [null, ...fasen]
      .map((fase) => ({
        label: fase ? faseLabels[fase] : "Alle",
        aantal: telCellen(cellen, { ...filter, fase }),
        href: schrijfFilter({ ...keuze, fase }),
        hier: fase === filter.fase,
      }))
      .filter(({ aantal, hier: isHier }, plaats) => plaats === 0 || aantal > 0 || isHier),
    keuzes: listKeuzes(filter, cellen),
    weergaven: buildWeergaven(weergaven, hier),
    teBewaren: gekozen.length > 0 ? Object.fromEntries(gekozen) : null,
    magBsn,
  };
}
