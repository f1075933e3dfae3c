import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { stuurRegister, stuurZoekresultaat } from "../register.server";
import { listDerden } from "./repository.server";
import { derdenregister } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "verstrekkingen");
  return stuurRegister(basis, derdenregister, listDerden(basis.systeem));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "verstrekkingen", ["downloaden"]);
  return stuurZoekresultaat(inzending, derdenregister, listDerden(inzending.systeem));
}
