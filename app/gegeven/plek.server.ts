import { and, eq, isNotNull } from "drizzle-orm";
import type { Afgeschermd, Gegevenstand, RijKop } from "~/protocol/afscherming";
import { gegevensregister, isEntiteit, listSleutels, type Entiteit, type Sleutel } from "~/protocol/gegevensregister";
import { logWeigering, nietGevonden, type CasusContext } from "~/protocol/poort.server";
import { findAfgeschermd } from "~/storage/dossier.server";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { gegeven, rij as rijTabel } from "~/storage/tabellen.server";
import type { Plek } from "~/gegevens/ontvangers.server";

/** One value of the casus that this reader may know of. */
export interface Gegevenplek {
  readonly entiteit: Entiteit;
  readonly rijId: string;
  readonly sleutel: Sleutel<Entiteit>;
  /** `entiteit.sleutel` */
  readonly soort: string;
  readonly rij: Afgeschermd<Entiteit>;
  readonly kop: RijKop;
  readonly stand: Gegevenstand;
}

/** Undefined when there is no such value, or none for this reader: the two cannot be told apart. */
export function findGegeven(
  { systeem, casus, opener }: CasusContext,
  { rijId = "", sleutel: gevraagd = "" }: { rijId?: string | undefined; sleutel?: string | undefined },
  lezen: Databank | Transactie = systeem.databank,
): Gegevenplek | undefined {
  const entiteit = lezen
    .select({ entiteit: rijTabel.entiteit })
    .from(rijTabel)
    .where(and(eq(rijTabel.id, rijId), eq(rijTabel.casusId, casus.id)))
    .get()?.entiteit;
  if (!entiteit || !isEntiteit(entiteit)) return undefined;
  const sleutel = listSleutels<Entiteit>(entiteit).find((naam) => naam === gevraagd);
  const rij = findAfgeschermd<Entiteit>(systeem, { casusId: casus.id, entiteit, rijId }, lezen);
  const kop = rij && opener.kop(rij);
  const stand = rij && opener.standen(rij).find((kandidaat) => kandidaat.sleutel === sleutel);
  if (!rij || !kop || !sleutel || !stand) return undefined;
  return { entiteit, rijId, sleutel, soort: `${entiteit}.${sleutel}`, rij, kop, stand };
}

/** As `findGegeven`; what is not there or not for this reader is logged and answered as unknown. */
export function getGegeven(context: CasusContext, plek: { rijId?: string | undefined; sleutel?: string | undefined }) {
  const gevonden = findGegeven(context, plek);
  if (gevonden) return gevonden;
  logWeigering(context, "bekijken", "gegeven onbekend of niet voor deze lezer", context.casus.casusnummer);
  throw nietGevonden();
}

/** What is restricted and told about in one step: of a row that is one piece the whole (its purpose tells what it was about). */
export function metGeheel({ entiteit, rijId, sleutel }: Pick<Gegevenplek, "entiteit" | "rijId" | "sleutel">): Plek {
  return { entiteit, rijId, sleutels: "eenGeheel" in gegevensregister[entiteit] ? listSleutels(entiteit) : [sleutel] };
}

/** Moment of the last change of the value; undefined when it is gone. */
export function findMoment(lezen: Databank | Transactie, rijId: string, soort: string): string | undefined {
  return lezen
    .select({ moment: gegeven.moment })
    .from(gegeven)
    .where(and(eq(gegeven.rijId, rijId), eq(gegeven.soort, soort), isNotNull(gegeven.waarde)))
    .get()?.moment;
}
