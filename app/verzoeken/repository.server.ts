import { and, asc, desc, eq } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Casus } from "~/protocol/lezer.server";
import type { Zaak } from "~/protocol/zaaklezer.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import {
  account,
  autorisatie,
  casus,
  geraadpleegde,
  partij,
  raadpleging,
  rechtenbesluit,
  rechtencasus,
  rechtenverzoek,
  zaak,
} from "~/storage/tabellen.server";
import {
  isBesluituitkomst,
  isUitkomst,
  isVerzoeksoort,
  type Besluituitkomst,
  type Uitkomst,
  type Verzoeksoort,
} from "./lijsten";

type Lezen = Databank | Transactie;

export type Verzoek = Omit<typeof rechtenverzoek.$inferSelect, "soort" | "uitkomst"> & {
  soort: Verzoeksoort;
  uitkomst: Uitkomst | null;
};

function alsVerzoek(gelezen: typeof rechtenverzoek.$inferSelect): Verzoek {
  const { soort, uitkomst } = gelezen;
  if (!isVerzoeksoort(soort)) throw new Error("Unknown kind of verzoek in the database");
  return { ...gelezen, soort, uitkomst: uitkomst !== null && isUitkomst(uitkomst) ? uitkomst : null };
}

export function getVerzoek(lezen: Lezen, zaakId: string): Verzoek {
  const gelezen = lezen.select().from(rechtenverzoek).where(eq(rechtenverzoek.zaakId, zaakId)).get();
  if (!gelezen) throw new Error("A zaak without its verzoek");
  return alsVerzoek(gelezen);
}

export function maakVerzoek(tx: Transactie, nieuw: typeof rechtenverzoek.$inferInsert): void {
  tx.insert(rechtenverzoek).values(nieuw).run();
}

export function wijzigVerzoek(
  tx: Transactie,
  zaakId: string,
  nieuw: Partial<Omit<typeof rechtenverzoek.$inferInsert, "zaakId">>,
): void {
  tx.update(rechtenverzoek).set(nieuw).where(eq(rechtenverzoek.zaakId, zaakId)).run();
}

/** All, newest first; who may know of which is for the gate. */
export function listVerzoekzaken({ databank }: Pick<Systeem, "databank">): { zaak: Zaak; verzoek: Verzoek }[] {
  return databank
    .select({ zaak, verzoek: rechtenverzoek })
    .from(zaak)
    .innerJoin(rechtenverzoek, eq(rechtenverzoek.zaakId, zaak.id))
    .orderBy(desc(rechtenverzoek.ontvangenOp), desc(zaak.nummer))
    .all()
    .map(({ zaak: gelezen, verzoek }) => ({
      zaak: { ...gelezen, soort: "rechtenverzoek" },
      verzoek: alsVerzoek(verzoek),
    }));
}

export interface Koppeling {
  casus: Casus;
  relatieRijId: string | null;
  overeenkomst: string;
  stand: "gevonden" | "bevestigd" | "afgevallen";
}

function alsStand(woord: string): Koppeling["stand"] {
  if (woord !== "gevonden" && woord !== "bevestigd" && woord !== "afgevallen") throw new Error("Unknown stand");
  return woord;
}

/** The casussen that may be or are about who asks; not those that were destroyed since. */
export function listKoppelingen(lezen: Lezen, zaakId: string): Koppeling[] {
  return lezen
    .select({ koppeling: rechtencasus, casus })
    .from(rechtencasus)
    .innerJoin(casus, eq(casus.id, rechtencasus.casusId))
    .where(eq(rechtencasus.zaakId, zaakId))
    .orderBy(asc(casus.casusnummer), asc(rechtencasus.relatieRijId))
    .all()
    .filter(({ casus: van }) => van.vernietigdOp === null)
    .map(({ koppeling, casus: van }) => ({
      casus: van,
      relatieRijId: koppeling.relatieRijId || null,
      overeenkomst: koppeling.overeenkomst,
      stand: alsStand(koppeling.stand),
    }));
}

/** Adds what was found; what somebody already judged stays as it is. */
export function voegKoppelingToe(tx: Transactie, nieuw: typeof rechtencasus.$inferInsert): void {
  tx.insert(rechtencasus).values(nieuw).onConflictDoNothing().run();
}

export function zetKoppeling(
  tx: Transactie,
  plek: { zaakId: string; casusId: string; relatieRijId: string },
  nieuw: Pick<typeof rechtencasus.$inferInsert, "stand" | "accountId" | "moment">,
): void {
  tx.update(rechtencasus)
    .set(nieuw)
    .where(
      and(
        eq(rechtencasus.zaakId, plek.zaakId),
        eq(rechtencasus.casusId, plek.casusId),
        eq(rechtencasus.relatieRijId, plek.relatieRijId),
      ),
    )
    .run();
}

export type Besluit = Omit<typeof rechtenbesluit.$inferSelect, "uitkomst"> & {
  uitkomst: Besluituitkomst;
  door: string;
};

export function listBesluiten(lezen: Lezen, zaakId: string): Besluit[] {
  return lezen
    .select({ besluit: rechtenbesluit, door: account })
    .from(rechtenbesluit)
    .innerJoin(account, eq(account.id, rechtenbesluit.accountId))
    .where(eq(rechtenbesluit.zaakId, zaakId))
    .orderBy(asc(rechtenbesluit.moment), asc(rechtenbesluit.id))
    .all()
    .map(({ besluit, door }) => {
      if (!isBesluituitkomst(besluit.uitkomst)) throw new Error("Unknown besluit in the database");
      return { ...besluit, uitkomst: besluit.uitkomst, door: schrijfNaam(door) };
    });
}

