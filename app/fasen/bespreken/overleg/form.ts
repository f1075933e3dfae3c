import { z } from "zod";
import { markeringveld, veldenVan } from "~/protocol/formulier";

/** C 12.2 e: what one Partij is asked to bring. `rij`: the question that is changed; absent: a new one. */
export const bijdrageForm = z.strictObject({
  overlegId: z.string().max(80),
  rij: z.string().max(80).optional(),
  partij: z.string({ error: "Kies een Partij." }).max(80),
  ...veldenVan("bijdrage", { verplicht: ["vraag"] }),
  ...markeringveld,
});

/** C 12.2 c: goal, themes and type of besluiten as concrete as possible. */
export const agenderenForm = z.strictObject({
  overlegId: z.string({ error: "Kies een overleg." }).max(80),
  minuten: z
    .number({ error: "Vul het aantal minuten in." })
    .int("Vul een heel aantal minuten in.")
    .min(5, "Reserveer ten minste 5 minuten.")
    .max(240, "Reserveer niet meer dan 240 minuten."),
  ...veldenVan("agendapunt", { verplicht: ["doel", "themas", "besluiten"] }),
  ...markeringveld,
});
