import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm } from "~/protocol/antwoord.server";
import { openScherm } from "~/protocol/poort.server";
import { isOverzicht, leesFilter } from "./filter";
import { buildProtocolView } from "./view";

export function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "protocol");
  const { zoekdeel } = basis;
  const view = buildProtocolView(leesFilter(zoekdeel), isOverzicht(zoekdeel), zoekdeel.get("uitleg") === "ja");
  return toonScherm(basis, view);
}
