import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { listDeelnemers } from "~/overleg/casusteam.server";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import type { Pen } from "~/protocol/pen.server";
import { toestanden } from "~/protocol/fasen";
import type { RijKop } from "~/protocol/afscherming";
import { rijversie } from "~/protocol/formulier";
import { openCasusHandeling, openCasusVoor, type FaseContext, type Inzending } from "~/protocol/poort.server";
import { oordeel } from "~/protocol/regels";
import { inbrengregels } from "~/protocol/regels/inbrengen";
import { weigering } from "~/protocol/weigering.server";
import { listRijen } from "~/storage/dossier.server";
import { maakInbrengForm, rijForm, voorwaardenForm } from "./form";
import { listOntvangers, listPolitiepartijen } from "./partijen.server";
import { brengIn, geefVrij, getEigenRij, meldIntrekking, werkInbrengBij } from "./repository.server";
import {
  buildAndere,
  buildEigen,
  buildKeuze,
  buildStand,
  isDoelVerplicht,
  sorteerEigen,
  type InbrengView,
  type Optie,
} from "./view";

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

/** Partijen that are involved; somebody who was only asked does not learn who the others are (P 9.6). */
function listKeuzepartijen(context: FaseContext): Optie[] {
  const { hoedanigheden, systeem, casus, vandaag } = context;
  if (!hoedanigheden.includes("deelnemer") && !hoedanigheden.includes("casusregisseur")) return [];
  const leden = listDeelnemers(systeem, casus, vandaag);
  return [...new Map(leden.map(({ partijId, partij }) => [partijId, partij]))]
    .map(([waarde, label]) => ({ waarde, label }))
    .sort((a, b) => a.label.localeCompare(b.label, "nl"));
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openCasusVoor(args, "inbreng", "bespreken", wie);
  const { systeem, casus, casusFeiten, opener, lezer, vandaag, hoedanigheden } = context;
  const rijen = listRijen(systeem, casus.id, "inbreng");
  const isStaf = isProcesregie(context);
  const isPartner = ["bevraagd", "deelnemer", "casusregisseur"].some((h) => hoedanigheden.some((eigen) => eigen === h));
  const isEigen = (kop: RijKop) => isPartner && kop.verstrekkerPartijId === lezer.partij.id;
  const politie = listPolitiepartijen(systeem);
  const mag = oordeel(inbrengregels, {
    partij: lezer.partij,
    vandaag,
    typen: [],
    politiegegevens: false,
    wpgArtikel: null,
    toestemming: "gegeven",
  });
  const keuze =
    isPartner && mag.toegestaan
      ? buildKeuze(lezer, toestanden[casusFeiten.toestand].fase, listKeuzepartijen(context))
      : null;
  const view: InbrengView = {
    keuze,
    weigering: isPartner && !mag.toegestaan ? { uitleg: mag.uitleg, regel: mag.regel, artikel: mag.artikel } : null,
    eigen: sorteerEigen(opener.lijst(rijen, (rij, kop) => (isEigen(kop) ? [buildEigen(opener, rij, kop)] : [])).flat()),
    anderen: opener
      .lijst(rijen, (rij, kop) =>
        isEigen(kop)
          ? []
          : buildAndere(opener, rij, kop, { isStaf, isPolitie: politie.has(kop.verstrekkerPartijId ?? "") }),
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

interface Delen {
  delen_met: "alle" | "gekozen" | "geen";
  partijen?: string[] | undefined;
  vooraf: boolean;
}

/** Ids for `toegestaanVoor`, checked against the Partijen of this casus; and the moment of the accord. */
function leesDelen(context: FaseContext, { delen_met, partijen = [], vooraf }: Delen, eerder?: RijKop) {
  const voorafAkkoordOp = vooraf ? (eerder?.voorafAkkoordOp ?? context.moment) : null;
  if (delen_met === "alle") return { toegestaanVoor: null, voorafAkkoordOp };
  if (delen_met === "geen") return { toegestaanVoor: [], voorafAkkoordOp };
  // A Partij that left since may stay chosen; it sees nothing any more.
  const bekend = [...listKeuzepartijen(context).map(({ waarde }) => waarde), ...(eerder?.toegestaanVoor ?? [])];
  if (partijen.length === 0) throw new Invoerfout({ partijen: ["Kies met welke Partijen u deze informatie deelt."] });
  if (!partijen.every((id) => bekend.includes(id))) {
    throw new Invoerfout({ partijen: ["Kies alleen Partijen die bij deze casus betrokken zijn."] });
  }
  return { toegestaanVoor: [...new Set(partijen)], voorafAkkoordOp };
}

/** The conditions of what was submitted, as the verstrekker now wants them. Its words stay as they were. */
function wijzigVoorwaarden(
  pen: Pen<FaseContext>,
  waarden: Delen & { rij: string; toestemming: RijKop["toestemming"]; toestemming_op?: string | undefined },
): void {
  const { context } = pen;
  const { rij, kop } = getEigenRij(pen, "inbreng", waarden.rij);
  if (kop.status !== "ingediend") throw weigering(409, "Deze inbreng is niet (meer) ingediend.");
  const gelezen = context.opener.formulierwaarden(rij).waarden;
  const delen = leesDelen(context, waarden, kop);
  if (waarden.toestemming === "ingetrokken" && kop.toestemming !== "ingetrokken") meldIntrekking(pen, rij);
  const { toestemming, toestemming_op } = waarden;
  if (toestemming === "niet_nodig" || toestemming === "gegeven") {
    const nieuw = { ...gelezen, toestemming_op: toestemming === "gegeven" ? toestemming_op : undefined };
    const vast = { soort: kop.code ?? "", bevat: kop.gemarkeerd, status: "ingediend" as const };
    return werkInbrengBij(pen, kop, { ...vast, ...delen, waarden: nieuw, toestemming });
  }
  // Taking toestemming back is never refused: from here on nobody else sees it (P 7.2 d).
  const { toegestaanVoor, voorafAkkoordOp } = delen;
  const versie = context.formulier.versies[kop.id]?.[rijversie];
  // A release rests on the accord: without it a later accord must be released anew (C 12.2 f).
  const vrijgave = voorafAkkoordOp === null ? { vrijgegevenOp: null } : {};
  const delenMet = toegestaanVoor?.join(",") ?? null;
  pen.wijzigRij(kop.id, { toestemming, voorafAkkoordOp, toegestaanVoor: delenMet, ...vrijgave }, versie);
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
        const { rij, soort, bevat, toestemming, toestemming_op, daarna, tekst, grondslag, doel, wpg_artikel } = waarden;
        const bestaand = rij === undefined ? undefined : getEigenRij(pen, "inbreng", rij).kop;
        if (bestaand && bestaand.status !== "concept") {
          throw weigering(409, "Deze inbreng is al ingediend. Trek hem in en dien een nieuwe in.");
        }
        const nieuw = {
          soort: bestaand?.code ?? soort ?? "",
          waarden: {
            tekst,
            grondslag,
            doel,
            wpg_artikel,
            toestemming_op: toestemming === "gegeven" ? toestemming_op : undefined,
          },
          bevat,
          toestemming,
          status: daarna === "indienen" ? ("ingediend" as const) : ("concept" as const),
          ...leesDelen(inzending, waarden, bestaand),
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
        const { code, gemarkeerd: bevat, toestemming, voorafAkkoordOp, toegestaanVoor } = kop;
        const vast = { soort: code ?? "", waarden, bevat, toestemming, voorafAkkoordOp, toegestaanVoor };
        // The rules are asked again: since the concept was written a date may have passed.
        werkInbrengBij(pen, kop, { ...vast, status: "ingediend" });
        return naar("ingediend");
      });
    case "inbreng_intrekken":
      return verwerk(inzending, rijForm, ({ rij: id }, pen) => {
        const { rij, kop } = getEigenRij(pen, "inbreng", id);
        if (kop.status === "ingetrokken") throw new Invoerfout({}, ["Deze inbreng is al ingetrokken."]);
        meldIntrekking(pen, rij);
        pen.wijzigRij(kop.id, { status: "ingetrokken" });
        return naar("ingetrokken");
      });
    case "voorwaarden_opslaan":
      return verwerk(inzending, voorwaardenForm, (waarden, pen) => {
        wijzigVoorwaarden(pen, waarden);
        return naar("opgeslagen");
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
