import { z } from "zod";

export const email = z
  .string({ error: "Vul een e-mailadres in." })
  .trim()
  .toLowerCase()
  .max(200, "Gebruik hoogstens 200 tekens.")
  .pipe(z.email("Vul een e-mailadres in, zoals naam@organisatie.nl."));

/** Rules for a new one are checked on the server, with the e-mail address beside it. */
export const wachtwoord = z.string({ error: "Vul uw wachtwoord in." }).max(1000, "Dit wachtwoord is te lang.");

export const code = z.string({ error: "Vul de code in." }).trim().max(40, "Deze code is te lang.");

export const naar = z.string().max(300).optional();
export const versie = z.coerce.number({ error: "Open de pagina opnieuw." }).int().positive();

export const labels = {
  email: "E-mailadres",
  voornaam: "Voornaam",
  tussenvoegsel: "Tussenvoegsel",
  achternaam: "Achternaam",
  functie: "Functie",
  rol: "Rol",
  partijId: "Partij",
  geheimhoudingOp: "Geheimhoudingsverklaring getekend op",
  vogGeldigTot: "VOG of screening geldig tot en met",
  reden: "Reden",
} as const;
