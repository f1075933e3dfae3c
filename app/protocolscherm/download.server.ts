import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonSchermbestand } from "~/protocol/antwoord.server";
import { openScherm } from "~/protocol/poort.server";
import { leesVorm, maakUitvoerbestand } from "~/uitvoer/bestand.server";
import { leesFilter } from "./filter";
import { getMatrix } from "./matrix";
import { maakMatrixtabel } from "./uitvoer";

/** The chosen part of the matrix as a file for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "protocol");
  const { zoekdeel, vandaag } = basis;
  const tabel = maakMatrixtabel(getMatrix(leesFilter(zoekdeel)));
  return toonSchermbestand(basis, await maakUitvoerbestand(tabel, leesVorm(zoekdeel.get("vorm")), vandaag));
}
