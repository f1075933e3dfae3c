import { isNull } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { leesVoorVerwerking } from "~/protocol/afscherming";
import { listRijen } from "~/storage/dossier.server";
import type { Systeem } from "~/storage/systeem.server";
import { casus } from "~/storage/tabellen.server";

/** Fills the search index of names from what is stored; called once at start. Destroyed dossiers are left out. */
export function vulNaamindex(systeem: Systeem): void {
  const lopend = systeem.databank.select({ id: casus.id }).from(casus).where(isNull(casus.vernietigdOp)).all();
  for (const { id } of lopend) {
    const namen = listRijen(systeem, id, "persoon").map((rij) =>
      schrijfNaam(leesVoorVerwerking(rij, "naamindex").waarden),
    );
    systeem.naamindex.zet(id, namen);
  }
}
