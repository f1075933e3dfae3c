import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { alsVerwijzing, listBekenden } from "~/casussen/bekenden.server";
import { toonCasus, verwerk } from "~/protocol/antwoord.server";
import { openFase, openHandeling } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { controleerTerugkoppeling } from "~/post/persoonsgegevens.server";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import { listRijenVan } from "~/storage/dossier.server";
import { vernietigCasus } from "~/vernietiging/opdracht.server";
import { afwijzenForm } from "./form";
import { buildAanmeldenView } from "./view";

export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "aanmelden");
  const { systeem, casus, opener, hoedanigheden, casusFeiten } = context;
  const rijen = listRijenVan(systeem, casus.id, ["persoon", "verzoek", "contact", "beoordeling", "triage"]);
  const isStaf = hoedanigheden.includes("procesregisseur") || hoedanigheden.includes("procesondersteuner");
  const { waarden } = opener.formulierwaarden(rijen.persoon[0]);
  const bekenden = isStaf ? listBekenden(context, waarden, casus.id) : [];
  return toonCasus(context, buildAanmeldenView(opener, rijen, casusFeiten, bekenden.map(alsVerwijzing)));
}

export async function action(args: ActionFunctionArgs) {
  const inzending = await openHandeling(args, "aanmelden");
  const { systeem, casus, lezer } = inzending;
  switch (inzending.handelingNaam) {
    case "afwijzen":
      return verwerk(inzending, afwijzenForm, (waarden, pen) => {
        controleerTerugkoppeling(systeem, casus, waarden.terugkoppeling);
        pen.besluit({ rijId: pen.maakRij({ entiteit: "beoordeling", waarden: { behandelen: "nee", ...waarden } }) });
        legBerichtKlaar(pen.tx, systeem, {
          aanAccountId: casus.melderAccountId,
          sjabloon: "terugkoppeling",
          casusnummer: casus.casusnummer,
          onderwerp: `Terugkoppeling op uw verzoek ${casus.casusnummer}`,
          tekst: waarden.terugkoppeling,
        });
        // DPIA 3: of what is rejected only reporting data remain.
        const regel = "Niet in behandeling genomen (DPIA 3.1)";
        const { naAfloop } = vernietigCasus(pen.tx, systeem, casus, {
          soort: "afgewezen",
          regel,
          accountId: lezer.accountId,
        });
        pen.naAfloop.push(naAfloop);
        return { naar: "/werkvoorraad?klaar=besloten" };
      });
    default:
      throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  }
}
