import { leesSoorten, schrijfSoortgroep } from "~/inzage/woorden";
import type { Persoonkeuze } from "~/inzage/repository.server";
import { maakUitvoertabel, type Uitvoertabel } from "~/uitvoer/tabel";
import { formatDagKort } from "~/lib/datum";
import { schrijfInzagefilter, type Inzagefilter } from "./inzagefilter";
import type { Inzageregel } from "./inzagelog.server";

export interface InzagelogView {
  nummer: string;
  filter: { van: string; tot: string; casussen: string; persoon: string };
  personen: Persoonkeuze[];
  regels: (Omit<Inzageregel, "soorten"> & { soorten: string[] })[];
  /** Nothing was asked yet: neither a casus nor a person. */
  isLeeg: boolean;
  download: string;
}

/** Labels of what was shown, without counts: how many times a page was open says little about what was read. */
function schrijfSoorten(soorten: Record<string, number>): string[] {
  const een = Object.fromEntries(Object.keys(soorten).map((soort) => [soort, 1]));
  return leesSoorten(JSON.stringify(een)).map(schrijfSoortgroep);
}

export function buildInzageView(
  nummer: string,
  filter: Inzagefilter,
  regels: readonly Inzageregel[],
  personen: Persoonkeuze[],
): InzagelogView {
  return {
    nummer,
    filter: {
      van: formatDagKort(filter.vanaf),
      tot: formatDagKort(filter.tot),
      casussen: filter.casusnummers.join(", "),
      persoon: filter.persoon ?? "",
    },
    personen,
    regels: regels.map((regel) => ({ ...regel, soorten: schrijfSoorten(regel.soorten) })),
    isLeeg: filter.casusnummers.length === 0 && filter.persoon === null,
    download: `/datalekken/${nummer}/inzage/download${schrijfInzagefilter(filter)}`,
  };
}

const jaNee = (waar: boolean) => (waar ? "ja" : "nee");

export function maakInzagetabel(regels: readonly Inzageregel[]): Uitvoertabel {
  return maakUitvoertabel<Inzageregel>(
    { naam: "datalek-inzage", titel: "Wie zag wat" },
    [
      { kop: "Casusnummer", waarde: ({ casusnummer }) => casusnummer },
      { kop: "Medewerker", waarde: ({ wie }) => wie },
      { kop: "Partij", waarde: ({ partij }) => partij },
      { kop: "Aantal keer", waarde: ({ aantal }) => aantal },
      { kop: "Eerste keer", waarde: ({ eerste }) => ({ moment: eerste }) },
      { kop: "Laatste keer", waarde: ({ laatste }) => ({ moment: laatste }) },
      { kop: "Gewijzigd", waarde: ({ heeftGewijzigd }) => jaNee(heeftGewijzigd) },
      { kop: "Gedownload", waarde: ({ heeftGedownload }) => jaNee(heeftGedownload) },
      { kop: "Soorten gegevens", waarde: ({ soorten }) => schrijfSoorten(soorten).join("; ") },
    ],
    regels,
  );
}
