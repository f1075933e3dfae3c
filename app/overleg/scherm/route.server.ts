import type { LoaderFunctionArgs } from "@remix-run/node";
import { logWeigering, nietGevonden, openScherm } from "~/protocol/poort.server";
import { toonProjectie } from "~/protocol/projectie.server";
import { noteerAfdruk } from "~/protocol/stroom.server";
import { findOverleg } from "../repository.server";
import { maakScherm } from "./maak.server";

/** `/overleggen/:id/scherm`: the projector. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "projectie");
  const overleg = findOverleg(basis.systeem.databank, args.params.id ?? "");
  if (!overleg) {
    logWeigering(basis, "bekijken", "onbekend overleg");
    throw nietGevonden();
  }
  const { view, vertoning } = maakScherm(basis, overleg);
  noteerAfdruk(args, { overlegId: overleg.id, venster: "scherm" }, view);
  return toonProjectie(basis, view, vertoning);
}
