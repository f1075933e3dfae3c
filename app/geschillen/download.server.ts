import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { stuurRegister, stuurZoekresultaat } from "~/registers/register.server";
import { listRegels } from "./route.server";
import { geschillenregister } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "geschillen");
  return stuurRegister(basis, geschillenregister, listRegels(basis));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "geschillen", ["downloaden"]);
  return stuurZoekresultaat(inzending, geschillenregister, listRegels(inzending));
}
