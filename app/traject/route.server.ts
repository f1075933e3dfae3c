import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { leesBestandinvoer } from "~/bestanden/invoer.server";
import { bepaalStand } from "~/bestanden/stand.server";
import { listPartijen, listUitvoerders } from "~/overleg/casusteam.server";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import { handelingen, weegHandeling, type HandelingVan } from "~/protocol/handelingen";
import { strengsteTypen } from "~/protocol/markering.server";
import type { FaseContext } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { listRijenVan } from "~/storage/dossier.server";
import { isRegie, isStaf, openTraject, openTrajecthandeling } from "./context.server";
import {
  afsluitForm,
  aggForm,
  detentieForm,
  gesprekForm,
  hulpvraagForm,
  startForm,
  trajectactieForm,
  trajectinterventieForm,
  trajectnotitieForm,
} from "./form";
import {
  getLopendTraject,
  magWijzigen,
  slaOp,
  sluitTraject,
  startTraject,
  toetsDetentierecht,
  voegActieToe,
  voegAggToe,
  voegInterventieToe,
  voegNotitieToe,
  weegDetentie,
} from "./repository.server";
import { toetsDetentie, toetsEinde, toetsGesprek, toetsHulpvraag } from "./rules";
import { buildTrajecten, listVrijeLeefgebieden, type TrajectView } from "./view";

const entiteiten = [
  "traject",
  "hulpvraag",
  "gesprek",
  "detentieperiode",
  "interventie",
  "voortgang",
  "actie",
  "notitie",
  "agg",
] as const;

const opslaan = {
  hulpvraag: "hulpvraag_opslaan",
  gesprek: "gesprek_opslaan",
  detentieperiode: "detentie_opslaan",
} as const;

function magNu({ hoedanigheden, casusFeiten, feiten }: FaseContext, naam: HandelingVan<"uitvoeren">): boolean {
  return weegHandeling(handelingen.uitvoeren[naam], hoedanigheden, casusFeiten.toestand, feiten).toegestaan;
}

/** `/casussen/:casusnummer/traject`: what is done with and by the betrokkene besides the plan itself. */
export async function loader(args: LoaderFunctionArgs) {
  const context = openTraject(args);
  const { systeem, casus, opener, vandaag } = context;
  const staf = isStaf(context);
  const trajecten = buildTrajecten(opener, listRijenVan(systeem, casus.id, entiteiten), {
    isStaf: staf,
    vandaag,
    wijzigen: (entiteit, kop) => magNu(context, opslaan[entiteit]) && magWijzigen(context, kop),
    standVan: ({ id }) => bepaalStand(systeem, id),
  });
  const [laatste] = trajecten;
  const loopt = laatste !== undefined && !laatste.isAfgesloten;
  const regie = loopt && magNu(context, "trajectactie_opslaan");
  const view: TrajectView = {
    trajecten,
    loopt,
    isRegie: isRegie(context) || context.hoedanigheden.includes("inzage"),
    magDetentie: weegDetentie(context).toegestaan,
    leefgebieden: loopt ? listVrijeLeefgebieden(opener.lijsten, laatste) : [],
    keuzes: {
      leefgebieden: regie ? opener.lijsten.listOpties("leefgebieden") : [],
      interventietypen: regie ? opener.lijsten.listOpties("interventietypen") : [],
    },
    partijen: regie ? listPartijen(systeem, casus, vandaag).map(({ id, naam }) => ({ waarde: id, label: naam })) : [],
    uitvoerders: regie
      ? listUitvoerders(systeem, casus, vandaag).map(({ accountId, naam, partij }) => ({
          waarde: accountId,
          label: `${naam}, ${partij}`,
        }))
      : [],
    bevat: staf ? strengsteTypen(systeem, casus.id) : [],
    vandaag,
  };
  return toonCasus(context, view);
}

/** What is left empty on the form is emptied, also when it was filled in before. */
const leegGesprek = { doelen: "", hulpvragen: "", algemene_indruk: "", toelichting: "" };

function weigerFouten(fouten: Record<string, string[]>): void {
  if (Object.keys(fouten).length > 0) throw new Invoerfout(fouten);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openTrajecthandeling(args);
  const { casus, vandaag, opener } = inzending;
  const klaar = { naar: `/casussen/${casus.casusnummer}/traject?klaar=opgeslagen` };
  switch (inzending.handelingNaam) {
    case "traject_starten":
      return verwerk(inzending, startForm, (waarden, pen) => {
        startTraject(pen, waarden);
        return klaar;
      });
    case "hulpvraag_opslaan":
      return verwerk(inzending, hulpvraagForm, ({ rij, bevat, leefgebied, ...waarden }, pen) => {
        weigerFouten(toetsHulpvraag(waarden));
        if (!rij && !leefgebied) throw new Invoerfout({ leefgebied: ["Kies een leefgebied."] });
        // An answer of before must not stay when there is no hulpvraag (any more).
        const antwoord = { ...waarden, omschrijving: waarden.omschrijving ?? "" };
        slaOp(pen, "hulpvraag", { rij, bevat, waarden: rij ? antwoord : { ...antwoord, leefgebied } });
        return klaar;
      });
    case "gesprek_opslaan":
      return verwerk(inzending, gesprekForm, ({ rij, bevat, ...waarden }, pen) => {
        weigerFouten(toetsGesprek(waarden, vandaag));
        slaOp(pen, "gesprek", { rij, bevat, waarden: { ...leegGesprek, ...waarden } });
        return klaar;
      });
    case "detentie_opslaan":
      return verwerk(inzending, detentieForm, ({ rij, ...waarden }, pen) => {
        weigerFouten(toetsDetentie(waarden));
        toetsDetentierecht(inzending);
        slaOp(pen, "detentieperiode", { rij, waarden: { start: waarden.start, eind: waarden.eind ?? "" } });
        return klaar;
      });
    case "trajectinterventie_opslaan":
      return verwerk(inzending, trajectinterventieForm, (waarden, pen) => {
        voegInterventieToe(pen, waarden);
        return klaar;
      });
    case "trajectactie_opslaan":
      return verwerk(inzending, trajectactieForm, (waarden, pen) => {
        voegActieToe(pen, waarden);
        return klaar;
      });
    case "trajectnotitie_opslaan":
      return verwerk(inzending, trajectnotitieForm, ({ tekst, bevat }, pen) => {
        voegNotitieToe(pen, tekst, bevat);
        return klaar;
      });
    case "agg_opslaan": {
      const { bestand } = await leesBestandinvoer(inzending, "bestand", { verplicht: false });
      return verwerk(inzending, aggForm, ({ gegevens, bevat }, pen) => {
        voegAggToe(pen, { gegevens, bevat }, bestand);
        return klaar;
      });
    }
    case "traject_afsluiten":
      return verwerk(inzending, afsluitForm, (waarden, pen) => {
        const { rij } = getLopendTraject(pen);
        weigerFouten(toetsEinde(waarden.geeindigd_op, opener.waarde(rij, "start"), vandaag));
        sluitTraject(pen, waarden);
        return { naar: klaar.naar };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
