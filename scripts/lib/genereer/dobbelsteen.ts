/** Chance that comes out the same for the same seed, on every machine. */
export interface Dobbelsteen {
  /** A whole number from 0 up to but not including `n`. */
  onder(n: number): number;
  /** True in so many of a hundred cases. */
  kans(procent: number): boolean;
  kies<T>(uit: readonly [T, ...T[]]): T;
  /** A word by its weight. */
  weeg<K extends string>(gewichten: Readonly<Record<K, number>>): K;
}

/** Mulberry32: small, even, and more than enough for invented dossiers. Never for keys or ids. */
export function maakDobbelsteen(zaad: number): Dobbelsteen {
  let stand = zaad >>> 0;
  const volgende = (): number => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stand ^ (stand >>> 15), stand | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const onder = (n: number) => Math.floor(volgende() * n);
  return {
    onder,
    kans: (procent) => volgende() * 100 < procent,
    kies: (uit) => uit[onder(uit.length)] ?? uit[0],
    weeg<K extends string>(gewichten: Readonly<Record<K, number>>): K {
      const woorden = Object.keys(gewichten) as K[];
      let over = volgende() * woorden.reduce((som, woord) => som + gewichten[woord], 0);
      for (const woord of woorden) {
        over -= gewichten[woord];
        if (over < 0) return woord;
      }
      throw new Error("No weights");
    },
  };
}
