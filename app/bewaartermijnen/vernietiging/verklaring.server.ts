import type { LoaderFunctionArgs } from "@remix-run/node";
import { formatMoment } from "~/lib/datum";
import { maakPdf } from "~/pdf/pdf.server";
import { toonSchermbestand } from "~/protocol/antwoord.server";
import { nietGevonden, openScherm } from "~/protocol/poort.server";
import { veiligheidshuisNaam } from "~/storage/dossier.server";
import { findVernietiging } from "./repository.server";
import type { VernietigingView } from "./view";

/** The record of a destruction as PDF (DPIA 15): number, moment, persons, ground and counts; no personal data of the betrokkene. */
export function maakVerklaring(view: VernietigingView & { klaarOp: string }): Uint8Array {
  const { casusnummer, regel, door, bevestigdDoor, klaarOp, telling } = view;
  const gegevens = [
    { label: "Dossier", tekst: casusnummer },
    { label: "Vernietigd op", tekst: formatMoment(klaarOp) },
    { label: "Grond", tekst: regel },
    { label: "Klaargezet door", tekst: door },
    { label: "Bevestigd door", tekst: bevestigdDoor ?? undefined },
  ];
  return maakPdf({
    titel: `Vernietigingsverklaring ${casusnummer}`,
    auteur: veiligheidshuisNaam,
    moment: klaarOp,
    voettekst: `Dossier ${casusnummer}`,
    blokken: [
      { soort: "kop", niveau: 1, tekst: "Vernietigingsverklaring" },
      {
        soort: "alinea",
        tekst:
          "De persoonsgegevens van dit dossier zijn vernietigd volgens DPIA 15 en bijlage 1. De sleutels waarmee zij waren versleuteld zijn vernietigd. Deze verklaring bevat geen persoonsgegevens van de betrokkene.",
      },
      { soort: "gegevens", gegevens },
      ...(telling
        ? ([
            { soort: "kop", niveau: 2, tekst: "Wat wegging en wat bleef" },
            {
              soort: "tabel",
              onderschrift: "Aantallen per soort",
              kolommen: [
                { kop: "Soort" },
                { kop: "Aantal", getal: true },
                { kop: "Gegevens weg", getal: true },
                { kop: "Vervangen", getal: true },
                { kop: "Blijft", getal: true },
              ],
              rijen: [...telling.regels, { label: "Totaal", ...telling.totaal }].map((rij) => [
                rij.label,
                ...[rij.rijen, rij.geleegd, rij.vervangen, rij.behouden].map(String),
              ]),
            },
            {
              soort: "lijst",
              items: telling.plaatsen.map(
                ({ label, aantal, gaatWeg }) => `${label}: ${String(aantal)}, ${gaatWeg ? "vernietigd" : "blijft"}`,
              ),
            },
          ] as const)
        : []),
      {
        soort: "alinea",
        tekst:
          "Wat blijft dient alleen voor rapportages (P 11.3): keuzelijsten, vinkjes, en datums op de eerste van de maand.",
      },
    ],
  });
}

/** `/bewaartermijnen/vernietigingen/:id/verklaring` */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "bewaartermijnen");
  const view = findVernietiging(basis.systeem, args.params.id ?? "");
  if (!view?.klaarOp) throw nietGevonden();
  const naam = `vernietigingsverklaring-${view.casusnummer}.pdf`;
  const inhoud = maakVerklaring({ ...view, klaarOp: view.klaarOp });
  return toonSchermbestand(basis, { inhoud, naam, type: "application/pdf" });
}
