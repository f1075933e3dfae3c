/** The screens of a casus that can be seen as another reader: every phase screen, and what stands beside them. */
export const alsschermen = [
  "aanmelden",
  "triageren",
  "inlichten",
  "bespreken",
  "bespreken/analyse",
  "bespreken/deelnemers",
  "bespreken/overleg",
  "bespreken/regieplan",
  "uitvoeren",
  "afsluiten",
  "vernietigen",
  "betrokkene",
  "inbreng",
  "bijlagen",
  "traject",
  "logboek",
  "akkoorden",
  "gegevens",
] as const;

export type Alsscherm = (typeof alsschermen)[number];

export function isAlsscherm(woord: string): woord is Alsscherm {
  return alsschermen.some((naam) => naam === woord);
}
