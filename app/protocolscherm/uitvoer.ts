import { faseLabels } from "~/protocol/fasen";
import { maakUitvoertabel, type Uitvoerkolom, type Uitvoertabel } from "~/uitvoer/tabel";
import type { Matrix, Matrixrij } from "./matrix";

interface Regel {
  moment: Matrix["momenten"][number];
  entiteit: string;
  rij: Matrixrij;
}

const vasteKolommen: readonly Uitvoerkolom<Regel>[] = [
  { kop: "Fase", waarde: ({ moment }) => faseLabels[moment.fase] },
  { kop: "Stand van de casus", waarde: ({ moment }) => moment.label },
  { kop: "Gegeven", waarde: ({ entiteit }) => entiteit },
  { kop: "Velden", waarde: ({ rij }) => rij.velden },
  { kop: "Type", waarde: ({ rij }) => rij.soort },
  { kop: "Markering", waarde: ({ rij }) => rij.markering || "alle" },
  { kop: "Toestemming", waarde: ({ rij }) => rij.toestemming || "alle" },
  { kop: "Stand van delen", waarde: ({ rij }) => rij.deling || "alle" },
];

/** The matrix as a table: a line per row, a column per reader, with rule and article where the answer is no. */
export function maakMatrixtabel({ lezers, momenten, uitkomsten }: Matrix): Uitvoertabel {
  const lezerkolommen = lezers.map(({ label }, kolom): Uitvoerkolom<Regel> => ({
    kop: label,
    waarde: ({ rij }) => {
      const uitkomst = uitkomsten[rij.cellen[kolom] ?? -1];
      if (!uitkomst) throw new Error("A cell without outcome");
      return uitkomst.regel ? `${uitkomst.woord}: ${uitkomst.regel} (${uitkomst.artikel})` : uitkomst.woord;
    },
  }));
  const regels = momenten.flatMap((moment) =>
    moment.entiteiten.flatMap((entiteit) => entiteit.rijen.map((rij) => ({ moment, entiteit: entiteit.label, rij }))),
  );
  return maakUitvoertabel(
    { naam: "protocolmatrix", titel: "Protocolmatrix" },
    [...vasteKolommen, ...lezerkolommen],
    regels,
  );
}
