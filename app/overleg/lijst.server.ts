import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm, verwerk } from "~/protocol/antwoord.server";
import { logWeigering, openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { isProcesregie, listEigenOverleggen } from "./agenda.server";
import { planForm } from "./form";
import { magRol, overleghandelingen } from "./handelingen";
import { planOverleg } from "./plannen.server";
import { listVoorzitters } from "./repository.server";
import type { OverlegRegel, OverleggenView } from "./view";
import { weigering } from "~/protocol/weigering.server";

/** So many that have been are shown at first: about a year. */
const eerste = 12;

function toRegel({ overleg, agenda }: ReturnType<typeof listEigenOverleggen>[number]): OverlegRegel {
  const { id, datum, begintijd, plaats, voorzitter, status } = overleg;
  const casussen = agenda.map(({ context }) => context.casus.casusnummer);
  return { id, datum, begintijd, plaats, voorzitter, status, casussen };
}

const isGeweest = ({ status }: OverlegRegel) => status === "gesloten" || status === "afgelast";

/** `/overleggen`: all of them for staff, for partners those with a casus of theirs. `?geweest=alle` shows every past one. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "overleggen");
  // The repository gives the newest first.
  const regels = listEigenOverleggen(basis).map(toRegel);
  const geweest = regels.filter(isGeweest);
  const getoond = new URL(args.request.url).searchParams.get("geweest") === "alle" ? geweest.length : eerste;
  const mag = magRol("overleg_plannen", basis.lezer.rol);
  const { label, artikel } = overleghandelingen.overleg_plannen;
  const view: OverleggenView = {
    komend: regels.filter((regel) => !isGeweest(regel)).reverse(),
    geweest: geweest.slice(0, getoond),
    meerGeweest: Math.max(0, geweest.length - getoond),
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
