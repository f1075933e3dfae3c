/** Search over names, in memory only: on disk an index would keep words of destroyed dossiers. */
export interface Naamindex {
  /** Replaces all names of a casus. */
  zet(casusId: string, namen: readonly string[]): void;
  /** Forgets a casus. */
  verwijder(casusId: string): void;
  /**
   * Ids of the casussen in which every word of `tekst` begins a word of a name; capitals and accents do not matter.
   * Sorted by id. Empty text finds nothing. The answer is unfiltered: the protocol decides what a reader may know of it.
   */
  zoek(tekst: string): string[];
}

// Letters that Unicode does not take apart into a letter and a mark.
const LOSSE_LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

function listWoorden(tekst: string): string[] {
  const kaal = tekst
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[øłđðħıßæœþ]/g, (letter) => LOSSE_LETTERS[letter] ?? letter);
  return kaal.split(/[^\p{L}\p{N}]+/u).filter((woord) => woord !== "");
}

export function maakNaamindex(): Naamindex {
  const woordenPerCasus = new Map<string, readonly string[]>();
  return {
    zet(casusId, namen) {
      woordenPerCasus.set(casusId, [...new Set(namen.flatMap(listWoorden))]);
    },
    verwijder(casusId) {
      woordenPerCasus.delete(casusId);
    },
    zoek(tekst) {
      const gezocht = listWoorden(tekst);
      if (gezocht.length === 0) return [];
      return [...woordenPerCasus]
        .filter(([, woorden]) => gezocht.every((begin) => woorden.some((woord) => woord.startsWith(begin))))
        .map(([casusId]) => casusId)
        .sort();
    },
  };
}
