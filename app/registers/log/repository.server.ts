import { and, desc, eq, ne, sql } from "drizzle-orm";
import { dagVanMoment, momentVanDag, plusDagen } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import { controleerLog } from "~/protocol/logcontrole.server";
import { leesLogkop } from "~/protocol/logkop.server";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, installatie, ketencontrole, logcontrole, logregel, partij } from "~/storage/tabellen.server";
import { listOngebruikt, listSignalen, type Accountfeit, type Logfeit, type Signaal } from "./signalen";
import { weegTermijn, type Controletermijn } from "./termijn";

type Bron = Pick<Systeem, "databank" | "sqlite">;

const feitkolommen = `moment, gebeurtenis, account_id accountId, rol, casusnummer, scherm, handeling, grond, adres`;

function listAccountfeiten({ databank }: Bron): Accountfeit[] {
  return databank
    .select({ accountId: account.id, aangemaaktOp: account.aangemaaktOp })
    .from(account)
    .where(eq(account.actief, true))
    .all()
    .map(({ accountId, aangemaaktOp }) => {
      const laatste = databank
        .select({ moment: logregel.moment })
        .from(logregel)
        .where(
          and(
            eq(logregel.accountId, accountId),
            ne(logregel.gebeurtenis, "geweigerd"),
            // Sitting in a room before the screen is no use of the account.
            ne(logregel.handeling, "meegekeken"),
          ),
        )
        .orderBy(desc(logregel.nr))
        .get();
      return { accountId, aangemaaktOp, laatsteActiviteit: laatste?.moment ?? null };
    });
}

/** The signals of a period, first and last ISO day included. Reads the rows one by one: a period can have very many. */
export function listSignalenVan(bron: Bron, vanaf: string, tot: string, vandaag: string): Signaal[] {
  const rijen = bron.sqlite
    .prepare<[string, string], Logfeit>(`select ${feitkolommen} from logregel where moment >= ? and moment < ?`)
    .iterate(momentVanDag(vanaf), momentVanDag(plusDagen(tot, 1)));
  return [...listSignalen(rijen), ...listOngebruikt(listAccountfeiten(bron), vandaag)];
}

/** Name and Partij of every account, by id. */
export function listNamen({ databank }: Bron): Map<string, { naam: string; partij: string }> {
  const rijen = databank
    .select({ wie: account, partij: partij.naam })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .all();
  return new Map(rijen.map(({ wie, partij: naam }) => [wie.id, { naam: schrijfNaam(wie), partij: naam }]));
}

export interface Controle {
  id: string;
  moment: string;
  door: string;
  vanaf: string;
  tot: string;
  uitkomst: string;
  bevinding: string;
  aantalSignalen: number;
}

const getoondeControles = 24;

export function listControles({ databank }: Bron): Controle[] {
  return databank
    .select({ controle: logcontrole, wie: account })
    .from(logcontrole)
    .innerJoin(account, eq(account.id, logcontrole.accountId))
    .orderBy(desc(sql`logcontrole.rowid`))
    .limit(getoondeControles)
    .all()
    .map(({ controle: { accountId: _accountId, ...rest }, wie }) => ({ ...rest, door: schrijfNaam(wie) }));
}

/** Until when the next review is in time; also for the werkvoorraad. */
export function getTermijn({ databank }: Pick<Systeem, "databank">, vandaag: string): Controletermijn {
  const laatste = databank
    .select({ moment: logcontrole.moment })
    .from(logcontrole)
    .orderBy(desc(logcontrole.moment))
    .get();
  const begin = databank.select({ moment: installatie.aangemaaktOp }).from(installatie).get();
  return weegTermijn(
    laatste ? dagVanMoment(laatste.moment) : null,
    begin ? dagVanMoment(begin.moment) : vandaag,
    vandaag,
  );
}

export type Kopstand = "vergeleken" | "onbekend" | "beschadigd";

export interface Keten {
  moment: string;
  door: string;
  aantal: number | null;
  foutNr: number | null;
  kop: Kopstand;
}

function isKopstand(woord: string): woord is Kopstand {
  return woord === "vergeleken" || woord === "onbekend" || woord === "beschadigd";
}

/** Outcome of the last time that the chain was followed from the screen. */
export function findKeten({ databank }: Pick<Systeem, "databank">): Keten | undefined {
  const gevonden = databank
    .select({ keten: ketencontrole, wie: account })
    .from(ketencontrole)
    .innerJoin(account, eq(account.id, ketencontrole.accountId))
    .orderBy(desc(sql`ketencontrole.rowid`))
    .get();
  if (!gevonden) return undefined;
  const { moment, aantal, foutNr, kop } = gevonden.keten;
  return { moment, aantal, foutNr, kop: isKopstand(kop) ? kop : "beschadigd", door: schrijfNaam(gevonden.wie) };
}

export function isKetenHeel({ foutNr, kop }: Pick<Keten, "foutNr" | "kop">): boolean {
  return foutNr === null && kop !== "beschadigd";
}

/**
 * Follows the whole chain, from the first row, and compares its end with the head outside the data folder when there is
 * one. A head that cannot be read or whose signature is wrong is a finding of its own, not an error.
 */
export function meetKeten({ sqlite, logkop }: Systeem): Pick<Keten, "aantal" | "foutNr" | "kop"> {
  let kop: ReturnType<typeof leesLogkop> | undefined;
  let stand: Kopstand = "onbekend";
  if (logkop) {
    try {
      kop = leesLogkop(logkop.bestand);
      stand = "vergeleken";
    } catch {
      stand = "beschadigd";
    }
  }
  const bevinding = controleerLog(sqlite, kop);
  return bevinding.goed
    ? { aantal: bevinding.aantal, foutNr: null, kop: stand }
    : { aantal: null, foutNr: bevinding.nr, kop: stand };
}

export function bewaarKeten(tx: Transactie, rij: typeof ketencontrole.$inferInsert): void {
  tx.insert(ketencontrole).values(rij).run();
}

export function bewaarControle(tx: Transactie, rij: typeof logcontrole.$inferInsert): void {
  tx.insert(logcontrole).values(rij).run();
}
