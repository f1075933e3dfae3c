import { z } from "zod";
import { keuze } from "~/lib/invoer";
import type { Sleutel } from "~/protocol/gegevensregister";
import { markeringveld, veldenVan } from "~/protocol/formulier";
import { leefgebieden, type Leefgebied } from "~/protocol/lijsten";

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

const scoreForm = z
  .strictObject({ ...veldenVan("leefgebiedscore", { optioneel: ["score", "probleem"] }), ...markeringveld })
  .optional();

export const leefgebiedsleutels = Object.keys(leefgebieden) as Leefgebied[];

/** Two forms, so that who chairs and who takes minutes can save beside each other; without `deel`: both parts. */
export const besprekingdelen = {
  beeld: ["toestandsbeeld"],
  verslag: ["notulen", "besluit", "afschalen"],
} as const satisfies Record<string, readonly Sleutel<"bespreking">[]>;

export const besprekingForm = z.strictObject({
  deel: keuze(["beeld", "verslag"]).optional(),
  /** The overleg that the writer saw: what is typed never lands in a later one. */
  overlegId: z.string().max(80),
  ...veldenVan("bespreking", { optioneel: ["toestandsbeeld", "notulen", "besluit", "afschalen"] }),
  ...markeringveld,
  scores: z
    .strictObject(
      Object.fromEntries(leefgebiedsleutels.map((naam) => [naam, scoreForm])) as Record<Leefgebied, typeof scoreForm>,
    )
    .optional(),
});

export type BesprekingWaarden = z.output<typeof besprekingForm>;
