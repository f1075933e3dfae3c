import { and, asc, desc, eq, isNotNull, ne } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import type { Zaak } from "~/protocol/zaaklezer.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { account, datalek, datalekbericht, datalekbesluit, partij, zaak, zaakgegeven } from "~/storage/tabellen.server";
import { isBerichtsoort, isInbreuk, type Berichtsoort, type Inbreuk } from "./lijsten";

type Lezen = Databank | Transactie;

export type Datalek = Omit<typeof datalek.$inferSelect, "inbreuk"> & { inbreuk: Inbreuk; partij: string };

export interface Besluitrij {
  id: string;
  onderdeel: "ap" | "betrokkenen";
  uitkomst: string;
  hoogRisico: boolean | null;
  alleenOm: boolean | null;
  grond: string | null;
  overlegOp: string | null;
  mandaat: string | null;
  herbeoordelenOp: string | null;
  door: string;
  moment: string;
}

export interface Berichtrij {
  id: string;
  soort: Berichtsoort;
  gedaanOp: string;
  door: string;
}

/** Structure of one datalek, without its words: who, when, which besluiten and kennisgevingen, oldest first. */
export interface Datalekdossier {
  zaak: Zaak;
  datalek: Datalek;
  door: string;
  doorPartij: string;
  besluiten: Besluitrij[];
  berichten: Berichtrij[];
}

function alsDatalek(rij: typeof datalek.$inferSelect, naam: string): Datalek {
  if (!isInbreuk(rij.inbreuk)) throw new Error("Unknown kind of inbreuk in the database");
  return { ...rij, inbreuk: rij.inbreuk, partij: naam };
}

function alsOnderdeel(woord: string): Besluitrij["onderdeel"] {
  if (woord !== "ap" && woord !== "betrokkenen") throw new Error("Unknown besluit in the database");
  return woord;
}

function listBesluiten(lezen: Lezen, zaakId: string): Besluitrij[] {
  return lezen
    .select({ besluit: datalekbesluit, door: account, mandaat: partij.naam })
    .from(datalekbesluit)
    .innerJoin(account, eq(account.id, datalekbesluit.accountId))
    .leftJoin(partij, eq(partij.id, datalekbesluit.mandaatPartijId))
    .where(eq(datalekbesluit.zaakId, zaakId))
    .orderBy(asc(datalekbesluit.moment), asc(datalekbesluit.id))
    .all()
    .map(({ besluit: { zaakId: _zaak, accountId: _account, mandaatPartijId: _partij, ...rest }, door, mandaat }) => ({
      ...rest,
      onderdeel: alsOnderdeel(rest.onderdeel),
      mandaat,
      door: schrijfNaam(door),
    }));
}

function listBerichten(lezen: Lezen, zaakId: string): Berichtrij[] {
  return lezen
    .select({ bericht: datalekbericht, door: account })
    .from(datalekbericht)
    .innerJoin(account, eq(account.id, datalekbericht.accountId))
    .where(eq(datalekbericht.zaakId, zaakId))
    .orderBy(asc(datalekbericht.gedaanOp), asc(datalekbericht.id))
    .all()
    .map(({ bericht: { id, soort, gedaanOp }, door }) => {
      if (!isBerichtsoort(soort)) throw new Error("Unknown kennisgeving in the database");
      return { id, soort, gedaanOp, door: schrijfNaam(door) };
    });
}

export function getDatalekdossier({ databank }: Pick<Systeem, "databank">, van: Zaak, lezen: Lezen = databank) {
  const gevonden = lezen
    .select({ datalek, partij: partij.naam })
    .from(datalek)
    .innerJoin(partij, eq(partij.id, datalek.partijId))
    .where(eq(datalek.zaakId, van.id))
    .get();
  const wie = lezen
    .select({ account, partij: partij.naam })
    .from(account)
    .innerJoin(partij, eq(partij.id, van.doorPartijId))
    .where(eq(account.id, van.doorAccountId))
    .get();
  if (!gevonden || !wie) throw new Error("A datalek without its row");
  const dossier: Datalekdossier = {
    zaak: van,
    datalek: alsDatalek(gevonden.datalek, gevonden.partij),
    door: schrijfNaam(wie.account),
    doorPartij: wie.partij,
    besluiten: listBesluiten(lezen, van.id),
    berichten: listBerichten(lezen, van.id),
  };
  return dossier;
}

