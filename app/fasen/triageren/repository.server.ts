import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { plusDagen } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import { findActor, type Casus } from "~/protocol/lezer.server";
import type { CasusFeiten, Lezer, Oordeel } from "~/protocol/regels";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, autorisatie, partij } from "~/storage/tabellen.server";
import { weegBevraging } from "./rules";

export interface Medewerker {
  accountId: string;
  naam: string;
  functie: string;
  partijId: string;
  partij: string;
  isMelder: boolean;
  oordeel: Oordeel;
}

/** Employees of Partijen with the judgement whether they can be asked, per Partij; the melder of the casus first. */
export function listMedewerkers(systeem: Systeem, casus: Casus, feiten: CasusFeiten, vandaag: string): Medewerker[] {
  const rijen = systeem.databank
    .select({ account, partij: partij.naam })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(
      and(
        inArray(account.rol, ["ketenpartner", "melder"]),
        eq(account.actief, true),
        ne(partij.type, "veiligheidshuis"),
      ),
    )
    .orderBy(asc(partij.naam), asc(account.achternaam))
    .all();
  return rijen
    .flatMap(({ account: a, partij: naam }) => {
      const lezer = findActor(systeem, a.id)?.lezer;
      if (!lezer) return [];
      const medewerker: Medewerker = {
        accountId: a.id,
        naam: schrijfNaam(a),
        functie: a.functie,
        partijId: a.partijId,
        partij: naam,
        isMelder: a.id === casus.melderAccountId,
        oordeel: weegBevraging(lezer, feiten, vandaag),
      };
      return [medewerker];
    })
    .toSorted((a, b) => Number(b.isMelder) - Number(a.isMelder));
}

/** The employee as the rules see it; undefined when there is no such active employee of a Partij. */
export function findBevraagde(systeem: Systeem, accountId: string): Lezer | undefined {
  const lezer = findActor(systeem, accountId)?.lezer;
  return lezer && (lezer.rol === "ketenpartner" || lezer.rol === "melder") ? lezer : undefined;
}

/** Lets the asked employee see who it is about and what is asked (P 9.6), unless there is an autorisatie already. */
export function geefToegang(
  tx: Transactie,
  systeem: Systeem,
  casus: Casus,
  bevraagde: Lezer,
  door: { accountId: string; vandaag: string },
): void {
  const deel = { casusId: casus.id, accountId: bevraagde.accountId, partijId: bevraagde.partij.id };
  const bestaand = tx
    .select({ id: autorisatie.id })
    .from(autorisatie)
    .where(
      and(
        eq(autorisatie.casusId, deel.casusId),
        eq(autorisatie.accountId, deel.accountId),
        eq(autorisatie.partijId, deel.partijId),
        isNull(autorisatie.tot),
      ),
    )
    .get();
  if (bestaand) return;
  tx.insert(autorisatie)
    .values({
      ...deel,
      id: systeem.willekeurig(),
      rol: "bevraagd",
      vanaf: door.vandaag,
      doorAccountId: door.accountId,
    })
    .run();
}

/**
 * After the triage those who were only asked have no task in the casus any more (P 9.6); who takes part from here on is
 * chosen anew. The last day counts as a whole, so the last day is yesterday.
 */
export function eindigBevraging(tx: Transactie, casus: Casus, vandaag: string): void {
  tx.update(autorisatie)
    .set({ tot: plusDagen(vandaag, -1) })
    .where(and(eq(autorisatie.casusId, casus.id), eq(autorisatie.rol, "bevraagd"), isNull(autorisatie.tot)))
    .run();
}

/** Names of the lokale procesregisseurs who will see a casus of this gemeente. */
export function listLokaleProcesregisseurs(systeem: Systeem, gemeente: string): string[] {
  return systeem.databank
    .select({ account })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(
      and(
        eq(account.rol, "lokale_procesregisseur"),
        eq(account.actief, true),
        eq(partij.type, "gemeente"),
        eq(partij.gemeente, gemeente),
      ),
    )
    .all()
    .map(({ account: a }) => schrijfNaam(a));
}
