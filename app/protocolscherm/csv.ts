import { faseLabels } from "~/protocol/fasen";
import type { Matrix } from "./matrix";

/**
 * One cell: always quoted, and with an apostrophe before what a spreadsheet would take for a formula, also behind
 * spaces. Semicolons, because Dutch spreadsheets read the comma as a decimal sign.
 */
export function schrijfCel(tekst: string): string {
  const veilig = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(tekst) ? `'${tekst}` : tekst;
  return `"${veilig.replaceAll('"', '""')}"`;
}

const regeleinde = "\r\n";
const bom = "\ufeff";

/** UTF-8 with a byte order mark, so that a spreadsheet does not guess another alphabet. */
export function schrijfCsv(rijen: readonly (readonly string[])[]): string {
  return bom + rijen.map((rij) => rij.map(schrijfCel).join(";") + regeleinde).join("");
}

export function maakMatrixCsv({ lezers, momenten, uitkomsten }: Matrix): string {
  const kop = [
    "Fase",
    "Stand van de casus",
    "Gegeven",
    "Velden",
    "Type",
    "Markering",
    "Toestemming",
    "Stand van delen",
  ];
  const rijen = momenten.flatMap(({ fase, label, entiteiten }) =>
    entiteiten.flatMap((entiteit) =>
      entiteit.rijen.map((rij) => [
        faseLabels[fase],
        label,
        entiteit.label,
        rij.velden,
        rij.soort,
        rij.markering || "alle",
        rij.toestemming || "alle",
        rij.deling || "alle",
        ...rij.cellen.map((plaats) => {
          const uitkomst = uitkomsten[plaats];
          if (!uitkomst) throw new Error("A cell without outcome");
          return uitkomst.mag ? "ja" : `nee: ${uitkomst.regel} (${uitkomst.artikel})`;
        }),
      ]),
    ),
  );
  return schrijfCsv([[...kop, ...lezers.map(({ label }) => label)], ...rijen]);
}
