import type { Systeem } from "~/storage/systeem.server";

/** Who really saw something of a casus (P 18.1 c): a Partij, and between which moments. Employees are not named. */
export interface Ontvanger {
  partij: string;
  eerste: string;
  laatste: string;
}

/**
 * From the log: every Partij of which somebody saw or downloaded gegevens of this casus. Rows that disclosed nothing do not
 * count, nor refusals, nor who made this answer. `isRelatie`: only what was shown of relaties.
 */
export function listOntvangers(
  { sqlite }: Pick<Systeem, "sqlite">,
  casusnummer: string,
  isRelatie: boolean,
): Ontvanger[] {
  const wat = isRelatie ? `l.soorten like '%"relatie.%'` : "l.soorten <> '{}'";
  return sqlite
    .prepare<[string], Ontvanger>(
      `select p.naam partij, min(l.moment) eerste, max(l.moment) laatste
       from logregel l join partij p on p.id = l.partij_id
       where l.casusnummer = ? and l.gebeurtenis in ('ingezien', 'gedownload') and ${wat}
         and l.scherm not like 'verzoeken/%'
       group by p.id order by p.naam`,
    )
    .all(casusnummer);
}
