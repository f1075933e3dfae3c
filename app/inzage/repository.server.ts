import { and, asc, count, desc, eq, gte, inArray, isNotNull, lt } from "drizzle-orm";
import { momentVanDag, plusDagen } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem } from "~/storage/systeem.server";
import { account, logregel, partij } from "~/storage/tabellen.server";
import { findAls } from "./woorden";
import { aantalPaginas, regelsPerPagina, type Logfilter } from "./filter";

/** One row of the log with the names of the employee and the Partij; no column of it holds a value of a dossier. */
export interface Logrij {
  nr: number;
  moment: string;
  wie: string | null;
  rol: string | null;
  partij: string | null;
  gebeurtenis: string;
  casusnummer: string | null;
  scherm: string;
  handeling: string;
  soorten: string;
  grond: string;
  /** The reader as whom somebody looked; that reader saw nothing by it. */
  als: string | null;
}

export interface Logpagina {
  rijen: Logrij[];
  totaal: number;
  pagina: number;
  paginas: number;
}

function maakVoorwaarde({ persoon, soort, dag }: Logfilter, casusnummer: string | null) {
  return and(
    casusnummer === null ? undefined : eq(logregel.casusnummer, casusnummer),
    persoon === null ? undefined : eq(logregel.accountId, persoon),
    soort === null ? undefined : eq(logregel.gebeurtenis, soort),
    dag === null ? undefined : gte(logregel.moment, momentVanDag(dag)),
    dag === null ? undefined : lt(logregel.moment, momentVanDag(plusDagen(dag, 1))),
  );
}

/** Newest first. `casusnummer`: null asks the log of all dossiers. A page past the end gives the last one. */
export function getLogpagina(
  { databank }: Pick<Systeem, "databank">,
  filter: Logfilter,
  casusnummer: string | null,
): Logpagina {
  const voorwaarde = maakVoorwaarde(filter, casusnummer);
  const totaal = databank.select({ n: count() }).from(logregel).where(voorwaarde).get()?.n ?? 0;
  const paginas = aantalPaginas(totaal);
  const pagina = Math.min(filter.pagina, paginas);
  const rijen = databank
    .select({ regel: logregel, wie: account, partij: partij.naam })
    .from(logregel)
    .leftJoin(account, eq(account.id, logregel.accountId))
    .leftJoin(partij, eq(partij.id, logregel.partijId))
    .where(voorwaarde)
    .orderBy(desc(logregel.nr))
    .limit(regelsPerPagina)
    .offset((pagina - 1) * regelsPerPagina)
    .all()
    .map(({ regel, wie, partij: partijNaam }) => ({
      nr: regel.nr,
      moment: regel.moment,
      wie: wie && schrijfNaam(wie),
      rol: regel.rol,
      partij: partijNaam,
      gebeurtenis: regel.gebeurtenis,
      casusnummer: regel.casusnummer,
      scherm: regel.scherm,
      handeling: regel.handeling,
      soorten: regel.soorten,
      grond: regel.grond,
      als: null,
    }));
  return { rijen: voegAlsToe(databank, rijen), totaal, pagina, paginas };
}

function voegAlsToe(databank: Systeem["databank"], rijen: readonly Logrij[]): Logrij[] {
  const ids = rijen.flatMap(({ grond }) => findAls(grond) ?? []);
  if (ids.length === 0) return [...rijen];
  const gevonden = databank
    .select({ id: account.id, wie: account, partij: partij.naam })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(inArray(account.id, ids))
    .all();
  const namen = new Map(gevonden.map(({ id, wie, partij: van }) => [id, `${schrijfNaam(wie)}, ${van}`]));
  return rijen.map((rij) => ({ ...rij, als: namen.get(findAls(rij.grond) ?? "") ?? null }));
}

export interface Persoonkeuze {
  waarde: string;
  label: string;
}

/** The employees who can be chosen in the filter: those in the log of this dossier, or all. */
export function listPersonen({ databank }: Pick<Systeem, "databank">, casusnummer: string | null): Persoonkeuze[] {
  const namen = { id: account.id, wie: account, partij: partij.naam };
  const volgorde = [asc(account.achternaam), asc(account.voornaam), asc(account.id)];
  const rijen =
    casusnummer === null
      ? databank
          .select(namen)
          .from(account)
          .innerJoin(partij, eq(partij.id, account.partijId))
          .orderBy(...volgorde)
          .all()
      : databank
          .selectDistinct(namen)
          .from(logregel)
          .innerJoin(account, eq(account.id, logregel.accountId))
          .innerJoin(partij, eq(partij.id, account.partijId))
          .where(and(eq(logregel.casusnummer, casusnummer), isNotNull(logregel.accountId)))
          .orderBy(...volgorde)
          .all();
  return rijen.map(({ id, wie, partij: partijNaam }) => ({
    waarde: id,
    label: `${schrijfNaam(wie)}, ${partijNaam}`,
  }));
}
