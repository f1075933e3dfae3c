import { and, asc, desc, eq, gte, inArray, isNull, ne } from "drizzle-orm";
import { dagVanMoment } from "~/lib/datum";
import { listEigenAgenda } from "~/overleg/agenda.server";
import { Onthulling, type Afgeschermd } from "~/protocol/afscherming";
import { getFeiten } from "~/protocol/feiten.server";
import type { Entiteit } from "~/protocol/gegevensregister";
import type { Feiten } from "~/protocol/handelingen";
import { findCasusContext, type Basis, type CasusContext } from "~/protocol/poort.server";
import { listRijenVan } from "~/storage/dossier.server";
import { aanwezigheid, agendapunt, besluit, casus, overleg } from "~/storage/tabellen.server";
import { casussoorten } from "./soorten";
import { anderesoorten } from "./soorten/index.server";
import type { Blik, Stand } from "./soorten/soort";
import type { Taak } from "./taak";

/** Roles of which no rule ever opens a casus (R-beheer, R-betrokken): no need to try them all. */
const zonderCasussen: readonly string[] = ["beheerder", "recordmanager", "manager", "toezichthouder"];

/** Every casus that this person may open now, each with an Onthulling of its own: what is shown of it is logged for it. */
export function listContexten(basis: Basis): CasusContext[] {
  if (zonderCasussen.includes(basis.lezer.rol)) return [];
  const lopend = basis.systeem.databank.select().from(casus).where(isNull(casus.vernietigdOp)).all();
  return lopend
    .map((kandidaat) => findCasusContext({ ...basis, onthulling: new Onthulling() }, kandidaat))
    .filter((context) => context !== undefined);
}

/** The first casusoverleg to come in which the casus is on the agenda. */
function findAgenda({ systeem, casus: { id }, vandaag }: CasusContext): Stand["agenda"] {
  const gevonden = systeem.databank
    .select({ datum: overleg.datum, status: agendapunt.status })
    .from(agendapunt)
    .innerJoin(overleg, eq(overleg.id, agendapunt.overlegId))
    .where(
      and(
        eq(agendapunt.casusId, id),
        inArray(agendapunt.status, ["gepland", "aan_de_orde"]),
        gte(overleg.datum, vandaag),
      ),
    )
    .orderBy(asc(overleg.datum))
    .get();
  return gevonden ?? null;
}

function findLaatsteStap({ systeem, casus: { id, aangemeldOp } }: CasusContext): string {
  const laatste = systeem.databank
    .select({ moment: besluit.moment })
    .from(besluit)
    .where(and(eq(besluit.casusId, id), ne(besluit.vanToestand, besluit.naarToestand)))
    .orderBy(desc(besluit.moment))
    .get();
  return laatste ? dagVanMoment(laatste.moment) : aangemeldOp;
}

/** Computed when the first of them is asked: many kinds of task never do. */
function maakUitgesteldeFeiten(bereken: () => Feiten): Feiten {
  let feiten: Feiten | undefined;
  return new Proxy({} as Feiten, { get: (_leeg, naam) => Reflect.get((feiten ??= bereken()), naam) });
}

/** What is asked of this reader in one casus. Only the kinds that can ask something in its state are tried. */
export function listCasustaken(context: CasusContext): Taak[] {
  const { systeem, casus: dossier, casusFeiten, opener, lezer, hoedanigheden, vandaag } = context;
  const { toestand } = casusFeiten;
  const soorten = casussoorten.filter(({ toestanden }) => toestanden.includes(toestand));
  if (soorten.length === 0) return [];
  const entiteiten = [...new Set(soorten.flatMap((soort) => soort.entiteiten ?? []))];
  const gelezen = entiteiten.length > 0 ? listRijenVan<Entiteit>(systeem, dossier.id, entiteiten) : undefined;
  const blik: Blik = {
    stand: {
      toestand,
      hoedanigheden,
      feiten: maakUitgesteldeFeiten(() => getFeiten(systeem, dossier, vandaag)),
      sinds: findLaatsteStap(context),
      agenda: findAgenda(context),
      vandaag,
    },
    lezer,
    opener,
    rijen: <E extends Entiteit>(entiteit: E) => {
      if (!gelezen || !entiteiten.includes(entiteit))
        throw new Error(`A kind of task does not say that it reads ${entiteit}`);
      return gelezen[entiteit] as Afgeschermd<E>[];
    },
  };
  return soorten.flatMap(({ soort, list }) =>
    list(blik).map(({ scherm, ...taak }) => ({
      soort,
      sinds: null,
      uiterlijk: null,
      ...taak,
      casusnummer: dossier.casusnummer,
      href: `/casussen/${dossier.casusnummer}/${scherm}`,
    })),
  );
}

/** Tasks that are about no casus, or about one of which only the number may be known. */
export function listAndereTaken(basis: Basis): Taak[] {
  return anderesoorten
    .filter(({ rollen }) => rollen.includes(basis.lezer.rol))
    .flatMap(({ soort, list }) => list(basis).map((taak) => ({ soort, ...taak })));
}

export interface Overlegregel {
  id: string;
  datum: string;
  begintijd: string;
  plaats: string;
}

/**
 * The coming casusoverleggen of this person: staff all, others those for which they are invited, as long as a casus on the
 * agenda is still theirs.
 */
export function listOverleggen(basis: Basis): Overlegregel[] {
  const { systeem, lezer, vandaag } = basis;
  const { databank } = systeem;
  const komend = databank
    .select()
    .from(overleg)
    .where(and(gte(overleg.datum, vandaag), ne(overleg.status, "gesloten")))
    .orderBy(asc(overleg.datum), asc(overleg.begintijd))
    .all();
  const staf = lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
  const genodigd = new Set(
    databank
      .select({ id: agendapunt.overlegId })
      .from(aanwezigheid)
      .innerJoin(agendapunt, eq(agendapunt.id, aanwezigheid.agendapuntId))
      .where(eq(aanwezigheid.accountId, lezer.accountId))
      .all()
      .map(({ id }) => id),
  );
  return komend
    .filter(({ id }) => staf || (genodigd.has(id) && listEigenAgenda(basis, id).length > 0))
    .slice(0, 5)
    .map(({ id, datum, begintijd, plaats }) => ({ id, datum, begintijd, plaats }));
}
