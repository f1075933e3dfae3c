import { and, asc, desc, eq, exists, inArray, isNull, max, sql } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Casus } from "~/protocol/lezer.server";
import { noteerWijziging } from "~/protocol/verstrekking.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { waardeInGebruik } from "~/storage/gebruik.server";
import { aanwezigheid, account, agendapunt, casus, gegeven, overleg, partij, rij } from "~/storage/tabellen.server";
import { maakVasteVraag } from "~/storage/vraagsessie.server";
import type { Agendapuntstatus, Overlegstatus } from "./handelingen";

export type Overleg = Omit<typeof overleg.$inferSelect, "status"> & { status: Overlegstatus };
export type Agendapunt = Omit<typeof agendapunt.$inferSelect, "status"> & { status: Agendapuntstatus };

function alsOverleg(gelezen: typeof overleg.$inferSelect): Overleg {
  const status = (["gepland", "geopend", "gesloten", "afgelast"] as const).find((woord) => woord === gelezen.status);
  if (!status) throw new Error("Unknown status of an overleg in the database");
  return { ...gelezen, status };
}

function alsAgendapunt(gelezen: typeof agendapunt.$inferSelect): Agendapunt {
  const status = (["gepland", "aan_de_orde", "besproken", "vervallen"] as const).find(
    (woord) => woord === gelezen.status,
  );
  if (!status) throw new Error("Unknown status of an agendapunt in the database");
  return { ...gelezen, status };
}

/** Newest first. */
export function listOverleggen({ databank }: Pick<Systeem, "databank">): (Overleg & { voorzitter: string })[] {
  return databank
    .select({ overleg, account })
    .from(overleg)
    .innerJoin(account, eq(account.id, overleg.voorzitterAccountId))
    .orderBy(desc(overleg.datum), desc(overleg.begintijd), asc(overleg.id))
    .all()
    .map(({ overleg: gelezen, account: voorzitter }) => ({
      ...alsOverleg(gelezen),
      voorzitter: schrijfNaam(voorzitter),
    }));
}

export function findOverleg(lezen: Databank | Transactie, id: string): Overleg | undefined {
  const gelezen = lezen.select().from(overleg).where(eq(overleg.id, id)).get();
  return gelezen && alsOverleg(gelezen);
}

/** The whole agenda in order, for staff and for filtering per reader; never sent as it is. */
export function listAgenda(lezen: Databank | Transactie, overlegId: string): { punt: Agendapunt; casus: Casus }[] {
  return lezen
    .select({ punt: agendapunt, casus })
    .from(agendapunt)
    .innerJoin(casus, eq(casus.id, agendapunt.casusId))
    .where(eq(agendapunt.overlegId, overlegId))
    .orderBy(asc(agendapunt.volgorde), asc(agendapunt.id))
    .all()
    .map(({ punt, casus: van }) => ({ punt: alsAgendapunt(punt), casus: van }));
}

const overleggenVanCasus = maakVasteVraag((lezen) =>
  lezen
    .select({ punt: agendapunt, overleg })
    .from(agendapunt)
    .innerJoin(overleg, eq(overleg.id, agendapunt.overlegId))
    .where(eq(agendapunt.casusId, sql.placeholder("casusId")))
    .orderBy(asc(overleg.datum), asc(overleg.begintijd), asc(overleg.id))
    .prepare(),
);

/** The overleggen on which this casus stood or stands, oldest first. */
export function listOverleggenVanCasus(
  lezen: Databank | Transactie,
  casusId: string,
): { punt: Agendapunt; overleg: Overleg }[] {
  return overleggenVanCasus(lezen)
    .all({ casusId })
    .map(({ punt, overleg: van }) => ({ punt: alsAgendapunt(punt), overleg: alsOverleg(van) }));
}

export function listVoorzitters({ databank }: Pick<Systeem, "databank">): { waarde: string; label: string }[] {
  return databank
    .select()
    .from(account)
    .where(and(eq(account.rol, "procesregisseur"), eq(account.actief, true)))
    .orderBy(asc(account.achternaam), asc(account.voornaam))
    .all()
    .map((gelezen) => ({ waarde: gelezen.id, label: schrijfNaam(gelezen) }));
}

export function maakOverleg(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  nieuw: Pick<Overleg, "datum" | "begintijd" | "eindtijd" | "plaats" | "voorzitterAccountId">,
): string {
  const id = systeem.willekeurig();
  tx.insert(overleg)
    .values({ id, ...nieuw, status: "gepland" })
    .run();
  return id;
}

/** Opens or closes. What was not discussed when the overleg closes comes off its agenda and can be put on another. */
export function zetOverlegstatus(
  tx: Transactie,
  { id, versie }: Overleg,
  naar: "geopend" | "gesloten",
  moment: string,
): void {
  tx.update(overleg)
    .set({ status: naar, versie: versie + 1, ...(naar === "geopend" ? { geopendOp: moment } : { geslotenOp: moment }) })
    .where(eq(overleg.id, id))
    .run();
  if (naar === "geopend") return;
  tx.update(agendapunt)
    .set({ status: "vervallen" })
    .where(and(eq(agendapunt.overlegId, id), eq(agendapunt.status, "gepland")))
    .run();
}

