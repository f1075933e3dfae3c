import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { aankondigingVan, isVoorstelOpen, schrijfTermijn } from "~/bewaartermijnen/termijn";
import { getBewaartermijn } from "~/bewaartermijnen/termijn.server";
import { dagVanMoment, formatDag } from "~/lib/datum";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import type { Pen } from "~/protocol/pen.server";
import { nietGevonden, openFase, openHandeling, type FaseContext } from "~/protocol/poort.server";
import { schermen } from "~/protocol/schermen";
import { weigering } from "~/protocol/weigering.server";
import { listRijen, listRijenVan } from "~/storage/dossier.server";
import { telVernietiging } from "~/vernietiging/anonimiseren.server";
import { bevestigVernietiging, trekVernietigingIn, zetVernietigingKlaar } from "~/vernietiging/opdracht.server";
import { buildTelling } from "~/vernietiging/tellingview.server";
import * as forms from "./form";
import { findKlaargezet, getGrond, listBesluitnemers } from "./repository.server";
import { buildVernietigenView } from "./view";

function buildView(context: FaseContext) {
  const { systeem, casus, opener, vandaag, zonderInhoud, lezer, feiten, hoedanigheden } = context;
  const lijstrollen: readonly string[] = schermen.bewaartermijnen.rollen;
  const soorten = ["bewaarbesluit", "archiefoverdracht"] as const;
  const rijen = zonderInhoud
    ? { bewaarbesluit: [], archiefoverdracht: [] }
    : listRijenVan(systeem, casus.id, [...soorten]);
  const { maanden, bron } = getBewaartermijn(systeem, casus.aanpak);
  const isAanDeBeurt = casus.bewarenTot !== null && casus.bewarenTot <= vandaag;
  return buildVernietigenView(opener, rijen, {
    casusnummer: casus.casusnummer,
    afgeslotenOp: casus.afgeslotenOp,
    bewarenTot: casus.bewarenTot,
    aankondigingVan: casus.bewarenTot && aankondigingVan(casus.bewarenTot),
    termijn: schrijfTermijn(maanden),
    bron,
    zonderInhoud,
    opentMetReden: zonderInhoud && hoedanigheden.some((h) => h === "procesregisseur" || h === "procesondersteuner"),
    heeftLijst: lijstrollen.includes(lezer.rol),
    klaargezet: feiten.vernietiging === "geen" ? undefined : findKlaargezet(systeem, casus.id),
    // Before anybody decides: exactly what the destruction would do.
    telling: isAanDeBeurt ? buildTelling(telVernietiging(systeem, casus)) : undefined,
    vandaag,
    besluitnemers: listBesluitnemers(systeem, casus.id),
  });
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "vernietigen");
  return toonCasus(context, buildView(context));
}

type FasePen = Pen<FaseContext>;

/** The open proposal with this id. Who cannot read its reason cannot judge it: then it does not exist. */
function getVoorstel(pen: FasePen, rijId: string): { nieuweDatum: string } {
  const { systeem, casus, opener, vandaag } = pen.context;
  const rij = listRijen(systeem, casus.id, "bewaarbesluit", pen.tx).find(
    (kandidaat) => opener.kop(kandidaat)?.id === rijId,
  );
  const kop = rij && opener.kop(rij);
  const nieuweDatum = rij && opener.waarde(rij, "nieuwe_datum");
  if (!kop || !nieuweDatum || !isVoorstelOpen(kop.status, dagVanMoment(kop.aangemaaktOp), vandaag))
    throw nietGevonden();
  return { nieuweDatum };
}

