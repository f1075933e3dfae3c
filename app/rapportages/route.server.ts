import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { logWeigering, nietGevonden, openScherm, openSchermHandeling, type Basis } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { leesPeriode, vaststelForm, vraagtPeriode } from "./form";
import { maakPerioderapport } from "./perioderapport";
import { findJaarrapport, listMetKwartalen, listVastgesteld, stelVast } from "./repository.server";
import { listJaren } from "./tellen.server";
import { kiesJaar, listKwartalen, schrijfDownload, type RapportagesView } from "./view";

/** C 11.3 f: the annual report is a task of the manager. */
const magVaststellen = ({ lezer }: Basis) => lezer.rol === "manager";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "rapportages");
  const { systeem, vandaag, zoekdeel } = basis;
  const vastgesteld = listVastgesteld(systeem);
  const gevraagd = zoekdeel.get("jaar");
  const jaar = kiesJaar(gevraagd, vastgesteld);
  if (gevraagd !== null && jaar === null) throw nietGevonden();
  const metKwartalen = listMetKwartalen(systeem);
  const jaren = metKwartalen.map((een) => een.jaar);
  const isGevraagd = vraagtPeriode(zoekdeel);
  const lezing = leesPeriode(zoekdeel, jaren);
  const view: RapportagesView = {
    jaren: vastgesteld.map((een) => ({
      ...een,
      hier: !isGevraagd && een.jaar === jaar,
      href: `/rapportages?jaar=${String(een.jaar)}`,
    })),
    rapport: isGevraagd
      ? lezing.vraag && maakPerioderapport(metKwartalen, lezing.vraag)
      : findJaarrapport(systeem, jaar),
    download: isGevraagd ? schrijfDownload(lezing.waarden) : `/rapportages/download?jaar=${String(jaar ?? "")}`,
    periode:
      jaren.length === 0
        ? null
        : { ...lezing, fouten: isGevraagd ? lezing.fouten : [], kwartalen: listKwartalen(jaren), isGevraagd },
    teDoen: magVaststellen(basis)
      ? listJaren(systeem, vandaag).filter((een) => !vastgesteld.some((bekend) => bekend.jaar === een))
      : [],
    magVaststellen: magVaststellen(basis),
  };
  return toonScherm(basis, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "rapportages", ["rapportage_vaststellen"]);
  const { systeem, lezer, moment, vandaag } = inzending;
  if (!magVaststellen(inzending)) {
    logWeigering(inzending, "rapportage_vaststellen", "C 11.3 f");
    throw weigering(403, "Deze handeling hoort niet bij uw rol.");
  }
  return verwerk(inzending, vaststelForm, ({ jaar }, pen) => {
    if (!listJaren(systeem, vandaag).includes(jaar))
      throw new Invoerfout({
        jaar: ["Over dit jaar kan geen rapportage worden vastgesteld. Kies een jaar dat voorbij is."],
      });
    if (!stelVast(pen.tx, systeem, { jaar, accountId: lezer.accountId, moment }))
      throw new Invoerfout({ jaar: ["De rapportage over dit jaar is al vastgesteld. Zij verandert niet meer."] });
    return { naar: `/rapportages?jaar=${String(jaar)}&klaar=opgeslagen` };
  });
}
