/** Why an overleg does not take place. Fixed words: they go into a mail, so nothing about anybody can be typed in them. */
export const afgelastredenen = {
  voorzitter_verhinderd: "De voorzitter is verhinderd.",
  te_weinig_deelnemers: "Er kunnen te weinig deelnemers komen.",
  geen_casussen: "Er zijn geen casussen om te bespreken.",
  ruimte: "De ruimte is niet beschikbaar.",
  samengevoegd: "Het overleg is samengevoegd met een ander overleg.",
} as const;

export type Afgelastreden = keyof typeof afgelastredenen;

export const afgelastnamen = Object.keys(afgelastredenen) as Afgelastreden[];

export function schrijfReden(woord: string | null): string | null {
  const naam = afgelastnamen.find((kandidaat) => kandidaat === woord);
  return naam ? afgelastredenen[naam] : null;
}
