import { metBovenliggend } from "./gegevenssoorten";
import { type z } from "zod";
import * as invoer from "~/lib/invoer";
import { getGegevenssoort, type Entiteit, type Sleutel, type Waarde } from "./gegevensregister";
import type { Vorm } from "./gegevenssoorten";

/** Form fields derived from the register: label, shape and Dutch messages have no second copy. */

function schemaVanVorm(vorm: Vorm): z.ZodType {
  switch (vorm.soort) {
    case "regel":
      return invoer.regel(vorm.max);
    case "tekst":
      return invoer.tekst(vorm.max);
    case "keuze":
      return vorm.lijst ? invoer.lijstsleutel() : invoer.keuze(Object.keys(vorm.opties));
    case "keuzes":
      return vorm.lijst ? invoer.lijstsleutels() : invoer.keuzes(Object.keys(vorm.opties));
    case "bestand":
      // A file does not come as a field of text: see `Formulierdelen.bestanden`.
      throw new Error("A file is no field of a form schema");
    default:
      return invoer[vorm.soort]();
  }
}

type Velden<E extends Entiteit, V extends Sleutel<E>, O extends Sleutel<E>> = {
  [K in V]: z.ZodType<Waarde<E, K>>;
} & { [K in O]: z.ZodType<Waarde<E, K> | undefined> };

/**
 * Zod shape for fields of one entity: `verplicht` must be filled in, `optioneel` may be empty. Put it in a
 * `z.strictObject`, so that a field that the screen did not ask for refuses the form.
 */
export function veldenVan<E extends Entiteit, V extends Sleutel<E> = never, O extends Sleutel<E> = never>(
  entiteit: E,
  { verplicht = [], optioneel = [] }: { verplicht?: readonly V[]; optioneel?: readonly O[] },
): Velden<E, V, O> {
  const vorm: Record<string, z.ZodType> = {};
  for (const sleutel of verplicht) vorm[sleutel] = schemaVanVorm(getGegevenssoort(entiteit, sleutel).vorm);
  for (const sleutel of optioneel) vorm[sleutel] = schemaVanVorm(getGegevenssoort(entiteit, sleutel).vorm).optional();
  return vorm as Velden<E, V, O>;
}

/** Label and fixed options of a field, for the screen. What can be chosen of a list comes with the view: `Lijsten.listOpties`. */
export function beschrijfVeld<E extends Entiteit>(
  entiteit: E,
  sleutel: Sleutel<E>,
): { label: string; opties: { waarde: string; label: string }[] } {
  const { label, vorm } = getGegevenssoort(entiteit, sleutel);
  const opties =
    "opties" in vorm && !vorm.lijst
      ? Object.entries(vorm.opties).map(([waarde, woorden]) => ({ waarde, label: woorden }))
      : [];
  return { label, opties };
}

/** Said beside the marks: the form comes back with the second one ticked too (P bijlage 4, `metBovenliggend`). */
export const uitlegPolitiegegevens =
  "Politiegegevens zijn ook strafrechtelijke gegevens: dat vinkje gaat bij het opslaan vanzelf mee aan.";

/** What an author can mark for the free texts of a row (domein 12). */
export const markeringen = {
  strafrechtelijk: "strafrechtelijke gegevens",
  bijzonder: "gegevens over gezondheid of zorg",
  politiegegevens: "politiegegevens",
} as const;

export const markeringveld = {
  bevat: invoer.keuzes(Object.keys(markeringen)).transform(metBovenliggend).optional(),
};

/** P 3.5 c: what the verstrekker says about next phases when it brings something in. */
export const zeggenschapOpties = {
  doorlopend: "Ja, ook in de volgende fasen",
  per_fase: "Vraag het mij bij elke volgende fase",
} as const;

/** Nothing chosen is never a yes. */
export const zeggenschapveld = {
  zeggenschap: invoer.keuze(Object.keys(zeggenschapOpties) as (keyof typeof zeggenschapOpties)[]).default("per_fase"),
};

/** In `_versies` besides the fields: the version of the row itself, for what stands around its values. */
export const rijversie = "$rij";
