import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { stuurRegister, stuurZoekresultaat } from "../register.server";
import { listVerwerkers } from "./repository.server";
import { maakVerwerkersregister } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "verwerkers");
  return stuurRegister(basis, maakVerwerkersregister(basis.vandaag), listVerwerkers(basis.systeem));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "verwerkers", ["downloaden"]);
  return stuurZoekresultaat(inzending, maakVerwerkersregister(inzending.vandaag), listVerwerkers(inzending.systeem));
}
