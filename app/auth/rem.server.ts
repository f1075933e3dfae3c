import { asc, eq, inArray, lte } from "drizzle-orm";
import { schrijf } from "~/storage/databank.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { inlogpoging } from "~/storage/tabellen.server";

const MINUUT = 60_000;
const VENSTER = 15 * MINUUT;
const LANGST = 15 * MINUUT;
const BEWAAR = 24 * 60 * MINUUT;
const DREMPEL = 5;

/** Whose failures are counted: the typed account name and the address it came from, whether they exist or not. */
export interface Wie {
  readonly naam: string;
  readonly adres: string;
}

/**
 * Until when (ms) a next attempt has to wait after these failures (ms, ascending). The fifth failure within 15 minutes
 * costs 1 minute, each further one twice as much, at most 15; a quiet quarter after the waiting makes the slate clean.
 */
export function berekenWachttot(momenten: readonly number[]): number {
  let reeks: number[] = [];
  let wacht = 0;
  for (const moment of momenten) {
    const vorige = reeks.at(-1) ?? moment;
    if (wacht > 0 && moment - vorige > wacht + VENSTER) {
      reeks = [];
      wacht = 0;
    }
    reeks.push(moment);
    if (wacht > 0) wacht = Math.min(wacht * 2, LANGST);
    else if (reeks.filter((ander) => moment - ander < VENSTER).length >= DREMPEL) wacht = MINUUT;
  }
  return wacht === 0 ? 0 : (reeks.at(-1) ?? 0) + wacht;
}

function sleutelVanNaam({ kluis }: Systeem, naam: string): string {
  return kluis.hmac("inlogpoging", `account|${naam.trim().toLowerCase()}`);
}

function sleutelVanAdres({ kluis }: Systeem, adres: string): string {
  return kluis.hmac("inlogpoging", `adres|${adres}`);
}

function listMomenten(tx: Transactie, sleutel: string): number[] {
  return tx
    .select({ moment: inlogpoging.moment })
    .from(inlogpoging)
    .where(eq(inlogpoging.sleutel, sleutel))
    .orderBy(asc(inlogpoging.moment), asc(inlogpoging.id))
    .all()
    .map(({ moment }) => Date.parse(moment));
}

export interface Poging {
  /** Seconds to wait; 0 when the attempt may go on. */
  readonly wachtSeconden: number;
  readonly ids: readonly number[];
}

/**
 * Books an attempt as failed before it is judged, so that a burst of simultaneous guesses is counted too. `slaagPoging`
 * takes it back. An attempt that has to wait is not booked: waiting is not made longer by trying.
 */
export function beginPoging(systeem: Systeem, { naam, adres }: Wie): Poging {
  const nu = systeem.klok.nu();
  const sleutels = [sleutelVanNaam(systeem, naam), sleutelVanAdres(systeem, adres)];
  return schrijf(systeem, (tx) => {
    tx.delete(inlogpoging)
      .where(lte(inlogpoging.moment, new Date(nu.getTime() - BEWAAR).toISOString()))
      .run();
    const tot = Math.max(...sleutels.map((sleutel) => berekenWachttot(listMomenten(tx, sleutel))));
    const wachtSeconden = Math.max(0, Math.ceil((tot - nu.getTime()) / 1000));
    if (wachtSeconden > 0) return { wachtSeconden, ids: [] };
    const rijen = tx
      .insert(inlogpoging)
      .values(sleutels.map((sleutel) => ({ sleutel, moment: nu.toISOString() })))
      .returning({ id: inlogpoging.id })
      .all();
    return { wachtSeconden: 0, ids: rijen.map(({ id }) => id) };
  });
}

/** The attempt was right: it never was a failure, and the account starts anew. Other failures of the address stay. */
export function slaagPoging(tx: Transactie, systeem: Systeem, { naam }: Wie, poging: Poging): void {
  if (poging.ids.length > 0)
    tx.delete(inlogpoging)
      .where(inArray(inlogpoging.id, [...poging.ids]))
      .run();
  const sleutel = sleutelVanNaam(systeem, naam);
  tx.delete(inlogpoging).where(eq(inlogpoging.sleutel, sleutel)).run();
}

/** The Dutch sentence that goes with status 429. */
export function schrijfWachtmelding(seconden: number): string {
  const minuten = Math.ceil(seconden / 60);
  const duur = seconden <= 60 ? "1 minuut" : `${minuten} minuten`;
  return `Er is te vaak een verkeerd gegeven ingevuld. Wacht ${duur} en probeer het opnieuw.`;
}
