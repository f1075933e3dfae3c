import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import type { Waarden } from "~/protocol/gegevensregister";
import { leeftijdsgroepen, topxCriteria, type Leeftijdsgroep, type Topxcriterium } from "~/protocol/lijsten";
import type { Pen } from "~/protocol/pen.server";
import { logWeigering, openFase, openHandeling, type FaseContext } from "~/protocol/poort.server";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import { listRijen, listRijenVan } from "~/storage/dossier.server";
import { topxForm, type Invoer } from "./form";
import { leesRegistraties, schrijfFouten } from "./registraties";
import { getZedenlijst } from "./repository.server";
import { listLeeftijdsgroepen, telTopX } from "./tellen";
import { buildTopxView } from "./view";

/** Only where Top-X is asked for, and for the procesregie; for others the screen does not exist. */
function isHier({ casus, hoedanigheden }: FaseContext): boolean {
  return (
    casus.aanpak === "top_x" &&
    (hoedanigheden.includes("procesregisseur") || hoedanigheden.includes("procesondersteuner"))
  );
}

function weiger(context: FaseContext): never {
  logWeigering(context, "bekijken", "R-betrokken (P 9.6)", context.casus.casusnummer);
  throw nietGevonden();
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "triageren");
  return isHier(context) ? toon(context, null) : weiger(context);
}

function toon(context: FaseContext, ingevuld: Invoer | null) {
  const { systeem, casus, opener, vandaag, feiten } = context;
  const rijen = listRijenVan(systeem, casus.id, ["persoon", "triage", "topx", "topx_criterium"]);
  const { klassen: zedenklassen } = getZedenlijst(systeem);
  const { aangemeldOp } = casus;
  const vast = { aangemeldOp, vandaag, zedenklassen, ingevuld, isComplex: feiten.isComplex };
  return toonCasus(context, buildTopxView(opener, rijen, vast));
}

/** What stands in the form, unchecked: it goes back to the one who typed it, and nowhere else. */
function leesInvoer(velden: FormData): Invoer {
  const tekst = (naam: string) => {
    const waarde = velden.get(naam);
    return typeof waarde === "string" ? waarde : "";
  };
  return {
    lijst: tekst("lijst"),
    geen_registraties: tekst("geen_registraties") !== "",
    kopstuk: tekst("kopstuk") !== "",
    leeftijdsgroep: tekst("leeftijdsgroep"),
    meerdere_registraties: tekst("meerdere_registraties") !== "",
    vervolging: tekst("vervolging") !== "",
    toelichting: tekst("toelichting"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "triageren");
  if (!isHier(inzending)) weiger(inzending);
  const { casus, formulier, handelingNaam } = inzending;
  // Another act of this phase can be for more people than this one.
  if (handelingNaam !== "topx_vastleggen") {
    logWeigering(inzending, handelingNaam, "handelingentabel", casus.casusnummer);
    throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
  if (formulier.velden.has("alleen_tellen")) return toon(inzending, leesInvoer(formulier.velden));
  return verwerk(inzending, topxForm, ({ lijst, geen_registraties, kopstuk, leeftijdsgroep, ...waarden }, pen) => {
    const groep = kiesGroep(pen, leeftijdsgroep);
    if (groep === "buiten") {
      if (!waarden.toelichting) {
        throw new Invoerfout({ toelichting: ["De tabel geldt niet bij deze leeftijd. Motiveer hier zelf."] });
      }
      legVast(pen, { ...waarden, leeftijdsgroep: groep }, new Map());
    } else {
      if (!lijst && !geen_registraties) {
        throw new Invoerfout({ lijst: ["Vul de registraties in, of vink aan dat er geen zijn."] });
      }
      if (lijst && geen_registraties) {
        throw new Invoerfout({
          geen_registraties: ["U vinkt aan dat er geen registraties zijn, maar vult ze wel in."],
        });
      }
      const { registraties, fouten } = leesRegistraties(lijst ?? "", inzending.vandaag);
      if (fouten.length > 0) throw new Invoerfout({ lijst: schrijfFouten(fouten) });
      const { tellingen, totaal } = telTopX({
        registraties,
        kolom: groep,
        aangemeldOp: casus.aangemeldOp,
        isKopstuk: kopstuk,
        zedenklassen: getZedenlijst(inzending.systeem).klassen,
      });
      legVast(
        pen,
        { ...waarden, leeftijdsgroep: groep, meerdere_registraties: totaal > 1 },
        new Map(
          tellingen.map(({ criterium, aantal, recent, uitkomst }) => [
            criterium,
            { criterium, aantal: aantal ?? undefined, recent: recent ?? undefined, uitkomst },
          ]),
        ),
      );
    }
    return { naar: `/casussen/${casus.casusnummer}/triageren/top-x?klaar=opgeslagen` };
  });
}

/** The column that follows from the birth date; where that leaves it open, the one that was chosen. */
function kiesGroep({ context }: Pen<FaseContext>, gekozen: string | undefined): Leeftijdsgroep {
  const { systeem, casus, opener } = context;
  const persoon = listRijen(systeem, casus.id, "persoon")[0];
  const mogelijk = listLeeftijdsgroepen(opener.waarde(persoon, "geboortedatum"), casus.aangemeldOp);
  const [enige] = mogelijk;
  if (mogelijk.length === 1 && enige) return enige;
  const keuze = mogelijk.find((groep) => groep === gekozen);
  if (keuze) return keuze;
  const namen = mogelijk.map((groep) => leeftijdsgroepen[groep]).join(", of ");
  throw new Invoerfout({ leeftijdsgroep: [`De geboortedatum laat de leeftijd open. Kies: ${namen}.`] });
}

/** Replaces what was recorded before; a criterium that the column does not have is emptied. */
function legVast(
  pen: Pen<FaseContext>,
  waarden: Waarden<"topx">,
  criteria: ReadonlyMap<Topxcriterium, Waarden<"topx_criterium">>,
): void {
  const { systeem, casus, opener } = pen.context;
  const ouderId = pen.schrijfEnige("topx", waarden);
  const bestaand = opener.lijst(listRijen(systeem, casus.id, "topx_criterium", pen.tx), (_rij, kop) => kop);
  for (const criterium of Object.keys(topxCriteria) as Topxcriterium[]) {
    const nieuw = criteria.get(criterium);
    const rij = bestaand.find(({ code }) => code === criterium);
    if (rij) {
      const leeg = { criterium: undefined, aantal: undefined, recent: undefined, uitkomst: undefined };
      pen.schrijfGegevens("topx_criterium", rij.id, nieuw ?? leeg);
    } else if (nieuw) {
      pen.maakRij({ entiteit: "topx_criterium", code: criterium, ouderId, waarden: nieuw });
    }
  }
}
