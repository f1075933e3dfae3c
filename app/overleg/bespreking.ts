import type { RijKop } from "~/protocol/afscherming";
import type { Sleutel } from "~/protocol/gegevensregister";

/**
 * The texts of a discussion, each in a row of its own: they are marked apart, so that strict data in the minutes do not take
 * the picture off the screen.
 */
export const besprekingdelen = {
  beeld: ["toestandsbeeld"],
  verslag: ["notulen"],
  besluit: ["besluit", "afschalen"],
} as const satisfies Record<string, readonly Sleutel<"bespreking">[]>;

export type Besprekingdeel = keyof typeof besprekingdelen;

/** The row of this part among those of one overleg; one without a part, of before they were parted, holds all texts. */
export function findDeelkop(koppen: readonly RijKop[], deel: Besprekingdeel): RijKop | undefined {
  return koppen.findLast(({ code }) => code === deel) ?? koppen.findLast(({ code }) => code === null);
}
