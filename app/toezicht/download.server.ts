import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { stuurRegister, stuurZoekresultaat } from "~/registers/register.server";
import { afwijkingenregister } from "./afwijkingen";
import { listAfwijkingen } from "./repository.server";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "toezicht");
  return stuurRegister(basis, afwijkingenregister, listAfwijkingen(basis.systeem));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "toezicht", ["downloaden"]);
  return stuurZoekresultaat(inzending, afwijkingenregister, listAfwijkingen(inzending.systeem));
}
