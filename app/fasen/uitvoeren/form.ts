import { z } from "zod";
import { markeringveld, veldenVan } from "~/protocol/formulier";

/** Id of the interventie or actie that the form is about. */
const rij = z.string().max(80);

export const voortgangForm = z.strictObject({
  rij,
  ...veldenVan("voortgang", { verplicht: ["stand", "tekst"] }),
  ...markeringveld,
});

export const interventieAfsluitenForm = z.strictObject({
  rij,
  ...veldenVan("interventie", { verplicht: ["geeindigd_op", "resultaat", "slot_toelichting"] }),
  ...markeringveld,
});

export const actieForm = z.strictObject({
  rij,
  ...veldenVan("actie", { verplicht: ["status"], optioneel: ["resultaat"] }),
  ...markeringveld,
});

export const notitieForm = z.strictObject({
  ...veldenVan("notitie", { verplicht: ["tekst"] }),
  ...markeringveld,
});
