import { and, asc, desc, eq, isNotNull, isNull, lte, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem } from "~/storage/systeem.server";
import { account, besluit, casus, rij, vernietiging, vernietigingsverklaring } from "~/storage/tabellen.server";

/** What runs towards its end: number and dates, nothing else (R-beheer). */
export interface Termijn {
  casusnummer: string;
  afgeslotenOp: string | null;
  bewarenTot: string;
}

/** The first to end first. `tot`: only what ends on this day or before. */
export function listTermijnen({ databank }: Pick<Systeem, "databank">, tot?: string): Termijn[] {
  return databank
    .select({ casusnummer: casus.casusnummer, afgeslotenOp: casus.afgeslotenOp, bewarenTot: casus.bewarenTot })
    .from(casus)
    .where(and(isNotNull(casus.bewarenTot), isNull(casus.vernietigdOp), tot ? lte(casus.bewarenTot, tot) : undefined))
    .orderBy(asc(casus.bewarenTot), asc(casus.casusnummer))
    .all()
    .flatMap(({ bewarenTot, ...rest }) => (bewarenTot ? [{ ...rest, bewarenTot }] : []));
}

export interface Verklaring {
  id: string;
  casusnummer: string;
  moment: string;
  door: string;
  bevestigdDoor: string | null;
  regel: string;
  aantallen: Record<string, number>;
}

const bevestiger = alias(account, "bevestiger");

export function listVerklaringen({ databank }: Pick<Systeem, "databank">): Verklaring[] {
  return databank
    .select({ verklaring: vernietigingsverklaring, door: account, bevestiger })
    .from(vernietigingsverklaring)
    .leftJoin(account, eq(account.id, vernietigingsverklaring.accountId))
    .leftJoin(bevestiger, eq(bevestiger.id, vernietigingsverklaring.bevestigdDoorAccountId))
    .orderBy(desc(vernietigingsverklaring.moment))
    .all()
    .map(({ verklaring: { id, casusnummer, moment, regel, aantallen }, door, bevestiger: tweede }) => ({
      id,
      casusnummer,
      moment,
      regel,
      door: door ? schrijfNaam(door) : "het systeem",
      bevestigdDoor: tweede && schrijfNaam(tweede),
      aantallen: JSON.parse(aantallen) as Record<string, number>,
    }));
}

/** A destruction that waits for a second person, or goes on. */
export interface LopendeVernietiging {
  id: string;
  casusnummer: string;
  aangevraagdOp: string;
  /** Null: the system itself. */
  accountId: string | null;
  door: string;
  isBevestigd: boolean;
}

export function listLopendeVernietigingen({ databank }: Pick<Systeem, "databank">): LopendeVernietiging[] {
  return databank
    .select({ vernietiging, door: account })
    .from(vernietiging)
    .leftJoin(account, eq(account.id, vernietiging.accountId))
    .where(ne(vernietiging.stap, "klaar"))
    .orderBy(asc(vernietiging.aangevraagdOp))
    .all()
    .map(({ vernietiging: { id, casusnummer, aangevraagdOp, bevestigdOp, accountId }, door }) => ({
      id,
      accountId,
      casusnummer,
      aangevraagdOp,
      door: door ? schrijfNaam(door) : "het systeem",
      isBevestigd: bevestigdOp !== null,
    }));
}

export interface Stuiting {
  id: string;
  casusnummer: string;
  voorgesteldOp: string;
  voorstellerId: string;
  voorgesteldDoor: string;
  /** Status of the proposal, and the besluit about it with its second person. */
  status: string | null;
  beoordeeldOp: string | null;
  beoordeeldDoor: string | null;
  bewarenTot: string | null;
}

/**
 * Proposals and besluiten to keep a dossier longer, for supervision (domein 12): every one, with both persons. The reason
 * itself is content and not here. The kind is asked in so many words: then the index of these few is taken.
 */
export function listStuitingen({ databank }: Pick<Systeem, "databank">): Stuiting[] {
  return databank
    .select({ rij, casus, door: account, besluit, tweede: bevestiger })
    .from(rij)
    .innerJoin(casus, eq(casus.id, rij.casusId))
    .innerJoin(account, eq(account.id, rij.auteurAccountId))
    .leftJoin(besluit, eq(besluit.rijId, rij.id))
    .leftJoin(bevestiger, eq(bevestiger.id, besluit.accountId))
    .where(and(sql`${rij.entiteit} = 'bewaarbesluit'`, isNull(casus.vernietigdOp)))
    .orderBy(desc(rij.aangemaaktOp))
    .all()
    .map((gevonden) => ({
      id: gevonden.rij.id,
      casusnummer: gevonden.casus.casusnummer,
      voorgesteldOp: gevonden.rij.aangemaaktOp,
      voorstellerId: gevonden.door.id,
      voorgesteldDoor: schrijfNaam(gevonden.door),
      status: gevonden.rij.status,
      beoordeeldOp: gevonden.besluit?.moment ?? null,
      beoordeeldDoor: gevonden.tweede && schrijfNaam(gevonden.tweede),
      bewarenTot: gevonden.casus.bewarenTot,
    }));
}
