import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Registratie } from "./registraties";
import type { Topxcriterium } from "~/protocol/lijsten";
import type { Kolom } from "./tabel";
import { listLeeftijdsgroepen, telTopX, weegAdvies, type Toetsing } from "./tellen";

const aangemeldOp = "2026-11-24";
/** One day inside and one day outside the year before the aanmelding. */
const binnen = "2025-11-24";
const buiten = "2025-11-23";

/** `"F12 F12 oud:F550"`: codes within the past year, or older. */
function lijst(tekst: string): Registratie[] {
  return tekst
    .split(" ")
    .filter(Boolean)
    .map((woord, plaats) => ({
      regel: plaats + 1,
      datum: woord.startsWith("oud:") ? buiten : binnen,
      code: woord.replace("oud:", ""),
    }));
}

function toets(kolom: Kolom, tekst: string, anders: Partial<Parameters<typeof telTopX>[0]> = {}): Toetsing {
  return telTopX({
    registraties: lijst(tekst),
    kolom,
    aangemeldOp,
    isKopstuk: false,
    zedenklassen: ["Z10"],
    ...anders,
  });
}

/** The criteria that are met, in words. */
function voldaan(kolom: Kolom, tekst: string, anders?: Partial<Parameters<typeof telTopX>[0]>): Topxcriterium[] {
  return toets(kolom, tekst, anders)
    .tellingen.filter(({ uitkomst }) => uitkomst === "voldaan")
    .map(({ criterium }) => criterium);
}

/** Read from the last page of the Privacy Protocol, cell by cell. */
describe("the table, 12–17", () => {
  it.each<[string, Topxcriterium[]]>([
    ["", []],
    ["F40", ["drugs"]],
    ["oud:F40", []],
    ["oud:F40 oud:F40 oud:F40", []],
    ["F45 oud:F41", ["drugs"]],
    ["F12", ["geweld_hic"]],
    ["F540", ["geweld_hic"]],
    ["F550", ["geweld_hic"]],
    ["F551", ["geweld_hic"]],
    ["F55", ["geweld_hic"]],
    ["F56", ["geweld_hic"]],
    ["F563", ["geweld_hic"]],
    ["F70", ["geweld_hic"]],
    ["F71", ["geweld_hic"]],
    ["oud:F540", []],
    ["A20", ["geweld_hic", "hic"]],
    ["B74", ["geweld_hic", "hic"]],
    ["oud:A20", []],
    ["G99 G99", []],
    ["G99 oud:G99 oud:G99", ["veelpleger"]],
    ["oud:G99 oud:G99 oud:G99", []],
    ["F40 F12 oud:A20", ["drugs", "geweld_hic", "veelpleger"]],
    ["Z10", ["zeden"]],
    ["oud:Z10", []],
  ])("%j", (tekst, verwacht) => {
    expect(voldaan("jong", tekst)).toEqual(verwacht);
  });
});

describe("the table, 18–23", () => {
  const negen = Array.from({ length: 9 }, () => "oud:G99").join(" ");
  it.each<[string, Topxcriterium[]]>([
    ["", []],
    ["F40 F40", []],
    ["F40 F43 F45", ["drugs"]],
    ["F40 oud:F41 oud:F42", ["drugs"]],
    ["oud:F40 oud:F41 oud:F42", []],
    ["F540", ["geweld_hic_ernstig"]],
    ["F551", ["geweld_hic_ernstig"]],
    ["F70", ["geweld_hic_ernstig"]],
    ["F71", ["geweld_hic_ernstig"]],
    ["F561", ["geweld_hic_ernstig"]],
    ["oud:F540", []],
    ["oud:F540 F12", []],
    ["F12", []],
    ["F550", []],
    ["F55", []],
    ["F12 F550", ["geweld_hic"]],
    ["F12 oud:F12", ["geweld_hic"]],
    ["oud:F12 oud:F12", []],
    ["F55 F55", ["geweld_hic"]],
    ["F12 A20", ["geweld_hic"]],
    ["A20", []],
    ["A20 oud:B72", ["geweld_hic", "hic"]],
    ["oud:A20 oud:B72", []],
    [negen, []],
    [`${negen} oud:G99`, []],
    [`${negen} G99`, ["veelpleger"]],
    [`${negen.slice("oud:G99 ".length)} G99`, []],
    ["Z10", ["zeden"]],
    ["oud:Z10", []],
  ])("%j", (tekst, verwacht) => {
    expect(voldaan("oud", tekst)).toEqual(verwacht);
  });
});

