import { expect } from "@playwright/test";
import type { Scherm } from "./scherm";

/** Reads a mail of the demo in the outbox, as there is no mail server. */
export async function leesMail(lezer: Scherm, onderwerp: string, tekst: string): Promise<void> {
  await lezer.open("/beheer/postvak");
  const bericht = lezer.inhoud.getByRole("listitem").filter({ hasText: onderwerp }).first();
  await bericht.locator("summary").click();
  await expect(bericht.getByText(tekst)).toBeVisible();
}
