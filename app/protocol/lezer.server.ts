import { plusMaanden } from "~/lib/datum";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem } from "~/storage/systeem.server";
import type { casus as casusTabel } from "~/storage/tabellen.server";
import { isToestand } from "./fasen";
import { hoedanigheidVanRol, type Hoedanigheid } from "./handelingen";
import { aanpakken, type Aanpak } from "./lijsten";
import { isInzagesoort, listInzagesoorten } from "./inzagesoorten";
import * as vragen from "./lezervragen.server";
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
  const gevonden = vragen.accountMetPartij(databank).get({ accountId });
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
  const welke = casusId === undefined ? "alle" : "een";
  const waarden = { casusId, accountId: lezer.accountId, partijId: lezer.partij.id };
  for (const { casusId: id, rol, vanaf, tot } of vragen.autorisaties[welke](databank).all(waarden)) {
    if (vanaf > vandaag || (tot && tot < vandaag) || autorisaties.get(id)?.rol === "deelnemer") continue;
    if (rol === "deelnemer" || !autorisaties.has(id))
      autorisaties.set(id, { rol: rol === "deelnemer" ? "deelnemer" : "bevraagd", vanaf, tot });
  }
  return {
    autorisaties,
    casusregisseur: new Set(
      vragen.casusregies[welke](databank)
        .all(waarden)
        .map(({ casusId: id }) => id),
    ),
    // The casussen in which the reader's Partij is asked about something that this very person supplied for it. A question
    // that lapsed does not count.
    gevraagd: new Set(
      vragen.fasevragen[welke](databank)
        .all(waarden)
        .map(({ casusId: id }) => id),
    ),
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

/** Day of closing → first day in the archive. A list asks it of every day on which a casus was closed. */
const archiefdagen = new Map<string, string>();
const maximumDagen = 10_000;

function getArchiefdag(afgeslotenOp: string): string {
  const bekend = archiefdagen.get(afgeslotenOp);
  if (bekend !== undefined) return bekend;
  const dag = plusMaanden(afgeslotenOp, maandenTotArchief);
  if (archiefdagen.size >= maximumDagen) archiefdagen.clear();
  archiefdagen.set(afgeslotenOp, dag);
  return dag;
}

/** P 11.2 b: six months after closing a dossier is archived. */
export function isGearchiveerd({ afgeslotenOp }: Pick<Casuskern, "afgeslotenOp">, vandaag: string): boolean {
  return afgeslotenOp !== null && getArchiefdag(afgeslotenOp) <= vandaag;
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
  const gevonden = vragen.inzagerechten[casusId === undefined ? "alle" : "een"](databank).all({
    casusId,
    accountId,
    partijId: id,
    soorten: JSON.stringify(soorten),
    vandaag,
  });
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
