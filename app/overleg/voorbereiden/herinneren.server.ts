import { and, eq, gte, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import { dagVanMoment, plusDagen, vandaag as dagVan } from "~/lib/datum";
import { getPartijrecht } from "~/protocol/partijtypen";
import { weegUitnodiging } from "~/protocol/regels/projectie";
import { schrijf } from "~/storage/databank.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { aanwezigheid, overleg as overlegTabel, rij } from "~/storage/tabellen.server";
import { listAgenda } from "../repository.server";
import { maakZaalzoeker } from "../zaal.server";
import { meldHerinnering } from "./post.server";

/** Days before the overleg on which those invited are reminded of it. */
export const dagenVooraf = 3;

/** Who has something in the casus: words around the rows, no value is read. */
function listIngediend(tx: Transactie, casusId: string): Set<string> {
  const gevonden = tx
    .selectDistinct({ partijId: rij.verstrekkerPartijId })
    .from(rij)
    .where(and(eq(rij.casusId, casusId), eq(rij.entiteit, "inbreng"), eq(rij.status, "ingediend")))
    .all();
  return new Set(gevonden.flatMap(({ partijId }) => partijId ?? []));
}

/** Per person what the own Partij still owes; who may not come (any more) is not in it and is not reminded. */
function listTeHerinneren(tx: Transactie, systeem: Systeem, overlegId: string, vandaag: string): Map<string, number> {
  const open = new Map<string, number>();
  for (const { punt, casus } of listAgenda(tx, overlegId)) {
    const genodigden = tx
      .select()
      .from(aanwezigheid)
      .where(
        and(
          eq(aanwezigheid.agendapuntId, punt.id),
          isNotNull(aanwezigheid.uitgenodigdOp),
          isNull(aanwezigheid.herinnerdOp),
        ),
      )
      .all()
      // Somebody who was invited today has just read it.
      .filter(({ uitgenodigdOp }) => uitgenodigdOp && dagVanMoment(uitgenodigdOp) < vandaag);
    if (genodigden.length === 0) continue;
    const zoek = maakZaalzoeker(systeem, casus, vandaag, new Set());
    const ingediend = listIngediend(tx, casus.id);
    for (const { accountId, grond } of genodigden) {
      const lid = zoek(accountId, grond === "betrokken" ? "betrokken" : "expertise");
      if (!lid || !weegUitnodiging(lid).toegestaan) continue;
      const { partij } = lid.lezer;
      const isGevraagd = grond === "betrokken" && getPartijrecht(partij.type).verstrekt !== "nee";
      const erbij = isGevraagd && !ingediend.has(partij.id) ? 1 : 0;
      open.set(accountId, (open.get(accountId) ?? 0) + erbij);
    }
  }
  return open;
}

/**
 * Reminds those invited of an overleg in the coming days, each once per date, without personal data. Called at start and each
 * hour. Returns how many messages were made.
 */
export function herinnerAanOverleggen(systeem: Systeem): number {
  const nu = systeem.klok.nu();
  const vandaag = dagVan(nu);
  return schrijf(systeem, (tx) => {
    const komend = tx
      .select()
      .from(overlegTabel)
      .where(
        and(
          eq(overlegTabel.status, "gepland"),
          gte(overlegTabel.datum, vandaag),
          lte(overlegTabel.datum, plusDagen(vandaag, dagenVooraf)),
        ),
      )
      .all();
    let aantal = 0;
    for (const overleg of komend) {
      const wie = listTeHerinneren(tx, systeem, overleg.id, vandaag);
      for (const [accountId, nogIn] of wie) meldHerinnering(tx, systeem, overleg, accountId, nogIn);
      const punten = listAgenda(tx, overleg.id).map(({ punt }) => punt.id);
      tx.update(aanwezigheid)
        .set({ herinnerdOp: nu.toISOString() })
        .where(and(inArray(aanwezigheid.agendapuntId, punten), inArray(aanwezigheid.accountId, [...wie.keys()])))
        .run();
      aantal += wie.size;
    }
    return aantal;
  });
}
