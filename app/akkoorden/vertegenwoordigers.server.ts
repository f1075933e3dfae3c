import { eq } from "drizzle-orm";
import { findActor, getCasusFeiten } from "~/protocol/lezer.server";
import type { CasusContext } from "~/protocol/poort.server";
import { weegDossier } from "~/protocol/regels";
import { autorisatie, partij } from "~/storage/tabellen.server";

/** Employees of a Partij who may open this casus now, so that somebody there can read a request and answer it. */
export function listVertegenwoordigers(
  { systeem, casus, vandaag }: CasusContext,
  partijId: string,
): { accountId: string; naam: string }[] {
  const rijen = systeem.databank.select().from(autorisatie).where(eq(autorisatie.casusId, casus.id)).all();
  const wie = new Set(rijen.filter((r) => r.partijId === partijId).map(({ accountId }) => accountId));
  return [...wie].flatMap((accountId) => {
    const actor = findActor(systeem, accountId);
    if (actor?.lezer.partij.id !== partijId) return [];
    const feiten = getCasusFeiten(systeem, casus, actor.lezer, vandaag);
    if (!feiten.autorisatie || !weegDossier({ lezer: actor.lezer, casus: feiten, vandaag }).toegestaan) return [];
    return [{ accountId, naam: actor.naam }];
  });
}

/** The politie that takes part in this casus with somebody who can answer; the first by name. */
export function findPolitie(context: CasusContext): { id: string; naam: string } | undefined {
  return context.systeem.databank
    .select({ id: partij.id, naam: partij.naam })
    .from(partij)
    .where(eq(partij.type, "politie"))
    .orderBy(partij.naam)
    .all()
    .find(({ id }) => listVertegenwoordigers(context, id).length > 0);
}
