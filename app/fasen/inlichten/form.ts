import { z } from "zod";
import { markeringen, markeringveld, veldenVan } from "~/protocol/formulier";

export const markeringopties = Object.entries(markeringen).map(([waarde, label]) => ({ waarde, label }));

/** P 16.2: moment and way of informing. */
export const informerenForm = z.strictObject(
  veldenVan("inlichting", { verplicht: ["wijze", "datum"], optioneel: ["toelichting"] }),
);

/** P 16.6 and all that P 16.7 wants in writing. */
export const uitstelForm = z.strictObject({
  ...veldenVan("uitstel", {
    verplicht: ["soort", "grond", "motivering", "verwacht_op", "afhankelijk_van", "toetsing", "herbeoordelen_op"],
  }),
  ...markeringveld,
});
