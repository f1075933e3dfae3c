import { vanaf, type Fase } from "./fasen";
import type { Gegevenstype } from "./gegevenssoorten";
import { partijtypen, type Partijtype } from "./partijtypen";

export interface Inbrengsoort {
  readonly label: string;
  /** What the kind itself already is; the author can mark more (domein 12). */
  readonly typen: readonly Gegevenstype[];
  readonly fasen: readonly Fase[];
  /** Who may bring it in; the other rules for bringing in hold besides (R-verstrekker, R-grondslag). */
  readonly partijtypen: readonly Partijtype[];
}

const triageren = vanaf("triageren");
const bespreken = vanaf("bespreken");
const allen = (Object.keys(partijtypen) as Partijtype[]).filter((type) => partijtypen[type].verstrekt !== "nee");

/** Kinds of information that Partijen bring in, per phase (DPIA 2). The key is the `code` of the row. */
export const inbrengsoorten = {
  politieregistraties: {
    label: "Politieregistraties",
    typen: ["strafrechtelijk"],
    fasen: triageren,
    partijtypen: ["politie"],
  },
  justitiele_documentatie: {
    label: "Justitiële documentatie",
    typen: ["strafrechtelijk"],
    fasen: triageren,
    partijtypen: ["openbaar_ministerie"],
  },
  zorggeschiedenis: {
    label: "Geschiedenis van zorg en hulpverlening",
    typen: ["bijzonder"],
    fasen: triageren,
    partijtypen: ["ggz", "ggd", "zorgaanbieder", "wijkteam"],
  },
  reclasseringscontact: {
    label: "Contact met reclassering of jeugdreclassering",
    typen: ["strafrechtelijk"],
    fasen: bespreken,
    partijtypen: ["reclassering", "jeugdreclassering"],
  },
  detentie: { label: "Detentie", typen: ["strafrechtelijk"], fasen: bespreken, partijtypen: ["dji"] },
  gezin_systeem: { label: "Gezin en systeem", typen: [], fasen: bespreken, partijtypen: allen },
  financiele_situatie: { label: "Financiële situatie", typen: [], fasen: bespreken, partijtypen: allen },
  cjib_informatie: { label: "CJIB-informatie", typen: [], fasen: bespreken, partijtypen: allen },
  woonsituatie: { label: "Woonsituatie", typen: [], fasen: bespreken, partijtypen: allen },
  hulpverlening: { label: "Lopende hulpverlening", typen: [], fasen: bespreken, partijtypen: allen },
  bestuurlijke_maatregelen: { label: "Bestuurlijke maatregelen", typen: [], fasen: bespreken, partijtypen: allen },
  overig: { label: "Overige informatie", typen: [], fasen: triageren, partijtypen: allen },
} as const satisfies Record<string, Inbrengsoort>;

export type Inbrengcode = keyof typeof inbrengsoorten;

export function isInbrengcode(woord: string): woord is Inbrengcode {
  return Object.hasOwn(inbrengsoorten, woord);
}

export function getInbrengsoort(code: Inbrengcode): Inbrengsoort {
  return inbrengsoorten[code];
}

/** The kinds that a Partij of this type may bring in while the casus is in this phase. */
export function listInbrengsoorten(type: Partijtype, fase: Fase): { code: Inbrengcode; label: string }[] {
  return (Object.keys(inbrengsoorten) as Inbrengcode[])
    .filter((code) => getInbrengsoort(code).partijtypen.includes(type) && getInbrengsoort(code).fasen.includes(fase))
    .map((code) => ({ code, label: inbrengsoorten[code].label }));
}
