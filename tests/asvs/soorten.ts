/** How one requirement of OWASP ASVS 5.0 (levels 1 and 2) is met here. */
export interface Eis {
  nr: string;
  /** What it asks, in own words. */
  wat: string;
  stand: "getest" | "geregeld" | "niet van toepassing" | "open";
  /** `file | words of the title of a test in it`. */
  tests: readonly string[];
  /** Where it is arranged when no test can ask it, why it does not apply, or what is missing. */
  waarom: string;
}

export const getest = (nr: string, wat: string, ...tests: string[]): Eis => ({
  nr,
  wat,
  stand: "getest",
  tests,
  waarom: "",
});

export const geregeld = (nr: string, wat: string, waarom: string): Eis => ({
  nr,
  wat,
  stand: "geregeld",
  tests: [],
  waarom,
});

export const open = (nr: string, wat: string, waarom: string): Eis => ({ nr, wat, stand: "open", tests: [], waarom });

/** One reason for several requirements that do not apply: `nrs` are numbers with spaces between them. */
export const nvt = (nrs: string, wat: string, waarom: string): Eis[] =>
  nrs.split(" ").map((nr) => ({ nr, wat, stand: "niet van toepassing", tests: [], waarom }));
