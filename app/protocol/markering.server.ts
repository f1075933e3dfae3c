import { and, eq, isNotNull } from "drizzle-orm";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { gegeven, rij } from "~/storage/tabellen.server";
import { getGegevenssoort, isEntiteit } from "./gegevensregister";

export type StrengType = "bijzonder" | "strafrechtelijk";

/**
 * The strict types that are present in a casus: of its filled gegevens and of the marks on its rows. For staff only: it is
 * the default mark of a new free text (domein 12), and it tells that such gegevens exist.
 */
export function strengsteTypen(
  { databank }: Pick<Systeem, "databank">,
  casusId: string,
  lezen: Databank | Transactie = databank,
): StrengType[] {
  const gevonden = new Set<string>();
  const soorten = lezen
    .selectDistinct({ soort: gegeven.soort })
    .from(gegeven)
    .where(and(eq(gegeven.casusId, casusId), isNotNull(gegeven.waarde)))
    .all();
  for (const { soort } of soorten) {
    const [entiteit = "", sleutel = ""] = soort.split(".");
    if (isEntiteit(entiteit)) gevonden.add(getGegevenssoort(entiteit, sleutel).type);
  }
  const marken = lezen.selectDistinct({ typen: rij.gemarkeerd }).from(rij).where(eq(rij.casusId, casusId)).all();
  for (const { typen } of marken) for (const type of typen?.split(",") ?? []) gevonden.add(type);
  return (["bijzonder", "strafrechtelijk"] as const).filter((type) => gevonden.has(type));
}

/** The types that the author ticked; words that are no strict type do not count. */
export function leesBevat(bevat: readonly string[] | undefined): StrengType[] {
  return (["bijzonder", "strafrechtelijk"] as const).filter((type) => bevat?.includes(type));
}
