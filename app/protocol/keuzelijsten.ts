import { meegeleverd, meegeleverdTelt, type Lijstsoort } from "./meegeleverd";

/** One word of a list that a beheerder can change. Its key is what is stored: it never changes and is never used again. */
export interface Lijstwoord {
  readonly sleutel: string;
  readonly woord: string;
  /** Out of use it can no longer be chosen, and stays readable wherever it is stored. */
  readonly inGebruik: boolean;
  /** Of closing reasons: counts as successfully closed (C 11.3 f). Elsewhere it says nothing. */
  readonly telt: boolean;
}

export interface Optie {
  waarde: string;
  label: string;
}

const soorten = Object.keys(meegeleverd) as Lijstsoort[];

export function isLijstsoort(woord: string): woord is Lijstsoort {
  return Object.hasOwn(meegeleverd, woord);
}

/** A list as the program brings it. */
export function getMeegeleverd(soort: Lijstsoort): Lijstwoord[] {
  return Object.entries(meegeleverd[soort]).map(([sleutel, woord]) => ({
    sleutel,
    woord,
    inGebruik: true,
    telt: meegeleverdTelt[soort]?.includes(sleutel) ?? false,
  }));
}

/**
 * The words of all lists as they hold on one day, in their order. Never changed after it was made: who opened a casus reads it
 * with one set of words.
 */
export class Lijsten {
  readonly #lijsten: ReadonlyMap<Lijstsoort, readonly Lijstwoord[]>;
  readonly #woorden: ReadonlyMap<Lijstsoort, ReadonlyMap<string, Lijstwoord>>;

  /** `standen`: what was changed; the other lists are as the program brings them. */
  constructor(standen: Readonly<Partial<Record<Lijstsoort, readonly Lijstwoord[]>>> = {}) {
    this.#lijsten = new Map(soorten.map((soort) => [soort, standen[soort] ?? getMeegeleverd(soort)]));
    this.#woorden = new Map(
      [...this.#lijsten].map(([soort, lijst]) => [soort, new Map(lijst.map((woord) => [woord.sleutel, woord]))]),
    );
  }

  /** Also those that are out of use. */
  list(soort: Lijstsoort): readonly Lijstwoord[] {
    return this.#lijsten.get(soort) ?? [];
  }

  find(soort: Lijstsoort, sleutel: string): Lijstwoord | undefined {
    return this.#woorden.get(soort)?.get(sleutel);
  }

  /** The word for a stored key; of a key that no list knows the key itself. */
  schrijf(soort: Lijstsoort, sleutel: string): string {
    return this.find(soort, sleutel)?.woord ?? sleutel;
  }

  magGekozen(soort: Lijstsoort, sleutel: string): boolean {
    return this.find(soort, sleutel)?.inGebruik ?? false;
  }

  telt(soort: Lijstsoort, sleutel: string): boolean {
    return this.find(soort, sleutel)?.telt ?? false;
  }

  /** What a form offers: the words in use, and what is stored there already. */
  listOpties(soort: Lijstsoort, gekozen: readonly (string | undefined)[] = []): Optie[] {
    return this.list(soort)
      .filter(({ sleutel, inGebruik }) => inGebruik || gekozen.includes(sleutel))
      .map(({ sleutel, woord, inGebruik }) => ({
        waarde: sleutel,
        label: inGebruik ? woord : `${woord} (niet meer in gebruik)`,
      }));
  }
}
