import type { Kanarie } from "../factories/wereld";
import { magZien } from "./tweede-lezing";

/** Somebody in the room. `expertise`: not involved in this casus, and nobody else of that Partij is. */
export interface Aanwezige {
  slug: string;
  expertise: boolean;
}

/** Never on a wall, whoever looks at it: numbers, addresses, ways to reach somebody. */
const nooit = [
  "bsn",
  "skn",
  "straat",
  "huisnummer",
  "huisnummertoevoeging",
  "postcode",
  "woonplaats",
  "vorig_adres",
  "telefoon",
  "email",
];

/**
 * What may stand on the screen before these people and the chair, a second time from the words of domein 6 and 12: everybody
 * may see it; who is there for expertise counts as if involved, but what a Partij brought in is for the involved Partijen,
 * unless it named that one; before nobody nothing.
 */
export function magOpScherm(zaal: readonly Aanwezige[], kanarie: Kanarie): boolean {
  const { entiteit, sleutel, variant } = kanarie;
  if (zaal.length === 0 || nooit.includes(sleutel)) return false;
  if (!magZien("procesregisseur", kanarie)) return false;
  return zaal.every(({ slug, expertise }) => {
    if (!magZien(slug, kanarie)) return false;
    if (!expertise || !["inbreng", "ketenanalyse", "verzoek", "contact"].includes(entiteit)) return true;
    return variant.verstrekker === slug || variant.alleenVoor !== null;
  });
}
