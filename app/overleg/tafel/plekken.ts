import type { Lijsten } from "~/protocol/keuzelijsten";

/** Places of the opening and the chair's screen where somebody can be at work, besides the leefgebieden. */
const vaste: Readonly<Record<string, string>> = {
  opening: "Opening",
  zaal: "Aanwezigen",
  beeld: "Toestandsbeeld",
  besluit: "Besluiten",
  plan: "Regieplan",
  verslag: "Notulen",
};

/** The place in words; undefined for a word that is no place. */
export function findPlek(lijsten: Lijsten, plek: string): string | undefined {
  return Object.hasOwn(vaste, plek) ? vaste[plek] : lijsten.find("leefgebieden", plek)?.woord;
}
