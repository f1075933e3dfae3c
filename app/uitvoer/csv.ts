import { schrijfCel, type Cel, type Uitvoertabel } from "./tabel";

/** Always quoted, and with an apostrophe before what a spreadsheet would take for a formula, also behind spaces. */
function schrijfVeilig(cel: Cel): string {
  const tekst = schrijfCel(cel);
  // A number of our own is no formula, also when it is negative.
  const isFormule =
    /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(tekst) && typeof cel !== "number";
  return `"${(isFormule ? `'${tekst}` : tekst).replaceAll('"', '""')}"`;
}

const regeleinde = "\r\n";
const bom = "\ufeff";

/**
 * RFC 4180 with semicolons, because Dutch spreadsheets read the comma as a decimal sign; with a byte order mark, so that a
 * spreadsheet does not guess another alphabet.
 */
export function schrijfCsv({ koppen, rijen }: Pick<Uitvoertabel, "koppen" | "rijen">): string {
  return bom + [koppen, ...rijen].map((rij) => rij.map(schrijfVeilig).join(";") + regeleinde).join("");
}
