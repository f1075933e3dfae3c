import { z } from "zod";
import { keuze } from "~/lib/invoer";
import { veldenVan } from "~/protocol/formulier";

const id = z.string().min(1).max(80);

export const verenigbaarOpties = {
  ja: "Ja, het past bij het doel waarvoor de informatie is verstrekt",
  nee: "Nee, het is voor iets anders",
} as const;

/** P 3.5 d: each use apart, with what it is for. `rij`: what another Partij brought in. */
export const hergebruikForm = z.strictObject({
  rij: id,
  ...veldenVan("akkoordverzoek", { verplicht: ["doel"], optioneel: ["toelichting"] }),
  verenigbaar: keuze(
    Object.keys(verenigbaarOpties) as (keyof typeof verenigbaarOpties)[],
    "Kies of het gebruik past bij het doel van de verstrekking.",
  ),
});

export const antwoordOpties = {
  akkoord: "Ja, akkoord",
  voorwaarde: "Ja, onder een voorwaarde",
  geweigerd: "Nee, geen akkoord",
} as const;

export const antwoordForm = z
  .strictObject({
    verzoek: id,
    besluit: keuze(Object.keys(antwoordOpties) as (keyof typeof antwoordOpties)[], "Kies ja, nee of een voorwaarde."),
    ...veldenVan("akkoordverzoek", { optioneel: ["antwoord"] }),
  })
  .refine(({ besluit, antwoord }) => besluit !== "voorwaarde" || Boolean(antwoord), {
    path: ["antwoord"],
    message: "Schrijf op welke voorwaarde geldt.",
  });

export const verzoekForm = z.strictObject({ verzoek: id });

export const gebruikForm = z.strictObject({
  verzoek: id,
  ...veldenVan("eigen_gebruik", { verplicht: ["gebruik", "gebruikt_op"] }),
});

export const akkoordlabels = {
  doel: "Waarvoor",
  toelichting: "Toelichting",
  verenigbaar: "Past dit bij het doel",
  besluit: "Uw antwoord",
  antwoord: "Voorwaarde of toelichting",
  gebruik: "Waarvoor gebruikt",
  gebruikt_op: "Gebruikt op",
};
