import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { formatDag } from "~/lib/datum";
import { findHuidigOverleg } from "~/overleg/bespreking.server";
import { listDeelnemers, listDeelnemersMetOordeel } from "~/overleg/casusteam.server";
import {
  findOverleg,
  listOverleggen,
  listOverleggenVanCasus,
  maakAgendapunt,
  nodigUit,
} from "~/overleg/repository.server";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { strengsteTypen } from "~/protocol/markering.server";
import { openFase, openHandeling, type FaseContext } from "~/protocol/poort.server";
import { handelingen, weegHandeling } from "~/protocol/handelingen";
import { listRijenVan } from "~/storage/dossier.server";
import { agenderenForm } from "./form";
import { buildAgenda, buildBesprekingen, type OverlegVanCasusView, type Overlegregel } from "./view";
import { weigering } from "~/protocol/weigering.server";

function mag({ hoedanigheden, casusFeiten, feiten }: FaseContext, naam: "agenderen" | "bespreking_opslaan"): boolean {
  return weegHandeling(handelingen.bespreken[naam], hoedanigheden, casusFeiten.toestand, feiten).toegestaan;
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "bespreken");
  const { systeem, casus, opener, vandaag } = context;
  const rijen = listRijenVan(systeem, casus.id, ["agendapunt", "bespreking", "leefgebiedscore"]);
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
  const bezet = new Set(regels.map(({ overlegId }) => overlegId));
  const view: OverlegVanCasusView = {
    agenda: buildAgenda(opener, rijen.agendapunt, regels),
    besprekingen: buildBesprekingen(opener, rijen, regels),
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
    bevat: magAgenderen ? strengsteTypen(systeem, casus.id) : [],
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
        const puntId = maakAgendapunt(pen.tx, systeem, { overlegId, casusId: casus.id, rijId, minuten });
        const genodigden = nodigUit(pen.tx, systeem, puntId, listDeelnemers(systeem, casus, vandaag), moment);
        for (const aanAccountId of genodigden) {
          legBerichtKlaar(pen.tx, systeem, {
            aanAccountId,
            sjabloon: "uitnodiging_overleg",
            casusnummer: casus.casusnummer,
            onderwerp: `Casusoverleg op ${formatDag(overleg.datum)}: casus ${casus.casusnummer}`,
            tekst: [
              `Casus ${casus.casusnummer} wordt besproken in het casusoverleg van ${formatDag(overleg.datum)}, ${overleg.begintijd} uur.`,
              "Wilt u vóór die dag uw informatie in het systeem invullen?",
              `Uw inbreng: ${systeem.adres}/casussen/${casus.casusnummer}/inbreng`,
              `Plaats en agenda: ${systeem.adres}/overleggen/${overleg.id}`,
            ].join("\n\n"),
          });
        }
        return { naar: `${naar}?klaar=opgeslagen` };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
