import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { leesInvoerMet } from "~/bestanden/invoer.server";
import { Registerconflict, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import type { Pen } from "~/protocol/pen.server";
import { weigering } from "~/protocol/weigering.server";
import { logoForm, logoWegForm, themaForm } from "./form";
import { keurLogo } from "./logo.server";
import {
  getThema,
  getUiterlijk,
  listWijzigingen,
  wijzigThema,
  type Logobeeld,
  type Themawijziging,
} from "./repository.server";

export interface ThemaView {
  versie: number;
  /** Null: the colour that the program brings. */
  kleur: string | null;
  logo: Logobeeld | null;
  wijzigingen: Themawijziging[];
}

/** `/beheer/thema`: colour and logo, set by the beheerder. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "thema");
  const { versie, kleur } = getThema(basis.systeem);
  const view: ThemaView = {
    versie,
    kleur,
    logo: getUiterlijk(basis.systeem).logo,
    wijzigingen: listWijzigingen(basis.systeem),
  };
  return toonScherm(basis, view);
}

const handelingen = ["thema_opslaan", "logo_opslaan", "logo_verwijderen"] as const;

/** Somebody else changed the theme since this page was opened: what it is now is shown, and nothing is stored. */
function eisVersie(pen: Pen<Basis>): void {
  const { versie, kleur, logo, logoTekst } = getThema({ databank: pen.tx });
  if ((pen.context.formulier.versies.thema?.[rijversie] ?? 0) === versie) return;
  throw new Registerconflict({ id: "thema", versie }, [
    { naam: "kleur", label: "Kleur", tekst: kleur ?? "die het systeem meebrengt" },
    { naam: "tekst", label: "Logo", tekst: logo ? (logoTekst ?? "") : "geen logo" },
  ]);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "thema", handelingen, { metBestand: true });
  const { systeem, lezer, moment } = inzending;
  const klaar = { naar: "/beheer/thema?klaar=opgeslagen" };
  const van = (reden: string) => ({ accountId: lezer.accountId, reden, moment });
  switch (inzending.handelingNaam) {
    case "thema_opslaan":
      return verwerk(inzending, themaForm, ({ soort, kleur, reden }, pen) => {
        eisVersie(pen);
        wijzigThema(pen.tx, systeem, { kleur: soort === "eigen" ? (kleur ?? null) : null }, van(reden));
        return klaar;
      });
    case "logo_opslaan": {
      const invoer = await leesInvoerMet(inzending, "logo", { verplicht: true, keur: keurLogo });
      return verwerk(inzending, logoForm, ({ tekst, reden }, pen) => {
        eisVersie(pen);
        if (!invoer.bestand) throw new Error("The schema let a refused file pass");
        wijzigThema(pen.tx, systeem, { logo: { ...invoer.bestand, tekst } }, van(reden));
        return klaar;
      });
    }
    case "logo_verwijderen":
      return verwerk(inzending, logoWegForm, ({ reden }, pen) => {
        eisVersie(pen);
        wijzigThema(pen.tx, systeem, { logo: null }, van(reden));
        return klaar;
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
