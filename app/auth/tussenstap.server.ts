import { and, eq, lte } from "drizzle-orm";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, tussenstap } from "~/storage/tabellen.server";
import { findCookie, hashToken, maakToken, schrijfCookie } from "./token.server";
import { maakTotpGeheim, verzegelGeheim } from "./totp.server";

const COOKIE = "tussenstap";
/** Minutes; setting up asks for more, because an app may have to be installed first. `klaar` only shows the codes. */
const duur = { code: 5, instellen: 15, klaar: 5 } as const;

export type TussenstapSoort = keyof typeof duur;

/** The first factor that was given; the log row of the second one names it. */
export type EersteFactor = "wachtwoord" | "organisatieaccount";

export interface Tussenstap {
  readonly idHash: string;
  readonly via: string;
  readonly soort: TussenstapSoort;
  readonly account: typeof account.$inferSelect;
  readonly totpGeheim: string | null;
}

function isSoort(woord: string): woord is TussenstapSoort {
  return Object.hasOwn(duur, woord);
}

/** Proves that the first factor was right; gives access to nothing but the second step. */
export function maakTussenstap(
  tx: Transactie,
  systeem: Systeem,
  stap: { accountId: string; soort: TussenstapSoort; totpGeheim?: string; via?: EersteFactor },
): { cookie: string } {
  const nu = systeem.klok.nu();
  tx.delete(tussenstap).where(lte(tussenstap.verlooptOp, nu.toISOString())).run();
  const geheim = maakToken(systeem);
  const verlooptOp = new Date(nu.getTime() + duur[stap.soort] * 60_000).toISOString();
  tx.insert(tussenstap)
    .values({ idHash: hashToken(geheim), ...stap, verlooptOp })
    .run();
  return { cookie: schrijfCookie(systeem, COOKIE, geheim, duur[stap.soort] * 60) };
}

/** The step that asks for the second factor, or sets one up for an account that has none, with the path of its screen. */
export function maakTweedeStap(
  tx: Transactie,
  systeem: Systeem,
  wie: { accountId: string; heeftTotp: boolean; via: EersteFactor },
): { cookie: string; pad: "/inloggen/code" | "/inloggen/instellen" } {
  const { accountId, heeftTotp, via } = wie;
  if (heeftTotp) return { ...maakTussenstap(tx, systeem, { accountId, soort: "code", via }), pad: "/inloggen/code" };
  const totpGeheim = verzegelGeheim(systeem, accountId, maakTotpGeheim());
  const { cookie } = maakTussenstap(tx, systeem, { accountId, soort: "instellen", totpGeheim, via });
  return { cookie, pad: "/inloggen/instellen" };
}

/** The step of this browser, when it has not expired and its account is still active. */
export function findTussenstap(systeem: Systeem, cookieHeader: string | null): Tussenstap | undefined {
  const geheim = findCookie(systeem, COOKIE, cookieHeader);
  if (!geheim) return undefined;
  const rij = systeem.databank
    .select({ tussenstap, account })
    .from(tussenstap)
    .innerJoin(account, eq(account.id, tussenstap.accountId))
    .where(eq(tussenstap.idHash, hashToken(geheim)))
    .get();
  if (!rij?.account.actief || systeem.klok.nu().toISOString() >= rij.tussenstap.verlooptOp) return undefined;
  const { idHash, soort, via, totpGeheim } = rij.tussenstap;
  return isSoort(soort) ? { idHash, soort, via, account: rij.account, totpGeheim } : undefined;
}

/** Ends the step. False when another request was first: then this one has no effect either. */
export function verbruikTussenstap(tx: Transactie, { idHash }: Tussenstap): boolean {
  return tx.delete(tussenstap).where(eq(tussenstap.idHash, idHash)).run().changes === 1;
}

/** Turns a set-up step into one that only shows the result. False when another request was first. */
export function sluitInstellenAf(tx: Transactie, { idHash }: Tussenstap): boolean {
  const { changes } = tx
    .update(tussenstap)
    .set({ soort: "klaar", totpGeheim: null })
    .where(and(eq(tussenstap.idHash, idHash), eq(tussenstap.soort, "instellen")))
    .run();
  return changes === 1;
}

export function wisTussenstapCookie(systeem: Systeem): string {
  return schrijfCookie(systeem, COOKIE, "", 0);
}
