import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm } from "~/protocol/antwoord.server";
import { openScherm } from "~/protocol/poort.server";
import { listVersies } from "../sjabloon.server";
import { briefsoorten, type Briefsoort } from "../sjablonen";

export interface SjablonenView {
  sjablonen: { soort: Briefsoort; label: string; versie: number; moment: string | null; door: string | null }[];
}

/** `/beheer/sjablonen`: the kinds of letter with the version that holds. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "briefsjablonen");
  const view: SjablonenView = {
    sjablonen: (Object.keys(briefsoorten) as Briefsoort[]).map((soort) => {
      const [nieuwste] = listVersies(basis.systeem, soort);
      const { versie = 0, moment = null, door = null } = nieuwste ?? {};
      return { soort, label: briefsoorten[soort].label, versie, moment, door };
    }),
  };
  return toonScherm(basis, view);
}
