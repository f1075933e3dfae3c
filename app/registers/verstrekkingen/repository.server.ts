import { and, count, desc, eq, inArray, isNull, lt, notInArray, sql } from "drizzle-orm";
import { momentVanDag, plusMaanden, vandaag } from "~/lib/datum";
import { schrijfLogregel } from "~/protocol/log.server";
import { schrijf } from "~/storage/databank.server";
import type { Systeem } from "~/storage/systeem.server";
import { casus, derdentoestemming, derdenverstrekking, partij, verstrekking } from "~/storage/tabellen.server";
import { bewaarmaanden } from "./termijn";

export interface Verstrekking {
  id: string;
  moment: string;
  casusnummer: string;
  partij: string;
  partijtype: string;
  wijze: string;
  entiteit: string;
  code: string | null;
}

export function telVerstrekkingen({ databank }: Pick<Systeem, "databank">): number {
  return databank.select({ aantal: count() }).from(verstrekking).get()?.aantal ?? 0;
}

/** Newest first. `hoogstens`: no more than so many; without it all of them. */
export function listVerstrekkingen({ databank }: Pick<Systeem, "databank">, hoogstens?: number): Verstrekking[] {
  return databank
    .select({ verstrekking, partij: partij.naam, partijtype: partij.type })
    .from(verstrekking)
    .innerJoin(partij, eq(partij.id, verstrekking.partijId))
    .orderBy(desc(verstrekking.moment), desc(sql`verstrekking.rowid`))
    .limit(hoogstens ?? -1)
    .all()
    .map(({ verstrekking: { partijId: _partijId, ...rij }, ...rest }) => ({ ...rij, ...rest }));
}

/**
 * Removes what was kept long enough: rows of four years and older of which the dossier is destroyed (P 17.5, 23.1). A row of
 * a dossier that is still there stays as long as that does. Writes a log row when something went. Returns how many.
 */
export function ruimVerstrekkingenOp(systeem: Systeem): number {
  const grens = plusMaanden(vandaag(systeem.klok.nu()), -bewaarmaanden);
  return schrijf(systeem, (tx) => {
    const bewaard = tx.select({ nummer: casus.casusnummer }).from(casus).where(isNull(casus.vernietigdOp));
    const verstrekkingen = tx
      .delete(verstrekking)
      .where(and(lt(verstrekking.moment, momentVanDag(grens)), notInArray(verstrekking.casusnummer, bewaard)))
      .run();
    const derden = and(lt(derdenverstrekking.dag, grens), notInArray(derdenverstrekking.casusnummer, bewaard));
    const oud = tx.select({ id: derdenverstrekking.id }).from(derdenverstrekking).where(derden);
    tx.delete(derdentoestemming).where(inArray(derdentoestemming.verstrekkingId, oud)).run();
    const aantal = verstrekkingen.changes + tx.delete(derdenverstrekking).where(derden).run().changes;
    if (aantal > 0) {
      schrijfLogregel(tx, systeem, {
        gebeurtenis: "opgeruimd",
        accountId: null,
        rol: null,
        partijId: null,
        casusnummer: null,
        scherm: "verstrekkingen",
        handeling: "termijn_verstreken",
        soorten: {},
        grond: "bewaartermijn (P 17.5)",
        adres: "",
        verzoekId: systeem.willekeurig(),
      });
    }
    return aantal;
  });
}
