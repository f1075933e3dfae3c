import { faseLabels, fasen } from "~/protocol/fasen";
import { aanpakken, gemeenten, leefgebieden } from "~/protocol/lijsten";
import { kleinsteGroep, kruis, voegSamen, type Deel, type Groep, type Telregel } from "./samenvoegen";
import { bewegingen, standen, uitkomsten, type Geteld, type Jaartelling } from "./telling";

/** One breakdown as everybody gets it. Null: together fewer than five, so nothing is said. */
export interface Rapportagetabel {
  titel: string;
  uitleg: string;
  groepen: Pick<Groep, "label" | "aantal">[] | null;
  delen: { naar: string; rijen: Deel[] }[];
}

/** What is published of a year: counts of at least five, coarse averages and shares. Fixed once, never computed again. */
export interface Rapportage {
  jaar: number;
  tabellen: Rapportagetabel[];
  duur: { fase: string; weken: number | null }[];
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

function telWoorden<K extends string>(labels: Readonly<Record<K, string>>, woorden: readonly K[]): Telregel[] {
  return (Object.keys(labels) as K[]).map((sleutel) => ({
    sleutel,
    label: labels[sleutel],
    aantal: woorden.filter((woord) => woord === sleutel).length,
  }));
}

function splits<K extends string, D extends "aanpak" | "gemeente">(
  groepen: readonly Groep[] | null,
  labels: Readonly<Record<K, string>>,
  geteld: readonly Geteld<K>[],
  naar: { veld: D; titel: string; delen: Readonly<Record<Geteld<K>[D], string>> },
): Rapportagetabel["delen"] {
  if (!groepen) return [];
  const delen = (Object.keys(naar.delen) as Geteld<K>[D][]).map((deel) => ({
    label: naar.delen[deel],
    regels: telWoorden(
      labels,
      geteld.filter((een) => een[naar.veld] === deel).map(({ wat }) => wat),
    ),
  }));
  const rijen = kruis(groepen, delen);
  return rijen ? [{ naar: naar.titel, rijen }] : [];
}

function maakTabel<K extends string>(
  titel: string,
  uitleg: string,
  labels: Readonly<Record<K, string>>,
  geteld: readonly Geteld<K>[],
): Rapportagetabel {
  const regels = telWoorden(
    labels,
    geteld.map(({ wat }) => wat),
  );
  const groepen = voegSamen(regels);
  return {
    titel,
    uitleg,
    groepen,
    delen: [
      ...splits(groepen, labels, geteld, { veld: "aanpak", titel: "Aanpak", delen: aanpakken }),
      ...splits(groepen, labels, geteld, { veld: "gemeente", titel: "Gemeente", delen: gemeenten }),
    ],
  };
}

function maakLijst(titel: string, uitleg: string, regels: readonly Telregel[]): Rapportagetabel {
  return { titel, uitleg, groepen: voegSamen(regels), delen: [] };
}

/** Middle of at least five casussen, in whole weeks; of the whole region only, so that no two can be subtracted. */
function middenInWeken(dagen: readonly number[]): number | null {
  if (dagen.length < kleinsteGroep) return null;
  const opVolgorde = dagen.toSorted((a, b) => a - b);
  return Math.round((opVolgorde[Math.floor(opVolgorde.length / 2)] ?? 0) / 7);
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
  const { jaar, beoordeeld, behandeld, scores, interventies, duur, verzoeken, datalekken, resten } = telling;
  return {
    jaar,
    tabellen: [
      maakTabel(
        "Beoordeelde verzoeken",
        "Casussen waarin de eerste beoordeling of de triage eindigde.",
        uitkomsten,
        beoordeeld,
      ),
      maakTabel("Behandelde casussen", "Casussen die in een casusoverleg zijn besproken.", standen, behandeld),
      ...Object.entries(leefgebieden).map(([leefgebied, label]) =>
        maakLijst(
          `Score op ${label.toLowerCase()}`,
          "Eerste en laatste score van casussen die zijn afgesloten.",
          telWoorden(
            bewegingen,
            scores.filter((score) => score.leefgebied === leefgebied).map(({ beweging }) => beweging),
          ),
        ),
      ),
      maakLijst(
        "Interventies per instantie",
        "Casussen waarin een interventie begon, per verantwoordelijke instantie. Een casus kan bij meer instanties meetellen.",
        interventies.map(({ instantie, aantal }) => ({ sleutel: instantie, label: instantie, aantal })),
      ),
      maakLijst(
        "Verzoeken van betrokkenen",
        "Ontvangen verzoeken, per soort.",
        verzoeken.map(({ soort, aantal }) => ({ sleutel: soort, label: soort, aantal })),
      ),
      maakLijst("Datalekken", "Gemelde datalekken.", [{ sleutel: "datalek", label: "Datalekken", aantal: datalekken }]),
    ],
    duur: fasen
      .filter((fase) => fase !== "vernietigen" && fase !== "afsluiten")
      .map((fase) => ({
        fase: faseLabels[fase],
        weken: middenInWeken(duur.filter((een) => een.fase === fase).map(({ dagen }) => dagen)),
      })),
    anonimiteit: resten.map(meetAnonimiteit),
  };
}