/** The open besluit to hand over; without an id the only one there is. */
function getOverdracht(pen: FasePen, rijId?: string): string {
  const { systeem, casus, opener } = pen.context;
  const kop = listRijen(systeem, casus.id, "archiefoverdracht", pen.tx)
    .map((rij) => opener.kop(rij))
    .find((kandidaat) => kandidaat?.status === "besloten" && (rijId === undefined || kandidaat.id === rijId));
  if (!kop) throw nietGevonden();
  return kop.id;
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "vernietigen");
  const { systeem, casus, lezer, vandaag } = inzending;
  const hier = { naar: `/casussen/${casus.casusnummer}/vernietigen?klaar=besloten` };
  const moetNa = (datum: string) => {
    const vroegst = casus.bewarenTot && casus.bewarenTot > vandaag ? casus.bewarenTot : vandaag;
    return datum > vroegst ? undefined : `Kies een datum na ${formatDag(vroegst)}.`;
  };
  switch (inzending.handelingNaam) {
    case "langer_bewaren":
      return verwerk(inzending, forms.langerBewarenForm, (waarden, pen) => {
        const bezwaar = moetNa(waarden.nieuwe_datum);
        if (bezwaar) throw new Invoerfout({ nieuwe_datum: [bezwaar] });
        pen.maakRij({ entiteit: "bewaarbesluit", status: "voorgesteld", waarden });
        return { naar: `/casussen/${casus.casusnummer}/vernietigen?klaar=voorgesteld` };
      });
    case "langer_bewaren_bevestigen":
      return verwerk(inzending, forms.bevestigenForm, ({ rijId, oordeel }, pen) => {
        const { nieuweDatum } = getVoorstel(pen, rijId);
        const bezwaar = moetNa(nieuweDatum);
        if (bezwaar)
          throw new Invoerfout({}, [`De voorgestelde datum is voorbij. ${bezwaar} Vraag een nieuw voorstel.`]);
        pen.schrijfGegevens("bewaarbesluit", rijId, { oordeel });
        pen.wijzigRij(rijId, { status: "bevestigd" });
        trekVernietigingIn(pen.tx, casus.id);
        pen.besluit({ rijId, casusVelden: { bewarenTot: nieuweDatum } });
        return hier;
      });
    case "langer_bewaren_afwijzen":
      return verwerk(inzending, forms.afwijzenForm, ({ rijId, oordeel }, pen) => {
        getVoorstel(pen, rijId);
        pen.schrijfGegevens("bewaarbesluit", rijId, { oordeel });
        pen.wijzigRij(rijId, { status: "afgewezen" });
        pen.besluit({ rijId });
        return hier;
      });
    case "overdragen":
      return verwerk(inzending, forms.overdragenForm, (waarden, pen) => {
        const rijId = pen.maakRij({ entiteit: "archiefoverdracht", status: "besloten", waarden });
        trekVernietigingIn(pen.tx, casus.id);
        pen.besluit({ rijId });
        return hier;
      });
    case "overdracht_vastleggen":
      return verwerk(inzending, forms.overdrachtForm, ({ rijId, ...waarden }, pen) => {
        if (waarden.overgedragen_op > vandaag) {
          throw new Invoerfout({ overgedragen_op: ["Deze datum ligt in de toekomst."] });
        }
        getOverdracht(pen, rijId);
        pen.schrijfGegevens("archiefoverdracht", rijId, waarden);
        pen.wijzigRij(rijId, { status: "overgedragen" });
        // DPIA 10: what was handed over is not kept here any longer; it is on the list at once.
        const bewarenTot = casus.bewarenTot && casus.bewarenTot < vandaag ? casus.bewarenTot : vandaag;
        pen.besluit({ rijId, casusVelden: { bewarenTot } });
        return hier;
      });
    case "overdracht_intrekken":
      return verwerk(inzending, forms.knopForm, (_, pen) => {
        const rijId = getOverdracht(pen);
        pen.wijzigRij(rijId, { status: "ingetrokken" });
        pen.besluit({ rijId });
        return hier;
      });
    case "vernietigen_klaarzetten":
      return verwerk(inzending, forms.knopForm, (_, pen) => {
        zetVernietigingKlaar(pen.tx, systeem, casus, { ...getGrond(pen.tx, casus.id), accountId: lezer.accountId });
        return { naar: `/casussen/${casus.casusnummer}/vernietigen?klaar=klaargezet` };
      });
    case "vernietigen_intrekken":
      return verwerk(inzending, forms.knopForm, (_, pen) => {
        trekVernietigingIn(pen.tx, casus.id);
        return hier;
      });
    case "vernietigen":
      return verwerk(inzending, forms.vernietigenForm, ({ casusnummer }, pen) => {
        if (casusnummer !== casus.casusnummer) {
          throw new Invoerfout({ casusnummer: ["Dit is niet het nummer van dit dossier. Er is niets vernietigd."] });
        }
        pen.besluit();
        const { id, naAfloop } = bevestigVernietiging(pen.tx, systeem, casus.id, lezer.accountId);
        pen.naAfloop.push(naAfloop);
        return { naar: `/bewaartermijnen/vernietigingen/${id}` };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
