import { plusDagen } from "~/lib/datum";
import type { Rol } from "./rollen";

interface Inzagesoort {
  readonly label: string;
  readonly rollen: readonly Rol[];
  readonly artikel: string;
}

/**
 * Why somebody without a task in the casuswerk may open one casus after recording a reason (P 24.4; domein 12: the manager
 * only for rights requests, dataleks and disputes).
 */
export const inzagesoorten = {
  toezicht: { label: "Toezicht", rollen: ["toezichthouder"], artikel: "P 24.4" },
  verzoek_betrokkene: { label: "Verzoek van de betrokkene", rollen: ["manager"], artikel: "P 17.2" },
  datalek: { label: "Datalek", rollen: ["manager"], artikel: "P 14.2" },
  /** Archived after six months: out of lists and search, and opened by staff only with a reason. */
  archief: {
    label: "Gearchiveerd dossier",
    rollen: ["procesregisseur", "procesondersteuner"],
    artikel: "P 11.2 b",
  },
  geschil: { label: "Geschil", rollen: ["manager"], artikel: "C 12.4" },
} as const satisfies Record<string, Inzagesoort>;

export type Inzagesoortnaam = keyof typeof inzagesoorten;

export function isInzagesoort(woord: string): woord is Inzagesoortnaam {
  return Object.hasOwn(inzagesoorten, woord);
}

export function getInzagesoort(naam: Inzagesoortnaam): Inzagesoort {
  return inzagesoorten[naam];
}

/** The grounds that somebody with this role can give; none for whom this road does not exist. */
export function listInzagesoorten(rol: Rol): Inzagesoortnaam[] {
  return (Object.keys(inzagesoorten) as Inzagesoortnaam[]).filter((naam) => getInzagesoort(naam).rollen.includes(rol));
}

/** Days for which a reason holds at most, the first day included. */
export const maxInzagedagen = 14;

/** The last day that can be chosen by who starts on this day. */
export function uiterlijkeInzagedag(vandaag: string): string {
  return plusDagen(vandaag, maxInzagedagen - 1);
}
