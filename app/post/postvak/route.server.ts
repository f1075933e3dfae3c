import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { logWeigering, openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { nietGevonden } from "~/protocol/weigering.server";
import { zetOpnieuwKlaar } from "../verzender.server";
import { listPost, type Postregel } from "./repository.server";

export interface PostvakView {
  post: Postregel[];
  isDemo: boolean;
  magOpnieuw: boolean;
}

const opnieuwForm = z.strictObject({ id: z.string().max(80) });

function magBeheren({ lezer }: Basis): boolean {
  return lezer.rol === "beheerder" || lezer.rol === "procesondersteuner";
}

/** On a demo everybody can see which mail would leave; on a real installation only who can act on a failure. */
function controleerToegang(basis: Basis): void {
  if (basis.systeem.isDemo || magBeheren(basis)) return;
  logWeigering(basis, "bekijken", "R-betrokken (P 9.6)");
  throw nietGevonden();
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "postvak");
  controleerToegang(basis);
  const { systeem } = basis;
  const view: PostvakView = {
    post: listPost(systeem, systeem.isDemo),
    isDemo: systeem.isDemo,
    magOpnieuw: magBeheren(basis),
  };
  return toonScherm(basis, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "postvak", ["opnieuw_versturen"]);
  if (!magBeheren(inzending)) {
    logWeigering(inzending, "opnieuw_versturen", "R-betrokken (P 9.6)");
    throw nietGevonden();
  }
  return verwerk(inzending, opnieuwForm, ({ id }, pen) => {
    if (!zetOpnieuwKlaar(pen.tx, id, inzending.moment)) {
      throw new Invoerfout({}, ["Dit bericht kan niet opnieuw worden verstuurd."]);
    }
    return { naar: "/beheer/postvak?klaar=opgeslagen" };
  });
}
