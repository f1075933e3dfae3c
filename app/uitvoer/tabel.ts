import { dagVanMoment, formatDagKort, formatTijd } from "~/lib/datum";
import type { Veld } from "~/protocol/afscherming";
import { schrijfVoorBestand } from "~/protocol/gebruikswoorden";

/**
 * What a cell of an export can be: plain words of the system itself, a number, an ISO day, an ISO instant, or a field that
 * the protocol opened for this reader. A value of a dossier has no other way in than as a Veld.
 */
export type Cel = string | number | { readonly dag: string } | { readonly moment: string } | Veld | null | undefined;

export interface Uitvoerkolom<R> {
  readonly kop: string;
  readonly waarde: (rij: R) => Cel;
}

export interface Uitvoertabel {
  /** Fixed words, for the file name: small letters and hyphens, nothing of the rows. */
  readonly naam: string;
  /** Name of the sheet. */
  readonly titel: string;
  readonly koppen: readonly string[];
  readonly rijen: readonly (readonly Cel[])[];
}

/** The cells of these rows. A file name that is not fixed words is a mistake in the caller and throws. */
export function maakUitvoertabel<R>(
  { naam, titel }: Pick<Uitvoertabel, "naam" | "titel">,
  kolommen: readonly Uitvoerkolom<R>[],
  rijen: readonly R[],
): Uitvoertabel {
  if (!/^[a-z]+(-[a-z]+)*$/.test(naam)) throw new Error("The name of an export is made of fixed words");
  return {
    naam,
    titel,
    koppen: kolommen.map(({ kop }) => kop),
    rijen: rijen.map((rij) => kolommen.map(({ waarde }) => waarde(rij))),
  };
}

/** Words of a marked field: staff know that something is there; what it says stays in the dossier. */
const afgeschermd = "afgeschermd";

/** A cell as a reader sees it on a screen and in CSV: Dutch dates, empty for what is not there. */
export function schrijfCel(cel: Cel): string {
  if (cel === null || cel === undefined) return "";
  if (typeof cel === "string") return cel;
  if (typeof cel === "number") return String(cel).replace(".", ",");
  if ("dag" in cel) return formatDagKort(cel.dag);
  if ("moment" in cel) return `${formatDagKort(dagVanMoment(cel.moment))}, ${formatTijd(cel.moment)}`;
  return cel.soort === "zichtbaar" ? schrijfVoorBestand(cel) : afgeschermd;
}
