import { z } from "zod";
import { markeringveld, veldenVan } from "~/protocol/formulier";

export const logboekForm = z.strictObject({
  ...veldenVan("logboek", { verplicht: ["datum", "soort", "inhoud"] }),
  ...markeringveld,
});

export const logboeklabels = { datum: "Datum", soort: "Soort", inhoud: "Inhoud", bevat: "De tekst bevat" };
