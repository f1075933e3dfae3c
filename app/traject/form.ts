import { z } from "zod";
import { bestandfout } from "~/bestanden/form";
import { actieForm, interventieForm } from "~/fasen/bespreken/regieplan/form";
import { notitieForm } from "~/fasen/uitvoeren/form";
import { markeringveld, veldenVan } from "~/protocol/formulier";

/** Id of the row that is changed; absent: a new row. */
const rij = z.string().min(1).max(80).optional();

export const startForm = z.strictObject(veldenVan("traject", { verplicht: ["start"] }));

/** The leefgebied is chosen once; after that only the answer changes. */
export const hulpvraagForm = z.strictObject({
  rij,
  ...veldenVan("hulpvraag", { verplicht: ["antwoord"], optioneel: ["leefgebied", "omschrijving"] }),
  ...markeringveld,
});

export const gesprekForm = z.strictObject({
  rij,
  ...veldenVan("gesprek", {
    verplicht: ["datum", "aanwezig", "verslag"],
    optioneel: ["doelen", "hulpvragen", "algemene_indruk", "toelichting"],
  }),
  ...markeringveld,
});

export const detentieForm = z.strictObject({
  rij,
  ...veldenVan("detentieperiode", { verplicht: ["start"], optioneel: ["eind"] }),
});

export const trajectinterventieForm = interventieForm.omit({ rij: true });
export const trajectactieForm = actieForm.omit({ rij: true });
export const trajectnotitieForm = notitieForm;

export const aggForm = z.strictObject({
  ...veldenVan("agg", { optioneel: ["gegevens"] }),
  ...markeringveld,
  bestand: bestandfout,
});

export const afsluitForm = z.strictObject({
  ...veldenVan("traject", { verplicht: ["geeindigd_op", "slot_toelichting"] }),
  ...markeringveld,
});
