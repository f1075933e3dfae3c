import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { formatDag } from "~/lib/datum";
import { findHuidigOverleg } from "~/overleg/bespreking.server";
import { zetOpAgenda } from "~/overleg/agenderen.server";
import { listDeelnemers, listDeelnemersMetOordeel } from "~/overleg/casusteam.server";
import { findOverleg, listOverleggen, listOverleggenVanCasus } from "~/overleg/repository.server";
import { buildScoreverloop } from "~/overleg/verloop";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { strengsteTypen } from "~/protocol/markering.server";
import { nietGevonden, openFase, openHandeling, type FaseContext } from "~/protocol/poort.server";
import { handelingen, weegHandeling } from "~/protocol/handelingen";
import { listRijen, listRijenVan } from "~/storage/dossier.server";
import { werkRijBij } from "~/overleg/bespreking.server";
import type { Casus } from "~/protocol/lezer.server";
import type { Systeem } from "~/storage/systeem.server";
import { findOnleesbaar, getRij } from "../regieplan/repository.server";
import { legDoorgeleidingVast, listInbrengers } from "./doorgeleiding.server";
import { agenderenForm, bijdrageForm, maakDoorgeleidingForm } from "./form";
import {
  buildAgenda,
  buildBesprekingen,
  buildDoorgeleidingen,
  type OverlegVanCasusView,
  type Overlegregel,
} from "./view";
import { weigering } from "~/protocol/weigering.server";

function mag(
  { hoedanigheden, casusFeiten, feiten }: FaseContext,
  naam: "agenderen" | "bijdrage_vragen" | "bespreking_opslaan" | "opschalen",
): boolean {
  return weegHandeling(handelingen.bespreken[naam], hoedanigheden, casusFeiten.toestand, feiten).toegestaan;
}

