import { z } from "zod";
import { vinkje } from "~/lib/invoer";
import { markeringveld, veldenVan } from "~/protocol/formulier";

export const analyseForm = z.strictObject({ ...veldenVan("analyse", { verplicht: ["tekst"] }), ...markeringveld });

export const ketenanalyseForm = z.strictObject({
  ...veldenVan("ketenanalyse", { verplicht: ["tekst"], optioneel: ["wpg_artikel"] }),
  ...markeringveld,
  vooraf: vinkje(),
});

export const vrijgevenForm = z.strictObject({ rij: z.string().min(1).max(80) });
