import { gaOver } from "./faseovergang";
import type { Scherm } from "./scherm";

export async function beoordeelCriterium(procesregisseur: Scherm, nummer: string): Promise<void> {
  await procesregisseur.open(`/casussen/${nummer}/afsluiten`);
  await procesregisseur.formulier("criteria_beoordelen").doe({ Bereikt: "Ja", Toelichting: "Drie maanden rust" });
}

export async function sluitAf(procesregisseur: Scherm, nummer: string): Promise<void> {
  await gaOver(procesregisseur, nummer, "afsluiten", { "Reden van afsluiten": /^Doel bereikt/, "De tekst bevat": [] });
  await procesregisseur.leest("Afgesloten op");
}
