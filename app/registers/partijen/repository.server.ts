import { asc, desc, eq, sql } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { Registerconflict } from "~/protocol/antwoord.server";
import { isPartijtype, partijtypen } from "~/protocol/partijtypen";
import type { PartijFeiten } from "~/protocol/regels";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { account, lidmaatschapsbesluit, partij } from "~/storage/tabellen.server";
import { labels } from "./form";

type Rij = typeof partij.$inferSelect;

export interface Partij extends PartijFeiten {
  naam: string;
  typelabel: string;
  postadres: string | null;
  telefoon: string | null;
  email: string | null;
  fgEmail: string | null;
  versie: number;
}

function alsPartij(rij: Rij): Partij[] {
  return isPartijtype(rij.type) ? [{ ...rij, type: rij.type, typelabel: partijtypen[rij.type].label }] : [];
}

export function listPartijen({ databank }: Pick<Systeem, "databank">): Partij[] {
  return databank.select().from(partij).orderBy(asc(partij.naam)).all().flatMap(alsPartij);
}

export function findPartij(lezen: Databank | Transactie, id: string): Partij | undefined {
  const rij = lezen.select().from(partij).where(eq(partij.id, id)).get();
  return rij && alsPartij(rij)[0];
}

export type Besluitsoort = "toetreding" | "opzegging" | "opzegging_ingetrokken" | "uitsluiting" | "artikel20";

export interface Besluit {
  id: string;
  soort: string;
  vanaf: string;
  tot: string | null;
  besloten: string;
  ingebrekestelling: string | null;
  kenmerk: string;
  door: string;
  moment: string;
}

/** What was decided about this Partij, newest first. */
export function listBesluiten({ databank }: Pick<Systeem, "databank">, partijId: string): Besluit[] {
  return databank
    .select({ besluit: lidmaatschapsbesluit, wie: account })
    .from(lidmaatschapsbesluit)
    .leftJoin(account, eq(account.id, lidmaatschapsbesluit.accountId))
    .where(eq(lidmaatschapsbesluit.partijId, partijId))
    .orderBy(desc(lidmaatschapsbesluit.moment), desc(sql`lidmaatschapsbesluit.rowid`))
    .all()
    .map(({ besluit: { partijId: _partijId, accountId: _accountId, ...rest }, wie }) => ({
      ...rest,
      door: wie ? schrijfNaam(wie) : "",
    }));
}

export interface NieuwBesluit {
  soort: Besluitsoort;
  vanaf: string;
  tot?: string;
  besloten: string;
  ingebrekestelling?: string;
  kenmerk: string;
}

/**
 * Records a besluit about taking part and the dates that hold from now on, in one transaction. The rules read those dates at
 * every request: who is out today sees nothing any more at the next click (P 27.3, 29.2).
 */
export function legBesluitVast(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  wie: { accountId: string; moment: string },
  gezien: { id: string; versie: number | undefined },
  besluit: NieuwBesluit,
  datums: Partial<Rij>,
): void {
  wijzigPartij(tx, gezien, datums);
  tx.insert(lidmaatschapsbesluit)
    .values({ id: systeem.willekeurig(), partijId: gezien.id, ...besluit, tot: besluit.tot ?? null, ...wie })
    .run();
}

/** Throws `Registerconflict` when somebody else changed the Partij since it was read. */
export function wijzigPartij(
  tx: Transactie,
  { id, versie }: { id: string; versie: number | undefined },
  nieuw: Partial<Rij>,
): void {
  const huidig = tx.select().from(partij).where(eq(partij.id, id)).get();
  if (!huidig) throw new Error("The Partij was looked up before");
  if (huidig.versie !== versie) {
    throw new Registerconflict({ id, versie: huidig.versie }, [
      { naam: "postadres", label: labels.postadres, tekst: huidig.postadres ?? "" },
      { naam: "telefoon", label: labels.telefoon, tekst: huidig.telefoon ?? "" },
      { naam: "email", label: labels.email, tekst: huidig.email ?? "" },
      { naam: "fgEmail", label: labels.fgEmail, tekst: huidig.fgEmail ?? "" },
    ]);
  }
  tx.update(partij)
    .set({ ...nieuw, versie: huidig.versie + 1 })
    .where(eq(partij.id, id))
    .run();
}
