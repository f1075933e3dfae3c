import type { LoaderFunctionArgs } from "@remix-run/node";
import { maakPdf } from "~/pdf/pdf.server";
import { toonBestand } from "~/protocol/antwoord.server";
import { logWeigering, nietGevonden, openCasusVoor } from "~/protocol/poort.server";
import { findAfgeschermd, listRijen, veiligheidshuisNaam } from "~/storage/dossier.server";
import { isGegeven, leesStand } from "./soorten";

const sleutels = { inbreng: "tekst", ketenanalyse: "tekst", verzoek: "problematiek" } as const;

/**
 * `/casussen/:casusnummer/akkoorden/:verzoekId/tekst`: what a verstrekker let this Partij use for an own task, as a file
 * with its purpose and condition. Asked of the rules at this moment: an accord that was taken back gives 404.
 */
export function loader(args: LoaderFunctionArgs) {
  const context = openCasusVoor(args, "akkoorden", "bespreken", ["deelnemer", "casusregisseur"]);
  const { systeem, casus, opener, lezer, moment } = context;
  const verzoeken = opener.lijst(listRijen(systeem, casus.id, "akkoordverzoek"), (rij, kop) => ({ rij, kop }));
  const verzoek = verzoeken.find(
    ({ kop }) =>
      kop.id === args.params.verzoekId &&
      kop.code === "hergebruik" &&
      kop.verstrekkerPartijId === lezer.partij.id &&
      isGegeven(leesStand(kop.status)),
  );
  const plek = { casusId: casus.id, rijId: verzoek?.kop.ouderId ?? "" };
  const tekst = (Object.keys(sleutels) as (keyof typeof sleutels)[])
    .map((entiteit) => {
      const rij = findAfgeschermd(systeem, { ...plek, entiteit });
      // What was asked for was said to fit the purpose, and approved so (R-doel).
      return rij && opener.veldVoorGebruik(rij, sleutels[entiteit] as never, { verenigbaar: true });
    })
    .find((veld) => veld !== undefined);
  if (!verzoek || tekst?.soort !== "zichtbaar") {
    logWeigering(context, "downloaden", "R-hergebruik (P 3.5 d)", casus.casusnummer);
    throw nietGevonden();
  }
  const inhoud = maakPdf({
    titel: `Informatie voor eigen gebruik, casus ${casus.casusnummer}`,
    auteur: veiligheidshuisNaam,
    moment,
    voettekst: `Casus ${casus.casusnummer}`,
    blokken: [
      { soort: "kop", niveau: 1, tekst: `Informatie van ${verzoek.kop.voorPartij ?? ""}` },
      {
        soort: "alinea",
        tekst:
          "De verstrekker gaf uw organisatie akkoord voor dit gebruik (privacyprotocol, artikel 3.5 d). Elk ander gebruik vraagt u opnieuw.",
      },
      {
        soort: "gegevens",
        gegevens: [
          opener.veld(verzoek.rij, "doel"),
          opener.veld(verzoek.rij, "antwoord"),
          { label: "Doel van de verstrekking", tekst: tekst.gebruik?.doel ?? undefined },
        ],
      },
      { soort: "kop", niveau: 2, tekst: tekst.label },
      { soort: "alinea", tekst },
    ],
  });
  return toonBestand(context, { inhoud, naam: `informatie-${casus.casusnummer}.pdf`, type: "application/pdf" });
}
