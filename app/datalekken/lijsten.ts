/** Words of a datalek (P 14); keys are stored. */

export const inbreuken = {
  verkeerde_ontvanger: "Verstuurd of gegeven aan de verkeerde persoon",
  onbevoegde_inzage: "Ingezien door iemand die dat niet mocht",
  te_ruime_toegang: "Toegang was te ruim ingesteld",
  verlies_diefstal: "Apparaat, document of gegevens kwijt of gestolen",
  hack_malware: "Hack, phishing of malware",
  niet_beschikbaar: "Gegevens vernietigd of niet meer beschikbaar",
  mondeling: "Besproken waar anderen het konden horen",
  anders: "Iets anders",
} as const;
export type Inbreuk = keyof typeof inbreuken;

export function isInbreuk(woord: string): woord is Inbreuk {
  return Object.hasOwn(inbreuken, woord);
}

export const apUitkomsten = {
  melden: "Melden bij de Autoriteit Persoonsgegevens",
  niet_melden: "Niet melden: het is niet waarschijnlijk dat er een risico is voor betrokkenen",
} as const;
export type ApUitkomst = keyof typeof apUitkomsten;

export const betrokkenenUitkomsten = {
  informeren: "Betrokkenen informeren",
  uitstellen: "Later informeren",
  beperken: "Beperkt informeren",
  niet_informeren: "Niet informeren",
} as const;
export type BetrokkenenUitkomst = keyof typeof betrokkenenUitkomsten;

export const betrokkenenGronden = {
  geen_hoog_risico: "P 14.6: een hoog risico voor betrokkenen is niet waarschijnlijk",
  "14.9_a": "P 14.9 a: maatregelen garanderen de bescherming ook na de inbreuk, zoals versleuteling",
  "14.9_b": "P 14.9 b: maatregelen achteraf hebben het hoge risico weggenomen",
  "14.9_c": "P 14.9 c: informeren zou een onevenredige inspanning vragen",
  "14.10_a": "P 14.10 a: belemmering van gerechtelijke onderzoeken of procedures vermijden",
  "14.10_b": "P 14.10 b: nadelige gevolgen voor opsporing, vervolging of tenuitvoerlegging vermijden",
  "14.10_c": "P 14.10 c: bescherming van de openbare veiligheid",
  "14.10_d": "P 14.10 d: bescherming van de rechten en vrijheden van derden",
  "14.10_e": "P 14.10 e: bescherming van de nationale veiligheid",
} as const;
export type BetrokkenenGrond = keyof typeof betrokkenenGronden;

/** Kennisgevingen, in the order in which they are asked for. */
export const berichtsoorten = {
  ap: { label: "Melding aan de Autoriteit Persoonsgegevens", artikel: "P 14.5, 14.8" },
  afschrift: { label: "Afschrift aan Partneroverleg en Stuurgroep", artikel: "P 14.5" },
  partijen: { label: "Kennisgeving aan de Partijen via het Partneroverleg", artikel: "P 14.4" },
  fg: { label: "Kennisgeving aan de functionaris gegevensbescherming", artikel: "P 14.11" },
  betrokkenen: { label: "Kennisgeving aan betrokkenen", artikel: "P 14.6" },
} as const;
export type Berichtsoort = keyof typeof berichtsoorten;

export function isBerichtsoort(woord: string): woord is Berichtsoort {
  return Object.hasOwn(berichtsoorten, woord);
}
