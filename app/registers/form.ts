import { z } from "zod";
import { regel } from "~/lib/invoer";

/** Search in a register. */
export const zoekForm = z.strictObject({ zoek: regel(100, "Vul een woord in om op te zoeken.") });

/** A file of what was searched for; without words the whole register. */
export const downloadForm = z.strictObject({
  zoek: regel(100).optional(),
  vorm: z.enum(["csv", "xlsx"], { error: "Kies CSV of XLSX." }),
});
