import { z } from "zod";
import { inBehandelingForm } from "~/fasen/aanmelden/form";
import { afsluitenForm, controleerVerhuizing } from "~/fasen/afsluiten/form";
import { besluitForm } from "~/fasen/triageren/form";

export const keuzes = {
  nodig: "Nodig",
  niet_nodig: "Niet nodig",
  mag_niet: "Mag niet",
} as const;
export type Keuze = keyof typeof keuzes;

const keuzen = z
  .record(z.string().max(240), z.enum(Object.keys(keuzes) as Keuze[], { error: "Kies een van de mogelijkheden." }), {
    error: "Kies een van de mogelijkheden.",
  })
  .optional();

/** By id of the piece, and by id of the group for the pieces of it without a choice of their own. */
const keuzevelden = { keuze: keuzen, groep: keuzen };

/** The besluit itself, and for every piece what the procesregisseur decides (P 3.5 b). */
export const overgangForms = {
  in_behandeling_nemen: z.strictObject({ ...inBehandelingForm.shape, ...keuzevelden }),
  aanpak_starten: z.strictObject({ ...besluitForm.shape, ...keuzevelden }),
  naar_lokaal: z.strictObject({ ...besluitForm.shape, ...keuzevelden }),
  naar_bespreken: z.strictObject(keuzevelden),
  naar_uitvoeren: z.strictObject(keuzevelden),
  afsluiten: z.strictObject({ ...afsluitenForm.shape, ...keuzevelden }).superRefine(controleerVerhuizing),
} as const;

export type Besluitnaam = keyof typeof overgangForms;

export function isBesluitnaam(woord: string): woord is Besluitnaam {
  return Object.hasOwn(overgangForms, woord);
}

export type Keuzewaarden = Pick<z.output<typeof overgangForms.naar_bespreken>, "keuze" | "groep">;
