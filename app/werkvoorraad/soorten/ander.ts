import type { Basis } from "~/protocol/poort.server";
import type { Rol } from "~/protocol/rollen";
import type { Taak } from "../taak";

/** A kind of task that is about no casus, or about a casus of which only the number may be known. */
export interface Anderesoort {
  soort: string;
  label: string;
  rollen: readonly Rol[];
  list: (basis: Basis) => Omit<Taak, "soort">[];
}
