import { and, asc, eq, inArray } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { findActor, getCasusFeiten, type Casus } from "~/protocol/lezer.server";
import { algemeneVraag } from "~/protocol/poort.server";
import { oordeel, type Oordeel } from "~/protocol/regels";
import { basisregels } from "~/protocol/regels/dossier";
import { weegAanwezigheid, weegUitnodiging, type Zaallid } from "~/protocol/regels/projectie";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { aanwezigheid, account, autorisatie, overlegaanwezigheid, partij } from "~/storage/tabellen.server";
import { listBevestigd } from "./geheimhouding.server";
import { listAgenda, zetVoorzitter, type Agendapunt, type Overleg } from "./repository.server";
import type { Zaalpersoon, Zaalstand } from "./zaal";

export interface OverPunt {
  punt: Agendapunt;
  casus: Casus;
}

function isStaf(rol: string): boolean {
  return rol === "procesregisseur" || rol === "procesondersteuner";
}

/** Finds people as R-projectie weighs them in the room of one casus, each read once. */
export type Zaalzoeker = (accountId: string, grond?: Zaallid["grond"]) => Zaallid | undefined;

/**
 * `grond`: as it was recorded. It is not made better afterwards: who lost the tie that was the ground is weighed without it.
 * Undefined when there is no such active account.
 */
export function maakZaalzoeker(
  systeem: Pick<Systeem, "databank">,
  casus: Casus,
  vandaag: string,
  bevestigden: Pick<ReadonlySet<string>, "has">,
): Zaalzoeker {
  const rijen = systeem.databank
    .select({ partijId: autorisatie.partijId, vanaf: autorisatie.vanaf, tot: autorisatie.tot })
    .from(autorisatie)
    .where(and(eq(autorisatie.casusId, casus.id), eq(autorisatie.rol, "deelnemer")))
    .all();
  const lopend = rijen.filter(({ vanaf, tot }) => vanaf <= vandaag && (!tot || vandaag <= tot));
  const betrokkenPartijen = new Set(lopend.map(({ partijId }) => partijId));
  const bekend = new Map<string, Zaallid | undefined>();
  const lees = (accountId: string): Zaallid | undefined => {
    const lezer = findActor(systeem, accountId)?.lezer;
    if (!lezer) return undefined;
    const feiten = getCasusFeiten(systeem, casus, lezer, vandaag);
    const staf = isStaf(lezer.rol);
    const betrokken = staf || feiten.isCasusregisseur || feiten.autorisatie?.rol === "deelnemer";
    return {
      lezer,
      casus: feiten,
      vandaag,
      grond: betrokken ? "betrokken" : "expertise",
      partijBetrokken: staf || betrokkenPartijen.has(lezer.partij.id),
      staf,
      bevestigd: bevestigden.has(accountId),
    };
  };
  return (accountId, grond) => {
    if (!bekend.has(accountId)) bekend.set(accountId, lees(accountId));
    const lid = bekend.get(accountId);
    return lid && grond ? { ...lid, grond } : lid;
  };
}

function alsGrond(woord: string): Zaallid["grond"] {
  return woord === "betrokken" ? "betrokken" : "expertise";
}

/** Accounts in the room for this item, with the ground recorded for each. */
function listBinnen(lezen: Databank | Transactie, punt: Agendapunt): { accountId: string; grond: Zaallid["grond"] }[] {
  return lezen
    .select({ accountId: aanwezigheid.accountId, grond: aanwezigheid.grond })
    .from(aanwezigheid)
    .where(and(eq(aanwezigheid.agendapuntId, punt.id), eq(aanwezigheid.aanwezig, true)))
    .orderBy(asc(aanwezigheid.accountId))
    .all()
    .map(({ accountId, grond }) => ({ accountId, grond: alsGrond(grond) }));
}

/**
 * The readers before the screen while this item is discussed: the chair, whoever operates the screen (`bediener`), and all
 * who were recorded as present for it. Of somebody without a living account nothing can be weighed: then the room is empty,
 * and nothing is shown.
 */
