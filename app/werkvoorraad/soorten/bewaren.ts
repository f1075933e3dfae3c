import { aankondigingVan } from "~/bewaartermijnen/termijn";
import { heeft, standsoort } from "./soort";

/** Two months before the end of the term those who can keep the dossier longer are told (DPIA 3.7, 10). */
export const bewaren = standsoort({
  soort: "bewaren",
  label: "Bewaren",
  toestanden: ["afgesloten", "lokaal"],
  maak: (stand) => {
    const { vandaag, feiten } = stand;
    if (!heeft(stand, "procesregisseur", "procesondersteuner", "casusregisseur")) return [];
    const { bewarenTot } = feiten;
    if (!bewarenTot || aankondigingVan(bewarenTot) > vandaag) return [];
    return [
      bewarenTot <= vandaag
        ? {
            wat: "Dossier staat op de vernietigingslijst",
            waarom: "De bewaartermijn is verstreken. De recordmanager vernietigt het dossier (DPIA 10).",
            urgentie: "wacht",
            sinds: bewarenTot,
            scherm: "vernietigen",
          }
        : {
            wat: "Besluit of het dossier langer moet worden bewaard",
            waarom: "De bewaartermijn loopt af. Doet u niets, dan wordt het dossier vernietigd (DPIA 10).",
            urgentie: "binnenkort",
            uiterlijk: bewarenTot,
            scherm: "vernietigen",
          },
    ];
  },
});
