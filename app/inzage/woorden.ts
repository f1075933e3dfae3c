import { faseLabels, fasen } from "~/protocol/fasen";
import { getGegevenssoort, gegevensregister, isEntiteit } from "~/protocol/gegevensregister";
import { findHandeling } from "~/protocol/handelingen";
import { isRol, rollen } from "~/protocol/rollen";

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
  brieven: "Brieven",
  inzage: "Inzageoverzicht",
  casussen: "Lijst van casussen",
  overleggen: "Casusoverleg",
  werkvoorraad: "Werkvoorraad",
  logcontrole: "Controle van het logboek",
  bewaartermijnen: "Bewaartermijnen",
  http: "Ingang van het systeem",
};

function leesbaar(woord: string): string {
  const tekst = woord.replaceAll("_", " ").replaceAll("/", ", ");
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

export function schrijfScherm(scherm: string): string {
  return Object.hasOwn(schermen, scherm) ? (schermen[scherm] ?? scherm) : leesbaar(scherm);
}

/** A handeling has one name in the whole table, whatever its phase. */
export function schrijfHandeling(naam: string): string {
  for (const fase of fasen) {
    const gevonden = findHandeling(fase, naam);
    if (gevonden) return gevonden.label;
  }
  return leesbaar(naam);
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
