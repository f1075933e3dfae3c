import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { stuurRegister, stuurZoekresultaat } from "../register.server";
import { listPartijen } from "./repository.server";
import { maakPartijenregister } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "partijen");
  return stuurRegister(basis, maakPartijenregister(basis.vandaag), listPartijen(basis.systeem));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "partijen", ["downloaden"]);
  return stuurZoekresultaat(inzending, maakPartijenregister(inzending.vandaag), listPartijen(inzending.systeem));
}
