import { desc, eq } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, jaarrapportage } from "~/storage/tabellen.server";
import { publiceer, type Rapportage } from "./publiceren";
import { maakJaarrapport, type Rapport } from "./rapport";
import type { Deel } from "./samenvoegen";
import type { Rapportagesplitsing, Rapportagetabel, Splitsing } from "./tabellen";
import { telJaar } from "./tellen.server";

export interface Vastgesteld {
  jaar: number;
  door: string;
  moment: string;
}

/** Fixed before figures were kept by quarter: such a year is read whole. */
function heeftKwartalen({ tabellen }: Rapportage): boolean {
  return tabellen.every((tabel: Partial<Rapportage["tabellen"][number]>) => tabel.tijd !== undefined);
}

function isRapportage(iets: unknown): iets is Rapportage {
  return typeof iets === "object" && iets !== null && "tabellen" in iets && "duur" in iets && "anonimiteit" in iets;
}

/** Newest first. */
export function listVastgesteld({ databank }: Pick<Systeem, "databank">): Vastgesteld[] {
  return databank
    .select({ jaar: jaarrapportage.jaar, moment: jaarrapportage.moment, account })
    .from(jaarrapportage)
    .innerJoin(account, eq(account.id, jaarrapportage.accountId))
    .orderBy(desc(jaarrapportage.jaar))
    .all()
    .map(({ jaar, moment, account: door }) => ({ jaar, moment, door: schrijfNaam(door) }));
}

/** Of a year that was fixed; null: there is none. */
export function findJaarrapport({ databank }: Pick<Systeem, "databank">, jaar: number | null): Rapport | null {
  if (jaar === null) return null;
  const gevonden = databank.select().from(jaarrapportage).where(eq(jaarrapportage.jaar, jaar)).get();
  return gevonden ? maakJaarrapport(leesInhoud(gevonden)) : null;
}

function leesInhoud({ inhoud }: typeof jaarrapportage.$inferSelect): Rapportage {
  const gelezen: unknown = JSON.parse(inhoud);
  if (!isRapportage(gelezen)) throw new Error("A stored rapportage cannot be read");
  return { ...gelezen, tabellen: gelezen.tabellen.map(leesTabel) };
}

/** Before figures were kept by quarter a split was one list of rows. */
function leesTabel(tabel: Rapportagetabel): Rapportagetabel {
  const delen = tabel.delen.map((deel: Rapportagesplitsing | { naar: Splitsing; rijen: Deel[] }) =>
    "rijen" in deel
      ? { naar: deel.naar, samen: { rijen: [], tijd: [] }, perGroep: { rijen: deel.rijen, tijd: [] } }
      : deel,
  );
  return { ...tabel, delen };
}

/** The years of which a period can be asked, oldest first. */
export function listMetKwartalen({ databank }: Pick<Systeem, "databank">): Rapportage[] {
  return databank
    .select()
    .from(jaarrapportage)
    .orderBy(jaarrapportage.jaar)
    .all()
    .map(leesInhoud)
    .filter(heeftKwartalen);
}

/**
 * Counts the year and keeps what may be published of it (DPIA 12). Once: a second version beside the first would tell what
 * changed in between. Returns false when it was fixed before; then nothing changed. Must run inside `schrijf`.
 */
export function stelVast(
  tx: Transactie,
  systeem: Pick<Systeem, "databank" | "kluis" | "lijsten">,
  { jaar, accountId, moment }: { jaar: number; accountId: string; moment: string },
): boolean {
  if (tx.select({ jaar: jaarrapportage.jaar }).from(jaarrapportage).where(eq(jaarrapportage.jaar, jaar)).get())
    return false;
  const inhoud = JSON.stringify(publiceer(telJaar(systeem, jaar)));
  tx.insert(jaarrapportage).values({ jaar, inhoud, accountId, moment }).run();
  return true;
}
