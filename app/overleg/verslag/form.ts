import { z } from "zod";
import { datum, regel } from "~/lib/invoer";
import { markeringveld, veldenVan } from "~/protocol/formulier";
import { planForm } from "../form";

/** In the list of overleggen: none of those, a new one. */
export const nieuwOverleg = "nieuw";

/** The next overleg and the casussen that come back in it. Day, time, place and chair count for a new one only. */
export const volgendForm = z.strictObject({
  overleg: z.string({ error: "Kies een overleg." }).max(80),
  datum: datum().optional(),
  begintijd: planForm.shape.begintijd.optional(),
  plaats: regel(120).optional(),
  voorzitter: planForm.shape.voorzitter.optional(),
  punten: z
    .array(z.string().max(80), { error: "Kies ten minste één casus." })
    .min(1, "Kies ten minste één casus.")
    .max(100),
  ...veldenVan("agendapunt", { verplicht: ["doel", "themas", "besluiten"] }),
  ...markeringveld,
});
