import { dagVanMoment, formatDagKort, parseDag } from "~/lib/datum";

/** Which rows of the log are asked: casusnummers, an account id and days, so that the address of the page names nobody. */
export interface Inzagefilter {
  /** ISO days in Dutch time, first and last included. */
  vanaf: string;
  tot: string;
  casusnummers: string[];
  /** Account id. */
  persoon: string | null;
}

const isNummer = (woord: string) => /^\d{4}-\d{5}$/.test(woord);

/** Begins with the casussen of the datalek, on the day on which it became known until today. */
export function leesInzagefilter(
  zoekdeel: URLSearchParams,
  datalek: { kennisgenomenOp: string; casusnummers: string | null },
  vandaag: string,
): Inzagefilter {
  const gevraagd = zoekdeel.has("casussen") ? (zoekdeel.get("casussen") ?? "") : (datalek.casusnummers ?? "");
  const persoon = zoekdeel.get("persoon") ?? "";
  const vanaf = parseDag(zoekdeel.get("van") ?? "") ?? dagVanMoment(datalek.kennisgenomenOp);
  const tot = parseDag(zoekdeel.get("tot") ?? "") ?? vandaag;
  return {
    vanaf: vanaf <= tot ? vanaf : tot,
    tot,
    casusnummers: [...new Set(gevraagd.split(/[\s,;]+/).filter(isNummer))].slice(0, 100),
    persoon: /^[\w-]{1,80}$/.test(persoon) ? persoon : null,
  };
}

export function schrijfInzagefilter({ vanaf, tot, casusnummers, persoon }: Inzagefilter): string {
  const zoekdeel = new URLSearchParams({ van: formatDagKort(vanaf), tot: formatDagKort(tot) });
  zoekdeel.set("casussen", casusnummers.join(", "));
  if (persoon) zoekdeel.set("persoon", persoon);
  return `?${zoekdeel.toString()}`;
}
