import { createHash } from "node:crypto";
import { eq, lte } from "drizzle-orm";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { oidcStap } from "~/storage/tabellen.server";
import { findCookie, hashToken, maakToken, schrijfCookie } from "../token.server";
import type { Aanmelding } from "./contract.server";

const COOKIE = "oidc";
const MINUTEN = 10;

/** One secret in the cookie gives all three: SHA-256 over purpose and secret, so none of them tells another. */
function leidAf(geheim: string): Aanmelding {
  const van = (doel: string) => createHash("sha256").update(`${doel}|${geheim}`).digest("hex");
  return { state: van("state"), nonce: van("nonce"), verifier: van("pkce") };
}

export interface BegonnenStap {
  readonly aanmelding: Aanmelding;
  readonly cookie: string;
}

/** A log-in that leaves for the provider: ten minutes, once, only in this browser. */
export function maakOidcStap(tx: Transactie, systeem: Systeem, naar: string): BegonnenStap {
  const nu = systeem.klok.nu();
  tx.delete(oidcStap).where(lte(oidcStap.verlooptOp, nu.toISOString())).run();
  const geheim = maakToken(systeem);
  const verlooptOp = new Date(nu.getTime() + MINUTEN * 60_000).toISOString();
  tx.insert(oidcStap)
    .values({ idHash: hashToken(geheim), naar, verlooptOp })
    .run();
  return { aanmelding: leidAf(geheim), cookie: schrijfCookie(systeem, COOKIE, geheim, MINUTEN * 60) };
}

/** Takes the step of this browser; undefined when there is none, it expired, or another request took it. */
export function neemOidcStap(
  tx: Transactie,
  systeem: Systeem,
  cookieHeader: string | null,
): { aanmelding: Aanmelding; naar: string } | undefined {
  const geheim = findCookie(systeem, COOKIE, cookieHeader);
  if (!geheim) return undefined;
  const rij = tx
    .delete(oidcStap)
    .where(eq(oidcStap.idHash, hashToken(geheim)))
    .returning()
    .get();
  if (!rij || systeem.klok.nu().toISOString() >= rij.verlooptOp) return undefined;
  return { aanmelding: leidAf(geheim), naar: rij.naar };
}

export function wisOidcCookie(systeem: Systeem): string {
  return schrijfCookie(systeem, COOKIE, "", 0);
}
