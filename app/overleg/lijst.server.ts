import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm, verwerk } from "~/protocol/antwoord.server";
import { logWeigering, openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { isProcesregie, listEigenOverleggen } from "./agenda.server";
import { planForm } from "./form";
import { magRol, overleghandelingen } from "./handelingen";
import { planOverleg } from "./plannen.server";
import { listVoorzitters } from "./repository.server";
import type { OverleggenView } from "./view";
import { weigering } from "~/protocol/weigering.server";

/** `/overleggen`: all of them for staff, for partners those with a casus of theirs. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "overleggen");
  const eigen = listEigenOverleggen(basis);
  const mag = magRol("overleg_plannen", basis.lezer.rol);
  const { label, artikel } = overleghandelingen.overleg_plannen;
  const view: OverleggenView = {
    overleggen: eigen.map(({ overleg: { id, datum, begintijd, plaats, voorzitter, status }, agenda }) => ({
      id,
      datum,
      begintijd,
      plaats,
      voorzitter,
      status,
      casussen: agenda.map(({ context }) => context.casus.casusnummer),
    })),
    plannen: mag ? { label, artikel, toegestaan: true, uitleg: null } : undefined,
    voorzitters: isProcesregie(basis) ? listVoorzitters(basis.systeem) : [],
    zelf: basis.lezer.rol === "procesregisseur" ? basis.lezer.accountId : null,
  };
  return toonScherm(basis, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "overleggen", ["overleg_plannen"]);
  if (!magRol("overleg_plannen", inzending.lezer.rol)) {
    logWeigering(inzending, "overleg_plannen", "handelingentabel");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  const { systeem, vandaag } = inzending;
  return verwerk(inzending, planForm, (waarden, pen) => {
    const id = planOverleg(pen.tx, systeem, waarden, vandaag);
    return { naar: `/overleggen/${id}?klaar=opgeslagen` };
  });
}
