import { randomInt } from "node:crypto";
import { and, eq, isNotNull } from "drizzle-orm";
import { eersteVanKwartaal, eersteVanMaand } from "~/lib/datum";
import { leesVoorVerwerking, type Afgeschermd } from "~/protocol/afscherming";
import {
  getGegevenssoort,
  isEntiteit,
  listCasusentiteiten,
  listSleutels,
  type Entiteit,
} from "~/protocol/gegevensregister";
import type { Anonimiseerregel } from "~/protocol/gegevenssoorten";
import { listRijenVan } from "~/storage/dossier.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import { gegeven, rij as rijTabel } from "~/storage/tabellen.server";
import type { Telling } from "./telling";

/** Entities of which not even the row is kept: they are removed as a whole (DPIA bijlage 1). */
const teVerwijderen: readonly Entiteit[] = ["brief", "bijlage", "agg"];

/** The new value of one gegeven by its rule (DPIA bijlage 1, 15); null: emptied. */
export function anonimiseerWaarde(regel: Anonimiseerregel, waarde: unknown, letter: () => string): unknown {
  switch (regel) {
    case "leeg":
      return null;
    case "willekeurige_letters":
      // A fixed length: even the length of a name says something about it.
      return Array.from({ length: 8 }, letter).join("");
    case "eerste_van_maand":
      return typeof waarde === "string" ? eersteVanMaand(waarde) : null;
    case "eerste_van_kwartaal":
      return typeof waarde === "string" ? eersteVanKwartaal(waarde) : null;
    case "vier_cijfers":
      return typeof waarde === "string" ? (/^\d{4}/.exec(waarde)?.[0] ?? null) : null;
    case "onbekend":
      return "onbekend";
    case "behouden":
      return waarde;
  }
}

export function willekeurigeLetter(): string {
  return String.fromCharCode(97 + randomInt(26));
}

export interface Rijplan {
  rij: typeof rijTabel.$inferSelect;
  /** The row itself goes too. */
  verwijderen: boolean;
  /** What takes the place of what stood there; a value that is not named is emptied. */
  nieuw: { soort: string; waarde: unknown; regel: Anonimiseerregel }[];
}

export interface Plan {
  rijen: Rijplan[];
  telling: Telling["gegevens"];
}

type Lezen = Databank | Transactie;

/**
 * The values per row, as far as they can be read: when a key is gone or a value is damaged, what stood there can only be
 * emptied, and the destruction goes on.
 */
function leesWaarden(rijen: readonly Afgeschermd<Entiteit>[]): Map<string, Readonly<Record<string, unknown>>> {
  const perRij = new Map<string, Readonly<Record<string, unknown>>>();
  for (const afgeschermd of rijen) {
    try {
      const { kop, waarden } = leesVoorVerwerking(afgeschermd, "anonimiseren");
      perRij.set(kop.id, waarden);
    } catch (fout) {
      if (!(fout instanceof Error && fout.name === "KluisFout")) throw fout;
    }
  }
  return perRij;
}

/**
 * What anonymising a casus does, field by field, by the rules of the register (DPIA bijlage 1). Changes nothing: the screen
 * shows its numbers before anybody decides, and the destruction carries out the same plan.
 */
export function maakPlan(
  systeem: Pick<Systeem, "databank" | "kluis">,
  casusId: string,
  lezen: Lezen = systeem.databank,
  letter: () => string = willekeurigeLetter,
): Plan {
  const entiteiten = listCasusentiteiten();
  const dossier = listRijenVan(systeem, casusId, entiteiten, lezen);
  const waarden = leesWaarden(entiteiten.flatMap((entiteit): readonly Afgeschermd<Entiteit>[] => dossier[entiteit]));
  const gevuld = new Map<string, number>();
  const metWaarde = and(eq(gegeven.casusId, casusId), isNotNull(gegeven.waarde));
  for (const { rijId } of lezen.select({ rijId: gegeven.rijId }).from(gegeven).where(metWaarde).all())
    gevuld.set(rijId, (gevuld.get(rijId) ?? 0) + 1);

  const plan: Plan = { rijen: [], telling: {} };
  for (const rij of lezen.select().from(rijTabel).where(eq(rijTabel.casusId, casusId)).all()) {
    const rijplan = maakRijplan(rij, waarden.get(rij.id), letter);
    const behouden = rijplan.nieuw.filter(({ regel }) => regel === "behouden").length;
    plan.rijen.push(rijplan);
    const stand = (plan.telling[rij.entiteit] ??= { rijen: 0, geleegd: 0, vervangen: 0, behouden: 0, verwijderd: 0 });
    stand.rijen += 1;
    stand.verwijderd += rijplan.verwijderen ? 1 : 0;
    stand.behouden += behouden;
    stand.vervangen += rijplan.nieuw.length - behouden;
    stand.geleegd += (gevuld.get(rij.id) ?? 0) - rijplan.nieuw.length;
  }
  return plan;
}

function maakRijplan(
  rij: Rijplan["rij"],
  waarden: Readonly<Record<string, unknown>> | undefined,
  letter: () => string,
): Rijplan {
  const { entiteit } = rij;
  // A row of a kind that the register no longer knows is emptied.
  if (!isEntiteit(entiteit)) return { rij, verwijderen: false, nieuw: [] };
  if (teVerwijderen.includes(entiteit)) return { rij, verwijderen: true, nieuw: [] };
  const nieuw = listSleutels(entiteit).flatMap((sleutel) => {
    const waarde = waarden?.[sleutel];
    if (waarde === undefined) return [];
    const { anonimiseer: regel } = getGegevenssoort(entiteit, sleutel);
    const na = anonimiseerWaarde(regel, waarde, letter);
    return na === null ? [] : [{ soort: `${entiteit}.${sleutel}`, waarde: na, regel }];
  });
  return { rij, verwijderen: false, nieuw };
}
