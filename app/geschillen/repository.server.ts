import { and, asc, desc, eq, like, sql } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { Registerconflict } from "~/protocol/antwoord.server";
import type { Casus } from "~/protocol/lezer.server";
import { findCasusContext, type Basis } from "~/protocol/poort.server";
import { isToegetreden } from "~/protocol/regels/dossier";
import { listPartijen } from "~/registers/partijen/repository.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { account, casus, geschil, geschilpartij, geschilstap, partij } from "~/storage/tabellen.server";
import {
  isGeschilsoort,
  isGeschilstatus,
  type GeschilFeiten,
  type Geschilsoort,
  type Geschilstatus,
} from "./handelingen";

type Rij = typeof geschil.$inferSelect;

export interface Geschil extends Omit<Rij, "soort" | "status"> {
  soort: Geschilsoort;
  status: Geschilstatus;
  door: string;
  partij: string;
  /** Partijen that are directly concerned, without the one that brought it in. */
  partijen: { id: string; naam: string }[];
}

function listRijen(lezen: Databank | Transactie, alleen?: string): Geschil[] {
  const partijen = lezen
    .select({ geschilId: geschilpartij.geschilId, id: partij.id, naam: partij.naam })
    .from(geschilpartij)
    .innerJoin(partij, eq(partij.id, geschilpartij.partijId))
    .orderBy(asc(partij.naam))
    .all();
  return lezen
    .select({ rij: geschil, wie: account, partij: partij.naam })
    .from(geschil)
    .innerJoin(account, eq(account.id, geschil.accountId))
    .innerJoin(partij, eq(partij.id, geschil.partijId))
    .where(alleen === undefined ? undefined : eq(geschil.id, alleen))
    .orderBy(desc(geschil.ingediendOp), desc(sql`geschil.rowid`))
    .all()
    .flatMap(({ rij, wie, partij: naam }) => {
      const { soort, status } = rij;
      if (!isGeschilsoort(soort) || !isGeschilstatus(status)) throw new Error("Unknown kind or state of a geschil");
      const eigen = partijen.filter(({ geschilId }) => geschilId === rij.id);
      return [
        {
          ...rij,
          soort,
          status,
          door: schrijfNaam(wie),
          partij: naam,
          partijen: eigen.map(({ id, naam: wieOok }) => ({ id, naam: wieOok })),
        },
      ];
    });
}

/** The casus of a geschil, when this reader may open it. */
export function findEigenCasus(basis: Basis, casusnummer: string | null): Casus | undefined {
  if (casusnummer === null) return undefined;
  const gevonden = basis.systeem.databank.select().from(casus).where(eq(casus.casusnummer, casusnummer)).get();
  return gevonden && findCasusContext(basis, gevonden) ? gevonden : undefined;
}

/**
 * May this reader know of it (DPIA 14: a geschil in a casus only with those directly concerned)? Who brought it in always;
 * manager and toezichthouder by their task; procesregie when it is not about the manager; partners of a Partij that is
 * concerned when they may open the casus, or when there is none.
 */
export function magGeschilZien(basis: Basis, rij: Geschil): boolean {
  const { rol, accountId, partij: eigen } = basis.lezer;
  if (rij.accountId === accountId || rol === "manager" || rol === "toezichthouder") return true;
  if (rol === "procesregisseur" || rol === "procesondersteuner") return rij.soort !== "manager";
  if (rol !== "ketenpartner" || !isToegetreden(eigen, basis.vandaag)) return false;
  const isBetrokken = rij.partijId === eigen.id || rij.partijen.some(({ id }) => id === eigen.id);
  return isBetrokken && (rij.casusnummer === null || findEigenCasus(basis, rij.casusnummer) !== undefined);
}

export function listGeschillen(basis: Basis): Geschil[] {
  return listRijen(basis.systeem.databank).filter((rij) => magGeschilZien(basis, rij));
}