describe.each(["jong", "oud"] as const)("in both columns (%s)", (kolom) => {
  it("counts a kopstuk by the label alone", () => {
    expect(voldaan(kolom, "", { isKopstuk: true })).toEqual(["kopstuk"]);
    expect(toets(kolom, "").tellingen.at(-1)).toMatchObject({ criterium: "kopstuk", aantal: null });
  });

  it("cannot test zeden without a list, and says so", () => {
    const uitkomst = toets(kolom, "Z10", { zedenklassen: [] });
    expect(uitkomst.tellingen.find(({ criterium }) => criterium === "zeden")).toMatchObject({
      uitkomst: "niet_toetsbaar",
      aantal: null,
      recent: null,
    });
    expect(uitkomst.advies).toBe("onvolledig");
    expect(toets(kolom, "", { zedenklassen: [], isKopstuk: true }).advies).toBe("voldoet");
    expect(toets(kolom, "").advies).toBe("voldoet_niet");
  });

  it("does not count B71 for a criterium, and says why", () => {
    const uitkomst = toets(kolom, "B71 B71");
    expect(uitkomst.tellingen.flatMap(({ codes }) => codes)).toEqual([]);
    expect(uitkomst.opmerkingen.join()).toContain("F71");
    expect(uitkomst.totaal).toBe(2);
  });
});

describe("which registrations count", () => {
  const op = (datum: string) => [{ regel: 1, datum, code: "F40" }];
  const drugs = (datum: string, dag = aangemeldOp) =>
    telTopX({ registraties: op(datum), kolom: "jong", aangemeldOp: dag, isKopstuk: false, zedenklassen: [] })
      .tellingen[0];

  it.each([
    ["exactly 12 months before", "2025-11-24", aangemeldOp, 1, 1],
    ["a day longer ago", "2025-11-23", aangemeldOp, 1, 0],
    ["on the day of the aanmelding", "2026-11-24", aangemeldOp, 1, 1],
    ["the day after", "2026-11-25", aangemeldOp, 0, 0],
    ["a year before 29 February ends on the 28th", "2027-02-28", "2028-02-29", 1, 1],
    ["and not a day earlier", "2027-02-27", "2028-02-29", 1, 0],
  ])("%s", (_naam, datum, dag, aantal, recent) => {
    expect(drugs(datum, dag)).toMatchObject({ aantal, recent });
  });

  it("names what it did not count, and what it read in another way", () => {
    const uitkomst = telTopX({
      registraties: [
        { regel: 1, datum: "2026-11-25", code: "F40" },
        { regel: 2, datum: binnen, code: "G99" },
        { regel: 3, datum: binnen, code: "F55" },
        { regel: 4, datum: binnen, code: "G99" },
        { regel: 5, datum: buiten, code: "Z10" },
      ],
      kolom: "oud",
      aangemeldOp,
      isKopstuk: false,
      zedenklassen: ["Z10"],
    });
    expect(uitkomst).toMatchObject({ vanaf: "2025-11-24", totaal: 4, na: [1], onbekend: ["G99"], dubbel: [4] });
    expect(uitkomst.opmerkingen).toHaveLength(1);
    const geweld = uitkomst.tellingen.find(({ criterium }) => criterium === "geweld_hic");
    expect(geweld).toMatchObject({ codes: [{ code: "F550", aantal: 1 }], aantal: 1, recent: 1 });
  });
});

