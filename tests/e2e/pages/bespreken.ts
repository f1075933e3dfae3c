import type { Invoer } from "./formulier";
import { dag } from "./dagen";
import { gaOver } from "./faseovergang";
import type { Scherm } from "./scherm";

/** Involves employees, each named as `voornaam achternaam`. */
export async function betrek(procesregisseur: Scherm, nummer: string, namen: readonly string[]): Promise<void> {
  await procesregisseur.open(`/casussen/${nummer}/bespreken/deelnemers`);
  await procesregisseur.formulier("betrekken").doe({ "Wie betrekt u?": namen });
  await procesregisseur.leest(...namen);
}

export interface Inbreng {
  soort: string;
  tekst: string;
  /** Others may see it before the overleg (C 12.2 f). */
  vooraf?: boolean;
  overig?: Record<string, Invoer>;
}

/** A Partij brings in what it knows and submits it. */
export async function brengIn(partner: Scherm, nummer: string, { soort, tekst, vooraf = false, overig }: Inbreng) {
  await partner.open(`/casussen/${nummer}/inbreng`);
  await partner.formulier("inbrengen").doe({
    "Soort informatie": soort,
    Informatie: tekst,
    "Is toestemming van de betrokkene nodig om dit te delen?": "Niet nodig",
    "Met wie deelt u deze informatie?": "Alle betrokken Partijen",
    "Andere Partijen mogen dit al vóór het casusoverleg inzien": vooraf,
    "Mag dit ook in een volgende fase worden gebruikt?": "Ja",
    "Wat wilt u doen?": "Indienen bij de procesregisseur",
    ...overig,
  });
  await partner.leest(`${soort}: ingediend`, tekst);
}

/** The procesregisseur lets others read an inbreng before the overleg. */
export async function geefVrij(procesregisseur: Scherm, nummer: string, titel: string): Promise<void> {
  await procesregisseur.open(`/casussen/${nummer}/inbreng`);
  const kaart = procesregisseur.kaart(titel);
  await procesregisseur.formulier("vrijgeven", kaart).doe();
}

export async function schrijfKetenanalyse(partner: Scherm, nummer: string, tekst: string): Promise<void> {
  await partner.open(`/casussen/${nummer}/bespreken/analyse`);
  await partner.formulier("ketenanalyse_opslaan").doe({
    Ketenanalyse: tekst,
    "De tekst bevat": [],
    "Is toestemming van de betrokkene nodig om dit te delen?": "Niet nodig",
  });
}

export async function schrijfAnalyse(procesregisseur: Scherm, nummer: string, tekst: string): Promise<void> {
  await procesregisseur.open(`/casussen/${nummer}/bespreken/analyse`);
  await procesregisseur.formulier("analyse_opslaan").doe({ "Algemene analyse": tekst, "De tekst bevat": [] });
}

export interface Plan {
  interventie: string;
  actie: string;
  criterium: string;
  instantie: string;
  uitvoerder: RegExp;
  casusregisseur: RegExp;
}

/** Interventie, actie, criterium for afschaling and casusregisseur (C 8.4). */
export async function stelRegieplanOp(procesregisseur: Scherm, nummer: string, plan: Plan): Promise<void> {
  await procesregisseur.open(`/casussen/${nummer}/bespreken/regieplan`);
  await procesregisseur.formulier("casusregisseur_aanwijzen").doe({ "Nieuwe casusregisseur": plan.casusregisseur });
  await procesregisseur.formulier("interventie_opslaan").doe({
    Interventie: plan.interventie,
    Leefgebied: "Huisvesting",
    Startdatum: dag(),
    "Beoogde einddatum": dag(90),
    "Verantwoordelijke instantie": plan.instantie,
    "De tekst bevat": [],
  });
  await procesregisseur.leest(plan.interventie);
  await spreekActieAf(procesregisseur, plan.actie, plan.uitvoerder);
  await procesregisseur.formulier("criterium_opslaan").doe({ Criterium: plan.criterium, "De tekst bevat": [] });
  await procesregisseur.leest(plan.criterium);
}

/** On the page of the plan. */
export async function spreekActieAf(procesregisseur: Scherm, actie: string, uitvoerder: RegExp): Promise<void> {
  // An actie that is there already has a form of its own, to change it.
  const nieuw = procesregisseur.inhoud.locator("details:has(> summary:text-is('Actie toevoegen'))");
  await procesregisseur.formulier("actie_opslaan", nieuw).doe({
    Actie: actie,
    "Uiterlijk op": dag(14),
    Uitvoerder: uitvoerder,
    "De tekst bevat": [],
  });
  await procesregisseur.leest(actie);
}

export async function gaNaarUitvoeren(procesregisseur: Scherm, nummer: string): Promise<void> {
  await gaOver(procesregisseur, nummer, "naar_uitvoeren");
  await procesregisseur.staatOp(`/casussen/${nummer}/uitvoeren`);
}
