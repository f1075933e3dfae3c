import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { handelActieAf } from "~/fasen/uitvoeren/actie.server";
import { toonScherm } from "~/protocol/antwoord.server";
import { isCasusInzending } from "~/protocol/pen.server";
import {
  openScherm,
  openSchermHandelingOver,
  type FaseContext,
  type Inzending,
  type OverCasus,
} from "~/protocol/poort.server";
import { noteerAfdruk } from "~/protocol/stroom.server";
import { listAgenda } from "../repository.server";
import { openTafel } from "../tafel/route.server";
import { voerOverleghandelingUit } from "../uitvoeren.server";
import { maakOpenen, zonderTijdInOpening } from "./maak.server";

const inOpening = ["overleg_openen", "aanwezigheid_vastleggen", "voorzitter_overnemen"] as const;

/** `/overleggen/:id/openen`: staff only. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "overlegopening");
  const overleg = openTafel(basis, args.params.id ?? "");
  const { view, casussen } = maakOpenen(basis, overleg);
  noteerAfdruk(args, { overlegId: overleg.id, venster: "openen" }, zonderTijdInOpening(view));
  const paden = casussen.map(({ casus }) => conceptpadVan(casus.casusnummer));
  return toonScherm(basis, view, casussen, paden);
}

/** Page of the casus that keeps the drafts of its acties. */
function conceptpadVan(casusnummer: string): string {
  return `/casussen/${casusnummer}/uitvoeren`;
}

function overActieVan({ params }: ActionFunctionArgs): OverCasus {
  const id = params.id ?? "";
  return {
    fase: "uitvoeren",
    // An actie can be agreed on before the casus moved on to uitvoeren.
    zichtbaarIn: "bespreken",
    handelingen: ["actie_afhandelen"],
    zoek({ systeem, zoekdeel }) {
      const over = listAgenda(systeem.databank, id).find(({ punt }) => punt.id === zoekdeel.get("punt"));
      return over && { casus: over.casus, conceptpad: conceptpadVan(over.casus.casusnummer) };
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandelingOver(args, "overlegopening", inOpening, overActieVan(args));
  const { id } = openTafel(inzending, args.params.id ?? "");
  const hier = `/overleggen/${id}/openen`;
  if (!isCasusInzending(inzending)) return voerOverleghandelingUit(args, inzending, hier);
  return handelActieAf(inzending as Inzending<FaseContext>, `${hier}?klaar=opgeslagen`);
}
