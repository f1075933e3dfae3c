import { faseLabels, type Fase } from "~/protocol/fasen";
import { aanpakken, gemeenten, type Aanpak, type Gemeente } from "~/protocol/lijsten";

/** Which casussen are asked, and in which order; fixed words only, so that the address of the list names nobody. */
export interface Casusfilter {
  fase: Fase | null;
  aanpak: Aanpak | null;
  gemeente: Gemeente | null;
  sorteer: Sorteerwoord;
  /** From 1. */
  pagina: number;
}

export const sorteerwoorden = {
  naam: "Achternaam",
  aangemeld: "Nieuwste aanmelding eerst",
  nummer: "Casusnummer",
} as const;
export type Sorteerwoord = keyof typeof sorteerwoorden;

export const casussenPerPagina = 50;

function kies<K extends string>(tabel: Readonly<Record<K, unknown>>, woord: string | null): K | null {
  return woord !== null && Object.hasOwn(tabel, woord) ? (woord as K) : null;
}

/** What is not one of the words counts as not asked. */
export function leesFilter(zoekdeel: URLSearchParams): Casusfilter {
  const pagina = zoekdeel.get("pagina") ?? "";
  return {
    fase: kies(faseLabels, zoekdeel.get("fase")),
    aanpak: kies(aanpakken, zoekdeel.get("aanpak")),
    gemeente: kies(gemeenten, zoekdeel.get("gemeente")),
    sorteer: kies(sorteerwoorden, zoekdeel.get("sorteer")) ?? "naam",
    pagina: /^[1-9]\d{0,5}$/.test(pagina) ? Number(pagina) : 1,
  };
}

/** Only what was chosen, in a fixed order: the same choice is the same address. */
export function schrijfFilter({ fase, aanpak, gemeente, sorteer, pagina = 1 }: Partial<Casusfilter>): string {
  const zoekdeel = new URLSearchParams();
  if (fase) zoekdeel.set("fase", fase);
  if (aanpak) zoekdeel.set("aanpak", aanpak);
  if (gemeente) zoekdeel.set("gemeente", gemeente);
  if (sorteer && sorteer !== "naam") zoekdeel.set("sorteer", sorteer);
  if (pagina > 1) zoekdeel.set("pagina", String(pagina));
  const tekst = zoekdeel.toString();
  return tekst === "" ? "/casussen" : `/casussen?${tekst}`;
}

/** The choice in words: the name of a view that somebody keeps. */
export function beschrijfFilter({ fase, aanpak, gemeente, sorteer }: Casusfilter): string {
  const delen = [
    fase && faseLabels[fase],
    aanpak && aanpakken[aanpak],
    gemeente && gemeenten[gemeente],
    sorteer !== "naam" && sorteerwoorden[sorteer].toLowerCase(),
  ].filter(Boolean);
  return delen.length > 0 ? delen.join(", ") : "Alle casussen";
}
