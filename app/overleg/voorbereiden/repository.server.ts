import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { rijversie } from "~/protocol/formulier";
import { Registerconflict } from "~/protocol/antwoord.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { schrijfNaam } from "~/lib/naam";
import { formatDag } from "~/lib/datum";
import { aanwezigheid, account, agendapunt, overleg, partij } from "~/storage/tabellen.server";
import type { Plan } from "../plannen.server";
import { listAgenda, type Overleg } from "../repository.server";
import type { Afgelastreden } from "../redenen";

/** Ids of the agenda items of an overleg. */
function listPuntIds(lezen: Databank | Transactie, overlegId: string): string[] {
  return listAgenda(lezen, overlegId).map(({ punt }) => punt.id);
}

/** Who was invited for one of the casussen, each once. */
export function listUitgenodigd(lezen: Databank | Transactie, overlegId: string): string[] {
  const gevonden = lezen
    .selectDistinct({ accountId: aanwezigheid.accountId })
    .from(aanwezigheid)
    .where(
      and(inArray(aanwezigheid.agendapuntId, listPuntIds(lezen, overlegId)), isNotNull(aanwezigheid.uitgenodigdOp)),
    )
    .orderBy(asc(aanwezigheid.accountId))
    .all();
  return gevonden.map(({ accountId }) => accountId);
}

/**
 * Moves the overleg, against the version that the writer saw; throws `Registerconflict` with what stands there now. Who was
 * reminded of the old day is reminded again of the new one.
 */
export function wijzigOverleg(
  tx: Transactie,
  huidig: Overleg,
  versies: Readonly<Record<string, Readonly<Record<string, number>>>>,
  plan: Plan,
): void {
  const { id, versie } = huidig;
  if (versies[id]?.[rijversie] !== versie) {
    const voorzitter = tx.select().from(account).where(eq(account.id, huidig.voorzitterAccountId)).get();
    throw new Registerconflict({ id, versie }, [
      { naam: "datum", label: "Datum", tekst: formatDag(huidig.datum) },
      { naam: "begintijd", label: "Begintijd", tekst: huidig.begintijd },
      { naam: "eindtijd", label: "Eindtijd", tekst: huidig.eindtijd ?? "" },
      { naam: "plaats", label: "Plaats", tekst: huidig.plaats },
      { naam: "voorzitter", label: "Voorzitter", tekst: voorzitter ? schrijfNaam(voorzitter) : "" },
    ]);
  }
  tx.update(overleg)
    .set({ ...plan, versie: versie + 1 })
    .where(eq(overleg.id, id))
    .run();
  if (plan.datum === huidig.datum) return;
  tx.update(aanwezigheid)
    .set({ herinnerdOp: null })
    .where(inArray(aanwezigheid.agendapuntId, listPuntIds(tx, id)))
    .run();
}

/** The overleg does not take place: its casussen come off the agenda and can be put on another. */
export function gelastAf(tx: Transactie, { id, versie }: Overleg, reden: Afgelastreden, moment: string): void {
  tx.update(overleg)
    .set({ status: "afgelast", afgelastOp: moment, afgelastReden: reden, versie: versie + 1 })
    .where(eq(overleg.id, id))
    .run();
  tx.update(agendapunt).set({ status: "vervallen" }).where(eq(agendapunt.overlegId, id)).run();
}

/** Changes places with the neighbour; at the end of the list nothing changes. Numbers the whole agenda anew. */
export function verplaatsPunt(tx: Transactie, overlegId: string, puntId: string, richting: "omhoog" | "omlaag"): void {
  const ids = listPuntIds(tx, overlegId);
  const hier = ids.indexOf(puntId);
  const daar = hier + (richting === "omhoog" ? -1 : 1);
  const ander = ids[daar];
  if (hier < 0 || ander === undefined) return;
  ids[hier] = ander;
  ids[daar] = puntId;
  for (const [plaats, id] of ids.entries()) {
    tx.update(agendapunt)
      .set({ volgorde: plaats + 1 })
      .where(eq(agendapunt.id, id))
      .run();
  }
}

/** Takes back the invitation of an expert; false when there is none. Who is involved in the casus stays invited. */
export function trekUitnodigingIn(tx: Transactie, puntId: string, accountId: string): boolean {
  const waar = and(
    eq(aanwezigheid.agendapuntId, puntId),
    eq(aanwezigheid.accountId, accountId),
    eq(aanwezigheid.grond, "expertise"),
  );
  return tx.delete(aanwezigheid).where(waar).run().changes > 0;
}

/** Employees of Partijen, to choose an expert from; whether one may come is weighed when asked, and said with its rule. */
export function listMedewerkers({ databank }: Pick<Systeem, "databank">): {
  accountId: string;
  naam: string;
  partij: string;
}[] {
  return databank
    .select({ account, partij: partij.naam })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(and(eq(account.actief, true), inArray(account.rol, ["ketenpartner", "melder"])))
    .orderBy(asc(partij.naam), asc(account.achternaam), asc(account.id))
    .all()
    .map(({ account: persoon, partij: naam }) => ({
      accountId: persoon.id,
      naam: schrijfNaam(persoon),
      partij: naam,
    }));
}
