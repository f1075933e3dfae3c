import { and, eq, isNull, sql } from "drizzle-orm";
import type { ActieveSessie } from "~/http/context";
import { schrijf } from "~/storage/databank.server";
import { getOpslagcode, isOpslagfout } from "~/storage/reserve.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, sessie, tussenstap } from "~/storage/tabellen.server";
import { maakVasteVraag } from "~/storage/vraagsessie.server";
import { findCookie, hashToken, maakToken, schrijfCookie } from "./token.server";

const MINUUT = 60_000;
const STIL = 30 * MINUUT;
const LANGST = 10 * 60 * MINUUT;
const NALEVEN = 24 * 60 * MINUUT;
const COOKIE = "sessie";

type Rij = typeof sessie.$inferSelect;

/** The first moment at which the session no longer counts by its limits: 30 minutes idle, 10 hours in all. */
function getEinde({ laatstGezienOp, begonnenOp }: Rij): number {
  return Math.min(Date.parse(laatstGezienOp) + STIL, Date.parse(begonnenOp) + LANGST);
}

const levendeSessie = maakVasteVraag((lezen) =>
  lezen
    .select({ sessie })
    .from(sessie)
    .innerJoin(account, eq(account.id, sessie.accountId))
    .where(and(eq(sessie.idHash, sql.placeholder("idHash")), isNull(sessie.beeindigdOp), eq(account.actief, true)))
    .prepare(),
);

/** Not ended by log-out, of an account that is still active; limits are not looked at. */
function findRij(systeem: Systeem, cookieHeader: string | null | undefined): Rij | undefined {
  const geheim = findCookie(systeem, COOKIE, cookieHeader);
  if (!geheim) return undefined;
  return levendeSessie(systeem.databank).get({ idHash: hashToken(geheim) })?.sessie;
}

/**
 * The living session of a cookie header, or null. Moves the idle limit; that is written at most once a minute, so a
 * session can end up to a minute before its 30 idle minutes are over, never after. On a disk that refuses it is not moved.
 */
export function findActieveSessie(systeem: Systeem, cookieHeader: string | null | undefined): ActieveSessie | null {
  const rij = findRij(systeem, cookieHeader);
  const nu = systeem.klok.nu();
  if (!rij || nu.getTime() >= getEinde(rij)) return null;
  if (nu.getTime() - Date.parse(rij.laatstGezienOp) >= MINUUT) {
    try {
      schrijf(systeem, (tx) => {
        tx.update(sessie).set({ laatstGezienOp: nu.toISOString() }).where(eq(sessie.idHash, rij.idHash)).run();
      });
    } catch (fout) {
      // The session is not made longer, and that is all: whoever is at work must not be told that the page is gone.
      if (!isOpslagfout(fout)) throw fout;
      systeem.logger.error({ fout: getOpslagcode(fout) }, "session not renewed");
    }
  }
  return { idHash: rij.idHash, token: rij.token, accountId: rij.accountId };
}

/** Does this session still give access? Does not move the idle limit: a window that only waits is no activity. */
export function leeftSessie({ databank, klok }: Systeem, idHash: string): boolean {
  const rij = levendeSessie(databank).get({ idHash })?.sessie;
  return rij !== undefined && klok.nu().getTime() < getEinde(rij);
}

/**
 * The session that ended by a limit less than 24 hours ago. It gives no access; it only tells whose draft it is that was
 * posted too late. After log-out there is none.
 */
export function findVerlopenSessie(systeem: Systeem, cookieHeader: string | null | undefined): ActieveSessie | null {
  const rij = findRij(systeem, cookieHeader);
  if (!rij) return null;
  const verlopen = systeem.klok.nu().getTime() - getEinde(rij);
  if (verlopen < 0 || verlopen >= NALEVEN) return null;
  return { idHash: rij.idHash, token: rij.token, accountId: rij.accountId };
}

/** Starts a session within a transaction; the value in the cookie is stored nowhere. */
export function maakSessie(tx: Transactie, systeem: Systeem, accountId: string, adres: string): { cookie: string } {
  const geheim = maakToken(systeem);
  const moment = systeem.klok.nu().toISOString();
  tx.insert(sessie)
    .values({
      idHash: hashToken(geheim),
      accountId,
      token: maakToken(systeem),
      begonnenOp: moment,
      laatstGezienOp: moment,
      adres,
    })
    .run();
  return { cookie: schrijfCookie(systeem, COOKIE, geheim) };
}

/** As `maakSessie`, in a transaction of its own. */
export function startSessie(systeem: Systeem, accountId: string, adres: string): { cookie: string } {
  return schrijf(systeem, (tx) => maakSessie(tx, systeem, accountId, adres));
}

/** Ends one session; the returned cookie takes it out of the browser. */
export function eindigSessie(tx: Transactie, systeem: Systeem, idHash: string): { cookie: string } {
  tx.update(sessie).set({ beeindigdOp: systeem.klok.nu().toISOString() }).where(eq(sessie.idHash, idHash)).run();
  // Windows that stayed open are cut off as soon as this is written.
  systeem.live.meld();
  return { cookie: schrijfCookie(systeem, COOKIE, "", 0) };
}

/**
 * Ends every session of an account at once: log-out everywhere, new password, account withdrawn. Also a log-in that stands
 * between its two steps: its password was right under what held before.
 */
export function eindigAlleSessies(tx: Transactie, systeem: Systeem, accountId: string): void {
  tx.delete(tussenstap).where(eq(tussenstap.accountId, accountId)).run();
  tx.update(sessie)
    .set({ beeindigdOp: systeem.klok.nu().toISOString() })
    .where(and(eq(sessie.accountId, accountId), isNull(sessie.beeindigdOp)))
    .run();
  systeem.live.meld();
}
