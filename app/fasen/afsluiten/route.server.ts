import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { schrijfTermijn } from "~/bewaartermijnen/termijn";
import { getBewaartermijnMaanden } from "~/bewaartermijnen/termijn.server";
import { toonCasus, verwerk } from "~/protocol/antwoord.server";
import { strengsteTypen, type StrengType } from "~/protocol/markering.server";
import { openFase, openHandeling, type FaseContext } from "~/protocol/poort.server";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import { listRijen, listRijenVan } from "~/storage/dossier.server";
import { actieForm, criteriumForm, heropenenForm } from "./form";
import { findLaatsteOverleg, herstelAutorisaties } from "./repository.server";
import { buildAfsluitenView } from "./view";

function isStaf({ hoedanigheden }: FaseContext): boolean {
  return hoedanigheden.includes("procesregisseur") || hoedanigheden.includes("procesondersteuner");
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "afsluiten");
  const { systeem, casus, opener, feiten } = context;
  const rijen = listRijenVan(systeem, casus.id, [
    "afschalingscriterium",
    "bespreking",
    "afsluiting",
    "heropening",
    "actie",
    "interventie",
  ]);
  const view = buildAfsluitenView(opener, rijen, {
    laatsteOverleg: findLaatsteOverleg(systeem, casus),
    afgeslotenOp: casus.afgeslotenOp,
    bewarenTot: casus.bewarenTot,
    termijn: schrijfTermijn(getBewaartermijnMaanden(systeem, casus.aanpak)),
    heeftAfBrief: isStaf(context) ? feiten.heeftAfBrief : undefined,
    bevat: isStaf(context) ? strengsteTypen(systeem, casus.id) : [],
  });
  return toonCasus(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "afsluiten");
  const { systeem, casus, opener } = inzending;
  const pad = `/casussen/${casus.casusnummer}/afsluiten`;
  switch (inzending.handelingNaam) {
    case "criteria_beoordelen":
      return verwerk(inzending, criteriumForm, ({ rijId, bereikt, toelichting }, pen) => {
        const criteria = listRijen(systeem, casus.id, "afschalingscriterium", pen.tx);
        if (!criteria.some((rij) => opener.kop(rij)?.id === rijId)) throw nietGevonden();
        pen.schrijfGegevens("afschalingscriterium", rijId, { bereikt, toelichting });
        return { naar: `${pad}?klaar=opgeslagen` };
      });
    case "acties_afhandelen":
      return verwerk(inzending, actieForm, ({ rijId, status, resultaat }, pen) => {
        const acties = listRijen(systeem, casus.id, "actie", pen.tx);
        if (!acties.some((rij) => opener.kop(rij)?.id === rijId)) throw nietGevonden();
        pen.schrijfGegevens("actie", rijId, { status, resultaat });
        return { naar: `${pad}?klaar=opgeslagen` };
      });
    case "heropenen":
      return verwerk(inzending, heropenenForm, ({ reden, bevat }, pen) => {
        const gemarkeerd = (bevat ?? []) as StrengType[];
        const rijId = pen.maakRij({ entiteit: "heropening", fase: "uitvoeren", waarden: { reden }, gemarkeerd });
        herstelAutorisaties(pen.tx, casus);
        pen.besluit({ rijId, casusVelden: { afgeslotenOp: null, bewarenTot: null } });
        return { naar: `/casussen/${casus.casusnummer}/uitvoeren?klaar=besloten` };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
