import { and, desc, eq, gte, inArray, isNull, lte } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import type { Systeem } from "~/storage/systeem.server";
import { account, autorisatie, inzagerecht, partij, regie, type casus as casusTabel } from "~/storage/tabellen.server";
import { isToestand } from "./fasen";
import { hoedanigheidVanRol, type Hoedanigheid } from "./handelingen";
import { aanpakken, type Aanpak } from "./lijsten";
import { isInzagesoort, listInzagesoorten } from "./inzagesoorten";
import { isPartijtype } from "./partijtypen";
import type { CasusFeiten, Lezer } from "./regels";
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
 * The reader's ties to this casus, for the rules. Each counts for the Partij for which it was given: who goes to work for
 * another Partij leaves them behind.
 */
export function getCasusFeiten(
  { databank }: Pick<Systeem, "databank">,
  casus: Casus,
  lezer: Lezer,
  vandaag: string,
): CasusFeiten {
  if (!isToestand(casus.toestand) || !isAanpak(casus.aanpak))
    throw new Error("Unknown state or aanpak in the database");
  const autorisaties = databank
    .select()
    .from(autorisatie)
    .where(
      and(
        eq(autorisatie.casusId, casus.id),
        eq(autorisatie.accountId, lezer.accountId),
        eq(autorisatie.partijId, lezer.partij.id),
      ),
    )
    .all()
    .filter(({ vanaf, tot }) => vanaf <= vandaag && (!tot || vandaag <= tot))
    .toSorted((a, b) => Number(b.rol === "deelnemer") - Number(a.rol === "deelnemer"));
  const beste = autorisaties[0];
  const casusregisseur = databank
    .select({ id: regie.id })
    .from(regie)
    .where(
      and(
        eq(regie.casusId, casus.id),
        eq(regie.soort, "casusregisseur"),
        eq(regie.accountId, lezer.accountId),
        eq(regie.partijId, lezer.partij.id),
        isNull(regie.tot),
      ),
    )
    .get();
  return {
    toestand: casus.toestand,
    aanpak: casus.aanpak,
    gemeente: casus.gemeente,
    afgeslotenOp: casus.afgeslotenOp,
    // The Veiligheidshuis sends in a verzoek of the blauwlijst on behalf of a Partij (P 3.2).
    isMelder:
      casus.melderAccountId === lezer.accountId &&
      (casus.melderPartijId === lezer.partij.id || rollen[lezer.rol].veiligheidshuis),
    isCasusregisseur: casusregisseur !== undefined,
    autorisatie: beste
      ? { rol: beste.rol === "deelnemer" ? "deelnemer" : "bevraagd", vanaf: beste.vanaf, tot: beste.tot }
      : null,
    inzagereden: findInzagereden(databank, casus.id, lezer, vandaag),
  };
}

function findInzagereden(
  databank: Systeem["databank"],
  casusId: string,
  { accountId, rol, partij: { id } }: Lezer,
  vandaag: string,
): CasusFeiten["inzagereden"] {
  const soorten = listInzagesoorten(rol);
  if (soorten.length === 0) return null;
  const gevonden = databank
    .select()
    .from(inzagerecht)
    .where(
      and(
        eq(inzagerecht.casusId, casusId),
        eq(inzagerecht.accountId, accountId),
        eq(inzagerecht.partijId, id),
        inArray(inzagerecht.soort, soorten),
        isNull(inzagerecht.beeindigdOp),
        lte(inzagerecht.vanaf, vandaag),
        gte(inzagerecht.tot, vandaag),
      ),
    )
    .orderBy(desc(inzagerecht.tot))
    .get();
  if (!gevonden || !isInzagesoort(gevonden.soort)) return null;
  const { soort, vanaf, tot } = gevonden;
  return { soort, vanaf, tot };
}

/** In which capacities this reader acts in this casus. */
export function listHoedanigheden(lezer: Lezer, casus: CasusFeiten): Hoedanigheid[] {
  const vanRol = hoedanigheidVanRol[lezer.rol];
  return [
    ...(vanRol ? [vanRol] : []),
    ...(casus.isMelder ? (["melder"] as const) : []),
    ...(casus.autorisatie ? [casus.autorisatie.rol] : []),
    ...(casus.isCasusregisseur ? (["casusregisseur"] as const) : []),
    ...(casus.inzagereden ? (["inzage"] as const) : []),
  ];
}
