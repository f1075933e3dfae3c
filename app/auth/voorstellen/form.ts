import { z } from "zod";
import { bevestiging, keuze } from "~/lib/invoer";
import { rollen, type Rol } from "~/protocol/rollen";
import { vrijeTekst } from "~/registers/vrijetekst";
import { email } from "../velden";

export const maxReden = 300;

/** Why, in words that name nobody of a casus. */
export const reden = vrijeTekst(maxReden, "Schrijf kort waarom, en hoe u weet dat deze persoon dit zelf vraagt.");
export const rol = keuze(Object.keys(rollen) as Rol[], "Kies een rol.");
export const partijId = z.string({ error: "Kies een Partij." }).max(80);

export const leegForm = z.strictObject({});
export const redenForm = z.strictObject({ reden });
export const adresForm = z.strictObject({ email, reden });
export const rolForm = z.strictObject({ rol, partijId, reden });

const id = z.string().regex(/^[\w-]{1,80}$/);

export const bevestigForm = z.strictObject({
  voorstel: id,
  nagevraagd: bevestiging("Vraag eerst na of dit klopt, buiten de mail om, en vink dit dan aan."),
});
export const besluitForm = z.strictObject({ voorstel: id });
