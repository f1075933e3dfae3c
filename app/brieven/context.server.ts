import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Fase } from "~/protocol/fasen";
import { openCasusVoor, type FaseContext } from "~/protocol/poort.server";

/** The brievenboek is of the procesregie only (R-betrokken); for others it does not exist. */
export function openBrieven(args: LoaderFunctionArgs | ActionFunctionArgs, fase: Fase): FaseContext {
  return openCasusVoor(args, "brieven", fase, ["procesregisseur", "procesondersteuner"]);
}
