import { faseLabels, fasen, type Fase } from "~/protocol/fasen";
import { doorgeleidingen } from "~/protocol/lijsten";
import { verzoeksoorten } from "~/verzoeken/lijsten";
import { kleinsteGroep } from "./samenvoegen";
import { deelOp, kwartalen, maakLijst, maakTabel, type Rapportagetabel } from "./tabellen";
import { bewegingen, standen, uitkomsten, type Jaartelling } from "./telling";

/** Of the casussen that left a phase: the middle of the year, and of each piece of it that holds enough of them. */
export interface Fasetijd {
  fase: string;
  weken: number | null;
  tijd: { van: number; tot: number; weken: number }[];
}

/** What is published of a year: counts of at least five, coarse averages and shares. Fixed once, never computed again. */
export interface Rapportage {
  jaar: number;
  tabellen: Rapportagetabel[];
  duur: Fasetijd[];
  anonimiteit: Anonimiteit[];
}

/** DPIA 15: how alike the dossiers are of which the persons were removed. */
export interface Anonimiteit {
  kenmerken: string;
  /** Null: fewer than five. */
  dossiers: number | null;
  /** Dossiers that share these characteristics with the fewest others. */
  k: number | null;
  /** Share of dossiers in a group of fewer than five, in steps of five per cent. */
  aandeelKlein: number | null;
}

/** Middle of at least five casussen, in whole weeks; of the whole region only, so that no two can be subtracted. */
function middenInWeken(dagen: readonly number[]): number | null {
  if (dagen.length < kleinsteGroep) return null;
  const opVolgorde = dagen.toSorted((a, b) => a - b);
  return Math.round((opVolgorde[Math.floor(opVolgorde.length / 2)] ?? 0) / 7);
}

/** How many casussen a piece held is not said, only that it were five or more. */
function maakFasetijd(fase: Fase, geteld: Jaartelling["duur"]): Fasetijd {
  const vanFase = geteld.filter(({ wat }) => wat === fase);
  const weken = middenInWeken(vanFase.map(({ dagen }) => dagen));
  const vakken = weken === null ? [] : deelOp(kwartalen, vanFase, ({ length }) => [length]);
  return {
    fase: faseLabels[fase],
    weken,
    tijd: vakken.flatMap(({ van, tot }) => {
      const inVak = vanFase.filter(({ kwartaal }) => kwartaal >= van && kwartaal <= tot);
      const midden = middenInWeken(inVak.map(({ dagen }) => dagen));
      return midden === null ? [] : [{ van, tot, weken: midden }];
    }),
  };
}

function meetAnonimiteit({ kenmerken, waarden }: Jaartelling["resten"][number]): Anonimiteit {
  const groepen = new Map<string, number>();
  for (const waarde of waarden) groepen.set(waarde, (groepen.get(waarde) ?? 0) + 1);
  if (waarden.length < kleinsteGroep) return { kenmerken, dossiers: null, k: null, aandeelKlein: null };
  const klein = [...groepen.values()].filter((grootte) => grootte < kleinsteGroep).reduce((som, n) => som + n, 0);
  return {
    kenmerken,
    dossiers: Math.round(waarden.length / 5) * 5,
    k: Math.min(...groepen.values()),
    aandeelKlein: Math.round((klein / waarden.length) * 20) * 5,
  };
}

/** From what was counted to what may be known (DPIA 12, 15; P 11.3): see `samenvoegen.ts` for what a reader cannot compute back. */
export function publiceer(telling: Jaartelling): Rapportage {
  const {
    jaar,
    beoordeeld,
    behandeld,
    doorgeleid,
    scores,
    leefgebieden,
    instanties,
    interventies,
    verzoeken,
    datalekken,
    resten,
  } = telling;
  return {
    jaar,
    tabellen: [
      maakTabel("Beoordeelde verzoeken", "Casussen waarin de eerste beoordeling of de triage eindigde.", {
        labels: uitkomsten,
        geteld: beoordeeld,
      }),
      maakTabel("Behandelde casussen", "Casussen die in een casusoverleg zijn besproken.", {
        labels: standen,
        geteld: behandeld,
      }),
      // A list for each: a casus can be in both.
      ...Object.entries(doorgeleidingen).map(([soort, label]) =>
        maakTabel<string>(
          `Besluit: ${label.toLowerCase()}`,
          "Casussen waarin het casusoverleg dit besloot (P bijlage 2).",
          {
            labels: { [soort]: label },
            geteld: doorgeleid.filter(({ wat }) => wat === soort),
          },
        ),
      ),
      ...leefgebieden.map(({ leefgebied, label }) => ({
        leefgebied,
        ...maakTabel(
          `Score op ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
          "Eerste en laatste score van casussen die zijn afgesloten.",
          {
            labels: bewegingen,
            geteld: scores.filter((score) => score.leefgebied === leefgebied),
          },
        ),
      })),
      // A table for each: a casus can count at several, so a number of some together would be of fewer casussen than it says.
      ...instanties.map((instantie) =>
        maakTabel(`Interventies van ${instantie}`, "Casussen waarin deze instantie een interventie begon.", {
          labels: { [instantie]: instantie },
          geteld: interventies.filter(({ wat }) => wat === instantie),
        }),
      ),
      maakLijst("Verzoeken van betrokkenen", "Ontvangen verzoeken, per soort.", {
        labels: Object.fromEntries(Object.entries(verzoeksoorten).map(([soort, { label }]) => [soort, label])),
        geteld: verzoeken,
      }),
      maakLijst("Datalekken", "Gemelde datalekken.", { labels: { datalek: "Datalekken" }, geteld: datalekken }),
    ],
    duur: fasen
      .filter((fase) => fase !== "vernietigen" && fase !== "afsluiten")
      .map((fase) => maakFasetijd(fase, telling.duur)),
    anonimiteit: resten.map(meetAnonimiteit),
  };
}
