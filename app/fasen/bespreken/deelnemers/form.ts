import { z } from "zod";

const id = z.string().min(1).max(80);

export const betrekkenForm = z.strictObject({
  medewerkers: z.array(id, { error: "Kies een of meer medewerkers." }).min(1, "Kies een of meer medewerkers.").max(50),
});

export const nietMeerBetrekkenForm = z.strictObject({ medewerker: id });

export const overdrachtForm = z.strictObject({
  rij: id,
  medewerker: z.string({ error: "Kies wie de actie overneemt." }).min(1, "Kies wie de actie overneemt.").max(80),
});
