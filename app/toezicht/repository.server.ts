import { createHash } from "node:crypto";
import { and, asc, count, desc, eq, gte, inArray, isNotNull, max, min } from "drizzle-orm";
import { listBewaartermijnen } from "~/bewaartermijnen/termijn.server";
import { schrijfTermijn } from "~/bewaartermijnen/termijn";
import type { Logrij } from "~/inzage/repository.server";
import { momentVanDag } from "~/lib/datum";
import { getInzagesoort, isInzagesoort } from "~/protocol/inzagesoorten";
import { schrijfNaam } from "~/lib/naam";
import { aanpakken } from "~/protocol/lijsten";
import type { Systeem } from "~/storage/systeem.server";
import {
  account,
  besluit,
  casus,
  inzagerecht,
  logregel,
  partij,
  vernietigingsverklaring,
} from "~/storage/tabellen.server";
import { afwijkendeHandelingen, beschrijfAfwijking, type Afwijking } from "./afwijkingen";

type Bron = Pick<Systeem, "databank">;

/** Besluiten in casussen, dossiers opened with a reason and changed terms, newest first. */
export function listAfwijkingen({ databank }: Bron): Afwijking[] {
  const besluiten = databank
    .select({ besluit, casusnummer: casus.casusnummer, wie: account })
    .from(besluit)
    .innerJoin(casus, eq(casus.id, besluit.casusId))
    .innerJoin(account, eq(account.id, besluit.accountId))
    .where(
      inArray(
        besluit.handeling,
        afwijkendeHandelingen.map(({ naam }) => naam),
      ),
    )
    .all()
    .flatMap(({ besluit: { id, moment, handeling }, casusnummer, wie }) => {
      const beschrijving = beschrijfAfwijking(handeling);
      return beschrijving ? [{ id, moment, ...beschrijving, casusnummer, door: schrijfNaam(wie), reden: null }] : [];
    });
  const termijnen = listBewaartermijnen({ databank }).wijzigingen.map(
    ({ id, moment, aanpak, maanden, bron, door, reden }) => ({
      id,
      moment,
      wat: `Bewaartermijn gewijzigd: ${Object.entries(aanpakken).find(([naam]) => naam === aanpak)?.[1] ?? aanpak}, ${schrijfTermijn(maanden)}`,
      artikel: bron,
      casusnummer: null,
      door,
      reden,
    }),
  );
  const inzagen = databank
    .select({ recht: inzagerecht, casusnummer: casus.casusnummer, wie: account })
    .from(inzagerecht)
    .innerJoin(casus, eq(casus.id, inzagerecht.casusId))
    .innerJoin(account, eq(account.id, inzagerecht.accountId))
    .all()
    .flatMap(({ recht: { id, soort, vanaf }, casusnummer, wie }) => {
      if (!isInzagesoort(soort)) return [];
      const { label, artikel } = getInzagesoort(soort);
      const wat = `Dossier geopend met reden: ${label.toLowerCase()}`;
      return [{ id, moment: vanaf, wat, artikel, casusnummer, door: schrijfNaam(wie), reden: null }];
    });
  return [...besluiten, ...termijnen, ...inzagen].toSorted((a, b) => (a.moment < b.moment ? 1 : -1));
}

/** What counts as looking into a dossier. */
const inzagegebeurtenissen = ["ingezien", "gedownload"];

/**
 * Rows of the log taken at random from those since this ISO day in which somebody looked into a dossier; each once, newest
 * first. Takes a place in the numbers at random and then the first such row after it, so that it stays quick in a long log.
 */
export function neemSteekproef(
  { databank, willekeurig }: Pick<Systeem, "databank" | "willekeurig">,
  vanaf: string,
  aantal: number,
): Logrij[] {
  const sinds = and(
    gte(logregel.moment, momentVanDag(vanaf)),
    isNotNull(logregel.casusnummer),
    inArray(logregel.gebeurtenis, inzagegebeurtenissen),
  );
  const grens = databank
    .select({ eerste: min(logregel.nr), laatste: max(logregel.nr) })
    .from(logregel)
    .where(sinds)
    .get();
  if (!grens?.eerste || !grens.laatste) return [];
  const breedte = grens.laatste - grens.eerste + 1;
  const nummers = new Set<number>();
  for (let poging = 0; poging < aantal * 4 && nummers.size < aantal; poging++) {
    const zaad = createHash("sha256").update(willekeurig()).digest().readUInt32BE(0);
    const vanafNr = grens.eerste + (zaad % breedte);
    const gevonden = databank
      .select({ nr: logregel.nr })
      .from(logregel)
      .where(and(sinds, gte(logregel.nr, vanafNr)))
      .orderBy(asc(logregel.nr))
      .limit(1)
      .get();
    if (gevonden) nummers.add(gevonden.nr);
  }
  return databank
    .select({ regel: logregel, wie: account, partij: partij.naam })
    .from(logregel)
    .leftJoin(account, eq(account.id, logregel.accountId))
    .leftJoin(partij, eq(partij.id, logregel.partijId))
    .where(inArray(logregel.nr, [...nummers]))
    .orderBy(desc(logregel.nr))
    .all()
    .map(({ regel, wie, partij: naam }) => ({
      nr: regel.nr,
      moment: regel.moment,
      wie: wie && schrijfNaam(wie),
      rol: regel.rol,
      partij: naam,
      gebeurtenis: regel.gebeurtenis,
      casusnummer: regel.casusnummer,
      scherm: regel.scherm,
      handeling: regel.handeling,
      soorten: regel.soorten,
      grond: regel.grond,
      als: null,
    }));
}

export function telVerklaringen({ databank }: Bron): number {
  return databank.select({ aantal: count() }).from(vernietigingsverklaring).get()?.aantal ?? 0;
}
