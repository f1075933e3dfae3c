import { and, count, eq, isNull } from "drizzle-orm";
import { schrijf } from "~/storage/databank.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { account, uitnodiging } from "~/storage/tabellen.server";
import { hashToken, maakToken } from "./token.server";

const GELDIG = 72 * 60 * 60 * 1000;

function maakLink(tx: Transactie, systeem: Systeem, accountId: string | null): string {
  const vanDezelfde = accountId === null ? isNull(uitnodiging.accountId) : eq(uitnodiging.accountId, accountId);
  tx.delete(uitnodiging)
    .where(and(vanDezelfde, isNull(uitnodiging.gebruiktOp)))
    .run();
  const token = maakToken(systeem);
  const verlooptOp = new Date(systeem.klok.nu().getTime() + GELDIG).toISOString();
  tx.insert(uitnodiging)
    .values({ tokenHash: hashToken(token), accountId, verlooptOp })
    .run();
  return `/uitnodiging/${token}`;
}

/**
 * Full address with which the first beheerder is made: works once, for 72 hours, and replaces an earlier one. Null once
 * there is an account: an installation in use never prints a way in.
 */
export function maakInstelLink(systeem: Systeem): string | null {
  return schrijf(systeem, (tx) => {
    const aantal = tx.select({ aantal: count() }).from(account).get()?.aantal ?? 0;
    return aantal > 0 ? null : `${systeem.adres}${maakLink(tx, systeem, null)}`;
  });
}

/** Path with which an account sets its password: once, within 72 hours. An earlier unused one stops working. */
export function nodigUit(tx: Transactie, systeem: Systeem, accountId: string): string {
  return maakLink(tx, systeem, accountId);
}

export interface Uitnodiging {
  readonly accountId: string | null;
  /** Of the invited account; null at first start. */
  readonly email: string | null;
}

/** An unused link within its time, of an active account, or of an installation that has no account yet. */
export function findUitnodiging(
  { klok }: Pick<Systeem, "klok">,
  databank: Databank | Transactie,
  token: string,
): Uitnodiging | undefined {
  if (!/^[0-9a-f]{64}$/.test(token)) return undefined;
  const rij = databank
    .select({ uitnodiging, account })
    .from(uitnodiging)
    .leftJoin(account, eq(account.id, uitnodiging.accountId))
    .where(eq(uitnodiging.tokenHash, hashToken(token)))
    .get();
  if (!rij || rij.uitnodiging.gebruiktOp || klok.nu().toISOString() >= rij.uitnodiging.verlooptOp) return undefined;
  if (rij.uitnodiging.accountId === null) {
    const aantal = databank.select({ aantal: count() }).from(account).get()?.aantal ?? 0;
    return aantal > 0 ? undefined : { accountId: null, email: null };
  }
  return rij.account?.actief ? { accountId: rij.account.id, email: rij.account.email } : undefined;
}

/** As `findUitnodiging`, and the link is used up by it. */
export function gebruikUitnodiging(tx: Transactie, systeem: Systeem, token: string): Uitnodiging | undefined {
  const gevonden = findUitnodiging(systeem, tx, token);
  if (!gevonden) return undefined;
  tx.update(uitnodiging)
    .set({ gebruiktOp: systeem.klok.nu().toISOString() })
    .where(eq(uitnodiging.tokenHash, hashToken(token)))
    .run();
  return gevonden;
}