export function getZaal(
  systeem: Systeem,
  overleg: Overleg,
  { punt, casus }: OverPunt,
  vandaag: string,
  bediener: string,
  zoek: Zaalzoeker = maakZaalzoeker(systeem, casus, vandaag, listBevestigd(systeem.databank, overleg.id)),
): readonly Zaallid[] {
  const binnen = new Map<string, Zaallid["grond"] | undefined>([
    [overleg.voorzitterAccountId, undefined],
    [bediener, undefined],
  ]);
  for (const { accountId, grond } of listBinnen(systeem.databank, punt)) binnen.set(accountId, grond);
  const leden = [...binnen].map(([accountId, grond]) => zoek(accountId, grond));
  return leden.every((lid) => lid !== undefined) ? leden : [];
}

function listInOverleg(lezen: Databank | Transactie, overlegId: string): string[] {
  return lezen
    .select({ accountId: overlegaanwezigheid.accountId })
    .from(overlegaanwezigheid)
    .where(and(eq(overlegaanwezigheid.overlegId, overlegId), eq(overlegaanwezigheid.aanwezig, true)))
    .orderBy(asc(overlegaanwezigheid.accountId))
    .all()
    .map(({ accountId }) => accountId);
}

function schrijfPlek(
  tx: Transactie,
  systeem: Pick<Systeem, "willekeurig">,
  punt: Agendapunt,
  { accountId, partijId, grond }: { accountId: string; partijId: string; grond: string },
  aanwezig: boolean,
): void {
  tx.insert(aanwezigheid)
    .values({ id: systeem.willekeurig(), agendapuntId: punt.id, accountId, partijId, grond, aanwezig })
    .onConflictDoUpdate({
      target: [aanwezigheid.agendapuntId, aanwezigheid.accountId],
      // Who steps out keeps the ground on which the presence was.
      set: aanwezig ? { aanwezig, grond, partijId } : { aanwezig },
    })
    .run();
}

/**
 * Who is in the meeting when an item starts is in the room for it, until somebody records otherwise. That is the safe
 * direction: more people in the room never show more.
 */
export function neemZaalMee(tx: Transactie, systeem: Systeem, { punt, casus }: OverPunt, vandaag: string): void {
  const zoek = maakZaalzoeker(systeem, casus, vandaag, listBevestigd(tx, punt.overlegId));
  for (const accountId of listInOverleg(tx, punt.overlegId)) {
    const lid = zoek(accountId);
    const partijId = lid?.lezer.partij.id ?? getPartijId(tx, accountId);
    schrijfPlek(tx, systeem, punt, { accountId, partijId, grond: lid?.grond ?? "betrokken" }, true);
  }
}

function getPartijId(lezen: Databank | Transactie, accountId: string): string {
  const gevonden = lezen.select({ id: account.partijId }).from(account).where(eq(account.id, accountId)).get();
  if (!gevonden) throw new Error("No such account");
  return gevonden.id;
}

/** May this person come in: with a casus on the table for that casus, otherwise by what holds for any content (P 13, 28). */
export function weegBinnenkomst(
  systeem: Systeem,
  over: OverPunt | undefined,
  accountId: string,
  vandaag: string,
): { mag: Oordeel; grond: Zaallid["grond"]; partijId: string } | undefined {
  const lezer = findActor(systeem, accountId)?.lezer;
  if (!lezer) return undefined;
  const partijId = lezer.partij.id;
  if (!over) return { mag: oordeel(basisregels, algemeneVraag({ lezer, vandaag })), grond: "betrokken", partijId };
  const lid = maakZaalzoeker(systeem, over.casus, vandaag, new Set())(accountId);
  return lid && { mag: weegUitnodiging(lid), grond: lid.grond, partijId };
}

/**
 * Records where one person is. `binnen` is weighed before (`weegBinnenkomst`); `even_weg` is for this item only; leaving the
 * meeting is leaving the room too.
 */
export function zetZaalstand(
  tx: Transactie,
  systeem: Systeem,
  wie: { overleg: Overleg; over: OverPunt | undefined; accountId: string; partijId: string; grond: Zaallid["grond"] },
  stand: Zaalstand,
): void {
  const { overleg, over, accountId, partijId, grond } = wie;
  if (over) schrijfPlek(tx, systeem, over.punt, { accountId, partijId, grond }, stand === "binnen");
  const gewijzigdOp = systeem.klok.nu().toISOString();
  const aanwezig = stand !== "weg";
  tx.insert(overlegaanwezigheid)
    .values({ id: systeem.willekeurig(), overlegId: overleg.id, accountId, partijId, aanwezig, gewijzigdOp })
    .onConflictDoUpdate({
      target: [overlegaanwezigheid.overlegId, overlegaanwezigheid.accountId],
      set: { aanwezig, gewijzigdOp },
    })
    .run();
}

