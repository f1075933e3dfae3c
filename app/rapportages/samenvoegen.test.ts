import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kruis, voegSamen, voegVakkenSamen, type Deel, type Groep, type Telregel } from "./samenvoegen";

const regels = (...aantallen: number[]): Telregel[] =>
  aantallen.map((aantal, plaats) => ({ sleutel: `k${String(plaats)}`, label: `K${String(plaats)}`, aantal }));
const kort = (groepen: Groep[] | null) => groepen?.map(({ label, aantal }) => `${label} ${String(aantal)}`) ?? null;

describe("groups", () => {
  it.each<[number[], string[] | null]>([
    [
      [5, 6],
      ["K0 5", "K1 6"],
    ],
    [[4, 6], ["Alles samen 10"]],
    [
      [4, 6, 9],
      ["K2 9", "K0, of K1 10"],
    ],
    [
      [4, 9, 6],
      ["K2 6", "K0, of K1 13"],
    ],
    [
      [4, 1, 9, 8],
      ["K3 8", "K0, of K1, of K2 14"],
    ],
    [[0, 8, 9], ["Alles samen 17"]],
    [
      [0, 9, 9],
      ["K2 9", "K0, of K1 9"],
    ],
    [[4, 4, 1], ["Alles samen 9"]],
    [[0, 0, 4], null],
    [[4], null],
    [[5], ["K0 5"]],
    [[], null],
  ])("of %j are %j", (aantallen, verwacht) => expect(kort(voegSamen(regels(...aantallen)))).toEqual(verwacht));
});

describe("pieces of a year", () => {
  const kort = (...perKwartaal: number[][]) =>
    voegVakkenSamen(perKwartaal.map((aantallen, plaats) => ({ van: plaats + 1, tot: plaats + 1, aantallen }))).map(
      ({ van, tot, aantallen }) => `${String(van)}-${String(tot)}: ${aantallen.join(" ")}`,
    );
  it.each<[number[][], string[]]>([
    [
      [[5], [6], [7], [8]],
      ["1-1: 5", "2-2: 6", "3-3: 7", "4-4: 8"],
    ],
    [
      [[4], [5], [7], [8]],
      ["1-2: 9", "3-3: 7", "4-4: 8"],
    ],
    [
      [[4], [4], [7], [8]],
      ["1-3: 15", "4-4: 8"],
    ],
    [
      [[5], [6], [7], [4]],
      ["1-1: 5", "2-2: 6", "3-4: 11"],
    ],
    [[[5], [2], [2], [1]], ["1-4: 10"]],
    [[[0], [0], [0], [30]], ["1-4: 30"]],
    [[[1], [1], [1], [2]], ["1-4: 5"]],
    [
      [
        [9, 4],
        [9, 5],
        [9, 20],
        [5, 20],
      ],
      ["1-2: 18 9", "3-3: 9 20", "4-4: 5 20"],
    ],
    [
      [
        [9, 4],
        [9, 4],
        [9, 20],
        [4, 20],
      ],
      ["1-4: 31 48"],
    ],
  ])("of %j are %j", (perKwartaal, verwacht) => expect(kort(...perKwartaal)).toEqual(verwacht));
});

/** What is published of a year: rows are quarters, columns outcomes. */
function publiceerTijd(tabel: readonly (readonly number[])[]) {
  const breedte = tabel[0]?.length ?? 0;
  const totalen = Array.from({ length: breedte }, (_, k) => tabel.reduce((som, rij) => som + (rij[k] ?? 0), 0));
  const groepen = voegSamen(regels(...totalen));
  if (!groepen) return { groepen, samen: null, vakken: null };
  const samen = voegVakkenSamen(
    tabel.map((rij, plaats) => ({
      van: plaats + 1,
      tot: plaats + 1,
      aantallen: [rij.reduce((som, n) => som + n, 0)],
    })),
  );
  const vakken = voegVakkenSamen(
    samen.map(({ van, tot }) => ({
      van,
      tot,
      aantallen: groepen.map(({ sleutels }) =>
        tabel
          .slice(van - 1, tot)
          .flatMap((rij) => rij.filter((_, k) => sleutels.includes(`k${String(k)}`)))
          .reduce((som, n) => som + n, 0),
      ),
    })),
  );
  return { groepen, samen, vakken };
}

/** What is published of a table of rows (aanpak, gemeente) by columns (outcome), as a reader gets it. */
function publiceer(tabel: readonly (readonly number[])[]) {
  const breedte = tabel[0]?.length ?? 0;
  const totalen = Array.from({ length: breedte }, (_, k) => tabel.reduce((som, rij) => som + (rij[k] ?? 0), 0));
  const groepen = voegSamen(regels(...totalen));
  if (!groepen) return { groepen, samen: null, delen: null };
  const deel = (sleutels: readonly string[], aantallen: number[]): Deel => ({
    sleutels: [...sleutels],
    namen: [...sleutels],
    label: sleutels.join(", "),
    aantallen,
  });
  const rijen = tabel.map((_, d) => [`d${String(d)}`]);
  const tel = (sleutels: readonly string[], kolommen: readonly string[]) =>
    tabel.reduce(
      (som, rij, d) =>
        sleutels.includes(`d${String(d)}`)
          ? som + rij.reduce((n, cel, k) => (kolommen.includes(`k${String(k)}`) ? n + cel : n), 0)
          : som,
      0,
    );
  const alles = totalen.map((_, k) => `k${String(k)}`);
  const samen = kruis(rijen.map((sleutels) => deel(sleutels, [tel(sleutels, alles)])));
  const delen =
    samen && groepen.length > 1
      ? kruis(
          samen.map(({ sleutels }) =>
            deel(
              sleutels,
              groepen.map((groep) => tel(sleutels, groep.sleutels)),
            ),
          ),
        )
      : null;
  return { groepen, samen, delen };
}

