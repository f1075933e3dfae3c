import { z } from "zod";
import { keuze, tekst, vinkje } from "~/lib/invoer";
import { toestanden, type Toestand } from "~/protocol/fasen";

const stuk = z.string().min(1).max(240);
const stukken = (melding: string) => z.array(stuk, { error: melding }).min(1, melding);

export const vraagForm = z.strictObject({
  naar: keuze(Object.keys(toestanden) as Toestand[], "Kies voor welke fase u het vraagt."),
});

export const antwoordOpties = {
  ja: "Ja",
  voorwaarde: "Ja, onder een voorwaarde",
  nee: "Nee",
} as const;
export type Antwoord = keyof typeof antwoordOpties;

/** In a record the form library leaves an empty field as it is. */
const leegOf = <T extends z.ZodType>(soort: T) =>
  z.preprocess((waarde) => (waarde === "" ? undefined : waarde), soort.optional());

/** By id of the question; what is left open is left open. */
export const antwoordForm = z.strictObject({
  antwoord: z.record(z.string().max(80), z.enum(Object.keys(antwoordOpties) as Antwoord[])).optional(),
  toelichting: z.record(z.string().max(80), leegOf(tekst(1000))).optional(),
});

export const stukForm = z.strictObject({ stuk });

export const overnemenForm = z.strictObject({ stukken: stukken("Kies wat u alsnog wilt overnemen.") });

export const verwijderForm = z.strictObject({ stukken: stukken("Kies wat u wilt verwijderen.") });

/** AVG 18 lid 3: the betrokkene hears it before, where the betrokkene asked for it. */
export const opheffenForm = z.strictObject({
  stukken: stukken("Kies van welk gegeven u de beperking opheft."),
  ingelicht: vinkje(),
});
