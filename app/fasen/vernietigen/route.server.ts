import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { aankondigingVan, schrijfTermijn } from "~/bewaartermijnen/termijn";
import { getBewaartermijnMaanden } from "~/bewaartermijnen/termijn.server";
import { formatDag } from "~/lib/datum";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import { openFase, openHandeling } from "~/protocol/poort.server";
import { schermen } from "~/protocol/schermen";
import { listRijen } from "~/storage/dossier.server";
import { anonimiseerCasus } from "./anonimiseren.server";
import { langerBewarenForm, vernietigenForm } from "./form";
import { ruimPostOp } from "./repository.server";
import { buildVernietigenView } from "./view";
import { weigering } from "~/protocol/weigering.server";

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "vernietigen");
  const { systeem, casus, opener, vandaag, zonderInhoud, lezer } = context;
  const lijstrollen: readonly string[] = schermen.bewaartermijnen.rollen;
  const bewaarbesluiten = zonderInhoud ? [] : listRijen(systeem, casus.id, "bewaarbesluit");
  const view = buildVernietigenView(opener, bewaarbesluiten, {
    casusnummer: casus.casusnummer,
    afgeslotenOp: casus.afgeslotenOp,
    bewarenTot: casus.bewarenTot,
    aankondigingVan: casus.bewarenTot && aankondigingVan(casus.bewarenTot),
    termijn: schrijfTermijn(getBewaartermijnMaanden(systeem, casus.aanpak)),
    zonderInhoud,
    heeftLijst: lijstrollen.includes(lezer.rol),
    vandaag,
  });
  return toonCasus(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "vernietigen");
  const { systeem, casus, lezer, vandaag } = inzending;
  switch (inzending.handelingNaam) {
    case "langer_bewaren":
      return verwerk(inzending, langerBewarenForm, (waarden, pen) => {
        const vroegst = casus.bewarenTot && casus.bewarenTot > vandaag ? casus.bewarenTot : vandaag;
        if (waarden.nieuwe_datum <= vroegst) {
          throw new Invoerfout({ nieuwe_datum: [`Kies een datum na ${formatDag(vroegst)}.`] });
        }
        const rijId = pen.maakRij({ entiteit: "bewaarbesluit", waarden });
        pen.besluit({ rijId, casusVelden: { bewarenTot: waarden.nieuwe_datum } });
        return { naar: `/casussen/${casus.casusnummer}/vernietigen?klaar=besloten` };
      });
    case "vernietigen":
      return verwerk(inzending, vernietigenForm, (waarden, pen) => {
        if (waarden.casusnummer !== casus.casusnummer) {
          throw new Invoerfout({ casusnummer: ["Dit is niet het nummer van dit dossier. Er is niets vernietigd."] });
        }
        pen.besluit();
        const regel = "DPIA 10, 15: bewaartermijn verstreken";
        const { naAfloop } = anonimiseerCasus(pen.tx, systeem, casus, { accountId: lezer.accountId, regel });
        pen.naAfloop.push(naAfloop, ruimPostOp(pen.tx, systeem, casus));
        return { naar: "/bewaartermijnen?klaar=vernietigd" };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
