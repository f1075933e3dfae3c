import { aankondigingVan } from "~/bewaartermijnen/termijn";
import { heeft, standsoort } from "./soort";

/**
 * Two months before the end of the term those who can keep the dossier longer are told (DPIA 3.7, 10). Staff are told by number
 * (vernietigen.server.ts): by then the dossier is archived, and not opened without a reason.
 */
export const bewaren = standsoort({
  soort: "bewaren",
  label: "Bewaren",
  toestanden: ["afgesloten", "lokaal"],
  maak: (stand) => {
    const { vandaag, bewarenTot } = stand;
    if (!heeft(stand, "casusregisseur") || !bewarenTot) return [];
    if (aankondigingVan(bewarenTot) > vandaag || bewarenTot <= vandaag) return [];
    return [
      {
        wat: "Besluit of het dossier langer moet worden bewaard",
        waarom: "De bewaartermijn loopt af. Doet u niets, dan wordt het dossier vernietigd (DPIA 10).",
        urgentie: "binnenkort",
        uiterlijk: bewarenTot,
        scherm: "vernietigen",
      },
    ];
  },
});
