import { formatDag } from "~/lib/datum";
import { handelingen } from "~/protocol/handelingen";
import { heeft, isProcesregie, mag, standsoort, type Casustaak } from "./soort";

/** On the agenda, waiting for the overleg, and on to uitvoeren. */
export const bespreken = standsoort({
  soort: "bespreken",
  label: "Bespreken",
  toestanden: ["bespreken", "uitvoeren"],
  maak: (stand) => {
    const { agenda, feiten, toestand } = stand;
    const taken: Casustaak[] = [];
    if (agenda && heeft(stand, "procesregisseur", "procesondersteuner", "casusregisseur")) {
      taken.push({
        wat: "Bespreking in het casusoverleg",
        waarom: `De casus staat op de agenda van ${formatDag(agenda.datum)}.`,
        urgentie: "wacht",
        uiterlijk: agenda.datum,
        scherm: "bespreken",
      });
    }
    if (toestand !== "bespreken") return taken;
    if (isProcesregie(stand) && !agenda && feiten.aantalGehoudenOverleggen === 0) {
      if (mag(stand, handelingen.bespreken.agenderen)) {
        taken.push({
          wat: "Agendeer de casus",
          waarom: "De casus staat nog niet op de agenda van een casusoverleg (C 12.2 d).",
          urgentie: "nu",
          sinds: stand.sinds,
          scherm: "bespreken",
        });
      }
    }
    if (mag(stand, handelingen.bespreken.naar_uitvoeren)) {
      taken.push({
        wat: "Ga door naar uitvoeren en bewaken",
        waarom: "De casus is besproken, er is een regieplan en een casusregisseur.",
        urgentie: "nu",
        sinds: stand.sinds,
        scherm: "bespreken",
      });
    }
    return taken;
  },
});
