import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { stuurRegister, stuurZoekresultaat } from "../register.server";
import { listVerstrekkingen } from "./repository.server";
import { verstrekkingenregister } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "verstrekkingen");
  return stuurRegister(basis, verstrekkingenregister, listVerstrekkingen(basis.systeem));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "verstrekkingen", ["downloaden"]);
  return stuurZoekresultaat(inzending, verstrekkingenregister, listVerstrekkingen(inzending.systeem));
}
