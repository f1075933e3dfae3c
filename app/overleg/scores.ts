import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import { scores, type Score } from "~/protocol/lijsten";

export interface ScoreView {
  leefgebied: string;
  label: string;
  score: Veld | undefined;
  probleem: Veld | undefined;
}

/** The word of a score that this reader may see; undefined when it is withheld or none of the list. */
export function leesScore(veld: Veld | undefined): Score | undefined {
  if (veld?.soort !== "zichtbaar") return undefined;
  return (Object.keys(scores) as Score[]).find((naam) => naam === veld.waarde);
}

/** The scores of one overleg in the order of the list, only those of which something is for this reader. */
export function buildScores(
  opener: Opener,
  rijen: readonly Afgeschermd<"leefgebiedscore">[],
  overlegId: string,
): ScoreView[] {
  const eigen = opener.lijst(rijen, (rij, kop) => ({ rij, kop })).filter(({ kop }) => kop.overlegId === overlegId);
  return opener.lijsten.list("leefgebieden").flatMap(({ sleutel: leefgebied, woord: label }) => {
    const gevonden = eigen.findLast(({ kop }) => kop.code === leefgebied);
    if (!gevonden) return [];
    const score = opener.veld(gevonden.rij, "score");
    const probleem = opener.veld(gevonden.rij, "probleem");
    return (score ?? probleem) ? [{ leefgebied, label, score, probleem }] : [];
  });
}
