import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { stuurRegister, stuurZoekresultaat } from "../register.server";
import { listPapieren } from "./repository.server";
import { geheimhoudingregister } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "geheimhouding");
  return stuurRegister(basis, geheimhoudingregister, listPapieren(basis.systeem, basis.vandaag));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "geheimhouding", ["downloaden"]);
  return stuurZoekresultaat(inzending, geheimhoudingregister, listPapieren(inzending.systeem, inzending.vandaag));
}
