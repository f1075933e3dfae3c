import type { Afgeschermd, Beoordeling, Gegevenstand, Opener, RijKop, Veld } from "~/protocol/afscherming";
import { isOvergenomen, type Toestand } from "~/protocol/fasen";
import { gegevensregister, type Entiteit } from "~/protocol/gegevensregister";
import { inbrengsoorten, isInbrengcode } from "~/protocol/inbrengsoorten";
import { topxCriteria, type Topxcriterium } from "~/protocol/lijsten";
import type { Waardegroep } from "~/storage/gebruik.server";

/** Rows of every entity of one casus. */
export type Dossierrijen = { [E in Entiteit]: Afgeschermd<E>[] };

/** Entities of which all is judged anew when the casus moves on; the others account for what was done. */
export const beoordeeldeEntiteiten = (Object.keys(gegevensregister) as Entiteit[]).filter(
  (entiteit) => !("verantwoording" in gegevensregister[entiteit]),
);

/** Rows that are judged as a whole besides those that are one piece: their values say nothing apart. */
const heleRij: readonly Entiteit[] = ["contact", "relatie", "agendapunt", "leefgebiedscore", "topx", "topx_criterium"];

/** What a Partij recorded with a verzoek to be allowed to give it (P 7.1, 7.2): it goes along or stays behind as one. */
const voorwaardesleutels: readonly string[] = [
  "toestemming_op",
  "toestemming_van",
  "toestemming_schriftelijk",
  "toestemming_intrekbaar",
  "afweging",
  "wpg_door",
  "wpg_op",
];

/** `onbekend`: another rule withholds it from this reader, who knows only that it is there. */
export type Stukstand = "in_gebruik" | "niet_overgenomen" | "ingetrokken" | "beperkt" | "onbekend";

/** What is decided about in one step: one value, or the values of a row that belong together and come from one Partij. */
export interface Stuk extends Waardegroep {
  /** Changes when one of the values changes: a choice about other words does not count. */
  readonly id: string;
  readonly entiteit: Entiteit;
  readonly sleutels: readonly string[];
  readonly label: string;
  /** The Partij that supplied it; null: the Veiligheidshuis. */
  readonly partijId: string | null;
  readonly verstrekker: string;
  readonly kop: RijKop;
  /** What of it this reader may see. */
  readonly velden: readonly Veld[];
  readonly stand: Stukstand;
  readonly beoordeling: Beoordeling | null;
}

function bepaalStand(kop: RijKop, { bron, soort }: Gegevenstand, toestand: Toestand): Stukstand {
  if (bron.beperkt) return "beperkt";
  if (bron.ingetrokken || kop.status === "ingetrokken") return "ingetrokken";
  if (!isOvergenomen(bron.geldtTot, toestand)) return "niet_overgenomen";
  return soort === "gemarkeerd" ? "onbekend" : "in_gebruik";
}

function schrijfLabel(
  { lijsten }: Opener,
  entiteit: Entiteit,
  kop: RijKop,
  standen: readonly Gegevenstand[],
  isHeel: boolean,
): string {
  if (entiteit === "inbreng" && kop.code && isInbrengcode(kop.code)) return inbrengsoorten[kop.code].label;
  if (entiteit === "leefgebiedscore" && kop.code) return lijsten.schrijf("leefgebieden", kop.code);
  if (entiteit === "topx_criterium" && kop.code && Object.hasOwn(topxCriteria, kop.code)) {
    return topxCriteria[kop.code as Topxcriterium];
  }
  if (isHeel) return gegevensregister[entiteit].label;
  const [eerste] = standen;
  return eerste && isVoorwaarde(entiteit, eerste.sleutel) ? "Toestemming om te verstrekken" : (eerste?.label ?? "");
}

function isVoorwaarde(entiteit: Entiteit, sleutel: string): boolean {
  return entiteit === "verzoek" && voorwaardesleutels.includes(sleutel);
}

function bouwStukken<E extends Entiteit>(opener: Opener, entiteit: E, rij: Afgeschermd<E>, toestand: Toestand): Stuk[] {
  const kop = opener.kop(rij);
  const standen = opener.standen(rij);
  if (!kop || standen.length === 0) return [];
  const isHeel = heleRij.includes(entiteit) || "eenGeheel" in gegevensregister[entiteit];
  const groepen = new Map<string, Gegevenstand[]>();
  for (const stand of standen) {
    const plek = [
      isHeel ? "" : isVoorwaarde(entiteit, stand.sleutel) ? "voorwaarden" : stand.sleutel,
      stand.bron.partijId,
      bepaalStand(kop, stand, toestand),
      stand.bron.beoordeling,
    ].join("|");
    groepen.set(plek, [...(groepen.get(plek) ?? []), stand]);
  }
  const velden = opener.velden(rij);
  return [...groepen.values()].flatMap((groep) => {
    const [eerste] = groep;
    if (!eerste) return [];
    const sleutels = groep.map(({ sleutel }) => sleutel);
    const versies = groep.map(({ versie }) => versie).join("-");
    const stuk: Stuk = {
      id: `${kop.id}~${eerste.sleutel}~${versies}`,
      rijId: kop.id,
      entiteit,
      sleutels,
      soorten: sleutels.map((sleutel) => `${entiteit}.${sleutel}`),
      label: schrijfLabel(opener, entiteit, kop, groep, isHeel),
      partijId: eerste.bron.partijId,
      verstrekker: eerste.bron.verstrekker,
      kop,
      velden: velden.filter(({ sleutel }) => sleutels.includes(sleutel)),
      stand: bepaalStand(kop, eerste, toestand),
      beoordeling: eerste.bron.beoordeling,
    };
    return [stuk];
  });
}

/** Everything of the casus that this reader may know of, in the order of the register. */
export function listStukken(
  opener: Opener,
  rijen: Dossierrijen,
  toestand: Toestand,
  entiteiten: readonly Entiteit[] = beoordeeldeEntiteiten,
): Stuk[] {
  return entiteiten.flatMap((entiteit) =>
    rijen[entiteit].flatMap((rij: Afgeschermd<Entiteit>) => bouwStukken(opener, entiteit, rij, toestand)),
  );
}

/** A concept is still its writer's own: nothing is decided about it. */
export function isIngediend({ kop, entiteit }: Stuk): boolean {
  return !("ingebracht" in gegevensregister[entiteit]) || kop.status !== "concept";
}
