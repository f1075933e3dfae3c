import { and, eq, isNotNull } from "drizzle-orm";
import { dagVanMoment } from "~/lib/datum";
import type { Afgeschermd, Opener } from "~/protocol/afscherming";
import { gegevensregister, type Entiteit, type Sleutel } from "~/protocol/gegevensregister";
import { findActor, getCasusFeiten } from "~/protocol/lezer.server";
import { maakBeoordelaar, type CasusContext } from "~/protocol/poort.server";
import type { CasusFeiten } from "~/protocol/regels";
import { findAfgeschermd } from "~/storage/dossier.server";
import type { Transactie } from "~/storage/systeem.server";
import {
  aanwezigheid,
  account,
  agendapunt,
  autorisatie,
  besluit,
  gegeven,
  rij as rijTabel,
} from "~/storage/tabellen.server";

/** Values of one row. */
export interface Plek {
  readonly entiteit: Entiteit;
  readonly rijId: string;
  readonly sleutels: readonly string[];
}

/** What others read of it: the text or the file; the rest of such a row says how it was given. */
export function plekVan(entiteit: "inbreng" | "ketenanalyse" | "bijlage", rijId: string): Plek {
  return { entiteit, rijId, sleutels: [entiteit === "bijlage" ? "inhoud" : "tekst"] };
}

export interface Ontvangers {
  partners: ReadonlySet<string>;
  /** Procesregisseurs who took a besluit in the casus: they made texts out of what was brought in. */
  staf: ReadonlySet<string>;
}

const niemand: Ontvangers = { partners: new Set(), staf: new Set() };

/**
 * Who took part since then: authorised on some day of it, or present when the casus was discussed, whatever their ground
 * of presence (P 13.7: also who only saw it in the overleg). True: counts as deelnemer, also after leaving.
 */
function listMogelijke({ systeem, casus }: CasusContext, sinds: string): Map<string, boolean> {
  const { databank } = systeem;
  const dag = dagVanMoment(sinds);
  const geautoriseerd = databank
    .select()
    .from(autorisatie)
    .where(eq(autorisatie.casusId, casus.id))
    .all()
    .filter(({ tot }) => !tot || dag <= tot);
  const aanwezig = databank
    .select({ accountId: aanwezigheid.accountId, besprokenOp: agendapunt.besprokenOp, status: agendapunt.status })
    .from(aanwezigheid)
    .innerJoin(agendapunt, eq(agendapunt.id, aanwezigheid.agendapuntId))
    .where(and(eq(agendapunt.casusId, casus.id), eq(aanwezigheid.aanwezig, true)))
    .all()
    .filter(({ besprokenOp, status }) => status === "aan_de_orde" || (besprokenOp !== null && sinds <= besprokenOp));
  const alsDeelnemer = new Set([
    ...geautoriseerd.filter(({ rol }) => rol === "deelnemer").map(({ accountId }) => accountId),
    ...aanwezig.map(({ accountId }) => accountId),
  ]);
  const allen = [...geautoriseerd, ...aanwezig].map(({ accountId }) => accountId);
  return new Map(allen.map((accountId) => [accountId, alsDeelnemer.has(accountId)]));
}

function listProcesregisseurs({ systeem, casus }: CasusContext): string[] {
  const rijen = systeem.databank
    .selectDistinct({ accountId: besluit.accountId })
    .from(besluit)
    .innerJoin(account, eq(account.id, besluit.accountId))
    .where(and(eq(besluit.casusId, casus.id), eq(account.rol, "procesregisseur"), eq(account.actief, true)))
    .all();
  return rijen.map(({ accountId }) => accountId);
}

/** The filled values of the place, with whose they are. */
function leesGevuld(
  tx: Transactie,
  { entiteit, rijId, sleutels }: Plek,
): { sleutels: string[]; partijId: string | null } {
  const gevuld = tx
    .select({ soort: gegeven.soort, partijId: gegeven.verstrekkerPartijId })
    .from(gegeven)
    .where(and(eq(gegeven.rijId, rijId), isNotNull(gegeven.waarde)))
    .all()
    .filter(({ soort }) => sleutels.some((sleutel) => soort === `${entiteit}.${sleutel}`));
  return {
    sleutels: gevuld.map(({ soort }) => soort.slice(entiteit.length + 1)),
    partijId: gevuld[0]?.partijId ?? null,
  };
}

/** Since when others can have read the row: what a Partij brought in since it was shared or released, all else at once. */
export function findSinds(tx: Transactie, { entiteit, rijId }: Pick<Plek, "entiteit" | "rijId">): string | null {
  const gelezen = tx.select().from(rijTabel).where(eq(rijTabel.id, rijId)).get();
  if (!gelezen) return null;
  if (!("ingebracht" in gegevensregister[entiteit])) return gelezen.aangemaaktOp;
  return [gelezen.gedeeldOp, gelezen.vrijgegevenOp].filter((moment) => moment !== null).sort()[0] ?? null;
}

/**
 * Of those who took part and of the procesregie: for whom the rules open one of these values as it is stored now. Asked of
 * storage, not of the opener: who decides about a value need not be able to read it. Its verstrekker is no receiver.
 * `sinds`: of a row that may have lost the moment of sharing. Discloses nothing.
 */
export function listOntvangers(
  context: CasusContext,
  tx: Transactie,
  plek: Plek,
  sinds: string | null = findSinds(tx, plek),
): Ontvangers {
  const { systeem, casus, vandaag } = context;
  const plaats = { casusId: casus.id, entiteit: plek.entiteit, rijId: plek.rijId };
  const rij: Afgeschermd<Entiteit> | undefined = findAfgeschermd<Entiteit>(systeem, plaats, tx);
  const { sleutels, partijId } = leesGevuld(tx, plek);
  if (!rij || sleutels.length === 0) return niemand;
  const ziet = (beoordelaar: Pick<Opener, "oordeel">) =>
    sleutels.some((sleutel) => beoordelaar.oordeel(rij, sleutel as Sleutel<Entiteit>).toegestaan);
  const leest = (accountId: string, alsDeelnemer: boolean): boolean => {
    const lezer = findActor(systeem, accountId)?.lezer;
    if (!lezer || lezer.partij.id === partijId) return false;
    const eigen = getCasusFeiten(systeem, casus, lezer, vandaag);
    const feiten: CasusFeiten = alsDeelnemer
      ? { ...eigen, autorisatie: { rol: "deelnemer", vanaf: vandaag, tot: null } }
      : eigen;
    return ziet(maakBeoordelaar({ lezer, casus: feiten, vandaag }));
  };
  const mogelijk = sinds === null ? [] : [...listMogelijke(context, sinds)];
  return {
    partners: new Set(mogelijk.filter(([id, alsDeelnemer]) => leest(id, alsDeelnemer)).map(([id]) => id)),
    staf: new Set(listProcesregisseurs(context).filter((id) => leest(id, false))),
  };
}
