import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { listVersies } from "~/lijsten/repository.server";
import { Registerconflict, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { klassenForm } from "./form";
import { getZedenlijst, listKlassen, zetZedenlijst, type Zedenlijst } from "../topx/repository.server";

export interface TopxklassenView {
  zeden: Zedenlijst;
  /** Newest first. */
  versies: { versie: number; moment: string; door: string; reden: string; klassen: string[] }[];
}

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "topxklassen");
  const view: TopxklassenView = {
    zeden: getZedenlijst(basis.systeem),
    versies: listVersies(basis.systeem, "zedenklassen")
      .map((van) => {
        const { versie, moment, door, reden } = van;
        return { versie, moment, door, reden, klassen: listKlassen(van) };
      })
      .reverse(),
  };
  return toonScherm(basis, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "topxklassen", ["zedenlijst_opslaan"]);
  const { systeem, lezer, moment, vandaag, formulier } = inzending;
  return verwerk(inzending, klassenForm, ({ klassen, reden }, pen) => {
    const nu = getZedenlijst({ databank: pen.tx });
    if ((formulier.versies.zedenklassen?.[rijversie] ?? 0) !== nu.versie) {
      const huidig = { naam: "klassen", label: "Klassen", tekst: nu.klassen.join(", ") };
      throw new Registerconflict({ id: "zedenklassen", versie: nu.versie }, [huidig]);
    }
    zetZedenlijst(pen.tx, systeem, klassen, { accountId: lezer.accountId, reden, moment, geldtVanaf: vandaag });
    return { naar: "/beheer/top-x?klaar=opgeslagen" };
  });
}
