import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Aanpak, Gemeente } from "~/protocol/lijsten";
import type { Kwartaal, Periode } from "./kwartaal";
import { telPeriode, type Periodetabel } from "./periode";
import { maakPerioderapport } from "./perioderapport";
import { publiceer, type Rapportage } from "./publiceren";
import { kwartaalnummers, type Jaartelling, type Kwartaalnummer, type Uitkomst } from "./telling";

const titel = "Beoordeelde verzoeken";
const aanpakken = ["top_x", "ondermijning"] as const satisfies readonly Aanpak[];
const gemeenten = ["utrecht", "amersfoort"] as const satisfies readonly Gemeente[];
const uitkomsten = ["veiligheidshuis", "lokaal"] as const satisfies readonly Uitkomst[];
const jaren = [2024, 2025] as const;

/** The smallest that can be counted apart: everything else is a set of these. */
interface Cel {
  jaar: number;
  kwartaal: Kwartaalnummer;
  aanpak: Aanpak;
  gemeente: Gemeente;
  wat: Uitkomst;
}
const cellenVan = (over: readonly number[]): Cel[] =>
  over.flatMap((jaar) =>
    kwartaalnummers.flatMap((kwartaal) =>
      aanpakken.flatMap((aanpak) =>
        gemeenten.flatMap((gemeente) => uitkomsten.map((wat) => ({ jaar, kwartaal, aanpak, gemeente, wat }))),
      ),
    ),
  );

const leeg: Omit<Jaartelling, "jaar" | "beoordeeld"> = {
  behandeld: [],
  doorgeleid: [],
  scores: [],
  leefgebieden: [],
  instanties: [],
  interventies: [],
  duur: [],
  verzoeken: [],
  datalekken: [],
  resten: [],
};

/** `aantal`: of each cell. Publishes each of the years, by itself. */
function stelVast(cellen: readonly Cel[], aantal: readonly number[]): Rapportage[] {
  return [...new Set(cellen.map(({ jaar }) => jaar))].map((jaar) =>
    publiceer({
      ...leeg,
      jaar,
      beoordeeld: cellen.flatMap((cel, plaats) =>
        cel.jaar === jaar ? Array.from({ length: aantal[plaats] ?? 0 }, () => cel) : [],
      ),
    }),
  );
}

interface Antwoord {
  aantal: number;
  /** Whom it counts, by place in the cells. */
  over: boolean[];
}

const volgnummer = ({ jaar, nummer }: Kwartaal) => jaar * 4 + nummer;

const niets: Periode = { van: { jaar: 0, nummer: 1 }, tot: { jaar: 0, nummer: 1 } };

/** Each number of the answer, and the cells that it says to be about. */
function listAntwoorden({ samen, perGroep, splitsingen, ontbreekt }: Periodetabel, cellen: readonly Cel[]): Antwoord[] {
  const zeef = ({ van, tot }: Periode, past: (cel: Cel) => boolean = () => true) =>
    cellen.map((cel) => {
      const wanneer = volgnummer({ jaar: cel.jaar, nummer: cel.kwartaal });
      return wanneer >= volgnummer(van) && wanneer <= volgnummer(tot) && !ontbreekt.includes(cel.jaar) && past(cel);
    });
  return [
    ...(samen ? [{ aantal: samen.aantal, over: zeef(samen.over) }] : []),
    ...(perGroep?.groepen.map(({ aantal, sleutels }) => ({
      aantal,
      over: zeef(perGroep.over, ({ wat }) => sleutels.includes(wat)),
    })) ?? []),
    ...splitsingen.flatMap(({ naar, ...optellingen }) =>
      [optellingen.samen, optellingen.perGroep].flatMap((optelling) =>
        (optelling?.rijen ?? []).flatMap(({ sleutels, aantallen }) =>
          (optelling?.groepen ?? []).map((groep, kolom) => ({
            aantal: aantallen[kolom] ?? 0,
            over: zeef(
              optelling?.over ?? niets,
              ({ wat, aanpak, gemeente }) =>
                groep.sleutels.includes(wat) && sleutels.includes(naar === "Aanpak" ? aanpak : gemeente),
            ),
          })),
        ),
      ),
    ),
  ];
}

/** Everything that can be asked of these years, whatever the period. */
function vraagAlles(rapportages: readonly Rapportage[], cellen: readonly Cel[]): Antwoord[] {
  const alle = rapportages.flatMap(({ jaar }) => kwartaalnummers.map((nummer) => ({ jaar, nummer })));
  return alle.flatMap((van, begin) =>
    alle.slice(begin).flatMap((tot) => {
      const tabel = telPeriode(rapportages, { van, tot }).find((een) => een.titel === titel);
      return tabel ? listAntwoorden(tabel, cellen) : [];
    }),
  );
}

