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

/** How the form of the persoon differs from that of a persoon of whom everything is in use. */
export interface Verborgen {
  /** Restricted: not changed as long as that lasts (AVG 18). */
  beperkt: readonly string[];
  /** Not shown to this writer: what is left open stays as it is. */
  afgeschermd: readonly string[];
}

/** The personalia on the form, in this order. */
export function listBewerkbaar(fase: Fase, { beperkt }: Verborgen): Sleutel<"persoon">[] {
  return listPersonalia(fase).filter((sleutel) => !beperkt.includes(sleutel));
}

export function listVerplicht({ beperkt, afgeschermd }: Verborgen) {
  return verplicht.filter((naam) => !beperkt.includes(naam) && !afgeschermd.includes(naam));
}

/** Strict per phase: a field that is not processed in it, or restricted, refuses the form. */
export function betrokkeneForm(fase: Fase, verborgen: Verborgen) {
  const nodig = listVerplicht(verborgen);
  const optioneel = listBewerkbaar(fase, verborgen).filter((sleutel) => !nodig.some((naam) => naam === sleutel));
  return z.strictObject({
    ...veldenVan("persoon", { verplicht: nodig, optioneel }),
    /** From whom the change comes: `veiligheidshuis`, or the id of a Partij (P 9.5). */
    bron: id,
  });
}

export const relatieForm = z.strictObject({
  /** The relatie that is changed; absent for a new one. */
  rij: id.optional(),
  ...veldenVan("relatie", { verplicht: ["naam", "verhouding", "noodzaak"], optioneel: ["geboortedatum"] }),
});
