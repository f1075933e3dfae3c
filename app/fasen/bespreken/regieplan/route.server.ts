import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonCasus } from "~/protocol/antwoord.server";
import { openFase, openHandeling } from "~/protocol/poort.server";
import { handelActieAf } from "~/fasen/uitvoeren/actie.server";
import { getRegieplanscherm } from "./maak.server";
import { voerPlanhandelingUit } from "./plan.server";

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "bespreken");
  return toonCasus(context, getRegieplanscherm(context));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "bespreken", { actie_afhandelen: "uitvoeren" });
  const pad = `/casussen/${inzending.casus.casusnummer}/bespreken/regieplan`;
  if (inzending.handelingNaam === "actie_afhandelen") return handelActieAf(inzending, `${pad}?klaar=opgeslagen`);
  return voerPlanhandelingUit(inzending, (klaar) => `${pad}?klaar=${klaar}`);
}
