import { setImmediate as rust } from "node:timers/promises";
import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { leesInGebruik } from "~/protocol/afscherming";
import { isToestand } from "~/protocol/fasen";
import { listRijen, listRijenVanCasussen } from "~/storage/dossier.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { casus } from "~/storage/tabellen.server";

type Dossier = typeof casus.$inferSelect;

const velden = ["voornamen", "initialen", "tussenvoegsel", "achternaam", "bijnaam", "geboortedatum"] as const;

const perKeer = 400;

/**
 * Brings the search index of names in step with what is stored and in use (P 3.5 b, c; AVG 18): everything the first time, then
 * what changed since. Lists and search call it before they ask. Destroyed dossiers are left out. Inside a transaction nothing
 * is read: what is not committed may still be taken back.
 */
export function werkNaamindexBij(systeem: Systeem): void {
  const { naamindex, wijzigingen, sqlite } = systeem;
  if (sqlite.inTransaction) return;
  const { casusIds, stand } = wijzigingen.sinds(naamindex.stand ?? 0);
  const ids = naamindex.stand === null ? listLevend(systeem) : casusIds;
  for (let begin = 0; begin < ids.length; begin += perKeer) neemOp(systeem, ids.slice(begin, begin + perKeer));
  naamindex.stand = stand;
}

function listLevend({ databank }: Systeem): string[] {
  return databank
    .select({ id: casus.id })
    .from(casus)
    .where(isNull(casus.vernietigdOp))
    .all()
    .map(({ id }) => id);
}

/** So few at once that others get their answer in between. */
const perBeurt = 40;

/**
 * Fills the index after the start, in turns, so that nobody waits for it. Who asks a list before it is full has it filled at
 * once; what changed meanwhile is read by the next who asks.
 */
export async function vulNaamindex(systeem: Systeem): Promise<void> {
  const { naamindex, wijzigingen } = systeem;
  const { stand } = wijzigingen.sinds(0);
  const ids = listLevend(systeem);
  for (let begin = 0; begin < ids.length; begin += perBeurt) {
    await rust();
    if (naamindex.stand !== null || !systeem.sqlite.open) return;
    neemOp(systeem, ids.slice(begin, begin + perBeurt));
  }
  naamindex.stand ??= stand;
}

function neemOp(systeem: Systeem, ids: readonly string[]): void {
  const { naamindex, databank } = systeem;
  const casussen = databank
    .select()
    .from(casus)
    .where(inArray(casus.id, [...ids]))
    .all();
  const soorten = velden.map((veld) => `persoon.${veld}`);
  const rijen = listRijenVanCasussen(systeem, ids, ["persoon"], { soorten });
  const gevonden = new Map(casussen.map((een) => [een.id, een]));
  for (const id of ids) {
    const dossier = gevonden.get(id);
    if (!dossier || dossier.vernietigdOp !== null) {
      naamindex.verwijder(id);
      continue;
    }
    if (!isToestand(dossier.toestand)) throw new Error("Unknown state in the database");
    const persoon = rijen.get(id)?.persoon[0];
    const inGebruik = persoon && leesInGebruik(persoon, dossier.toestand, "zoekindex");
    const { casusnummer, toestand, aanpak, gemeente, afgeslotenOp, aangemeldOp, melderAccountId, melderPartijId } =
      dossier;
    naamindex.zet({
      ...{ id, casusnummer, toestand, aanpak, gemeente, afgeslotenOp, aangemeldOp, melderAccountId, melderPartijId },
      naam: inGebruik?.waarden ?? {},
    });
  }
}

/**
 * Keeps the BSN index in step with the BSN, in the transaction that changes it or its use. `isNieuw`: another number than
 * before; then the internal number of the persoon follows it (DPIA bijlage 1): the same as of a running casus with this BSN,
 * and no longer that of the persoon with whom it was wrongly taken together.
 */
export function zetBsnIndex(tx: Transactie, systeem: Systeem, casusId: string, isNieuw: boolean): void {
  const dossier = tx.select().from(casus).where(eq(casus.id, casusId)).get();
  if (!dossier || dossier.vernietigdOp !== null) return;
  const bsn = findBsn(tx, systeem, dossier);
  const bsnIndex = bsn ? systeem.kluis.hmac("bsn", bsn) : null;
  if (bsnIndex === dossier.bsnIndex && !isNieuw) return;
  const persoonNummer = isNieuw ? kiesPersoonNummer(tx, systeem, dossier, bsnIndex) : dossier.persoonNummer;
  tx.update(casus).set({ bsnIndex, persoonNummer }).where(eq(casus.id, casusId)).run();
}

function findBsn(tx: Transactie, systeem: Systeem, { id, toestand }: Dossier): string | undefined {
  if (!isToestand(toestand)) throw new Error("Unknown state in the database");
  for (const rij of listRijen(systeem, id, "persoon", tx)) {
    const bsn = leesInGebruik(rij, toestand, "zoekindex")?.waarden.bsn;
    if (bsn) return bsn;
  }
  return undefined;
}

function kiesPersoonNummer(tx: Transactie, systeem: Systeem, dossier: Dossier, bsnIndex: string | null): string {
  const ander = and(ne(casus.id, dossier.id), isNull(casus.vernietigdOp));
  const bekend = bsnIndex
    ? tx
        .select()
        .from(casus)
        .where(and(eq(casus.bsnIndex, bsnIndex), ander))
        .get()
    : undefined;
  const gedeeld = tx
    .select({ id: casus.id })
    .from(casus)
    .where(and(eq(casus.persoonNummer, dossier.persoonNummer), ander))
    .get();
  return bekend?.persoonNummer ?? (gedeeld ? systeem.willekeurig() : dossier.persoonNummer);
}
