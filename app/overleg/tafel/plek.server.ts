import type { ActionFunctionArgs } from "@remix-run/node";
import { onverwachtVeld } from "~/lib/invoer";
import { openSchermHandeling, weigering } from "~/protocol/poort.server";
import { toonNiets } from "~/protocol/stroom.server";
import { schrijf } from "~/storage/databank.server";
import { bevestigProjectie } from "../projectie.server";
import { findPuntAanDeOrde } from "../scherm/maak.server";
import { findPlek } from "./plekken";
import { openTafel } from "./route.server";

/**
 * `POST /overleggen/:id/tafel/plek`: a sign of life of somebody at the chair's screen, and where. Seen by colleagues who have
 * the same screen open; kept in memory only.
 */
export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "tafel", ["plek_melden"]);
  const overleg = openTafel(inzending, args.params.id ?? "");
  const { systeem, formulier, vandaag } = inzending;
  if ([...formulier.velden.keys()].some((naam) => naam !== "plek")) throw weigering(400, onverwachtVeld);
  const plek = String(formulier.velden.get("plek") ?? "");
  systeem.live.zetPlek(
    args.context.sessie?.idHash ?? "",
    overleg.id,
    findPlek(systeem.lijsten.op(vandaag), plek) ? plek : null,
  );
  const punt = findPuntAanDeOrde(inzending, overleg)?.punt;
  schrijf(systeem, (tx) => bevestigProjectie(tx, overleg, punt, systeem.klok.nu()));
  return toonNiets();
}
