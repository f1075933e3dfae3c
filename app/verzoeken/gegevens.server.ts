import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { isEntiteit } from "~/protocol/gegevensregister";
import type { Pen } from "~/protocol/pen.server";
import { logWeigering, type CasusContext } from "~/protocol/poort.server";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import { openZaak, openZaakHandeling, type ZaakContext } from "~/protocol/zaakpoort.server";
import { listZaakrijen, wisZaakgegevens } from "~/storage/zaak.server";
import { getVerzoekdossier, getVerzoekFeiten, listRechtenContexten, type Verzoekdossier } from "./dossier.server";
import { gegevenbesluitForm, groepForm, intrekForm } from "./form";
import { buildBesluitregel, buildGroepen, maakSleutel, type GegevensView } from "./gegevensview";
import {
  isVerzoekhandeling,
  listVerzoekhoedanigheden,
  weegVerzoekhandeling,
  type VerzoekhandelingNaam,
} from "./handelingen";
import { listInventaris } from "./inventaris.server";
import { isStaf } from "./lees.server";
import { besluituitkomsten, verzoeksoorten } from "./lijsten";
import { schrijfBesluit, verwijderBesluit } from "./repository.server";
import { weegGegevenbesluit } from "./rules";
import { toets, type Verzoekinzending } from "./toets.server";
import { listKnopstanden } from "./view";
import { schrijfGegeven } from "./woorden";

/**
 * `/verzoeken/:nummer/gegevens`: what may be in the answer, and the besluit about each gegeven. The only place where the
 * manager sees content of a casus; each look gets a log row for each casus.
 */
function openGegevens(context: ZaakContext): { dossier: Verzoekdossier } {
  const dossier = getVerzoekdossier(context);
  if (!isStaf(context) || context.zaak.afgerondOp !== null || dossier.verzoek.identiteitOp === null) {
    logWeigering(context, "bekijken", "R-rechten (P 17.2, 18.4)");
    throw nietGevonden();
  }
  return { dossier };
}

const sleutelvorm = /^[\w-]{1,80}\.[a-z_]{1,40}\.[a-z_0-9]{1,40}$/;

export async function loader(args: LoaderFunctionArgs) {
  const context = openZaak(args, "rechtenverzoek");
  const { dossier } = openGegevens(context);
  const { systeem, zaak, opener, lezer, zaakFeiten, zoekdeel } = context;
  const rijen = listZaakrijen(systeem, zaak.id, "rechtenbesluit");
  const besluiten = new Map(
    dossier.besluiten.map((besluit) => {
      const rij = rijen.get(besluit.id);
      const velden = rij ? opener.velden(rij) : [];
      const { versies } = opener.formulierwaarden(rij);
      return [maakSleutel(besluit.rijId, besluit.soort), buildBesluitregel(besluit, velden, versies)];
    }),
  );
  const casussen = listRechtenContexten(context, dossier);
  const delen = casussen.map(({ context: casusContext, relatieRijId }) => ({
    casusId: casusContext.casus.id,
    casusnummer: casusContext.casus.casusnummer,
    isRelatie: relatieRijId !== null,
    groepen: buildGroepen(listInventaris(casusContext), besluiten),
  }));
  const getoond = new Set(
    delen.flatMap(({ groepen }) =>
      groepen.flatMap((groep) => groep.rijen.flatMap((rij) => rij.regels.map((r) => r.sleutel))),
    ),
  );
  const gekozen = zoekdeel.get("gegeven") ?? "";
  const feiten = getVerzoekFeiten(context, dossier);
  const view: GegevensView = {
    nummer: zaak.nummer,
    soort: dossier.verzoek.soort,
    soortLabel: verzoeksoorten[dossier.verzoek.soort].label,
    handelingen: listKnopstanden(feiten, listVerzoekhoedanigheden(lezer.rol, zaakFeiten.isGeraadpleegd)),
    casussen: delen,
    gekozen: sleutelvorm.test(gekozen) ? gekozen : null,
    aantalOpen: feiten.aantalOnbeslist,
    verdwenen: dossier.besluiten
      .filter(({ rijId, soort }) => !getoond.has(maakSleutel(rijId, soort)))
      .map(({ soort, uitkomst }) => ({ label: schrijfGegeven(soort), uitkomstLabel: besluituitkomsten[uitkomst] })),
  };
  return toonScherm(
    context,
    view,
    casussen.map((casus) => casus.context),
  );
}

const handelingen = [
  "gegeven_besluiten",
  "groep_geven",
  "besluit_intrekken",
] as const satisfies readonly VerzoekhandelingNaam[];

