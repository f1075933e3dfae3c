import { and, asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { Afgeschermd, type Gevuld, type RijKop } from "~/protocol/afscherming";
import { faseLabels, fasen, type Fase } from "~/protocol/fasen";
import { getGegevenssoort, listSleutels, type Entiteit, type Waarden } from "~/protocol/gegevensregister";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import type { ToestemmingStand } from "~/protocol/regels";
import { schrijfNaam } from "~/lib/naam";
import type { Databank, Systeem, Transactie } from "./systeem.server";
import { account, casus, gegeven, partij, rij } from "./tabellen.server";

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

function isToestemming(woord: string): woord is ToestemmingStand {
  return ["niet_nodig", "ontbreekt", "gegeven", "ingetrokken"].includes(woord);
}

function alsFase(woord: string): Fase {
  const fase = fasen.find((naam) => naam === woord);
  if (!fase) throw new Error(`Unknown fase in the database: ${woord}`);
  return fase;
}

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

/** As `listRijen`, for several entities with the same few queries. */
export function listRijenVan<E extends Entiteit>(
  { databank, kluis }: Pick<Systeem, "databank" | "kluis">,
  casusId: string,
  entiteiten: readonly E[],
  lezen: Lezen = databank,
): { [K in E]: Afgeschermd<K>[] } {
  const verstrekker = alias(partij, "verstrekker");
  const voorPartij = alias(partij, "voor_partij");
  const auteur = alias(account, "auteur");
  const voorAccount = alias(account, "voor_account");
  const sleutel = lezen.select({ id: casus.sleutelId }).from(casus).where(eq(casus.id, casusId)).get();
  const rijen = lezen
    .select({ rij, verstrekker: verstrekker.naam, voorPartij: voorPartij.naam, auteur, voorAccount })
    .from(rij)
    .innerJoin(auteur, eq(auteur.id, rij.auteurAccountId))
    .leftJoin(verstrekker, eq(verstrekker.id, rij.verstrekkerPartijId))
    .leftJoin(voorPartij, eq(voorPartij.id, rij.voorPartijId))
    .leftJoin(voorAccount, eq(voorAccount.id, rij.voorAccountId))
    .where(and(eq(rij.casusId, casusId), inArray(rij.entiteit, [...entiteiten])))
    .orderBy(asc(rij.aangemaaktOp), asc(rij.id))
    .all();
  const waarden =
    rijen.length === 0
      ? []
      : lezen
          .select({ gegeven, verstrekker: verstrekker.naam, auteur })
          .from(gegeven)
          .innerJoin(rij, eq(rij.id, gegeven.rijId))
          .innerJoin(auteur, eq(auteur.id, gegeven.auteurAccountId))
          .leftJoin(verstrekker, eq(verstrekker.id, gegeven.verstrekkerPartijId))
          .where(and(eq(gegeven.casusId, casusId), inArray(rij.entiteit, [...entiteiten])))
          .all();

  const perRij = new Map<string, Map<string, Gevuld>>();
  for (const { gegeven: g, verstrekker: naam, auteur: door } of waarden) {
    const { waarde } = g;
    if (!waarde || !sleutel) continue;
    const velden = perRij.get(g.rijId) ?? new Map<string, Gevuld>();
    perRij.set(g.rijId, velden);
    velden.set(g.soort.slice(g.soort.indexOf(".") + 1), {
      herkomst: {
        verstrekker: naam ?? veiligheidshuisNaam,
        auteur: schrijfNaam(door),
        fase: faseLabels[alsFase(g.fase)],
        moment: g.moment,
        versie: g.versie,
      },
      bron: { accountId: g.auteurAccountId, partijId: g.verstrekkerPartijId },
      lees: () => JSON.parse(kluis.ontzegel(sleutel.id, gegevenPlek(casusId, g.soort, g.rijId), waarde)),
    });
  }

  const uitkomst = {} as { [K in E]: Afgeschermd<K>[] };
  for (const naam of entiteiten) uitkomst[naam] = [];
  for (const { rij: r, verstrekker: naam, voorPartij: voor, auteur: door, voorAccount: persoon } of rijen) {
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
      toegestaanVoor: r.toegestaanVoor === null ? null : r.toegestaanVoor.split(",").filter(Boolean),
      toestemming: isToestemming(r.toestemming) ? r.toestemming : "ontbreekt",
      gemarkeerd: leesMarkering(r.gemarkeerd),
      aangemaaktOp: r.aangemaaktOp,
      versie: r.versie,
    };
    uitkomst[entiteit].push(new Afgeschermd({ entiteit, kop, velden: perRij.get(r.id) ?? new Map() }));
  }
  return uitkomst;
}

/** An unknown word counts as both strict types: damaged data must not widen who sees it. */
function leesMarkering(woorden: string | null): Gegevenstype[] {
  if (!woorden) return [];
  const typen = woorden.split(",");
  return typen.every((type) => type === "bijzonder" || type === "strafrechtelijk")
    ? (typen as Gegevenstype[])
    : ["bijzonder", "strafrechtelijk"];
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
  toestemming?: ToestemmingStand;
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
      toestemming: nieuw.toestemming ?? "niet_nodig",
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
 * Stores changed values, encrypted, each with author, verstrekker, phase, moment and next version. Unchanged values keep
 * their provenance. Throws `Versieconflict`, naming every field that somebody else changed since, and then writes nothing.
 * Returns the register keys that changed.
 */
export function schrijfGegevens<E extends Entiteit>(
  tx: Transactie,
  systeem: Systeem,
  wijziging: Wijziging<E>,
): string[] {
  const { casusId, entiteit, rijId, schrijver, waarden, versies } = wijziging;
  const sleutelId = tx.select({ id: casus.sleutelId }).from(casus).where(eq(casus.id, casusId)).get()?.id;
  const eigenRij = tx
    .select({ id: rij.id })
    .from(rij)
    .where(and(eq(rij.id, rijId), eq(rij.casusId, casusId), eq(rij.entiteit, entiteit)))
    .get();
  if (!sleutelId || !eigenRij) throw new Error("The row does not belong to this casus");
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
