import { z } from "zod";
import { keuze, tekst, vinkje } from "~/lib/invoer";
import { veldenVan } from "~/protocol/formulier";
import { leeftijdsgroepen } from "~/protocol/lijsten";

/** The list is read and forgotten: it has no field in the register, and no draft of this form is kept (P 9.2). */
export const topxForm = z.strictObject({
  lijst: tekst(40_000, "Vul de registraties in.").optional(),
  geen_registraties: vinkje(),
  kopstuk: vinkje(),
  /** Asked only when the birth date leaves it open. */
  leeftijdsgroep: keuze(Object.keys(leeftijdsgroepen), "Kies de leeftijdsgroep.").optional(),
  ...veldenVan("topx", { verplicht: ["meerdere_registraties", "vervolging"], optioneel: ["toelichting"] }),
});

/** As it was typed, to show it again beside the counting. */
export interface Invoer {
  lijst: string;
  geen_registraties: boolean;
  kopstuk: boolean;
  leeftijdsgroep: string;
  meerdere_registraties: boolean;
  vervolging: boolean;
  toelichting: string;
}
