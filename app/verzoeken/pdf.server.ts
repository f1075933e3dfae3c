import type { LoaderFunctionArgs } from "@remix-run/node";
import { maakPdf } from "~/pdf/pdf.server";
import { toonSchermbestand } from "~/protocol/antwoord.server";
import { nietGevonden } from "~/protocol/weigering.server";
import { logWeigering } from "~/protocol/poort.server";
import { openZaak } from "~/protocol/zaakpoort.server";
import { maakAntwoord } from "./antwoord";
import { leesAntwoordbron } from "./bron.server";
import { getVerzoekdossier } from "./dossier.server";
import { isStaf } from "./lees.server";
import { verzoeksoorten } from "./lijsten";

/**
 * `/verzoeken/:nummer/pdf`: the answer with the copy (P 18.1, 18.5), between besluit and answer. Logged for each casus of
 * which content is in it. Title and name of the file hold the number only.
 */
export async function loader(args: LoaderFunctionArgs) {
  const context = openZaak(args, "rechtenverzoek");
  const { zaak, moment } = context;
  const dossier = getVerzoekdossier(context);
  if (!isStaf(context) || dossier.verzoek.beslotenOp === null || zaak.afgerondOp !== null) {
    logWeigering(context, "downloaden", "R-rechten (P 17.2)");
    throw nietGevonden();
  }
  const { bron, casussen } = leesAntwoordbron(context, dossier);
  const inhoud = maakPdf({
    titel: `Antwoord op verzoek ${zaak.nummer}: ${verzoeksoorten[bron.soort].label.toLowerCase()}`,
    auteur: bron.veiligheidshuis,
    moment,
    voettekst: zaak.nummer,
    blokken: maakAntwoord(bron),
  });
  return toonSchermbestand(context, { inhoud, naam: `antwoord-${zaak.nummer}.pdf`, type: "application/pdf" }, casussen);
}
