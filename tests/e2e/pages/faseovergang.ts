import { expect } from "@playwright/test";
import type { Invoer } from "./formulier";
import type { Scherm } from "./scherm";

/**
 * The procesregisseur judges everything anew: each group as needed, but a piece with one of these labels. Then the besluit.
 */
export async function gaOver(
  procesregisseur: Scherm,
  nummer: string,
  besluit: string,
  velden: Record<string, Invoer> = {},
  nietNodig: readonly string[] = [],
): Promise<void> {
  await procesregisseur.open(`/casussen/${nummer}/faseovergang/${besluit}`);
  const formulier = procesregisseur.formulier(besluit);
  for (const groep of await formulier.plek.getByRole("group", { name: "Hele groep" }).all())
    await groep.getByLabel("Nodig", { exact: true }).check();
  for (const label of nietNodig)
    await formulier.plek.getByRole("group", { name: label }).getByLabel("Niet nodig", { exact: true }).check();
  await formulier.doe(velden);
}

/** Somebody of the Partij answers whether what it supplied may be used further; there is one question. */
export async function beantwoordFasevraag(partner: Scherm, nummer: string, titel: string, antwoord: string) {
  await partner.open("/werkvoorraad");
  await partner.leest("mag worden gebruikt");
  await partner.open(`/casussen/${nummer}/gegevens`);
  const vraag = partner.inhoud.getByRole("region", { name: titel, exact: true });
  await vraag.getByLabel(antwoord, { exact: true }).check();
  await partner.formulier("fasevraag_beantwoorden").doe();
  await expect(partner.inhoud.getByRole("status").filter({ hasText: "Uw antwoord is vastgelegd" })).toBeVisible();
}

/** The Partij takes back its yes to one piece; from then on only it sees it. */
export async function trekGebruikIn(partner: Scherm, nummer: string, titel: string): Promise<void> {
  await partner.open(`/casussen/${nummer}/gegevens`);
  const stuk = partner.inhoud.getByRole("listitem").filter({ hasText: titel });
  await partner.formulier("gebruik_intrekken", stuk).doe();
  await partner.leest("Door uw organisatie ingetrokken");
}