function* alleTabellen(rijen: number, kolommen: number, tot: number): Generator<number[][]> {
  const aantal = (tot + 1) ** (rijen * kolommen);
  for (let nr = 0; nr < aantal; nr++) {
    let rest = nr;
    const neem = () => {
      const cijfer = rest % (tot + 1);
      rest = Math.floor(rest / (tot + 1));
      return cijfer;
    };
    yield Array.from({ length: rijen }, () => Array.from({ length: kolommen }, neem));
  }
}

/** Every cell, and every row and column: what a reader could want to know. */
function listVragen(tabel: readonly (readonly number[])[]): number[] {
  const som = (getallen: readonly number[]) => getallen.reduce((totaal, n) => totaal + n, 0);
  const kolommen = tabel[0]?.map((_, k) => som(tabel.map((rij) => rij[k] ?? 0))) ?? [];
  return [...tabel.flat(), ...tabel.map(som), ...kolommen];
}

/**
 * Tries every table that there can be: whoever computes back from what was published has these and no others left. Gives what was
 * published of those in which a number below five is the only one possible.
 */
function listVerraden(
  rijen: number,
  kolommen: number,
  tot: number,
  maak: (tabel: number[][]) => { groepen: Groep[] | null },
): string[] {
  const mogelijk = new Map<string, { hoogste: number; vragen: Set<number>[] }>();
  for (const tabel of alleTabellen(rijen, kolommen, tot)) {
    const gepubliceerd = maak(tabel);
    const sleutel = JSON.stringify(gepubliceerd);
    const hoogste = Math.max(0, ...(gepubliceerd.groepen ?? []).map(({ aantal }) => aantal));
    const gezien = mogelijk.get(sleutel) ?? { hoogste, vragen: listVragen(tabel).map(() => new Set<number>()) };
    mogelijk.set(sleutel, gezien);
    for (const [plaats, aantal] of listVragen(tabel).entries()) gezien.vragen[plaats]?.add(aantal);
  }
  // Above what was tried there can be tables that were not.
  const geproefd = [...mogelijk].filter(([, { hoogste }]) => hoogste <= tot);
  expect(geproefd.length).toBeGreaterThan(5);
  return geproefd
    .filter(([, { vragen }]) => vragen.some((aantallen) => aantallen.size === 1 && Math.max(...aantallen) < 5))
    .map(([sleutel]) => sleutel);
}

describe("a reader who knows the method and has all numbers", () => {
  it.each([
    [2, 2, 9],
    [1, 3, 20],
    [3, 1, 20],
    [1, 4, 11],
  ])("cannot tell any number below five in a table of %i by %i", (rijen, kolommen, tot) => {
    expect(listVerraden(rijen, kolommen, tot, publiceer)).toEqual([]);
  });

  it.each([
    [2, 1, 20],
    [3, 1, 20],
    [4, 1, 11],
    [2, 2, 12],
  ])("cannot in %i quarters of %i outcomes", (rijen, kolommen, tot) => {
    expect(listVerraden(rijen, kolommen, tot, publiceerTijd)).toEqual([]);
  });

  it("gets no number below five, also by subtracting one from another", () => {
    const cel = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }));
    const tabellen = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rijen, kolommen]) =>
        fc.array(fc.array(cel, { minLength: kolommen, maxLength: kolommen }), { minLength: rijen, maxLength: rijen }),
      );
    fc.assert(
      fc.property(tabellen, (tabel) => {
        const { groepen, samen, delen } = publiceer(tabel);
        const som = tabel.flat().reduce((totaal, n) => totaal + n, 0);
        if (groepen === null) {
          expect(som).toBeLessThan(5);
          return;
        }
        for (const { aantallen } of samen ?? []) expect(Math.min(...aantallen)).toBeGreaterThanOrEqual(5);
        // Nothing is left out: the groups are everybody, and so are the parts of each group.
        expect(groepen.reduce((totaal, { aantal }) => totaal + aantal, 0)).toBe(som);
        for (const [plaats, groep] of groepen.entries()) {
          expect(groep.aantal).toBeGreaterThanOrEqual(5);
          if (!delen) continue;
          const stukken = delen.map(({ aantallen }) => aantallen[plaats] ?? 0);
          expect(stukken.reduce((totaal, n) => totaal + n, 0)).toBe(groep.aantal);
          // The smallest set that published numbers can be combined to is one of these.
          expect(Math.min(...stukken)).toBeGreaterThanOrEqual(5);
        }
      }),
      { seed: 20261125, numRuns: 400 },
    );
  });
});
