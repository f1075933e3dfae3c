import { z } from "zod";
import { datum, keuze, naam, regel, vinkje } from "~/lib/invoer";
import { rollen, type Rol } from "~/protocol/rollen";
import { email, versie } from "../velden";

/** What a beheerder decides about an account. P 13.1, 13.3: dates of geheimhouding and VOG. */
export const accountForm = z.strictObject({
  email,
  voornaam: naam(),
  tussenvoegsel: naam().optional(),
  achternaam: naam(),
  functie: regel(100).optional(),
  rol: keuze(Object.keys(rollen) as Rol[]),
  partijId: z.string({ error: "Kies een Partij." }).max(80),
  geheimhoudingOp: datum().optional(),
  vogGeldigTot: datum().optional(),
});

export const wijzigAccountForm = accountForm.extend({ actief: vinkje(), versie });

export const versieForm = z.strictObject({ versie });
