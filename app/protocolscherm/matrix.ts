import type { Fase } from "~/protocol/fasen";
import {
  gegevensregister,
  getGegevenssoort,
  listCasusentiteiten,
  listSleutels,
  type Entiteit,
} from "~/protocol/gegevensregister";
import { beschrijfGegeven } from "~/protocol/gegevensvraag";
import type { Aanpak } from "~/protocol/lijsten";
import type { Partijtype } from "~/protocol/partijtypen";
import { getGebruik, weegGegeven, type GegevenVraag, type ToestemmingStand } from "~/protocol/regels";
import { rHergebruik } from "~/protocol/regels/gebruik";
import { gemeenteVanCasus, listLezers, VANDAAG, type Matrixlezer, type Matrixrol } from "./lezers";
import {
  delingen,
  gebruikstanden,
  listDelingen,
  listMarkeringen,
  listToestemmingen,
  markeringen,
  momenten,
  toestemmingen,
  typenVan,
  wpgVan,
  type Deling,
  type Markering,
  type Moment,
} from "./situaties";

export interface Situatie {
  readonly markering: Markering;
  readonly toestemming: ToestemmingStand;
  readonly deling: Deling;
}

export interface Filter {
  readonly partijtype: Partijtype | null;
  readonly rol: Matrixrol | null;
  /** null: every phase. */
  readonly fase: Fase | null;
  readonly entiteit: Entiteit | null;
  readonly aanpak: Aanpak;
}

export interface Uitkomst {
  readonly mag: boolean;
  /** What the cell says. */
  readonly woord: "ja" | "inzage" | "nee";
  readonly regel: string;
  readonly artikel: string;
  readonly uitleg: string;
}

export interface Matrixrij {
  readonly sleutel: string;
  readonly velden: string;
  readonly soort: string;
  /** Marking, toestemming and state of sharing in words; empty where it makes no difference. */
  readonly markering: string;
  readonly toestemming: string;
  readonly deling: string;
  /** Per column the place in `uitkomsten`. */
  readonly cellen: readonly number[];
}

export interface Matrix {
  readonly lezers: readonly { id: string; label: string }[];
  readonly uitkomsten: readonly Uitkomst[];
  readonly momenten: readonly {
    sleutel: string;
    fase: Fase;
    label: string;
    entiteiten: readonly { entiteit: Entiteit | typeof elkGegeven; label: string; rijen: readonly Matrixrij[] }[];
  }[];
}

/** Heading of what holds for every gegeven alike: carried over or not, withdrawn, restricted. */
export const elkGegeven = "elk_gegeven";

/** The question of one cell, as the gate would ask it of the rules for this reader. */
export function maakVraag(
  { lezer, banden }: Matrixlezer,
  { casus }: Pick<Moment, "casus">,
  gegeven: { entiteit: Entiteit; sleutel: string },
  { markering, toestemming, deling }: Situatie,
  aanpak: Aanpak = "top_x",
): GegevenVraag {
  return {
    lezer,
    casus: { ...casus, ...banden, aanpak, gemeente: gemeenteVanCasus },
    vandaag: VANDAAG,
    gegeven: beschrijfGegeven(gegeven.entiteit, gegeven.sleutel, typenVan(markering)),
    rij: { ...delingen[deling].rij(lezer), toestemming, wpgToestemming: wpgVan(markering) },
  };
}

const ja: Uitkomst = { mag: true, woord: "ja", regel: "", artikel: "", uitleg: "" };
/** Yes to reading; using it for an own task needs the accord of the verstrekker apart. */
const inzage: Uitkomst = {
  mag: true,
  woord: "inzage",
  regel: rHergebruik.id,
  artikel: rHergebruik.artikel,
  uitleg: "Alleen ter inzage.",
};

/** The different outcomes, each once; a cell is a place in this list. */
class Uitkomsten {
  readonly lijst: Uitkomst[] = [];
  readonly #plaatsen = new Map<string, number>();

  plaatsVan(vraag: GegevenVraag): number {
    const uitkomst = leesUitkomst(vraag);
    const { woord, regel, artikel, uitleg } = uitkomst;
    const sleutel = `${woord}|${regel}|${artikel}|${uitleg}`;
    let plaats = this.#plaatsen.get(sleutel);
    if (plaats === undefined) {
      plaats = this.lijst.push(uitkomst) - 1;
      this.#plaatsen.set(sleutel, plaats);
    }
    return plaats;
  }
}

function leesUitkomst(vraag: GegevenVraag): Uitkomst {
  const oordeel = weegGegeven(vraag);
  if (oordeel.toegestaan) return getGebruik(vraag)?.hergebruik === "ter_inzage" ? inzage : ja;
  const { regel, artikel, uitleg } = oordeel;
  return { mag: false, woord: "nee", regel, artikel, uitleg };
}

/** Groups what has the same fingerprint, in the order of first appearance. */
function groepeer<T>(dingen: readonly T[], afdruk: (ding: T) => string): T[][] {
  const groepen = new Map<string, T[]>();
  for (const ding of dingen) {
    const sleutel = afdruk(ding);
    groepen.set(sleutel, [...(groepen.get(sleutel) ?? []), ding]);
  }
  return [...groepen.values()];
}

/** In words, or nothing when every possibility has the same outcome. */
function schrijf(gekozen: readonly string[], alle: number): string {
  return gekozen.length === alle ? "" : gekozen.join(", ");
}

