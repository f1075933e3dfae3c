import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { stuurRegister, stuurZoekresultaat } from "../register.server";
import { getRegister } from "./route.server";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "verwerkingen");
  const { register, rijen } = getRegister(basis);
  return stuurRegister(basis, register, rijen);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "verwerkingen", ["downloaden"]);
  const { register, rijen } = getRegister(inzending);
  return stuurZoekresultaat(inzending, register, rijen);
}
