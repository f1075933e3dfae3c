import { z } from "zod";
import { regel } from "~/lib/invoer";
import { veldenVan } from "~/protocol/formulier";

export const langerBewarenForm = z.strictObject(veldenVan("bewaarbesluit", { verplicht: ["reden", "nieuwe_datum"] }));

/** Typing the number shows that the right dossier is meant; it cannot be undone. */
export const vernietigenForm = z.strictObject({
  casusnummer: regel(20, "Typ het casusnummer over."),
});
