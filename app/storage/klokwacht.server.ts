import { desc, eq, max, sql } from "drizzle-orm";
import { z } from "zod";
import { schrijf } from "./databank.server";
import type { Klok, Systeem, Transactie } from "./systeem.server";
import { instelling, logregel } from "./tabellen.server";

/**
 * Watches the clock of the machine. Every term of a dossier follows it: one that stands years ahead destroys too early, and a
 * dossier that is closed under one that stands behind gets a term that is over before it began. Compared with a clock that cannot
 * be set (the time since the start of the process) and with the newest row of the log.
 */

const SECONDE = 1000;
const DAG = 86_400_000;

/** A difference between two looks from which it counts as set, and is told. */
export const sprongVanaf = 60 * SECONDE;
/** So much behind the newest log row, or set forward, or ahead of it at a start, and no term begins or ends any more. */
export const achterVanaf = 5 * 60 * SECONDE;
export const vooruitVanaf = DAG;
export const stilVanaf = 7 * DAG;

export interface Sprong {
  /** What the clock said after it. */
  moment: string;
  /** Milliseconds; negative is back. */
  verschil: number;
}

export interface Klokstand {
  /** The newest log row that nobody explained, when the clock is behind it. */
  achterOp: string | null;
  /** Set forward, or ahead of the log at a start; stays until the beheerder says that the clock is right. */
  vooruit: { van: string; tot: string } | null;
  /** Of the last 24 hours. */
  sprongen: readonly Sprong[];
  /** Who last said that the clock was right. */
  nagekeken: { moment: string; reden: string; accountId: string } | null;
}

export interface Klokwacht {
  /** Compares with the last look; called each minute. */
  kijk(): void;
  stand(): Klokstand;
  /** No term may begin or end and nothing may be destroyed by a term until the clock, or the beheerder, says that it is right. */
  isVerdacht(): boolean;
  /** The beheerder looked: what the log says until now is no reason for doubt any more. */
  bevestig(tx: Transactie, door: { accountId: string; reden: string; moment: string }): void;
}

const sleutel = "klok";

const bewaard = z.object({
  vooruit: z.object({ van: z.string(), tot: z.string() }).nullable(),
  /** Log rows up to this number may be later than the clock. */
  totNr: z.number().int(),
  nagekeken: z.object({ moment: z.string(), reden: z.string(), accountId: z.string() }).nullable(),
});
type Bewaard = z.output<typeof bewaard>;

const niets: Bewaard = { vooruit: null, totNr: 0, nagekeken: null };

function lees({ databank }: Pick<Systeem, "databank">): Bewaard {
  const rij = databank.select().from(instelling).where(eq(instelling.sleutel, sleutel)).get();
  if (!rij) return niets;
  try {
    return bewaard.parse(JSON.parse(rij.waarde));
  } catch {
    return niets;
  }
}

function zet(tx: Transactie, inhoud: Bewaard, reden: string, accountId: string | null, moment: string): void {
  const rij = { waarde: JSON.stringify(inhoud), reden, accountId, moment };
  tx.insert(instelling)
    .values({ sleutel, ...rij })
    .onConflictDoUpdate({ target: instelling.sleutel, set: rij })
    .run();
}

/** The latest moment in the log that nobody explained. By the index of moments, so that it costs the same in a long log. */
function findNieuwste({ databank }: Pick<Systeem, "databank">, totNr: number): string | undefined {
  return databank
    .select({ moment: logregel.moment })
    .from(logregel)
    .where(sql`+${logregel.nr} > ${totNr}`)
    .orderBy(desc(logregel.moment))
    .limit(1)
    .get()?.moment;
}

type Bron = Pick<Systeem, "databank" | "logkop" | "reserve"> & { klok: Klok };

export interface WachtOpties {
  /** Milliseconds of a clock that cannot be set. */
  monotoon?: () => number;
}

/** Looks at once: what the log says at a start is the only thing that a restart cannot hide. */
export function maakKlokwacht(bron: Bron, { monotoon = () => performance.now() }: WachtOpties = {}): Klokwacht {
  const { klok } = bron;
  const meet = () => {
    const wand = klok.nu().getTime();
    const { totNr, nagekeken } = lees(bron);
    const nieuwste = findNieuwste(bron, totNr) ?? nagekeken?.moment;
    return { wand, mono: monotoon(), nieuwste: nieuwste ? Date.parse(nieuwste) : wand };
  };
  let vorige = meet();
  let sprongen: (Sprong & { mono: number })[] = [];
  /** Could not be written yet, on a full disk. */
  let onbewaard: Bewaard["vooruit"] = null;

  const verdenk = (van: number, tot: number) => {
    onbewaard ??= { van: new Date(van).toISOString(), tot: new Date(tot).toISOString() };
    const eerder = lees(bron);
    try {
      // The first one stays: it says what the time should have been.
      if (!eerder.vooruit) {
        const vooruit = onbewaard;
        schrijf(bron, (tx) => zet(tx, { ...eerder, vooruit }, "De klok sprong vooruit.", null, vooruit.tot));
      }
      onbewaard = null;
    } catch {
      // Kept in memory, and tried again at the next look.
    }
  };

  if (vorige.wand - vorige.nieuwste > stilVanaf) verdenk(vorige.nieuwste, vorige.wand);

  const kijk = () => {
    const nu = meet();
    const verschil = nu.wand - vorige.wand - (nu.mono - vorige.mono);
    sprongen = sprongen.filter(({ mono }) => nu.mono - mono < DAG);
    if (Math.abs(verschil) >= sprongVanaf) {
      sprongen.push({ moment: new Date(nu.wand).toISOString(), verschil: Math.round(verschil), mono: nu.mono });
    }
    // One that stood behind and is put right is no doubt: it only comes back to where the log was at the last look.
    if (verschil >= vooruitVanaf && nu.wand - vorige.nieuwste >= vooruitVanaf) verdenk(nu.wand - verschil, nu.wand);
    else if (onbewaard) verdenk(Date.parse(onbewaard.van), Date.parse(onbewaard.tot));
    vorige = nu;
  };

  const findAchterOp = (totNr: number): string | null => {
    const nieuwste = findNieuwste(bron, totNr);
    const grens = klok.nu().getTime() + achterVanaf;
    return nieuwste && Date.parse(nieuwste) > grens ? nieuwste : null;
  };

  const stand = (): Klokstand => {
    const { vooruit, totNr, nagekeken } = lees(bron);
    return {
      achterOp: findAchterOp(totNr),
      vooruit: vooruit ?? onbewaard,
      sprongen: sprongen.map(({ moment, verschil }) => ({ moment, verschil })),
      nagekeken,
    };
  };

  return {
    kijk,
    stand,
    isVerdacht() {
      kijk();
      const { achterOp, vooruit } = stand();
      return achterOp !== null || vooruit !== null;
    },
    bevestig(tx, door) {
      const nr =
        tx
          .select({ nr: max(logregel.nr) })
          .from(logregel)
          .get()?.nr ?? 0;
      zet(tx, { vooruit: null, totNr: nr, nagekeken: door }, door.reden, door.accountId, door.moment);
      onbewaard = null;
      sprongen = [];
      vorige = meet();
    },
  };
}
