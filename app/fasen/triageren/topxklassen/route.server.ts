import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonScherm, verwerk } from "~/protocol/antwoord.server";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { klassenForm } from "./form";
import { getZedenlijst, zetZedenlijst, type Zedenlijst } from "../topx/repository.server";

export interface TopxklassenView {
  zeden: Zedenlijst;
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "topxklassen");
  const view: TopxklassenView = { zeden: getZedenlijst(basis.systeem) };
  return toonScherm(basis, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "topxklassen", ["zedenlijst_opslaan"]);
  const { lezer, moment } = inzending;
  return verwerk(inzending, klassenForm, ({ klassen, reden }, pen) => {
    zetZedenlijst(pen.tx, klassen, { accountId: lezer.accountId, reden, moment });
    return { naar: "/beheer/top-x?klaar=opgeslagen" };
  });
}
