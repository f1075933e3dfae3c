import type { LoaderFunctionArgs } from "@remix-run/node";
import { listInzagerechten } from "~/dossieropenen/repository.server";
import { schrijfStand } from "~/dossieropenen/view";
import { toonCasus } from "~/protocol/antwoord.server";
import { openCasusVoor } from "~/protocol/poort.server";
import { listRijen } from "~/storage/dossier.server";
import { leesFilter } from "./filter";
import { getLogpagina, listPersonen } from "./repository.server";
import { buildFilter, buildLoglijst, type InzageView } from "./view";
import { dossiergebeurtenissen } from "./woorden";

/** Who saw or changed what of this dossier (P bijlage 3, logging en controle); the look itself is logged like every other. */
export async function loader(args: LoaderFunctionArgs) {
  const context = openCasusVoor(args, "inzage", "aanmelden", ["procesregisseur", "procesondersteuner", "inzage"]);
  const { systeem, casus, zoekdeel, opener, vandaag } = context;
  const redenen = opener.lijst(listRijen(systeem, casus.id, "inzagereden"), (rij, { id }) => ({ id, rij }));
  const leesReden = (rijId: string) =>
    redenen.flatMap(({ id, rij }) => (id === rijId ? [opener.veld(rij, "reden")] : []))[0];
  const filter = leesFilter(zoekdeel);
  const view: InzageView = {
    metReden: listInzagerechten(systeem, { casusId: casus.id }).map((recht) => ({
      ...recht,
      stand: schrijfStand(recht, vandaag),
      reden: leesReden(recht.rijId),
    })),
    lijst: buildLoglijst(getLogpagina(systeem, filter, casus.casusnummer), filter),
    filter: buildFilter(filter, listPersonen(systeem, casus.casusnummer), dossiergebeurtenissen),
  };
  return toonCasus(context, view);
}
