import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { notitieForm } from "~/fasen/uitvoeren/form";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import { leesBevat, strengsteTypen } from "~/protocol/markering.server";
import { toetsMarkering } from "~/protocol/markeringtoets.server";
import {
  logWeigering,
  magFaseZien,
  nietGevonden,
  openCasusHandeling,
  openCasusVoor,
  type FaseContext,
} from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { listRijenVan } from "~/storage/dossier.server";
import { logboekForm } from "./form";
import { buildLogboek, type LogboekView } from "./view";

/** Of the procesregie and the casusregisseur (R-betrokken), and who reads with a recorded reason; for others it does not exist. */
const wie = ["procesregisseur", "procesondersteuner", "casusregisseur", "inzage"] as const;

function keur<C extends FaseContext>(context: C): C {
  if (magFaseZien(context, "bespreken")) return context;
  logWeigering(context, "bekijken", "R-fase (P 3.5 a)", context.casus.casusnummer);
  throw nietGevonden();
}

function isStaf({ lezer }: FaseContext): boolean {
  return lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
}

/** `/casussen/:casusnummer/logboek`: what happened, in order, and the notities beside it. */
export async function loader(args: LoaderFunctionArgs) {
  const context = keur(openCasusVoor(args, "logboek", "uitvoeren", wie));
  const { systeem, casus, opener, vandaag } = context;
  const view: LogboekView = {
    ...buildLogboek(opener, listRijenVan(systeem, casus.id, ["logboek", "notitie", "bijlage"])),
    bevat: isStaf(context) ? strengsteTypen(systeem, casus.id) : [],
    vandaag,
    soorten: opener.lijsten.listOpties("logboeksoorten"),
  };
  return toonCasus(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = keur(await openCasusHandeling(args, "logboek", "uitvoeren"));
  const { casus, lezer, vandaag } = inzending;
  const klaar = { naar: `/casussen/${casus.casusnummer}/logboek?klaar=opgeslagen` };
  const verstrekker = isStaf(inzending) ? {} : { verstrekkerPartijId: lezer.partij.id };
  switch (inzending.handelingNaam) {
    case "logboek_opslaan":
      return verwerk(inzending, logboekForm, ({ bevat, ...waarden }, pen) => {
        if (waarden.datum > vandaag) throw new Invoerfout({ datum: ["Deze datum ligt in de toekomst."] });
        const gemarkeerd = leesBevat(bevat);
        toetsMarkering(inzending, gemarkeerd);
        pen.maakRij({ entiteit: "logboek", waarden, gemarkeerd, ...verstrekker });
        return klaar;
      });
    case "notitie_opslaan":
      return verwerk(inzending, notitieForm, ({ bevat, ...waarden }, pen) => {
        const gemarkeerd = leesBevat(bevat);
        toetsMarkering(inzending, gemarkeerd);
        pen.maakRij({ entiteit: "notitie", waarden, gemarkeerd });
        return klaar;
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
