import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { RijKop } from "~/protocol/afscherming";
import {
  logWeigering,
  magFaseZien,
  nietGevonden,
  openCasusHandeling,
  openCasusVoor,
  type FaseContext,
  type Inzending,
} from "~/protocol/poort.server";

const wie = ["procesregisseur", "procesondersteuner", "deelnemer", "casusregisseur", "inzage"] as const;

function keur<C extends FaseContext>(context: C): C {
  if (magFaseZien(context, "bespreken")) return context;
  logWeigering(context, "bekijken", "R-fase (P 3.5 a)", context.casus.casusnummer);
  throw nietGevonden();
}

/** Bijlagen are of the casus that is discussed and carried out (DPIA 3.5): before that the screen does not exist. */
export function openBijlagen(args: LoaderFunctionArgs): FaseContext {
  return keur(openCasusVoor(args, "bijlagen", "uitvoeren", wie));
}

export async function openBijlagehandeling(args: ActionFunctionArgs): Promise<Inzending<FaseContext>> {
  return keur(await openCasusHandeling(args, "bijlagen", "uitvoeren", { metBestand: true }));
}

export function isStaf({ lezer }: Pick<FaseContext, "lezer">): boolean {
  return lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
}

/** Of the own Partij; for staff: of the Veiligheidshuis itself. */
export function isEigen(context: Pick<FaseContext, "lezer">, kop: Pick<RijKop, "verstrekkerPartijId">): boolean {
  return isStaf(context) ? kop.verstrekkerPartijId === null : kop.verstrekkerPartijId === context.lezer.partij.id;
}
