import { z } from "zod";
import { datum, keuze, regel } from "~/lib/invoer";
import { veldenVan } from "~/protocol/formulier";
import { inzagesoorten, type Inzagesoortnaam } from "~/protocol/inzagesoorten";

export const minReden = 20;

export const openForm = z
  .strictObject({
    casusnummer: regel(20, "Vul het casusnummer in.").refine(
      (waarde) => /^\d{4}-\d{5}$/.test(waarde),
      "Een casusnummer heeft de vorm jjjj-nnnnn, bijvoorbeeld 2026-12345.",
    ),
    soort: keuze(Object.keys(inzagesoorten) as Inzagesoortnaam[], "Kies waarvoor u het dossier opent."),
    ...veldenVan("inzagereden", { verplicht: ["reden"] }),
    tot: datum(),
  })
  .refine(({ reden }) => reden.length >= minReden, {
    path: ["reden"],
    message: `Schrijf de reden uit, in ten minste ${String(minReden)} tekens.`,
  });

export const eindForm = z.strictObject({ recht: z.string().min(1).max(80) });

export const openlabels = {
  casusnummer: "Casusnummer",
  soort: "Waarvoor",
  reden: "Reden",
  tot: "Laatste dag",
};
