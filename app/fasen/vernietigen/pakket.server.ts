import type { LoaderFunctionArgs } from "@remix-run/node";
import { bepaalStand } from "~/bestanden/stand.server";
import { toonBestand } from "~/protocol/antwoord.server";
import { listCasusentiteiten } from "~/protocol/gegevensregister";
import { weegHandeling, handelingen } from "~/protocol/handelingen";
import { logWeigering, nietGevonden, openFase } from "~/protocol/poort.server";
import { leesBestand } from "~/storage/bestanden.server";
import { listRijenVan } from "~/storage/dossier.server";
import { maakPakket } from "~/vernietiging/pakket.server";

/**
 * `/casussen/:casusnummer/vernietigen/pakket`: the dossier for the archive. Only between the besluit to hand it over and its
 * record, and for who may record that. The name of the file holds the number only.
 */
export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "vernietigen");
  const { systeem, casus, casusFeiten, opener, hoedanigheden, feiten, zonderInhoud } = context;
  const mag = weegHandeling(
    handelingen.vernietigen.overdracht_vastleggen,
    hoedanigheden,
    casusFeiten.toestand,
    feiten,
  ).toegestaan;
  const rijen = listRijenVan(systeem, casus.id, listCasusentiteiten());
  const besluit = rijen.archiefoverdracht.map((rij) => opener.kop(rij)).find((kop) => kop?.status === "besloten");
  if (!mag || zonderInhoud || !besluit) {
    logWeigering(context, "downloaden", "handelingentabel (DPIA 10)", casus.casusnummer);
    throw nietGevonden();
  }
  const pakket = maakPakket({
    casusnummer: casus.casusnummer,
    aanpak: casusFeiten.aanpak,
    afgeslotenOp: casus.afgeslotenOp,
    opener,
    rijen,
    leesBestand: (veld) => (bepaalStand(systeem, veld.waarde.id) === "open" ? leesBestand(systeem, veld) : undefined),
    moment: besluit.aangemaaktOp,
  });
  return toonBestand(context, { inhoud: pakket, naam: `dossier-${casus.casusnummer}.zip`, type: "application/zip" });
}
