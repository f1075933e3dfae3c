import { heeft, taaksoort } from "./soort";

/** Interventies past their intended end, for who watches over the plan (DPIA 3.5, C 12.2 g). */
export const interventie = taaksoort({
  soort: "interventie",
  label: "Interventies",
  toestanden: ["bespreken", "uitvoeren"],
  entiteiten: ["interventie"],
  lees: ({ stand, opener, rijen }): string[] =>
    heeft(stand, "procesregisseur", "procesondersteuner", "casusregisseur")
      ? opener
          .lijst(rijen("interventie"), (rij, kop) =>
            kop.status === "afgesloten" || opener.waarde(rij, "geeindigd_op")
              ? undefined
              : opener.waarde(rij, "beoogd_einde"),
          )
          .filter((datum) => datum !== undefined)
      : [],
  maak: (einden, { vandaag }) =>
    einden
      .filter((einde) => einde < vandaag)
      .map((einde) => ({
        wat: "Sluit een interventie af of werk haar bij",
        waarom: "De beoogde einddatum is voorbij.",
        urgentie: "te_laat",
        uiterlijk: einde,
        scherm: "uitvoeren",
      })),
});
