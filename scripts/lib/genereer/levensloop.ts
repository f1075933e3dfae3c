import { dagenTussen, eersteVanMaand, plusDagen, plusMaanden } from "~/lib/datum";
import type { Fase, Toestand } from "~/protocol/fasen";
import type { Aanpak, Gemeente } from "~/protocol/lijsten";
import type { Dobbelsteen } from "./dobbelsteen";

export interface Stap {
  handeling: string;
  van: Toestand;
  naar: Toestand;
  dag: string;
}

/** How one invented casus went, from its verzoek until today. */
export interface Levensloop {
  toestand: Toestand;
  aanpak: Aanpak;
  gemeente: Gemeente;
  aangemeldOp: string;
  stappen: Stap[];
  /** Days on which it was discussed. */
  overleggen: string[];
  afgeslotenOp: string | null;
}

/**
 * Of every hundred casussen: far more at work at once than a Veiligheidshuis has, because those are what lists, tasks and
 * search have to weigh.
 */
const standen = {
  aangemeld: 6,
  triage: 10,
  inlichten: 8,
  bespreken: 10,
  uitvoeren: 16,
  lokaal: 14,
  afgesloten: 14,
  afgewezen: 8,
  geen_aanpak: 6,
  vernietigd: 8,
} as const satisfies Record<Toestand, number>;

const leeg = Object.fromEntries(Object.keys(standen).map((stand) => [stand, 0]));

const aanpakverdeling = { top_x: 60, huiselijk_geweld: 22, ondermijning: 14, radicalisering: 4 } as const;
const gemeenteverdeling = { utrecht: 52, amersfoort: 20, nieuwegein: 16, overig: 12 } as const;

const stappen: Partial<Record<Toestand, readonly (readonly [handeling: string, naar: Toestand, fase: Fase])[]>> = {};
const tot = (van: Toestand, ...volgende: (readonly [string, Toestand, Fase])[]) => [
  ...(stappen[van] ?? []),
  ...volgende,
];
stappen.aangemeld = [];
stappen.afgewezen = [["afwijzen", "afgewezen", "aanmelden"]];
stappen.triage = [["in_behandeling_nemen", "triage", "aanmelden"]];
stappen.geen_aanpak = tot("triage", ["geen_aanpak", "geen_aanpak", "triageren"]);
stappen.lokaal = tot("triage", ["naar_lokaal", "lokaal", "triageren"]);
stappen.inlichten = tot("triage", ["aanpak_starten", "inlichten", "triageren"]);
stappen.bespreken = tot("inlichten", ["naar_bespreken", "bespreken", "inlichten"]);
stappen.uitvoeren = tot("bespreken", ["naar_uitvoeren", "uitvoeren", "bespreken"]);
stappen.afgesloten = tot("uitvoeren", ["afsluiten", "afgesloten", "afsluiten"]);
stappen.vernietigd = stappen.afgesloten;

/** Days between two steps, about. */
const duur: Readonly<Record<string, number>> = {
  in_behandeling_nemen: 9,
  afwijzen: 12,
  geen_aanpak: 24,
  naar_lokaal: 26,
  aanpak_starten: 21,
  naar_bespreken: 16,
  naar_uitvoeren: 38,
  afsluiten: 320,
};

/** How many days back the verzoek lies, at least and at most. */
const ouderdom: Readonly<Record<Toestand, readonly [number, number]>> = {
  aangemeld: [0, 20],
  afgewezen: [20, 1400],
  triage: [12, 60],
  geen_aanpak: [50, 1400],
  lokaal: [60, 1400],
  inlichten: [40, 90],
  bespreken: [70, 200],
  uitvoeren: [120, 700],
  afgesloten: [560, 1800],
  vernietigd: [2400, 3400],
};

/** Casussen of one year in the past, of which only the figures are left. */
export interface Kader {
  standen: Partial<Record<Toestand, number>>;
  jaar: number;
}

export function maakLevensloop(steen: Dobbelsteen, vandaag: string, kader?: Kader): Levensloop {
  const toestand = steen.weeg({ ...standen, ...(kader && { ...leeg, ...kader.standen }) });
  const [minst, meest] = ouderdom[toestand];
  const aangemeldOp = kader
    ? plusDagen(`${String(kader.jaar - 1)}-06-01`, steen.onder(420))
    : plusDagen(vandaag, -(minst + steen.onder(meest - minst)));
  const gezet: Stap[] = [];
  const overleggen: string[] = [];
  let dag = aangemeldOp;
  let van: Toestand = "aangemeld";
  for (const [handeling, naar] of stappen[toestand] ?? []) {
    const dagen = duur[handeling] ?? 1;
    const komt = plusDagen(dag, Math.max(1, Math.round(dagen * (0.5 + steen.onder(100) / 100))));
    dag = komt < vandaag ? komt : vandaag;
    gezet.push({ handeling, van, naar, dag });
    van = naar;
  }
  const eerste = gezet.find(({ handeling }) => handeling === "naar_uitvoeren")?.dag;
  if (eerste) {
    const laatste = gezet.find(({ handeling }) => handeling === "afsluiten")?.dag ?? vandaag;
    const aantal = Math.min(2, 1 + Math.floor(dagenTussen(eerste, laatste) / 270));
    for (let keer = 0; keer < aantal; keer++) {
      const op = plusMaanden(eerste, keer * 9);
      // Of a year long ago an overleg per month.
      overleggen.push(kader ? eersteVanMaand(op) : op);
    }
  }
  return {
    toestand,
    aanpak: steen.weeg(aanpakverdeling),
    gemeente: steen.weeg(gemeenteverdeling),
    aangemeldOp,
    stappen: gezet,
    overleggen,
    afgeslotenOp: gezet.find(({ handeling }) => handeling === "afsluiten")?.dag ?? null,
  };
}
