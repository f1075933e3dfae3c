import { gegevensregister, getGegevenssoort, type Entiteit } from "./gegevensregister";
import { metBovenliggend, type Gegevenstype } from "./gegevenssoorten";
import type { GegevenVraag } from "./regels";

/**
 * What the rules are told about one field, out of the register. The opener and the protocol matrix ask by this one
 * function, so that the matrix cannot describe another system than the one that runs.
 */
export function beschrijfGegeven(
  entiteit: Entiteit,
  sleutel: string,
  gemarkeerd: readonly Gegevenstype[],
): GegevenVraag["gegeven"] {
  const beschrijving = gegevensregister[entiteit];
  const soort = getGegevenssoort(entiteit, sleutel);
  return {
    entiteit,
    sleutel,
    typen:
      soort.markeerbaar || "eenGeheel" in beschrijving ? [soort.type, ...metBovenliggend(gemarkeerd)] : [soort.type],
    fasen: soort.fasen,
    eigenaar: beschrijving.eigenaar,
    ingebracht: "ingebracht" in beschrijving,
  };
}
