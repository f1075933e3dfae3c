import { z } from "zod";
import { veldenVan } from "~/protocol/formulier";

export const briefForm = z.strictObject(veldenVan("brief", { verplicht: ["datum", "inhoud"] }));

/** Making final, and taking that back: nothing is filled in. */
export const stapForm = z.strictObject({});

export const verzendForm = z.strictObject(veldenVan("brief", { verplicht: ["verzonden_op", "wijze"] }));
