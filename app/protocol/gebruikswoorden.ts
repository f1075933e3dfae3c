import type { Gebruikswijze, ZichtbaarVeld } from "./afscherming";

interface Woordopties {
  /** The purpose stands beside it already. */
  zonderDoel?: boolean;
}

/** The conditions on a value in words, the same on a screen, on paper and in a file (P 3.5 d, 7.1, 13.5, 13.6). */
export function schrijfGebruik(
  { wpg, doel, doelartikel, hergebruik }: Gebruikswijze,
  { zonderDoel = false }: Woordopties = {},
): string[] {
  return [
    wpg && "Politiegegevens: de geheimhouding van artikel 7 Wpg blijft gelden, ook voor u als ontvanger (P 7.1).",
    doel && !zonderDoel && `Alleen voor dit doel: ${doel} (${doelartikel ?? "P 3.4"}).`,
    doel && zonderDoel && `Alleen voor het doel dat de verstrekker noemt (${doelartikel ?? "P 3.4"}).`,
    hergebruik === "ter_inzage" &&
      "Alleen ter inzage: neem dit niet over voor eigen taken zonder akkoord van de verstrekker (P 3.5 d).",
    hergebruik === "eigen_taak" && "De verstrekker gaf uw organisatie akkoord voor gebruik (P 3.5 d).",
  ].filter((zin) => typeof zin === "string");
}

/**
 * A value as it may stand in a file: what may only be read does not leave the screen (P 3.5 d), and politiegegevens carry
 * their secrecy along (P 7.1).
 */
export function schrijfVoorBestand({ tekst, gebruik }: ZichtbaarVeld<unknown>): string {
  if (gebruik?.hergebruik === "ter_inzage") return "Alleen ter inzage: niet in een bestand (P 3.5 d).";
  return gebruik?.wpg ? `${tekst} (politiegegevens: geheimhouding van artikel 7 Wpg)` : tekst;
}
