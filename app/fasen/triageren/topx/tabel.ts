import { type Leeftijdsgroep, topxCriteria, type Topxcriterium } from "~/protocol/lijsten";

/**
 * The table of Top-X (last page of the Privacy Protocol): what a person of this age must have been registered for as
 * verdachte. Codes are maatschappelijke klassen (MK) as the politie writes them; what the source misspells is mended here
 * and told where it matters (docs/decisions/0012).
 */
export function isCriterium(woord: string | null): woord is Topxcriterium {
  return woord !== null && Object.hasOwn(topxCriteria, woord);
}

/** A column of the table; for Top-X there is no limit of age, so that some stand outside it (DPIA 1). */
export type Kolom = Exclude<Leeftijdsgroep, "buiten">;

const drugs = ["F40", "F41", "F42", "F43", "F44", "F45"] as const;
/** Woninginbraak, overval, straatroof. The source writes `B72,B,73, B74`. */
const hic = ["A20", "A30", "B20", "B30", "B70", "B72", "B73", "B74"] as const;
/**
 * Doodslag/moord, zware mishandeling, vuurwapens, mensenhandel. The source writes F55 for F550 and F551, B71 for F71 and
 * F56 for F561–F565.
 */
const ernstig = ["F540", "F551", "F56", "F70", "F71"] as const;
/** Openlijke geweldpleging tegen personen, eenvoudige mishandeling. */
const overig = ["F12", "F550"] as const;

export const klassen: Readonly<Record<string, string>> = {
  A20: "woninginbraak",
  A30: "woninginbraak",
  B20: "woninginbraak",
  B30: "woninginbraak",
  B70: "straatroof",
  B72: "overval",
  B73: "overval",
  B74: "overval",
  F12: "openlijke geweldpleging tegen personen",
  F40: "bezit harddrugs",
  F41: "bezit softdrugs",
  F42: "handel harddrugs",
  F43: "handel softdrugs",
  F44: "vervaardigen harddrugs",
  F45: "vervaardigen softdrugs",
  F540: "doodslag of moord",
  F550: "eenvoudige mishandeling",
  F551: "zware mishandeling",
  F56: "mensenhandel",
  F70: "bezit vuurwapen",
  F71: "handel vuurwapens",
};

export interface Norm {
  readonly criterium: Topxcriterium;
  /** `alle`: any registration; `zeden`: the list of the settings; `label`: no registration but a label. */
  readonly telt: readonly string[] | "alle" | "zeden" | "label";
  /** How many in all, and how many of those in the 12 months before the aanmelding. */
  readonly minimaal: number;
  readonly recent: number;
}

const eenInHetJaar = { minimaal: 1, recent: 1 } as const;

export const tabel: Readonly<Record<Kolom, readonly Norm[]>> = {
  jong: [
    { criterium: "drugs", telt: drugs, ...eenInHetJaar },
    { criterium: "geweld_hic", telt: [...overig, ...ernstig, ...hic], ...eenInHetJaar },
    { criterium: "hic", telt: hic, ...eenInHetJaar },
    { criterium: "veelpleger", telt: "alle", minimaal: 3, recent: 1 },
    { criterium: "zeden", telt: "zeden", ...eenInHetJaar },
    { criterium: "kopstuk", telt: "label", minimaal: 0, recent: 0 },
  ],
  oud: [
    { criterium: "drugs", telt: drugs, minimaal: 3, recent: 1 },
    { criterium: "geweld_hic_ernstig", telt: ernstig, minimaal: 1, recent: 1 },
    { criterium: "geweld_hic", telt: [...overig, ...hic], minimaal: 2, recent: 1 },
    // The source leaves the codes of this cell out; they are those of the younger ones (domein 12).
    { criterium: "hic", telt: hic, minimaal: 2, recent: 1 },
    { criterium: "veelpleger", telt: "alle", minimaal: 10, recent: 1 },
    { criterium: "zeden", telt: "zeden", ...eenInHetJaar },
    { criterium: "kopstuk", telt: "label", minimaal: 0, recent: 0 },
  ],
};

/** `F56` stands for all classes of mensenhandel (F561–F565); every other code for itself. */
export function hoortBij(code: string, lijst: readonly string[]): boolean {
  return lijst.includes(code) || (/^F56\d?$/.test(code) && lijst.includes("F56"));
}

/** The word for a code; undefined for one that the table does not know. */
export function findKlasse(code: string): string | undefined {
  return klassen[/^F56\d?$/.test(code) ? "F56" : code];
}
