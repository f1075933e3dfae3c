import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm, toonSchermbestand } from "~/protocol/antwoord.server";
import { logWeigering } from "~/protocol/poort.server";
import { nietGevonden } from "~/protocol/weigering.server";
import { openZaak, type ZaakContext } from "~/protocol/zaakpoort.server";
import { leesVorm, maakUitvoerbestand } from "~/uitvoer/bestand.server";
import { listPersonen } from "~/inzage/repository.server";
import { getDatalekdossier } from "./repository.server";
import { leesInzagefilter } from "./inzagefilter";
import { listInzage } from "./inzagelog.server";
import { buildInzageView, maakInzagetabel } from "./inzageview";

/**
 * From the log: who saw what of which casus in a period, to know how far an inbreuk went (P 14.3 a, P bijlage 3). The log
 * is about medewerkers, so it is for who reviews it: manager and toezichthouder.
 */
function openInzage(args: LoaderFunctionArgs): ZaakContext {
  const context = openZaak(args, "datalek");
  if (context.lezer.rol !== "manager" && context.lezer.rol !== "toezichthouder") {
    logWeigering(context, "bekijken", "R-datalek (P 14.3)");
    throw nietGevonden();
  }
  return context;
}

function zoekInzage(context: ZaakContext) {
  const { systeem, zaak, zoekdeel, vandaag } = context;
  const { datalek } = getDatalekdossier(systeem, zaak);
  const filter = leesInzagefilter(zoekdeel, datalek, vandaag);
  return { filter, regels: listInzage(systeem, filter) };
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openInzage(args);
  const { filter, regels } = zoekInzage(context);
  const view = buildInzageView(context.zaak.nummer, filter, regels, listPersonen(context.systeem, null));
  return toonScherm(context, view);
}

export async function downloadLoader(args: LoaderFunctionArgs) {
  const context = openInzage(args);
  const { regels } = zoekInzage(context);
  const vorm = leesVorm(context.zoekdeel.get("vorm"));
  return toonSchermbestand(context, await maakUitvoerbestand(maakInzagetabel(regels), vorm, context.vandaag));
}
