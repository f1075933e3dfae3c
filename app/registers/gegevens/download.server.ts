import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { stuurRegister, stuurZoekresultaat } from "../register.server";
import { gegevensregistertabel, listGegevens } from "./gegevens";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "verwerkingen");
  return stuurRegister(basis, gegevensregistertabel, listGegevens());
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "verwerkingen", ["downloaden"]);
  return stuurZoekresultaat(inzending, gegevensregistertabel, listGegevens());
}
