import type { CasusContext } from "./poort.server";

/**
 * Thrown by the work of a form when the values together cannot be accepted. Nothing is written. `genoemd`: casussen that the
 * message names; each gets its log row, like every answer about it.
 */
export class Invoerfout extends Error {
  constructor(
    readonly velden: Record<string, string[]>,
    readonly algemeen: string[] = [],
    /** Rule and article, when a rule of the protocol refused: the refusal is then logged. */
    readonly grond: string | null = null,
    readonly genoemd: readonly CasusContext[] = [],
  ) {
    super("Invalid input");
    this.name = "Invoerfout";
  }
}
