import { desc, eq } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, jaarrapportage } from "~/storage/tabellen.server";
import { publiceer, type Rapportage } from "./publiceren";
import { telJaar } from "./tellen.server";

export interface Vastgesteld {
  jaar: number;
  door: string;
  moment: string;
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

export function findRapportage({ databank }: Pick<Systeem, "databank">, jaar: number): Rapportage | undefined {
  const gevonden = databank.select().from(jaarrapportage).where(eq(jaarrapportage.jaar, jaar)).get();
  if (!gevonden) return undefined;
  const inhoud: unknown = JSON.parse(gevonden.inhoud);
  if (!isRapportage(inhoud)) throw new Error("A stored rapportage cannot be read");
  return inhoud;
}

/**
 * Counts the year and keeps what may be published of it (DPIA 12). Once: a second version beside the first would tell what
 * changed in between. Returns false when it was fixed before; then nothing changed. Must run inside `schrijf`.
 */
export function stelVast(
  tx: Transactie,
  systeem: Pick<Systeem, "databank" | "kluis">,
  { jaar, accountId, moment }: { jaar: number; accountId: string; moment: string },
): boolean {
  if (tx.select({ jaar: jaarrapportage.jaar }).from(jaarrapportage).where(eq(jaarrapportage.jaar, jaar)).get())
    return false;
  const inhoud = JSON.stringify(publiceer(telJaar(systeem, jaar)));
  tx.insert(jaarrapportage).values({ jaar, inhoud, accountId, moment }).run();
  return true;
}
