import { asc, eq } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Lijstwoord } from "~/protocol/keuzelijsten";
import type { Lijstsoort } from "~/protocol/meegeleverd";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, lijstversie } from "~/storage/tabellen.server";
import { leesWoorden } from "./rules";

type Bron = Pick<Systeem, "databank"> | { databank: Transactie };

/** The lists on the screens, and the classes of Top-X, which have a screen of their own. */
export type Versiesoort = Lijstsoort | "zedenklassen";

export interface Lijstversie {
  versie: number;
  geldtVanaf: string;
  woorden: Lijstwoord[];
  reden: string;
  door: string;
  moment: string;
}

/** Every version that was saved, the oldest first. */
export function listVersies({ databank }: Bron, soort: Versiesoort): Lijstversie[] {
  return databank
    .select({ rij: lijstversie, wie: account })
    .from(lijstversie)
    .innerJoin(account, eq(account.id, lijstversie.accountId))
    .where(eq(lijstversie.soort, soort))
    .orderBy(asc(lijstversie.versie))
    .all()
    .map(({ rij: { versie, geldtVanaf, inhoud, reden, moment }, wie }) => ({
      versie,
      geldtVanaf,
      woorden: leesWoorden(inhoud),
      reden,
      door: schrijfNaam(wie),
      moment,
    }));
}

/** The version that holds on this day; undefined: what the program brings. A later one takes the place of one not begun yet. */
export function findGeldende(versies: readonly Lijstversie[], dag: string): Lijstversie | undefined {
  return versies.findLast(({ geldtVanaf }) => geldtVanaf <= dag);
}

/** Adds a version; what was there stays. Inside the transaction; the caller sees to `Lijstgeheugen.vergeet` after it. */
export function voegVersieToe(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  nieuw: {
    soort: Versiesoort;
    versie: number;
    geldtVanaf: string;
    woorden: readonly Lijstwoord[];
    reden: string;
    accountId: string;
    moment: string;
  },
): void {
  const { woorden, ...rest } = nieuw;
  tx.insert(lijstversie)
    .values({ id: systeem.willekeurig(), ...rest, inhoud: JSON.stringify(woorden) })
    .run();
}
