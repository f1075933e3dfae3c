import type { LoaderFunctionArgs } from "@remix-run/node";
import { buildInterventies } from "~/fasen/uitvoeren/view";
import { formatDag } from "~/lib/datum";
import { maakPdf } from "~/pdf/pdf.server";
import type { Sleutel } from "~/protocol/gegevensregister";
import { toonBestand } from "~/protocol/antwoord.server";
import { logWeigering, nietGevonden, openFase } from "~/protocol/poort.server";
import { listRijenVan } from "~/storage/dossier.server";
import { isProcesregie } from "../agenda.server";
import { buildCriteria, buildScoresMetVorige, zoekTekst } from "../inhoud";
import { getPuntfeiten } from "../inhoud.server";
import { getNaamVoorzitter } from "../maak.server";
import { listGenodigden, listOverleggenVanCasus } from "../repository.server";
import { maakVerslag } from "./document";
import { alleenLezen, buildActieregels } from "./view";

/**
 * `/casussen/:casusnummer/bespreken/overleg/:id/pdf`: notulen and regieplan of one casus in one overleg that is closed, as
 * this reader may see them. Title and name of the file hold number and day only.
 */
export async function loader(args: LoaderFunctionArgs) {
  const context = openFase(args, "bespreken");
  const { systeem, casus, opener, vandaag, moment, actor } = context;
  const gevonden = listOverleggenVanCasus(systeem.databank, casus.id).find(
    ({ overleg, punt }) =>
      overleg.id === args.params.id && overleg.status === "gesloten" && punt.status === "besproken",
  );
  if (!gevonden) {
    logWeigering(context, "downloaden", "onbekend verslag", casus.casusnummer);
    throw nietGevonden();
  }
  const { overleg, punt } = gevonden;
  // Only what stands on the paper is opened: the log of the download names it.
  const rijen = listRijenVan(systeem, casus.id, [
    "persoon",
    "agendapunt",
    "bespreking",
    "leefgebiedscore",
    "interventie",
    "voortgang",
    "actie",
    "notitie",
    "afschalingscriterium",
  ]);
  const feiten = getPuntfeiten(systeem, { punt, casus });
  const tekst = (sleutel: Sleutel<"bespreking">) => zoekTekst(opener, rijen.bespreking, overleg.id, sleutel);
  const [persoon] = rijen.persoon;
  const aanwezigen = listGenodigden(systeem.databank, punt.id).filter(({ aanwezig }) => aanwezig);
  const { casusnummer } = casus;
  const inhoud = maakPdf({
    titel: `Verslag casusoverleg ${formatDag(overleg.datum)}, casus ${casusnummer}`,
    auteur: "Veiligheidshuis",
    moment,
    voettekst: `Casus ${casusnummer}, casusoverleg van ${formatDag(overleg.datum)}, vertrouwelijk`,
    blokken: maakVerslag({
      casusnummer,
      datum: overleg.datum,
      vandaag,
      plaats: overleg.plaats,
      voorzitter: getNaamVoorzitter(context, overleg),
      voor: `${actor.naam}, ${actor.partijNaam}`,
      aanwezigen: isProcesregie(context)
        ? aanwezigen.map(({ naam, partij, functie }) => [naam, functie, partij].filter(Boolean).join(", "))
        : null,
      naam: persoon ? opener.velden(persoon, ["voornamen", "tussenvoegsel", "achternaam"]) : [],
      voorbereiding: opener
        .lijst(rijen.agendapunt, (rij, kop) => (kop.id === punt.rijId ? opener.velden(rij) : []))
        .flat(),
      toestandsbeeld: tekst("toestandsbeeld"),
      scores: buildScoresMetVorige(opener, rijen, feiten),
      besluit: tekst("besluit"),
      afschalen: tekst("afschalen"),
      casusregisseur: feiten.casusregisseur,
      notulen: tekst("notulen"),
      acties: buildActieregels(opener, rijen.actie, { casusnummer, overlegId: overleg.id, vandaag }),
      interventies: buildInterventies(opener, rijen, alleenLezen),
      criteria: buildCriteria(opener, rijen),
    }),
  });
  return toonBestand(context, {
    inhoud,
    naam: `verslag-${casusnummer}-${overleg.datum}.pdf`,
    type: "application/pdf",
  });
}
