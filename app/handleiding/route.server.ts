import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm } from "~/protocol/antwoord.server";
import { openScherm } from "~/protocol/poort.server";
import { buildHandleidingView } from "./view";

/** How to work with the system; nobody's data. */
export function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "handleiding");
  return toonScherm(basis, buildHandleidingView(basis.lezer.rol));
}
