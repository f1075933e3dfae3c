import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Invoerfout, toonCasus, verwerk } from "~/protocol/antwoord.server";
import { toestanden } from "~/protocol/fasen";
import { getGegevenssoort, type Waarden } from "~/protocol/gegevensregister";
import { openCasusHandeling, openCasusVoor, type CasusContext } from "~/protocol/poort.server";
import { nietGevonden, weigering } from "~/protocol/weigering.server";
import { listRijen, listRijenVan } from "~/storage/dossier.server";
import { betrokkeneForm, listBewerkbaar, listVerplicht, relatieForm, type Verborgen } from "./form";
import { listBronnen } from "./repository.server";
import { buildBetrokkeneView } from "./view";

const wie = [
  "procesregisseur",
  "procesondersteuner",
  "bevraagd",
  "deelnemer",
  "casusregisseur",
  "lokale_procesregisseur",
  "inzage",
] as const;

const veiligheidshuis = "veiligheidshuis";

/** What of the persoon the writer cannot change, or cannot see. */
function leesVerborgen({ systeem, casus, opener }: CasusContext): Verborgen {
  const [persoon] = listRijen(systeem, casus.id, "persoon");
  const standen = persoon ? opener.standen(persoon) : [];
  const beperkt = standen.filter(({ bron }) => bron.beperkt !== null).map(({ sleutel }) => sleutel);
  const afgeschermd = standen.filter(({ soort }) => soort === "gemarkeerd").map(({ sleutel }) => sleutel);
  return { beperkt, afgeschermd };
}

export async function loader(args: LoaderFunctionArgs) {
  const context = openCasusVoor(args, "betrokkene", "aanmelden", wie);
  const { systeem, casus, casusFeiten, opener, lezer } = context;
  const isStaf = lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner";
  const { fase } = toestanden[casusFeiten.toestand];
  const verborgen = leesVerborgen(context);
  return toonCasus(
    context,
    buildBetrokkeneView(opener, listRijenVan(systeem, casus.id, ["persoon", "relatie"]), {
      bewerken: isStaf
        ? {
            personalia: listBewerkbaar(fase, verborgen),
            verplicht: listVerplicht(verborgen),
            bronnen: listBronnen(systeem),
          }
        : null,
    }),
  );
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openCasusHandeling(args, "betrokkene", "aanmelden");
  const { systeem, casus, casusFeiten, opener } = inzending;
  const { fase } = toestanden[casusFeiten.toestand];
  const naar = { naar: `/casussen/${casus.casusnummer}/betrokkene?klaar=opgeslagen` };
  switch (inzending.handelingNaam) {
    case "betrokkene_bijwerken": {
      const verborgen = leesVerborgen(inzending);
      return verwerk(inzending, betrokkeneForm(fase, verborgen), ({ bron, ...gelezen }, pen) => {
        if (bron !== veiligheidshuis && !listBronnen(systeem).some(({ waarde }) => waarde === bron)) {
          throw new Invoerfout({ bron: ["Kies van wie de wijziging komt."] });
        }
        const verstrekker = bron === veiligheidshuis ? undefined : bron;
        // A field that was left empty is emptied; one that does not belong to this phase, or is restricted, is not touched.
        const waarden: Waarden<"persoon"> = Object.fromEntries(
          listBewerkbaar(fase, verborgen).map((sleutel) => [sleutel, gelezen[sleutel]]),
        );
        const persoon = listRijen(systeem, casus.id, "persoon", pen.tx)[0];
        const kop = persoon && opener.kop(persoon);
        const isNieuwBsn = "bsn" in waarden && waarden.bsn !== opener.waarde(persoon, "bsn");
        if (kop) pen.schrijfGegevens("persoon", kop.id, waarden, verstrekker);
        else pen.maakRij({ entiteit: "persoon", waarden, ...(verstrekker && { verstrekkerPartijId: verstrekker }) });
        pen.zetBsnIndex({ isNieuw: isNieuwBsn });
        return naar;
      });
    }
    case "relatie_opslaan":
      return verwerk(inzending, relatieForm, ({ rij: rijId, ...waarden }, pen) => {
        if (!getGegevenssoort("relatie", "naam").fasen.includes(fase)) {
          throw new Invoerfout({}, ["In deze fase worden gegevens over relaties niet verwerkt (R-fase, P 3.5 a)."]);
        }
        if (rijId === undefined) {
          pen.maakRij({ entiteit: "relatie", waarden });
          return naar;
        }
        const bestaand = listRijen(systeem, casus.id, "relatie", pen.tx).some((rij) => opener.kop(rij)?.id === rijId);
        if (!bestaand) throw nietGevonden();
        pen.schrijfGegevens("relatie", rijId, { ...waarden, geboortedatum: waarden.geboortedatum });
        return naar;
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
