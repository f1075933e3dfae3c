import { eq, inArray } from "drizzle-orm";
import { leesZoekvraag, weegNaam, type Zoekbaar } from "~/lib/naamzoek";
import type { Afgeschermd } from "~/protocol/afscherming";
import { listCasusContexten, type Basis, type CasusContext } from "~/protocol/poort.server";
import { listRijenVanCasussen } from "~/storage/dossier.server";
import { casus } from "~/storage/tabellen.server";
import { casussenPerPagina, type Casusfilter } from "./filter";
import { maakSelectie, type Selectie } from "./selectie.server";

/** An opened casus of a list with its persoon, still sealed. */
export interface Lijstcasus {
  context: CasusContext;
  persoon: Afgeschermd<"persoon"> | undefined;
}

/** In the order of the ids. `soorten`: only these values of the persoon. */
function open(basis: Basis, { banden }: Selectie, ids: readonly string[], soorten?: readonly string[]): Lijstcasus[] {
  if (ids.length === 0) return [];
  const { systeem } = basis;
  const gevonden = systeem.databank
    .select()
    .from(casus)
    .where(inArray(casus.id, [...ids]))
    .all();
  const plaats = new Map(ids.map((id, nr) => [id, nr]));
  const opVolgorde = gevonden.sort((a, b) => (plaats.get(a.id) ?? 0) - (plaats.get(b.id) ?? 0));
  const rijen = listRijenVanCasussen(systeem, ids, ["persoon"], soorten ? { soorten } : {});
  return listCasusContexten(basis, opVolgorde, banden).map((context) => ({
    context,
    persoon: rijen.get(context.casus.id)?.persoon[0],
  }));
}

/** Is the achternaam filled in and for this reader? Discloses nothing. */
function toontNaam({ systeem, casus: { id }, opener }: CasusContext, persoon: Lijstcasus["persoon"]): boolean {
  return Boolean(
    systeem.naamindex.find(id)?.naam.achternaam && persoon && opener.oordeel(persoon, "achternaam").toegestaan,
  );
}

function* inDelen<T>(alle: Iterable<T>, eerste: number, verder: number): Iterable<T[]> {
  let deel: T[] = [];
  let grootte = eerste;
  for (const een of alle) {
    deel.push(een);
    if (deel.length < grootte) continue;
    yield deel;
    deel = [];
    grootte = verder;
  }
  if (deel.length > 0) yield deel;
}

/**
 * One page of the list. On name those of whom the reader may not see the name come last, by number: a place among the names
 * would tell the first letter. Only the casussen of the page are opened; of those before it no more is asked than whether the
 * name is for this reader.
 */
export function listPagina(basis: Basis, selectie: Selectie, filter: Casusfilter): Lijstcasus[] {
  const begin = (filter.pagina - 1) * casussenPerPagina;
  const einde = begin + casussenPerPagina;
  if (filter.sorteer !== "naam") {
    const ids: string[] = [];
    let plaats = 0;
    for (const id of selectie.listIds(filter, filter.sorteer)) {
      if (plaats >= einde) break;
      if (plaats >= begin) ids.push(id);
      plaats++;
    }
    return open(basis, selectie, ids);
  }
  const metNaam: string[] = [];
  const zonderNaam: { id: string; nummer: string }[] = [];
  for (const deel of inDelen(selectie.listIds(filter, "naam"), einde < 200 ? casussenPerPagina : 400, 400)) {
    for (const { context, persoon } of open(basis, selectie, deel, ["persoon.achternaam"])) {
      const { id, casusnummer } = context.casus;
      if (toontNaam(context, persoon)) metNaam.push(id);
      else zonderNaam.push({ id, nummer: casusnummer });
    }
    if (metNaam.length >= einde) break;
  }
  const opNummer = zonderNaam.sort((a, b) => (a.nummer < b.nummer ? -1 : 1)).map(({ id }) => id);
  return open(basis, selectie, [...metNaam, ...opNummer].slice(begin, einde));
}

/** More than this is no answer to a question; then the question is too wide. */
export const maximumGevonden = 50;

export interface Gevonden {
  casussen: Lijstcasus[];
  /** There are more than are shown. */
  meer: boolean;
}

/** By name where the reader sees it, the others after them by number: their order must not tell a name. */
function vergelijkZichtbaar(a: Lijstcasus, b: Lijstcasus): number {
  const { naamindex } = a.context.systeem;
  const [toontA, toontB] = [toontNaam(a.context, a.persoon), toontNaam(b.context, b.persoon)];
  if (toontA !== toontB) return toontA ? -1 : 1;
  return naamindex.vergelijk(toontA ? "naam" : "nummer", a.context.casus.id, b.context.casus.id);
}

/** The parts of the name that this reader may see; to weigh with, not to show. */
function listZichtbaar({ context, persoon }: Lijstcasus): Zoekbaar {
  const naam = context.systeem.naamindex.find(context.casus.id)?.naam;
  if (!naam || !persoon) return {};
  const velden = ["voornamen", "initialen", "tussenvoegsel", "achternaam", "bijnaam", "geboortedatum"] as const;
  return Object.fromEntries(
    velden.filter((veld) => context.opener.oordeel(persoon, veld).toegestaan).map((veld) => [veld, naam[veld]]),
  );
}

/**
 * By name or birth date. What the index finds is nothing until the rules allow it: a casus must be for this reader, and must
 * fit by what this reader may see of it. Otherwise a hit would tell what is hidden.
 */
export function zoekOpNaam(basis: Basis, tekst: string, maximum = maximumGevonden): Gevonden {
  const selectie = maakSelectie(basis);
  const vraag = leesZoekvraag(tekst);
  const passend: { casus: Lijstcasus; gewicht: number }[] = [];
  const kandidaten = basis.systeem.naamindex.zoek(tekst).filter((id) => selectie.mag(id));
  for (const deel of inDelen(kandidaten, maximum + 1, 200)) {
    for (const gevonden of open(basis, selectie, deel)) {
      const gewicht = weegNaam(vraag, listZichtbaar(gevonden));
      if (gewicht !== null) passend.push({ casus: gevonden, gewicht });
    }
    if (passend.length > maximum) break;
  }
  const gesorteerd = passend
    .sort((a, b) => a.gewicht - b.gewicht || vergelijkZichtbaar(a.casus, b.casus))
    .map(({ casus: een }) => een);
  return { casussen: gesorteerd.slice(0, maximum), meer: gesorteerd.length > maximum };
}

/** By the keyed hash of the BSN; only where the BSN itself is for this reader. */
export function zoekOpBsn(basis: Basis, bsn: string): Gevonden {
  const { systeem } = basis;
  const selectie = maakSelectie(basis);
  const index = systeem.kluis.hmac("bsn", bsn);
  const rijen = systeem.databank.select({ id: casus.id }).from(casus).where(eq(casus.bsnIndex, index)).all();
  const ids = rijen.map(({ id }) => id).filter((id) => selectie.mag(id));
  const casussen = open(basis, selectie, ids).filter(
    ({ context, persoon }) => persoon && context.opener.oordeel(persoon, "bsn").toegestaan,
  );
  return { casussen, meer: false };
}

export function zoekOpNummer(basis: Basis, casusnummer: string): Gevonden {
  const selectie = maakSelectie(basis);
  const gevonden = basis.systeem.databank
    .select({ id: casus.id })
    .from(casus)
    .where(eq(casus.casusnummer, casusnummer))
    .get();
  const ids = gevonden && selectie.mag(gevonden.id) ? [gevonden.id] : [];
  return { casussen: open(basis, selectie, ids), meer: false };
}
