import type { Matrix, Uitkomst } from "./matrix";

export type Samenvatting = Uitkomst["woord"] | "deels";

/** One kind of gegevens in one state of the casus, for every reader in one word. */
export interface Overzichtrij {
  readonly sleutel: string;
  readonly label: string;
  readonly woorden: readonly Samenvatting[];
}

export interface Overzicht {
  readonly sleutel: string;
  readonly label: string;
  readonly rijen: readonly Overzichtrij[];
}

/** Each phase in one table of words: `deels` when the answer depends on the field, its marking, toestemming or sharing. */
export function vatSamen({ momenten, uitkomsten, lezers }: Matrix): Overzicht[] {
  return momenten.map(({ sleutel, label, entiteiten }) => ({
    sleutel,
    label,
    rijen: entiteiten.map(({ entiteit, label: naam, rijen }) => ({
      sleutel: entiteit,
      label: naam,
      woorden: lezers.map((_lezer, kolom) => {
        const woorden = new Set(rijen.map(({ cellen }) => uitkomsten[cellen[kolom] ?? -1]?.woord));
        const [enige] = woorden;
        return woorden.size === 1 && enige !== undefined ? enige : "deels";
      }),
    })),
  }));
}
