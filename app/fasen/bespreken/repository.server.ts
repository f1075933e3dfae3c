import { and, asc, eq, inArray } from "drizzle-orm";
import { plusDagen } from "~/lib/datum";
import { findActor, getCasusFeiten, type Casus } from "~/protocol/lezer.server";
import type { DossierVraag, Oordeel } from "~/protocol/regels";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, autorisatie } from "~/storage/tabellen.server";
import { kanDeelnemen, waarschuwBijBetrekken, weegBetrekken } from "./rules";

export interface Kandidaat {
  accountId: string;
  naam: string;
  functie: string;
  partijId: string;
  partij: string;
  mag: Oordeel;
  waarschuwing: string | null;
}

/** One employee as the rules see that person for this casus; undefined when there is no such active account. */
export function findKandidaat(
  systeem: Systeem,
  casus: Casus,
  accountId: string,
  vandaag: string,
): Kandidaat | undefined {
  const actor = findActor(systeem, accountId);
  if (!actor) return undefined;
  const { lezer, naam, partijNaam } = actor;
  const vraag: DossierVraag = { lezer, casus: getCasusFeiten(systeem, casus, lezer, vandaag), vandaag };
  const functie = systeem.databank
    .select({ functie: account.functie })
    .from(account)
    .where(eq(account.id, accountId))
    .get()?.functie;
  return {
    accountId,
    naam,
    functie: functie ?? "",
    partijId: lezer.partij.id,
    partij: partijNaam,
    mag: weegBetrekken(vraag),
    waarschuwing: waarschuwBijBetrekken(vraag),
  };
}

/** Employees of Partijen who are no deelnemer of this casus now, sorted by Partij. */
export function listKandidaten(systeem: Systeem, casus: Casus, vandaag: string): Kandidaat[] {
  const deelnemers = new Set(listAutorisaties(systeem.databank, casus.id, vandaag).map((rij) => rij.accountId));
  return systeem.databank
    .select()
    .from(account)
    .where(eq(account.actief, true))
    .orderBy(asc(account.achternaam), asc(account.voornaam))
    .all()
    .filter(({ id, rol }) => !deelnemers.has(id) && (rol === "ketenpartner" || rol === "melder") && kanDeelnemen(rol))
    .flatMap(({ id }) => findKandidaat(systeem, casus, id, vandaag) ?? [])
    .sort((a, b) => a.partij.localeCompare(b.partij, "nl"));
}

/** Running autorisaties of deelnemers. */
export function listAutorisaties(lezen: Transactie | Systeem["databank"], casusId: string, vandaag: string) {
  return lezen
    .select()
    .from(autorisatie)
    .where(and(eq(autorisatie.casusId, casusId), eq(autorisatie.rol, "deelnemer")))
    .all()
    .filter(({ vanaf, tot }) => vanaf <= vandaag && (!tot || vandaag <= tot));
}

export function maakDeelnemer(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  nieuw: { casusId: string; accountId: string; partijId: string; vanaf: string; doorAccountId: string },
): void {
  tx.insert(autorisatie)
    .values({ id: systeem.willekeurig(), rol: "deelnemer", ...nieuw })
    .run();
}

/**
 * Ends every autorisatie of this employee in this casus from the next request on, also one from the triage. The last day
 * counts as a whole (domein 4), so the last day is yesterday.
 */
export function beeindigDeelname(tx: Transactie, casusId: string, accountId: string, vandaag: string): void {
  const lopend = tx
    .select()
    .from(autorisatie)
    .where(and(eq(autorisatie.casusId, casusId), eq(autorisatie.accountId, accountId)))
    .all()
    .filter(({ tot }) => !tot || vandaag <= tot)
    .map(({ id }) => id);
  tx.update(autorisatie)
    .set({ tot: plusDagen(vandaag, -1) })
    .where(inArray(autorisatie.id, lopend))
    .run();
}
