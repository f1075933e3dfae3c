import type { LoaderFunctionArgs } from "@remix-run/node";
import { listOntvangers } from "~/inbreng/partijen.server";
import { listDeelnemers } from "~/overleg/casusteam.server";
import { toonCasus } from "~/protocol/antwoord.server";
import { openFase } from "~/protocol/poort.server";
import { oordeel } from "~/protocol/regels";
import { inbrengregels, vraagMogelijk } from "~/protocol/regels/inbrengen";
import { listRijenVan } from "~/storage/dossier.server";
import { buildBesprekenView } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "bespreken");
  const { systeem, casus, casusFeiten, opener, feiten, lezer, vandaag } = context;
  const rijen = listRijenVan(systeem, casus.id, ["inbreng", "ketenanalyse", "analyse", "interventie", "actie"]);
  const mag = oordeel(inbrengregels, vraagMogelijk(lezer.partij, vandaag));
  const partijen = [...new Set(listDeelnemers(systeem, casus, vandaag).map(({ partijId }) => partijId))];
  const ontvangers = listOntvangers(systeem);
  return toonCasus(
    context,
    buildBesprekenView(opener, rijen, {
      feiten,
      basis: `/casussen/${casus.casusnummer}`,
      isStaf: lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner",
      isProcesregisseur: lezer.rol === "procesregisseur",
      partijId: lezer.partij.id,
      partijen,
      verstrekkers: partijen.filter((id) => !ontvangers.has(id)),
      alleenOntvanger: !mag.toegestaan,
      inUitvoering: casusFeiten.toestand !== "bespreken",
    }),
  );
}
