import { z } from "zod";
import { delenvelden } from "~/inbreng/form";
import { voorwaardenvelden } from "~/inbreng/voorwaarden";
import { markeringveld, veldenVan } from "~/protocol/formulier";

export const analyseForm = z.strictObject({ ...veldenVan("analyse", { verplicht: ["tekst"] }), ...markeringveld });

/** Under the same conditions as an inbreng: it is information that a Partij provides (P 7.1, 7.2; C 16.2). */
export const ketenanalyseForm = z.strictObject({
  ...veldenVan("ketenanalyse", { verplicht: ["tekst"], optioneel: ["doel", "wpg_artikel"] }),
  ...markeringveld,
  ...voorwaardenvelden("ketenanalyse"),
  ...delenvelden,
});

export const vrijgevenForm = z.strictObject({ rij: z.string().min(1).max(80) });
