import type { Afgeschermd, Opener } from "~/protocol/afscherming";
import type { Entiteit, Sleutel } from "~/protocol/gegevensregister";
import type { RegelId } from "~/protocol/regels";
import type { Schermstand } from "./view";

/** The rules speak to the reader; here the chair reads about somebody in the room. */
const overAnder: Partial<Record<RegelId, string>> = {
  "R-grondslag": "mag gegevens van dit type niet ontvangen",
  "R-toestemming": "de toestemming van de betrokkene ontbreekt",
  "R-zeggenschap": "de verstrekker deelt dit niet met deze organisatie",
  "R-vooraf": "dit is nog niet gedeeld",
  "R-betrokken": "is niet (meer) betrokken bij deze casus",
  "R-geheimhouding": "geheimhoudingsverklaring, VOG of screening ontbreekt",
  "R-partij": "de organisatie doet niet (meer) mee",
  "R-aanpak": "deze organisatie doet niet mee aan deze aanpak",
};

/**
 * May this block stand before the room: all of these fields of the row. `gevuld`: whether it holds anything; of nothing there
 * is nothing to say.
 */
export function weegBlok<E extends Entiteit>(
  zaal: Opener,
  rij: Afgeschermd<E>,
  sleutels: readonly Sleutel<E>[],
  naamVan: (accountId: string) => string,
): Schermstand {
  const weigeringen = sleutels.map((sleutel) => zaal.oordeel(rij, sleutel)).filter((oordeel) => !oordeel.toegestaan);
  const [eerste] = weigeringen;
  if (!eerste) return { getoond: true };
  const bezwaren = new Map(
    weigeringen.flatMap(({ bezwaren = [] }) => bezwaren).map((bezwaar) => [bezwaar.accountId, bezwaar]),
  );
  return {
    getoond: false,
    uitleg: eerste.uitleg,
    wie: [...bezwaren.values()].map(({ accountId, regel, artikel, uitleg }) => ({
      naam: naamVan(accountId),
      uitleg: overAnder[regel] ?? uitleg,
      regel,
      artikel,
    })),
  };
}
