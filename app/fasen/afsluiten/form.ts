import { z } from "zod";
import { markeringveld, veldenVan } from "~/protocol/formulier";

export const criteriumForm = z.strictObject({
  rijId: z.string().max(80),
  ...veldenVan("afschalingscriterium", { verplicht: ["bereikt"], optioneel: ["toelichting"] }),
});

/** What was agreed must not be left lying: done, not done, or gone on with in the Partij's own work (C 8.4 c). */
export const actieForm = z
  .strictObject({
    rijId: z.string().max(80),
    ...veldenVan("actie", { verplicht: ["status"], optioneel: ["resultaat"] }),
  })
  .refine(({ status }) => status !== "open", { path: ["status"], message: "Kies hoe deze actie eindigt." })
  .refine(({ status, resultaat }) => status === "gedaan" || resultaat, {
    path: ["resultaat"],
    message: "Schrijf op waarom, of aan wie de actie is overgedragen.",
  });

/** DPIA 2, afsluiten: the reason belongs to this phase, so it is given with the besluit and not before it. */
export const afsluitenForm = z.strictObject({
  ...veldenVan("afsluiting", { verplicht: ["reden"], optioneel: ["toelichting", "andere_regio", "contact_op"] }),
  ...markeringveld,
});

type Afsluiting = z.output<typeof afsluitenForm>;

/** DPIA 3.6: contact with the other Veiligheidshuis comes before closing; nothing is handed over by the system itself. */
export function controleerVerhuizing(
  { reden, andere_regio, contact_op }: Afsluiting,
  context: z.core.$RefinementCtx<Afsluiting>,
): void {
  const bijVerhuizing = [
    ["andere_regio", andere_regio, "Vul in naar welk Veiligheidshuis de betrokkene verhuist."],
    ["contact_op", contact_op, "Vul in wanneer er contact was met dat Veiligheidshuis."],
  ] as const;
  for (const [veld, waarde, melding] of bijVerhuizing) {
    if (reden === "verhuisd" && !waarde) context.addIssue({ code: "custom", path: [veld], message: melding });
    if (reden !== "verhuisd" && waarde) {
      context.addIssue({ code: "custom", path: [veld], message: "Vul dit alleen in als de betrokkene verhuist." });
    }
  }
}

export const heropenenForm = z.strictObject({
  ...veldenVan("heropening", { verplicht: ["reden"] }),
  ...markeringveld,
});
