import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonCasus } from "~/protocol/antwoord.server";
import { openCasusVoor } from "~/protocol/poort.server";
import { leesFilter } from "./filter";
import { getLogpagina, listPersonen } from "./repository.server";
import { buildFilter, buildLoglijst, type InzageView } from "./view";
import { dossiergebeurtenissen } from "./woorden";

/** Who saw or changed what of this dossier (P bijlage 3, logging en controle); the look itself is logged as any other. */
export async function loader(args: LoaderFunctionArgs) {
  const context = openCasusVoor(args, "inzage", "aanmelden", ["procesregisseur", "procesondersteuner"]);
  const { systeem, casus, zoekdeel } = context;
  const filter = leesFilter(zoekdeel);
  const view: InzageView = {
    lijst: buildLoglijst(getLogpagina(systeem, filter, casus.casusnummer), filter),
    filter: buildFilter(filter, listPersonen(systeem, casus.casusnummer), dossiergebeurtenissen),
  };
  return toonCasus(context, view);
}
