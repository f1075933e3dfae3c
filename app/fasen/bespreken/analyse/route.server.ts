import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { hergebruikForm } from "~/akkoorden/form";
import { maakHergebruik } from "~/akkoorden/hergebruik";
import { vraagHergebruik } from "~/akkoorden/repository.server";
import { kanPolitieVragen, leesDelen, listKeuzepartijen } from "~/inbreng/delen.server";
import { geefVrij, getEigenRij } from "~/inbreng/repository.server";
import { trekIn } from "~/inbreng/wijzigen.server";
import { toonCasus, verwerk } from "~/protocol/antwoord.server";
import type { RijKop } from "~/protocol/afscherming";
import { fasedoelen, toestanden } from "~/protocol/fasen";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { getInbrengsoort, listInbrengsoorten } from "~/protocol/inbrengsoorten";
import { strengsteTypen } from "~/protocol/markering.server";
import { openFase, openHandeling } from "~/protocol/poort.server";
import { oordeel } from "~/protocol/regels";
import { inbrengregels, vraagMogelijk, type InbrengVraag } from "~/protocol/regels/inbrengen";
import { weigering } from "~/protocol/weigering.server";
import { listRijenVan } from "~/storage/dossier.server";
import { analyseForm, ketenanalyseForm, vrijgevenForm } from "./form";
import { findEigenKetenanalyse, slaKetenanalyseOp } from "./repository.server";
import { buildAlgemeenForm, buildEigenForm, buildKetenanalyse, type AnalyseView } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "bespreken");
  const { systeem, casus, casusFeiten, opener, lezer, hoedanigheden, vandaag } = context;
  const rijen = listRijenVan(systeem, casus.id, ["analyse", "ketenanalyse", "akkoordverzoek"]);
  const hergebruik = maakHergebruik(opener, rijen.akkoordverzoek, { partijId: lezer.partij.id, hoedanigheden });
  const isStaf = lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
  const isPartner = hoedanigheden.includes("deelnemer") || hoedanigheden.includes("casusregisseur");
  const isEigen = (kop: RijKop) => isPartner && kop.verstrekkerPartijId === lezer.partij.id;
  const eigen = opener.lijst(rijen.ketenanalyse, (rij, kop) => (isEigen(kop) ? [rij] : [])).flat();
  const mag = oordeel<InbrengVraag>(inbrengregels, {
    ...vraagMogelijk(lezer.partij, vandaag),
    wpgArtikel: "artikel_8",
  });
  const fase = toestanden[casusFeiten.toestand].fase;
  const bevat = listInbrengsoorten(lezer.partij.type, fase).flatMap(({ code }) => getInbrengsoort(code).typen);
  const view: AnalyseView = {
    algemeen: opener.lijst(rijen.analyse, (rij) => opener.velden(rij)).flat(),
    algemeenForm:
      lezer.rol === "procesregisseur"
        ? buildAlgemeenForm(opener, rijen.analyse[0], strengsteTypen(systeem, casus.id))
        : null,
    eigenForm:
      isPartner && mag.toegestaan
        ? buildEigenForm(opener, eigen[0], {
            bevat: [...new Set(bevat)],
            partijtype: lezer.partij.type,
            doel: fasedoelen[fase],
            partijen: listKeuzepartijen(context).filter(({ waarde }) => waarde !== lezer.partij.id),
            kanPolitieVragen: kanPolitieVragen(context),
          })
        : null,
    weigering: isPartner && !mag.toegestaan ? { uitleg: mag.uitleg, regel: mag.regel, artikel: mag.artikel } : null,
    eigen: eigen.flatMap((rij) => opener.velden(rij)),
    anderen: opener
      .lijst(rijen.ketenanalyse, (rij, kop) =>
        isEigen(kop) ? [] : buildKetenanalyse(opener, rij, kop, { isStaf, hergebruik: hergebruik(kop.id) }),
      )
      .flat(),
    isStaf,
  };
  return toonCasus(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "bespreken");
  const { casus } = inzending;
  const naar = (woord: string) => ({ naar: `/casussen/${casus.casusnummer}/bespreken/analyse?klaar=${woord}` });
  switch (inzending.handelingNaam) {
    case "analyse_opslaan":
      return verwerk(inzending, analyseForm, ({ tekst, bevat }, pen) => {
        pen.schrijfEnige("analyse", { tekst }, { gemarkeerd: (bevat ?? []) as Gegevenstype[] });
        return naar("opgeslagen");
      });
    case "ketenanalyse_opslaan":
      return verwerk(inzending, ketenanalyseForm, (waarden, pen) => {
        const { zeggenschap } = waarden;
        const delen = leesDelen(inzending, waarden, findEigenKetenanalyse(pen)?.kop);
        slaKetenanalyseOp(pen, waarden, { ...delen, zeggenschap });
        return naar("opgeslagen");
      });
    case "ketenanalyse_intrekken":
      return verwerk(inzending, vrijgevenForm, ({ rij }, pen) => {
        trekIn(pen, "ketenanalyse", getEigenRij(pen, "ketenanalyse", rij).kop);
        return naar("ingetrokken");
      });
    case "hergebruik_vragen":
      return verwerk(inzending, hergebruikForm, ({ verenigbaar, ...vraag }, pen) => {
        vraagHergebruik(pen, { ...vraag, verenigbaar: verenigbaar === "ja" });
        return naar("verstuurd");
      });
    case "vrijgeven":
      return verwerk(inzending, vrijgevenForm, ({ rij }, pen) => {
        geefVrij(pen, "ketenanalyse", rij);
        return naar("vrijgegeven");
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
