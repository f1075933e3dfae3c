import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { aanpakken, type Aanpak } from "~/protocol/lijsten";
import { toonScherm, verwerk } from "~/protocol/antwoord.server";
import { logWeigering, openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { schrijfTermijn } from "../termijn";
import { listBewaartermijnen } from "../termijn.server";
import { termijnForm } from "./form";
import { legTermijnVast, telGesloten } from "./repository.server";
import type { InstellenView } from "./view";

/** `/bewaartermijnen/instellen`: read by everyone of the screen of the terms, changed by the manager only (domein 12). */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "bewaartermijnen");
  const { nu, wijzigingen } = listBewaartermijnen(basis.systeem);
  const view: InstellenView = {
    termijnen: nu.map(({ aanpak, label, maanden, bron }) => ({
      aanpak,
      label,
      termijn: schrijfTermijn(maanden),
      maanden,
      bron,
      gesloten: telGesloten(basis.systeem, aanpak),
    })),
    wijzigingen: wijzigingen.map(({ aanpak, maanden, ...rest }) => ({
      ...rest,
      aanpak: Object.hasOwn(aanpakken, aanpak) ? aanpakken[aanpak as Aanpak] : aanpak,
      termijn: schrijfTermijn(maanden),
    })),
    magWijzigen: basis.lezer.rol === "manager",
  };
  return toonScherm(basis, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "bewaartermijnen", ["termijn_wijzigen"]);
  const { systeem, lezer, moment, vandaag } = inzending;
  if (lezer.rol !== "manager") {
    logWeigering(inzending, "termijn_wijzigen", "R-betrokken (P 9.6)");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  return verwerk(inzending, termijnForm, ({ ook_gesloten: ookGesloten, ...wijziging }, pen) => {
    legTermijnVast(pen.tx, systeem, { ...wijziging, accountId: lezer.accountId, moment }, { ookGesloten, vandaag });
    return { naar: "/bewaartermijnen/instellen?klaar=opgeslagen" };
  });
}
