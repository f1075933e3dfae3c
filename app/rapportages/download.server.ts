import type { LoaderFunctionArgs } from "@remix-run/node";
import { maakPdf } from "~/pdf/pdf.server";
import { toonSchermbestand } from "~/protocol/antwoord.server";
import { nietGevonden, openScherm } from "~/protocol/poort.server";
import { leesVorm, maakUitvoerbestand } from "~/uitvoer/bestand.server";
import { findRapportage, listVastgesteld } from "./repository.server";
import { maakRapportagepdf, maakRapportagetabel } from "./uitvoer";
import { kiesJaar } from "./view";

/** The figures of a year as a file: for a spreadsheet, or as a report to read. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "rapportages");
  const { systeem, zoekdeel, vandaag, moment } = basis;
  const jaar = kiesJaar(zoekdeel.get("jaar"), listVastgesteld(systeem));
  const rapportage = jaar === null ? undefined : findRapportage(systeem, jaar);
  if (!rapportage) throw nietGevonden();
  if (zoekdeel.get("vorm") === "pdf") {
    const inhoud = maakPdf(maakRapportagepdf(rapportage, moment));
    return toonSchermbestand(basis, {
      inhoud,
      naam: `rapportage-${String(rapportage.jaar)}.pdf`,
      type: "application/pdf",
    });
  }
  return toonSchermbestand(
    basis,
    await maakUitvoerbestand(maakRapportagetabel(rapportage), leesVorm(zoekdeel.get("vorm")), vandaag),
  );
}
