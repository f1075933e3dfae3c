import type { LoaderFunctionArgs } from "@remix-run/node";
import { listBekijkbaar } from "~/protocol/alspoort.server";
import { toonCasus } from "~/protocol/antwoord.server";
import { openCasusVoor } from "~/protocol/poort.server";

export interface AlsLijstView {
  partijen: { partij: string; lezers: { id: string; naam: string; hoedanigheid: string; href: string }[] }[];
}

/** `/casussen/:casusnummer/als`: as whom the procesregisseur can look at this casus. */
export function loader(args: LoaderFunctionArgs) {
  const context = openCasusVoor(args, "als", "gegevens", ["procesregisseur"]);
  const perPartij = new Map<string, AlsLijstView["partijen"][number]>();
  for (const { accountId, naam, partij, hoedanigheid, scherm } of listBekijkbaar(context)) {
    const groep = perPartij.get(partij) ?? { partij, lezers: [] };
    const href = `/casussen/${context.casus.casusnummer}/als/${accountId}/${scherm}`;
    groep.lezers.push({ id: accountId, naam, hoedanigheid, href });
    perPartij.set(partij, groep);
  }
  const view: AlsLijstView = {
    partijen: [...perPartij.values()].sort((a, b) => a.partij.localeCompare(b.partij, "nl")),
  };
  return toonCasus(context, view);
}
