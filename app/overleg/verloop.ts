import type { Afgeschermd, Opener } from "~/protocol/afscherming";
import type { Score } from "~/protocol/lijsten";

export interface Scoreverloop {
  overleggen: { id: string; datum: string }[];
  /** One row per leefgebied with a score in at least one overleg; a hole is an overleg without score. */
  rijen: { leefgebied: string; label: string; scores: (Score | null)[] }[];
}

/** Score per leefgebied over the overleggen, oldest first; only what this reader may see. */
export function buildScoreverloop(
  opener: Opener,
  rijen: readonly Afgeschermd<"leefgebiedscore">[],
  overleggen: readonly { id: string; datum: string }[],
): Scoreverloop {
  const gevonden = opener.lijst(rijen, (rij, kop) => ({
    overlegId: kop.overlegId,
    leefgebied: kop.code,
    score: opener.waarde(rij, "score") ?? null,
  }));
  const metScore = overleggen.filter(({ id }) => gevonden.some((regel) => regel.overlegId === id && regel.score));
  return {
    overleggen: metScore.map(({ id, datum }) => ({ id, datum })),
    rijen: opener.lijsten
      .list("leefgebieden")
      .map(({ sleutel: leefgebied, woord: label }) => ({
        leefgebied,
        label,
        scores: metScore.map(
          ({ id }) =>
            gevonden.findLast((regel) => regel.overlegId === id && regel.leefgebied === leefgebied)?.score ?? null,
        ),
      }))
      .filter(({ scores }) => scores.some(Boolean)),
  };
}
