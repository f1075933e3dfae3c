import { leefgebieden } from "~/protocol/lijsten";

/** Places of the chair's screen where somebody can be at work. */
export const plekken: Readonly<Record<string, string>> = {
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
