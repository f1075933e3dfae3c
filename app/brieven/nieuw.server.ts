import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonCasus, verwerk } from "~/protocol/antwoord.server";
import { magFaseZien, nietGevonden, openCasusHandeling } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { openNieuweBrief } from "./context.server";
import { briefForm } from "./form";
import { leesBriefgegevens } from "./gegevens.server";
import { maakVoorzet } from "./opmaak";
import { faseVanBrief, maakBrief } from "./repository.server";
import { briefhandelingen } from "./route.server";
import { beschrijfSjabloon, type Sjabloonview } from "./sjabloon";
import { getSjabloon } from "./sjabloon.server";
import { briefsoorten, isBriefsoort, type Briefsoort } from "./sjablonen";

/** `/casussen/:casusnummer/brieven/nieuw/:soort`: a letter that begins as its template. */
export interface NieuweBriefView {
  soort: Briefsoort;
  label: string;
  handeling: string;
  sjabloon: Sjabloonview;
  waarden: { datum: string; inhoud: string };
}

/** An unknown kind falls back on the gate of the op-brief, and is refused after it. */
function leesSoort(woord: string | undefined): Briefsoort | undefined {
  return woord && isBriefsoort(woord) ? woord : undefined;
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openNieuweBrief(args, faseVanBrief(leesSoort(args.params.soort) ?? "op_brief"));
  const soort = leesSoort(args.params.soort);
  // The template fills in who it is about: not before the phase in which a letter may be made.
  if (!soort || !magFaseZien(context, faseVanBrief(soort))) throw nietGevonden();
  const sjabloon = getSjabloon(context.systeem, soort, context.moment);
  const view: NieuweBriefView = {
    soort,
    sjabloon: beschrijfSjabloon(sjabloon),
    label: briefsoorten[soort].label,
    handeling: briefhandelingen[soort].maken,
    waarden: {
      datum: context.vandaag,
      inhoud: maakVoorzet(sjabloon, leesBriefgegevens(context, context.actor.lezer.accountId)),
    },
  };
  return toonCasus(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openCasusHandeling(args, "brieven", faseVanBrief(leesSoort(args.params.soort) ?? "op_brief"));
  const soort = leesSoort(args.params.soort);
  if (!soort) throw nietGevonden();
  if (inzending.handelingNaam !== briefhandelingen[soort].maken) {
    throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
  return verwerk(inzending, briefForm, (waarden, pen) => {
    const briefId = maakBrief(pen, soort, waarden);
    return { naar: `/casussen/${inzending.casus.casusnummer}/brieven/${briefId}?klaar=opgeslagen` };
  });
}
