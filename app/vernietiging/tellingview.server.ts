import { gegevensregister, isEntiteit } from "~/protocol/gegevensregister";
import { listPlaatsen } from "./plaatsen.server";
import type { Entiteittelling, Telling, Tellingview } from "./telling";

const nul: Entiteittelling = { rijen: 0, geleegd: 0, vervangen: 0, behouden: 0, verwijderd: 0 };

/** The numbers with their words, in the order of the register; kinds of which there is nothing are left out. */
export function buildTelling({ gegevens, plaatsen, heeftAndereAanpak }: Telling): Tellingview {
  const volgorde = Object.keys(gegevensregister);
  const regels = Object.entries(gegevens)
    .toSorted(([a], [b]) => volgorde.indexOf(a) - volgorde.indexOf(b))
    .map(([sleutel, aantallen]) => ({
      sleutel,
      label: isEntiteit(sleutel) ? gegevensregister[sleutel].label : sleutel,
      ...aantallen,
    }));
  const totaal = regels.reduce(
    (som, regel) => ({
      rijen: som.rijen + regel.rijen,
      geleegd: som.geleegd + regel.geleegd,
      vervangen: som.vervangen + regel.vervangen,
      behouden: som.behouden + regel.behouden,
      verwijderd: som.verwijderd + regel.verwijderd,
    }),
    nul,
  );
  return {
    regels,
    totaal,
    plaatsen: listPlaatsen().flatMap(([sleutel, { label, gaatWeg }]) => {
      const aantal = plaatsen[sleutel] ?? 0;
      return aantal > 0 ? [{ sleutel, label, aantal, gaatWeg }] : [];
    }),
    heeftAndereAanpak,
  };
}
