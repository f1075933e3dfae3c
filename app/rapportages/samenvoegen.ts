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
  /** One for each key. */
  namen: string[];
  label: string;
  aantal: number;
}

/** A row of a split: of one aanpak or gemeente, or of some together, a number for each column. */
export interface Deel {
  sleutels: string[];
  namen: string[];
  label: string;
  aantallen: number[];
}

export const allesSamen = "Alles samen";

/** Of many together the names are those that do not stand apart. */
export function schrijfNamen(namen: readonly string[]): string {
  return namen.length > 4 ? `${String(namen.length)} andere samen` : namen.join(", of ");
}

function maakGroep(regels: readonly Telregel[], isAlles: boolean): Groep {
  const namen = regels.map(({ label }) => label);
  return {
    sleutels: regels.map(({ sleutel }) => sleutel),
    namen,
    label: isAlles && regels.length > 1 ? allesSamen : schrijfNamen(namen),
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
 * The same numbers for each part (aanpak or gemeente): every one at least five, so that no two of the published numbers differ
 * by fewer. Parts with a smaller one are taken together, with the first that has none. Null: then there would be no two parts,
 * and nothing is split.
 */
export function kruis(delen: readonly Deel[]): Deel[] | null {
  const isKlein = ({ aantallen }: Deel) => aantallen.some((aantal) => aantal < kleinsteGroep);
  if (!delen.some(isKlein)) return delen.length > 1 ? [...delen] : null;
  const partner = delen.find((deel) => !isKlein(deel));
  const isSamen = (deel: Deel) => isKlein(deel) || deel === partner;
  const samen = delen.filter(isSamen);
  const apart = delen.filter((deel) => !isSamen(deel));
  const aantallen = (delen[0]?.aantallen ?? []).map((_, plaats) =>
    samen.reduce((som, deel) => som + (deel.aantallen[plaats] ?? 0), 0),
  );
  if (apart.length === 0 || aantallen.some((aantal) => aantal < kleinsteSamen)) return null;
  const namen = samen.flatMap((deel) => deel.namen);
  return [...apart, { sleutels: samen.flatMap(({ sleutels }) => sleutels), namen, label: namen.join(", "), aantallen }];
}

/** Quarters of one year that follow each other, from 1 to 4, and what was counted in them. */
export interface Vak {
  van: number;
  tot: number;
  aantallen: number[];
}

/**
 * Pieces of time in which every number is at least five; quarters with a smaller one go together with those that follow, at the
 * end of the year with those before, until every number is as large as what is counted together must be. The last that can
 * happen is one piece: what was given of the whole year already. `vakken`: pieces of a table with fewer numbers, which are taken
 * together and never cut, so that this table and that one cannot be subtracted to a part of a piece.
 */
export function voegVakkenSamen(vakken: readonly Vak[]): Vak[] {
  const isGenoeg = ({ van, tot, aantallen }: Vak) =>
    aantallen.every((aantal) => aantal >= (van === tot ? kleinsteGroep : kleinsteSamen));
  const klaar: Vak[] = [];
  let open: Vak | undefined;
  for (const vak of vakken) {
    open = open ? plak(open, vak) : vak;
    if (!isGenoeg(open)) continue;
    klaar.push(open);
    open = undefined;
  }
  while (open && !isGenoeg(open)) {
    const vorige = klaar.pop();
    if (!vorige) break;
    open = plak(vorige, open);
  }
  return open ? [...klaar, open] : klaar;
}

function plak(eerste: Vak, tweede: Vak): Vak {
  const aantallen = eerste.aantallen.map((aantal, plaats) => aantal + (tweede.aantallen[plaats] ?? 0));
  return { van: eerste.van, tot: tweede.tot, aantallen };
}

/** The smallest pieces that are whole in both. */
export function listGemeneVakken(een: readonly Vak[], ander: readonly Vak[]): Pick<Vak, "van" | "tot">[] {
  const grenzen = een.map(({ tot }) => tot).filter((tot) => ander.some((vak) => vak.tot === tot));
  return grenzen.map((tot, plaats) => ({ van: (grenzen[plaats - 1] ?? 0) + 1, tot }));
}
