/** Fixed lists of the files that are no casus: verzoeken van betrokkenen (P 17–21) and datalekken (P 14). */

/** P 14.8 b: whose gegevens; the categories of P bijlage 4. */
export const betrokkenensoorten = {
  betrokkene: "Personen op wie een aanpak is gericht",
  relatie: "Gezinsleden en directe relaties",
  professional: "Professionals",
  medewerker: "Medewerkers van derden",
  onbekend: "Nog niet bekend",
} as const;

/** P 14.8 c: what kind of persoonsgegevens. */
export const gegevenssoortenVanLek = {
  naam_adres: "Naam, adres, geboortedatum",
  contact: "Telefoonnummer of e-mailadres",
  bsn: "BSN of strafrechtsketennummer",
  strafrechtelijk: "Strafrechtelijke persoonsgegevens",
  gezondheid: "Gegevens over gezondheid of zorg",
  financieel: "Financiële gegevens",
  gezin: "Gegevens over gezin en relaties",
  plan: "Regieplan, scores, acties of notulen",
  onbekend: "Nog niet bekend",
} as const;

/** P 14.8 d. */
export const versleuteling = {
  ja: "Ja: versleuteld of anders onbegrijpelijk gemaakt",
  deels: "Gedeeltelijk",
  nee: "Nee",
  onbekend: "Nog niet bekend",
} as const;
