import { and, eq } from "drizzle-orm";
import type { Systeem } from "~/storage/systeem.server";
import { geraadpleegde, raadpleging, zaak as zaakTabel } from "~/storage/tabellen.server";
import { weegZaak, type Lezer, type Oordeel, type ZaakFeiten } from "./regels";

export type Zaaksoort = ZaakFeiten["soort"];
export type Zaak = Omit<typeof zaakTabel.$inferSelect, "soort"> & { soort: Zaaksoort };

const soorten = ["rechtenverzoek", "datalek"] as const;

/** By its number; undefined when there is none of this kind. */
export function findZaak({ databank }: Pick<Systeem, "databank">, nummer: string): Zaak | undefined {
  const gevonden = databank.select().from(zaakTabel).where(eq(zaakTabel.nummer, nummer)).get();
  const soort = soorten.find((naam) => naam === gevonden?.soort);
  return gevonden && soort && { ...gevonden, soort };
}

/** The reader's ties to this zaak, for the rules; each counts for the Partij of then. */
export function getZaakFeiten({ databank }: Pick<Systeem, "databank">, zaak: Zaak, lezer: Lezer): ZaakFeiten {
  const geraadpleegd =
    zaak.soort === "rechtenverzoek" &&
    // Who was asked, looks along until the answer was given.
    zaak.afgerondOp === null &&
    databank
      .select({ id: raadpleging.id })
      .from(geraadpleegde)
      .innerJoin(raadpleging, eq(raadpleging.id, geraadpleegde.raadplegingId))
      .where(
        and(
          eq(raadpleging.zaakId, zaak.id),
          eq(geraadpleegde.accountId, lezer.accountId),
          eq(raadpleging.partijId, lezer.partij.id),
        ),
      )
      .get() !== undefined;
  return {
    soort: zaak.soort,
    isIndiener: zaak.doorAccountId === lezer.accountId && zaak.doorPartijId === lezer.partij.id,
    isGeraadpleegd: geraadpleegd,
  };
}

/** May this reader open this zaak today? */
export function weegLezerVanZaak(
  systeem: Pick<Systeem, "databank">,
  zaak: Zaak,
  lezer: Lezer,
  vandaag: string,
): Oordeel {
  return weegZaak({ lezer, vandaag, zaak: getZaakFeiten(systeem, zaak, lezer) });
}
