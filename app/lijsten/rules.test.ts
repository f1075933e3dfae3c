import { describe, expect, it } from "vitest";
import { Lijsten, type Lijstwoord } from "~/protocol/keuzelijsten";
import { schik, type Lijstinvoer } from "./form";
import { beschrijfWijziging, hoogsteAantal, keurRegels, maakSleutel, vergelijk } from "./rules";
import { buildVersies } from "./view";

const woord = (sleutel: string, tekst: string, rest: Partial<Lijstwoord> = {}): Lijstwoord => ({
  sleutel,
  woord: tekst,
  inGebruik: true,
  telt: false,
  ...rest,
});
const huidig = [woord("geld", "Geld"), woord("werk", "Werk"), woord("oud", "Van vroeger", { inGebruik: false })];

describe("a key", () => {
  it.each([
    ["Schulden & beslag", [], "schulden_beslag"],
    ["Één plek", [], "een_plek"],
    ["Geld", ["geld"], "geld_2"],
    ["Geld", ["geld", "geld_2"], "geld_3"],
    ["!!", [], "woord"],
    ["a".repeat(80), [], "a".repeat(34)],
  ])("of %s is made of the word and is never one that was there", (tekst, bezet, sleutel) => {
    expect(maakSleutel(tekst, new Set(bezet))).toBe(sleutel);
  });
});

describe("the lines of the form", () => {
  it("become the next version: words, order and use, with the keys as they were", () => {
    expect(
      keurRegels(huidig, [
        { sleutel: "werk", woord: "Werk en school", inGebruik: true, telt: false },
        { sleutel: "geld", woord: "Geld", inGebruik: false, telt: false },
        { sleutel: "oud", woord: "Van vroeger", inGebruik: true, telt: false },
        { woord: "Geld (nieuw)", inGebruik: true, telt: true },
        { woord: "", inGebruik: true, telt: false },
      ]),
    ).toEqual({
      soort: "goed",
      woorden: [
        woord("werk", "Werk en school"),
        woord("geld", "Geld", { inGebruik: false }),
        woord("oud", "Van vroeger"),
        woord("geld_nieuw", "Geld (nieuw)", { telt: true }),
      ],
    });
  });

  it("give a word that was there under another key a new one", () => {
    const uitkomst = keurRegels(
      [woord("geld", "Financiën")],
      [
        { sleutel: "geld", woord: "Financiën", inGebruik: false, telt: false },
        { woord: "Geld", inGebruik: true, telt: false },
      ],
    );
    expect(uitkomst.soort === "goed" && uitkomst.woorden.map(({ sleutel }) => sleutel)).toEqual(["geld", "geld_2"]);
  });

  it("never lose a word: what has no line stays", () => {
    const uitkomst = keurRegels(huidig, [{ sleutel: "geld", woord: "Centen", inGebruik: true, telt: false }]);
    expect(uitkomst).toEqual({ soort: "goed", woorden: [woord("geld", "Centen"), ...huidig.slice(1)] });
  });

  it.each([
    ["a key that the list has not", [{ sleutel: "vreemd", woord: "X", inGebruik: true, telt: false }]],
    [
      "a key twice",
      [
        { sleutel: "geld", woord: "Een", inGebruik: true, telt: false },
        { sleutel: "geld", woord: "Twee", inGebruik: true, telt: false },
      ],
    ],
  ])("are another form than the page with %s", (_wat, regels) => {
    expect(keurRegels(huidig, regels)).toEqual({ soort: "vreemd" });
  });

  const alsRegels = () => huidig.map((een) => ({ ...een }));
  it.each([
    ["an empty word", 1, { woord: "" }, 1],
    ["a word that is there", 1, { woord: "Geld" }, 1],
    ["a word that reads the same", 1, { woord: "GËLD" }, 1],
    ["the word of one out of use", 0, { woord: "van  vroeger" }, 2],
  ])("are refused with %s", (_wat, plaats, anders, fout) => {
    const regels = alsRegels().map((een, nr) => (nr === plaats ? { ...een, ...anders } : een));
    const uitkomst = keurRegels(huidig, regels);
    expect(uitkomst.soort === "fout" && [...uitkomst.regels.keys()]).toEqual([fout]);
  });

  it("are refused when nothing is left to choose, when nothing changed, and when there are too many", () => {
    const algemeen = (regels: Parameters<typeof keurRegels>[1]) => {
      const uitkomst = keurRegels(huidig, regels);
      return uitkomst.soort === "fout" ? uitkomst.algemeen.join(" ") : uitkomst.soort;
    };
    expect(algemeen(alsRegels().map((een) => ({ ...een, inGebruik: false })))).toMatch(/minstens één woord/);
    expect(algemeen(alsRegels())).toMatch(/niets gewijzigd/);
    const veel = Array.from({ length: hoogsteAantal }, (_, nr) => ({
      woord: `Woord ${String(nr)}`,
      inGebruik: true,
      telt: false,
    }));
    expect(algemeen(veel)).toMatch(/niet meer dan 60/);
    expect(algemeen(veel.slice(0, hoogsteAantal - huidig.length))).toBe("goed");
  });
});

