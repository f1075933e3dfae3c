import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm } from "~/protocol/antwoord.server";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { noteerAfdruk } from "~/protocol/stroom.server";
import { openOverleg } from "./agenda.server";
import { maakOverlegView } from "./maak.server";
import { inOverleg, voerOverleghandelingUit } from "./uitvoeren.server";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "overleggen");
  const { overleg, agenda } = openOverleg(basis, args.params.id ?? "");
  const view = maakOverlegView(basis, overleg, agenda);
  noteerAfdruk(args, { overlegId: overleg.id, venster: "volgen" }, view);
  return toonScherm(
    basis,
    view,
    agenda.map(({ context }) => context),
  );
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "overleggen", inOverleg);
  const { overleg } = openOverleg(inzending, args.params.id ?? "");
  return voerOverleghandelingUit(args, inzending, `/overleggen/${overleg.id}?klaar=opgeslagen`);
}
