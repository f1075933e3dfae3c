import type { LoaderFunctionArgs } from "@remix-run/node";
import { bepaalStand, eisOpen } from "~/bestanden/stand.server";
import { toonBestand } from "~/protocol/antwoord.server";
import { bestandstypen } from "~/protocol/bestandstypen";
import { nietGevonden } from "~/protocol/poort.server";
import { leesBestand } from "~/storage/bestanden.server";
import { listRijen } from "~/storage/dossier.server";
import { openTraject } from "./context.server";

/** `/casussen/:casusnummer/traject/agg/:aggId`: the AGG-bestand, only to keep. Its name holds numbers only. */
export async function loader(args: LoaderFunctionArgs) {
  const context = openTraject(args);
  const { systeem, casus, opener } = context;
  const zichtbaar = opener.lijst(listRijen(systeem, casus.id, "agg"), (rij, kop) => ({ rij, kop }));
  const plaats = zichtbaar.findIndex(({ kop }) => kop.id === args.params.aggId);
  const gevonden = zichtbaar[plaats];
  const bestand = gevonden && opener.veld(gevonden.rij, "bestand");
  if (bestand?.soort !== "zichtbaar") throw nietGevonden();
  eisOpen(bepaalStand(systeem, bestand.waarde.id));
  const { extensie, mime } = bestandstypen[bestand.waarde.type];
  return toonBestand(context, {
    inhoud: leesBestand(systeem, bestand),
    naam: `agg-${casus.casusnummer}-${String(plaats + 1)}.${extensie}`,
    type: mime,
  });
}
