import type { RijKop } from "~/protocol/afscherming";
import type { Pen } from "~/protocol/pen.server";
import type { CasusContext } from "~/protocol/poort.server";
import { brengOpnieuwIn } from "~/storage/gebruik.server";

type Stand = Pick<RijKop, "status" | "toestemming" | "wpgToestemming">;

/** Handed in, with every permission that it needs (P 7.1, 7.2): only then others can use it. */
function isBruikbaar({ status, toestemming, wpgToestemming }: Stand): boolean {
  const magVanBetrokkene = toestemming !== "ontbreekt" && toestemming !== "ingetrokken";
  return status === "ingediend" && magVanBetrokkene && (wpgToestemming === null || wpgToestemming === "gegeven");
}

/** What can be used only now is given for this phase, whenever it was written (P 3.5 a, 7.2 a). */
export function geefOpnieuw<C extends CasusContext>(pen: Pen<C>, kop: Stand & Pick<RijKop, "id">, nieuw: Stand): void {
  if (isBruikbaar(nieuw) && !isBruikbaar(kop)) brengOpnieuwIn(pen.tx, pen.context.casus.id, kop.id);
}
