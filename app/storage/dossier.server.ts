import { and, eq } from "drizzle-orm";
import { Afgeschermd, type Gevuld, type RijKop, type Zeggenschap } from "~/protocol/afscherming";
import { faseLabels, type Fase } from "~/protocol/fasen";
import { getGegevenssoort, listSleutels, type Entiteit, type Waarden } from "~/protocol/gegevensregister";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import type { ToestemmingStand, WpgToestemming } from "~/protocol/regels";
import { schrijfNaam } from "~/lib/naam";
import { verwijderBestanden } from "./bestanden.server";
import { rijenVan, sleutelsVan, waardenVan } from "./dossiervragen.server";
import type { Databank, Systeem, Transactie } from "./systeem.server";
import { casus, gegeven, rij } from "./tabellen.server";
import {
  alsBeoordeling,
  alsBeperking,
  alsFase,
  alsMarkering,
  alsPartijtype,
  alsToestand,
  alsToestemming,
  alsWpgToestemming,
  alsZeggenschap,
} from "./woorden";

/** A value or row was changed by somebody else since the writer read it. Nothing was written. */
export class Versieconflict extends Error {
  constructor(readonly velden: readonly { entiteit: Entiteit; rijId: string; sleutel: string }[]) {
    super("Changed by somebody else in the meantime");
    this.name = "Versieconflict";
  }
}

type Lezen = Databank | Transactie;

/** AAD of a sealed value: it opens only in its own place. */
export function gegevenPlek(casusId: string, soort: string, rijId: string): string {
  return `${casusId}|gegeven|${soort}|${rijId}`;
}

const leesIds = (woorden: string | null): string[] => woorden?.split(",").filter(Boolean) ?? [];

export const veiligheidshuisNaam = "Veiligheidshuis";

/**
 * All rows of one entity in one casus, oldest first, sealed. Values are decrypted only when the protocol opens them.
 * `lezen`: the database, or the running transaction.
 */
export function listRijen<E extends Entiteit>(
  systeem: Pick<Systeem, "databank" | "kluis">,
  casusId: string,
  entiteit: E,
  lezen: Lezen = systeem.databank,
): Afgeschermd<E>[] {
  return listRijenVan(systeem, casusId, [entiteit], lezen)[entiteit];
}

/** One row by its id, sealed; undefined when it is not of this casus and entity. */
export function findAfgeschermd<E extends Entiteit>(
  systeem: Pick<Systeem, "databank" | "kluis">,
  plek: { casusId: string; entiteit: E; rijId: string },
  lezen: Lezen = systeem.databank,
): Afgeschermd<E> | undefined {
  return listRijenVan(systeem, plek.casusId, [plek.entiteit], lezen, plek.rijId)[plek.entiteit][0];
}

/** As `listRijen`, for several entities with the same few queries. `rijId`: only that row. */
export function listRijenVan<E extends Entiteit>(
  systeem: Pick<Systeem, "databank" | "kluis">,
  casusId: string,
  entiteiten: readonly E[],
  lezen: Lezen = systeem.databank,
  rijId?: string,
): Rijen<E> {
  return listRijenVanCasussen(systeem, [casusId], entiteiten, { lezen, rijId }).get(casusId) ?? maakLeeg(entiteiten);
}

export type Rijen<E extends Entiteit> = { [K in E]: Afgeschermd<K>[] };

function maakLeeg<E extends Entiteit>(entiteiten: readonly E[]): Rijen<E> {
  const leeg = {} as Rijen<E>;
  for (const naam of entiteiten) leeg[naam] = [];
  return leeg;
}

/**
 * As `listRijenVan`, for several casussen with the same few queries; at most some hundreds at once. Every casus that was
 * asked is in the answer. `soorten`: only these values (`entiteit.sleutel`); without it all. `rijId`: only that row.
 */
