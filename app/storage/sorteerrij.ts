export interface Sorteerrij {
  readonly ids: readonly string[];
  readonly vergelijk: (a: string, b: string) => number;
  zet(id: string): void;
  /** By its place in the order: call it while what is compared is still as it was. */
  verwijder(id: string): void;
}

/** Ids that stay in order while they come and go. Two different ids never compare as equal. */
export function maakRij(vergelijk: (a: string, b: string) => number): Sorteerrij {
  const ids: string[] = [];
  function findPlaats(id: string): number {
    let [laag, hoog] = [0, ids.length];
    while (laag < hoog) {
      const midden = (laag + hoog) >> 1;
      if (vergelijk(ids[midden] ?? "", id) < 0) laag = midden + 1;
      else hoog = midden;
    }
    return laag;
  }
  return {
    ids,
    vergelijk,
    zet: (id) => void ids.splice(findPlaats(id), 0, id),
    verwijder(id) {
      const plaats = findPlaats(id);
      if (ids[plaats] === id) ids.splice(plaats, 1);
    },
  };
}
