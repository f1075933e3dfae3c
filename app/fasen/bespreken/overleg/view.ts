import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import { listSleutels } from "~/protocol/gegevensregister";
import type { Agendapuntstatus, Overlegstatus } from "~/overleg/handelingen";
import { buildScores, type ScoreView } from "~/overleg/scores";
import type { Scoreverloop } from "~/overleg/verloop";

/** One overleg in which this casus was discussed, as far as it is for this reader. */
export interface BesprekingView {
  overlegId: string;
  wanneer: string;
  /** Discussed and closed: then there is a verslag. */
  isGesloten: boolean;
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

export interface OverlegVanCasusView {
  agenda: AgendaView[];
  besprekingen: BesprekingView[];
  verloop: Scoreverloop;
  /** Staff only: the chair's screen, while the casus is on the table. */
  tafel: string | null;
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
  rijen: {
    bespreking: readonly Afgeschermd<"bespreking">[];
    leefgebiedscore: readonly Afgeschermd<"leefgebiedscore">[];
  },
  regels: readonly Pick<Overlegregel, "overlegId" | "datum" | "overlegstatus" | "status">[],
): BesprekingView[] {
  const teksten = opener.lijst(rijen.bespreking, (rij, kop) => ({ rij, kop }));
  return regels
    .map(({ overlegId, datum, overlegstatus, status }) => ({
      overlegId,
      wanneer: datum,
      isGesloten: overlegstatus === "gesloten" && status === "besproken",
      // Each text has a row of its own; the order is that of the register.
      velden: listSleutels("bespreking").flatMap((sleutel) =>
        teksten.filter(({ kop }) => kop.overlegId === overlegId).flatMap(({ rij }) => opener.velden(rij, [sleutel])),
      ),
      scores: buildScores(opener, rijen.leefgebiedscore, overlegId),
    }))
    .filter(({ velden, scores }) => velden.length + scores.length > 0)
    .reverse();
}
