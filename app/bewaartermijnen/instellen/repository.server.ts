import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { plusMaanden } from "~/lib/datum";
import { aankondigingMaanden } from "../termijn";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { bewaartermijn, casus, rij } from "~/storage/tabellen.server";

interface Wijziging {
  aanpak: string;
  maanden: number;
  bron: string;
  reden: string;
  accountId: string;
  moment: string;
}

/** Closed dossiers of an aanpak whose date follows the term: those that somebody kept longer have a date of their own. */
function listGesloten(lezen: Databank | Transactie, aanpak: string) {
  const gestuit = new Set(
    lezen
      .select({ id: rij.casusId })
      .from(rij)
      .where(and(eq(rij.entiteit, "bewaarbesluit"), eq(rij.status, "bevestigd")))
      .all()
      .map(({ id }) => id),
  );
  const waar = and(eq(casus.aanpak, aanpak), isNotNull(casus.afgeslotenOp), isNull(casus.vernietigdOp));
  return lezen
    .select()
    .from(casus)
    .where(waar)
    .all()
    .flatMap(({ id, afgeslotenOp, bewarenTot }) =>
      afgeslotenOp && !gestuit.has(id) ? [{ id, afgeslotenOp, bewarenTot }] : [],
    );
}

/** How many closed dossiers of each aanpak would follow a new term. */
export function telGesloten(systeem: Pick<Systeem, "databank">, aanpak: string): number {
  return listGesloten(systeem.databank, aanpak).length;
}

/**
 * Records a new term. `ookGesloten`: dossiers that are closed already follow it, but none ends earlier than two months from now,
 * so that everyone still gets the notice (DPIA 3, step 7).
 */
export function legTermijnVast(
  tx: Transactie,
  systeem: Systeem,
  wijziging: Wijziging,
  { ookGesloten, vandaag }: { ookGesloten: boolean; vandaag: string },
): void {
  const vroegst = plusMaanden(vandaag, aankondigingMaanden);
  const gesloten = ookGesloten ? listGesloten(tx, wijziging.aanpak) : [];
  const anders = gesloten.flatMap(({ id, afgeslotenOp, bewarenTot }) => {
    const datum = kiesDatum(plusMaanden(afgeslotenOp, wijziging.maanden), bewarenTot, vroegst);
    return datum === bewarenTot ? [] : [{ id, datum }];
  });
  for (const { id, datum } of anders) tx.update(casus).set({ bewarenTot: datum }).where(eq(casus.id, id)).run();
  tx.insert(bewaartermijn)
    .values({ id: systeem.willekeurig(), ...wijziging, aangepast: ookGesloten ? anders.length : null })
    .run();
}

/** Never earlier than `vroegst`, unless it was to end before that already. */
function kiesDatum(nieuw: string, nu: string | null, vroegst: string): string {
  if (nieuw >= vroegst) return nieuw;
  return nu !== null && nu < vroegst && nieuw <= nu ? nu : vroegst;
}
