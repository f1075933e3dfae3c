import type { LoaderFunctionArgs } from "@remix-run/node";
import { maakPdf } from "~/pdf/pdf.server";
import { toonSchermbestand } from "~/protocol/antwoord.server";
import { nietGevonden, openScherm, type Basis } from "~/protocol/poort.server";
import { leesVorm, maakUitvoerbestand } from "~/uitvoer/bestand.server";
import { leesPeriode, vraagtPeriode } from "./form";
import { maakPerioderapport } from "./perioderapport";
import type { Rapport } from "./rapport";
import { findJaarrapport, listMetKwartalen, listVastgesteld } from "./repository.server";
import { maakRapportagepdf, maakRapportagetabel } from "./uitvoer";
import { kiesJaar } from "./view";

function findRapport({ systeem, zoekdeel }: Basis): Rapport | null {
  if (!vraagtPeriode(zoekdeel))
    return findJaarrapport(systeem, kiesJaar(zoekdeel.get("jaar"), listVastgesteld(systeem)));
  const jaren = listMetKwartalen(systeem);
  const { vraag } = leesPeriode(
    zoekdeel,
    jaren.map(({ jaar }) => jaar),
  );
  return vraag && maakPerioderapport(jaren, vraag);
}

/** The figures of a year or of a period as a file: for a spreadsheet, or as a report to read. */
export async function loader(args: LoaderFunctionArgs) {
  const basis = openScherm(args, "rapportages");
  const { zoekdeel, vandaag, moment } = basis;
  const rapport = findRapport(basis);
  if (!rapport) throw nietGevonden();
  if (zoekdeel.get("vorm") === "pdf") {
    const inhoud = maakPdf(maakRapportagepdf(rapport, moment));
    return toonSchermbestand(basis, { inhoud, naam: `${rapport.naam}.pdf`, type: "application/pdf" });
  }
  return toonSchermbestand(
    basis,
    await maakUitvoerbestand(maakRapportagetabel(rapport), leesVorm(zoekdeel.get("vorm")), vandaag),
  );
}
