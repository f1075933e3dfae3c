import { z } from "zod";
import { naam } from "~/lib/invoer";
import { email, wachtwoord } from "../velden";

const nieuwWachtwoord = { wachtwoord, herhaling: wachtwoord };

export const wachtwoordForm = z.strictObject(nieuwWachtwoord);

/** First start: the first beheerder tells who it is. */
export const eersteStartForm = z.strictObject({
  email,
  voornaam: naam(),
  tussenvoegsel: naam().optional(),
  achternaam: naam(),
  ...nieuwWachtwoord,
});
