import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonCasus } from "~/protocol/antwoord.server";
import { openFase, openHandeling } from "~/protocol/poort.server";
import { getRegieplanView } from "./maak.server";
import { voerPlanhandelingUit } from "./plan.server";

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "bespreken");
  return toonCasus(context, getRegieplanView(context));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "bespreken");
  const pad = `/casussen/${inzending.casus.casusnummer}/bespreken/regieplan`;
  return voerPlanhandelingUit(inzending, (klaar) => `${pad}?klaar=${klaar}`);
}
