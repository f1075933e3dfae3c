import type { Veld } from "~/protocol/afscherming";
import type { Zaak } from "~/protocol/zaaklezer.server";
import { uitkomsten, verzoeksoorten } from "./lijsten";
import type { Verzoek } from "./repository.server";
import { weegTermijn, type Antwoordtermijn } from "./termijn";

/** One verzoek without a word of it: for the register and for who supervises. */
export interface Registerregel {
  nummer: string;
  soort: string;
  ontvangenOp: string;
  termijn: Antwoordtermijn;
  beantwoordOp: string | null;
  uitkomst: string | null;
}

export interface Verzoekregel extends Registerregel {
  href: string;
  naam: Veld[];
  /** What is asked now, or how it stands. */
  stand: string;
  /** The own Partij is asked something. */
  isVraag: boolean;
  isAfgerond: boolean;
}

export interface VerzoekenView {
  regels: Verzoekregel[];
  register: Registerregel[] | null;
  isStaf: boolean;
  magMelden: boolean;
  partijNaam: string;
}

export function buildRegisterregel(zaak: Zaak, verzoek: Verzoek, vandaag: string): Registerregel {
  const { soort, ontvangenOp, beantwoordOp, uitkomst } = verzoek;
  return {
    nummer: zaak.nummer,
    soort: verzoeksoorten[soort].label,
    ontvangenOp,
    termijn: weegTermijn(ontvangenOp, vandaag, beantwoordOp),
    beantwoordOp,
    uitkomst: uitkomst && uitkomsten[uitkomst],
  };
}
