import { eq, inArray, isNull } from "drizzle-orm";
import { plusMaanden } from "~/lib/datum";
import { Onthulling } from "~/protocol/afscherming";
import type { Casus } from "~/protocol/lezer.server";
import { findCasusContext, type Basis, type CasusContext } from "~/protocol/poort.server";
import { maandenTotArchief } from "~/protocol/regels/dossier";
import { casus } from "~/storage/tabellen.server";

/** P 11.2 b: six months after closing a dossier is archived, out of lists and search. */
function isGearchiveerd({ afgeslotenOp }: Casus, vandaag: string): boolean {
  return afgeslotenOp !== null && plusMaanden(afgeslotenOp, maandenTotArchief) <= vandaag;
}

/** Each with an Onthulling of its own: what a list discloses of a casus is logged for that casus. */
function openAlle(basis: Basis, casussen: readonly Casus[]): CasusContext[] {
  return casussen
    .filter((kandidaat) => !isGearchiveerd(kandidaat, basis.vandaag))
    .map((kandidaat) => findCasusContext({ ...basis, onthulling: new Onthulling() }, kandidaat))
    .filter((context) => context !== undefined);
}

/** The casussen that this person may open, archived ones left out. */
export function listCasusContexten(basis: Basis): CasusContext[] {
  return openAlle(basis, basis.systeem.databank.select().from(casus).where(isNull(casus.vernietigdOp)).all());
}

/** As above, of which a name begins with what was typed. What the index found is nothing until the rules allow it. */
export function zoekOpNaam(basis: Basis, naam: string): CasusContext[] {
  const ids = basis.systeem.naamindex.zoek(naam);
  if (ids.length === 0) return [];
  return openAlle(basis, basis.systeem.databank.select().from(casus).where(inArray(casus.id, ids)).all());
}

/** As above, by the keyed hash of the BSN. */
export function zoekOpBsn(basis: Basis, bsn: string): CasusContext[] {
  const { systeem } = basis;
  const index = systeem.kluis.hmac("bsn", bsn);
  return openAlle(basis, systeem.databank.select().from(casus).where(eq(casus.bsnIndex, index)).all());
}
