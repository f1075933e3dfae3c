import { expect } from "@playwright/test";
import { gaOver } from "./faseovergang";
import type { Invoer } from "./formulier";
import type { Scherm } from "./scherm";

/** A fictitious betrokkene, recognisable by words that stand nowhere else. */
export interface Betrokkene {
  voornamen: string;
  achternaam: string;
  bsn: string;
  problematiek: string;
}

export function buildVerzoek({ voornamen, achternaam, bsn, problematiek }: Betrokkene): Record<string, Invoer> {
  return {
    Aanpak: "Top-X complexe casuïstiek",
    Gemeente: "Nieuwegein",
    Voornamen: voornamen,
    Achternaam: achternaam,
    Geboortedatum: "05-03-1999",
    BSN: bsn,
    Postcode: "3431 AB",
    Huisnummer: "12",
    Woonplaats: "Nieuwegein",
    "Reden van aanmelding": "Overlast en geweld in de wijk",
    "Beschrijving van de problematiek": problematiek,
    "Wat is al geprobeerd": "Gesprekken met de wijkagent",
    "Leefgebieden met problemen": ["Financiën", "Huisvesting", "Justitie"],
    "Mag dit ook in een volgende fase worden gebruikt?": "Ja",
  };
}

/** The melder submits a verzoek. Returns the casusnummer. */
export async function dienVerzoekIn(melder: Scherm, betrokkene: Betrokkene): Promise<string> {
  await melder.open("/aanmelden");
  await melder.formulier("verzoek_indienen").doe(buildVerzoek(betrokkene));
  await melder.leest("Aanmelden", betrokkene.achternaam, betrokkene.problematiek);
  const nummer = /\/casussen\/(\d{4}-\d{5})\/aanmelden/.exec(melder.page.url())?.[1];
  if (!nummer) throw new Error(`No casusnummer in ${melder.page.url()}`);
  // Names never stand in a title or an address.
  expect(await melder.page.title()).not.toContain(betrokkene.achternaam);
  return nummer;
}

export async function neemInBehandeling(procesregisseur: Scherm, nummer: string): Promise<void> {
  await procesregisseur.open(`/casussen/${nummer}/aanmelden`);
  await procesregisseur.volg("In behandeling nemen");
  await gaOver(procesregisseur, nummer, "in_behandeling_nemen", { Toelichting: "Past bij de aanpak" });
}

export async function wijsAf(procesregisseur: Scherm, nummer: string, terugkoppeling: string): Promise<void> {
  await procesregisseur.open(`/casussen/${nummer}/aanmelden`);
  await procesregisseur
    .formulier("afwijzen")
    .doe({ Toelichting: "Eén organisatie kan dit zelf", "Terugkoppeling aan melder": terugkoppeling });
}
