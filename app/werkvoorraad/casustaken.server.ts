import { setImmediate as rust } from "node:timers/promises";
import { and, asc, gte, inArray, max, ne, eq } from "drizzle-orm";
import { geenVerweesd, listVerweesd } from "~/fasen/bespreken/deelnemers/overdracht.server";
import { maakSelectie, type Selectie } from "~/casussen/selectie.server";
import { dagVanMoment } from "~/lib/datum";
import { getFeiten } from "~/protocol/feiten.server";
import type { Entiteit } from "~/protocol/gegevensregister";
import type { Feiten } from "~/protocol/handelingen";
import { listCasusContexten, type Basis, type CasusContext } from "~/protocol/poort.server";
import { listRijenVanCasussen, type Rijen } from "~/storage/dossier.server";
import { agendapunt, besluit, casus, overleg } from "~/storage/tabellen.server";
import type { Lezertaken } from "./geheugen.server";
import { casussoorten } from "./soorten";
import type { Blik, Stand } from "./soorten/soort";
import { sorteerTaken, type Taak } from "./taak";

/** So many casussen at once: others get their turn in between. */
const perKeer = 8;

/** More changes than this are read as in the beginning, in turns. */
const meesteInEens = 40;

/**
 * All tasks of this reader in casussen, in order. Computed once, by the opener of this reader; after that only for casussen of
 * which something changed. The day, the account and its Partij are part of what is remembered, and rights are rows that count as
 * a change, so that nothing outlives the right to it.
 */
export async function listCasustaken(basis: Basis): Promise<readonly Taak[]> {
  const { lezer, vandaag, systeem } = basis;
  const { taakgeheugen } = systeem;
  const sleutel = JSON.stringify([lezer, vandaag]);
  const bekend = taakgeheugen.find(lezer.accountId, sleutel);
  if (bekend && werkBij(basis, bekend)) return sorteer(bekend);
  const wie = `${lezer.accountId} ${sleutel}`;
  const lopend = taakgeheugen.onderweg.get(wie) ?? vul(basis, sleutel);
  taakgeheugen.onderweg.set(wie, lopend);
  try {
    const nieuw = await lopend;
    taakgeheugen.bewaar(lezer.accountId, nieuw);
    // What changed while it was filled: a right that ended meanwhile does not show.
    werkBij(basis, nieuw);
    return sorteer(nieuw);
  } finally {
    taakgeheugen.onderweg.delete(wie);
  }
}

function sorteer(taken: Lezertaken): readonly Taak[] {
  taken.gesorteerd ??= sorteerTaken([...taken.perCasus.values()].flat());
  return taken.gesorteerd;
}

const alle = { fase: null, aanpak: null, gemeente: null };

async function vul(basis: Basis, sleutel: string): Promise<Lezertaken> {
  const { stand } = basis.systeem.wijzigingen.sinds(0);
  const taken: Lezertaken = { sleutel, stand, perCasus: new Map(), gesorteerd: null };
  const selectie = maakSelectie(basis, { ookGevraagd: true });
  const ids = [...selectie.listIds(alle, "nummer")];
  for (let begin = 0; begin < ids.length; begin += perKeer) {
    if (begin > 0) await rust();
    bereken(basis, selectie, taken, ids.slice(begin, begin + perKeer));
  }
  return taken;
}

/** At once, so that nobody sees it half done; false when so much changed that it is better filled anew. */
function werkBij(basis: Basis, taken: Lezertaken): boolean {
  const { alles, casusIds, stand } = basis.systeem.wijzigingen.sinds(taken.stand);
  if (alles || casusIds.length > meesteInEens) return false;
  if (casusIds.length === 0) return true;
  const selectie = maakSelectie(basis, { ookGevraagd: true });
  for (const id of casusIds) taken.perCasus.delete(id);
  bereken(
    basis,
    selectie,
    taken,
    casusIds.filter((id) => selectie.mag(id)),
  );
  taken.gesorteerd = null;
  taken.stand = stand;
  return true;
}

function bereken(basis: Basis, selectie: Selectie, taken: Lezertaken, ids: readonly string[]): void {
  if (ids.length === 0) return;
  for (const [id, van] of maakTaken(basis, selectie, ids)) taken.perCasus.set(id, van);
}

