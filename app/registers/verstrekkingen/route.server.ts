import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { maxOpScherm } from "../register";
import { toonRegister, zoekInRegister } from "../register.server";
import { listVerstrekkingen, telVerstrekkingen } from "./repository.server";
import { verstrekkingenregister } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "verstrekkingen");
  const rijen = listVerstrekkingen(basis.systeem, maxOpScherm);
  return toonRegister(basis, verstrekkingenregister, rijen, {}, { totaal: telVerstrekkingen(basis.systeem) });
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "verstrekkingen", ["zoeken"]);
  return zoekInRegister(inzending, verstrekkingenregister, listVerstrekkingen(inzending.systeem), {});
}
