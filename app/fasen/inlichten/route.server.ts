import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import { leesBevat, strengsteTypen } from "~/protocol/markering.server";
import { openFase, openHandeling } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { listRijenVan } from "~/storage/dossier.server";
import { informerenForm, uitstelForm } from "./form";
import { meldInformeren } from "./melden.server";
import { bepaalStand, toetsInformeren, toetsUitstel } from "./rules";
import { buildInlichtenView } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "inlichten");
  const { systeem, casus, opener, hoedanigheden, feiten, vandaag } = context;
  const rijen = listRijenVan(systeem, casus.id, ["inlichting", "uitstel", "brief"]);
  const isStaf = hoedanigheden.includes("procesregisseur") || hoedanigheden.includes("procesondersteuner");
  const staf = isStaf ? { stand: bepaalStand(feiten), strengste: strengsteTypen(systeem, casus.id), vandaag } : null;
  return toonCasus(context, buildInlichtenView(opener, rijen, staf));
}

function weigerFouten(fouten: Record<string, string[]>): void {
  if (Object.keys(fouten).length > 0) throw new Invoerfout(fouten);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "inlichten");
  const { casus, vandaag } = inzending;
  const hier = `/casussen/${casus.casusnummer}/inlichten`;
  switch (inzending.handelingNaam) {
    case "informeren_vastleggen":
      return verwerk(inzending, informerenForm, (waarden, pen) => {
        weigerFouten(toetsInformeren(waarden, vandaag));
        pen.maakRij({ entiteit: "inlichting", waarden });
        meldInformeren(pen);
        return { naar: `${hier}?klaar=opgeslagen` };
      });
    case "uitstellen":
      return verwerk(inzending, uitstelForm, ({ bevat, ...waarden }, pen) => {
        weigerFouten(toetsUitstel(waarden, vandaag));
        pen.besluit({ rijId: pen.maakRij({ entiteit: "uitstel", waarden, gemarkeerd: leesBevat(bevat) }) });
        return { naar: `${hier}?klaar=besloten` };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
