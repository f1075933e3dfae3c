import { and, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { plusUren } from "~/lib/datum";
import type { Basis } from "~/protocol/poort.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { account, partij, partijvoorstel } from "~/storage/tabellen.server";
import { eindigAlleSessies } from "../sessie.server";
import { vraagTweede } from "../voorstellen/berichten.server";
import { staatAlleen } from "../voorstellen/feiten.server";
import { dagenGeldig, weegGeldigheid, type Besluitfeiten } from "../voorstellen/rules";
import type { Partij } from "./repository.server";

export type Partijvoorstel = typeof partijvoorstel.$inferSelect;
type Lezend = Databank | Transactie;

interface Wie {
  accountId: string;
  moment: string;
}

export function findPartijvoorstel(lezen: Lezend, id: string): Partijvoorstel | undefined {
  return lezen.select().from(partijvoorstel).where(eq(partijvoorstel.id, id)).get();
}

/** What the rules of a proposal ask; it is about no account, so nobody's own. */
export function leesPartijbesluitfeiten(
  lezen: Lezend,
  voorstel: Partijvoorstel,
  lezer: Besluitfeiten["lezer"],
  moment: string,
): Besluitfeiten {
  const nu = lezen.select().from(partij).where(eq(partij.id, voorstel.partijId)).get();
  const aanvrager = lezen.select().from(account).where(eq(account.id, voorstel.doorAccountId)).get();
  return {
    lezer,
    voorstel: { ...voorstel, accountId: "" },
    moment,
    aanvragerTelt: aanvrager?.actief === true && aanvrager.rol === "beheerder",
    isOngewijzigd: nu?.type === voorstel.vanType && nu.gemeente === voorstel.vanGemeente,
    maaktLaatsteBeheerderWeg: false,
  };
}

/** The proposal about this Partij on which a second person can still decide. */
export function findOpenPartijvoorstel(lezen: Lezend, partijId: string, moment: string): Partijvoorstel | undefined {
  const niemand = { accountId: "", rol: "" };
  return lezen
    .select()
    .from(partijvoorstel)
    .where(and(eq(partijvoorstel.partijId, partijId), eq(partijvoorstel.stand, "open")))
    .all()
    .find((voorstel) => weegGeldigheid(leesPartijbesluitfeiten(lezen, voorstel, niemand, moment)) === null);
}

/**
 * Records what is asked; nothing of the Partij changes by it. Only the first beheerder, while nobody else could ever have
 * confirmed, needs no second person.
 */
export function stelPartijVoor(
  tx: Transactie,
  systeem: Systeem,
  rij: Partij,
  naar: { type: string; gemeente: string | null; reden: string },
  wie: Wie,
): { id: string; isUitgevoerd: boolean } {
  tx.update(partijvoorstel)
    .set({ stand: "vervallen" })
    .where(and(eq(partijvoorstel.partijId, rij.id), eq(partijvoorstel.stand, "open")))
    .run();
  const voorstel = tx
    .insert(partijvoorstel)
    .values({
      id: systeem.willekeurig(),
      partijId: rij.id,
      reden: naar.reden,
      vanType: rij.type,
      vanGemeente: rij.gemeente,
      naarType: naar.type,
      naarGemeente: naar.gemeente,
      doorAccountId: wie.accountId,
      moment: wie.moment,
      verlooptOp: plusUren(wie.moment, dagenGeldig * 24),
      stand: "open",
    })
    .returning()
    .get();
  const isUitgevoerd = staatAlleen(tx, wie.accountId);
  if (isUitgevoerd) voerPartijvoorstelUit(tx, systeem, voorstel, wie);
  else vraagTweede(tx, systeem, [wie.accountId]);
  return { id: voorstel.id, isUitgevoerd };
}

export function sluitPartijvoorstelAf(
  tx: Transactie,
  id: string,
  stand: "bevestigd" | "afgewezen" | "ingetrokken",
  wie: Wie,
): void {
  tx.update(partijvoorstel)
    .set({ stand, beslistDoorAccountId: wie.accountId, beslistOp: wie.moment })
    .where(eq(partijvoorstel.id, id))
    .run();
}

/**
 * Carries out what was confirmed. The caller has weighed who decides. Whoever works there begins anew: every session ends, and
 * every open window with it.
 */
export function voerPartijvoorstelUit(tx: Transactie, systeem: Systeem, voorstel: Partijvoorstel, wie: Wie): void {
  const { id, partijId, naarType, naarGemeente } = voorstel;
  const rij = tx.select().from(partij).where(eq(partij.id, partijId)).get();
  if (!rij) throw new Error("A proposal is about a Partij");
  sluitPartijvoorstelAf(tx, id, "bevestigd", wie);
  tx.update(partij)
    .set({ type: naarType, gemeente: naarGemeente, versie: rij.versie + 1 })
    .where(eq(partij.id, partijId))
    .run();
  for (const { id: accountId } of tx.select().from(account).where(eq(account.partijId, partijId)).all())
    eindigAlleSessies(tx, systeem, accountId);
}

const beslisser = alias(account, "beslisser");
const maximum = 200;

/** Newest first. */
export function listPartijvoorstellen({ systeem }: Pick<Basis, "systeem">, partijId?: string) {
  return systeem.databank
    .select({ voorstel: partijvoorstel, partij: partij.naam, door: account, beslisser })
    .from(partijvoorstel)
    .innerJoin(partij, eq(partij.id, partijvoorstel.partijId))
    .innerJoin(account, eq(account.id, partijvoorstel.doorAccountId))
    .leftJoin(beslisser, eq(beslisser.id, partijvoorstel.beslistDoorAccountId))
    .where(partijId === undefined ? undefined : eq(partijvoorstel.partijId, partijId))
    .orderBy(desc(partijvoorstel.moment), desc(partijvoorstel.id))
    .limit(maximum)
    .all();
}
