import { leefgebieden } from "~/protocol/lijsten";

/** Places of the opening and the chair's screen where somebody can be at work. */
export const plekken: Readonly<Record<string, string>> = {
  opening: "Opening",
  zaal: "Aanwezigen",
  beeld: "Toestandsbeeld",
  ...leefgebieden,
  besluit: "Besluiten",
  plan: "Regieplan",
  verslag: "Notulen",
};

export function isPlek(woord: string): boolean {
  return Object.hasOwn(plekken, woord);
}