/** Records or replaces the besluit about one gegeven. Returns its id. */
export function schrijfBesluit(tx: Transactie, nieuw: typeof rechtenbesluit.$inferInsert): string {
  const plek = and(
    eq(rechtenbesluit.zaakId, nieuw.zaakId),
    eq(rechtenbesluit.rijId, nieuw.rijId),
    eq(rechtenbesluit.soort, nieuw.soort),
  );
  const bestaand = tx.select().from(rechtenbesluit).where(plek).get();
  if (!bestaand) {
    tx.insert(rechtenbesluit).values(nieuw).run();
    return nieuw.id;
  }
  const { uitkomst, grond = null, accountId, moment } = nieuw;
  tx.update(rechtenbesluit)
    .set({ uitkomst, grond, accountId, moment, versie: bestaand.versie + 1 })
    .where(eq(rechtenbesluit.id, bestaand.id))
    .run();
  return bestaand.id;
}

export function verwijderBesluit(tx: Transactie, id: string): void {
  tx.delete(rechtenbesluit).where(eq(rechtenbesluit.id, id)).run();
}

/** Moment on which the besluit was carried out. */
export function zetUitgevoerd(tx: Transactie, id: string, moment: string): void {
  tx.update(rechtenbesluit).set({ uitgevoerdOp: moment }).where(eq(rechtenbesluit.id, id)).run();
}

export type Raadplegingrij = typeof raadpleging.$inferSelect & {
  partij: string;
  casusnummer: string;
  antwoordVan: string | null;
};

export function listRaadplegingen(lezen: Lezen, zaakId: string): Raadplegingrij[] {
  return lezen
    .select({ raadpleging, partij: partij.naam, casusnummer: casus.casusnummer, wie: account })
    .from(raadpleging)
    .innerJoin(partij, eq(partij.id, raadpleging.partijId))
    .innerJoin(casus, eq(casus.id, raadpleging.casusId))
    .leftJoin(account, eq(account.id, raadpleging.beantwoordDoorAccountId))
    .where(eq(raadpleging.zaakId, zaakId))
    .orderBy(asc(casus.casusnummer), asc(partij.naam))
    .all()
    .map(({ raadpleging: rijen, partij: naam, casusnummer, wie }) => ({
      ...rijen,
      partij: naam,
      casusnummer,
      antwoordVan: wie && schrijfNaam(wie),
    }));
}

export interface TeRaadplegen {
  partijId: string;
  partij: string;
  accountIds: string[];
}

/**
 * The Partijen that are involved in a casus, with the medewerkers who can be asked: those who take or took part in it, also
 * when it is closed, and are still with that Partij (P 17.2). The melder's Partij too, as far as it brought something in.
 */
export function listTeRaadplegen(lezen: Lezen, casusId: string): TeRaadplegen[] {
  const betrokken = lezen
    .select({ partij, accountId: account.id })
    .from(autorisatie)
    .innerJoin(account, and(eq(account.id, autorisatie.accountId), eq(account.partijId, autorisatie.partijId)))
    .innerJoin(partij, eq(partij.id, autorisatie.partijId))
    .where(and(eq(autorisatie.casusId, casusId), eq(account.actief, true)))
    .all();
  const melders = lezen
    .select({ partij, accountId: account.id })
    .from(casus)
    .innerJoin(account, and(eq(account.id, casus.melderAccountId), eq(account.partijId, casus.melderPartijId)))
    .innerJoin(partij, eq(partij.id, casus.melderPartijId))
    .where(and(eq(casus.id, casusId), eq(account.actief, true)))
    .all();
  const perPartij = new Map<string, TeRaadplegen>();
  for (const { partij: van, accountId } of [...betrokken, ...melders]) {
    const bekend = perPartij.get(van.id) ?? { partijId: van.id, partij: van.naam, accountIds: [] };
    perPartij.set(van.id, bekend);
    if (!bekend.accountIds.includes(accountId)) bekend.accountIds.push(accountId);
  }
  return [...perPartij.values()].toSorted((a, b) => a.partij.localeCompare(b.partij, "nl"));
}

export function maakRaadpleging(
  tx: Transactie,
  nieuw: typeof raadpleging.$inferInsert,
  accountIds: readonly string[],
): void {
  tx.insert(raadpleging).values(nieuw).run();
  tx.insert(geraadpleegde)
    .values(accountIds.map((accountId) => ({ raadplegingId: nieuw.id, accountId })))
    .run();
}

export function beantwoordRaadpleging(
  tx: Transactie,
  id: string,
  antwoord: { advies: string; beantwoordOp: string; beantwoordDoorAccountId: string },
): void {
  tx.update(raadpleging).set(antwoord).where(eq(raadpleging.id, id)).run();
}

/** How many rows of the casus each Partij supplied values in, for the split by source. */
export function listPartijtypen({ databank }: Pick<Systeem, "databank">): Record<string, string> {
  return Object.fromEntries(
    databank
      .select({ id: partij.id, type: partij.type })
      .from(partij)
      .all()
      .map((p) => [p.id, p.type]),
  );
}
