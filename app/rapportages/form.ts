import { z } from "zod";
import { regel } from "~/lib/invoer";

export const vaststelForm = z.strictObject({
  jaar: regel(4, "Kies een jaar.")
    .refine((woord) => /^\d{4}$/.test(woord), "Kies een jaar.")
    .transform(Number),
});
