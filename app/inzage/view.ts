import type { Veld } from "~/protocol/afscherming";
import { schrijfFilter, type Logfilter } from "./filter";
import type { Logpagina, Logrij, Persoonkeuze } from "./repository.server";
import {
  gebeurtenissen,
  leesGrond,
  leesSoorten,
  schrijfGebeurtenis,
  schrijfHandeling,
  schrijfRol,
  schrijfScherm,
  schrijfSoortgroep,
  type Gebeurtenis,
  type Grondtekst,
} from "./woorden";

export interface Logregelview {
  nr: number;
  moment: string;
  /** Null: nobody was known yet, or the system itself. */
  wie: string | null;
  rol: string;
  partij: string;
  gebeurtenis: string;
  isGeweigerd: boolean;
  casusnummer: string | null;
  scherm: string;
  /** Absent where it says no more than the event does. */
  handeling: string | null;
  soorten: string[];
  grond: Grondtekst;
}

export interface Loglijst {
  regels: Logregelview[];
  totaal: number;
  pagina: number;
  paginas: number;
  /** Query of the page before (newer) and after (older). */
  vorige: string | null;
  volgende: string | null;
}

export interface Filterview {
  gekozen: Logfilter;
  personen: Persoonkeuze[];
  soorten: { waarde: string; label: string }[];
}

function buildLogregel(rij: Logrij): Logregelview {
  return {
    nr: rij.nr,
    moment: rij.moment,
    wie: rij.wie,
    rol: schrijfRol(rij.rol),
    partij: rij.partij ?? "",
    gebeurtenis: schrijfGebeurtenis(rij.gebeurtenis),
    isGeweigerd: rij.gebeurtenis === "geweigerd",
    casusnummer: rij.casusnummer,
    scherm: schrijfScherm(rij.scherm),
    handeling:
      rij.als !== null
        ? `Bekeken als ${rij.als}`
        : rij.handeling === "bekijken"
          ? null
          : schrijfHandeling(rij.handeling),
    soorten: leesSoorten(rij.soorten).map(schrijfSoortgroep),
    grond: leesGrond(rij.grond, rij.gebeurtenis === "geweigerd"),
  };
}

export function buildLoglijst(
  { rijen, totaal, pagina, paginas }: Logpagina,
  filter: Logfilter,
  extra: Readonly<Record<string, string>> = {},
): Loglijst {
  return {
    regels: rijen.map(buildLogregel),
    totaal,
    pagina,
    paginas,
    vorige: pagina > 1 ? schrijfFilter({ ...filter, pagina: pagina - 1 }, extra) || "?" : null,
    volgende: pagina < paginas ? schrijfFilter({ ...filter, pagina: pagina + 1 }, extra) : null,
  };
}

export function buildFilter(gekozen: Logfilter, personen: Persoonkeuze[], soorten: readonly Gebeurtenis[]): Filterview {
  return { gekozen, personen, soorten: soorten.map((waarde) => ({ waarde, label: gebeurtenissen[waarde] })) };
}

/** Somebody without a task in this casus who opened it with a reason (P 24.4, domein 12). */
export interface RedenView {
  id: string;
  wie: string;
  partij: string;
  soort: string;
  vanaf: string;
  stand: string;
  reden: Veld | undefined;
}

export interface InzageView {
  metReden: RedenView[];
  lijst: Loglijst;
  filter: Filterview;
}
