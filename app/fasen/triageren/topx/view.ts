import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import { topxCriteria, type Leeftijdsgroep, type Topxcriterium, type Topxuitkomst } from "~/protocol/lijsten";
import type { Invoer } from "./form";
import { isCriterium } from "./tabel";
import { listLeeftijdsgroepen, weegAdvies, type Advies } from "./tellen";

/** One criterium as it was recorded. */
export interface Criteriumview {
  criterium: Topxcriterium;
  aantal: Veld | undefined;
  recent: Veld | undefined;
  uitkomst: Veld<Topxuitkomst>;
}

/** What was recorded of the test: categories, counts and outcomes. */
export interface Vastgelegd {
  groep: Veld | undefined;
  criteria: Criteriumview[];
  /** Null when the table does not apply. */
  advies: Advies | null;
  /** Several registrations, prosecution, and the words of the procesregisseur. */
  overige: Veld[];
}

export interface TopxView {
  aangemeldOp: string;
  vandaag: string;
  geboortedatum: Veld | undefined;
  /** More than one: the procesregisseur says which holds. */
  groepen: Leeftijdsgroep[];
  zedenklassen: string[];
  vastgelegd: Vastgelegd | null;
  waarden: Pick<Invoer, "meerdere_registraties" | "vervolging" | "toelichting">;
  versies: Record<string, Record<string, number>>;
  /** C bijlage 2, as it stands. */
  complex: { isComplex: boolean; velden: Veld[] };
  /** After counting without recording: what was typed, for the one who typed it. */
  ingevuld: Invoer | null;
}

export interface TopxRijen {
  persoon: Afgeschermd<"persoon">[];
  triage: Afgeschermd<"triage">[];
  topx: Afgeschermd<"topx">[];
  topx_criterium: Afgeschermd<"topx_criterium">[];
}

/** Null when nothing was recorded, or nothing for this reader. */
export function leesVastgelegd(opener: Opener, rijen: Pick<TopxRijen, "topx" | "topx_criterium">): Vastgelegd | null {
  const topx = rijen.topx.at(-1);
  if (!topx || !opener.kop(topx)) return null;
  const volgorde = Object.keys(topxCriteria);
  const criteria = opener
    .lijst(rijen.topx_criterium, (rij, { code }): Criteriumview | undefined => {
      const uitkomst = opener.veld(rij, "uitkomst");
      if (!uitkomst || !isCriterium(code)) return undefined;
      return { criterium: code, aantal: opener.veld(rij, "aantal"), recent: opener.veld(rij, "recent"), uitkomst };
    })
    .filter((view) => view !== undefined)
    .sort((a, b) => volgorde.indexOf(a.criterium) - volgorde.indexOf(b.criterium));
  const uitkomsten = criteria.flatMap(({ uitkomst }) => (uitkomst.soort === "zichtbaar" ? [uitkomst.waarde] : []));
  return {
    groep: opener.veld(topx, "leeftijdsgroep"),
    criteria,
    advies: uitkomsten.length > 0 ? weegAdvies(uitkomsten) : null,
    overige: opener.velden(topx, ["meerdere_registraties", "vervolging", "toelichting"]),
  };
}

function leesVersies(opener: Opener, rijen: Pick<TopxRijen, "topx" | "topx_criterium">): TopxView["versies"] {
  return Object.fromEntries([
    ...opener.lijst(rijen.topx, (rij, { id }) => [id, opener.formulierwaarden(rij).versies] as const),
    ...opener.lijst(rijen.topx_criterium, (rij, { id }) => [id, opener.formulierwaarden(rij).versies] as const),
  ]);
}

export function buildTopxView(
  opener: Opener,
  rijen: TopxRijen,
  vast: Pick<TopxView, "aangemeldOp" | "vandaag" | "zedenklassen" | "ingevuld"> & { isComplex: boolean },
): TopxView {
  const { isComplex, ...rest } = vast;
  const persoon = rijen.persoon[0];
  const topx = rijen.topx.at(-1);
  return {
    ...rest,
    geboortedatum: persoon && opener.veld(persoon, "geboortedatum"),
    groepen: listLeeftijdsgroepen(opener.waarde(persoon, "geboortedatum"), rest.aangemeldOp),
    vastgelegd: leesVastgelegd(opener, rijen),
    waarden: {
      meerdere_registraties: opener.waarde(topx, "meerdere_registraties") ?? false,
      vervolging: opener.waarde(topx, "vervolging") ?? false,
      toelichting: opener.waarde(topx, "toelichting") ?? "",
    },
    versies: leesVersies(opener, rijen),
    complex: {
      isComplex,
      velden: rijen.triage.flatMap((rij) =>
        opener.velden(rij, [
          "meerdere_problemen",
          "ketensamenwerking",
          "gezinssysteem",
          "veiligheidsproblematiek",
          "criteria_toelichting",
        ]),
      ),
    },
  };
}
