import { and, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { isToegetreden } from "~/protocol/regels/dossier";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { account, autorisatie, casus, partij, regie, rij } from "~/storage/tabellen.server";
import { sleutelVan, waaromWeg } from "./overdracht";

type Lezend = Databank | Transactie;

interface Vraag {
  partijId: string;
  partij: string;
  neemtDeel: boolean;
}

/** What is nobody's in one casus. */
export interface Verweesd {
  /** Who has an actie or the casusregie and cannot go on, by `sleutelVan`, with why. */
  weg: ReadonlyMap<string, string>;
  /** The casusregisseur is one of them. */
  casusregisseur: string | null;
  /** Rows of questions that nobody of the Partij can answer; who shows them looks first whether the reader has that row. */
  vragen: ReadonlyMap<string, Vraag>;
}

export const geenVerweesd: Verweesd = { weg: new Map(), casusregisseur: null, vragen: new Map() };

function listDeelnemers(lezen: Lezend, casusIds: readonly string[], vandaag: string) {
  return lezen
    .select({ casusId: autorisatie.casusId, accountId: account.id, partijId: account.partijId, rol: autorisatie.rol })
    .from(autorisatie)
    .innerJoin(account, and(eq(account.id, autorisatie.accountId), eq(account.partijId, autorisatie.partijId)))
    .where(
      and(
        inArray(autorisatie.casusId, [...casusIds]),
        eq(account.actief, true),
        lte(autorisatie.vanaf, vandaag),
        or(isNull(autorisatie.tot), gte(autorisatie.tot, vandaag)),
      ),
    )
    .all();
}

const bron = alias(rij, "bron");
const auteur = alias(account, "auteur");

/** Open questions to a Partij, each with the account of who supplied what it is about, when that person still works there. */
function listVragen(lezen: Lezend, casusIds: readonly string[]) {
  return lezen
    .select({ id: rij.id, casusId: rij.casusId, partij, entiteit: rij.entiteit, auteurId: auteur.id })
    .from(rij)
    .innerJoin(partij, eq(partij.id, rij.voorPartijId))
    .leftJoin(bron, eq(bron.id, rij.ouderId))
    .leftJoin(
      auteur,
      and(eq(auteur.id, bron.auteurAccountId), eq(auteur.actief, true), eq(auteur.partijId, rij.voorPartijId)),
    )
    .where(
      and(
        inArray(rij.casusId, [...casusIds]),
        or(
          and(eq(rij.entiteit, "fasevraag"), eq(rij.status, "open")),
          and(eq(rij.entiteit, "akkoordverzoek"), eq(rij.status, "gevraagd")),
        ),
      ),
    )
    .all();
}

/**
 * What was left behind in these casussen by people who cannot go on (C 12.2 g). Read for all of them at once. Names and dates
 * of employees and Partijen only; what the acties say is not read here, nor whether they are done.
 */
export function listVerweesd(lezen: Lezend, casusIds: readonly string[], vandaag: string): Map<string, Verweesd> {
  if (casusIds.length === 0) return new Map();
  const ids = [...casusIds];
  const persoon = { actief: account.actief, rol: account.rol, partijId: account.partijId };
  const acties = lezen
    .selectDistinct({
      casusId: rij.casusId,
      accountId: account.id,
      voorPartijId: rij.voorPartijId,
      aanpak: casus.aanpak,
      partij,
      persoon,
    })
    .from(rij)
    .innerJoin(casus, eq(casus.id, rij.casusId))
    .innerJoin(account, eq(account.id, rij.voorAccountId))
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(and(inArray(rij.casusId, ids), eq(rij.entiteit, "actie")))
    .all();
  const alleRegies = lezen
    .select({
      casusId: regie.casusId,
      accountId: account.id,
      voorPartijId: regie.partijId,
      tot: regie.tot,
      aanpak: casus.aanpak,
      partij,
      persoon,
    })
    .from(regie)
    .innerJoin(casus, eq(casus.id, regie.casusId))
    .innerJoin(account, eq(account.id, regie.accountId))
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(and(inArray(regie.casusId, ids), eq(regie.soort, "casusregisseur"), isNotNull(regie.accountId)))
    .orderBy(regie.vanaf, sql`regie.rowid`)
    .all();
  // Who has it now; where nobody has, who had it last: leaving ends it, and then there is still one to appoint.
  const regies = [...new Map(alleRegies.map((een) => [een.casusId, een])).keys()].flatMap((id) => {
    const vanCasus = alleRegies.filter(({ casusId }) => casusId === id);
    return vanCasus.find(({ tot }) => tot === null) ?? vanCasus.at(-1) ?? [];
  });
  const deelnemers = listDeelnemers(lezen, ids, vandaag);
  const inTeam = new Set(
    deelnemers.filter(({ rol }) => rol === "deelnemer").map((rij2) => `${rij2.casusId}|${rij2.accountId}`),
  );
  const metRegie = new Map(
    regies.flatMap(({ casusId, accountId, voorPartijId, tot }) =>
      tot === null ? [[casusId, { accountId, voorPartijId }] as const] : [],
    ),
  );
  const gevonden = new Map<
    string,
    { casusregisseur: string | null; weg: Map<string, string>; vragen: Map<string, Vraag> }
  >();
  const neem = (casusId: string) => {
    const bestaand = gevonden.get(casusId) ?? { weg: new Map(), casusregisseur: null, vragen: new Map() };
    gevonden.set(casusId, bestaand);
    return bestaand;
  };
  for (const [isRegie, lijst] of [
    [false, acties],
    [true, regies],
  ] as const) {
    for (const { casusId, accountId, voorPartijId, aanpak, partij: van, persoon: is } of lijst) {
      const wie = { ...is, partij: van };
      const houder = metRegie.get(casusId);
      const isCasusregisseur = houder?.accountId === accountId && houder.voorPartijId === wie.partijId;
      const isDeelnemer = inTeam.has(`${casusId}|${accountId}`);
      const waarom = waaromWeg({ persoon: wie, voorPartijId, aanpak, isCasusregisseur, isDeelnemer }, vandaag);
      const isZonderRegie = isRegie && !metRegie.has(casusId);
      if (waarom === null && !isZonderRegie) continue;
      if (waarom !== null) neem(casusId).weg.set(sleutelVan(accountId, voorPartijId), waarom);
      if (isRegie) neem(casusId).casusregisseur = accountId;
    }
  }
  const kanAntwoorden = new Set(deelnemers.map(({ casusId, partijId }) => `${casusId}|${partijId}`));
  for (const { id, casusId, partij: wie, entiteit, auteurId } of listVragen(lezen, ids)) {
    const neemtDeel = isToegetreden(wie, vandaag);
    // About a next phase the one who supplied it answers too, also when no longer in the team (P 3.5 c).
    const iemand = kanAntwoorden.has(`${casusId}|${wie.id}`) || (entiteit === "fasevraag" && auteurId !== null);
    if (!neemtDeel || !iemand) neem(casusId).vragen.set(id, { partijId: wie.id, partij: wie.naam, neemtDeel });
  }
  return gevonden;
}

export function getVerweesd(lezen: Lezend, casusId: string, vandaag: string): Verweesd {
  return listVerweesd(lezen, [casusId], vandaag).get(casusId) ?? geenVerweesd;
}
