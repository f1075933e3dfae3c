import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import { rijversie } from "~/protocol/formulier";
import type { Optie } from "~/protocol/keuzelijsten";
import { listSleutels } from "~/protocol/gegevensregister";
import type { Agendapuntstatus, Overlegstatus } from "~/overleg/handelingen";
import { buildScores, type ScoreView } from "~/overleg/scores";
import type { Scoreverloop } from "~/overleg/verloop";
import { isDoorgeleiding, type Doorgeleiding } from "~/protocol/lijsten";

/** One overleg in which this casus was discussed, as far as it is for this reader. */
export interface BesprekingView {
  overlegId: string;
  wanneer: string;
  /** Discussed and closed: then there is a verslag. */
  isGesloten: boolean;
  velden: Veld[];
  scores: ScoreView[];
}

/** What a Partij is asked for one overleg; a partner sees what the own Partij is asked and nothing of the others. */
export interface BijdrageView {
  id: string;
  partijId: string;
  partij: string;
  velden: Veld[];
  formulier: { waarden: Record<string, unknown>; versies: Record<string, Record<string, number>> } | null;
}

/** A besluit to go to a higher level or to another overlegtafel. */
export interface DoorgeleidingView {
  id: string;
  soort: Doorgeleiding | null;
  /** ISO day of the overleg that decided it. */
  overlegOp: string | null;
  door: string;
  moment: string;
  velden: Veld[];
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
  bijdragen: BijdrageView[];
}

export interface OverlegVanCasusView {
  /** To name what was typed and not stored. */
  leefgebieden: Optie[];
  agenda: AgendaView[];
  besprekingen: BesprekingView[];
  verloop: Scoreverloop;
  doorgeleidingen: DoorgeleidingView[];
  /** Procesregisseur only: Partijen that brought something in, whose toestemming is asked when it goes to others. */
  inbrengers: { id: string; naam: string }[];
  /** Staff only: the chair's screen, while the casus is on the table. */
  tafel: string | null;
  /** Staff only: planned overleggen to choose from. */
  overleggen: { waarde: string; label: string }[];
  nietUitgenodigd: { naam: string; partij: string; uitleg: string; artikel: string }[];
  bevat: string[];
  /** Staff only: Partijen that can be asked for a contribution. */
  partijen: { waarde: string; label: string }[];
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
  rijen: { agendapunt: readonly Afgeschermd<"agendapunt">[]; bijdrage: readonly Afgeschermd<"bijdrage">[] },
  regels: readonly Overlegregel[],
  magVragen: boolean,
): AgendaView[] {
  const punten = opener.lijst(rijen.agendapunt, (rij, kop) => ({ rij, kop }));
  return regels.map(({ rijId, ...regel }) => {
    const punt = punten.find(({ kop }) => kop.id === rijId);
    return {
      ...regel,
      voorbereiding: punt ? opener.velden(punt.rij) : [],
      bijdragen: buildBijdragen(opener, rijen.bijdrage, regel.overlegId, magVragen),
    };
  });
}

function buildBijdragen(
  opener: Opener,
  rijen: readonly Afgeschermd<"bijdrage">[],
  overlegId: string,
  magVragen: boolean,
): BijdrageView[] {
  return opener
    .lijst(rijen, (rij, kop): BijdrageView[] => {
      if (kop.overlegId !== overlegId || !kop.voorPartijId) return [];
      const gevuld = magVragen ? opener.formulierwaarden(rij) : null;
      return [
        {
          id: kop.id,
          partijId: kop.voorPartijId,
          partij: kop.voorPartij ?? "",
          velden: opener.velden(rij),
          formulier: gevuld && {
            waarden: { rij: kop.id, overlegId, partij: kop.voorPartijId, ...gevuld.waarden, bevat: kop.gemarkeerd },
            versies: { [kop.id]: { ...gevuld.versies, [rijversie]: kop.versie } },
          },
        },
      ];
    })
    .flat();
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

/** Newest first; of whose words nothing is for this reader, nothing is left. */
export function buildDoorgeleidingen(
  opener: Opener,
  rijen: readonly Afgeschermd<"doorgeleiding">[],
  overleggen: readonly { id: string; datum: string }[],
): DoorgeleidingView[] {
  return opener
    .lijst(rijen, (rij, kop): DoorgeleidingView => ({
      id: kop.id,
      soort: isDoorgeleiding(kop.code) ? kop.code : null,
      overlegOp: overleggen.find(({ id }) => id === kop.overlegId)?.datum ?? null,
      door: kop.auteur,
      moment: kop.aangemaaktOp,
      velden: opener.velden(rij),
    }))
    .filter(({ velden }) => velden.length > 0)
    .reverse();
}