/** All, newest first; who may know of which is for the gate. */
export function listDatalekzaken({ databank }: Pick<Systeem, "databank">): Zaak[] {
  return databank
    .select()
    .from(zaak)
    .where(eq(zaak.soort, "datalek"))
    .orderBy(desc(zaak.aangemaaktOp), desc(zaak.nummer))
    .all()
    .map((rij) => ({ ...rij, soort: "datalek" }));
}

/** Is what P 14.8 b–f asks filled in? Asks whether it is there, not what it says. */
export function isBeoordeeld(lezen: Lezen, zaakId: string): boolean {
  const gevonden = lezen
    .select({ id: zaakgegeven.id })
    .from(zaakgegeven)
    .where(
      and(
        eq(zaakgegeven.zaakId, zaakId),
        eq(zaakgegeven.soort, "datalekbeoordeling.versleuteld"),
        isNotNull(zaakgegeven.waarde),
      ),
    )
    .get();
  return gevonden !== undefined;
}

/** Did somebody else than who reported it write in it? Then it is no longer only theirs to change. */
export function isInBehandeling(lezen: Lezen, { id, doorAccountId }: Zaak): boolean {
  const gevonden = lezen
    .select({ id: zaakgegeven.id })
    .from(zaakgegeven)
    .where(and(eq(zaakgegeven.zaakId, id), ne(zaakgegeven.auteurAccountId, doorAccountId)))
    .get();
  return gevonden !== undefined;
}

export function maakDatalek(tx: Transactie, rij: typeof datalek.$inferInsert): void {
  tx.insert(datalek).values(rij).run();
}

export function zetCasusnummers(tx: Transactie, zaakId: string, casusnummers: string | null): void {
  tx.update(datalek).set({ casusnummers }).where(eq(datalek.zaakId, zaakId)).run();
}

export function maakBesluit(tx: Transactie, rij: typeof datalekbesluit.$inferInsert): void {
  tx.insert(datalekbesluit).values(rij).run();
}

export function maakBericht(tx: Transactie, rij: typeof datalekbericht.$inferInsert): void {
  tx.insert(datalekbericht).values(rij).run();
}

export function listPartijen({ databank }: Pick<Systeem, "databank">): { waarde: string; label: string }[] {
  return databank.select({ waarde: partij.id, label: partij.naam }).from(partij).orderBy(asc(partij.naam)).all();
}

/**
 * Tells everybody who must be told (P 14.3) at once, in the transaction of the report. The message names the number only;
 * who reported and what happened stands behind the log-in.
 */
export function meldAanBehandelaars(tx: Transactie, systeem: Systeem, nummer: string, apUiterlijk: string): void {
  const wie = tx
    .select({ id: account.id, rol: account.rol })
    .from(account)
    .where(eq(account.actief, true))
    .all()
    .filter(({ rol }) => rol === "manager" || rol === "procesregisseur");
  for (const { id } of wie) {
    legBerichtKlaar(tx, systeem, {
      aanAccountId: id,
      sjabloon: "datalek",
      casusnummer: null,
      onderwerp: `Datalek gemeld: ${nummer}`,
      tekst: [
        `Er is een datalek gemeld met nummer ${nummer}.`,
        `Een melding aan de Autoriteit Persoonsgegevens moet uiterlijk op ${apUiterlijk} zijn gedaan.`,
        `Bekijk de melding: ${systeem.adres}/datalekken/${nummer}`,
      ].join("\n\n"),
    });
  }
}
