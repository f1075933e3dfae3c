import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { toonCasus, verwerk } from "~/protocol/antwoord.server";
import { openCasusHandeling, openCasusVoor, type FaseContext } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { listRijenVan } from "~/storage/dossier.server";
import { antwoordForm, gebruikForm, hergebruikForm, verzoekForm } from "./form";
import { beantwoord, legGebruikVast, neemTerug, trekAkkoordIn, vraagHergebruik } from "./repository.server";
import { buildAkkoorden, sorteer, type AkkoordenView } from "./view";

const wie = ["procesregisseur", "procesondersteuner", "bevraagd", "deelnemer", "casusregisseur", "inzage"] as const;

export const onderwerpen = ["akkoordverzoek", "eigen_gebruik", "inbreng", "ketenanalyse", "verzoek"] as const;

function isProcesregie({ lezer, hoedanigheden }: FaseContext): boolean {
  return lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner" || hoedanigheden.includes("inzage");
}

/** `/casussen/:casusnummer/akkoorden`: what Partijen ask each other (P 3.5 d, 7.1), as far as it is for this reader. */
export function loader(args: LoaderFunctionArgs) {
  const context = openCasusVoor(args, "akkoorden", "bespreken", wie);
  const { systeem, casus, opener, lezer } = context;
  const pad = `/casussen/${casus.casusnummer}`;
  const alle = sorteer(buildAkkoorden(opener, listRijenVan(systeem, casus.id, onderwerpen), pad));
  const zonderKop = (lijst: typeof alle) => lijst.map(({ kop: _kop, ...rest }) => rest);
  const view: AkkoordenView = {
    aanOns: zonderKop(alle.filter(({ kop }) => kop.voorPartijId === lezer.partij.id)),
    // What a Partij reports about its own is with it, to answer.
    vanOns: zonderKop(
      alle.filter(
        ({ kop }) => kop.verstrekkerPartijId === lezer.partij.id && kop.voorPartijId !== kop.verstrekkerPartijId,
      ),
    ),
    alle: isProcesregie(context) ? zonderKop(alle) : null,
  };
  return toonCasus(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openCasusHandeling(args, "akkoorden", "bespreken");
  const naar = (woord: string) => ({ naar: `/casussen/${inzending.casus.casusnummer}/akkoorden?klaar=${woord}` });
  switch (inzending.handelingNaam) {
    case "hergebruik_vragen":
      return verwerk(inzending, hergebruikForm, ({ verenigbaar, ...vraag }, pen) => {
        vraagHergebruik(pen, { ...vraag, verenigbaar: verenigbaar === "ja" });
        return naar("verstuurd");
      });
    case "akkoord_beantwoorden":
      return verwerk(inzending, antwoordForm, (waarden, pen) => {
        beantwoord(pen, waarden);
        return naar("opgeslagen");
      });
    case "akkoord_intrekken":
      return verwerk(inzending, verzoekForm, ({ verzoek }, pen) => {
        trekAkkoordIn(pen, verzoek);
        return naar("akkoord_ingetrokken");
      });
    case "verzoek_terugnemen":
      return verwerk(inzending, verzoekForm, ({ verzoek }, pen) => {
        neemTerug(pen, verzoek);
        return naar("opgeslagen");
      });
    case "gebruik_vastleggen":
      return verwerk(inzending, gebruikForm, (waarden, pen) => {
        legGebruikVast(pen, waarden);
        return naar("opgeslagen");
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