describe("the column", () => {
  it.each([
    ["the day before the twelfth birthday", "2014-11-25", ["buiten"]],
    ["on it", "2014-11-24", ["jong"]],
    ["the day before the eighteenth", "2008-11-25", ["jong"]],
    ["on it", "2008-11-24", ["oud"]],
    ["the last day of being 23", "2002-11-25", ["oud"]],
    ["on the twenty-fourth", "2002-11-24", ["buiten"]],
    ["born on 29 February, not yet 18 on 28 February", "2008-02-29", ["oud"]],
    ["only the year, and it does not matter", "2005-00-00", ["oud"]],
    ["only the year: 17 or 18", "2008-00-00", ["jong", "oud"]],
    ["only the year: 11 or 12", "2014-00-00", ["buiten", "jong"]],
    ["only the year: 23 or 24", "2002-00-00", ["oud", "buiten"]],
    ["the month is passed", "2008-10-00", ["oud"]],
    ["the month of the aanmelding", "2008-11-00", ["jong", "oud"]],
    ["the month is still to come", "2008-12-00", ["jong"]],
    ["nothing known", undefined, ["jong", "oud", "buiten"]],
  ])("%s", (_naam, geboren, verwacht) => {
    expect(listLeeftijdsgroepen(geboren, aangemeldOp)).toEqual(verwacht);
  });

  it("counts who was born on 29 February as a year older on 1 March", () => {
    expect(listLeeftijdsgroepen("2008-02-29", "2026-02-28")).toEqual(["jong"]);
    expect(listLeeftijdsgroepen("2008-02-29", "2026-03-01")).toEqual(["oud"]);
  });
});

it("advises on the outcomes together", () => {
  expect(weegAdvies(["niet_voldaan", "voldaan", "niet_toetsbaar"])).toBe("voldoet");
  expect(weegAdvies(["niet_voldaan", "niet_toetsbaar"])).toBe("onvolledig");
  expect(weegAdvies(["niet_voldaan"])).toBe("voldoet_niet");
});

const bron = fileURLToPath(new URL("../../../../../shared/bron/dpia-convenant-privacyprotocol.txt", import.meta.url));

describe.skipIf(!existsSync(bron))("the table against the source", () => {
  /** Codes of one cell; slips of the source mended as domein 10 says. */
  function codesVan(cel: string): string[] {
    const mend: Record<string, string[]> = { B71: ["F71"], F55: ["F550", "F551"], F56: ["F561", "F565"] };
    const gelezen = cel.replace("B,73", "B73").match(/[A-Z]\d{2,3}/g) ?? [];
    return gelezen.flatMap((code) => mend[code] ?? [code]).sort();
  }
  const tekst = existsSync(bron) ? readFileSync(bron, "utf8") : "";
  const cellen = (naam: string) => new RegExp(`^${naam}\\t(.*)\\t(.*)$`, "m").exec(tekst)?.slice(1, 3) ?? [];
  /** Every code that is enough, alone or so many times, for this criterium. */
  function tellend(kolom: Kolom, criterium: Topxcriterium, keer: number): string[] {
    const alle = [..."ABFG"].flatMap((letter) =>
      Array.from({ length: 990 }, (_leeg, nr) => `${letter}${String(nr + 10)}`),
    );
    return alle.filter((code) =>
      voldaan(kolom, Array.from({ length: keer }, () => code).join(" ")).includes(criterium),
    );
  }
  /** F56 stands for the whole of F560–F569 in the code, and F55 for the lighter of two. */
  const zonderFamilie = (codes: string[]) => codes.filter((code) => !/^(F56[0234]|F56[6-9]|F5[56])$/.test(code)).sort();

  it("drugs", () => {
    const [jong = "", oud = ""] = cellen("Drugs");
    expect(jong).toContain("Een maal");
    expect(oud).toContain("Drie maal");
    expect(zonderFamilie(tellend("jong", "drugs", 1))).toEqual(codesVan(jong));
    expect(zonderFamilie(tellend("oud", "drugs", 3))).toEqual(codesVan(oud));
  });

  it("geweld HIC and HIC", () => {
    const [jong = "", oud = ""] = cellen("Geweld HIC");
    const [eens = "", tweemaal = ""] = oud.split("Twee maal");
    const zwaar = codesVan(eens).filter((code) => code !== "F550");
    const licht = codesVan(tweemaal).filter((code) => code !== "F551");
    expect(zonderFamilie(tellend("jong", "geweld_hic", 1))).toEqual(codesVan(jong));
    expect(zonderFamilie(tellend("oud", "geweld_hic_ernstig", 1))).toEqual(zwaar);
    expect(zonderFamilie(tellend("oud", "geweld_hic", 2))).toEqual(licht);
    expect(zonderFamilie(tellend("oud", "geweld_hic", 1))).toEqual([]);
    const [hic = ""] = cellen("HIC");
    expect(zonderFamilie(tellend("jong", "hic", 1))).toEqual(codesVan(hic));
    expect(zonderFamilie(tellend("oud", "hic", 2))).toEqual(codesVan(hic));
  });
});
