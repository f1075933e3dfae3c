import { getPartijrecht, isPartijtype } from "~/protocol/partijtypen";
import type { Systeem } from "~/storage/systeem.server";
import { partij } from "~/storage/tabellen.server";

/** Ids of the Partijen that receive information but never bring it in (DPIA 5); nobody waits for theirs. */
export function listOntvangers({ databank }: Pick<Systeem, "databank">): ReadonlySet<string> {
  const rijen = databank.select({ id: partij.id, type: partij.type }).from(partij).all();
  return new Set(
    rijen.filter(({ type }) => !isPartijtype(type) || getPartijrecht(type).verstrekt === "nee").map(({ id }) => id),
  );
}