const priem = 32_749;

/** a^(p-2) is 1/a. */
function keerOm(getal: number): number {
  let [uit, basis, macht] = [1, getal, priem - 2];
  while (macht > 0) {
    if (macht % 2 === 1) uit = (uit * basis) % priem;
    basis = (basis * basis) % priem;
    macht = Math.floor(macht / 2);
  }
  return uit;
}

/**
 * Who may add and subtract answers as often as he likes knows the number of exactly the sets that are a sum of them. Counts modulo
 * a prime: that can only find too much.
 */
class Aanvaller {
  private readonly rijen = new Map<number, number[]>();

  private trekAf(vector: readonly number[]): number[] {
    let rest = [...vector];
    for (const [spil, rij] of this.rijen) {
      const maal = rest[spil] ?? 0;
      if (maal !== 0) rest = rest.map((getal, plaats) => (getal + (priem - maal) * (rij[plaats] ?? 0)) % priem);
    }
    return rest;
  }

  leert(over: readonly boolean[]): void {
    const rest = this.trekAf(over.map(Number));
    const spil = rest.findIndex((getal) => getal !== 0);
    if (spil < 0) return;
    const factor = keerOm(rest[spil] ?? 1);
    this.rijen.set(
      spil,
      rest.map((getal) => (getal * factor) % priem),
    );
  }

  weet(over: readonly boolean[]): boolean {
    return this.trekAf(over.map(Number)).every((getal) => getal === 0);
  }
}

function leerAlles(antwoorden: readonly Antwoord[]): Aanvaller {
  const aanvaller = new Aanvaller();
  for (const { over } of antwoorden) aanvaller.leert(over);
  return aanvaller;
}

const deelverzamelingen = <E>(lijst: readonly E[]): E[][] =>
  Array.from({ length: 2 ** lijst.length - 1 }, (_, nr) => lijst.filter((__, plaats) => ((nr + 1) >> plaats) & 1));

/** Every group of quarters × aanpakken × gemeenten × outcomes: what somebody could want to know. */
const vragen = deelverzamelingen(kwartaalnummers).flatMap((kwartalen) =>
  deelverzamelingen<Aanpak>(aanpakken).flatMap((aanpak) =>
    deelverzamelingen<Gemeente>(gemeenten).flatMap((gemeente) =>
      deelverzamelingen<Uitkomst>(uitkomsten).map(
        (wat) => (cel: Cel) =>
          kwartalen.includes(cel.kwartaal) &&
          aanpak.includes(cel.aanpak) &&
          gemeente.includes(cel.gemeente) &&
          wat.includes(cel.wat),
      ),
    ),
  ),
);

const telIn = (over: readonly boolean[], aantal: readonly number[]) =>
  over.reduce((som, telt, plaats) => (telt ? som + (aantal[plaats] ?? 0) : som), 0);

const maat = fc.constantFrom(3, 6, 12, 30);
const aantallenVoor = (lengte: number) =>
  maat.chain((tot) => fc.array(fc.integer({ min: 0, max: tot }), { minLength: lengte, maxLength: lengte }));
const instelling = { seed: 20261125, numRuns: 60 };

