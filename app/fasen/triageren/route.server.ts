import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { kanPolitieVragen } from "~/inbreng/delen.server";
import { brengIn } from "~/inbreng/repository.server";
import { listPartijmarkeringen } from "~/inbreng/view";
import { listToestemmingsopties } from "~/inbreng/voorwaarden";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import type { RijKop } from "~/protocol/afscherming";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import type { Pen } from "~/protocol/pen.server";
import { toestanden } from "~/protocol/fasen";
import { listInbrengsoorten } from "~/protocol/inbrengsoorten";
import { gemeenten, type Gemeente } from "~/protocol/lijsten";
import { leesBevat, strengsteTypen } from "~/protocol/markering.server";
import { getPartijrecht } from "~/protocol/partijtypen";
import { nietGevonden, openFase, openHandeling, type FaseContext, type Inzending } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { listRijen, listRijenVan } from "~/storage/dossier.server";
import { antwoordForm, criteriaForm, geenAanpakForm, geenInformatieForm, uitvraagForm } from "./form";
import { findBevraagde, geefToegang, listLokaleProcesregisseurs, listMedewerkers } from "./repository.server";
import { weegBevraging, weegVraagtypen } from "./rules";
import { legUitkomstVast } from "./uitkomst.server";
import { buildTriageView, leesCriteria, leesTopx, type PartnerView, type StafView, type TriageRijen } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "triageren");
  const { systeem, casus, opener, hoedanigheden, lezer } = context;
  const rijen = listRijenVan(systeem, casus.id, [
    "persoon",
    "verzoek",
    "uitvraag",
    "inbreng",
    "triage",
    "topx",
    "topx_criterium",
  ]);
  const isStaf = hoedanigheden.includes("procesregisseur") || hoedanigheden.includes("procesondersteuner");
  const staf = isStaf ? leesStaf(context, rijen) : null;
  return toonCasus(
    context,
    buildTriageView(opener, rijen, lezer.accountId, staf, isStaf ? null : leesPartner(context)),
  );
}

function leesStaf({ systeem, casus, casusFeiten, feiten, vandaag, opener }: FaseContext, rijen: TriageRijen): StafView {
  const strengste = strengsteTypen(systeem, casus.id);
  const medewerkers = listMedewerkers(systeem, casus, casusFeiten, vandaag);
  return {
    medewerkers: medewerkers
      .filter(({ oordeel }) => oordeel.toegestaan)
      .map(({ accountId, partij, naam, functie, isMelder }) => ({
        waarde: accountId,
        label: `${partij}: ${naam}${functie && ` (${functie})`}${isMelder ? ", melder" : ""}`,
      })),
    nietTeBevragen: medewerkers.flatMap(({ oordeel, partij, naam }) =>
      oordeel.toegestaan
        ? []
        : [{ naam: `${partij}: ${naam}`, uitleg: oordeel.uitleg, regel: oordeel.regel, artikel: oordeel.artikel }],
    ),
    strengste,
    criteria: leesCriteria(opener, rijen.triage.at(-1), strengste),
    isComplex: feiten.isComplex,
    topx: leesTopx(opener, rijen, casus.aanpak),
    gemeente: gemeenten[casus.gemeente as Gemeente] ?? casus.gemeente,
    lokaleProcesregisseurs: listLokaleProcesregisseurs(systeem, casus.gemeente),
  };
}

function leesPartner(context: FaseContext): PartnerView {
  const { lezer, casusFeiten } = context;
  const { type } = lezer.partij;
  return {
    soorten: listInbrengsoorten(type, toestanden[casusFeiten.toestand].fase).map(({ code, label }) => ({
      waarde: code,
      label,
    })),
    grondslag: getPartijrecht(type).grondslag,
    isPolitie: type === "politie",
    markeringen: listPartijmarkeringen(type === "politie"),
    toestemmingen: listToestemmingsopties(type, false).filter((stand) => stand !== "ontbreekt"),
    kanPolitieVragen: kanPolitieVragen(context),
  };
}

type FasePen = Pen<FaseContext>;

