/** Fewer than this could be traced to people (DPIA 12). */
export const kleinsteGroep = 5;

export interface Telregel {
  sleutel: string;
  label: string;
  aantal: number;
}

/** One published number, and what was counted together in it. */
export interface Groep {
  sleutels: string[];
  label: string;
  aantal: number;
}

/** The n-th table of a cross: of one aanpak or gemeente, or of some together, a number for each group. */
export interface Deel {
  label: string;
  aantallen: number[];
}

/** Of many together the names are those that do not stand apart. */
function schrijfLabels(regels: readonly Telregel[]): string {
  return regels.length > 4 ? `${String(regels.length)} andere samen` : regels.map(({ label }) => label).join(", of ");
}

function maakGroep(regels: readonly Telregel[], isAlles: boolean): Groep {
  return {
    sleutels: regels.map(({ sleutel }) => sleutel),
    label: isAlles && regels.length > 1 ? "Alles samen" : schrijfLabels(regels),
    aantal: regels.reduce((som, { aantal }) => som + aantal, 0),
  };
}

/**
 * What is counted together must leave every number below five possible for each of its parts: the one that is not small is at
 * least five, so together at least nine.
 */
const kleinsteSamen = kleinsteGroep + (kleinsteGroep - 1);

/**
 * Groups of at least five. What is smaller is counted together, always with the first that is not, in the order of the list:
 * a choice by size would tell that size to who knows the method. Nothing is left out, so that no number can be found as what
 * is missing from a total. Null: all together there are fewer than five.
 */
export function voegSamen(regels: readonly Telregel[]): Groep[] | null {
  const alles = maakGroep(regels, true);
  if (alles.aantal < kleinsteGroep) return null;
  const isKlein = ({ aantal }: Telregel) => aantal < kleinsteGroep;
  if (!regels.some(isKlein)) return regels.map((regel) => maakGroep([regel], false));
  const partner = regels.find((regel) => !isKlein(regel));
  const isSamen = (regel: Telregel) => isKlein(regel) || regel === partner;
  const samen = maakGroep(regels.filter(isSamen), false);
  const apart = regels.filter((regel) => !isSamen(regel)).map((regel) => maakGroep([regel], false));
  return apart.length === 0 || samen.aantal < kleinsteSamen ? [alles] : [...apart, samen];
}

/**
 * The same groups for each part (aanpak or gemeente): every cell at least five, so that no two of the published numbers differ
 * by fewer. Parts with a smaller cell are taken together, with the first that has none. Null: then there would be no two parts,
 * and nothing is split.
 */
export function kruis(
  groepen: readonly Groep[],
  delen: readonly { label: string; regels: readonly Telregel[] }[],
): Deel[] | null {
  const alle = delen.map(({ label, regels }): Deel => {
    const tel = ({ sleutels }: Groep) =>
      regels.reduce((som, { sleutel, aantal }) => (sleutels.includes(sleutel) ? som + aantal : som), 0);
    return { label, aantallen: groepen.map(tel) };
  });
  const isKlein = ({ aantallen }: Deel) => aantallen.some((aantal) => aantal < kleinsteGroep);
  if (!alle.some(isKlein)) return alle.length > 1 ? alle : null;
  const partner = alle.find((deel) => !isKlein(deel));
  const isSamen = (deel: Deel) => isKlein(deel) || deel === partner;
  const samen = alle.filter(isSamen);
  const apart = alle.filter((deel) => !isSamen(deel));
  const aantallen = groepen.map((_, plaats) => samen.reduce((som, deel) => som + (deel.aantallen[plaats] ?? 0), 0));
  if (apart.length === 0 || aantallen.some((aantal) => aantal < kleinsteSamen)) return null;
  return [...apart, { label: samen.map(({ label }) => label).join(", "), aantallen }];
}
