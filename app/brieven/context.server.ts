import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Fase } from "~/protocol/fasen";
import { openCasusVoor, type FaseContext } from "~/protocol/poort.server";

const procesregie = ["procesregisseur", "procesondersteuner"] as const;

/** The brievenboek is of the procesregie (R-betrokken); for others, but who reads with a recorded reason, it does not exist. */
export function openBrieven(args: LoaderFunctionArgs | ActionFunctionArgs, fase: Fase): FaseContext {
  return openCasusVoor(args, "brieven", fase, [...procesregie, "inzage"]);
}

/** Where a new letter is begun: only for who can make it. */
export function openNieuweBrief(args: LoaderFunctionArgs, fase: Fase): FaseContext {
  return openCasusVoor(args, "brieven", fase, procesregie);
}
