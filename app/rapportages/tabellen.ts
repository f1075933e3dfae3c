import { aanpakken, gemeenten } from "~/protocol/lijsten";
import {
  kruis,
  listGemeneVakken,
  voegSamen,
  voegVakkenSamen,
  type Deel,
  type Groep,
  type Telregel,
  type Vak,
} from "./samenvoegen";
import { kwartaalnummers, type Geteld, type Getelde } from "./telling";

/** Rows of a split, and by piece of the year the numbers of each row, one row after the other. */
export interface Rijen {
  rijen: Deel[];
  tijd: Vak[];
}

/** A split by aanpak or gemeente: of everything together, and of each group where its numbers allow it. */
export interface Rapportagesplitsing {
  naar: Splitsing;
  samen: Rijen;
  perGroep: Rijen | null;
}

export type Splitsing = "Aanpak" | "Gemeente";

/** One breakdown as everybody gets it. Null: together fewer than five, so nothing is said. */
export interface Rapportagetabel {
  titel: string;
  /** Key of the leefgebied that it is about: the word in the title can change from one year to the next. */
  leefgebied?: string;
  uitleg: string;
  groepen: Groep[] | null;
  delen: Rapportagesplitsing[];
  /** By piece of the year: everything together, and the number of each group. */
  tijd: { samen: Vak[]; groepen: Vak[] };
}

/** What is counted. Each casus at most once, so that a number is a number of casussen. */
interface Telbaar<K extends string, G extends Geteld<K> = Geteld<K>> {
  readonly labels: Readonly<Record<K, string>>;
  readonly geteld: readonly G[];
}

function telWoorden<K extends string>({ labels, geteld }: Telbaar<K>): Telregel[] {
  return (Object.keys(labels) as K[]).map((sleutel) => ({
    sleutel,
    label: labels[sleutel],
    aantal: geteld.filter(({ wat }) => wat === sleutel).length,
  }));
}

function telGroepen(groepen: readonly Pick<Groep, "sleutels">[], geteld: readonly Geteld<string>[]): number[] {
  return groepen.map(({ sleutels }) => geteld.filter(({ wat }) => sleutels.includes(wat)).length);
}

/** What is counted in each piece; the pieces follow those of a table with fewer numbers. */
export function deelOp<G extends Geteld<string>>(
  stukken: readonly Pick<Vak, "van" | "tot">[],
  geteld: readonly G[],
  tel: (geteld: readonly G[]) => number[],
): Vak[] {
  return voegVakkenSamen(
    stukken.map(({ van, tot }) => ({
      van,
      tot,
      aantallen: tel(geteld.filter(({ kwartaal }) => kwartaal >= van && kwartaal <= tot)),
    })),
  );
}

export const kwartalen = kwartaalnummers.map((nummer) => ({ van: nummer, tot: nummer }));

export function maakLijst<K extends string>(titel: string, uitleg: string, telbaar: Telbaar<K>): Rapportagetabel {
  const groepen = voegSamen(telWoorden(telbaar));
  const { geteld } = telbaar;
  const samen = groepen ? deelOp(kwartalen, geteld, ({ length }) => [length]) : [];
  return {
    titel,
    uitleg,
    groepen,
    delen: [],
    tijd: { samen, groepen: groepen ? deelOp(samen, geteld, (deel) => telGroepen(groepen, deel)) : [] },
  };
}

/** Everything together as one group, for the totals of a split. */
const alles = (labels: Readonly<Record<string, string>>): Pick<Groep, "sleutels">[] => [
  { sleutels: Object.keys(labels) },
];

function splits<K extends string, D extends string>(
  { groepen, tijd }: Rapportagetabel,
  telbaar: Telbaar<K, Getelde<K>>,
  naar: Splitsing,
  { delen, deelVan }: { delen: Readonly<Record<D, string>>; deelVan: (geteld: Getelde<K>) => D },
): Rapportagesplitsing[] {
  if (!groepen) return [];
  const { labels, geteld } = telbaar;
  const tel = (rijen: readonly Deel[], kolommen: readonly Pick<Groep, "sleutels">[]) => (deel: readonly Getelde<K>[]) =>
    rijen.flatMap(({ sleutels }) =>
      telGroepen(
        kolommen,
        deel.filter((een) => sleutels.includes(deelVan(een))),
      ),
    );
  const een = (Object.keys(delen) as D[]).map((sleutel): Deel => ({
    sleutels: [sleutel],
    namen: [delen[sleutel]],
    label: delen[sleutel],
    aantallen: [],
  }));
  const maak = (stukken: readonly Deel[], kolommen: readonly Pick<Groep, "sleutels">[]) =>
    kruis(stukken.map((stuk) => ({ ...stuk, aantallen: tel([stuk], kolommen)(geteld) })));
  const rijenSamen = maak(een, alles(labels));
  if (!rijenSamen) return [];
  const samen = { rijen: rijenSamen, tijd: deelOp(tijd.samen, geteld, tel(rijenSamen, alles(labels))) };
  // Of rows that are given: what is finer here than there could be subtracted from it.
  const rijenPerGroep = groepen.length > 1 ? maak(rijenSamen, groepen) : null;
  const vakken = listGemeneVakken(tijd.groepen, samen.tijd);
  return [
    {
      naar,
      samen,
      perGroep: rijenPerGroep && { rijen: rijenPerGroep, tijd: deelOp(vakken, geteld, tel(rijenPerGroep, groepen)) },
    },
  ];
}

/** A list that is split by aanpak and by gemeente too, one at a time. */
export function maakTabel<K extends string>(
  titel: string,
  uitleg: string,
  telbaar: Telbaar<K, Getelde<K>>,
): Rapportagetabel {
  const tabel = maakLijst(titel, uitleg, telbaar);
  return {
    ...tabel,
    delen: [
      ...splits(tabel, telbaar, "Aanpak", { delen: aanpakken, deelVan: ({ aanpak }) => aanpak }),
      ...splits(tabel, telbaar, "Gemeente", { delen: gemeenten, deelVan: ({ gemeente }) => gemeente }),
    ],
  };
}
