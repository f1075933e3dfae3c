import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
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
  if (magFaseZien(context, "uitvoeren")) return context;
  logWeigering(context, "bekijken", "R-fase (P 3.5 a)", context.casus.casusnummer);
  throw nietGevonden();
}

/** A traject is part of carrying out the plan (DPIA 3.5): before that phase the screen does not exist. */
export function openTraject(args: LoaderFunctionArgs): FaseContext {
  return keur(openCasusVoor(args, "traject", "uitvoeren", wie));
}

export async function openTrajecthandeling(args: ActionFunctionArgs): Promise<Inzending<FaseContext>> {
  return keur(await openCasusHandeling(args, "traject", "uitvoeren", { metBestand: true }));
}

export function isStaf({ lezer }: Pick<FaseContext, "lezer">): boolean {
  return lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
}

/** Who works on the traject as a whole; others of the team only on what is of their own Partij. */
export function isRegie(context: Pick<FaseContext, "lezer" | "hoedanigheden">): boolean {
  return isStaf(context) || context.hoedanigheden.includes("casusregisseur");
}
