import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { formatDag } from "~/lib/datum";
import { findHuidigOverleg } from "~/overleg/bespreking.server";
import { zetOpAgenda } from "~/overleg/agenderen.server";
import { listDeelnemersMetOordeel } from "~/overleg/casusteam.server";
import { findOverleg, listOverleggen, listOverleggenVanCasus } from "~/overleg/repository.server";
import { buildScoreverloop } from "~/overleg/verloop";
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
    verloop: buildScoreverloop(
      opener,
      rijen.leefgebiedscore,
      overleggen.map(({ overleg: { id, datum } }) => ({ id, datum })),
    ),
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
        zetOpAgenda(pen.tx, systeem, { overleg, casus, rijId, minuten }, { moment, vandaag });
        return { naar: `${naar}?klaar=opgeslagen` };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
