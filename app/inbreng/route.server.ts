import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { hergebruikForm } from "~/akkoorden/form";
import { maakHergebruik } from "~/akkoorden/hergebruik";
import { vraagHergebruik } from "~/akkoorden/repository.server";
import { listDeelnemers } from "~/overleg/casusteam.server";
import { toonCasus, verwerk } from "~/protocol/antwoord.server";
import { toestanden } from "~/protocol/fasen";
import type { RijKop } from "~/protocol/afscherming";
import { openCasusHandeling, openCasusVoor, type FaseContext, type Inzending } from "~/protocol/poort.server";
import { oordeel } from "~/protocol/regels";
import { inbrengregels, vraagMogelijk } from "~/protocol/regels/inbrengen";
import { weigering } from "~/protocol/weigering.server";
import { listRijenVan } from "~/storage/dossier.server";
import { kanPolitieVragen, leesDelen, listKeuzepartijen } from "./delen.server";
import { maakInbrengForm, rijForm, voorwaardenForm } from "./form";
import { listOntvangers } from "./partijen.server";
import { brengIn, geefVrij, getEigenRij, leesVastgelegd, werkInbrengBij } from "./repository.server";
import {
  buildAndere,
  buildEigen,
  buildKeuze,
  buildStand,
  isDoelVerplicht,
  sorteerEigen,
  type InbrengView,
} from "./view";
import { trekIn, wijzigVoorwaarden } from "./wijzigen.server";

const wie = [
  "procesregisseur",
  "procesondersteuner",
  "bevraagd",
  "deelnemer",
  "casusregisseur",
  "lokale_procesregisseur",
  "inzage",
] as const;

function isProcesregie({ lezer }: FaseContext): boolean {
  return lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openCasusVoor(args, "inbreng", "bespreken", wie);
  const { systeem, casus, casusFeiten, opener, lezer, vandaag, hoedanigheden } = context;
  const { inbreng: rijen, akkoordverzoek } = listRijenVan(systeem, casus.id, ["inbreng", "akkoordverzoek"]);
  const hergebruik = maakHergebruik(opener, akkoordverzoek, { partijId: lezer.partij.id, hoedanigheden });
  const isStaf = isProcesregie(context);
  const isPartner = ["bevraagd", "deelnemer", "casusregisseur"].some((h) => hoedanigheden.some((eigen) => eigen === h));
  const isEigen = (kop: RijKop) => isPartner && kop.verstrekkerPartijId === lezer.partij.id;
  const mag = oordeel(inbrengregels, vraagMogelijk(lezer.partij, vandaag));
  const keuze =
    isPartner && mag.toegestaan
      ? buildKeuze(lezer, toestanden[casusFeiten.toestand].fase, listKeuzepartijen(context), kanPolitieVragen(context))
      : null;
  const view: InbrengView = {
    keuze,
    weigering: isPartner && !mag.toegestaan ? { uitleg: mag.uitleg, regel: mag.regel, artikel: mag.artikel } : null,
    eigen: sorteerEigen(
      opener.lijst(rijen, (rij, kop) => (isEigen(kop) ? [buildEigen(opener, rij, kop, lezer.partij.type)] : [])).flat(),
    ),
    anderen: opener
      .lijst(rijen, (rij, kop) =>
        isEigen(kop) ? [] : buildAndere(opener, rij, kop, { isStaf, hergebruik: hergebruik(kop.id) }),
      )
      .flat(),
    stand: isStaf
      ? buildStand(
          listDeelnemers(systeem, casus, vandaag),
          opener.lijst(rijen, (_rij, kop) => kop),
          listOntvangers(systeem),
        )
      : null,
  };
  return toonCasus(context, view);
}

function listEisen({ lezer, formulier }: Inzending<FaseContext>) {
  const { type } = lezer.partij;
  return {
    isNieuw: !formulier.velden.has("rij"),
    doelVerplicht: isDoelVerplicht(type),
    isPolitie: type === "politie",
  };
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openCasusHandeling(args, "inbreng", "bespreken");
  const { casus } = inzending;
  const naar = (woord: string) => ({ naar: `/casussen/${casus.casusnummer}/inbreng?klaar=${woord}` });
  switch (inzending.handelingNaam) {
    case "inbrengen":
      return verwerk(inzending, maakInbrengForm(listEisen(inzending)), (waarden, pen) => {
        const { rij, soort, bevat, daarna, tekst, grondslag, doel, wpg_artikel } = waarden;
        const bestaand = rij === undefined ? undefined : getEigenRij(pen, "inbreng", rij).kop;
        if (bestaand && bestaand.status !== "concept") {
          throw weigering(409, "Deze inbreng is al ingediend. Trek hem in en dien een nieuwe in.");
        }
        const nieuw = {
          soort: bestaand?.code ?? soort ?? "",
          waarden: { tekst, grondslag, doel, wpg_artikel },
          bevat,
          voorwaarden: waarden,
          status: daarna === "indienen" ? ("ingediend" as const) : ("concept" as const),
          ...leesDelen(inzending, waarden, bestaand),
          zeggenschap: waarden.zeggenschap,
        };
        if (bestaand) werkInbrengBij(pen, bestaand, nieuw);
        else brengIn(pen, nieuw);
        return naar(daarna === "indienen" ? "ingediend" : "opgeslagen");
      });
    case "indienen":
      return verwerk(inzending, rijForm, ({ rij: id }, pen) => {
        const { rij, kop } = getEigenRij(pen, "inbreng", id);
        if (kop.status !== "concept") throw weigering(409, "Deze inbreng is al ingediend.");
        const { waarden } = inzending.opener.formulierwaarden(rij);
        const { code, gemarkeerd: bevat, voorafAkkoordOp, toegestaanVoor } = kop;
        const { tekst, grondslag, doel, wpg_artikel } = waarden;
        const vast = { soort: code ?? "", waarden: { tekst, grondslag, doel, wpg_artikel }, bevat };
        const voorwaarden = leesVastgelegd(waarden, kop);
        // The rules are asked again: since the concept was written a date may have passed.
        werkInbrengBij(pen, kop, { ...vast, voorwaarden, voorafAkkoordOp, toegestaanVoor, status: "ingediend" });
        return naar("ingediend");
      });
    case "inbreng_intrekken":
      return verwerk(inzending, rijForm, ({ rij: id }, pen) => {
        trekIn(pen, "inbreng", getEigenRij(pen, "inbreng", id).kop);
        return naar("ingetrokken");
      });
    case "voorwaarden_opslaan":
      return verwerk(inzending, voorwaardenForm, (waarden, pen) => {
        const eigen = getEigenRij(pen, "inbreng", waarden.rij);
        if (eigen.kop.status !== "ingediend") throw weigering(409, "Deze inbreng is niet (meer) ingediend.");
        const { zeggenschap } = waarden;
        wijzigVoorwaarden(pen, eigen, waarden, { ...leesDelen(inzending, waarden, eigen.kop), zeggenschap });
        return naar("opgeslagen");
      });
    case "hergebruik_vragen":
      return verwerk(inzending, hergebruikForm, ({ verenigbaar, ...vraag }, pen) => {
        vraagHergebruik(pen, { ...vraag, verenigbaar: verenigbaar === "ja" });
        return naar("verstuurd");
      });
    case "vrijgeven":
      return verwerk(inzending, rijForm, ({ rij }, pen) => {
        geefVrij(pen, "inbreng", rij);
        return naar("vrijgegeven");
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
