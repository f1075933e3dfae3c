import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm } from "~/protocol/antwoord.server";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { openTafel } from "../tafel/route.server";
import { maakVoorbereiden, voorbereidhandelingen } from "./maak.server";
import { voerVoorbereidingUit } from "./uitvoeren.server";

/** `/overleggen/:id/voorbereiden`: staff only. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "overlegvoorbereiding");
  const { view, casussen } = maakVoorbereiden(basis, openTafel(basis, args.params.id ?? ""));
  return toonScherm(basis, view, casussen);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "overlegvoorbereiding", voorbereidhandelingen);
  const { id } = openTafel(inzending, args.params.id ?? "");
  return voerVoorbereidingUit(inzending, id);
}
