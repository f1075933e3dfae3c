import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { alsToestand } from "~/storage/woorden";
import { listToestandenVanaf } from "./fasen";
import { getGegevenssoort, isEntiteit } from "./gegevensregister";
import { markenInGebruik, politiegegeven, soortenInGebruik, toestandVan } from "./markeringvragen.server";
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
  const toestand = toestandVan(lezen).get({ casusId })?.woord;
  if (toestand === undefined) return [];
  const vraag = { casusId, toestanden: JSON.stringify(listToestandenVanaf(alsToestand(toestand))) };
  for (const { soort } of soortenInGebruik(lezen).all(vraag)) {
    const [entiteit = "", sleutel = ""] = soort.split(".");
    if (isEntiteit(entiteit)) gevonden.add(getGegevenssoort(entiteit, sleutel).type);
  }
  const marken = markenInGebruik(lezen).all(vraag);
  for (const { typen } of marken) for (const type of typen?.split(",") ?? []) gevonden.add(type);
  const vanPolitie = politiegegeven(lezen).get(vraag);
  if (vanPolitie) for (const type of metBovenliggend(["politiegegevens"])) gevonden.add(type);
  return strengeTypen.filter((type) => gevonden.has(type));
}

/** The types that the author ticked; words that are no strict type do not count. */
export function leesBevat(bevat: readonly string[] | undefined): StrengType[] {
  return strengeTypen.filter((type) => bevat?.includes(type));
}
