import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { stuurRegister, stuurZoekresultaat } from "../register.server";
import { listToegang } from "./repository.server";
import { toegangsregister } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "toegang");
  return stuurRegister(basis, toegangsregister, listToegang(basis.systeem, basis.vandaag));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "toegang", ["downloaden"]);
  return stuurZoekresultaat(inzending, toegangsregister, listToegang(inzending.systeem, inzending.vandaag));
}
