import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { formatDag } from "~/lib/datum";
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
import { agenderenForm, besprekingForm } from "./form";
import { findHuidigOverleg, listBesprekingRijen, schrijfBespreking } from "./repository.server";
import {
  buildAgenda,
  buildBesprekingen,
  buildBesprekingFormulier,
  type OverlegVanCasusView,
  type Overlegregel,
} from "./view";
import { weigering } from "~/protocol/weigering.server";

function mag({ hoedanigheden, casusFeiten, feiten }: FaseContext, naam: "agenderen" | "bespreking_opslaan"): boolean {
  return weegHandeling(handelingen.bespreken[naam], hoedanigheden, casusFeiten.toestand, feiten).toegestaan;
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "bespreken");
  const { systeem, casus, opener, vandaag } = context;
  const rijen = listBesprekingRijen(systeem, casus.id);
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
  const strengste = huidig || magAgenderen ? strengsteTypen(systeem, casus.id) : [];
  const eerder = regels.filter(({ overlegId, status }) => overlegId !== huidig?.overleg.id && status === "besproken");
  const bezet = new Set(regels.map(({ overlegId }) => overlegId));
  const view: OverlegVanCasusView = {
    agenda: buildAgenda(opener, rijen.agendapunt, regels),
    besprekingen: buildBesprekingen(
      opener,
      rijen,
      huidig ? regels.filter(({ overlegId }) => overlegId !== huidig.overleg.id) : regels,
    ),
    formulier: huidig
      ? buildBesprekingFormulier(opener, rijen, huidig.overleg.id, eerder.at(-1)?.overlegId, strengste)
      : null,
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
    bevat: strengste,
  };
  return toonCasus(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "bespreken");
  const { systeem, casus, opener, moment, vandaag } = inzending;
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
    case "bespreking_opslaan":
      return verwerk(inzending, besprekingForm, (waarden, pen) => {
        const huidig = findHuidigOverleg(pen.tx, casus.id);
        if (!huidig || huidig.overleg.id !== waarden.overlegId) {
          throw new Invoerfout({}, [
            "Dit overleg is intussen gesloten. Wat u typte staat nog in het formulier; het is niet opgeslagen.",
          ]);
        }
        const eerder = listBesprekingRijen(systeem, casus.id, pen.tx).bespreking.find(
          (rij) => opener.kop(rij)?.overlegId === huidig.overleg.id,
        );
        const vorigBesluit = eerder && opener.waarde(eerder, "afschalen");
        const rijId = schrijfBespreking(pen, huidig.overleg.id, waarden);
        if (waarden.deel !== "beeld" && waarden.afschalen && waarden.afschalen !== vorigBesluit)
          pen.besluit({ rijId, overlegId: huidig.overleg.id });
        return { naar: `${naar}?klaar=opgeslagen` };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
