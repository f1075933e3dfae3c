import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import type { Register } from "../register";
import { toonRegister, zoekInRegister } from "../register.server";
import { listPapieren, type Papierregel } from "./repository.server";
import { geheimhoudingregister } from "./view";

/** Only the beheerder goes on from here to the account. */
function getRegister({ lezer }: Basis): Register<Papierregel> {
  if (lezer.rol !== "beheerder") return geheimhoudingregister;
  return { ...geheimhoudingregister, href: ({ id }) => `/beheer/accounts/${id}` };
}

function telAandacht(papieren: readonly Papierregel[]) {
  return {
    geenToegang: papieren.filter(({ stand }) => stand === "ontbreekt" || stand === "verlopen").length,
    binnenkort: papieren.filter(({ stand }) => stand === "verloopt").length,
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "geheimhouding");
  const papieren = listPapieren(basis.systeem, basis.vandaag);
  return toonRegister(basis, getRegister(basis), papieren, telAandacht(papieren));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "geheimhouding", ["zoeken"]);
  const papieren = listPapieren(inzending.systeem, inzending.vandaag);
  return zoekInRegister(inzending, getRegister(inzending), papieren, telAandacht(papieren));
}
