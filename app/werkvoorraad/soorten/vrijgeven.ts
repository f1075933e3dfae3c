import { dagVanMoment } from "~/lib/datum";
import { handelingen } from "~/protocol/handelingen";
import { isProcesregie, mag, taaksoort } from "./soort";

/** Submitted inbreng with the accord of its verstrekker, not yet released by the procesregisseur (C 12.2 f). */
export const vrijgeven = taaksoort({
  soort: "vrijgeven",
  label: "Inbreng vrijgeven",
  toestanden: ["bespreken", "uitvoeren"],
  entiteiten: ["inbreng"],
  lees: ({ stand, opener, rijen }): { sinds: string }[] =>
    isProcesregie(stand)
      ? opener
          .lijst(rijen("inbreng"), (_rij, kop) => kop)
          .filter((kop) => kop.status === "ingediend" && kop.voorafAkkoordOp && !kop.vrijgegevenOp && !kop.gedeeldOp)
          .map(({ voorafAkkoordOp, aangemaaktOp }) => ({ sinds: dagVanMoment(voorafAkkoordOp ?? aangemaaktOp) }))
      : [],
  maak: ([eerste], stand) =>
    eerste && mag(stand, handelingen.bespreken.vrijgeven)
      ? [
          {
            wat: "Geef inbreng vrij voor het overleg",
            waarom: "Een verstrekker gaat akkoord met inzage vooraf. U beslist over het vrijgeven (C 12.2 f).",
            urgentie: "nu",
            sinds: eerste.sinds,
            uiterlijk: stand.agenda?.datum ?? null,
            scherm: "inbreng",
          },
        ]
      : [],
});
