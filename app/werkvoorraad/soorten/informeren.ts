import { plusMaanden } from "~/lib/datum";
import { handelingen } from "~/protocol/handelingen";
import { isProcesregie, mag, taaksoort, urgentieVan } from "./soort";

/** Informing the betrokkene, and the periodic review of a besluit not to do so yet (P 16.1, 16.6, 16.7). */
export const informeren = taaksoort({
  soort: "informeren",
  label: "Betrokkene informeren",
  toestanden: ["inlichten", "bespreken", "uitvoeren"],
  entiteiten: ["uitstel"],
  lees: ({ opener, rijen }): string | null => {
    const laatste = rijen("uitstel").at(-1);
    return (laatste && opener.waarde(laatste, "herbeoordelen_op")) ?? null;
  },
  maak: (herbeoordelenOp, stand) => {
    const { feiten, vandaag } = stand;
    const vast = { scherm: "inlichten" };
    if (!isProcesregie(stand)) return [];
    if (feiten.isGeinformeerd) {
      return mag(stand, handelingen.inlichten.naar_bespreken)
        ? [
            {
              ...vast,
              wat: "Ga door naar bespreken",
              waarom: "De betrokkene is geïnformeerd.",
              urgentie: "nu",
              sinds: stand.sinds,
            },
          ]
        : [];
    }
    if (!herbeoordelenOp) {
      return [
        {
          ...vast,
          wat: "Informeer de betrokkene",
          waarom: "De betrokkene moet worden geïnformeerd, tenzij u besluit tot uitstel (P 16.1, 16.6).",
          urgentie: "nu",
          sinds: stand.sinds,
        },
      ];
    }
    if (herbeoordelenOp > plusMaanden(vandaag, 1)) return [];
    return [
      {
        ...vast,
        wat: "Beoordeel het uitstel van informeren opnieuw",
        waarom: "De betrokkene is nog niet geïnformeerd. Het uitstel moet periodiek worden getoetst (P 16.7).",
        urgentie: urgentieVan(herbeoordelenOp, vandaag),
        uiterlijk: herbeoordelenOp,
      },
    ];
  },
});
