import type { DatalekFeiten } from "./handelingen";
import { volgendeStap } from "./handelingen";
import { weegMeldklok, type Klok } from "./klok";
import { inbreuken } from "./lijsten";
import type { Datalekdossier } from "./repository.server";
import { buildApklok } from "./view";

export interface Datalekregel {
  nummer: string;
  href: string;
  inbreuk: string;
  partij: string;
  kennisgenomenOp: string;
  gemeldOp: string;
  stand: string;
  melding: Klok;
  /** Null where it is not for this reader, or where the AP is not told. */
  ap: Klok | null;
  /** What has to be done now; null when it is finished or not for this reader. */
  volgende: string | null;
  isAfgerond: boolean;
}

export interface DatalekkenView {
  regels: Datalekregel[];
  metBehandeling: boolean;
  /** Only for who may report on behalf of another Partij. */
  partijen: { waarde: string; label: string }[] | null;
  partijNaam: string;
  contact: { naam: string; email: string };
}

export function buildLijstregel(
  { dossier, feiten }: { dossier: Datalekdossier; feiten: DatalekFeiten },
  nu: string,
  metBehandeling: boolean,
): Datalekregel {
  const { zaak, datalek } = dossier;
  return {
    nummer: zaak.nummer,
    href: `/datalekken/${zaak.nummer}`,
    inbreuk: inbreuken[datalek.inbreuk],
    partij: datalek.partij,
    kennisgenomenOp: datalek.kennisgenomenOp,
    gemeldOp: datalek.gemeldOp,
    stand: feiten.isAfgerond ? "Afgerond" : feiten.isInBehandeling ? "In behandeling" : "Gemeld",
    melding: weegMeldklok(datalek.kennisgenomenOp, nu, datalek.gemeldOp),
    ap: metBehandeling ? buildApklok(dossier, feiten, nu) : null,
    volgende: metBehandeling && !feiten.isAfgerond ? volgendeStap(feiten) : null,
    isAfgerond: feiten.isAfgerond,
  };
}
