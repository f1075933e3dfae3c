import { formatDagKort, parseDag } from "~/lib/datum";
import { isGebeurtenis, type Gebeurtenis } from "./woorden";

/** Which rows of the log are asked; ids and words only, so that the address of the page names nobody. */
export interface Logfilter {
  persoon: string | null;
  soort: Gebeurtenis | null;
  /** ISO day in Dutch time. */
  dag: string | null;
  /** From 1. */
  pagina: number;
}

export const regelsPerPagina = 50;

/** What cannot be read counts as not asked. */
export function leesFilter(zoekdeel: URLSearchParams): Logfilter {
  const persoon = zoekdeel.get("persoon") ?? "";
  const soort = zoekdeel.get("soort") ?? "";
  const pagina = zoekdeel.get("pagina") ?? "";
  return {
    persoon: /^[\w-]{1,80}$/.test(persoon) ? persoon : null,
    soort: isGebeurtenis(soort) ? soort : null,
    dag: parseDag(zoekdeel.get("dag") ?? "") ?? null,
    pagina: /^[1-9]\d{0,6}$/.test(pagina) ? Number(pagina) : 1,
  };
}

/** The query of a link to these rows; `extra` comes first. */
export function schrijfFilter(filter: Partial<Logfilter>, extra: Readonly<Record<string, string>> = {}): string {
  const zoekdeel = new URLSearchParams(extra);
  if (filter.persoon) zoekdeel.set("persoon", filter.persoon);
  if (filter.soort) zoekdeel.set("soort", filter.soort);
  if (filter.dag) zoekdeel.set("dag", formatDagKort(filter.dag));
  if (filter.pagina && filter.pagina > 1) zoekdeel.set("pagina", String(filter.pagina));
  const tekst = zoekdeel.toString();
  return tekst === "" ? "" : `?${tekst}`;
}

/** Number of pages for this many rows; never less than one. */
export function aantalPaginas(totaal: number): number {
  return Math.max(1, Math.ceil(totaal / regelsPerPagina));
}