function maakTaken(basis: Basis, { banden }: Selectie, ids: readonly string[]): Map<string, Taak[]> {
  const { systeem } = basis;
  const dossiers = systeem.databank
    .select()
    .from(casus)
    .where(inArray(casus.id, [...ids]))
    .all();
  const contexten = listCasusContexten(basis, dossiers, banden);
  const stappen = listLaatsteStappen(basis, ids);
  const agenda = listAgenda(basis, ids);
  const isProcesregie = ["procesregisseur", "procesondersteuner"].includes(basis.lezer.rol);
  const verweesd = isProcesregie ? listVerweesd(systeem.databank, ids, basis.vandaag) : undefined;
  const gevonden = new Map<string, Taak[]>();
  for (const toestand of new Set(contexten.map(({ casusFeiten }) => casusFeiten.toestand))) {
    const soorten = casussoorten.filter(({ toestanden }) => toestanden.includes(toestand));
    const deze = contexten.filter(({ casusFeiten }) => casusFeiten.toestand === toestand);
    const entiteiten = [...new Set(soorten.flatMap((soort) => soort.entiteiten ?? []))];
    const casusIds = deze.map(({ casus: { id } }) => id);
    const rijen = entiteiten.length > 0 ? listRijenVanCasussen<Entiteit>(systeem, casusIds, entiteiten) : undefined;
    for (const context of deze) {
      const { id, casusnummer, aangemeldOp } = context.casus;
      const stap = stappen.get(id);
      const stand = maakStand(context, {
        sinds: stap ? dagVanMoment(stap) : aangemeldOp,
        agenda: agenda.get(id) ?? null,
        verweesd: verweesd?.get(id) ?? geenVerweesd,
      });
      const blik = maakBlik(context, stand, rijen?.get(id));
      const taken = soorten.flatMap(({ soort, list }) =>
        list(blik).map(({ scherm, ...taak }) => ({
          soort,
          sinds: null,
          uiterlijk: null,
          ...taak,
          casusnummer,
          href: `/casussen/${casusnummer}/${scherm}`,
        })),
      );
      if (taken.length > 0) gevonden.set(id, taken);
    }
  }
  return gevonden;
}

/** Moment of the last change of state, by casus. */
function listLaatsteStappen({ systeem }: Basis, ids: readonly string[]): Map<string, string> {
  const rijen = systeem.databank
    .select({ id: besluit.casusId, moment: max(besluit.moment) })
    .from(besluit)
    .where(and(inArray(besluit.casusId, [...ids]), ne(besluit.vanToestand, besluit.naarToestand)))
    .groupBy(besluit.casusId)
    .all();
  return new Map(rijen.flatMap(({ id, moment }) => (moment ? [[id, moment] as const] : [])));
}

/** The first casusoverleg to come in which each casus is on the agenda. */
function listAgenda({ systeem, vandaag }: Basis, ids: readonly string[]): Map<string, NonNullable<Stand["agenda"]>> {
  const rijen = systeem.databank
    .select({ id: agendapunt.casusId, datum: overleg.datum, status: agendapunt.status })
    .from(agendapunt)
    .innerJoin(overleg, eq(overleg.id, agendapunt.overlegId))
    .where(
      and(
        inArray(agendapunt.casusId, [...ids]),
        inArray(agendapunt.status, ["gepland", "aan_de_orde"]),
        gte(overleg.datum, vandaag),
      ),
    )
    .orderBy(asc(overleg.datum))
    .all();
  const eerste = new Map<string, NonNullable<Stand["agenda"]>>();
  for (const { id, ...punt } of rijen) if (!eerste.has(id)) eerste.set(id, punt);
  return eerste;
}

function maakStand(context: CasusContext, deel: Pick<Stand, "sinds" | "agenda" | "verweesd">): Stand {
  const { systeem, casus: dossier, casusFeiten, hoedanigheden, vandaag } = context;
  return {
    ...deel,
    toestand: casusFeiten.toestand,
    hoedanigheden,
    feiten: maakUitgesteldeFeiten(() => getFeiten(systeem, dossier, vandaag)),
    bewarenTot: dossier.bewarenTot,
    vandaag,
  };
}

/** Computed when the first of them is asked: many kinds of task never do. */
function maakUitgesteldeFeiten(bereken: () => Feiten): Feiten {
  let feiten: Feiten | undefined;
  return new Proxy({} as Feiten, { get: (_leeg, naam) => Reflect.get((feiten ??= bereken()), naam) });
}

function maakBlik({ lezer, opener }: CasusContext, stand: Stand, gelezen: Rijen<Entiteit> | undefined): Blik {
  return {
    stand,
    lezer,
    opener,
    rijen: <E extends Entiteit>(entiteit: E) => {
      const rijen = gelezen?.[entiteit];
      if (!rijen) throw new Error(`A kind of task does not say that it reads ${entiteit}`);
      return rijen;
    },
  };
}
