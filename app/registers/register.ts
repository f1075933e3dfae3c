import type { Registerlink } from "./registers";
import { maakUitvoertabel, schrijfCel, type Uitvoerkolom, type Uitvoertabel } from "~/uitvoer/tabel";

export interface Registerkolom<R> extends Uitvoerkolom<R> {
  readonly sleutel: string;
  /** Never broken over lines. */
  readonly kort?: boolean;
  /** In the files only: what would make the screen too wide. */
  readonly alleenBestand?: boolean;
}

/** One register: its columns are those of the screen, of paper, of the search and of the files. */
export interface Register<R> {
  /** Fixed words, for the name of the file. */
  readonly naam: string;
  readonly titel: string;
  readonly pad: string;
  readonly kolommen: readonly Registerkolom<R>[];
  readonly idVan: (rij: R) => string;
  /** Where the first cell leads; null: nowhere for this reader. */
  readonly href?: (rij: R) => string | null;
  /** Keys of the columns that ask for attention; what they ask stands there in words. */
  readonly letOp?: (rij: R) => readonly string[];
  readonly leeg: string;
}

export interface RegisterView {
  titel: string;
  pad: string;
  koppen: { sleutel: string; kop: string; kort: boolean }[];
  /** How many rows there are to show; `regels` holds the first of them. */
  gevonden: number;
  regels: { id: string; cellen: string[]; href: string | null; letOp: string[] }[];
  totaal: number;
  /** What was searched for; null: nothing. */
  gezocht: string | null;
  leeg: string;
}

/** What the screen of every register shows. */
export interface MetRegister {
  register: RegisterView;
  links: Registerlink[];
}

/** More rows than this do not help a reader; searching and the files go over all of them. */
export const maxOpScherm = 300;

function plat(tekst: string): string {
  return tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The rows of which the cells together hold every word; accents and capitals do not count. */
export function zoekRijen<R>({ kolommen }: Register<R>, rijen: readonly R[], zoek: string | null): readonly R[] {
  const woorden = plat(zoek ?? "")
    .split(/\s+/)
    .filter(Boolean);
  if (woorden.length === 0) return rijen;
  return rijen.filter((rij) => {
    const tekst = plat(kolommen.map(({ waarde }) => schrijfCel(waarde(rij))).join("\n"));
    return woorden.every((woord) => tekst.includes(woord));
  });
}

/** `totaal`: how many rows there are, where only the first were read. */
export function buildRegisterView<R>(
  register: Register<R>,
  rijen: readonly R[],
  zoek: string | null,
  totaal: number = rijen.length,
): RegisterView {
  const { titel, pad, kolommen, idVan, href, letOp, leeg } = register;
  const gevonden = zoekRijen(register, rijen, zoek);
  const opScherm = kolommen.filter(({ alleenBestand }) => !alleenBestand);
  return {
    titel,
    pad,
    koppen: opScherm.map(({ sleutel, kop, kort = false }) => ({ sleutel, kop, kort })),
    gevonden: zoek === null ? totaal : gevonden.length,
    regels: gevonden.slice(0, maxOpScherm).map((rij) => ({
      id: idVan(rij),
      cellen: opScherm.map(({ waarde }) => schrijfCel(waarde(rij))),
      href: href?.(rij) ?? null,
      letOp: [...(letOp?.(rij) ?? [])],
    })),
    totaal,
    gezocht: zoek,
    leeg,
  };
}

export function maakRegistertabel<R>(register: Register<R>, rijen: readonly R[], zoek: string | null): Uitvoertabel {
  return maakUitvoertabel(register, register.kolommen, zoekRijen(register, rijen, zoek));
}