describe("who asks every period, aanpak and gemeente and subtracts", () => {
  it("gets no number below five of any group in any part of one year", () => {
    const cellen = cellenVan([2025]);
    let beslist = 0;
    fc.assert(
      fc.property(aantallenVoor(cellen.length), (aantal) => {
        const antwoorden = vraagAlles(stelVast(cellen, aantal), cellen);
        const aanvaller = leerAlles(antwoorden);
        for (const { over, aantal: gegeven } of antwoorden) {
          // What is said is true, and is about what it says.
          expect(gegeven).toBe(telIn(over, aantal));
          expect(gegeven).toBeGreaterThanOrEqual(5);
        }
        for (const past of vragen) {
          const over = cellen.map(past);
          if (!aanvaller.weet(over)) continue;
          beslist += 1;
          expect(telIn(over, aantal)).toBeGreaterThanOrEqual(5);
        }
      }),
      instelling,
    );
    // The attack works: it knows what the answers say.
    expect(beslist).toBeGreaterThan(500);
  });

  it("gets none of any set of cells whatsoever, where there are few enough to try them all", () => {
    const cellen = cellenVan([2025]).filter(({ wat, kwartaal }) => wat === "lokaal" && kwartaal < 4);
    fc.assert(
      fc.property(aantallenVoor(cellen.length), (aantal) => {
        const aanvaller = leerAlles(vraagAlles(stelVast(cellen, aantal), cellen));
        for (const set of deelverzamelingen(cellen.map((_, plaats) => plaats))) {
          const over = cellen.map((_, plaats) => set.includes(plaats));
          if (telIn(over, aantal) < 5) expect(aanvaller.weet(over)).toBe(false);
        }
      }),
      { ...instelling, numRuns: 15 },
    );
  });

  it("gets none of two years, whatever is asked across them", () => {
    const cellen = cellenVan(jaren);
    const perJaar = fc.tuple(...jaren.map(() => aantallenVoor(cellen.length / jaren.length)));
    fc.assert(
      fc.property(perJaar, (getallen) => {
        const aantal = getallen.flat();
        const antwoorden = vraagAlles(stelVast(cellen, aantal), cellen);
        const aanvaller = leerAlles(antwoorden);
        for (const { over, aantal: gegeven } of antwoorden) expect(gegeven).toBe(telIn(over, aantal));
        for (const jaar of jaren)
          for (const past of vragen) {
            const over = cellen.map((cel) => cel.jaar === jaar && past(cel));
            if (telIn(over, aantal) < 5) expect(aanvaller.weet(over)).toBe(false);
          }
      }),
      { ...instelling, numRuns: 10 },
    );
  });

  it("would find it with one number more: of a quarter that was taken together with another", () => {
    const cellen = cellenVan([2025]);
    const aantal = cellen.map(({ kwartaal }) => (kwartaal === 2 ? 0 : 5));
    const antwoorden = vraagAlles(stelVast(cellen, aantal), cellen);
    const aanvaller = leerAlles(antwoorden);
    const tweede = cellen.map(({ kwartaal }) => kwartaal === 2);
    expect(aanvaller.weet(tweede)).toBe(false);
    aanvaller.leert(cellen.map(({ kwartaal }) => kwartaal === 3));
    expect(aanvaller.weet(tweede)).toBe(true);
  });
});

describe("a period", () => {
  const cellen = cellenVan(jaren);
  const veel = cellen.map(() => 6);
  const rapportages = stelVast(cellen, veel);
  const kwartaal = (jaar: number, nummer: number): Kwartaal => ({ jaar, nummer });
  const vraag = (van: Kwartaal, tot: Kwartaal) => maakPerioderapport(rapportages, { van, tot, alleen: null });
  const getTabel = (rapport: ReturnType<typeof vraag>) => {
    const tabel = rapport.tabellen.find((een) => een.titel === titel);
    if (!tabel) throw new Error("No such table");
    return tabel;
  };

  it("adds up the quarters, and is the year when it is a year", () => {
    const rapport = vraag(kwartaal(2024, 3), kwartaal(2025, 1));
    expect(rapport.titel).toBe("Cijfers over juli 2024 t/m maart 2025");
    expect(rapport.naam).toBe("rapportage-2024-3-tot-2025-1");
    const { groepen, noten } = getTabel(rapport);
    // Three quarters, two aanpakken, two gemeenten, six casussen each; what does not occur is counted with the first.
    expect(groepen).toMatchObject([
      { label: "Lokale aanpak", aantal: 72 },
      { label: "Aanpak Veiligheidshuis, of Geen aanpak na triage, of Niet in behandeling genomen", aantal: 72 },
    ]);
    expect(noten).toEqual([]);
    const heel = getTabel(vraag(kwartaal(2025, 1), kwartaal(2025, 4)));
    const jaartabel = rapportages[1]?.tabellen.find((een) => een.titel === titel);
    expect(heel.groepen).toMatchObject((jaartabel?.groepen ?? []).map(({ label, aantal }) => ({ label, aantal })));
  });

  it("gives one aanpak or gemeente, and says with what it was counted together", () => {
    const rapport = maakPerioderapport(rapportages, {
      van: kwartaal(2024, 1),
      tot: kwartaal(2024, 2),
      alleen: { naar: "Gemeente", sleutel: "amersfoort", label: "Amersfoort" },
    });
    const tabel = getTabel(rapport);
    expect(tabel.groepen?.map(({ aantal }) => aantal)).toEqual([24, 24]);
    const anders = maakPerioderapport(rapportages, {
      van: kwartaal(2024, 1),
      tot: kwartaal(2024, 2),
      alleen: { naar: "Aanpak", sleutel: "radicalisering", label: "Radicalisering" },
    });
    expect(getTabel(anders).noten.join(" ")).toContain("Samen geteld");
    const weinig = stelVast(
      cellen,
      cellen.map(({ aanpak }) => (aanpak === "top_x" ? 6 : 0)),
    );
    const nietTeSplitsen = maakPerioderapport(weinig, {
      van: kwartaal(2024, 1),
      tot: kwartaal(2024, 4),
      alleen: { naar: "Aanpak", sleutel: "ondermijning", label: "Ondermijning" },
    });
    expect(getTabel(nietTeSplitsen)).toMatchObject({ groepen: null });
    expect(getTabel(nietTeSplitsen).noten.join(" ")).toContain("niet te splitsen");
  });

  it("is about a wider period where a smaller one has a small number, and says which", () => {
    const klein = stelVast(
      cellen,
      cellen.map(({ kwartaal: nummer }) => (nummer === 2 ? 0 : 6)),
    );
    const tabel = getTabel(maakPerioderapport(klein, { van: kwartaal(2025, 2), tot: kwartaal(2025, 2), alleen: null }));
    expect(tabel.noten.join(" ")).toContain("april t/m september 2025");
    expect(tabel.groepen?.reduce((som, { aantal }) => som + aantal, 0)).toBe(48);
  });

  it("says which years are in no number", () => {
    const klein = stelVast(
      cellen,
      cellen.map(({ jaar }) => (jaar === 2024 ? 0 : 6)),
    );
    const tabel = getTabel(maakPerioderapport(klein, { van: kwartaal(2024, 1), tot: kwartaal(2025, 4), alleen: null }));
    expect(tabel.noten.join(" ")).toContain("Zonder 2024");
  });
});

