import { z } from "zod";
import { veldenVan } from "~/protocol/formulier";
import type { Fase } from "~/protocol/fasen";
import { getGegevenssoort, listSleutels, type Sleutel } from "~/protocol/gegevensregister";

const id = z.string().min(1).max(80);

const verplicht = ["voornamen", "achternaam", "geboortedatum"] as const;

/** The personalia that may be processed in this phase (R-fase); in this order on the form. */
export function listPersonalia(fase: Fase): Sleutel<"persoon">[] {
  return listSleutels("persoon").filter((sleutel) => getGegevenssoort("persoon", sleutel).fasen.includes(fase));
}

/** Strict per phase: a field that is not processed in it refuses the form. */
export function betrokkeneForm(fase: Fase) {
  const optioneel = listPersonalia(fase).filter((sleutel) => !verplicht.some((naam) => naam === sleutel));
  return z.strictObject({
    ...veldenVan("persoon", { verplicht, optioneel }),
    /** From whom the change comes: `veiligheidshuis`, or the id of a Partij (P 9.5). */
    bron: id,
  });
}

export const relatieForm = z.strictObject({
  /** The relatie that is changed; absent for a new one. */
  rij: id.optional(),
  ...veldenVan("relatie", { verplicht: ["naam", "verhouding", "noodzaak"], optioneel: ["geboortedatum"] }),
});
