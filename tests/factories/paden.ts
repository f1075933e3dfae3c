import { eq } from "drizzle-orm";
import { faseovergangen } from "~/faseovergang/besluiten";
import { gegeven, rij, zaak } from "~/storage/tabellen.server";
import { vulIn, type Adres } from "./routes";
import type { Wereld, WereldCasus } from "./wereld";

/** Which kind of row a parameter names; of a letter each kind of address does. */
const soortVan: Readonly<Record<string, string>> = { verzoekId: "akkoordverzoek", bijlageId: "bijlage", aggId: "agg" };

/** One in so many of these, the same ones in each run. */
export function kies(slug: string, pad: string, deel = 3): boolean {
  let som = 0;
  for (const letter of slug + pad) som = (som * 31 + letter.charCodeAt(0)) % 1_000_003;
  return som % deel === 0;
}

/** One value of each row that says something. */
function listGegevenpaden(
  { systeem }: Wereld,
  patroon: string,
  bekend: Record<string, string>,
  casusId: string,
): string[] {
  const perRij = new Map<string, string>();
  for (const { rijId, soort } of systeem.databank
    .select({ rijId: gegeven.rijId, soort: gegeven.soort })
    .from(gegeven)
    .where(eq(gegeven.casusId, casusId))
    .all()) {
    if (/\.tekst$|\.achternaam$|\.toelichting$/.test(soort)) perRij.set(rijId, soort.slice(soort.indexOf(".") + 1));
  }
  return [...perRij].map(([rijId, sleutel]) => vulIn(patroon, { ...bekend, rijId, sleutel }));
}

/**
 * Every path of an address that says something about this casus: each row that its parameters can name, so that none is forgotten.
 * Of single values, by far the most, one in `deel`, others for each reader.
 */
export function listPaden(
  wereld: Wereld,
  { patroon }: Adres,
  casus: WereldCasus,
  slug: string,
  deel: number,
): string[] {
  if (!patroon.includes(":")) return [patroon];
  const { databank } = wereld.systeem;
  if (patroon.includes(":nummer")) {
    // A file that is no casus is about none of them: read once, with the first.
    if (casus !== wereld.casussen[0]) return [];
    const nummers = databank.select({ nummer: zaak.nummer }).from(zaak).all();
    return nummers.map(({ nummer }) => vulIn(patroon, { nummer }));
  }
  const bekend = { casusnummer: casus.nummer, id: `overleg-${casus.nummer}`, token: "onbekend", "*": "onbekend" };
  const onbekend = [...patroon.matchAll(/:(\w+)/g)].flatMap(([, naam]) => (naam && !(naam in bekend) ? [naam] : []));
  if (onbekend.length === 0) return [vulIn(patroon, bekend)];
  if (onbekend.includes("besluit")) {
    // Of other states than its own there is no page: the deny sweep asks.
    return faseovergangen
      .filter(({ handeling }) => handeling.van.includes(casus.toestand))
      .map(({ naam }) => vulIn(patroon, { ...bekend, besluit: naam }));
  }
  if (onbekend.includes("accountId")) {
    // Looked at as a reader who sees other things than the procesregisseur, whose right is asked besides.
    return ["politie", "ggz"].flatMap((als) =>
      ["inbreng", "uitvoeren"].map((scherm) => vulIn(patroon, { ...bekend, accountId: `account-${als}`, "*": scherm })),
    );
  }
  if (onbekend.includes("sleutel")) {
    return listGegevenpaden(wereld, patroon, bekend, casus.id).filter((pad) => kies(slug, pad, deel));
  }
  const soorten = onbekend.map((naam) => soortVan[naam] ?? "brief");
  const eigen = databank
    .select({ id: rij.id, entiteit: rij.entiteit })
    .from(rij)
    .where(eq(rij.casusId, casus.id))
    .all()
    .filter(({ entiteit }) => soorten.includes(entiteit));
  return eigen.map(({ id }) =>
    vulIn(patroon, { ...bekend, ...Object.fromEntries(onbekend.map((naam) => [naam, id])) }),
  );
}