/** Undefined alike when it does not exist and when it is not for this reader. */
export function findGeschil(basis: Basis, id: string, lezen: Databank | Transactie = basis.systeem.databank) {
  const rij = listRijen(lezen, id)[0];
  return rij && magGeschilZien(basis, rij) ? rij : undefined;
}

export function leesFeiten({ lezer }: Pick<Basis, "lezer">, { soort, status, accountId }: Geschil): GeschilFeiten {
  return { soort, status, isEigen: accountId === lezer.accountId };
}

export interface Stap {
  id: string;
  handeling: string;
  naarStatus: string;
  door: string;
  moment: string;
  overlegOp: string | null;
  tekst: string | null;
}

/** What happened, oldest first. */
export function listStappen({ databank }: Pick<Systeem, "databank">, geschilId: string): Stap[] {
  return databank
    .select({ stap: geschilstap, wie: account })
    .from(geschilstap)
    .innerJoin(account, eq(account.id, geschilstap.accountId))
    .where(eq(geschilstap.geschilId, geschilId))
    .orderBy(asc(geschilstap.moment), asc(sql`geschilstap.rowid`))
    .all()
    .map(({ stap: { geschilId: _geschilId, accountId: _accountId, ...rest }, wie }) => ({
      ...rest,
      door: schrijfNaam(wie),
    }));
}

export interface NieuwGeschil {
  soort: Geschilsoort;
  omschrijving: string;
  casusnummer: string | null;
  partijIds: readonly string[];
}

/** Adds a geschil with its first step. Returns its id. */
export function maakGeschil(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  wie: { accountId: string; partijId: string; moment: string; jaar: string },
  { soort, omschrijving, casusnummer, partijIds }: NieuwGeschil,
): string {
  const { accountId, partijId, moment, jaar } = wie;
  const id = systeem.willekeurig();
  const eerder = tx
    .select({ id: geschil.id })
    .from(geschil)
    .where(like(geschil.nummer, `${jaar}-%`))
    .all().length;
  const nummer = `${jaar}-${String(eerder + 1).padStart(3, "0")}`;
  tx.insert(geschil)
    .values({
      id,
      nummer,
      soort,
      status: "ingediend",
      accountId,
      partijId,
      casusnummer,
      omschrijving,
      ingediendOp: moment,
    })
    .run();
  for (const ander of new Set(partijIds)) {
    if (ander === partijId) continue;
    tx.insert(geschilpartij).values({ id: systeem.willekeurig(), geschilId: id, partijId: ander }).run();
  }
  const stap = { id: systeem.willekeurig(), geschilId: id, handeling: "geschil_indienen", naarStatus: "ingediend" };
  tx.insert(geschilstap)
    .values({ ...stap, accountId, moment, overlegOp: null, tekst: null })
    .run();
  return id;
}

/** Records an act and the state it leads to. Throws `Registerconflict` when somebody else did something in between. */
export function zetStap(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  { id, versie }: { id: string; versie: number | undefined },
  stap: Omit<typeof geschilstap.$inferInsert, "id" | "geschilId">,
): void {
  const huidig = tx.select().from(geschil).where(eq(geschil.id, id)).get();
  if (!huidig) throw new Error("The geschil was looked up before");
  if (huidig.versie !== versie) throw new Registerconflict({ id, versie: huidig.versie }, []);
  tx.update(geschil)
    .set({ status: stap.naarStatus, versie: huidig.versie + 1 })
    .where(and(eq(geschil.id, id), eq(geschil.versie, huidig.versie)))
    .run();
  tx.insert(geschilstap)
    .values({ ...stap, id: systeem.willekeurig(), geschilId: id })
    .run();
}

/** Partijen that can be concerned: those that take part today, without the house. */
export function listKeuzepartijen(systeem: Pick<Systeem, "databank">, vandaag: string): { id: string; naam: string }[] {
  return listPartijen(systeem)
    .filter((rij) => rij.type !== "veiligheidshuis" && isToegetreden(rij, vandaag))
    .map(({ id, naam }) => ({ id, naam }));
}
