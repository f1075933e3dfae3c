import type { Periode } from "./kwartaal";
import type { Rapportage } from "./publiceren";
import type { Rapportagetabel, Rijen, Splitsing } from "./tabellen";
import { allesSamen, schrijfNamen, type Deel, type Groep, type Vak } from "./samenvoegen";

/**
 * Figures of a period, made of what was fixed of its years and of nothing else. Whatever is asked, the answer is a sum of numbers
 * that everybody has already, so that no two answers can be subtracted to something that was not given (DPIA 12). Where a piece of
 * time or a group cannot be parted, the answer is about the larger one, and says so.
 */

/** What was fixed of one year, and which of its quarters are asked. */
export interface Jaardeel {
  rapportage: Rapportage;
  van: number;
  tot: number;
}

/** What is counted together. */
interface Samen {
  sleutels: string[];
  namen: string[];
  label: string;
}

/** What one number is about: for the reader as words, for a test as what it can be subtracted from. */
export interface Optelling {
  over: Periode;
  groepen: Groep[];
}

export interface Splitoptelling {
  over: Periode;
  groepen: Samen[];
  rijen: Deel[];
}

export interface Periodesplitsing {
  naar: Splitsing;
  /** Everything together, per row. */
  samen: Splitoptelling;
  /** Each group, per row; the rows and the period can be wider. Null: not to be given. */
  perGroep: Splitoptelling | null;
}

export interface Periodetabel {
  titel: string;
  uitleg: string;
  /** Everything together; null when in none of the years enough was counted. */
  samen: { over: Periode; aantal: number } | null;
  /** Null: as `samen`. */
  perGroep: Optelling | null;
  splitsingen: Periodesplitsing[];
  /** Years in which fewer than five were counted: they are in no number. */
  ontbreekt: number[];
}

export function kiesJaren(jaren: readonly Rapportage[], { van, tot }: Periode): Jaardeel[] {
  return jaren
    .filter(({ jaar }) => jaar >= van.jaar && jaar <= tot.jaar)
    .toSorted((a, b) => a.jaar - b.jaar)
    .map((rapportage) => ({
      rapportage,
      van: rapportage.jaar === van.jaar ? van.nummer : 1,
      tot: rapportage.jaar === tot.jaar ? tot.nummer : 4,
    }));
}

/** Pieces that lie in the period, whole: at its ends a piece can be wider than was asked. */
export function kiesVakken<V extends Pick<Vak, "van" | "tot">>(vakken: readonly V[], { van, tot }: Jaardeel): V[] {
  return vakken.filter((vak) => vak.van <= tot && vak.tot >= van);
}

/** From the first to the last piece; years of which nothing is known have none. */
function meetPeriode(
  stukken: readonly { jaar: number; vakken: readonly Pick<Vak, "van" | "tot">[] }[],
): Periode | null {
  const randen = stukken.flatMap(({ jaar, vakken }) =>
    vakken.map(({ van, tot }): Periode => ({ van: { jaar, nummer: van }, tot: { jaar, nummer: tot } })),
  );
  const [eerste, laatste] = [randen[0], randen.at(-1)];
  return eerste && laatste ? { van: eerste.van, tot: laatste.tot } : null;
}

/** What was counted together in any of the years stays together: the smallest groups of which every year gave the number. */
function verenig(perJaar: readonly (readonly Samen[])[], schrijf: (namen: readonly string[]) => string): Samen[] {
  let verenigd: Samen[] = [];
  for (const groep of perJaar.flat()) {
    const raakt = (ander: Samen) => ander.sleutels.some((sleutel) => groep.sleutels.includes(sleutel));
    const erbij = [groep, ...verenigd.filter(raakt)];
    const namen = [
      ...new Map(erbij.flatMap((een) => een.sleutels.map((sleutel, nr) => [sleutel, een.namen[nr] ?? ""]))),
    ];
    const nieuw = {
      sleutels: namen.map(([sleutel = ""]) => sleutel),
      namen: namen.map(([, naam = ""]) => naam),
      label: "",
    };
    verenigd = [...verenigd.filter((ander) => !raakt(ander)), nieuw];
  }
  const isAlles = verenigd.length === 1;
  return verenigd.map((een) => ({
    ...een,
    label: isAlles && een.namen.length > 1 ? allesSamen : schrijf(een.namen),
  }));
}

const noemRijen = (namen: readonly string[]) => namen.join(", ");

const plaatsenIn = (groepen: readonly { sleutels: string[] }[], doel: { sleutels: string[] }) =>
  groepen.flatMap(({ sleutels }, plaats) => (sleutels.every((een) => doel.sleutels.includes(een)) ? [plaats] : []));

const telOp = (getallen: readonly number[]) => getallen.reduce((som, getal) => som + getal, 0);