describe("what somebody else saved", () => {
  it("is shown word by word where it differs, and the order", () => {
    const typte = [
      { sleutel: "werk", woord: "Werk", inGebruik: false, telt: false },
      { sleutel: "geld", woord: "Geld", inGebruik: true, telt: false },
    ];
    expect(vergelijk(huidig, typte)).toEqual([
      { naam: "werk", label: "Werk", tekst: "Werk", uwTekst: "Werk, niet in gebruik" },
      {
        naam: "oud",
        label: "Van vroeger",
        tekst: "Van vroeger, niet in gebruik",
        uwTekst: "Staat niet in uw formulier.",
      },
      { naam: "volgorde", label: "De hele lijst", tekst: "Geld\nWerk\nVan vroeger", uwTekst: "Werk\nGeld" },
    ]);
    expect(vergelijk(huidig, huidig)).toEqual([]);
  });
});

describe("the history", () => {
  it("says in sentences what a version changed", () => {
    const later = [
      woord("werk", "Werk"),
      woord("geld", "Centen", { telt: true }),
      woord("oud", "Van vroeger"),
      woord("nieuw", "Nieuw"),
    ];
    expect(beschrijfWijziging(huidig, later, "telt als succesvol")).toEqual([
      "‘Geld’ heet nu ‘Centen’.",
      "‘Centen’ telt als succesvol.",
      "‘Van vroeger’ weer in gebruik.",
      "‘Nieuw’ toegevoegd.",
      "De volgorde is veranderd.",
    ]);
    expect(beschrijfWijziging(later, huidig, null)).toContain("‘Van vroeger’ uit gebruik.");
  });

  it("tells what holds now from what held, what will hold, and what was replaced before it began", () => {
    const versie = (nr: number, geldtVanaf: string, dag: string) => ({
      versie: nr,
      geldtVanaf,
      woorden: huidig,
      reden: "",
      door: "",
      moment: `${dag}T09:00:00.000Z`,
    });
    const versies = [
      versie(1, "2026-01-01", "2026-01-01"),
      versie(2, "2026-09-01", "2026-02-01"),
      versie(3, "2026-03-01", "2026-03-01"),
      versie(4, "2027-01-01", "2026-04-01"),
    ];
    const standen = (dag: string) =>
      buildVersies("leefgebieden", huidig, versies, dag).map(({ versie: nr, stand }) => `${String(nr)} ${stand}`);
    expect(standen("2026-11-24")).toEqual(["4 straks", "3 nu", "2 vervallen", "1 eerder"]);
    expect(standen("2027-01-01")).toEqual(["4 nu", "3 eerder", "2 vervallen", "1 eerder"]);
  });
});

describe("a line", () => {
  const invoer = (...woorden: string[]): Lijstinvoer => ({
    woorden: woorden.map((tekst) => ({ sleutel: tekst, woord: tekst, in_gebruik: "on", telt: "" })),
    geldt_vanaf: "24-11-2026",
    reden: "waarom",
  });
  const orde = (opdracht: string) => {
    const { woorden, naar } = schik(invoer("a", "b", "c"), opdracht);
    return [woorden.map(({ woord: tekst }) => tekst).join(""), naar && `${naar.veld} ${String(naar.plaats)}`];
  };
  it.each([
    ["omhoog:1", "bac", "omlaag 0"],
    ["omhoog:2", "acb", "omhoog 1"],
    ["omlaag:1", "acb", "omhoog 2"],
    ["omlaag:0", "bac", "omlaag 1"],
    ["erbij", "abc", "woord 3"],
    ["omhoog:0", "abc", null],
    ["omlaag:2", "abc", null],
    ["omlaag:9", "abc", null],
    ["__proto__", "abc", null],
  ])("goes by %s and what was typed stays", (opdracht, volgorde, naar) => {
    expect(orde(opdracht)).toEqual([volgorde, naar]);
    expect(schik(invoer("a"), opdracht).reden).toBe("waarom");
  });
});

describe("the words", () => {
  const lijsten = new Lijsten({ leefgebieden: huidig });

  it("are read for every key, and offered only in use or where they are stored", () => {
    expect(lijsten.schrijf("leefgebieden", "oud")).toBe("Van vroeger");
    expect(lijsten.schrijf("leefgebieden", "onbekend")).toBe("onbekend");
    expect(lijsten.magGekozen("leefgebieden", "oud")).toBe(false);
    expect(lijsten.magGekozen("leefgebieden", "__proto__")).toBe(false);
    expect(lijsten.listOpties("leefgebieden").map(({ waarde }) => waarde)).toEqual(["geld", "werk"]);
    expect(lijsten.listOpties("leefgebieden", ["oud"]).at(-1)).toEqual({
      waarde: "oud",
      label: "Van vroeger (niet meer in gebruik)",
    });
  });

  it("of the other lists are those that the program brings", () => {
    expect(lijsten.schrijf("sluitredenen", "doel_bereikt")).toBe("Doel bereikt");
    expect(lijsten.telt("sluitredenen", "doel_bereikt")).toBe(true);
    expect(lijsten.telt("sluitredenen", "overleden")).toBe(false);
    expect(lijsten.find("leefgebieden", "financien")).toBeUndefined();
  });
});
