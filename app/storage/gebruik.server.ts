import { and, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { Beoordeling } from "~/protocol/afscherming";
import type { Beperking } from "~/protocol/regels";
import { listToestandenVanaf, type Toestand } from "~/protocol/fasen";
import { gegevensregister, listSleutels, type Entiteit } from "~/protocol/gegevensregister";
import type { Transactie } from "./systeem.server";
import { casus, gegeven } from "./tabellen.server";
import { alsToestand } from "./woorden";

/** Condition for a query on `gegeven`: filled, and in use while the casus is in this state (P 3.5 b, c; AVG 18). */
export function waardeInGebruik(toestand: string) {
  return maakInGebruik(listToestandenVanaf(alsToestand(toestand)));
}

/** As `waardeInGebruik`; `toestanden`: in which a value that is in use now can have been given. */
export function maakInGebruik(toestanden: string[] | SQL) {
  return and(
    isNotNull(gegeven.waarde),
    inArray(gegeven.geldtTot, toestanden),
    isNull(gegeven.ingetrokkenOp),
    isNull(gegeven.beperkt),
  );
}

/** Values of one row, by register kind (`entiteit.sleutel`). */
export interface Waardegroep {
  readonly rijId: string;
  readonly soorten: readonly string[];
}

export interface Overgang {
  /** Goes along to the next state. */
  readonly over: readonly Waardegroep[];
  /** Stays behind, and why. Of what is named in neither nothing was decided: it stays behind too. */
  readonly achter: readonly (Waardegroep & { readonly beoordeling: Exclude<Beoordeling, "over"> })[];
}

const verantwoording = (Object.keys(gegevensregister) as Entiteit[])
  .filter((entiteit) => "verantwoording" in gegevensregister[entiteit])
  .flatMap((entiteit) => listSleutels(entiteit).map((sleutel) => `${entiteit}.${sleutel}`));

function waar(casusId: string, { rijId, soorten }: Waardegroep) {
  return and(eq(gegeven.casusId, casusId), eq(gegeven.rijId, rijId), inArray(gegeven.soort, [...soorten]));
}

/**
 * Moves the gegevens along with the casus (P 3.5 b): what is named in `over`, and what accounts for what was done. All else
 * stays behind in `van`, also what had been carried over before the casus was reopened.
 */
export function neemOver(
  tx: Transactie,
  casusId: string,
  { van, naar }: { van: Toestand; naar: Toestand },
  { over, achter }: Overgang,
): void {
  tx.update(gegeven)
    .set({ geldtTot: van })
    .where(and(eq(gegeven.casusId, casusId), inArray(gegeven.geldtTot, listToestandenVanaf(naar))))
    .run();
  tx.update(gegeven)
    .set({ geldtTot: naar, beoordeling: "over" })
    .where(and(eq(gegeven.casusId, casusId), inArray(gegeven.soort, verantwoording)))
    .run();
  for (const groep of achter)
    tx.update(gegeven).set({ beoordeling: groep.beoordeling }).where(waar(casusId, groep)).run();
  for (const groep of over) neemGroepOver(tx, casusId, groep, naar);
}

/** These values are in use in this state from now on. */
export function neemGroepOver(tx: Transactie, casusId: string, groep: Waardegroep, toestand: Toestand): void {
  tx.update(gegeven).set({ geldtTot: toestand, beoordeling: "over" }).where(waar(casusId, groep)).run();
}

export function zetBeoordeling(tx: Transactie, casusId: string, groep: Waardegroep, beoordeling: Beoordeling): void {
  tx.update(gegeven).set({ beoordeling }).where(waar(casusId, groep)).run();
}

/** P 3.5 c: withdrawn by the verstrekker at this moment; null: allowed again. */
export function zetIntrekking(tx: Transactie, casusId: string, groep: Waardegroep, moment: string | null): void {
  tx.update(gegeven).set({ ingetrokkenOp: moment }).where(waar(casusId, groep)).run();
}

/** AVG 18: kept, and not used from now on; null: in use again. */
export function zetBeperking(tx: Transactie, casusId: string, groep: Waardegroep, beperkt: Beperking | null): void {
  tx.update(gegeven).set({ beperkt }).where(waar(casusId, groep)).run();
}

/** P 9.5: corrected at this moment. */
export function zetCorrectie(tx: Transactie, casusId: string, groep: Waardegroep, moment: string): void {
  tx.update(gegeven).set({ gecorrigeerdOp: moment }).where(waar(casusId, groep)).run();
}

/** The whole row was given anew in this state: what a Partij hands in now is not of an earlier phase, whenever it wrote it. */
export function brengOpnieuwIn(tx: Transactie, casusId: string, rijId: string): void {
  const toestand = tx.select({ woord: casus.toestand }).from(casus).where(eq(casus.id, casusId)).get()?.woord;
  if (toestand === undefined) throw new Error("A row belongs to a casus");
  tx.update(gegeven)
    .set({ geldtTot: toestand, beoordeling: null, ingetrokkenOp: null })
    .where(and(eq(gegeven.casusId, casusId), eq(gegeven.rijId, rijId)))
    .run();
}
