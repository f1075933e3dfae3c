import { urgenties, type Taak, type Urgentie } from "./taak";

/** Which tasks are asked; fixed words only, so that the address of the page tells nothing of a casus. */
export interface Taakfilter {
  toon: Urgentie | null;
  soort: string | null;
  /** From 1. */
  pagina: number;
  /** Page of the own verzoeken, from 1. */
  verzoeken: number;
}

export const takenPerPagina = 25;

/** What is not one of the words counts as not asked. `soorten`: the kinds that exist. */
export function leesFilter(zoekdeel: URLSearchParams, soorten: readonly string[]): Taakfilter {
  const toon = zoekdeel.get("toon");
  const soort = zoekdeel.get("soort");
  const leesPagina = (naam: string) => {
    const woord = zoekdeel.get(naam) ?? "";
    return /^[1-9]\d{0,5}$/.test(woord) ? Number(woord) : 1;
  };
  return {
    toon: urgenties.find((woord) => woord === toon) ?? null,
    soort: soorten.find((woord) => woord === soort) ?? null,
    pagina: leesPagina("pagina"),
    verzoeken: leesPagina("verzoeken"),
  };
}

export function schrijfFilter({ toon, soort, pagina = 1, verzoeken = 1 }: Partial<Taakfilter>): string {
  const zoekdeel = new URLSearchParams();
  if (toon) zoekdeel.set("toon", toon);
  if (soort) zoekdeel.set("soort", soort);
  if (pagina > 1) zoekdeel.set("pagina", String(pagina));
  if (verzoeken > 1) zoekdeel.set("verzoeken", String(verzoeken));
  const tekst = zoekdeel.toString();
  return tekst === "" ? "/werkvoorraad" : `/werkvoorraad?${tekst}`;
}

/** Without a choice: everything that is asked of the reader, and not what waits for others. */
export function past({ urgentie, soort }: Pick<Taak, "urgentie" | "soort">, filter: Partial<Taakfilter>): boolean {
  const past = filter.toon ? urgentie === filter.toon : urgentie !== "wacht";
  return past && (!filter.soort || soort === filter.soort);
}
