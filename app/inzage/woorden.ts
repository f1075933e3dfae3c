import { accounthandelingen, isAccounthandeling } from "~/auth/handelingen";
import { isOverleghandeling, overleghandelingen } from "~/overleg/handelingen";
import { faseLabels, fasen } from "~/protocol/fasen";
import { getGegevenssoort, gegevensregister, isEntiteit } from "~/protocol/gegevensregister";
import { findHandeling } from "~/protocol/handelingen";
import { isRegisterhandeling, registerhandelingen } from "~/registers/handelingen";
import { inzagesoorten } from "~/protocol/inzagesoorten";
import { isRol, rollen } from "~/protocol/rollen";
import { datalekhandelingen, isDatalekhandeling } from "~/datalekken/handelingen";
import { isVerzoekhandeling, verzoekhandelingen } from "~/verzoeken/handelingen";

/** What can happen according to the log, in the words of a reader. */
export const gebeurtenissen = {
  ingezien: "Ingezien",
  gewijzigd: "Gewijzigd",
  gedownload: "Gedownload",
  geweigerd: "Geweigerd",
  ingelogd: "Ingelogd",
  uitgelogd: "Uitgelogd",
  overal_uitgelogd: "Overal uitgelogd",
  herstelcode_gebruikt: "Herstelcode gebruikt",
  account_gewijzigd: "Account gewijzigd",
  partij_gewijzigd: "Partij gewijzigd",
  opgeruimd: "Opgeruimd na de bewaartermijn",
} as const;

export type Gebeurtenis = keyof typeof gebeurtenissen;

export function isGebeurtenis(woord: string): woord is Gebeurtenis {
  return Object.hasOwn(gebeurtenissen, woord);
}

/** Those that can be about a dossier. */
export const dossiergebeurtenissen = ["ingezien", "gewijzigd", "gedownload", "geweigerd"] as const;

const schermen: Readonly<Record<string, string>> = {
  ...faseLabels,
  betrokkene: "Betrokkene",
  inbreng: "Inbreng",
  akkoorden: "Akkoorden",
  brieven: "Brieven",
  gegevens: "Gegevens",
  gegeven: "Gegeven: wie ziet dit",
  als: "Bekijken als een andere lezer",
  faseovergang: "Faseovergang",
  inzage: "Inzageoverzicht",
  casussen: "Lijst van casussen",
  overleggen: "Casusoverleg",
  tafel: "Tafel van de voorzitter",
  projectie: "Scherm in de zaal",
  overlegvoorbereiding: "Voorbereiding van het overleg",
  overlegopening: "Opening van het overleg",
  werkvoorraad: "Werkvoorraad",
  logcontrole: "Controle van het logboek",
  rapportages: "Rapportages",
  registers: "Registers",
  verwerkingen: "Verwerkingsregister",
  verwerkers: "Register van verwerkers",
  verstrekkingen: "Verstrekkingenregister",
  partijen: "Register van Partijen",
  geheimhouding: "Geheimhouding en VOG",
  toegang: "Controle van toegang",
  toezicht: "Toezicht",
  geschillen: "Geschillen",
  accountvoorstellen: "Voorstellen over toegang",
  systeem: "Systeem",
  thema: "Thema",
  briefsjablonen: "Sjablonen van brieven",
  lijsten: "Lijsten",
  topxklassen: "Klassen voor Top-X",
  bewaartermijnen: "Bewaartermijnen",
  datalekken: "Datalekken",
  handleiding: "Handleiding",
  overname: "Overname uit een ander systeem",
  verzoeken: "Verzoeken van betrokkenen",
  dossieropenen: "Dossier openen met reden",
  http: "Ingang van het systeem",
};

