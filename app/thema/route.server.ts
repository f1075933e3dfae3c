import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm, verwerk } from "~/protocol/antwoord.server";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { themaForm } from "./form";
import { findKleur, findWijziging, zetKleur } from "./repository.server";

export interface ThemaView {
  /** Null: the colour that the program brings. */
  kleur: string | null;
  wijziging: { reden: string; moment: string; door: string } | null;
}

/** `/beheer/thema`: the house colour, set by the beheerder. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "thema");
  const view: ThemaView = { kleur: findKleur(basis.systeem), wijziging: findWijziging(basis.systeem) };
  return toonScherm(basis, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "thema", ["thema_opslaan"]);
  const { lezer, moment } = inzending;
  return verwerk(inzending, themaForm, ({ soort, kleur, reden }, pen) => {
    zetKleur(pen.tx, soort === "eigen" ? (kleur ?? null) : null, { accountId: lezer.accountId, reden, moment });
    return { naar: "/beheer/thema?klaar=opgeslagen" };
  });
}
