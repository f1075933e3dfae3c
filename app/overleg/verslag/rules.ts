import { dagenTussen, formatDag, plusDagen } from "~/lib/datum";

/** What the proposal for the next overleg follows from. Days are ISO. */
export interface Voorstelbron {
  /** Of the overleg that was held. */
  datum: string;
  vandaag: string;
  /** Of the overleg held before it. */
  vorige: string | undefined;
  /** Deadlines of the acties that are open now. */
  deadlines: readonly string[];
  /** Overleggen that are planned already. */
  gepland: readonly { id: string; datum: string }[];
}

export interface Voorstel {
  /** A planned overleg around the proposed day; null: a new one. */
  overlegId: string | null;
  datum: string;
  waarom: string;
}

/** Where there is no earlier overleg to learn the rhythm from. The source names no term. */
export const wekenZonderRitme = 6;
const hoogstensWeken = 13;
const week = 7;

function bepaalRitme({ datum, vorige }: Voorstelbron): { weken: number; isGebruikelijk: boolean } {
  if (vorige === undefined) return { weken: wekenZonderRitme, isGebruikelijk: false };
  const vorigeKeer = Math.round(dagenTussen(vorige, datum) / week);
  const weken = Math.min(Math.max(vorigeKeer, 1), hoogstensWeken);
  return { weken, isGebruikelijk: weken === vorigeKeer };
}

function schrijfWeken(weken: number): string {
  return weken === 1 ? "een week" : `${String(weken)} weken`;
}

/** The first day on the same day of the week as `datum` that is not before `dag`. */
function zelfdeWeekdag(datum: string, dag: string): string {
  const over = dagenTussen(datum, dag);
  return plusDagen(datum, Math.ceil(over / week) * week);
}

/**
 * When to meet again: as soon as all acties that are open now should be done (the overleg asks for them, C 12.2 g), on the
 * same day of the week, at least a week and at most the usual interval after this overleg, and never in the past. A planned
 * overleg within a week of that day is taken instead of a new one.
 */
export function stelVolgendeVoor(bron: Voorstelbron): Voorstel {
  const { datum, vandaag, deadlines, gepland } = bron;
  const { weken, isGebruikelijk } = bepaalRitme(bron);
  const uiterlijk = plusDagen(datum, weken * week);
  const laatste = [...deadlines].sort().at(-1);
  const gedaan = laatste === undefined ? uiterlijk : zelfdeWeekdag(datum, laatste);
  const opTijd = gedaan < uiterlijk && gedaan >= plusDagen(datum, week);
  const dag = zelfdeWeekdag(datum, [opTijd ? gedaan : uiterlijk, plusDagen(vandaag, 1)].sort().at(-1) ?? uiterlijk);
  const waarom = opTijd
    ? "Dan zijn alle acties die nu openstaan aan de beurt geweest."
    : `Dat is ${schrijfWeken(weken)} na dit overleg${isGebruikelijk ? ", net als de vorige keer" : ""}.`;
  const dichtbij = gepland
    .map(({ id, datum: op }) => ({ id, op, afstand: Math.abs(dagenTussen(dag, op)) }))
    .filter(({ op, afstand }) => op > datum && op >= vandaag && afstand <= week)
    .sort((a, b) => a.afstand - b.afstand || (a.op < b.op ? -1 : 1))[0];
  if (!dichtbij) return { overlegId: null, datum: dag, waarom: `Voorstel: ${formatDag(dag)}. ${waarom}` };
  return {
    overlegId: dichtbij.id,
    datum: dag,
    waarom: `Rond ${formatDag(dag)} is al een overleg gepland; dat is hieronder gekozen. ${waarom}`,
  };
}