function leesbaar(woord: string): string {
  const tekst = woord.replaceAll("_", " ").replaceAll("/", ", ");
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

/** `datalekken/D2026-12345`: a file that is no casus stands behind its screen. */
export function schrijfScherm(scherm: string): string {
  const zaak = /^([a-z]+)\/([A-Z]\d{4}-\d{5})$/.exec(scherm);
  if (zaak) return `${schrijfScherm(zaak[1] ?? "")} ${zaak[2] ?? ""}`;
  return Object.hasOwn(schermen, scherm) ? (schermen[scherm] ?? scherm) : leesbaar(scherm);
}

/** Acts that are no handeling of a person. */
const zonderTabel: Readonly<Record<string, string>> = {
  meegekeken: "Meegekeken op het scherm",
  bekijken_als: "Bekeken als een andere lezer",
};

/** A handeling has one name in the whole table, whatever its phase. */
export function schrijfHandeling(naam: string): string {
  if (isDatalekhandeling(naam)) return datalekhandelingen[naam].label;
  if (isVerzoekhandeling(naam)) return verzoekhandelingen[naam].label;
  for (const groep of [...fasen, "gegevens"] as const) {
    const gevonden = findHandeling(groep, naam);
    if (gevonden) return gevonden.label;
  }
  if (isAccounthandeling(naam)) return accounthandelingen[naam].label;
  if (isRegisterhandeling(naam)) return registerhandelingen[naam].label;
  if (isOverleghandeling(naam)) return overleghandelingen[naam].label;
  return Object.hasOwn(zonderTabel, naam) ? (zonderTabel[naam] ?? naam) : leesbaar(naam);
}

export function schrijfGebeurtenis(woord: string): string {
  return isGebeurtenis(woord) ? gebeurtenissen[woord] : leesbaar(woord);
}

export function schrijfRol(rol: string | null): string {
  return rol && isRol(rol) ? rollen[rol].label : "";
}

export interface Soortgroep {
  label: string;
  /** Labels of fields, each with how many values of it. */
  velden: { label: string; aantal: number }[];
}

function getVeldlabel(entiteit: string, sleutel: string): string {
  if (!isEntiteit(entiteit) || !Object.hasOwn(gegevensregister[entiteit].velden, sleutel)) return sleutel;
  return getGegevenssoort(entiteit, sleutel).label;
}

/**
 * The register keys of a log row as labels with counts, by entity; there is no value in the log to show. A key that has
 * left the register since keeps its own name.
 */
export function leesSoorten(json: string): Soortgroep[] {
  const groepen = new Map<string, Soortgroep>();
  const gelezen: unknown = JSON.parse(json);
  if (typeof gelezen !== "object" || gelezen === null) return [];
  for (const [soort, aantal] of Object.entries(gelezen)) {
    const [entiteit = "", sleutel = ""] = soort.split(".");
    const groep = groepen.get(entiteit) ?? {
      label: isEntiteit(entiteit) ? gegevensregister[entiteit].label : entiteit,
      velden: [],
    };
    groep.velden.push({ label: getVeldlabel(entiteit, sleutel), aantal: Number(aantal) });
    groepen.set(entiteit, groep);
  }
  return [...groepen.values()];
}

/** `Betrokkene: Achternaam, BSN; Inbreng: Tekst (3)`. */
export function schrijfSoortgroep({ label, velden }: Soortgroep): string {
  const woorden = velden.map((veld) => (veld.aantal === 1 ? veld.label : `${veld.label} (${String(veld.aantal)})`));
  return `${label}: ${woorden.join(", ")}`;
}

/** Begins the ground of what was opened with a recorded reason; then that is why, and not a tie to the casus. */
const metReden = "inzage met reden";

/** Why it was allowed: in what tie to the casus. The other rules were asked too, and gave no refusal. */
const redenen: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.values(inzagesoorten).map(({ label }) => [
      `${metReden}: ${label.toLowerCase()}`,
      `Met een vastgelegde reden: ${label.toLowerCase()}`,
    ]),
  ),
  "R-betrokken": "Betrokken bij deze casus",
  "R-melder": "Melder van deze casus",
  "R-projectie": "Getoond in de zaal, aan iedereen die aanwezig was",
  "R-rechten": "Om een verzoek van de betrokkene te beantwoorden",
  handelingentabel: "Handeling hoort bij de rol",
};

/** Why it was refused. */
const weigeringen: Readonly<Record<string, string>> = {
  "R-betrokken": "Niet geautoriseerd voor deze casus",
  "R-melder": "Alleen het eigen verzoek",
  "R-fase": "Niet in deze fase",
  "R-geheimhouding": "Geen geheimhoudingsverklaring, VOG of screening",
  "R-partij": "Organisatie doet niet (meer) mee",
  "R-beheer": "Rol zonder inhoud van casussen",
  "R-toezicht": "Toezicht zonder vastgelegde reden",
  "R-vernietigd": "Dossier is geanonimiseerd",
  "R-aanpak": "Partij doet niet mee aan deze aanpak",
  "R-gesloten": "Casus is afgesloten",
  handelingentabel: "Handeling niet mogelijk voor deze rol of in deze fase",
};

const alsDeel = /^bekeken als: ([\w-]{1,80})$/;

/** Id of the account as whom was looked, where somebody looked as another reader. */
export function findAls(grond: string): string | undefined {
  return grond.split("; ").flatMap((deel) => alsDeel.exec(deel)?.[1] ?? [])[0];
}

export interface Grondtekst {
  /** In words, with the article. */
  reden: string;
  /** The rules that were asked besides, with their articles. */
  getoetst: string;
}

/** The ground of a log row for a reader; each rule once, with all its articles. */
export function leesGrond(grond: string, isGeweigerd: boolean): Grondtekst {
  const regels = new Map<string, string[]>();
  for (const deel of grond.split("; ").filter((woord) => woord !== "" && !alsDeel.test(woord))) {
    const [, regel = deel, artikel] = /^(.+?) \((.+)\)$/.exec(deel) ?? [];
    const artikelen = regels.get(regel) ?? [];
    for (const los of artikel?.split(", ") ?? []) if (!artikelen.includes(los)) artikelen.push(los);
    regels.set(regel, artikelen);
  }
  const woorden = isGeweigerd ? weigeringen : redenen;
  const heeftReden = [...regels.keys()].some((regel) => regel.startsWith(metReden));
  const redenVan: string[] = [];
  const getoetst: string[] = [];
  for (const [regel, artikelen] of regels) {
    const bron = artikelen.length > 0 ? ` (${artikelen.join(", ")})` : "";
    const isNevenreden = heeftReden && !regel.startsWith(metReden);
    const woord = !isNevenreden && Object.hasOwn(woorden, regel) ? woorden[regel] : undefined;
    if (woord) redenVan.push(woord + bron);
    else getoetst.push((regels.size === 1 ? leesbaar(regel) : regel) + bron);
  }
  return redenVan.length > 0
    ? { reden: redenVan.join("; "), getoetst: getoetst.join("; ") }
    : { reden: getoetst.join("; "), getoetst: "" };
}