/** The question, when it was put to this very person and is still open. Anything else answers as if it did not exist. */
function getEigenVraag(inzending: Inzending<FaseContext>, rijId: string, pen: FasePen): RijKop {
  const { systeem, casus, opener, lezer } = inzending;
  const koppen = opener.lijst(listRijen(systeem, casus.id, "uitvraag", pen.tx), (_, kop) => kop);
  const kop = koppen.find(({ id, voorAccountId }) => id === rijId && voorAccountId === lezer.accountId);
  if (!kop) throw nietGevonden();
  if (kop.status !== "open") throw new Invoerfout({}, ["Deze vraag is al beantwoord."]);
  return kop;
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "triageren");
  const { systeem, casus, casusFeiten, lezer, vandaag, formulier } = inzending;
  const hier = `/casussen/${casus.casusnummer}/triageren`;
  switch (inzending.handelingNaam) {
    case "uitvragen":
      return verwerk(inzending, uitvraagForm, ({ account, vraag, bevat }, pen) => {
        const bevraagde = findBevraagde(systeem, account);
        if (!bevraagde) throw new Invoerfout({ account: ["Kies aan wie u de vraag stelt."] });
        const gemarkeerd = leesBevat(bevat);
        const mag = weegBevraging(bevraagde, casusFeiten, vandaag);
        if (!mag.toegestaan) throw new Invoerfout({ account: [`${mag.uitleg} (${mag.regel}, ${mag.artikel})`] });
        const leest = weegVraagtypen(bevraagde, gemarkeerd, vandaag);
        if (!leest.toegestaan) {
          const melding = `${leest.uitleg} Haal die gegevens uit de vraag en haal het vinkje weg. (${leest.regel}, ${leest.artikel})`;
          throw new Invoerfout({ bevat: [melding] });
        }
        const deel = { voorPartijId: bevraagde.partij.id, voorAccountId: bevraagde.accountId };
        pen.maakRij({ entiteit: "uitvraag", waarden: { vraag }, status: "open", gemarkeerd, ...deel });
        geefToegang(pen.tx, systeem, casus, bevraagde, { accountId: lezer.accountId, vandaag });
        legBerichtKlaar(pen.tx, systeem, {
          aanAccountId: bevraagde.accountId,
          sjabloon: "vraag_om_informatie",
          casusnummer: casus.casusnummer,
          onderwerp: `Vraag om informatie voor casus ${casus.casusnummer}`,
          tekst: `Het Veiligheidshuis heeft u een vraag gesteld over casus ${casus.casusnummer}. U leest en beantwoordt de vraag in het systeem: ${systeem.adres}${hier}`,
        });
        return { naar: `${hier}?klaar=verstuurd` };
      });
    case "beantwoorden":
      if (formulier.formulierId.startsWith("geen_informatie")) {
        return verwerk(inzending, geenInformatieForm, ({ uitvraag, antwoord }, pen) => {
          const kop = getEigenVraag(inzending, uitvraag, pen);
          const tekst = antwoord ?? "Deze organisatie heeft geen informatie over deze vraag.";
          pen.schrijfGegevens("uitvraag", kop.id, { antwoord: tekst }, lezer.partij.id);
          pen.wijzigRij(kop.id, { status: "beantwoord" }, kop.versie);
          return { naar: `${hier}?klaar=ingediend` };
        });
      }
      return verwerk(inzending, antwoordForm, ({ uitvraag, soort, bevat, zeggenschap, ...invoer }, pen) => {
        const kop = getEigenVraag(inzending, uitvraag, pen);
        const { tekst, grondslag, doel, wpg_artikel } = invoer;
        const waarden = { tekst, grondslag, doel, wpg_artikel };
        const vast = { soort, waarden, bevat, status: "ingediend", ouderId: kop.id } as const;
        brengIn(pen, { ...vast, voorwaarden: invoer, zeggenschap });
        pen.wijzigRij(kop.id, { status: "beantwoord" }, kop.versie);
        return { naar: `${hier}?klaar=ingediend` };
      });
    case "criteria_vastleggen":
      return verwerk(
        inzending,
        criteriaForm,
        ({ bevat, criteria_toelichting, verdiepingsvragen, ...criteria }, pen) => {
          const waarden = { ...criteria, criteria_toelichting, verdiepingsvragen };
          pen.schrijfEnige("triage", waarden, { gemarkeerd: leesBevat(bevat) });
          return { naar: `${hier}?klaar=opgeslagen` };
        },
      );
    case "geen_aanpak":
      return verwerk(inzending, geenAanpakForm, ({ bevat, ...waarden }, pen) => {
        legUitkomstVast(pen, { ...waarden, uitkomst: "geen_aanpak" }, bevat);
        return { naar: "/werkvoorraad?klaar=besloten" };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