interface Bron {
  deel: Jaardeel;
  tabel: Rapportagetabel & { groepen: Groep[] };
}

function telGroepen(bronnen: readonly Bron[]): Optelling | null {
  const stukken = bronnen.map(({ deel, tabel }) => ({
    jaar: deel.rapportage.jaar,
    groepen: tabel.groepen,
    vakken: kiesVakken(tabel.tijd.groepen, deel),
  }));
  const over = meetPeriode(stukken);
  if (!over) return null;
  const groepen = verenig(
    stukken.map((stuk) => stuk.groepen),
    schrijfNamen,
  ).map((groep): Groep => ({
    ...groep,
    aantal: telOp(
      stukken.flatMap((stuk) =>
        plaatsenIn(stuk.groepen, groep).flatMap((plaats) => stuk.vakken.map(({ aantallen }) => aantallen[plaats] ?? 0)),
      ),
    ),
  }));
  return { over, groepen };
}

/** Rows of a split over the years, of everything together or per group. */
function telRijen(
  bronnen: readonly Bron[],
  zoek: (bron: Bron) => { groepen: Samen[]; rijen: Rijen } | null,
): Splitoptelling | null {
  const stukken = bronnen.flatMap((bron) => {
    const gevonden = zoek(bron);
    if (!gevonden) return [];
    const { groepen, rijen } = gevonden;
    return [
      { jaar: bron.deel.rapportage.jaar, groepen, rijen: rijen.rijen, vakken: kiesVakken(rijen.tijd, bron.deel) },
    ];
  });
  const over = meetPeriode(stukken);
  // A year that is not split has everything in one row; then so has the period.
  if (!over || stukken.length < bronnen.length) return null;
  const groepen = verenig(
    stukken.map((stuk) => stuk.groepen),
    schrijfNamen,
  );
  const rijen = verenig(
    stukken.map((stuk) => stuk.rijen),
    noemRijen,
  ).map((rij): Deel => ({
    ...rij,
    aantallen: groepen.map((groep) =>
      telOp(
        stukken.flatMap((stuk) =>
          plaatsenIn(stuk.rijen, rij).flatMap((regel) =>
            plaatsenIn(stuk.groepen, groep).flatMap((kolom) =>
              stuk.vakken.map(({ aantallen }) => aantallen[regel * stuk.groepen.length + kolom] ?? 0),
            ),
          ),
        ),
      ),
    ),
  }));
  return rijen.length > 1 ? { over, groepen, rijen } : null;
}

function telSplitsing(bronnen: readonly Bron[], naar: Splitsing): Periodesplitsing[] {
  const vind = ({ tabel }: Bron) => tabel.delen.find((een) => een.naar === naar);
  const samen = telRijen(bronnen, (bron) => {
    const namen = bron.tabel.groepen.flatMap((groep) => groep.namen);
    const alles = { sleutels: bron.tabel.groepen.flatMap(({ sleutels }) => sleutels), namen, label: allesSamen };
    const rijen = vind(bron)?.samen;
    return rijen ? { groepen: [alles], rijen } : null;
  });
  const perGroep = telRijen(bronnen, (bron) => {
    const rijen = vind(bron)?.perGroep;
    return rijen ? { groepen: bron.tabel.groepen, rijen } : null;
  });
  return samen ? [{ naar, samen, perGroep }] : [];
}

/** Every table of the years in the period, added up. */
export function telPeriode(jaren: readonly Rapportage[], periode: Periode): Periodetabel[] {
  const delen = kiesJaren(jaren, periode);
  return (delen.at(-1)?.rapportage.tabellen ?? []).map(({ titel, uitleg, leefgebied }) => {
    const bronnen: Bron[] = [];
    const ontbreekt: number[] = [];
    for (const deel of delen) {
      const tabel = deel.rapportage.tabellen.find(
        // Of a year that was fixed before lists could change only the title is there.
        (een) => (een.leefgebied && leefgebied ? een.leefgebied === leefgebied : een.titel === titel),
      );
      if (tabel?.groepen) bronnen.push({ deel, tabel: { ...tabel, groepen: tabel.groepen } });
      else ontbreekt.push(deel.rapportage.jaar);
    }
    const samen = bronnen.map(({ deel, tabel }) => ({
      jaar: deel.rapportage.jaar,
      vakken: kiesVakken(tabel.tijd.samen, deel),
    }));
    const over = meetPeriode(samen);
    return {
      titel,
      uitleg,
      samen: over && {
        over,
        aantal: telOp(samen.flatMap(({ vakken }) => vakken.flatMap(({ aantallen }) => aantallen))),
      },
      perGroep: telGroepen(bronnen),
      splitsingen: (["Aanpak", "Gemeente"] as const).flatMap((naar) => telSplitsing(bronnen, naar)),
      ontbreekt,
    };
  });
}
