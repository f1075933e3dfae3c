import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonSchermbestand } from "~/protocol/antwoord.server";
import { nietGevonden, openScherm } from "~/protocol/poort.server";
import { openOverleg } from "../agenda.server";
import { findKalender, kalendernaam, kalendertype } from "./kalender.server";

/** `/overleggen/:id/kalender`: for whoever has the page of the overleg. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "overleggen");
  const { overleg } = openOverleg(basis, args.params.id ?? "");
  const inhoud = findKalender(basis.systeem, overleg.id);
  if (inhoud === undefined) throw nietGevonden();
  return toonSchermbestand(basis, { inhoud: Buffer.from(inhoud), naam: kalendernaam, type: kalendertype });
}
