import { z } from "zod";
import { datum, regel } from "~/lib/invoer";

const tijd = z
  .string({ error: "Vul een tijd in als uu:mm, bijvoorbeeld 09:30." })
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Vul een tijd in als uu:mm, bijvoorbeeld 09:30.");

export const planForm = z.strictObject({
  datum: datum(),
  begintijd: tijd,
  eindtijd: tijd.optional(),
  plaats: regel(120),
  voorzitter: z.string({ error: "Kies wie het overleg voorzit." }).max(80),
});
