import { and, asc, eq, inArray } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { findActor, getCasusFeiten, type Casus } from "~/protocol/lezer.server";
import { weegDossier, type Oordeel } from "~/protocol/regels";
import type { Systeem } from "~/storage/systeem.server";
import { account, autorisatie, partij, regie } from "~/storage/tabellen.server";

/** An employee in the team of one casus. Names of employees are no case data (P bijlage 4). */
export interface Teamlid {
  accountId: string;
  naam: string;
  functie: string;
  partijId: string;
  partij: string;
}

/**
 * The employees who were made deelnemer of this casus, each with what the rules say about their lawful presence today
 * (C 12.2 e): the deelnemer who left, or whose Partij left, is still listed and refused.
 */
export function listDeelnemersMetOordeel(
  systeem: Systeem,
  casus: Casus,
  vandaag: string,
): (Teamlid & { mag: Oordeel })[] {
  const rijen = systeem.databank
    .select({ autorisatie, functie: account.functie })
    .from(autorisatie)
    .innerJoin(account, eq(account.id, autorisatie.accountId))
    .where(and(eq(autorisatie.casusId, casus.id), eq(autorisatie.rol, "deelnemer")))
    .orderBy(asc(account.achternaam), asc(account.voornaam))
    .all()
    .filter(({ autorisatie: { vanaf, tot } }) => vanaf <= vandaag && (!tot || vandaag <= tot));
  return rijen.flatMap(({ autorisatie: { accountId, partijId }, functie }) => {
    const actor = findActor(systeem, accountId);
    // An autorisatie counts for the Partij for which it was given.
    if (!actor || actor.lezer.partij.id !== partijId) return [];
    const mag = weegDossier({
      lezer: actor.lezer,
      casus: getCasusFeiten(systeem, casus, actor.lezer, vandaag),
      vandaag,
    });
    return [{ accountId, naam: actor.naam, functie, partijId, partij: actor.partijNaam, mag }];
  });
}

/** Those of the deelnemers who may lawfully be present today. */
export function listDeelnemers(systeem: Systeem, casus: Casus, vandaag: string): Teamlid[] {
  return listDeelnemersMetOordeel(systeem, casus, vandaag)
    .filter(({ mag }) => mag.toegestaan)
    .map(({ mag: _mag, ...lid }) => lid);
}

/** Veiligheidshuis staff who can carry out an actie. */
export function listStaf({ databank }: Pick<Systeem, "databank">): Teamlid[] {
  return databank
    .select({ account, partij })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(and(inArray(account.rol, ["procesregisseur", "procesondersteuner"]), eq(account.actief, true)))
    .orderBy(asc(account.achternaam), asc(account.voornaam))
    .all()
    .map(({ account: a, partij: p }) => ({
      accountId: a.id,
      naam: schrijfNaam(a),
      functie: a.functie,
      partijId: p.id,
      partij: p.naam,
    }));
}

/** Who may get an actie of this casus: nobody outside its team, whatever the form says. */
export function listUitvoerders(
  systeem: Systeem,
  casus: Casus,
  vandaag: string,
  deelnemers = listDeelnemers(systeem, casus, vandaag),
): Teamlid[] {
  return [...deelnemers, ...listStaf(systeem)];
}

/** Partijen that can be responsible for an interventie: of the deelnemers, and the verantwoordelijke Partij (P 5.1.2). */
export function listPartijen(
  systeem: Systeem,
  casus: Casus,
  vandaag: string,
  deelnemers = listDeelnemers(systeem, casus, vandaag),
): { id: string; naam: string }[] {
  const partijen = new Map(deelnemers.map(({ partijId, partij: naam }) => [partijId, naam]));
  const verantwoordelijk = findRegie(systeem, casus.id, "verantwoordelijke_partij");
  if (verantwoordelijk) partijen.set(verantwoordelijk.partijId, verantwoordelijk.partij);
  return [...partijen].map(([id, naam]) => ({ id, naam })).sort((a, b) => a.naam.localeCompare(b.naam, "nl"));
}

export interface RegieStand {
  partijId: string;
  partij: string;
  accountId: string | null;
  naam: string | null;
  vanaf: string;
}

/** Who has the regie now (C 13, P 5.1.2). */
export function findRegie(
  { databank }: Pick<Systeem, "databank">,
  casusId: string,
  soort: "casusregisseur" | "verantwoordelijke_partij",
): RegieStand | undefined {
  const gevonden = databank
    .select({ regie, partij: partij.naam, account })
    .from(regie)
    .innerJoin(partij, eq(partij.id, regie.partijId))
    .leftJoin(account, eq(account.id, regie.accountId))
    .where(and(eq(regie.casusId, casusId), eq(regie.soort, soort)))
    .all()
    .find(({ regie: { tot } }) => tot === null);
  if (!gevonden) return undefined;
  const { regie: r, partij: naamPartij, account: a } = gevonden;
  return {
    partijId: r.partijId,
    partij: naamPartij,
    accountId: r.accountId,
    naam: a && schrijfNaam(a),
    vanaf: r.vanaf,
  };
}