export function listRijenVanCasussen<E extends Entiteit>(
  { databank, kluis }: Pick<Systeem, "databank" | "kluis">,
  casusIds: readonly string[],
  entiteiten: readonly E[],
  { lezen = databank, soorten, rijId }: { lezen?: Lezen; soorten?: readonly string[]; rijId?: string | undefined } = {},
): Map<string, Rijen<E>> {
  const ids = [...casusIds];
  const gevraagd = { casusIds: JSON.stringify(ids), entiteiten: JSON.stringify(entiteiten), rijId };
  const sleutels = new Map(
    sleutelsVan(lezen)
      .all(gevraagd)
      .map(({ id, sleutelId }) => [id, sleutelId]),
  );
  const rijen = rijenVan[rijId === undefined ? "alle" : "een"](lezen).all(gevraagd);
  const waarden =
    rijen.length === 0
      ? []
      : waardenVan[soorten ? "soorten" : "alle"](lezen).all({
          rijIds: JSON.stringify(rijen.map(({ rij: { id } }) => id)),
          soorten: JSON.stringify(soorten ?? []),
        });

  const perRij = new Map<string, Map<string, Gevuld>>();
  for (const { gegeven: g, verstrekker: naam, verstrekkertype, auteur: door } of waarden) {
    const { waarde, casusId } = g;
    const sleutelId = sleutels.get(casusId);
    if (!waarde || !sleutelId) continue;
    const velden = perRij.get(g.rijId) ?? new Map<string, Gevuld>();
    perRij.set(g.rijId, velden);
    velden.set(g.soort.slice(g.soort.indexOf(".") + 1), {
      herkomst: {
        verstrekker: naam ?? veiligheidshuisNaam,
        auteur: schrijfNaam(door),
        fase: faseLabels[alsFase(g.fase)],
        moment: g.moment,
        versie: g.versie,
        gecorrigeerdOp: g.gecorrigeerdOp,
      },
      bron: {
        accountId: g.auteurAccountId,
        partijId: g.verstrekkerPartijId,
        partijtype: alsPartijtype(verstrekkertype),
        verstrekker: naam ?? veiligheidshuisNaam,
        geldtTot: alsToestand(g.geldtTot),
        beoordeling: alsBeoordeling(g.beoordeling),
        ingetrokken: g.ingetrokkenOp !== null,
        beperkt: alsBeperking(g.beperkt),
      },
      lees: () => JSON.parse(kluis.ontzegel(sleutelId, gegevenPlek(casusId, g.soort, g.rijId), waarde)),
    });
  }

  const uitkomst = new Map(ids.map((id) => [id, maakLeeg(entiteiten)]));
  for (const {
    rij: r,
    verstrekker: naam,
    verstrekkertype,
    voorPartij: voor,
    auteur: door,
    voorAccount: persoon,
  } of rijen) {
    const entiteit = entiteiten.find((woord) => woord === r.entiteit);
    if (!entiteit) continue;
    const kop: RijKop = {
      id: r.id,
      code: r.code,
      status: r.status,
      ouderId: r.ouderId,
      overlegId: r.overlegId,
      verstrekkerPartijId: r.verstrekkerPartijId,
      verstrekker: naam ?? veiligheidshuisNaam,
      verstrekkerPartijtype: alsPartijtype(verstrekkertype),
      auteurAccountId: r.auteurAccountId,
      auteur: schrijfNaam(door),
      voorPartijId: r.voorPartijId,
      voorPartij: voor,
      voorAccountId: r.voorAccountId,
      voorAccount: persoon && schrijfNaam(persoon),
      fase: alsFase(r.fase),
      gedeeldOp: r.gedeeldOp,
      voorafAkkoordOp: r.voorafAkkoordOp,
      vrijgegevenOp: r.vrijgegevenOp,
      toegestaanVoor: r.toegestaanVoor === null ? null : leesIds(r.toegestaanVoor),
      hergebruikVoor: leesIds(r.hergebruikVoor),
      overSoort: r.overSoort,
      zeggenschap: alsZeggenschap(r.zeggenschap),
      toestemming: alsToestemming(r.toestemming),
      wpgToestemming: alsWpgToestemming(r.wpgToestemming),
      gemarkeerd: alsMarkering(r.gemarkeerd),
      aangemaaktOp: r.aangemaaktOp,
      versie: r.versie,
    };
    uitkomst.get(r.casusId)?.[entiteit].push(new Afgeschermd({ entiteit, kop, velden: perRij.get(r.id) ?? new Map() }));
  }
  return uitkomst;
}

export interface Schrijver {
  accountId: string;
  /** The verstrekker; null when the Veiligheidshuis itself writes. */
  partijId: string | null;
  fase: Fase;
}

