import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { logWeigering, openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import { openOverleg } from "../agenda.server";
import { getOverlegFeiten } from "../feiten.server";
import { magRol, weegOverleghandeling } from "../handelingen";
import { findOverleg } from "../repository.server";
import { volgendForm } from "./form";
import { maakVerslagView } from "./maak.server";
import { planVolgend } from "./volgend.server";

/** `/overleggen/:id/verslag`: after the overleg. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "overleggen");
  const { overleg, agenda } = openOverleg(basis, args.params.id ?? "");
  return toonScherm(
    basis,
    maakVerslagView(basis, overleg, agenda),
    overleg.status === "gesloten" ? agenda.map(({ context }) => context) : [],
  );
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "overleggen", ["volgend_plannen"]);
  const { systeem, lezer, vandaag } = inzending;
  const { overleg: gelezen, agenda } = openOverleg(inzending, args.params.id ?? "");
  if (!magRol("volgend_plannen", lezer.rol)) {
    logWeigering(inzending, "volgend_plannen", "handelingentabel");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  return verwerk(inzending, volgendForm, (waarden, pen) => {
    const overleg = findOverleg(pen.tx, gelezen.id);
    if (!overleg) throw nietGevonden();
    const feiten = getOverlegFeiten(systeem, overleg, vandaag, pen.tx);
    const uitkomst = weegOverleghandeling("volgend_plannen", lezer.rol, feiten);
    if (!uitkomst.toegestaan) throw new Invoerfout({}, [`${uitkomst.uitleg} (${uitkomst.artikel})`]);
    return { naar: `/overleggen/${planVolgend(pen, agenda, waarden)}?klaar=gepland` };
  });
}
