import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { toonRegister, zoekInRegister } from "../register.server";
import { listPartijen } from "./repository.server";
import { maakPartijenregister } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "partijen");
  return toonRegister(basis, maakPartijenregister(basis.vandaag), listPartijen(basis.systeem), {});
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "partijen", ["zoeken"]);
  return zoekInRegister(inzending, maakPartijenregister(inzending.vandaag), listPartijen(inzending.systeem), {});
}
