import { z } from "zod";
import { datum, naam, regel } from "~/lib/invoer";
import { partijId, reden, rol } from "../voorstellen/form";
import { email } from "../velden";

const persoon = {
  voornaam: naam(),
  tussenvoegsel: naam().optional(),
  achternaam: naam(),
  functie: regel(100).optional(),
  geheimhoudingOp: datum().optional(),
  vogGeldigTot: datum().optional(),
};

/** What one beheerder records of a person: it gives no access to an account. P 13.1, 13.3: dates of geheimhouding and VOG. */
export const persoonForm = z.strictObject(persoon);

/** A new account: a proposal with everything that decides about its access. */
export const accountForm = z.strictObject({ ...persoon, email, rol, partijId, reden });