export interface NieuweRij<E extends Entiteit> {
  casusId: string;
  entiteit: E;
  schrijver: Schrijver;
  waarden: Waarden<E>;
  code?: string | null;
  status?: string | null;
  ouderId?: string | null;
  overlegId?: string | null;
  voorPartijId?: string | null;
  voorAccountId?: string | null;
  gemarkeerd?: readonly Gegevenstype[];
  voorafAkkoordOp?: string | null;
  gedeeldOp?: string | null;
  toegestaanVoor?: readonly string[] | null;
  zeggenschap?: Zeggenschap | null;
  toestemming?: ToestemmingStand;
  wpgToestemming?: WpgToestemming | null;
  overSoort?: string | null;
}

/** Adds a row with its values. Returns its id. Must run inside `schrijf`. */
export function maakRij<E extends Entiteit>(tx: Transactie, systeem: Systeem, nieuw: NieuweRij<E>): string {
  const id = systeem.willekeurig();
  tx.insert(rij)
    .values({
      id,
      casusId: nieuw.casusId,
      entiteit: nieuw.entiteit,
      ouderId: nieuw.ouderId ?? null,
      code: nieuw.code ?? null,
      status: nieuw.status ?? null,
      verstrekkerPartijId: nieuw.schrijver.partijId,
      auteurAccountId: nieuw.schrijver.accountId,
      fase: nieuw.schrijver.fase,
      overlegId: nieuw.overlegId ?? null,
      voorPartijId: nieuw.voorPartijId ?? null,
      voorAccountId: nieuw.voorAccountId ?? null,
      gemarkeerd: nieuw.gemarkeerd?.length ? [...nieuw.gemarkeerd].sort().join(",") : null,
      voorafAkkoordOp: nieuw.voorafAkkoordOp ?? null,
      gedeeldOp: nieuw.gedeeldOp ?? null,
      toegestaanVoor: nieuw.toegestaanVoor ? nieuw.toegestaanVoor.join(",") : null,
      zeggenschap: nieuw.zeggenschap ?? null,
      toestemming: nieuw.toestemming ?? "niet_nodig",
      wpgToestemming: nieuw.wpgToestemming ?? null,
      overSoort: nieuw.overSoort ?? null,
      aangemaaktOp: systeem.klok.nu().toISOString(),
    })
    .run();
  schrijfGegevens(tx, systeem, { ...nieuw, rijId: id, versies: {} });
  return id;
}

export interface Wijziging<E extends Entiteit> {
  casusId: string;
  entiteit: E;
  rijId: string;
  schrijver: Schrijver;
  /** A key with value undefined or "" is emptied; a key that is absent is left alone. */
  waarden: Waarden<E>;
  /** The versions that the writer saw; a value without one was empty then. */
  versies: Readonly<Record<string, number>>;
}

/**
 * Stores changed values, encrypted, each with author, verstrekker, phase, moment and next version. A changed value is given
 * for the state in which the casus is now (P 3.5 b); a restriction stays on it. Unchanged values keep their provenance. Throws `Versieconflict`, naming every field that somebody else changed since, and then writes nothing.
 * Returns the register keys that changed.
 */
