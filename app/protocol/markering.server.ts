import { and, eq, exists, inArray, isNotNull } from "drizzle-orm";
import { waardeInGebruik } from "~/storage/gebruik.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { casus, gegeven, partij, rij } from "~/storage/tabellen.server";
import { getGegevenssoort, isEntiteit } from "./gegevensregister";
import { metBovenliggend, type Gegevenstype } from "./gegevenssoorten";

export type StrengType = Exclude<Gegevenstype, "gewoon" | "wettelijk_id">;

const strengeTypen = ["bijzonder", "strafrechtelijk", "politiegegevens"] as const;

/**
 * The strict types that are in use in a casus: of its filled gegevens and of the marks on its rows. For staff only: it is
 * the default mark of a new free text (domein 12), and it tells that such gegevens exist.
 */
export function strengsteTypen(
  { databank }: Pick<Systeem, "databank">,
  casusId: string,
  lezen: Databank | Transactie = databank,
): StrengType[] {
  const gevonden = new Set<string>();
  const toestand = lezen.select({ woord: casus.toestand }).from(casus).where(eq(casus.id, casusId)).get()?.woord;
  if (toestand === undefined) return [];
  const soorten = lezen
    .selectDistinct({ soort: gegeven.soort })
    .from(gegeven)
    .where(and(eq(gegeven.casusId, casusId), waardeInGebruik(toestand)))
    .all();
  for (const { soort } of soorten) {
    const [entiteit = "", sleutel = ""] = soort.split(".");
    if (isEntiteit(entiteit)) gevonden.add(getGegevenssoort(entiteit, sleutel).type);
  }
  const waarde = lezen
    .select({ id: gegeven.id })
    .from(gegeven)
    .where(and(eq(gegeven.rijId, rij.id), waardeInGebruik(toestand)));
  const marken = lezen
    .selectDistinct({ typen: rij.gemarkeerd })
    .from(rij)
    .where(and(eq(rij.casusId, casusId), isNotNull(rij.gemarkeerd), exists(waarde)))
    .all();
  for (const { typen } of marken) for (const type of typen?.split(",") ?? []) gevonden.add(type);
  const vanPolitie = lezen
    .select({ id: gegeven.id })
    .from(gegeven)
    .innerJoin(partij, eq(partij.id, gegeven.verstrekkerPartijId))
    .innerJoin(rij, eq(rij.id, gegeven.rijId))
    .where(
      and(
        eq(gegeven.casusId, casusId),
        eq(partij.type, "politie"),
        waardeInGebruik(toestand),
        inArray(rij.entiteit, ["inbreng", "ketenanalyse", "bijlage"]),
      ),
    )
    .get();
  if (vanPolitie) for (const type of metBovenliggend(["politiegegevens"])) gevonden.add(type);
  return strengeTypen.filter((type) => gevonden.has(type));
}

/** The types that the author ticked; words that are no strict type do not count. */
export function leesBevat(bevat: readonly string[] | undefined): StrengType[] {
  return strengeTypen.filter((type) => bevat?.includes(type));
}
