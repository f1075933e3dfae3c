import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { faseovergangen, schrijfDoel } from "~/faseovergang/besluiten";
import { listTeBeoordelen } from "~/faseovergang/herbeoordeling";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import { isFaseovergang } from "~/protocol/handelingen";
import { gegevenslezers } from "~/protocol/handelingen-gegevens";
import { openCasusHandeling, openCasusVoor, type CasusContext, type FaseContext } from "~/protocol/poort.server";
import type { Toestand } from "~/protocol/fasen";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import { listRijen } from "~/storage/dossier.server";
import { listBeslissers, listFasevragen } from "./fasevragen.server";
import { antwoordForm, opheffenForm, overnemenForm, stukForm, verwijderForm, vraagForm } from "./form";
import { isTeBeantwoorden, leesPartij } from "./partij.server";
import {
  beantwoordVraag,
  hefBeperkingOp,
  neemAlsnogOver,
  staGebruikToe,
  trekGebruikIn,
  verwijderVanLijst,
  vraagVooraf,
} from "./repository.server";
import type { Stuk } from "./stukken";
import { leesBeperkt, leesStukken } from "./stukken.server";
import { buildVerwijderlijst, isVanVraag, schrijfStatus, schrijfTitel, type GegevensView, type StafView } from "./view";
import type { Fasevraag } from "./zeggenschap";

/** States to which the casus can go from here, each once; nothing is asked about closing afterwards, so beforehand it is. */
function listVolgende(toestand: Toestand): Toestand[] {
  const volgende = faseovergangen.filter(
    ({ handeling, naar }) => handeling.van.includes(toestand) && isFaseovergang({ van: [toestand], naar }),
  );
  return [...new Set(volgende.map(({ naar }) => naar))];
}

/** What only its verstrekker can let go along to `naar`, and has not been asked yet. */
function listTeVragen(stukken: readonly Stuk[], vragen: readonly Fasevraag[], naar: Toestand): Stuk[] {
  return listTeBeoordelen(stukken, vragen, naar)
    .filter(({ zeggenschap }) => zeggenschap === "te_vragen")
    .map(({ stuk }) => stuk);
}

function leesStaf(context: CasusContext, stukken: readonly Stuk[], vragen: readonly Fasevraag[]): StafView {
  const { systeem, casus, casusFeiten, opener } = context;
  const rijen = listRijen(systeem, casus.id, "fasevraag");
  const toelichtingen = new Map(opener.lijst(rijen, (rij, kop) => [kop.id, opener.veld(rij, "toelichting")] as const));
  return {
    verwijderlijst: buildVerwijderlijst(stukken),
    beperkt: leesBeperkt(context, systeem.databank).map((stuk) => ({ id: stuk.id, titel: schrijfTitel(stuk) })),
    vragen: vragen
      .filter(({ status }) => status !== "vervallen")
      .flatMap((vraag) => {
        const stuk = stukken.find((kandidaat) => isVanVraag(kandidaat, vraag));
        if (!stuk) return [];
        const isOpen = vraag.status === "open";
        return [
          {
            id: vraag.id,
            titel: schrijfTitel(stuk, false),
            verstrekker: stuk.verstrekker,
            doel: schrijfDoel(vraag.naar),
            stand: schrijfStatus(vraag),
            isOpen,
            kanNiemand: isOpen && listBeslissers(context, vraag.partijId, [stuk.kop.auteurAccountId]).length === 0,
            toelichting: toelichtingen.get(vraag.id),
          },
        ];
      })
      .reverse(),
    vooraf: listVolgende(casusFeiten.toestand).flatMap((naar) => {
      const partijen = new Set(listTeVragen(stukken, vragen, naar).map(({ verstrekker }) => verstrekker));
      return partijen.size > 0 ? [{ naar, doel: schrijfDoel(naar), partijen: [...partijen] }] : [];
    }),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openCasusVoor(args, "gegevens", "gegevens", gegevenslezers);
  const { systeem, casus, hoedanigheden } = context;
  const stukken = leesStukken(context, systeem.databank);
  const vragen = listFasevragen(systeem.databank, casus.id);
  const isStaf = hoedanigheden.includes("procesregisseur") || hoedanigheden.includes("procesondersteuner");
  const view: GegevensView = {
    staf: isStaf ? leesStaf(context, stukken, vragen) : null,
    partij: isStaf ? null : leesPartij(context, stukken, vragen),
  };
  return toonCasus(context, view);
}

/** A question to the reader's own Partij that can be answered now; anything else is answered as unknown. */
function getEigenVraag({ lezer, casusFeiten }: FaseContext, vragen: readonly Fasevraag[], id: string): Fasevraag {
  const vraag = vragen.find((kandidaat) => kandidaat.id === id && kandidaat.partijId === lezer.partij.id);
  if (!vraag || !isTeBeantwoorden(vraag, casusFeiten.toestand)) throw nietGevonden();
  return vraag;
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openCasusHandeling(args, "gegevens", "gegevens");
  const { casus, casusFeiten } = inzending;
  const naar = (woord: string) => ({ naar: `/casussen/${casus.casusnummer}/gegevens?klaar=${woord}` });
  switch (inzending.handelingNaam) {
    case "fasevraag_stellen":
      return verwerk(inzending, vraagForm, (waarden, pen) => {
        if (!listVolgende(casusFeiten.toestand).includes(waarden.naar)) {
          throw new Invoerfout({ naar: ["Kies een fase waar de casus vanuit hier naartoe kan."] });
        }
        const stukken = leesStukken(inzending, pen.tx);
        const vragen = listFasevragen(pen.tx, casus.id);
        vraagVooraf(pen, listTeVragen(stukken, vragen, waarden.naar), waarden.naar);
        return naar("gevraagd");
      });
    case "fasevraag_beantwoorden":
      return verwerk(inzending, antwoordForm, ({ antwoord = {}, toelichting = {} }, pen) => {
        const vragen = listFasevragen(pen.tx, casus.id);
        const gegeven = Object.entries(antwoord);
        if (gegeven.length === 0) throw new Invoerfout({}, ["Beantwoord ten minste één vraag."]);
        for (const [id, keuze] of gegeven) {
          beantwoordVraag(pen, getEigenVraag(inzending, vragen, id), keuze, toelichting[id]);
        }
        return naar("beantwoord");
      });
    case "gebruik_intrekken":
      return verwerk(inzending, stukForm, ({ stuk }, pen) => {
        trekGebruikIn(pen, stuk);
        return naar("gebruik_ingetrokken");
      });
    case "gebruik_toestaan":
      return verwerk(inzending, stukForm, ({ stuk }, pen) => {
        staGebruikToe(pen, stuk);
        return naar("toegestaan");
      });
    case "alsnog_overnemen":
      return verwerk(inzending, overnemenForm, ({ stukken }, pen) => {
        neemAlsnogOver(pen, stukken);
        return naar("overgenomen");
      });
    case "beperking_opheffen":
      return verwerk(inzending, opheffenForm, ({ stukken, ingelicht }, pen) => {
        hefBeperkingOp(pen, stukken, { ingelicht });
        return naar("opgeheven");
      });
    case "gegevens_verwijderen":
      return verwerk(inzending, verwijderForm, ({ stukken }, pen) => {
        verwijderVanLijst(pen, stukken);
        return naar("verwijderd");
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
