import { asc, desc, eq, sql } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, casus, derdentoestemming, derdenverstrekking, partij } from "~/storage/tabellen.server";

export interface Derdenverstrekking {
  id: string;
  casusnummer: string;
  dag: string;
  ontvanger: string;
  ontvangersoort: string;
  grond: string;
  grondslag: string;
  typen: string[];
  toestemmingen: { partij: string; op: string; kenmerk: string }[];
  door: string;
  moment: string;
  doorgehaaldOp: string | null;
  doorgehaaldReden: string | null;
}

/** All of them, newest day first. */
export function listDerden({ databank }: Pick<Systeem, "databank">): Derdenverstrekking[] {
  const toestemmingen = databank
    .select({ toestemming: derdentoestemming, partij: partij.naam })
    .from(derdentoestemming)
    .innerJoin(partij, eq(partij.id, derdentoestemming.partijId))
    .orderBy(asc(partij.naam))
    .all();
  return databank
    .select({ rij: derdenverstrekking, wie: account })
    .from(derdenverstrekking)
    .innerJoin(account, eq(account.id, derdenverstrekking.accountId))
    .orderBy(desc(derdenverstrekking.dag), desc(sql`derdenverstrekking.rowid`))
    .all()
    .map(({ rij: { accountId: _accountId, typen, ...rij }, wie }) => ({
      ...rij,
      typen: typen.split(",").filter(Boolean),
      toestemmingen: toestemmingen
        .filter(({ toestemming }) => toestemming.verstrekkingId === rij.id)
        .map(({ toestemming, partij: naam }) => ({
          partij: naam,
          op: toestemming.toestemmingOp,
          kenmerk: toestemming.kenmerk,
        })),
      door: schrijfNaam(wie),
    }));
}

export interface Partijkeuze {
  id: string;
  naam: string;
}

/** Partijen that can have provided information: all but the house itself. */
export function listVerstrekkers({ databank }: Pick<Systeem, "databank">): Partijkeuze[] {
  return databank
    .select()
    .from(partij)
    .orderBy(asc(partij.naam))
    .all()
    .filter(({ type }) => type !== "veiligheidshuis")
    .map(({ id, naam }) => ({ id, naam }));
}

/** A dossier of which something can have been provided: one that is there. */
export function findLopend({ databank }: Pick<Systeem, "databank">, casusnummer: string) {
  const gevonden = databank.select().from(casus).where(eq(casus.casusnummer, casusnummer)).get();
  return gevonden?.vernietigdOp === null ? gevonden : undefined;
}

export function bewaarDerden(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  nieuw: Omit<typeof derdenverstrekking.$inferInsert, "id">,
  toestemmingen: readonly { partijId: string; op: string; kenmerk: string }[],
): void {
  const id = systeem.willekeurig();
  tx.insert(derdenverstrekking)
    .values({ ...nieuw, id })
    .run();
  for (const { partijId, op, kenmerk } of toestemmingen) {
    const rij = { id: systeem.willekeurig(), verstrekkingId: id, partijId, toestemmingOp: op, kenmerk };
    tx.insert(derdentoestemming).values(rij).run();
  }
}

export function findDerden(tx: Transactie, id: string) {
  return tx.select().from(derdenverstrekking).where(eq(derdenverstrekking.id, id)).get();
}

export function haalDoor(tx: Transactie, id: string, doorgehaaldOp: string, doorgehaaldReden: string): void {
  tx.update(derdenverstrekking).set({ doorgehaaldOp, doorgehaaldReden }).where(eq(derdenverstrekking.id, id)).run();
}
