import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm } from "~/protocol/antwoord.server";
import { openScherm } from "~/protocol/poort.server";
import { openTafel } from "../tafel/route.server";
import { maakVoorbespreken } from "./maak.server";

/** `/overleggen/:id/voorbespreken?punt=`: staff only, to read. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "overlegvoorbereiding");
  const { view, context } = maakVoorbespreken(basis, openTafel(basis, args.params.id ?? ""));
  return toonScherm(basis, view, context ? [context] : []);
}
