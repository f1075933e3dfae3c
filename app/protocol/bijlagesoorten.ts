import type { Gegevenstype } from "./gegevenssoorten";
import { partijtypen, type Partijtype } from "./partijtypen";

export interface Bijlagesoort {
  readonly label: string;
  /** What the kind itself already is; the author can mark more (domein 12). */
  readonly typen: readonly Gegevenstype[];
  /** Which Partijen add it; the rules for bringing in hold besides (R-verstrekker, R-grondslag). */
  readonly partijtypen: readonly Partijtype[];
  /** Also added by the Veiligheidshuis itself. */
  readonly vanVeiligheidshuis: boolean;
}

const allen = (Object.keys(partijtypen) as Partijtype[]).filter((type) => partijtypen[type].verstrekt !== "nee");

/** The only documents that may be added to a casus (DPIA 3.5). The key is the `code` of the row. */
export const bijlagesoorten = {
  sfeerverbaal: {
    label: "Sfeerverbaal van de politie",
    typen: ["strafrechtelijk"],
    partijtypen: ["politie"],
    vanVeiligheidshuis: false,
  },
  verzoek_betrokkene: {
    label: "Reactie of besluit op een verzoek van de betrokkene",
    typen: [],
    partijtypen: allen,
    vanVeiligheidshuis: true,
  },
  cjib_overzicht: { label: "CJIB-overzicht", typen: [], partijtypen: allen, vanVeiligheidshuis: true },
  brief_betrokkene: {
    label: "Brief aan de betrokkene (niet de Top-X op- of afbrief)",
    typen: [],
    partijtypen: allen,
    vanVeiligheidshuis: true,
  },
} as const satisfies Record<string, Bijlagesoort>;

export type Bijlagecode = keyof typeof bijlagesoorten;

export function isBijlagecode(woord: string): woord is Bijlagecode {
  return Object.hasOwn(bijlagesoorten, woord);
}

export function getBijlagesoort(code: Bijlagecode): Bijlagesoort {
  return bijlagesoorten[code];
}

/** The kinds that this Partij may add; `null`: the Veiligheidshuis itself. */
export function listBijlagesoorten(type: Partijtype | null): { code: Bijlagecode; label: string }[] {
  return (Object.keys(bijlagesoorten) as Bijlagecode[])
    .filter((code) => {
      const soort = getBijlagesoort(code);
      return type === null ? soort.vanVeiligheidshuis : soort.partijtypen.includes(type);
    })
    .map((code) => ({ code, label: bijlagesoorten[code].label }));
}
