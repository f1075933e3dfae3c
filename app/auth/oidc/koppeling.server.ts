import { and, eq } from "drizzle-orm";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { account, oidcKoppeling } from "~/storage/tabellen.server";
import { email as emailSchema } from "../velden";
import type { OidcPersoon } from "./contract.server";

/** Why somebody whom the provider knows is not let in; the words for it are the screen's. */
export type OidcWeigering = "onbekend" | "onbevestigd" | "ingetrokken" | "ander" | "groep_onbekend" | "groep_vervallen";

export type Gevonden =
  | { readonly account: typeof account.$inferSelect; readonly nieuw: boolean }
  | { readonly weigering: OidcWeigering; readonly accountId: string | null };

/**
 * The account of a person at the provider: the one linked to issuer and sub, else the one with the verified e-mail address,
 * which is linked now. Never makes an account. An address that now belongs to somebody else at the provider does not
 * get the account of the one who had it before.
 */
export function findOfKoppelAccount(tx: Transactie, systeem: Systeem, persoon: OidcPersoon): Gevonden {
  const { issuer, sub } = persoon;
  const gekoppeld = tx
    .select({ account })
    .from(oidcKoppeling)
    .innerJoin(account, eq(account.id, oidcKoppeling.accountId))
    .where(and(eq(oidcKoppeling.issuer, issuer), eq(oidcKoppeling.sub, sub)))
    .get()?.account;
  if (gekoppeld) return keur(gekoppeld, false);

  if (persoon.email === undefined) return { weigering: "onbevestigd", accountId: null };
  const adres = emailSchema.safeParse(persoon.email);
  const rij = adres.success ? tx.select().from(account).where(eq(account.email, adres.data)).get() : undefined;
  if (!rij) return { weigering: "onbekend", accountId: null };
  const uitkomst = keur(rij, true);
  if ("weigering" in uitkomst) return uitkomst;
  const ander = and(eq(oidcKoppeling.issuer, issuer), eq(oidcKoppeling.accountId, rij.id));
  if (tx.select().from(oidcKoppeling).where(ander).get()) return { weigering: "ander", accountId: rij.id };
  tx.insert(oidcKoppeling)
    .values({ issuer, sub, accountId: rij.id, gekoppeldOp: systeem.klok.nu().toISOString() })
    .run();
  return uitkomst;
}

function keur(rij: typeof account.$inferSelect, nieuw: boolean): Gevonden {
  return rij.actief ? { account: rij, nieuw } : { weigering: "ingetrokken", accountId: rij.id };
}

/** Is this account known at the provider, so that the provider can say whether its role still holds? */
export function isGekoppeld(lezen: Databank | Transactie, accountId: string): boolean {
  const waar = eq(oidcKoppeling.accountId, accountId);
  return lezen.select({ id: oidcKoppeling.accountId }).from(oidcKoppeling).where(waar).get() !== undefined;
}

/** Another e-mail address may mean another person: the next log-in links anew, by the new address. */
export function ontkoppelAccount(tx: Transactie, accountId: string): void {
  tx.delete(oidcKoppeling).where(eq(oidcKoppeling.accountId, accountId)).run();
}
