import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonBestand, toonCasus, verwerk } from "~/protocol/antwoord.server";
import { nietGevonden, openCasusHandeling } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { listRijen, veiligheidshuisNaam } from "~/storage/dossier.server";
import { openBrieven } from "./context.server";
import { briefForm, verzendForm } from "./form";
import { maakBriefPdf } from "./pdf.server";
import { faseVanBrief, findBriefsoort, legVerzendingVast, wijzigBrief } from "./repository.server";
import { briefhandelingen } from "./route.server";
import { briefsoorten } from "./sjablonen";
import { findBriefView, type BriefView } from "./view";

/** `/casussen/:casusnummer/brieven/:briefId`: one letter. */
export interface EnkeleBriefView extends BriefView {
  handelingMaken: string;
  handelingVerzenden: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openBrieven(args, faseVanBrief(findBriefsoort(args.context.systeem, args.params.briefId)));
  const { systeem, casus, opener } = context;
  const gevonden = findBriefView(opener, listRijen(systeem, casus.id, "brief"), args.params.briefId ?? "");
  if (!gevonden) throw nietGevonden();
  const { rij: _rij, kop: _kop, ...brief } = gevonden;
  const { maken, verzenden } = briefhandelingen[brief.soort];
  const view: EnkeleBriefView = { ...brief, handelingMaken: maken, handelingVerzenden: verzenden };
  return toonCasus(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const soort = findBriefsoort(args.context.systeem, args.params.briefId);
  const inzending = await openCasusHandeling(args, "brieven", faseVanBrief(soort));
  const { casus } = inzending;
  const briefId = args.params.briefId ?? "";
  const hier = `/casussen/${casus.casusnummer}/brieven/${briefId}`;
  switch (inzending.handelingNaam) {
    case briefhandelingen[soort].maken:
      return verwerk(inzending, briefForm, (waarden, pen) => {
        wijzigBrief(pen, briefId, waarden);
        return { naar: `${hier}?klaar=opgeslagen` };
      });
    case briefhandelingen[soort].verzenden:
      return verwerk(inzending, verzendForm, (_, pen) => {
        legVerzendingVast(pen, briefId);
        return { naar: `${hier}?klaar=opgeslagen` };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}

/** `/casussen/:casusnummer/brieven/:briefId/pdf`. The name of the file holds numbers only. */
export async function pdfLoader(args: LoaderFunctionArgs) {
  const context = openBrieven(args, "inlichten");
  const { systeem, casus, opener } = context;
  const brief = findBriefView(opener, listRijen(systeem, casus.id, "brief"), args.params.briefId ?? "");
  const inhoud = brief && opener.veld(brief.rij, "inhoud");
  if (!brief || inhoud?.soort !== "zichtbaar") throw nietGevonden();
  const pdf = maakBriefPdf({
    onderwerp: briefsoorten[brief.soort].onderwerp,
    auteur: veiligheidshuisNaam,
    casusnummer: casus.casusnummer,
    inhoud,
    isVerzonden: brief.isVerzonden,
    moment: inhoud.herkomst.moment,
  });
  return toonBestand(context, {
    inhoud: pdf,
    naam: `brief-${casus.casusnummer}-${String(brief.nr)}.pdf`,
    type: "application/pdf",
  });
}
