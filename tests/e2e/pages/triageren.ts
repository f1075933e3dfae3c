import { gaOver } from "./faseovergang";
import type { Scherm } from "./scherm";

export async function stelVraag(procesregisseur: Scherm, nummer: string, aan: RegExp, vraag: string): Promise<void> {
  await procesregisseur.open(`/casussen/${nummer}/triageren`);
  await procesregisseur.formulier("uitvragen").doe({ "Aan wie": aan, Vraag: vraag, "De vraag bevat": [] });
  await procesregisseur.leest(vraag);
}

interface Antwoord {
  soort: string;
  tekst: string;
  wpgArtikel?: RegExp;
  /** May go along to next phases by itself. */
  doorlopend?: boolean;
}

/** The employee who was asked answers on the own screen. */
export async function beantwoordVraag(partner: Scherm, nummer: string, vraag: string, antwoord: Antwoord) {
  await partner.open(`/casussen/${nummer}/triageren`);
  await partner.leest(vraag);
  await partner.formulier("beantwoorden").doe({
    "Soort informatie": antwoord.soort,
    Informatie: antwoord.tekst,
    "Is toestemming van de betrokkene nodig om dit te delen?": "Niet nodig",
    ...(antwoord.wpgArtikel && { Politiegegevens: antwoord.wpgArtikel }),
    "Mag dit ook in een volgende fase worden gebruikt?": antwoord.doorlopend ? "Ja" : "Vraag het mij",
  });
  await partner.leest(antwoord.tekst);
}

export async function legCriteriaVast(procesregisseur: Scherm, nummer: string): Promise<void> {
  await procesregisseur.open(`/casussen/${nummer}/triageren`);
  const formulier = procesregisseur.formulier("criteria_vastleggen");
  for (const vakje of await formulier.plek
    .getByRole("group", { name: "Welke criteria gelden?" })
    .getByRole("checkbox")
    .all())
    await vakje.check();
  await formulier.doe({ "Toelichting op de criteria": "Problemen op drie leefgebieden" });
  await procesregisseur.leest("Volgens deze toets is de casus complex");
}

export async function startAanpak(
  procesregisseur: Scherm,
  nummer: string,
  onderbouwing: string,
  nietNodig: string[],
): Promise<void> {
  await gaOver(
    procesregisseur,
    nummer,
    "aanpak_starten",
    { "Onderbouwing van het besluit": onderbouwing, "Terugkoppeling aan melder": "De aanpak start." },
    nietNodig,
  );
}
