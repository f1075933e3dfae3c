import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { logWeigering, openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { listNamen } from "~/registers/log/repository.server";
import { klokForm } from "./form";
import { leesSysteemstand } from "./stand.server";
import { buildSysteemView } from "./view";

/** `/beheer/systeem`: how machine and process are doing. Read by beheerder and manager; the beheerder alone answers for the clock. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "systeem");
  const { systeem, lezer } = basis;
  const namen = listNamen(systeem);
  const naamVan = (accountId: string) => namen.get(accountId)?.naam ?? "onbekend";
  return toonScherm(basis, buildSysteemView(leesSysteemstand(systeem), lezer.rol === "beheerder", naamVan));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "systeem", ["klok_bevestigen"]);
  const { systeem, lezer, moment } = inzending;
  if (lezer.rol !== "beheerder") {
    logWeigering(inzending, "klok_bevestigen", "R-betrokken (P 9.6)");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  return verwerk(inzending, klokForm, ({ reden }, pen) => {
    if (!systeem.klokwacht?.isVerdacht()) {
      throw new Invoerfout({}, ["Er is niets te bevestigen: het systeem ziet niets vreemds aan de klok."]);
    }
    systeem.klokwacht.bevestig(pen.tx, { accountId: lezer.accountId, reden, moment });
    return { naar: "/beheer/systeem?klaar=opgeslagen" };
  });
}
