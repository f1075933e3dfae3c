import { and, asc, eq, gte, inArray, isNull, lte, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { plusMaanden } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem } from "~/storage/systeem.server";
import {
  account,
  autorisatie,
  inzagerecht,
  partij,
  regie,
  rij,
  type casus as casusTabel,
} from "~/storage/tabellen.server";
import { isToestand } from "./fasen";
import { hoedanigheidVanRol, type Hoedanigheid } from "./handelingen";
import { aanpakken, type Aanpak } from "./lijsten";
import { isInzagesoort, listInzagesoorten } from "./inzagesoorten";
import { isPartijtype } from "./partijtypen";
import type { CasusFeiten, Lezer } from "./regels";
import { maandenTotArchief } from "./regels/dossier";
import { isRol, rollen } from "./rollen";

export type Casus = typeof casusTabel.$inferSelect;

export interface Actor {
  lezer: Lezer;
  naam: string;
  partijNaam: string;
}

/** The account with its Partij as the rules see it; undefined when it is not active or its data are damaged. */
export function findActor({ databank }: Pick<Systeem, "databank">, accountId: string): Actor | undefined {
  const gevonden = databank
    .select({ account, partij })
    .from(account)
    .innerJoin(partij, eq(partij.id, account.partijId))
    .where(eq(account.id, accountId))
    .get();
  if (!gevonden?.account.actief) return undefined;
  const { account: a, partij: p } = gevonden;
  if (!isRol(a.rol) || !isPartijtype(p.type)) return undefined;
  return {
    lezer: {
      accountId: a.id,
      rol: a.rol,
      partij: { ...p, type: p.type },
      geheimhoudingOp: a.geheimhoudingOp,
      vogGeldigTot: a.vogGeldigTot,
    },
    naam: schrijfNaam(a),
    partijNaam: p.naam,
  };
}

function isAanpak(woord: string): woord is Aanpak {
  return Object.hasOwn(aanpakken, woord);
}

/**
 * The reader's ties to casussen: what is recorded of this person in them. Each counts for the Partij for which it was given:
 * who goes to work for another Partij leaves them behind. Everything else that the rules ask of a casus is the same for all.
 */
export interface Banden {
  readonly autorisaties: ReadonlyMap<string, NonNullable<CasusFeiten["autorisatie"]>>;
  readonly casusregisseur: ReadonlySet<string>;
  readonly gevraagd: ReadonlySet<string>;
  readonly inzageredenen: ReadonlyMap<string, NonNullable<CasusFeiten["inzagereden"]>>;
}

/** The casussen in which something is recorded of this reader; of all others the rules are asked the same as of anybody. */
export function listVerbonden({ autorisaties, casusregisseur, gevraagd, inzageredenen }: Banden): string[] {
  return [...autorisaties.keys(), ...casusregisseur, ...gevraagd, ...inzageredenen.keys()];
}

/** Read once for many casussen; `casusId`: only of this one. */
export function leesBanden(
  { databank }: Pick<Systeem, "databank">,
  lezer: Lezer,
  vandaag: string,
  casusId?: string,
): Banden {
  const autorisaties = new Map<string, NonNullable<CasusFeiten["autorisatie"]>>();
  const gevonden = databank
    .select()
    .from(autorisatie)
    .where(
      and(
        casusId ? eq(autorisatie.casusId, casusId) : undefined,
        eq(autorisatie.accountId, lezer.accountId),
        eq(autorisatie.partijId, lezer.partij.id),
      ),
    )
    .all();
  for (const { casusId: id, rol, vanaf, tot } of gevonden) {
    if (vanaf > vandaag || (tot && tot < vandaag) || autorisaties.get(id)?.rol === "deelnemer") continue;
    if (rol === "deelnemer" || !autorisaties.has(id))
      autorisaties.set(id, { rol: rol === "deelnemer" ? "deelnemer" : "bevraagd", vanaf, tot });
  }
  const casusregisseur = databank
    .select({ casusId: regie.casusId })
    .from(regie)
    .where(
      and(
        casusId ? eq(regie.casusId, casusId) : undefined,
        eq(regie.soort, "casusregisseur"),
        eq(regie.accountId, lezer.accountId),
        eq(regie.partijId, lezer.partij.id),
        isNull(regie.tot),
      ),
    )
    .all();
  return {
    autorisaties,
    casusregisseur: new Set(casusregisseur.map(({ casusId: id }) => id)),
    gevraagd: listGevraagd(databank, lezer, casusId),
    inzageredenen: listInzageredenen(databank, lezer, vandaag, casusId),
  };
}

