import { z } from "zod";
import { voorwaardenvelden } from "~/inbreng/voorwaarden";
import { keuze, regel } from "~/lib/invoer";
import { markeringen, markeringveld, veldenVan, zeggenschapveld } from "~/protocol/formulier";
import { inbrengsoorten } from "~/protocol/inbrengsoorten";

export const markeringopties = Object.entries(markeringen).map(([waarde, label]) => ({ waarde, label }));

export const uitvraagForm = z.strictObject({
  /** Account of the employee who is asked. */
  account: regel(80, "Kies aan wie u de vraag stelt."),
  ...veldenVan("uitvraag", { verplicht: ["vraag"] }),
  ...markeringveld,
});

export const antwoordForm = z.strictObject({
  /** Row of the question. */
  uitvraag: regel(80),
  soort: keuze(Object.keys(inbrengsoorten), "Kies een soort informatie."),
  ...veldenVan("inbreng", {
    verplicht: ["tekst", "grondslag", "doel"],
    optioneel: ["wpg_artikel"],
  }),
  ...markeringveld,
  ...voorwaardenvelden("inbreng"),
  ...zeggenschapveld,
});

export const geenInformatieForm = z.strictObject({
  uitvraag: regel(80),
  ...veldenVan("uitvraag", { optioneel: ["antwoord"] }),
});

export const criteriaForm = z.strictObject({
  ...veldenVan("triage", {
    verplicht: ["meerdere_problemen", "ketensamenwerking", "gezinssysteem", "veiligheidsproblematiek"],
    optioneel: ["criteria_toelichting", "verdiepingsvragen"],
  }),
  ...markeringveld,
});

/** Terugkoppeling is optional when the aanpak goes on, here or locally; then it is limited (DPIA 3.2). */
export const besluitForm = z.strictObject({
  ...veldenVan("triage", { verplicht: ["besluit_toelichting"], optioneel: ["terugkoppeling"] }),
  ...markeringveld,
});

export const geenAanpakForm = z.strictObject({
  ...veldenVan("triage", { verplicht: ["besluit_toelichting", "terugkoppeling"] }),
  ...markeringveld,
});
