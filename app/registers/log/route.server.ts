import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { dagenTussen } from "~/lib/datum";
import { leesFilter } from "~/inzage/filter";
import { getLogpagina, listPersonen } from "~/inzage/repository.server";
import { buildFilter, buildLoglijst } from "~/inzage/view";
import { gebeurtenissen, type Gebeurtenis } from "~/inzage/woorden";
import { Invoerfout, toonScherm, verwerk } from "~/protocol/antwoord.server";
import { openScherm, openSchermHandeling } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { controleForm, ketenForm } from "./form";
import {
  bewaarControle,
  bewaarKeten,
  findKeten,
  getTermijn,
  isKetenHeel,
  listControles,
  listNamen,
  listSignalenVan,
  meetKeten,
} from "./repository.server";
import { listRegisters } from "../registers";
import { leesPeriode, perioden, vanafVan } from "./termijn";
import { buildControles, buildGroepen, buildPeriode, type LogcontroleView } from "./view";

const pad = "/registers/log";

export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "logcontrole");
  const { systeem, vandaag, zoekdeel } = basis;
  const dagen = leesPeriode(zoekdeel);
  const vanaf = vanafVan(dagen, vandaag);
  const signalen = listSignalenVan(systeem, vanaf, vandaag, vandaag);
  const keten = findKeten(systeem);
  const filter = leesFilter(zoekdeel);
  const view: LogcontroleView = {
    links: listRegisters(basis.lezer.rol),
    periode: buildPeriode(dagen, vanaf, vandaag),
    termijn: getTermijn(systeem, vandaag),
    groepen: buildGroepen(signalen, listNamen(systeem), dagen),
    aantalSignalen: signalen.length,
    keten: keten ? { ...keten, isHeel: isKetenHeel(keten) } : null,
    controles: buildControles(listControles(systeem)),
    lijst: buildLoglijst(getLogpagina(systeem, filter, null), filter, { periode: String(dagen) }),
    filter: buildFilter(filter, listPersonen(systeem, null), Object.keys(gebeurtenissen) as Gebeurtenis[]),
  };
  return toonScherm(basis, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandeling(args, "logcontrole", ["controle_vastleggen", "keten_controleren"]);
  const { systeem, lezer, moment, vandaag } = inzending;
  const wie = { id: systeem.willekeurig(), accountId: lezer.accountId, moment };
  switch (inzending.handelingNaam) {
    case "controle_vastleggen":
      return verwerk(inzending, controleForm, (waarden, pen) => {
        const { vanaf, tot } = waarden;
        // Only what the screen can have shown; the number of signals is counted here, not taken from the form.
        if (tot > vandaag || dagenTussen(vanaf, tot) >= Math.max(...perioden)) {
          throw new Invoerfout({}, ["Deze periode kan niet. Open het scherm opnieuw."]);
        }
        const aantalSignalen = listSignalenVan(systeem, vanaf, tot, vandaag).length;
        bewaarControle(pen.tx, { ...wie, ...waarden, aantalSignalen });
        return { naar: `${pad}?klaar=opgeslagen` };
      });
    case "keten_controleren":
      return verwerk(inzending, ketenForm, (_waarden, pen) => {
        bewaarKeten(pen.tx, { ...wie, ...meetKeten(systeem) });
        return { naar: `${pad}?klaar=gecontroleerd` };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
