import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { akkoordstanden } from "~/akkoorden/soorten";
import { toonCasus, verwerk } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { getGegevenssoort } from "~/protocol/gegevensregister";
import { gegevenslezers } from "~/protocol/handelingen-gegevens";
import { openCasusHandeling, openCasusVoor, type FaseContext } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { listRijen } from "~/storage/dossier.server";
import { schrijfGegeven } from "~/verzoeken/woorden";
import { antwoordForm, beperkForm, maakCorrectieForm, meldForm } from "./form";
import { findGegeven, getGegeven, type Gegevenplek } from "./plek.server";
import { beantwoord, beperk, corrigeer, listMeldingen, meldFout } from "./repository.server";
import { bepaalMag } from "./rules";
import type { GegevenView, MeldingView } from "./view";
import { listLezers } from "./wie.server";

const wie = [...gegevenslezers, "lokale_procesregisseur", "inzage"] as const;

function leesMeldingen(context: FaseContext, gegeven: Gegevenplek): MeldingView[] {
  const { systeem, casus, opener } = context;
  const rijen = new Map(
    opener.lijst(listRijen(systeem, casus.id, "akkoordverzoek"), (rij, kop) => [kop.id, rij] as const),
  );
  return listMeldingen(context, gegeven).map(({ id, kop, stand }) => {
    const rij = rijen.get(id);
    return {
      id,
      van: `${kop.verstrekker}, ${kop.auteur}`,
      op: kop.aangemaaktOp,
      stand: akkoordstanden[stand],
      isOpen: stand === "gevraagd",
      velden: rij ? opener.velden(rij, ["toelichting", "antwoord"]) : [],
      versies: { [id]: { [rijversie]: kop.versie } },
    };
  });
}

/** `/casussen/:casusnummer/gegevens/:rijId/:sleutel`: one gegeven; who sees it and why, and what to do when it is wrong. */
export function loader(args: LoaderFunctionArgs) {
  const context = openCasusVoor(args, "gegeven", "gegevens", wie);
  const gegeven = getGegeven(context, args.params);
  const { opener, casus, hoedanigheden } = context;
  const { entiteit, sleutel, rij, rijId, stand, soort } = gegeven;
  const veld = opener.veld(rij, sleutel);
  if (!veld) throw new Error("What is known of has a field");
  const mag = bepaalMag(context, gegeven);
  const { vorm } = getGegevenssoort(entiteit, sleutel);
  const view: GegevenView = {
    titel: schrijfGegeven(soort),
    veld,
    verstrekker: stand.bron.verstrekker,
    beperkt: stand.bron.beperkt,
    vorm: vorm.soort,
    max: "max" in vorm ? vorm.max : null,
    waarde: mag.corrigeren && veld.soort === "zichtbaar" ? String(veld.waarde) : "",
    versies: { [rijId]: { [sleutel]: stand.versie } },
    mag,
    meldingen: leesMeldingen(context, gegeven),
    lezers: mag.wieZiet ? listLezers(context, gegeven, mag.isStaf) : null,
    naarGegevens:
      stand.bron.beperkt !== null && hoedanigheden.includes("procesregisseur")
        ? `/casussen/${casus.casusnummer}/gegevens`
        : null,
  };
  return toonCasus(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openCasusHandeling(args, "gegeven", "gegevens");
  const gegeven = getGegeven(inzending, args.params);
  const klaar = (woord: string) => ({ naar: `${inzending.pad}?klaar=${woord}` });
  /** As it is stored now, inside the transaction of the act. */
  const nu = (pen: { tx: Parameters<typeof findGegeven>[2] }) => findGegeven(inzending, args.params, pen.tx) ?? gegeven;
  switch (inzending.handelingNaam) {
    case "fout_melden":
      return verwerk(inzending, meldForm, (waarden, pen) => {
        meldFout(pen, nu(pen), waarden);
        return klaar("gemeld_gegeven");
      });
    case "gebruik_beperken":
      return verwerk(inzending, beperkForm, (waarden, pen) => {
        beperk(pen, nu(pen), waarden);
        return klaar("beperkt");
      });
    case "gegeven_corrigeren":
      return verwerk(inzending, maakCorrectieForm(gegeven.entiteit, gegeven.sleutel), (waarden, pen) => {
        corrigeer(pen, nu(pen), waarden);
        return klaar("gecorrigeerd");
      });
    case "melding_beantwoorden":
      return verwerk(inzending, antwoordForm, (waarden, pen) => {
        beantwoord(pen, nu(pen), waarden);
        return klaar("beantwoord");
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
