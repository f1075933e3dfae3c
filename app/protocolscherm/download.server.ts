import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonSchermbestand } from "~/protocol/antwoord.server";
import { openScherm } from "~/protocol/poort.server";
import { maakMatrixCsv } from "./csv";
import { leesFilter } from "./filter";
import { getMatrix } from "./matrix";

/** The chosen part of the matrix as a file for a spreadsheet. */
export function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "protocol");
  const inhoud = new TextEncoder().encode(maakMatrixCsv(getMatrix(leesFilter(basis.zoekdeel))));
  return toonSchermbestand(basis, { inhoud, naam: "protocolmatrix.csv", type: "text/csv; charset=utf-8" });
}
