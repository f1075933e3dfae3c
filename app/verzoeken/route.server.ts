import { werkNaamindexBij } from "~/casussen/naamindex.server";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { formatDag } from "~/lib/datum";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { logWeigering } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { openZaak, openZaakHandeling } from "~/protocol/zaakpoort.server";
import { wijzigZaak } from "~/storage/zaak.server";
import { getVerzoekdossier, getVerzoekFeiten } from "./dossier.server";
import {
  identiteitForm,
  koppelForm,
  koppelingForm,
  leegForm,
  overlegForm,
  toelichtingForm,
  verzoekerForm,
} from "./form";
import {
  isVerzoekhandeling,
  listVerzoekhoedanigheden,
  weegVerzoekhandeling,
  type VerzoekhandelingNaam,
} from "./handelingen";
import { koppelOpNummer, zoekEnKoppel } from "./koppelen.server";
import { buildVerzoekView } from "./lees.server";
import { geefAdvies, raadpleegPartijen } from "./raadplegen.server";
import { wijzigVerzoek, zetKoppeling } from "./repository.server";
import { legAntwoordVast, rondAfZonderAntwoord, stelBesluitVast } from "./slot.server";
import { toets, type Verzoekinzending } from "./toets.server";

/** Handelingen of the screen of a verzoek itself; those about gegevens stand on their own page. */
export const handelingenVanVerzoek = [
  "verzoeker_bijwerken",
  "identiteit_vastleggen",
  "dossiers_zoeken",
  "casus_koppelen",
  "casus_bevestigen",
  "casus_afwijzen",
  "raadplegen",
  "advies_geven",
  "overleg_vastleggen",
  "toelichting_opslaan",
  "besluit_vaststellen",
  "antwoord_vastleggen",
  "buiten_behandeling",
] as const satisfies readonly VerzoekhandelingNaam[];

export async function loader(args: LoaderFunctionArgs) {
  const context = openZaak(args, "rechtenverzoek");
  return toonScherm(context, buildVerzoekView(context));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openZaakHandeling(args, "rechtenverzoek", handelingenVanVerzoek);
  const naam = inzending.handelingNaam;
  const wie = listVerzoekhoedanigheden(inzending.lezer.rol, inzending.zaakFeiten.isGeraadpleegd);
  const uitkomst =
    isVerzoekhandeling(naam) &&
    weegVerzoekhandeling(naam, wie, getVerzoekFeiten(inzending, getVerzoekdossier(inzending)));
  if (!isVerzoekhandeling(naam) || !uitkomst || (!uitkomst.toegestaan && uitkomst.reden === "onbekend")) {
    logWeigering(inzending, naam, "handelingentabel");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  return voerUit(inzending, naam);
}

function voerUit(inzending: Verzoekinzending, naam: VerzoekhandelingNaam) {
  const { zaak, lezer, moment, vandaag } = inzending;
  const versie = inzending.formulier.versies[zaak.id]?.[rijversie] ?? zaak.versie;
  const klaar = { naar: `/verzoeken/${zaak.nummer}?klaar=opgeslagen` };
  switch (naam) {
    case "verzoeker_bijwerken":
      return verwerk(inzending, verzoekerForm, ({ namens, ...waarden }, pen) => {
        toets(pen, naam);
        wijzigZaak(pen.tx, zaak, {}, versie);
        wijzigVerzoek(pen.tx, zaak.id, { namens });
        pen.schrijfZaak({ zaakId: zaak.id, entiteit: "rechtenverzoek", rijId: zaak.id }, waarden);
        return klaar;
      });
    case "identiteit_vastleggen":
      return verwerk(inzending, identiteitForm, ({ document, gezien_op: gezienOp }, pen) => {
        const { verzoek } = toets(pen, naam);
        if (gezienOp > vandaag) throw new Invoerfout({ gezien_op: ["Deze datum ligt in de toekomst."] });
        if (gezienOp < verzoek.ontvangenOp) {
          const uitleg = `Het verzoek kwam binnen op ${formatDag(verzoek.ontvangenOp)}. Vul een datum op of na die dag in.`;
          throw new Invoerfout({ gezien_op: [uitleg] });
        }
        wijzigVerzoek(pen.tx, zaak.id, {
          identiteitSoort: document,
          identiteitOp: gezienOp,
          identiteitDoorAccountId: lezer.accountId,
        });
        return klaar;
      });
    case "dossiers_zoeken":
      // Before the transaction: inside one the index is left as it is.
      werkNaamindexBij(inzending.systeem);
      return verwerk(inzending, leegForm, (_waarden, pen) => {
        toets(pen, naam);
        zoekEnKoppel(pen);
        return klaar;
      });
    case "casus_koppelen":
      return verwerk(inzending, koppelForm, ({ casusnummer }, pen) => {
        toets(pen, naam);
        koppelOpNummer(pen, casusnummer);
        return klaar;
      });
    case "casus_bevestigen":
    case "casus_afwijzen":
      return verwerk(inzending, koppelingForm, ({ casus, relatie = "" }, pen) => {
        const { koppelingen } = toets(pen, naam);
        const gevonden = koppelingen.find(
          (koppeling) => koppeling.casus.id === casus && (koppeling.relatieRijId ?? "") === relatie,
        );
        if (gevonden?.stand !== "gevonden")
          throw new Invoerfout({}, ["Hierover is al besloten. Open het scherm opnieuw."]);
        const stand = naam === "casus_bevestigen" ? "bevestigd" : "afgevallen";
        zetKoppeling(
          pen.tx,
          { zaakId: zaak.id, casusId: casus, relatieRijId: relatie },
          { stand, accountId: lezer.accountId, moment },
        );
        pen.ookCasussen.push(gevonden.casus.casusnummer);
        return klaar;
      });
    case "raadplegen":
      return raadpleegPartijen(inzending);
    case "advies_geven":
      return geefAdvies(inzending);
    case "overleg_vastleggen":
      return verwerk(inzending, overlegForm, ({ overleg_op: overlegOp, ...waarden }, pen) => {
        const { verzoek } = toets(pen, naam);
        if (overlegOp > vandaag) throw new Invoerfout({ overleg_op: ["Deze datum ligt in de toekomst."] });
        if (overlegOp < verzoek.ontvangenOp) {
          throw new Invoerfout({ overleg_op: ["Toen was het verzoek nog niet ontvangen."] });
        }
        wijzigZaak(pen.tx, zaak, {}, versie);
        wijzigVerzoek(pen.tx, zaak.id, { overlegOp });
        pen.schrijfZaak({ zaakId: zaak.id, entiteit: "rechtenantwoord", rijId: zaak.id }, waarden);
        return klaar;
      });
    case "toelichting_opslaan":
      return verwerk(inzending, toelichtingForm, (waarden, pen) => {
        toets(pen, naam);
        pen.schrijfZaak(
          { zaakId: zaak.id, entiteit: "rechtenantwoord", rijId: zaak.id },
          { toelichting: waarden.toelichting },
        );
        return klaar;
      });
    case "besluit_vaststellen":
      return stelBesluitVast(inzending);
    case "antwoord_vastleggen":
      return legAntwoordVast(inzending);
    case "buiten_behandeling":
      return rondAfZonderAntwoord(inzending);
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