describe("the weeks in a phase", () => {
  const duur = (aantallen: readonly number[]) =>
    publiceer({
      ...leeg,
      jaar: 2025,
      beoordeeld: [],
      duur: aantallen.flatMap((aantal, plaats) =>
        Array.from({ length: aantal }, () => ({
          wat: "triageren" as const,
          kwartaal: kwartaalnummers[plaats] ?? 1,
          dagen: 7 * (plaats + 1),
        })),
      ),
    });
  const lees = (rapportage: Rapportage, van: number, tot: number) =>
    maakPerioderapport([rapportage], {
      van: { jaar: 2025, nummer: van },
      tot: { jaar: 2025, nummer: tot },
      alleen: null,
    })
      .duur.filter(({ fase }) => fase === "Triageren")
      .map(({ over, weken }) => `${over}: ${String(weken)}`);

  it("are those of the year, or of its pieces with at least five", () => {
    expect(lees(duur([5, 5, 5, 5]), 1, 4)).toEqual(["2025: 3"]);
    expect(lees(duur([5, 5, 5, 5]), 2, 3)).toEqual(["april t/m juni 2025: 2", "juli t/m september 2025: 3"]);
    expect(lees(duur([5, 4, 5, 5]), 2, 2)).toEqual(["april t/m september 2025: 3"]);
    expect(lees(duur([1, 1, 1, 1]), 2, 2)).toEqual(["2025: null"]);
  });
});

it("a leefgebied that is called otherwise in a later year is the same one, and its old word for another is not", () => {
  const jaar = (nummer: number, labels: readonly [geld: string, werk: string]) =>
    publiceer({
      ...leeg,
      jaar: nummer,
      beoordeeld: [],
      leefgebieden: [
        { leefgebied: "financien", label: labels[0] },
        { leefgebied: "werk", label: labels[1] },
      ],
      scores: Array.from({ length: 6 }, () => ({
        leefgebied: "financien",
        wat: "beter" as const,
        kwartaal: 1 as const,
        aanpak: "top_x" as const,
        gemeente: "utrecht" as const,
      })),
    });
  const periode = { van: { jaar: 2024, nummer: 1 }, tot: { jaar: 2025, nummer: 4 } } as const;
  const tabellen = telPeriode([jaar(2024, ["Financiën", "Geld"]), jaar(2025, ["Geld", "Werk"])], periode);
  expect(tabellen.find(({ titel }) => titel === "Score op geld")).toMatchObject({
    samen: { aantal: 12 },
    ontbreekt: [],
  });
  expect(tabellen.find(({ titel }) => titel === "Score op werk")?.samen).toBeNull();
});
