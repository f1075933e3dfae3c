import { z } from "zod";
import { markeringveld, veldenVan } from "~/protocol/formulier";

/** Id of the row that is changed; absent: a new row. */
const rij = z.string().max(80).optional();

export const interventieForm = z.strictObject({
  rij,
  ...veldenVan("interventie", {
    verplicht: ["omschrijving", "leefgebied", "start", "beoogd_einde"],
    optioneel: ["interventietype", "toelichting", "uitvoerder"],
  }),
  partij: z.string({ error: "Kies welke instantie verantwoordelijk is." }).max(80),
  ...markeringveld,
});

export const actieForm = z.strictObject({
  rij,
  ...veldenVan("actie", { verplicht: ["omschrijving", "deadline"] }),
  uitvoerder: z.string({ error: "Kies wie de actie uitvoert." }).max(80),
  ...markeringveld,
});

export const criteriumForm = z.strictObject({
  rij,
  ...veldenVan("afschalingscriterium", { verplicht: ["criterium"] }),
  ...markeringveld,
});

export const casusregisseurForm = z.strictObject({
  medewerker: z.string({ error: "Kies wie casusregisseur wordt." }).max(80),
});
