import { listCasusentiteiten, type Entiteit } from "~/protocol/gegevensregister";
import type { CasusContext } from "~/protocol/poort.server";
import { listRijenVan } from "~/storage/dossier.server";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { beoordeeldeEntiteiten, listStukken, type Dossierrijen, type Stuk } from "./stukken";

/** Every piece of the dossier that this reader may know of. */
export function leesStukken(context: CasusContext, lezen: Databank | Transactie): Stuk[] {
  const { systeem, casus, casusFeiten, opener } = context;
  const rijen = listRijenVan<Entiteit>(systeem, casus.id, beoordeeldeEntiteiten, lezen) as Dossierrijen;
  return listStukken(opener, rijen, casusFeiten.toestand);
}

/**
 * What is kept and not used (AVG 18), of everything in the dossier: also what accounts for what was done, of which nothing is
 * judged anew when the casus moves on.
 */
export function leesBeperkt(context: CasusContext, lezen: Databank | Transactie): Stuk[] {
  const { systeem, casus, casusFeiten, opener } = context;
  const entiteiten = listCasusentiteiten();
  const rijen = listRijenVan<Entiteit>(systeem, casus.id, entiteiten, lezen) as Dossierrijen;
  return listStukken(opener, rijen, casusFeiten.toestand, entiteiten).filter(({ stand }) => stand === "beperkt");
}