/** The casus and the reader's ties to it, for the rules. */
export function getCasusFeiten(
  systeem: Pick<Systeem, "databank">,
  casus: Casus,
  lezer: Lezer,
  vandaag: string,
): CasusFeiten {
  return maakCasusFeiten(casus, lezer, leesBanden(systeem, lezer, vandaag, casus.id));
}

/** What the rules ask of a casus. */
export type Casuskern = Pick<
  Casus,
  "id" | "toestand" | "aanpak" | "gemeente" | "afgeslotenOp" | "melderAccountId" | "melderPartijId"
>;

export function maakCasusFeiten(casus: Casuskern, lezer: Lezer, banden: Banden): CasusFeiten {
  if (!isToestand(casus.toestand) || !isAanpak(casus.aanpak))
    throw new Error("Unknown state or aanpak in the database");
  return {
    toestand: casus.toestand,
    aanpak: casus.aanpak,
    gemeente: casus.gemeente,
    afgeslotenOp: casus.afgeslotenOp,
    // The Veiligheidshuis sends in a verzoek of the blauwlijst on behalf of a Partij (P 3.2).
    isMelder:
      casus.melderAccountId === lezer.accountId &&
      (casus.melderPartijId === lezer.partij.id || rollen[lezer.rol].veiligheidshuis),
    isCasusregisseur: banden.casusregisseur.has(casus.id),
    isVerstrekker: banden.gevraagd.has(casus.id),
    autorisatie: banden.autorisaties.get(casus.id) ?? null,
    inzagereden: banden.inzageredenen.get(casus.id) ?? null,
  };
}

/** P 11.2 b: six months after closing a dossier is archived. */
export function isGearchiveerd({ afgeslotenOp }: Pick<Casuskern, "afgeslotenOp">, vandaag: string): boolean {
  return afgeslotenOp !== null && plusMaanden(afgeslotenOp, maandenTotArchief) <= vandaag;
}

/**
 * The casussen in which the reader's Partij is asked about something that this very person supplied for it. A question that
 * lapsed does not count.
 */
function listGevraagd(databank: Systeem["databank"], lezer: Lezer, casusId: string | undefined): Banden["gevraagd"] {
  const bron = alias(rij, "bron");
  const gevonden = databank
    .selectDistinct({ casusId: rij.casusId })
    .from(rij)
    .innerJoin(bron, eq(bron.id, rij.ouderId))
    .where(
      and(
        casusId ? eq(rij.casusId, casusId) : undefined,
        eq(rij.entiteit, "fasevraag"),
        eq(rij.voorPartijId, lezer.partij.id),
        ne(rij.status, "vervallen"),
        eq(bron.auteurAccountId, lezer.accountId),
      ),
    )
    .all();
  return new Set(gevonden.map(({ casusId: id }) => id));
}

/** Of several reasons the one that holds longest. */
function listInzageredenen(
  databank: Systeem["databank"],
  { accountId, rol, partij: { id } }: Lezer,
  vandaag: string,
  casusId: string | undefined,
): Banden["inzageredenen"] {
  const soorten = listInzagesoorten(rol);
  if (soorten.length === 0) return new Map();
  const gevonden = databank
    .select()
    .from(inzagerecht)
    .where(
      and(
        casusId ? eq(inzagerecht.casusId, casusId) : undefined,
        eq(inzagerecht.accountId, accountId),
        eq(inzagerecht.partijId, id),
        inArray(inzagerecht.soort, soorten),
        isNull(inzagerecht.beeindigdOp),
        lte(inzagerecht.vanaf, vandaag),
        gte(inzagerecht.tot, vandaag),
      ),
    )
    .orderBy(asc(inzagerecht.tot))
    .all();
  return new Map(
    gevonden.flatMap(({ casusId: van, soort, vanaf, tot }) =>
      isInzagesoort(soort) ? [[van, { soort, vanaf, tot }] as const] : [],
    ),
  );
}

/** In which capacities this reader acts in this casus. */
export function listHoedanigheden(lezer: Lezer, casus: CasusFeiten): Hoedanigheid[] {
  const vanRol = hoedanigheidVanRol[lezer.rol];
  return [
    ...(vanRol ? [vanRol] : []),
    ...(casus.isMelder ? (["melder"] as const) : []),
    ...(casus.autorisatie ? [casus.autorisatie.rol] : []),
    ...(casus.isCasusregisseur ? (["casusregisseur"] as const) : []),
    ...(casus.isVerstrekker ? (["verstrekker"] as const) : []),
    ...(casus.inzagereden ? (["inzage"] as const) : []),
  ];
}
