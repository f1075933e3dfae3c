import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem } from "~/storage/systeem.server";
import { account, besluit, casus, vernietigingsverklaring } from "~/storage/tabellen.server";

/** What runs towards its end: number and dates, nothing else (R-beheer). */
export interface Termijn {
  casusnummer: string;
  afgeslotenOp: string | null;
  bewarenTot: string;
}

export function listTermijnen({ databank }: Pick<Systeem, "databank">): Termijn[] {
  return databank
    .select({ casusnummer: casus.casusnummer, afgeslotenOp: casus.afgeslotenOp, bewarenTot: casus.bewarenTot })
    .from(casus)
    .where(and(isNotNull(casus.bewarenTot), isNull(casus.vernietigdOp)))
    .orderBy(asc(casus.bewarenTot), asc(casus.casusnummer))
    .all()
    .flatMap(({ bewarenTot, ...rest }) => (bewarenTot ? [{ ...rest, bewarenTot }] : []));
}

export interface Verklaring {
  id: string;
  casusnummer: string;
  moment: string;
  door: string;
  regel: string;
  aantallen: Record<string, number>;
}

export function listVerklaringen({ databank }: Pick<Systeem, "databank">): Verklaring[] {
  return databank
    .select({ verklaring: vernietigingsverklaring, door: account })
    .from(vernietigingsverklaring)
    .leftJoin(account, eq(account.id, vernietigingsverklaring.accountId))
    .orderBy(desc(vernietigingsverklaring.moment))
    .all()
    .map(({ verklaring: { id, casusnummer, moment, regel, aantallen }, door }) => ({
      id,
      casusnummer,
      moment,
      regel,
      door: door ? schrijfNaam(door) : "het systeem",
      aantallen: JSON.parse(aantallen) as Record<string, number>,
    }));
}

export interface Stuiting {
  id: string;
  casusnummer: string;
  moment: string;
  bewarenTot: string | null;
  door: string;
}

/** Besluiten to keep a dossier longer, for supervision (domein 12). The reason itself is content and not here. */
export function listStuitingen({ databank }: Pick<Systeem, "databank">): Stuiting[] {
  return databank
    .select({ id: besluit.id, moment: besluit.moment, casus, door: account })
    .from(besluit)
    .innerJoin(casus, eq(casus.id, besluit.casusId))
    .innerJoin(account, eq(account.id, besluit.accountId))
    .where(and(eq(besluit.handeling, "langer_bewaren"), isNull(casus.vernietigdOp)))
    .orderBy(desc(besluit.moment))
    .all()
    .map(({ id, moment, casus: { casusnummer, bewarenTot }, door }) => ({
      id,
      casusnummer,
      moment,
      bewarenTot,
      door: schrijfNaam(door),
    }));
}
