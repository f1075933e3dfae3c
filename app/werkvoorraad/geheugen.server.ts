import type { Taak } from "./taak";

/** The tasks of one reader as they were computed, per casus. */
export interface Lezertaken {
  /** Everything about the reader and the day that the rules ask; another word for it is another reader. */
  readonly sleutel: string;
  /** What was read of the changes. */
  stand: number;
  readonly perCasus: Map<string, readonly Taak[]>;
  /** All of them, in order; null when something changed since. */
  gesorteerd: readonly Taak[] | null;
}

/**
 * Tasks in memory, so that a page does not compute those of all casussen again. They hold numbers, dates and names of
 * Partijen; nothing about a betrokkene.
 */
export interface Taakgeheugen {
  find(accountId: string, sleutel: string): Lezertaken | undefined;
  bewaar(accountId: string, taken: Lezertaken): void;
  /** The first filling of this reader that is under way, for a second page that asks for it meanwhile. */
  readonly onderweg: Map<string, Promise<Lezertaken>>;
}

/** More readers than work at the same time; the one who came longest ago makes room. */
const maximumLezers = 60;

export function maakTaakgeheugen(): Taakgeheugen {
  const perLezer = new Map<string, Lezertaken>();
  return {
    onderweg: new Map(),
    find(accountId, sleutel) {
      const gevonden = perLezer.get(accountId);
      return gevonden?.sleutel === sleutel ? gevonden : undefined;
    },
    bewaar(accountId, taken) {
      perLezer.delete(accountId);
      perLezer.set(accountId, taken);
      for (const [oudste] of perLezer) {
        if (perLezer.size <= maximumLezers) break;
        perLezer.delete(oudste);
      }
    },
  };
}