export async function action(args: ActionFunctionArgs) {
  const inzending = await openZaakHandeling(args, "rechtenverzoek", handelingen);
  const { dossier } = openGegevens(inzending);
  const naam = inzending.handelingNaam;
  const wie = listVerzoekhoedanigheden(inzending.lezer.rol, inzending.zaakFeiten.isGeraadpleegd);
  const uitkomst = isVerzoekhandeling(naam) && weegVerzoekhandeling(naam, wie, getVerzoekFeiten(inzending, dossier));
  if (!uitkomst || (!uitkomst.toegestaan && uitkomst.reden === "onbekend")) {
    logWeigering(inzending, naam, "handelingentabel");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  switch (naam) {
    case "gegeven_besluiten":
      return besluitOverGegeven(inzending);
    case "groep_geven":
      return geefGroep(inzending);
    default:
      return verwerk(inzending, intrekForm, ({ besluit: id }, pen) => {
        const { besluiten } = toets(pen, "besluit_intrekken");
        const gevonden = besluiten.find((besluit) => besluit.id === id);
        if (!gevonden) throw new Invoerfout({}, ["Dit besluit is er niet meer. Open het scherm opnieuw."]);
        verwijderBesluit(pen.tx, id);
        wisZaakgegevens(pen.tx, inzending.zaak.id, soortenVanBesluit, id);
        return klaar(inzending);
      });
  }
}

const soortenVanBesluit = ["rechtenbesluit.gevraagd", "rechtenbesluit.motivering", "rechtenbesluit.bewerking"];

/** Back to the place where the reader was: the page can be long. */
function klaar({ zaak }: Verzoekinzending, plek = ""): { naar: string } {
  return { naar: `/verzoeken/${zaak.nummer}/gegevens?klaar=opgeslagen${plek && `#${plek}`}` };
}

/** The casus with this id, if it is one of this verzoek; else as if it were not there. */
function findCasus(pen: Pen<ZaakContext>, dossier: Verzoekdossier, casusId: string): CasusContext {
  const gevonden = listRechtenContexten(pen.context, dossier).find(({ context }) => context.casus.id === casusId);
  if (!gevonden) throw new Invoerfout({}, ["Dit gegeven hoort niet bij dit verzoek."]);
  pen.ookCasussen.push(gevonden.context.casus.casusnummer);
  return gevonden.context;
}

function besluitOverGegeven(inzending: Verzoekinzending) {
  const { systeem, zaak, lezer, moment } = inzending;
  return verwerk(inzending, gegevenbesluitForm, ({ casus, rij, soort, uitkomst, ...rest }, pen) => {
    const dossier = toets(pen, "gegeven_besluiten");
    const grond = rest.grond || undefined;
    const bezwaar = weegGegevenbesluit({
      soort: dossier.verzoek.soort,
      uitkomst,
      grond,
      motivering: rest.motivering,
      gevraagd: rest.gevraagd,
      bewerking: rest.bewerking,
    });
    if (bezwaar) throw new Invoerfout({ [bezwaar.veld]: [bezwaar.uitleg] });
    const context = findCasus(pen, dossier, casus);
    const bestaat = listInventaris(context, pen.tx).some((regel) => regel.rijId === rij && regel.soort === soort);
    if (!bestaat) throw new Invoerfout({}, ["Dit gegeven hoort niet bij dit verzoek."]);
    const id = schrijfBesluit(pen.tx, {
      id: systeem.willekeurig(),
      zaakId: zaak.id,
      casusId: casus,
      rijId: rij,
      soort,
      uitkomst,
      grond: grond ?? null,
      accountId: lezer.accountId,
      moment,
    });
    const { gevraagd, motivering, bewerking } = rest;
    pen.schrijfZaak({ zaakId: zaak.id, entiteit: "rechtenbesluit", rijId: id }, { gevraagd, motivering, bewerking });
    return klaar(inzending, maakSleutel(rij, soort));
  });
}

/** Gives everything of one kind on which nothing was decided yet; a refusal is always about one gegeven (P 18.2). */
function geefGroep(inzending: Verzoekinzending) {
  const { systeem, zaak, lezer, moment } = inzending;
  return verwerk(inzending, groepForm, ({ casus, entiteit }, pen) => {
    const dossier = toets(pen, "groep_geven");
    if (!isEntiteit(entiteit)) throw new Invoerfout({}, ["Deze groep bestaat niet."]);
    const beslist = new Set(dossier.besluiten.map(({ rijId, soort }) => maakSleutel(rijId, soort)));
    const open = listInventaris(findCasus(pen, dossier, casus), pen.tx).filter(
      (regel) => regel.entiteit === entiteit && !beslist.has(maakSleutel(regel.rijId, regel.soort)),
    );
    for (const { rijId, soort } of open) {
      schrijfBesluit(pen.tx, {
        id: systeem.willekeurig(),
        zaakId: zaak.id,
        casusId: casus,
        rijId,
        soort,
        uitkomst: "toewijzen",
        accountId: lezer.accountId,
        moment,
      });
    }
    return klaar(inzending, `groep-${casus}-${entiteit}`);
  });
}
