import { expect } from "@playwright/test";
import type { Scherm } from "./scherm";

/** A dossier whose term has passed, as the recordmanager finds it. Returns its casusnummer. */
export async function kiesVanVernietigingslijst(recordmanager: Scherm): Promise<string> {
  await recordmanager.open("/bewaartermijnen");
  const lijst = recordmanager.inhoud.getByRole("table", { name: "Vernietigingslijst" });
  await expect(lijst.getByRole("link")).not.toHaveCount(0);
  return lijst.getByRole("link").first().innerText();
}

/** One person prepares it, another confirms; then the record is there. */
export async function vernietig(recordmanager: Scherm, tweede: Scherm, nummer: string): Promise<void> {
  await recordmanager.open(`/casussen/${nummer}/vernietigen`);
  await recordmanager.leest("Wat weggaat en wat blijft");
  await recordmanager.formulier("vernietigen_klaarzetten").doe({});
  await tweede.open(`/casussen/${nummer}/vernietigen`);
  await tweede.formulier("vernietigen").doe({ Casusnummer: nummer });
  await tweede.leest("Voortgang");
  await recordmanager.open("/bewaartermijnen");
  const verklaringen = recordmanager.inhoud.getByRole("table", { name: "Vernietigingsverklaringen" });
  await expect(verklaringen.getByRole("row").filter({ hasText: nummer })).toHaveCount(1);
}
