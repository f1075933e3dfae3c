/**
 * Words of the lists that a beheerder can change, as the program brings them (docs/decisions/0049). Only what reads and writes
 * the lists takes them from here: on a screen stand the words of `Lijsten`.
 */
export const meegeleverd = {
  /** Zelfredzaamheid-Matrix 2017; the source names no list (domein 12). */
  leefgebieden: {
    financien: "Financiën",
    werk_opleiding: "Werk en opleiding",
    tijdsbesteding: "Tijdsbesteding",
    huisvesting: "Huisvesting",
    huiselijke_relaties: "Huiselijke relaties",
    geestelijke_gezondheid: "Geestelijke gezondheid",
    lichamelijke_gezondheid: "Lichamelijke gezondheid",
    middelengebruik: "Middelengebruik",
    basale_adl: "Basale ADL",
    instrumentele_adl: "Instrumentele ADL",
    sociaal_netwerk: "Sociaal netwerk",
    maatschappelijke_participatie: "Maatschappelijke participatie",
    justitie: "Justitie",
  },
  /** What kind of help or measure an interventie is; the source names no list. */
  interventietypen: {
    begeleiding: "Begeleiding",
    zorg: "Zorg of behandeling",
    wonen: "Wonen",
    werk_inkomen: "Werk, inkomen of dagbesteding",
    gezin_netwerk: "Gezin en netwerk",
    toezicht: "Toezicht",
    bestuurlijk: "Bestuurlijke maatregel",
    strafrechtelijk: "Strafrechtelijke maatregel",
    anders: "Anders",
  },
  /** Domein 12; which of them count as successfully closed stands in `meegeleverdTelt` (C 11.3 f). */
  sluitredenen: {
    doel_bereikt: "Doel bereikt",
    afgeschaald_lokaal: "Afgeschaald naar lokaal",
    opgeschaald: "Opgeschaald",
    verhuisd: "Verhuisd naar een andere regio",
    langdurig_gedetineerd: "Langdurig gedetineerd",
    overleden: "Overleden",
    grond_vervallen: "Grond vervallen",
    gestopt_zonder_resultaat: "Gestopt zonder resultaat",
  },
  /** What an entry of the logboek is about; the source names no list. */
  logboeksoorten: {
    telefoon: "Telefoon",
    email: "E-mail",
    gesprek: "Gesprek",
    overleg: "Overleg",
    huisbezoek: "Huisbezoek",
    besluit: "Afspraak of besluit",
    overig: "Overig",
  },
} as const;

export type Lijstsoort = keyof typeof meegeleverd;
/** Keys that every installation has; a beheerder can add others, so that a stored key is any word. */
export type MeegeleverdeSleutel<S extends Lijstsoort> = keyof (typeof meegeleverd)[S];

export const meegeleverdTelt: Readonly<Partial<Record<Lijstsoort, readonly string[]>>> = {
  sluitredenen: ["doel_bereikt", "afgeschaald_lokaal"] satisfies MeegeleverdeSleutel<"sluitredenen">[],
};