export function schrijfGegevens<E extends Entiteit>(
  tx: Transactie,
  systeem: Systeem,
  wijziging: Wijziging<E>,
): string[] {
  const { casusId, entiteit, rijId, schrijver, waarden, versies } = wijziging;
  const dossier = tx
    .select({ sleutelId: casus.sleutelId, toestand: casus.toestand })
    .from(casus)
    .where(eq(casus.id, casusId))
    .get();
  const sleutelId = dossier?.sleutelId;
  const eigenRij = tx
    .select({ id: rij.id })
    .from(rij)
    .where(and(eq(rij.id, rijId), eq(rij.casusId, casusId), eq(rij.entiteit, entiteit)))
    .get();
  if (!dossier || !sleutelId || !eigenRij) throw new Error("The row does not belong to this casus");
  const bestaand = new Map(
    tx
      .select()
      .from(gegeven)
      .where(eq(gegeven.rijId, rijId))
      .all()
      .map((waarde) => [waarde.soort, waarde]),
  );
  const teSchrijven = listSleutels(entiteit)
    .filter((sleutel) => sleutel in waarden)
    .flatMap((sleutel) => {
      const soort = `${entiteit}.${sleutel}`;
      getGegevenssoort(entiteit, sleutel);
      const oud = bestaand.get(soort);
      const nieuw = schrijfbaar(waarden[sleutel]);
      const huidig = oud?.waarde
        ? systeem.kluis.ontzegel(sleutelId, gegevenPlek(casusId, soort, rijId), oud.waarde)
        : null;
      return huidig === nieuw ? [] : [{ sleutel, soort, oud, nieuw }];
    });
  const conflicten = teSchrijven.filter(({ sleutel, oud }) => (oud?.versie ?? 0) !== (versies[sleutel] ?? 0) && oud);
  if (conflicten.length > 0) {
    throw new Versieconflict(conflicten.map(({ sleutel }) => ({ entiteit, rijId, sleutel })));
  }
  const moment = systeem.klok.nu().toISOString();
  for (const { soort, oud, nieuw } of teSchrijven) {
    const inhoud = {
      waarde: nieuw === null ? null : systeem.kluis.verzegel(sleutelId, gegevenPlek(casusId, soort, rijId), nieuw),
      verstrekkerPartijId: schrijver.partijId,
      auteurAccountId: schrijver.accountId,
      fase: schrijver.fase,
      moment,
      geldtTot: dossier.toestand,
      beoordeling: null,
      ingetrokkenOp: null,
    };
    if (oud) {
      tx.update(gegeven)
        .set({ ...inhoud, versie: oud.versie + 1 })
        .where(eq(gegeven.id, oud.id))
        .run();
    } else {
      tx.insert(gegeven)
        .values({ id: systeem.willekeurig(), rijId, casusId, soort, ...inhoud })
        .run();
    }
  }
  return teSchrijven.map(({ soort }) => soort);
}

/** The text that is sealed; null for a value that counts as empty. */
export function schrijfbaar(waarde: unknown): string | null {
  if (waarde === undefined || waarde === null || waarde === "") return null;
  if (Array.isArray(waarde) && waarde.length === 0) return null;
  return JSON.stringify(waarde);
}

/** Removes a row with its values and files. Rows that hang under it are not touched: the caller sees to those. */
export function verwijderRij(tx: Transactie, { casusId, rijId }: { casusId: string; rijId: string }): void {
  const eigen = and(eq(rij.id, rijId), eq(rij.casusId, casusId));
  if (!tx.select({ id: rij.id }).from(rij).where(eigen).get()) throw new Error("The row does not belong to this casus");
  verwijderBestanden(tx, { casusId, rijId });
  tx.delete(gegeven).where(eq(gegeven.rijId, rijId)).run();
  tx.delete(rij).where(eigen).run();
}

/** Removes one gegeven that is a file, with its bytes; the rest of its row stays. */
export function verwijderBestandgegeven(tx: Transactie, plek: { casusId: string; rijId: string; soort: string }): void {
  verwijderBestanden(tx, plek);
  tx.delete(gegeven)
    .where(and(eq(gegeven.casusId, plek.casusId), eq(gegeven.rijId, plek.rijId), eq(gegeven.soort, plek.soort)))
    .run();
}

/** Changes what stands around the values of a row; refuses when the row was changed since `versie` was read. */
export function wijzigRij(
  tx: Transactie,
  { casusId, rijId, versie }: { casusId: string; rijId: string; versie?: number },
  nieuw: Partial<
    Pick<
      typeof rij.$inferInsert,
      | "status"
      | "voorafAkkoordOp"
      | "vrijgegevenOp"
      | "gedeeldOp"
      | "toegestaanVoor"
      | "toestemming"
      | "wpgToestemming"
      | "hergebruikVoor"
      | "zeggenschap"
      | "gemarkeerd"
      | "voorPartijId"
      | "voorAccountId"
    >
  >,
): void {
  const huidig = tx
    .select({ versie: rij.versie })
    .from(rij)
    .where(and(eq(rij.id, rijId), eq(rij.casusId, casusId)))
    .get();
  if (!huidig) throw new Error("The row does not belong to this casus");
  if (versie !== undefined && huidig.versie !== versie) throw new Versieconflict([]);
  tx.update(rij)
    .set({ ...nieuw, versie: huidig.versie + 1 })
    .where(eq(rij.id, rijId))
    .run();
}
