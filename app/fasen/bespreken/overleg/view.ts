import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import { rijversie } from "~/protocol/formulier";
import type { Waarden } from "~/protocol/gegevensregister";
import { leefgebieden, type Leefgebied } from "~/protocol/lijsten";
import type { Agendapuntstatus, Overlegstatus } from "~/overleg/handelingen";

type Versies = Record<string, Record<string, number>>;

export interface ScoreView {
  leefgebied: Leefgebied;
  label: string;
  score: Veld | undefined;
  probleem: Veld | undefined;
}

/** One overleg in which this casus was discussed, as far as it is for this reader. */
export interface BesprekingView {
  overlegId: string;
  wanneer: string;
  velden: Veld[];
  scores: ScoreView[];
}

export interface AgendaView {
  overlegId: string;
  datum: string;
  begintijd: string;
  plaats: string;
  overlegstatus: Overlegstatus;
  status: Agendapuntstatus;
  minuten: number;
  voorbereiding: Veld[];
}

export interface BesprekingFormulier {
  overlegId: string;
  waarden: Record<string, unknown>;
  versies: Versies;
  /** Score and problem of the overleg before, beside the field in which the new one is typed. */
  vorige: Partial<Record<Leefgebied, ScoreView>>;
}

export interface OverlegVanCasusView {
  agenda: AgendaView[];
  besprekingen: BesprekingView[];
  /** Present for who may write, while the casus is on the table. */
  formulier: BesprekingFormulier | null;
  /** Staff only: planned overleggen to choose from. */
  overleggen: { waarde: string; label: string }[];
  nietUitgenodigd: { naam: string; partij: string; uitleg: string; artikel: string }[];
  bevat: string[];
}

export interface Overlegregel {
  overlegId: string;
  datum: string;
  begintijd: string;
  plaats: string;
  overlegstatus: Overlegstatus;
  status: Agendapuntstatus;
  minuten: number;
  rijId: string;
}

type Score = Afgeschermd<"leefgebiedscore">;

/** The scores of one overleg in the order of the list, only those of which something is for this reader. */
export function buildScores(opener: Opener, rijen: readonly Score[], overlegId: string): ScoreView[] {
  const eigen = opener.lijst(rijen, (rij, kop) => ({ rij, kop })).filter(({ kop }) => kop.overlegId === overlegId);
  return (Object.keys(leefgebieden) as Leefgebied[]).flatMap((leefgebied) => {
    const gevonden = eigen.findLast(({ kop }) => kop.code === leefgebied);
    if (!gevonden) return [];
    const score = opener.veld(gevonden.rij, "score");
    const probleem = opener.veld(gevonden.rij, "probleem");
    return (score ?? probleem) ? [{ leefgebied, label: leefgebieden[leefgebied], score, probleem }] : [];
  });
}

export function buildAgenda(
  opener: Opener,
  rijen: readonly Afgeschermd<"agendapunt">[],
  regels: readonly Overlegregel[],
): AgendaView[] {
  const punten = opener.lijst(rijen, (rij, kop) => ({ rij, kop }));
  return regels.map(({ rijId, ...regel }) => {
    const punt = punten.find(({ kop }) => kop.id === rijId);
    return { ...regel, voorbereiding: punt ? opener.velden(punt.rij) : [] };
  });
}

/** What was recorded per overleg, newest first. */
export function buildBesprekingen(
  opener: Opener,
  rijen: { bespreking: readonly Afgeschermd<"bespreking">[]; leefgebiedscore: readonly Score[] },
  regels: readonly Pick<Overlegregel, "overlegId" | "datum">[],
): BesprekingView[] {
  const teksten = opener.lijst(rijen.bespreking, (rij, kop) => ({ rij, kop }));
  return regels
    .map(({ overlegId, datum }) => ({
      overlegId,
      wanneer: datum,
      velden: teksten.filter(({ kop }) => kop.overlegId === overlegId).flatMap(({ rij }) => opener.velden(rij)),
      scores: buildScores(opener, rijen.leefgebiedscore, overlegId),
    }))
    .filter(({ velden, scores }) => velden.length + scores.length > 0)
    .reverse();
}

/** Values and versions of the form; `bevat` of a row that does not exist yet is the strictest of the casus (domein 12). */
export function buildBesprekingFormulier(
  opener: Opener,
  rijen: { bespreking: readonly Afgeschermd<"bespreking">[]; leefgebiedscore: readonly Score[] },
  overlegId: string,
  vorigOverlegId: string | undefined,
  strengste: readonly string[],
): BesprekingFormulier {
  const versies: Versies = {};
  const hier = <E extends "bespreking" | "leefgebiedscore">(lijst: readonly Afgeschermd<E>[]) =>
    opener.lijst(lijst, (rij, kop) => ({ rij, kop })).filter(({ kop }) => kop.overlegId === overlegId);
  const bespreking = hier(rijen.bespreking).at(-1);
  const tekst = opener.formulierwaarden(bespreking?.rij);
  if (bespreking) versies[bespreking.kop.id] = { ...tekst.versies, [rijversie]: bespreking.kop.versie };
  const scores: Record<string, Waarden<"leefgebiedscore"> & { bevat: readonly string[] }> = {};
  const eigen = hier(rijen.leefgebiedscore);
  for (const leefgebied of Object.keys(leefgebieden)) {
    const rij = eigen.findLast(({ kop }) => kop.code === leefgebied);
    const gevuld = opener.formulierwaarden(rij?.rij);
    if (rij) versies[rij.kop.id] = { ...gevuld.versies, [rijversie]: rij.kop.versie };
    scores[leefgebied] = { ...gevuld.waarden, bevat: rij ? rij.kop.gemarkeerd : strengste };
  }
  const vorige: BesprekingFormulier["vorige"] = {};
  if (vorigOverlegId) {
    for (const score of buildScores(opener, rijen.leefgebiedscore, vorigOverlegId)) vorige[score.leefgebied] = score;
  }
  return {
    overlegId,
    waarden: { overlegId, ...tekst.waarden, bevat: bespreking ? bespreking.kop.gemarkeerd : strengste, scores },
    versies,
    vorige,
  };
}
