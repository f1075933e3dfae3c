import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { planhandelingen, voerPlanhandelingUit } from "~/fasen/bespreken/regieplan/plan.server";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import type { Pen } from "~/protocol/pen.server";
import { isCasusInzending } from "~/protocol/pen.server";
import {
  logWeigering,
  nietGevonden,
  openScherm,
  openSchermHandelingOver,
  type Basis,
  type FaseContext,
  type Inzending,
  type OverCasus,
} from "~/protocol/poort.server";
import { noteerAfdruk } from "~/protocol/stroom.server";
import { schrijf } from "~/storage/databank.server";
import { listRijen } from "~/storage/dossier.server";
import { findHuidigOverleg, schrijfBespreking } from "../bespreking.server";
import { bevestigProjectie } from "../projectie.server";
import { findOverleg, listAgenda, type Overleg } from "../repository.server";
import { inOverleg, voerOverleghandelingUit } from "../uitvoeren.server";
import { getBesprekingForm, type BesprekingWaarden } from "./form";
import { kiesPunt, maakTafel } from "./maak.server";
import type { TafelView } from "./view";

export function openTafel(basis: Basis, id: string): Overleg {
  const overleg = findOverleg(basis.systeem.databank, id);
  if (!overleg) {
    logWeigering(basis, "bekijken", "onbekend overleg");
    throw nietGevonden();
  }
  return overleg;
}

/** Time goes on without anything having changed. */
export function zonderTijd({ verstreken: _verstreken, ...view }: TafelView): unknown {
  return view;
}

/** Pages of the casus that keep the drafts of the forms here, so that they go with the casus. */
const padVanPlan = (casusnummer: string) => `/casussen/${casusnummer}/bespreken/regieplan`;
const padVanTekst = (casusnummer: string) => `/casussen/${casusnummer}/bespreken/overleg`;

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "tafel");
  const overleg = openTafel(basis, args.params.id ?? "");
  const { view, context } = maakTafel(basis, overleg);
  noteerAfdruk(args, { overlegId: overleg.id, venster: "tafel" }, zonderTijd(view));
  const conceptpaden = context ? [padVanPlan, padVanTekst].map((van) => van(context.casus.casusnummer)) : [];
  return toonScherm(basis, view, context ? [context] : [], conceptpaden);
}

/** Of the casus that the address names; of another casus than is on the table in this overleg nothing is written. */
export function overPuntVan({ params }: ActionFunctionArgs): OverCasus {
  const id = params.id ?? "";
  return {
    fase: "bespreken",
    handelingen: [...planhandelingen, "bespreking_opslaan"],
    zoek({ systeem, zoekdeel }, handeling) {
      const over = kiesPunt(listAgenda(systeem.databank, id), zoekdeel.get("punt") ?? "");
      const padVan = handeling === "bespreking_opslaan" ? padVanTekst : padVanPlan;
      return over && { casus: over.casus, conceptpad: padVan(over.casus.casusnummer) };
    },
  };
}

/** The work of `bespreking_opslaan`: the same for the button and for what is kept while somebody types. */
export function legBesprekingVast(
  inzending: Inzending<FaseContext>,
  overlegId: string,
  waarden: BesprekingWaarden,
  pen: Pen<FaseContext>,
): void {
  const { systeem, casus, opener } = inzending;
  const huidig = findHuidigOverleg(pen.tx, casus.id);
  if (huidig?.overleg.id !== overlegId) {
    throw new Invoerfout({}, [
      "Dit overleg is intussen gesloten. Wat u typte staat nog in het formulier; het is niet opgeslagen.",
    ]);
  }
  const eerder = listRijen(systeem, casus.id, "bespreking", pen.tx)
    .filter((rij) => opener.kop(rij)?.overlegId === overlegId)
    .map((rij) => opener.waarde(rij, "afschalen"))
    .findLast((waarde) => waarde !== undefined);
  const rijId = schrijfBespreking(pen, overlegId, waarden);
  if (rijId && waarden.afschalen && waarden.afschalen !== eerder) pen.besluit({ rijId, overlegId });
  bevestigProjectie(pen.tx, huidig.overleg, huidig.punt, systeem.klok.nu());
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandelingOver(args, "tafel", inOverleg, overPuntVan(args));
  const id = args.params.id ?? "";
  const { systeem } = inzending;
  if (!isCasusInzending(inzending)) {
    openTafel(inzending, id);
    return voerOverleghandelingUit(args, inzending, `/overleggen/${id}/tafel`);
  }
  const overCasus = inzending as Inzending<FaseContext>;
  const over = listAgenda(systeem.databank, id).find(({ casus }) => casus.id === overCasus.casus.id);
  // The plain address follows what is on the table; only an item that was discussed needs its name in it.
  const naar = `/overleggen/${id}/tafel?${over?.punt.status === "besproken" ? `punt=${over.punt.id}&` : ""}`;
  if (inzending.handelingNaam === "bespreking_opslaan") {
    return verwerk(overCasus, getBesprekingForm(overCasus.opener.lijsten), (waarden, pen) => {
      legBesprekingVast(overCasus, id, waarden, pen);
      return { naar: `${naar}klaar=opgeslagen` };
    });
  }
  const overleg = openTafel(inzending, id);
  schrijf(systeem, (tx) => bevestigProjectie(tx, overleg, over?.punt, systeem.klok.nu()));
  return voerPlanhandelingUit(overCasus, (klaar) => `${naar}klaar=${klaar}`);
}
