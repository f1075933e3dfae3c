import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { geefVrij } from "~/inbreng/repository.server";
import { listPolitiepartijen } from "~/inbreng/partijen.server";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import type { RijKop } from "~/protocol/afscherming";
import { toestanden } from "~/protocol/fasen";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { getInbrengsoort, listInbrengsoorten } from "~/protocol/inbrengsoorten";
import { strengsteTypen } from "~/protocol/markering.server";
import { openFase, openHandeling, type CasusContext } from "~/protocol/poort.server";
import { oordeel } from "~/protocol/regels";
import { inbrengregels } from "~/protocol/regels/inbrengen";
import { weigering } from "~/protocol/weigering.server";
import { listRijen, listRijenVan } from "~/storage/dossier.server";
import { analyseForm, ketenanalyseForm, vrijgevenForm } from "./form";
import { buildAlgemeenForm, buildEigenForm, buildKetenanalyse, type AnalyseView } from "./view";

/** The rules for bringing in hold for a ketenanalyse too (DPIA 5, P 6.4). */
function weegKetenanalyse(
  { lezer, vandaag }: CasusContext,
  typen: readonly Gegevenstype[],
  wpgArtikel: "artikel_8" | "artikel_13" | null,
) {
  const politiegegevens = lezer.partij.type === "politie";
  return oordeel(inbrengregels, {
    partij: lezer.partij,
    vandaag,
    typen,
    politiegegevens,
    wpgArtikel,
    toestemming: "niet_nodig",
  });
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "bespreken");
  const { systeem, casus, casusFeiten, opener, lezer, hoedanigheden } = context;
  const rijen = listRijenVan(systeem, casus.id, ["analyse", "ketenanalyse"]);
  const isStaf = lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
  const isPartner = hoedanigheden.includes("deelnemer") || hoedanigheden.includes("casusregisseur");
  const isEigen = (kop: RijKop) => isPartner && kop.verstrekkerPartijId === lezer.partij.id;
  const eigen = opener.lijst(rijen.ketenanalyse, (rij, kop) => (isEigen(kop) ? [rij] : [])).flat();
  const mag = weegKetenanalyse(context, [], "artikel_8");
  const fase = toestanden[casusFeiten.toestand].fase;
  const bevat = listInbrengsoorten(lezer.partij.type, fase).flatMap(({ code }) => getInbrengsoort(code).typen);
  const politie = listPolitiepartijen(systeem);
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
            isPolitie: lezer.partij.type === "politie",
          })
        : null,
    weigering: isPartner && !mag.toegestaan ? { uitleg: mag.uitleg, regel: mag.regel, artikel: mag.artikel } : null,
    eigen: eigen.flatMap((rij) => opener.velden(rij)),
    anderen: opener
      .lijst(rijen.ketenanalyse, (rij, kop) =>
        isEigen(kop)
          ? []
          : buildKetenanalyse(opener, rij, kop, { isStaf, isPolitie: politie.has(kop.verstrekkerPartijId ?? "") }),
      )
      .flat(),
    isStaf,
  };
  return toonCasus(context, view);
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "bespreken");
  const { systeem, casus, lezer, opener, moment } = inzending;
  const naar = (woord: string) => ({ naar: `/casussen/${casus.casusnummer}/bespreken/analyse?klaar=${woord}` });
  switch (inzending.handelingNaam) {
    case "analyse_opslaan":
      return verwerk(inzending, analyseForm, ({ tekst, bevat }, pen) => {
        pen.schrijfEnige("analyse", { tekst }, { gemarkeerd: (bevat ?? []) as Gegevenstype[] });
        return naar("opgeslagen");
      });
    case "ketenanalyse_opslaan":
      return verwerk(inzending, ketenanalyseForm, ({ tekst, wpg_artikel, bevat, vooraf }, pen) => {
        const gemarkeerd = (bevat ?? []) as Gegevenstype[];
        const mag = weegKetenanalyse(inzending, gemarkeerd, wpg_artikel ?? null);
        if (!mag.toegestaan) throw new Invoerfout({}, [`${mag.uitleg} (${mag.regel}, ${mag.artikel})`]);
        const gevonden = listRijen(systeem, casus.id, "ketenanalyse", pen.tx).find(
          (rij) => opener.kop(rij)?.verstrekkerPartijId === lezer.partij.id,
        );
        const eigen = gevonden && opener.kop(gevonden);
        const waarden = { tekst, wpg_artikel };
        if (!eigen) {
          pen.maakRij({
            entiteit: "ketenanalyse",
            status: "ingediend",
            waarden,
            gemarkeerd,
            voorafAkkoordOp: vooraf ? moment : null,
            verstrekkerPartijId: lezer.partij.id,
          });
          return naar("opgeslagen");
        }
        // C 12.2 f: the procesregisseur released the words that stood there, not the ones that replace them.
        const isAnders = opener.waarde(gevonden, "tekst") !== tekst;
        pen.schrijfGegevens("ketenanalyse", eigen.id, waarden, lezer.partij.id);
        pen.wijzigRij(eigen.id, {
          ...(isAnders && { vrijgegevenOp: null }),
          gemarkeerd: gemarkeerd.toSorted().join(",") || null,
          voorafAkkoordOp: vooraf ? (eigen.voorafAkkoordOp ?? moment) : null,
        });
        return naar("opgeslagen");
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