/**
 * Another chair from now on. The one before stays in the room until somebody records otherwise, when that account still lives: the safe
 * direction, as more people in the room never show more. Without an account nobody can be weighed, and the room would stay black.
 */
export function neemVoorzitterschapOver(
  tx: Transactie,
  systeem: Systeem,
  overleg: Overleg,
  accountId: string,
  vandaag: string,
): void {
  const vorige = overleg.voorzitterAccountId;
  zetVoorzitter(tx, overleg, accountId);
  const over = listAgenda(tx, overleg.id).find(({ punt }) => punt.status === "aan_de_orde");
  const komst = weegBinnenkomst(systeem, over, vorige, vandaag);
  if (komst?.mag.toegestaan) zetZaalstand(tx, systeem, { overleg, over, accountId: vorige, ...komst }, "binnen");
}

function listGenodigd(lezen: Databank, overlegId: string): string[] {
  const punten = listAgenda(lezen, overlegId).map(({ punt }) => punt.id);
  const waar = inArray(aanwezigheid.agendapuntId, punten);
  return lezen
    .select({ accountId: aanwezigheid.accountId })
    .from(aanwezigheid)
    .where(waar)
    .all()
    .map(({ accountId }) => accountId);
}

/** Everybody who belongs to the meeting or was invited for this item, with where each is now. The chair comes first. */
export function listZaal(
  systeem: Pick<Systeem, "databank">,
  overleg: Overleg,
  over: OverPunt | undefined,
  vandaag: string,
  zoek: Zaalzoeker | undefined = over &&
    maakZaalzoeker(systeem, over.casus, vandaag, listBevestigd(systeem.databank, overleg.id)),
): Zaalpersoon[] {
  const { databank } = systeem;
  const inOverleg = new Set(listInOverleg(databank, overleg.id));
  const bevestigden = listBevestigd(databank, overleg.id);
  // With no casus on the table the list is of all who were invited for one of them.
  const genodigd = over ? [] : listGenodigd(databank, overleg.id);
  const bekend = databank
    .select({ accountId: overlegaanwezigheid.accountId })
    .from(overlegaanwezigheid)
    .where(eq(overlegaanwezigheid.overlegId, overleg.id))
    .all();
  const bijPunt = new Map(
    over
      ? databank
          .select()
          .from(aanwezigheid)
          .where(eq(aanwezigheid.agendapuntId, over.punt.id))
          .all()
          .map((rij) => [rij.accountId, rij])
      : [],
  );
  const ids = new Set([
    overleg.voorzitterAccountId,
    ...bekend.map(({ accountId }) => accountId),
    ...bijPunt.keys(),
    ...genodigd,
  ]);
  return databank
    .select({ account, partij: partij.naam })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(inArray(account.id, [...ids]))
    .all()
    .map((gevonden): Zaalpersoon => {
      const accountId = gevonden.account.id;
      const isVoorzitter = accountId === overleg.voorzitterAccountId;
      const plek = bijPunt.get(accountId);
      const binnen = isVoorzitter || (over ? plek?.aanwezig === true : inOverleg.has(accountId));
      const lid = zoek?.(accountId, plek && alsGrond(plek.grond));
      const mag = lid && weegAanwezigheid(lid);
      return {
        accountId,
        naam: schrijfNaam(gevonden.account),
        partij: gevonden.partij,
        functie: gevonden.account.functie,
        isVoorzitter,
        bevestigd: isStaf(gevonden.account.rol) || bevestigden.has(accountId),
        stand: binnen ? "binnen" : over && inOverleg.has(accountId) ? "even_weg" : "weg",
        grond: lid?.grond ?? null,
        bezwaar: mag && !mag.toegestaan ? { uitleg: mag.uitleg, regel: mag.regel, artikel: mag.artikel } : null,
      };
    })
    .sort(
      (a, b) =>
        Number(b.isVoorzitter) - Number(a.isVoorzitter) ||
        a.partij.localeCompare(b.partij, "nl") ||
        a.naam.localeCompare(b.naam, "nl"),
    );
}
