import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { toonRegister, zoekInRegister } from "../register.server";
import { gegevensregistertabel, listGegevens } from "./gegevens";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "verwerkingen");
  return toonRegister(basis, gegevensregistertabel, listGegevens(), {});
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "verwerkingen", ["zoeken"]);
  return zoekInRegister(inzending, gegevensregistertabel, listGegevens(), {});
}
