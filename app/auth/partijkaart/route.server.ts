import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { nietGevonden } from "~/protocol/weigering.server";
import { openBeheer } from "../beheerpoort.server";
import { bewaar } from "../partijen/bewaren.server";
import { findPartij, type Partij } from "../partijen/repository.server";

export interface PartijkaartView {
  partij: Partij;
  opgeslagen: boolean;
}

export function loader(args: LoaderFunctionArgs) {
  const { systeem, zoekdeel } = openBeheer(args);
  const partij = findPartij(systeem.databank, args.params.id ?? "");
  if (!partij) throw nietGevonden();
  return json<PartijkaartView>({ partij, opgeslagen: zoekdeel.get("klaar") === "opgeslagen" });
}

export async function action(args: ActionFunctionArgs) {
  const context = openBeheer(args);
  const partij = findPartij(context.systeem.databank, args.params.id ?? "");
  if (!partij) throw nietGevonden();
  return bewaar(context, args, partij.id);
}
