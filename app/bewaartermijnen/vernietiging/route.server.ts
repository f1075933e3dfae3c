import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm } from "~/protocol/antwoord.server";
import { nietGevonden, openScherm } from "~/protocol/poort.server";
import { findVernietiging } from "./repository.server";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "bewaartermijnen");
  const view = findVernietiging(basis.systeem, args.params.id ?? "");
  if (!view) throw nietGevonden();
  return toonScherm(basis, view);
}
