import { isNull } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { leesVoorVerwerking } from "~/protocol/afscherming";
import { listRijen } from "~/storage/dossier.server";
import type { Systeem } from "~/storage/systeem.server";
import { casus } from "~/storage/tabellen.server";

/** Puts the names of one casus in the search index, as they are stored now. */
export function zetNaamindex(systeem: Systeem, casusId: string): void {
  const namen = listRijen(systeem, casusId, "persoon").map((rij) =>
    schrijfNaam(leesVoorVerwerking(rij, "naamindex").waarden),
  );
  systeem.naamindex.zet(casusId, namen);
}

/** Fills the search index of names from what is stored; called once at start. Destroyed dossiers are left out. */
export function vulNaamindex(systeem: Systeem): void {
  const lopend = systeem.databank.select({ id: casus.id }).from(casus).where(isNull(casus.vernietigdOp)).all();
  for (const { id } of lopend) zetNaamindex(systeem, id);
}