/** Fields, markings, toestemming and states of sharing that have the same outcome for every reader become one row. */
function bouwRijen(entiteit: Entiteit, weeg: (sleutel: string, situatie: Situatie) => readonly number[]): Matrixrij[] {
  const standen = listDelingen(entiteit);
  const toestemming = listToestemmingen(entiteit);
  const perVeld = listSleutels(entiteit).map((sleutel) => {
    const markering = listMarkeringen(entiteit, sleutel);
    const cellen = new Map<string, readonly number[]>();
    for (const m of markering)
      for (const t of toestemming)
        for (const d of standen)
          cellen.set(`${m}|${t}|${d}`, weeg(sleutel, { markering: m, toestemming: t, deling: d }));
    return { sleutel: sleutel as string, markering, cellen };
  });
  const veldgroepen = groepeer(perVeld, ({ cellen }) => JSON.stringify([...cellen]));
  return veldgroepen.flatMap((groep) => {
    const [eerste] = groep;
    if (!eerste) return [];
    const cel = (m: string, t: string, d: string) => eerste.cellen.get(`${m}|${t}|${d}`) ?? [];
    const afdrukT = (m: string, t: string) => JSON.stringify(standen.map((d) => cel(m, t, d)));
    const markeringgroepen = groepeer(eerste.markering, (m) => JSON.stringify(toestemming.map((t) => afdrukT(m, t))));
    return markeringgroepen.flatMap((ms) =>
      groepeer(toestemming, (t) => afdrukT(ms[0] ?? "", t)).flatMap((ts) =>
        groepeer(standen, (d) => JSON.stringify(cel(ms[0] ?? "", ts[0] ?? "", d))).map((ds) => {
          const soorten = groep.map(({ sleutel }) => getGegevenssoort(entiteit, sleutel));
          return {
            sleutel: `${entiteit}.${eerste.sleutel}|${ms.join()}|${ts.join()}|${ds.join()}`,
            velden: soorten.map(({ label }) => label).join(", "),
            soort: [...new Set(soorten.map(({ type }) => type.replace("_", " ")))].join(", "),
            markering: schrijf(
              ms.map((m) => markeringen[m]),
              eerste.markering.length,
            ),
            toestemming: schrijf(
              ts.map((t) => toestemmingen[t]),
              toestemming.length,
            ),
            deling: schrijf(
              ds.map((d) => delingen[d].label),
              standen.length,
            ),
            cellen: cel(ms[0] ?? "", ts[0] ?? "", ds[0] ?? ""),
          };
        }),
      ),
    );
  });
}

/** A value that nothing else withholds from the team, so that the rows show what the state of use itself does. */
const gewoonGegeven = { entiteit: "persoon", sleutel: "achternaam" } as const;

function bouwGebruik(weeg: (situatie: Situatie) => readonly number[]): Matrixrij[] {
  const kaal = { markering: "gewoon", toestemming: "niet_nodig" } as const;
  return gebruikstanden.map((deling) => ({
    sleutel: deling,
    velden: "Elk gegeven",
    soort: "alle typen",
    markering: "",
    toestemming: "",
    deling: delingen[deling].label,
    cellen: weeg({ ...kaal, deling }),
  }));
}

const bewaard = new Map<string, Matrix>();
const hoogstensBewaard = 50;

/** As `buildMatrix`; the rules do not change while the process runs, so an answer is asked for once. */
export function getMatrix(filter: Filter): Matrix {
  const sleutel = JSON.stringify(filter);
  const bekend = bewaard.get(sleutel);
  if (bekend) return bekend;
  const matrix = buildMatrix(filter);
  if (bewaard.size >= hoogstensBewaard) bewaard.clear();
  bewaard.set(sleutel, matrix);
  return matrix;
}

/** Who may see what, by asking the rules for every cell. Nothing of it is written down anywhere else. */
export function buildMatrix({ partijtype, rol, fase, entiteit, aanpak }: Filter): Matrix {
  const lezers = listLezers({ rol, partijtype });
  const uitkomsten = new Uitkomsten();
  const weeg = (moment: Moment, gegeven: { entiteit: Entiteit; sleutel: string }, situatie: Situatie) =>
    lezers.map((lezer) => uitkomsten.plaatsVan(maakVraag(lezer, moment, gegeven, situatie, aanpak)));
  const entiteiten: readonly Entiteit[] = entiteit ? [entiteit] : listCasusentiteiten();
  return {
    lezers: lezers.map(({ id, label }) => ({ id, label })),
    uitkomsten: uitkomsten.lijst,
    momenten: momenten
      .filter((moment) => fase === null || moment.fase === fase)
      .map((moment) => ({
        sleutel: moment.sleutel,
        fase: moment.fase,
        label: moment.label,
        entiteiten: [
          ...entiteiten.map((naam) => ({
            entiteit: naam,
            label: gegevensregister[naam].label,
            rijen: bouwRijen(naam, (sleutel, situatie) => weeg(moment, { entiteit: naam, sleutel }, situatie)),
          })),
          ...(entiteit
            ? []
            : [
                {
                  entiteit: elkGegeven,
                  label: "Elk gegeven, naast wat hierboven staat",
                  rijen: bouwGebruik((situatie) => weeg(moment, gewoonGegeven, situatie)),
                } as const,
              ]),
        ],
      })),
  };
}
