import { and, asc, count, desc, eq, isNotNull, isNull, lt, max, notExists } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { dagVanMoment } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { account, partij, sessie, toegangscontrole, toegangsoordeel } from "~/storage/tabellen.server";
import { getBegin } from "../nazicht.server";
import { weegNazicht, type Nazichttermijn } from "../verwerkers/termijn";
import { listCasustoegang, type Casustoegang } from "./casussen.server";

export type Controle = typeof toegangscontrole.$inferSelect;
export type Account = typeof account.$inferSelect;
export type Oordeel = typeof toegangsoordeel.$inferSelect;

type Lezend = Databank | Transactie;

/** The review that runs now. */
export function findLopend(lezen: Lezend): Controle | undefined {
  return lezen.select().from(toegangscontrole).where(isNull(toegangscontrole.afgerondOp)).get();
}

/** Until when the next review must be finished; also for the werkvoorraad. */
export function getControletermijn(systeem: Pick<Systeem, "databank">, vandaag: string): Nazichttermijn {
  const laatste = systeem.databank
    .select({ moment: max(toegangscontrole.afgerondOp) })
    .from(toegangscontrole)
    .get()?.moment;
  return weegNazicht(laatste ? dagVanMoment(laatste) : null, getBegin(systeem, vandaag), vandaag);
}

export interface Toegang {
  account: Account;
  partij: string;
  casussen: Casustoegang[];
  /** ISO day of the last log-in. */
  laatsteInlog: string | null;
  /** The last judgement, in whatever review. */
  oordeel: { oordeel: string; dag: string; door: string; controleId: string } | null;
}

/** Every account that can log in, by Partij and geslachtsnaam, with what it reaches and when that was last judged. */
export function listToegang({ databank }: Pick<Systeem, "databank">, vandaag: string): Toegang[] {
  const casussen = listCasustoegang(databank, vandaag);
  const inlog = new Map(
    databank
      .select({ id: sessie.accountId, moment: max(sessie.begonnenOp) })
      .from(sessie)
      .groupBy(sessie.accountId)
      .all()
      .map(({ id, moment }) => [id, moment]),
  );
  const oordelen = new Map<string, Toegang["oordeel"]>();
  for (const { rij, door } of databank
    .select({ rij: toegangsoordeel, door: account })
    .from(toegangsoordeel)
    .innerJoin(account, eq(account.id, toegangsoordeel.doorAccountId))
    .orderBy(asc(toegangsoordeel.moment))
    .all()) {
    const { accountId, oordeel, moment, controleId } = rij;
    oordelen.set(accountId, { oordeel, dag: dagVanMoment(moment), door: schrijfNaam(door), controleId });
  }
  return databank
    .select({ account, partij: partij.naam })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(eq(account.actief, true))
    .orderBy(asc(partij.naam), asc(account.achternaam), asc(account.voornaam))
    .all()
    .map(({ account: wie, partij: naam }) => {
      const moment = inlog.get(wie.id);
      return {
        account: wie,
        partij: naam,
        casussen: casussen.get(wie.id) ?? [],
        laatsteInlog: moment ? dagVanMoment(moment) : null,
        oordeel: oordelen.get(wie.id) ?? null,
      };
    });
}

/**
 * Active accounts without a judgement in this review, as far as they were there when it began: a newer one was confirmed by
 * two persons since. `rol`: only of this role.
 */
export function telOpen(lezen: Lezend, controle: Controle, rol?: string): number {
  const geveld = lezen
    .select({ id: toegangsoordeel.id })
    .from(toegangsoordeel)
    .where(and(eq(toegangsoordeel.controleId, controle.id), eq(toegangsoordeel.accountId, account.id)));
  const gevonden = lezen
    .select({ aantal: count() })
    .from(account)
    .where(
      and(
        eq(account.actief, true),
        rol === undefined ? undefined : eq(account.rol, rol),
        lt(account.aangemaaktOp, controle.begonnenOp),
        notExists(geveld),
      ),
    )
    .get();
  return gevonden?.aantal ?? 0;
}

/** Is this account part of the review? */
export function valtOnder(controle: Controle, rij: Account): boolean {
  return rij.actief && rij.aangemaaktOp < controle.begonnenOp;
}

export function beginControle(
  tx: Transactie,
  rij: Pick<Controle, "id" | "begonnenOp" | "begonnenDoorAccountId">,
): void {
  tx.insert(toegangscontrole).values(rij).run();
}

export function rondControleAf(
  tx: Transactie,
  id: string,
  waarden: { afgerondOp: string; afgerondDoorAccountId: string; bevinding: string },
): void {
  tx.update(toegangscontrole).set(waarden).where(eq(toegangscontrole.id, id)).run();
}

export function findOordeel(tx: Transactie, controleId: string, accountId: string): Oordeel | undefined {
  const waar = and(eq(toegangsoordeel.controleId, controleId), eq(toegangsoordeel.accountId, accountId));
  return tx.select().from(toegangsoordeel).where(waar).get();
}

/** While the review runs a judgement can be another one. */
export function bewaarOordeel(tx: Transactie, rij: typeof toegangsoordeel.$inferInsert): void {
  const { id: _id, controleId: _controle, accountId: _account, ...nieuw } = rij;
  tx.insert(toegangsoordeel)
    .values(rij)
    .onConflictDoUpdate({ target: [toegangsoordeel.controleId, toegangsoordeel.accountId], set: nieuw })
    .run();
}

export interface Geschiedenis {
  controle: Controle;
  begonnenDoor: string;
  afgerondDoor: string;
  aantalBlijft: number;
  ingetrokken: { id: string; naam: string; partij: string; rol: string; reden: string; door: string; moment: string }[];
}

const afgerond = alias(account, "afgerond");
const doel = alias(account, "doel");

/** Reviews that were finished, newest first. */
export function listGeschiedenis({ databank }: Pick<Systeem, "databank">): Geschiedenis[] {
  const oordelen = databank
    .select({ rij: toegangsoordeel, doel, door: account, partij: partij.naam })
    .from(toegangsoordeel)
    .innerJoin(doel, eq(doel.id, toegangsoordeel.accountId))
    .innerJoin(account, eq(account.id, toegangsoordeel.doorAccountId))
    .innerJoin(partij, eq(partij.id, toegangsoordeel.partijId))
    .orderBy(asc(toegangsoordeel.moment))
    .all();
  return databank
    .select({ controle: toegangscontrole, begonnen: account, afgerond })
    .from(toegangscontrole)
    .innerJoin(account, eq(account.id, toegangscontrole.begonnenDoorAccountId))
    .innerJoin(afgerond, eq(afgerond.id, toegangscontrole.afgerondDoorAccountId))
    .where(isNotNull(toegangscontrole.afgerondOp))
    .orderBy(desc(toegangscontrole.afgerondOp))
    .all()
    .map(({ controle, begonnen, afgerond: wie }) => {
      const van = oordelen.filter(({ rij }) => rij.controleId === controle.id);
      return {
        controle,
        begonnenDoor: schrijfNaam(begonnen),
        afgerondDoor: schrijfNaam(wie),
        aantalBlijft: van.filter(({ rij }) => rij.oordeel === "blijft").length,
        ingetrokken: van
          .filter(({ rij }) => rij.oordeel === "intrekken")
          .map(({ rij, doel: van2, door, partij: naam }) => ({
            id: rij.id,
            naam: schrijfNaam(van2),
            partij: naam,
            rol: rij.rol,
            reden: rij.reden ?? "",
            door: schrijfNaam(door),
            moment: rij.moment,
          })),
      };
    });
}
