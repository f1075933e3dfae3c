import type { Entiteit } from "~/protocol/gegevensregister";
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
