import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { agendapuntstatussen } from "~/overleg/view";
import { listOverleggenVanCasus } from "~/overleg/repository.server";
import { buildScoreverloop } from "~/overleg/verloop";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { handelingen, weegHandeling, type HandelingVan } from "~/protocol/handelingen";
import { strengsteTypen } from "~/protocol/markering.server";
import { toetsMarkering } from "~/protocol/markeringtoets.server";
import { openFase, openHandeling } from "~/protocol/poort.server";
import { listRijenVan } from "~/storage/dossier.server";
import { werkRijBij } from "~/overleg/bespreking.server";
import { getRij } from "../bespreken/regieplan/repository.server";
import { handelActieAf, isStaf, toetsToewijzing, voegSamen } from "./actie.server";
import { interventieAfsluitenForm, notitieForm, voortgangForm } from "./form";
import { magBijwerken, type Toewijzing } from "./rules";
import { buildActies, buildInterventies, type UitvoerenView } from "./view";
import { weigering } from "~/protocol/weigering.server";

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "uitvoeren");
  const { systeem, casus, opener, vandaag, lezer, hoedanigheden, casusFeiten, feiten } = context;
  const rijen = listRijenVan(systeem, casus.id, ["interventie", "voortgang", "actie", "notitie", "leefgebiedscore"]);
  const overleggen = listOverleggenVanCasus(systeem.databank, casus.id);
  const magNu = (naam: HandelingVan<"uitvoeren">) =>
    weegHandeling(handelingen.uitvoeren[naam], hoedanigheden, casusFeiten.toestand, feiten).toegestaan;
  const mag = {
    bijwerken: (toewijzing: Toewijzing) => magBijwerken(lezer, hoedanigheden, toewijzing),
    voortgang: magNu("voortgang_opslaan"),
    afsluiten: magNu("interventie_afsluiten"),
    actie: magNu("actie_afhandelen"),
    isStaf: isStaf(context),
  };
  const view: UitvoerenView = {
    interventies: buildInterventies(opener, rijen, mag),
    acties: buildActies(opener, rijen.actie, mag, vandaag),
    notities: opener.lijst(rijen.notitie, (rij, kop) => ({ id: kop.id, tekst: opener.veld(rij, "tekst") })).reverse(),
    verloop: buildScoreverloop(
      opener,
      rijen.leefgebiedscore,
      overleggen.map(({ overleg: { id, datum } }) => ({ id, datum })),
    ),
    overleggen: overleggen
      .map(({ overleg: { id, datum, begintijd }, punt }) => ({
        id,
        datum,
        begintijd,
        stand: agendapuntstatussen[punt.status],
      }))
      .reverse(),
    vandaag,
    bevat: isStaf(context) ? strengsteTypen(systeem, casus.id) : [],
  };
  return toonCasus(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "uitvoeren");
  const { casus, lezer, vandaag } = inzending;
  const klaar = { naar: `/casussen/${casus.casusnummer}/uitvoeren?klaar=opgeslagen` };
  // What a partner reports is of its own Partij (P 2.1).
  const verstrekker = isStaf(inzending) ? undefined : lezer.partij.id;
  switch (inzending.handelingNaam) {
    case "voortgang_opslaan":
      toetsToewijzing(inzending, "interventie");
      return verwerk(inzending, voortgangForm, ({ rij, bevat, ...waarden }, pen) => {
        const { kop } = getRij(inzending, "interventie", rij, pen.tx);
        if (kop.status === "afgesloten") throw new Invoerfout({}, ["Deze interventie is afgesloten."]);
        const gemarkeerd = (bevat ?? []) as Gegevenstype[];
        toetsMarkering(inzending, gemarkeerd);
        pen.maakRij({
          entiteit: "voortgang",
          ouderId: kop.id,
          waarden,
          gemarkeerd,
          ...(verstrekker && { verstrekkerPartijId: verstrekker }),
        });
        return klaar;
      });
    case "interventie_afsluiten":
      return verwerk(inzending, interventieAfsluitenForm, ({ rij, bevat, ...waarden }, pen) => {
        const { rij: interventie, kop } = getRij(inzending, "interventie", rij, pen.tx);
        if (kop.status === "afgesloten") throw new Invoerfout({}, ["Deze interventie is al afgesloten."]);
        if (waarden.geeindigd_op > vandaag)
          throw new Invoerfout({ geeindigd_op: ["De einddatum ligt in de toekomst."] });
        const start = inzending.opener.waarde(interventie, "start");
        if (start && waarden.geeindigd_op < start) {
          throw new Invoerfout({ geeindigd_op: ["De einddatum ligt vóór de startdatum."] });
        }
        toetsMarkering(inzending, (bevat ?? []) as Gegevenstype[]);
        pen.schrijfGegevens("interventie", kop.id, waarden, verstrekker);
        werkRijBij(pen, kop, { status: "afgesloten", gemarkeerd: voegSamen(kop.gemarkeerd, bevat) });
        return klaar;
      });
    case "actie_afhandelen":
      return handelActieAf(inzending, klaar.naar);
    case "notitie_opslaan":
      return verwerk(inzending, notitieForm, ({ bevat, ...waarden }, pen) => {
        toetsMarkering(inzending, (bevat ?? []) as Gegevenstype[]);
        pen.maakRij({ entiteit: "notitie", waarden, gemarkeerd: (bevat ?? []) as Gegevenstype[] });
        return klaar;
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