export function zetVoorzitter(tx: Transactie, { id, versie }: Overleg, voorzitterAccountId: string): void {
  tx.update(overleg)
    .set({ voorzitterAccountId, versie: versie + 1 })
    .where(eq(overleg.id, id))
    .run();
}

/** Puts a casus at the end of the agenda. */
export function maakAgendapunt(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  nieuw: { overlegId: string; casusId: string; rijId: string; minuten: number },
): string {
  const id = systeem.willekeurig();
  const laatste = tx
    .select({ volgorde: max(agendapunt.volgorde) })
    .from(agendapunt)
    .where(eq(agendapunt.overlegId, nieuw.overlegId))
    .get();
  tx.insert(agendapunt)
    .values({ id, ...nieuw, volgorde: (laatste?.volgorde ?? 0) + 1, status: "gepland" })
    .run();
  return id;
}

/**
 * R-vooraf (C 12.2 f): when the casus comes up in the overleg, what its Partijen submitted for it is shared with the
 * team. Concepts and withdrawn inbreng are not. Toestemming, grondslag and zeggenschap are weighed besides, at every view.
 */
export function startAgendapunt(tx: Transactie, systeem: Systeem, punt: Agendapunt, moment: string): void {
  tx.update(agendapunt).set({ status: "aan_de_orde", begonnenOp: moment }).where(eq(agendapunt.id, punt.id)).run();
  deelIngediend(tx, systeem, punt.casusId, moment);
}

/** What was handed in during the discussion was brought into it, and is shared with it. */
export function rondAgendapuntAf(tx: Transactie, systeem: Systeem, punt: Agendapunt, moment: string): void {
  deelIngediend(tx, systeem, punt.casusId, moment);
  tx.update(agendapunt).set({ status: "besproken", besprokenOp: moment }).where(eq(agendapunt.id, punt.id)).run();
}

/** Only what is in use: what was left behind in an earlier phase was not brought into this discussion (P 3.5 b). */
function deelIngediend(tx: Transactie, systeem: Systeem, casusId: string, moment: string): void {
  const toestand = tx.select({ woord: casus.toestand }).from(casus).where(eq(casus.id, casusId)).get()?.woord;
  if (toestand === undefined) throw new Error("An agendapunt belongs to a casus");
  const inGebruik = tx
    .select({ id: gegeven.id })
    .from(gegeven)
    .where(and(eq(gegeven.rijId, rij.id), waardeInGebruik(toestand)));
  const teDelen = tx
    .select()
    .from(rij)
    .where(
      and(
        eq(rij.casusId, casusId),
        inArray(rij.entiteit, ["inbreng", "ketenanalyse", "verzoek", "contact", "bijlage"]),
        eq(rij.status, "ingediend"),
        isNull(rij.gedeeldOp),
        exists(inGebruik),
      ),
    )
    .all();
  for (const gedeeld of teDelen) {
    const nu = { ...gedeeld, gedeeldOp: moment, versie: gedeeld.versie + 1 };
    tx.update(rij).set({ gedeeldOp: moment, versie: nu.versie }).where(eq(rij.id, gedeeld.id)).run();
    noteerWijziging(tx, systeem, gedeeld, nu);
  }
}

export interface Genodigde {
  accountId: string;
  naam: string;
  partij: string;
  functie: string;
  grond: "betrokken" | "expertise";
  /** Null: not invited beforehand, but let in. */
  uitgenodigdOp: string | null;
  aanwezig: boolean;
}

export function listGenodigden(lezen: Databank | Transactie, agendapuntId: string): Genodigde[] {
  return lezen
    .select({ aanwezigheid, account, partij: partij.naam })
    .from(aanwezigheid)
    .innerJoin(account, eq(account.id, aanwezigheid.accountId))
    .innerJoin(partij, eq(partij.id, aanwezigheid.partijId))
    .where(eq(aanwezigheid.agendapuntId, agendapuntId))
    .orderBy(asc(partij.naam), asc(account.achternaam), asc(account.id))
    .all()
    .map(({ aanwezigheid: { accountId, grond, uitgenodigdOp, aanwezig }, account: persoon, partij: naam }) => ({
      accountId,
      naam: schrijfNaam(persoon),
      partij: naam,
      functie: persoon.functie,
      grond: grond === "betrokken" ? "betrokken" : "expertise",
      uitgenodigdOp,
      aanwezig,
    }));
}

/** Invites those who were not invited yet (C 12.2 e). Returns the accounts that are new. */
export function nodigUit(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  agendapuntId: string,
  leden: readonly { accountId: string; partijId: string }[],
  moment: string,
  grond: Genodigde["grond"] = "betrokken",
): string[] {
  const bekend = new Set(listGenodigden(tx, agendapuntId).map(({ accountId }) => accountId));
  const nieuw = leden.filter(({ accountId }) => !bekend.has(accountId));
  for (const { accountId, partijId } of nieuw) {
    tx.insert(aanwezigheid)
      .values({
        id: systeem.willekeurig(),
        agendapuntId,
        accountId,
        partijId,
        grond,
        uitgenodigdOp: moment,
      })
      .run();
  }
  return nieuw.map(({ accountId }) => accountId);
}
