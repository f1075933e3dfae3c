import { rollen as alleRollen, type Rol } from "~/protocol/rollen";
import type { Groepregels } from "./contract.server";

export interface Groepvraag {
  readonly rol: string;
  /** Undefined: the provider did not say. */
  readonly groepen: readonly string[] | undefined;
  /** Kind of the Partij of the account: a role of the house is not for somebody of elsewhere. */
  readonly partijtype: string;
}

export type Groepoordeel =
  | { readonly soort: "blijft" }
  /** Nothing is known, so nothing is changed and nobody let in. */
  | { readonly soort: "onbekend" }
  | { readonly soort: "wordt"; readonly rol: Rol }
  | { readonly soort: "vervalt" };

/** Is this a role about which groups say something? */
export function isGroeprol(regels: Groepregels, rol: string): boolean {
  return [...regels.rollen.values()].some((kandidaat) => kandidaat === rol);
}

/**
 * What the groups of this log-in say about the role of the account (decision 0044). Groups limit: a role for which some group
 * stands is kept only by who is in one. They give a role only when it was named for that, in the order of the setting.
 */
export function weegGroepen(regels: Groepregels, { rol, groepen, partijtype }: Groepvraag): Groepoordeel {
  const isVanGroep = isGroeprol(regels, rol);
  if (groepen === undefined) return isVanGroep ? { soort: "onbekend" } : { soort: "blijft" };
  if (!isVanGroep) return { soort: "blijft" };
  const heeft = [...regels.rollen].filter(([groep]) => groepen.includes(groep)).map(([, kandidaat]) => kandidaat);
  if (heeft.some((kandidaat) => kandidaat === rol)) return { soort: "blijft" };
  const nieuw = heeft.find(
    (kandidaat) =>
      regels.geeft.includes(kandidaat) && (!alleRollen[kandidaat].veiligheidshuis || partijtype === "veiligheidshuis"),
  );
  return nieuw ? { soort: "wordt", rol: nieuw } : { soort: "vervalt" };
}
