import type { Zaak } from "~/protocol/zaaklezer.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { getDatalekFeiten } from "./feiten";
import type { DatalekFeiten } from "./handelingen";
import { getDatalekdossier, isBeoordeeld, isInBehandeling, type Datalekdossier } from "./repository.server";

/** A datalek with the facts for its guards, as recorded at this moment. Discloses no words. */
export function getDatalek(
  { databank }: Pick<Systeem, "databank">,
  zaak: Zaak,
  lezen: Databank | Transactie = databank,
): { dossier: Datalekdossier; feiten: DatalekFeiten } {
  const dossier = getDatalekdossier({ databank }, zaak, lezen);
  const woorden = { isBeoordeeld: isBeoordeeld(lezen, zaak.id), isInBehandeling: isInBehandeling(lezen, zaak) };
  return { dossier, feiten: getDatalekFeiten(dossier, woorden) };
}