/** The Partijen of the casus that may come; others are not asked for anything (C 12.2 e). */
function listKeuzes(systeem: Systeem, casus: Casus, vandaag: string): { waarde: string; label: string }[] {
  const partijen = new Map(listDeelnemers(systeem, casus, vandaag).map(({ partijId, partij }) => [partijId, partij]));
  return [...partijen]
    .map(([waarde, label]) => ({ waarde, label }))
    .sort((a, b) => a.label.localeCompare(b.label, "nl"));
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "bespreken");
  const { systeem, casus, opener, vandaag } = context;
  const rijen = listRijenVan(systeem, casus.id, [
    "agendapunt",
    "bijdrage",
    "bespreking",
    "leefgebiedscore",
    "doorgeleiding",
  ]);
  const overleggen = listOverleggenVanCasus(systeem.databank, casus.id);
  const regels = overleggen.map(({ punt, overleg }): Overlegregel => ({
    overlegId: overleg.id,
    datum: overleg.datum,
    begintijd: overleg.begintijd,
    plaats: overleg.plaats,
    overlegstatus: overleg.status,
    status: punt.status,
    minuten: punt.minuten,
    rijId: punt.rijId,
  }));
  const huidig = mag(context, "bespreking_opslaan") ? findHuidigOverleg(systeem.databank, casus.id) : undefined;
  const magAgenderen = mag(context, "agenderen");
  const magVragen = mag(context, "bijdrage_vragen");
  const bezet = new Set(regels.map(({ overlegId }) => overlegId));
  const view: OverlegVanCasusView = {
    agenda: buildAgenda(opener, rijen, regels, magVragen),
    besprekingen: buildBesprekingen(opener, rijen, regels),
    leefgebieden: opener.lijsten.list("leefgebieden").map(({ sleutel, woord }) => ({ waarde: sleutel, label: woord })),
    verloop: buildScoreverloop(
      opener,
      rijen.leefgebiedscore,
      overleggen.map(({ overleg: { id, datum } }) => ({ id, datum })),
    ),
    doorgeleidingen: buildDoorgeleidingen(
      opener,
      rijen.doorgeleiding,
      overleggen.map(({ overleg: { id, datum } }) => ({ id, datum })),
    ),
    inbrengers: mag(context, "opschalen") ? listInbrengers(systeem, casus) : [],
    tafel: huidig ? `/overleggen/${huidig.overleg.id}/tafel?punt=${huidig.punt.id}` : null,
    overleggen: magAgenderen
      ? listOverleggen(systeem)
          .filter(({ id, status, datum }) => status === "gepland" && datum >= vandaag && !bezet.has(id))
          .map(({ id, datum, begintijd, plaats }) => ({
            waarde: id,
            label: `${formatDag(datum)}, ${begintijd}, ${plaats}`,
          }))
          .reverse()
      : [],
    nietUitgenodigd: magAgenderen
      ? listDeelnemersMetOordeel(systeem, casus, vandaag).flatMap(({ naam, partij, mag: oordeel }) =>
          oordeel.toegestaan ? [] : [{ naam, partij, uitleg: oordeel.uitleg, artikel: oordeel.artikel }],
        )
      : [],
    bevat: magAgenderen || magVragen ? strengsteTypen(systeem, casus.id) : [],
    partijen: magVragen ? listKeuzes(systeem, casus, vandaag) : [],
  };
  return toonCasus(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "bespreken");
  const { systeem, casus, moment, vandaag } = inzending;
  const naar = `/casussen/${casus.casusnummer}/bespreken/overleg`;
  switch (inzending.handelingNaam) {
    case "agenderen":
      return verwerk(inzending, agenderenForm, ({ overlegId, minuten, bevat, ...waarden }, pen) => {
        const overleg = findOverleg(pen.tx, overlegId);
        if (overleg?.status !== "gepland" || overleg.datum < vandaag) {
          throw new Invoerfout({ overlegId: ["Kies een overleg dat nog niet is geopend."] });
        }
        if (listOverleggenVanCasus(pen.tx, casus.id).some(({ punt }) => punt.overlegId === overlegId)) {
          throw new Invoerfout({ overlegId: ["Deze casus staat al op de agenda van dit overleg."] });
        }
        const rijId = pen.maakRij({
          entiteit: "agendapunt",
          overlegId,
          waarden,
          gemarkeerd: (bevat ?? []) as Gegevenstype[],
        });
        zetOpAgenda(pen.tx, systeem, { overleg, casus, rijId, minuten }, { moment, vandaag });
        return { naar: `${naar}?klaar=opgeslagen` };
      });
    case "bijdrage_vragen":
      return verwerk(inzending, bijdrageForm, ({ overlegId, rij, partij, vraag, bevat }, pen) => {
        const gevonden = listOverleggenVanCasus(pen.tx, casus.id).find(({ overleg }) => overleg.id === overlegId);
        if (!gevonden || !["gepland", "geopend"].includes(gevonden.overleg.status)) throw nietGevonden();
        const gemarkeerd = (bevat ?? []) as Gegevenstype[];
        const onleesbaar = findOnleesbaar(pen.tx, partij, gemarkeerd);
        if (onleesbaar) throw new Invoerfout({ bevat: [onleesbaar] });
        if (rij) {
          const { kop } = getRij(inzending, "bijdrage", rij, pen.tx);
          if (kop.overlegId !== overlegId || kop.voorPartijId !== partij) throw nietGevonden();
          pen.schrijfGegevens("bijdrage", kop.id, { vraag });
          werkRijBij(pen, kop, { gemarkeerd });
        } else {
          if (!listKeuzes(systeem, casus, vandaag).some(({ waarde }) => waarde === partij)) {
            throw new Invoerfout({ partij: ["Kies een Partij die bij deze casus is betrokken."] });
          }
          const bestaand = inzending.opener.lijst(listRijen(systeem, casus.id, "bijdrage", pen.tx), (_rij, kop) => kop);
          if (bestaand.some((kop) => kop.overlegId === overlegId && kop.voorPartijId === partij)) {
            throw new Invoerfout({ partij: ["Van deze Partij is al een bijdrage gevraagd. Wijzig die."] });
          }
          pen.maakRij({ entiteit: "bijdrage", overlegId, voorPartijId: partij, waarden: { vraag }, gemarkeerd });
        }
        return { naar: `${naar}?klaar=opgeslagen` };
      });
    case "opschalen":
    case "naar_overlegtafel": {
      const soort = inzending.handelingNaam === "opschalen" ? "opschaling" : "overlegtafel";
      const form = maakDoorgeleidingForm(
        listInbrengers(systeem, casus).map(({ id }) => id),
        vandaag,
      );
      return verwerk(inzending, form, (waarden, pen) => {
        legDoorgeleidingVast(pen, soort, waarden);
        return { naar: `${naar}?klaar=besloten` };
      });
    }
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
