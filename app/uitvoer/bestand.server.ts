import { schrijfCsv } from "./csv";
import { isUitvoervorm, type Uitvoervorm } from "./vorm";
import type { Uitvoertabel } from "./tabel";
import { schrijfXlsx } from "./xlsx.server";

export interface Uitvoerbestand {
  inhoud: Uint8Array;
  naam: string;
  type: string;
}

/** The form that was asked; what cannot be read counts as CSV. */
export function leesVorm(waarde: FormDataEntryValue | null): Uitvoervorm {
  return typeof waarde === "string" && isUitvoervorm(waarde) ? waarde : "csv";
}

/**
 * A table as a file, for the makers of answers (`toonBestand`, `toonSchermbestand`), which log it before it leaves. The
 * file name holds fixed words and the day.
 */
export async function maakUitvoerbestand(
  tabel: Uitvoertabel,
  vorm: Uitvoervorm,
  vandaag: string,
): Promise<Uitvoerbestand> {
  const naam = `${tabel.naam}-${vandaag}.${vorm}`;
  switch (vorm) {
    case "csv":
      return { inhoud: new TextEncoder().encode(schrijfCsv(tabel)), naam, type: "text/csv; charset=utf-8" };
    case "xlsx":
      return {
        inhoud: await schrijfXlsx(tabel),
        naam,
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      };
  }
}
