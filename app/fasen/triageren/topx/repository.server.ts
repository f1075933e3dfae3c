import { eq } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, instelling } from "~/storage/tabellen.server";

const sleutel = "topx_zedenklassen";

export interface Zedenlijst {
  klassen: string[];
  /** The last change; null while the list was never filled. */
  wijziging: { reden: string; moment: string; door: string } | null;
}

/**
 * The MK that count as zedendelict for Top-X. The source names none (domein 12): empty until somebody fills it, and a
 * damaged setting counts as empty, so that nothing is ever tested against an unknown list.
 */
export function getZedenlijst({ databank }: Pick<Systeem, "databank">): Zedenlijst {
  const gevonden = databank
    .select({ instelling, account })
    .from(instelling)
    .leftJoin(account, eq(account.id, instelling.accountId))
    .where(eq(instelling.sleutel, sleutel))
    .get();
  if (!gevonden) return { klassen: [], wijziging: null };
  const { waarde, reden, moment } = gevonden.instelling;
  const door = gevonden.account ? schrijfNaam(gevonden.account) : "het systeem";
  return { klassen: leesKlassen(waarde), wijziging: { reden, moment, door } };
}

function leesKlassen(waarde: string): string[] {
  try {
    const gelezen: unknown = JSON.parse(waarde);
    return Array.isArray(gelezen) && gelezen.every((code) => typeof code === "string" && /^[A-Z]\d{2,3}$/.test(code))
      ? gelezen
      : [];
  } catch {
    return [];
  }
}

export function zetZedenlijst(
  tx: Transactie,
  klassen: readonly string[],
  door: { accountId: string; reden: string; moment: string },
): void {
  const inhoud = { waarde: JSON.stringify([...klassen].sort()), ...door };
  tx.insert(instelling)
    .values({ sleutel, ...inhoud })
    .onConflictDoUpdate({ target: instelling.sleutel, set: inhoud })
    .run();
}
