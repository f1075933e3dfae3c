import { z } from "zod";
import { keuze } from "~/lib/invoer";
import { vrijeTekst } from "../vrijetekst";

export const uitkomsten = {
  geen_bijzonderheden: "Geen bijzonderheden",
  verklaard: "Signalen bekeken en verklaard",
  actie: "Actie nodig",
} as const;

export type Uitkomst = keyof typeof uitkomsten;

export function isUitkomst(woord: string): woord is Uitkomst {
  return Object.hasOwn(uitkomsten, woord);
}

const dag = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const maxBevinding = 1000;

export const controleForm = z
  .strictObject({
    vanaf: dag,
    tot: dag,
    uitkomst: keuze(Object.keys(uitkomsten) as Uitkomst[], "Kies wat de controle heeft opgeleverd."),
    bevinding: vrijeTekst(maxBevinding, "Schrijf kort op wat u heeft bekeken en gevonden."),
  })
  .refine(({ vanaf, tot }) => vanaf <= tot, "De periode klopt niet. Open het scherm opnieuw.");

/** The button that follows the chain of the log. */
export const ketenForm = z.strictObject({});
