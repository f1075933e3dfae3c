import type { LoaderFunctionArgs } from "@remix-run/node";
import { bepaalStand, eisOpen } from "~/bestanden/stand.server";
import { toonBestand } from "~/protocol/antwoord.server";
import { bestandstypen } from "~/protocol/bestandstypen";
import { nietGevonden } from "~/protocol/poort.server";
import { leesBestand } from "~/storage/bestanden.server";
import { openBijlagen } from "./context.server";
import { getBijlage } from "./repository.server";

/**
 * `/casussen/:casusnummer/bijlagen/:bijlageId`: the document itself, only to keep, never to show in the browser. Decided and
 * logged like every gegeven; its name holds numbers only.
 */
export async function loader(args: LoaderFunctionArgs) {
  const context = openBijlagen(args);
  const { rij, nr } = getBijlage(context, args.params.bijlageId);
  const inhoud = context.opener.veld(rij, "inhoud");
  if (inhoud?.soort !== "zichtbaar") throw nietGevonden();
  eisOpen(bepaalStand(context.systeem, inhoud.waarde.id));
  const { extensie, mime } = bestandstypen[inhoud.waarde.type];
  return toonBestand(context, {
    inhoud: leesBestand(context.systeem, inhoud),
    naam: `bijlage-${context.casus.casusnummer}-${String(nr)}.${extensie}`,
    type: mime,
  });
}
