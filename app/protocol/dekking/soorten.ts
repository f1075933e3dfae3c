import type { HandelingVan, Handelingengroep } from "../handelingen";
import type { Regelnaam } from "../regelregister";

export type Handelingnaam = { [G in Handelingengroep]: `${G}.${HandelingVan<G>}` }[Handelingengroep];

/** What in the system carries an article. Everything named here exists; a test looks. */
export interface Dragers {
  readonly regels?: readonly Regelnaam[];
  readonly handelingen?: readonly Handelingnaam[];
  /** Names of files in app/routes, without extension. */
  readonly schermen?: readonly string[];
  /** Files that do the work where no rule or screen does. */
  readonly modules?: readonly string[];
  readonly tests?: readonly string[];
}

export type Stand = "gebouwd" | "deels" | "vraagt niets";

export interface Dekking {
  /** `P 3.5 c`, `C 12.2 f`, `DPIA 3.1`. A whole article stands for all its paragraphs only when it asks nothing. */
  readonly artikel: string;
  readonly stand: Stand;
  /** What it asks of the system, or why it asks nothing. */
  readonly tekst: string;
  readonly ontbreekt: string | null;
  readonly dragers: Dragers;
}

export function gebouwd(artikel: string, tekst: string, dragers: Dragers): Dekking {
  return { artikel, stand: "gebouwd", tekst, ontbreekt: null, dragers };
}

/** Partly: `ontbreekt` says what is not there. */
export function deels(artikel: string, tekst: string, ontbreekt: string, dragers: Dragers): Dekking {
  return { artikel, stand: "deels", tekst, ontbreekt, dragers };
}

export function vraagtNiets(artikel: string, reden: string): Dekking {
  return { artikel, stand: "vraagt niets", tekst: reden, ontbreekt: null, dragers: {} };
}

/** Names of screens and tests that many articles share. */
export const casus = (scherm: string) => `casussen.$casusnummer.${scherm}`;
export const regeltest = {
  dossier: "app/protocol/regels/dossier.test.ts",
  gegeven: "app/protocol/regels/gegeven.test.ts",
  gebruik: "app/protocol/regels/gebruik.test.ts",
  gelding: "app/protocol/regels/gelding.test.ts",
  inbrengen: "app/protocol/regels/inbrengen.test.ts",
  handelingen: "app/protocol/handelingen.test.ts",
  matrix: "app/protocolscherm/matrix.test.ts",
  weigeringen: "tests/protocol/weigeringen.test.ts",
} as const;
export const routetest = (naam: string) => `tests/routes/${naam}.test.ts`;
