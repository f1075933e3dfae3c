import { z } from "zod";
import { markeringveld, veldenVan } from "~/protocol/formulier";

export const criteriumForm = z.strictObject({
  rijId: z.string().max(80),
  ...veldenVan("afschalingscriterium", { verplicht: ["bereikt"], optioneel: ["toelichting"] }),
});

/** DPIA 2, afsluiten: the reason belongs to this phase, so it is given with the besluit and not before it. */
export const afsluitenForm = z.strictObject({
  ...veldenVan("afsluiting", { verplicht: ["reden"], optioneel: ["toelichting"] }),
  ...markeringveld,
});

export const heropenenForm = z.strictObject({
  ...veldenVan("heropening", { verplicht: ["reden"] }),
  ...markeringveld,
});
