/**
 * Lists that the law, the protocol or a rule fixes. Keys are stored and stay after anonymising (DPIA 15). What a beheerder can
 * change stands in `meegeleverd.ts`.
 */

/** DPIA 1; C 2.4. */
export const aanpakken = {
  top_x: "Top-X complexe casuïstiek",
  ondermijning: "Persoonsgebonden aanpak ondermijnende criminaliteit",
  huiselijk_geweld: "Huiselijk geweld (MDA++)",
  radicalisering: "Radicalisering",
} as const;
export type Aanpak = keyof typeof aanpakken;

export const scores = { groen: "Groen", oranje: "Oranje", rood: "Rood", niet_besproken: "Niet besproken" } as const;
export type Score = keyof typeof scores;

export const geslachten = { man: "Man", vrouw: "Vrouw", x: "X", onbekend: "Onbekend" } as const;

/** How a letter reached the betrokkene (P 16.2); two of them ask for an address. */
export const verzendwijzen = {
  post: "Per post",
  aangetekend: "Aangetekend per post",
  overhandigd: "Persoonlijk overhandigd",
  via_partij: "Meegegeven aan een betrokken organisatie, die de brief overhandigt",
} as const;

/** P 16.6 a–e. */
export const uitstelgronden = {
  a: "a. De veiligheid van de staat",
  b: "b. De voorkoming, opsporing en vervolging van strafbare feiten",
  c: "c. Gewichtige economische en financiële belangen van de staat en andere openbare lichamen",
  d: "d. Het toezicht op de naleving van wettelijke voorschriften voor de belangen onder b en c",
  e: "e. De bescherming van de betrokkene of van de rechten en vrijheden van anderen",
} as const;

/** P bijlage 2: besluiten of the casusoverleg with which a casus goes elsewhere besides or instead. */
export const doorgeleidingen = {
  opschaling: "Opschaling",
  overlegtafel: "Naar een andere overlegtafel",
} as const;
export type Doorgeleiding = keyof typeof doorgeleidingen;

export function isDoorgeleiding(woord: string | null): woord is Doorgeleiding {
  return woord !== null && Object.hasOwn(doorgeleidingen, woord);
}

export const doorgeleidinggegevens = {
  niet_mee: "Gaan niet mee: een Partij brengt de casus daar zelf in",
  mee: "Gaan mee",
} as const;

export const actiestatussen = {
  open: "Open",
  gedaan: "Gedaan",
  niet_gedaan: "Niet gedaan",
  niet_mogelijk: "Niet mogelijk",
  /** When the casus is closed: the Partij goes on with it in its own work. */
  overgedragen: "Overgedragen aan de eigen organisatie",
} as const;

export const voortgangstanden = {
  niet_gestart: "Nog niet gestart",
  loopt: "Loopt",
  vertraagd: "Vertraagd",
  behaald: "Behaald",
  gestopt: "Gestopt",
} as const;

/** Rows of the table of Top-X; for 18–23 the source tells two groups of classes apart in Geweld HIC. */
export const topxCriteria = {
  drugs: "Drugs",
  geweld_hic_ernstig: "Geweld HIC, ernstigste klassen",
  geweld_hic: "Geweld HIC",
  hic: "HIC",
  veelpleger: "Veelpleger",
  zeden: "Zeden",
  kopstuk: "Kopstuk",
} as const;
export type Topxcriterium = keyof typeof topxCriteria;

export const topxUitkomsten = {
  voldaan: "Voldaan",
  niet_voldaan: "Niet voldaan",
  niet_toetsbaar: "Niet toetsbaar",
} as const;
export type Topxuitkomst = keyof typeof topxUitkomsten;

/** On the day of the aanmelding. */
export const leeftijdsgroepen = {
  jong: "12 tot en met 17 jaar",
  oud: "18 tot en met 23 jaar",
  buiten: "Jonger dan 12 of ouder dan 23 jaar",
} as const;
export type Leeftijdsgroep = keyof typeof leeftijdsgroepen;

/** DPIA bijlage 1: the only part of a hulpvraag that stays. */
export const hulpvraagantwoorden = { ja: "Ja", nee: "Nee", geen_toestemming: "Geen toestemming" } as const;

/** Gemeenten of the region that the DPIA names, and a rest. */
export const gemeenten = {
  utrecht: "Utrecht",
  amersfoort: "Amersfoort",
  nieuwegein: "Nieuwegein",
  overig: "Andere gemeente in de regio",
} as const;
export type Gemeente = keyof typeof gemeenten;

/** P 7.2 b: who gives toestemming. */
export const toestemmingsgevers = {
  betrokkene: "De betrokkene",
  vertegenwoordiger: "De wettelijk vertegenwoordiger",
} as const;
