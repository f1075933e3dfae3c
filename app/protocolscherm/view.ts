import { faseLabels, fasen, type Fase } from "~/protocol/fasen";
import { listCasusentiteiten } from "~/protocol/gegevensregister";
import { partijtypen } from "~/protocol/partijtypen";
import { listKeuzes, schrijfFilter, type Keuze } from "./filter";
import { getMatrix, type Filter, type Matrix } from "./matrix";
import { vatSamen, type Overzicht } from "./overzicht";
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
  /** One line per kind of gegevens, with the address of that kind per field; null when the fields themselves are shown. */
  overzicht: { momenten: Overzicht[]; hrefs: Record<string, string> } | null;
  /** Every explanation opened, for paper. */
  uitleg: boolean;
  download: string;
}

const mag = { ja: "ja", nee: "nee", ja_met_toestemming: "met toestemming" } as const;

export function buildProtocolView(filter: Filter, overzicht: boolean, uitleg: boolean): ProtocolView {
  const matrix = getMatrix(filter);
  const metWoorden = overzicht ? vatSamen(matrix) : null;
  return {
    regels: listRegeluitleg(),
    partijen: Object.values(partijtypen).map(({ label, bijzonder, strafrechtelijk, verstrekt, grondslag }) => ({
      label,
      bijzonder: mag[bijzonder],
      strafrechtelijk: mag[strafrechtelijk],
      verstrekt: mag[verstrekt],
      grondslag,
    })),
    keuzes: listKeuzes(filter, overzicht),
    matrix: { ...matrix, momenten: [], uitkomsten: overzicht ? [] : matrix.uitkomsten },
    overzicht: metWoorden && {
      momenten: metWoorden,
      hrefs: Object.fromEntries(
        listCasusentiteiten().map((entiteit) => [
          entiteit,
          `/protocol?${schrijfFilter({ ...filter, entiteit })}#matrix`,
        ]),
      ),
    },
    fasen: (overzicht ? [] : fasen)
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
