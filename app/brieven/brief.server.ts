import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { Pdfblok } from "~/pdf/blokken";
import { toonBestand, toonCasus, verwerk } from "~/protocol/antwoord.server";
import { nietGevonden, openCasusHandeling } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { leesBestand } from "~/storage/bestanden.server";
import { listRijen, veiligheidshuisNaam } from "~/storage/dossier.server";
import { openBrieven } from "./context.server";
import { briefForm, stapForm, verzendForm } from "./form";
import { leesBriefgegevens } from "./gegevens.server";
import { bouwBrief, listOntbrekend } from "./opmaak";
import { maakBriefPdf } from "./pdf.server";
import {
  faseVanBrief,
  findBriefsoort,
  geefBriefVrij,
  legVerzendingVast,
  stelBriefVast,
  wijzigBrief,
} from "./repository.server";
import { briefhandelingen } from "./route.server";
import { beschrijfSjabloon, type Sjabloonview } from "./sjabloon";
import { getSjabloon } from "./sjabloon.server";
import { findBriefView, type BriefView } from "./view";

/** `/casussen/:casusnummer/brieven/:briefId`: one letter. */
export interface EnkeleBriefView extends BriefView {
  handelingen: { maken: string; vaststellen: string; heropenen: string; verzenden: string };
  /** The whole letter as it stands now; null once it is final, because then its PDF is the letter. */
  voorbeeld: Pdfblok[] | null;
  /** What P 16.5 demands and is not known. */
  ontbreekt: string[];
  sjabloon: Sjabloonview;
  vandaag: string;
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openBrieven(args, faseVanBrief(findBriefsoort(args.context.systeem, args.params.briefId)));
  const { systeem, casus, opener, vandaag } = context;
  const gevonden = findBriefView(opener, listRijen(systeem, casus.id, "brief"), args.params.briefId ?? "");
  if (!gevonden) throw nietGevonden();
  const { rij: _rij, kop, versies: _versies, document: _document, ...brief } = gevonden;
  const gegevens = brief.stand === "concept" ? leesBriefgegevens(context, kop.auteurAccountId) : null;
  const sjabloon = getSjabloon(systeem, brief.soort, kop.aangemaaktOp);
  const view: EnkeleBriefView = {
    ...brief,
    handelingen: briefhandelingen[brief.soort],
    voorbeeld: gegevens && bouwBrief(sjabloon, brief, gegevens),
    ontbreekt: gegevens ? listOntbrekend(sjabloon, gegevens) : [],
    sjabloon: beschrijfSjabloon(sjabloon),
    vandaag,
  };
  return toonCasus(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const soort = findBriefsoort(args.context.systeem, args.params.briefId);
  const inzending = await openCasusHandeling(args, "brieven", faseVanBrief(soort));
  const { casus } = inzending;
  const briefId = args.params.briefId ?? "";
  const klaar = { naar: `/casussen/${casus.casusnummer}/brieven/${briefId}?klaar=opgeslagen` };
  const { maken, vaststellen, heropenen, verzenden } = briefhandelingen[soort];
  switch (inzending.handelingNaam) {
    case maken:
      return verwerk(inzending, briefForm, (waarden, pen) => {
        wijzigBrief(pen, briefId, waarden);
        return klaar;
      });
    case vaststellen:
      return verwerk(inzending, stapForm, (_, pen) => {
        stelBriefVast(pen, briefId);
        return klaar;
      });
    case heropenen:
      return verwerk(inzending, stapForm, (_, pen) => {
        geefBriefVrij(pen, briefId);
        return klaar;
      });
    case verzenden:
      return verwerk(inzending, verzendForm, (waarden, pen) => {
        legVerzendingVast(pen, briefId, waarden);
        return klaar;
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
  // What is restricted or withheld of its text is so in the PDF of it too.
  if (brief?.inhoud?.soort !== "zichtbaar") throw nietGevonden();
  const { document } = brief;
  const sjabloon = getSjabloon(systeem, brief.soort, brief.kop.aangemaaktOp);
  if (brief.stand !== "concept" && document?.soort !== "zichtbaar") throw nietGevonden();
  const inhoud =
    document?.soort === "zichtbaar"
      ? leesBestand(systeem, document)
      : maakBriefPdf({
          onderwerp: sjabloon.onderwerp,
          auteur: veiligheidshuisNaam,
          casusnummer: casus.casusnummer,
          blokken: bouwBrief(sjabloon, brief, leesBriefgegevens(context, brief.kop.auteurAccountId)),
          isConcept: true,
          moment: brief.inhoud.herkomst.moment,
        });
  const naam = `brief-${casus.casusnummer}-${String(brief.nr)}.pdf`;
  return toonBestand(context, { inhoud, naam, type: "application/pdf" });
}
