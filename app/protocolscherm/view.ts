import { faseLabels, fasen, type Fase } from "~/protocol/fasen";
import { partijtypen } from "~/protocol/partijtypen";
import { listKeuzes, schrijfFilter, type Keuze } from "./filter";
import { getMatrix, type Filter, type Matrix } from "./matrix";
import { listRegeluitleg, type Regeluitleg } from "./regels";

export interface Partijregel {
  label: string;
  bijzonder: string;
  strafrechtelijk: string;
  verstrekt: string;
  grondslag: string;
}

export interface ProtocolView {
  regels: readonly Regeluitleg[];
  partijen: Partijregel[];
  keuzes: Keuze[];
  matrix: Matrix;
  fasen: { fase: Fase; label: string; momenten: Matrix["momenten"] }[];
  /** Every explanation opened, for paper. */
  uitleg: boolean;
  download: string;
}

const mag = { ja: "ja", nee: "nee", ja_met_toestemming: "met toestemming" } as const;

export function buildProtocolView(filter: Filter, uitleg: boolean): ProtocolView {
  const matrix = getMatrix(filter);
  return {
    regels: listRegeluitleg(),
    partijen: Object.values(partijtypen).map(({ label, bijzonder, strafrechtelijk, verstrekt, grondslag }) => ({
      label,
      bijzonder: mag[bijzonder],
      strafrechtelijk: mag[strafrechtelijk],
      verstrekt: mag[verstrekt],
      grondslag,
    })),
    keuzes: listKeuzes(filter),
    matrix: { ...matrix, momenten: [] },
    fasen: fasen
      .map((fase) => ({
        fase,
        label: faseLabels[fase],
        momenten: matrix.momenten.filter((moment) => moment.fase === fase),
      }))
      .filter(({ momenten }) => momenten.length > 0),
    uitleg,
    download: `/protocol/download?${schrijfFilter(filter)}`,
  };
}
