import { z } from "zod";
import { regel } from "~/lib/invoer";
import { veldenVan } from "~/protocol/formulier";

const rijId = z.string().max(80);

export const langerBewarenForm = z.strictObject(veldenVan("bewaarbesluit", { verplicht: ["reden", "nieuwe_datum"] }));

export const bevestigenForm = z.strictObject({ rijId, ...veldenVan("bewaarbesluit", { optioneel: ["oordeel"] }) });

export const afwijzenForm = z.strictObject({ rijId, ...veldenVan("bewaarbesluit", { verplicht: ["oordeel"] }) });

export const overdragenForm = z.strictObject(veldenVan("archiefoverdracht", { verplicht: ["archief", "reden"] }));

export const overdrachtForm = z.strictObject({
  rijId,
  ...veldenVan("archiefoverdracht", { verplicht: ["overgedragen_op", "ontvangst"] }),
});

/** A button alone. */
export const knopForm = z.strictObject({});

/** Typing the number shows that the right dossier is meant; it cannot be undone. */
export const vernietigenForm = z.strictObject({
  casusnummer: regel(20, "Typ het casusnummer over."),
});
