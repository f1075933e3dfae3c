import { and, desc, eq, lte } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem, Transactie } from "~/storage/systeem.server";
import { account, briefsjabloon } from "~/storage/tabellen.server";
import { maakSjabloon, standaardDelen, type Briefsoort, type Sjabloon, type VrijeDelen } from "./sjablonen";

type Bron = Pick<Systeem, "databank"> | { databank: Transactie };

/** The template that holds for a letter that was begun at `moment`: a later version does not change it. */
export function getSjabloon({ databank }: Bron, soort: Briefsoort, moment: string): Sjabloon {
  const rij = databank
    .select()
    .from(briefsjabloon)
    .where(and(eq(briefsjabloon.soort, soort), lte(briefsjabloon.moment, moment)))
    .orderBy(desc(briefsjabloon.versie))
    .limit(1)
    .get();
  return rij ? maakSjabloon(soort, rij, rij.versie) : maakSjabloon(soort);
}

export interface Sjabloonversie extends VrijeDelen {
  versie: number;
  moment: string;
  door: string;
  reden: string;
}

/** Every version that was saved, the newest first. */
export function listVersies({ databank }: Bron, soort: Briefsoort): Sjabloonversie[] {
  return databank
    .select({ rij: briefsjabloon, wie: account })
    .from(briefsjabloon)
    .innerJoin(account, eq(account.id, briefsjabloon.accountId))
    .where(eq(briefsjabloon.soort, soort))
    .orderBy(desc(briefsjabloon.versie))
    .all()
    .map(({ rij: { id: _id, soort: _soort, accountId: _accountId, ...versie }, wie }) => ({
      ...versie,
      door: schrijfNaam(wie),
    }));
}

/** The free words as they hold now, with the number of the version: 0 as the program brings them. */
export function getVrijeDelen(bron: Bron, soort: Briefsoort): VrijeDelen & { versie: number } {
  const [nieuwste] = listVersies(bron, soort);
  if (!nieuwste) return { ...standaardDelen(soort), versie: 0 };
  const { onderwerp, inleiding, voorzet, slotkop, slot, versie } = nieuwste;
  return { onderwerp, inleiding, voorzet, slotkop, slot, versie };
}

/** Adds a version; what was there stays, for the letters that were begun under it. */
export function voegVersieToe(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  nieuw: VrijeDelen & { soort: Briefsoort; versie: number; accountId: string; reden: string; moment: string },
): void {
  tx.insert(briefsjabloon)
    .values({ id: systeem.willekeurig(), ...nieuw })
    .run();
}
