import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kruis, voegSamen, type Groep, type Telregel } from "./samenvoegen";

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

/** What is published of a table of rows (aanpak, gemeente) by columns (outcome), as a reader gets it. */
function publiceer(tabel: readonly (readonly number[])[]) {
  const breedte = tabel[0]?.length ?? 0;
  const totalen = Array.from({ length: breedte }, (_, k) => tabel.reduce((som, rij) => som + (rij[k] ?? 0), 0));
  const groepen = voegSamen(regels(...totalen));
  const delen =
    groepen &&
    kruis(
      groepen,
      tabel.map((rij, d) => ({ label: `D${String(d)}`, regels: regels(...rij) })),
    );
  return { groepen, delen };
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

describe("a reader who knows the method and has all numbers", () => {
  // Tries every table that there can be: whoever computes back from what was published has these and no others left.
  it.each([
    [2, 2, 9],
    [1, 3, 20],
    [3, 1, 20],
    [1, 4, 11],
  ])("cannot tell any number below five in a table of %i by %i", (rijen, kolommen, tot) => {
    const mogelijk = new Map<string, { hoogste: number; vragen: Set<number>[] }>();
    for (const tabel of alleTabellen(rijen, kolommen, tot)) {
      const { groepen, delen } = publiceer(tabel);
      const sleutel = JSON.stringify({ groepen, delen });
      const hoogste = Math.max(0, ...(groepen ?? []).map(({ aantal }) => aantal));
      const gezien = mogelijk.get(sleutel) ?? { hoogste, vragen: listVragen(tabel).map(() => new Set<number>()) };
      mogelijk.set(sleutel, gezien);
      for (const [plaats, aantal] of listVragen(tabel).entries()) gezien.vragen[plaats]?.add(aantal);
    }
    // Above what was tried there can be tables that were not.
    const geproefd = [...mogelijk].filter(([, { hoogste }]) => hoogste <= tot);
    expect(geproefd.length).toBeGreaterThan(5);
    const verraden = geproefd.filter(([, { vragen }]) =>
      vragen.some((aantallen) => aantallen.size === 1 && Math.max(...aantallen) < 5),
    );
    expect(verraden.map(([sleutel]) => sleutel)).toEqual([]);
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
        const { groepen, delen } = publiceer(tabel);
        const som = tabel.flat().reduce((totaal, n) => totaal + n, 0);
        if (groepen === null) {
          expect(som).toBeLessThan(5);
          return;
        }
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
