import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonSchermbestand } from "~/protocol/antwoord.server";
import { openScherm } from "~/protocol/poort.server";
import { openOverleg } from "../agenda.server";
import { kalendernaam, kalendertype, schrijfKalender } from "./kalender.server";

/** `/overleggen/:id/kalender`: for whoever has the page of the overleg. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "overleggen");
  const { overleg } = openOverleg(basis, args.params.id ?? "");
  const inhoud = Buffer.from(schrijfKalender(basis.systeem, overleg));
  return toonSchermbestand(basis, { inhoud, naam: kalendernaam, type: kalendertype });
}
