import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { listOntvangers } from "~/inbreng/partijen.server";
import { listDeelnemers } from "~/overleg/casusteam.server";
import { toonCasus, verwerk } from "~/protocol/antwoord.server";
import { openFase, openHandeling } from "~/protocol/poort.server";
import { oordeel } from "~/protocol/regels";
import { inbrengregels } from "~/protocol/regels/inbrengen";
import { weigering } from "~/protocol/weigering.server";
import { listRijenVan } from "~/storage/dossier.server";
import { naarUitvoerenForm } from "./form";
import { buildBesprekenView } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "bespreken");
  const { systeem, casus, casusFeiten, opener, feiten, lezer, vandaag } = context;
  const rijen = listRijenVan(systeem, casus.id, ["inbreng", "ketenanalyse", "analyse", "interventie", "actie"]);
  const mag = oordeel(inbrengregels, {
    partij: lezer.partij,
    vandaag,
    typen: [],
    politiegegevens: false,
    wpgArtikel: null,
    toestemming: "gegeven",
  });
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

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "bespreken");
  if (inzending.handelingNaam !== "naar_uitvoeren") {
    throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
  return verwerk(inzending, naarUitvoerenForm, (_waarden, pen) => {
    pen.besluit();
    return { naar: `/casussen/${inzending.casus.casusnummer}/uitvoeren?klaar=besloten` };
  });
}
