import { z } from "zod";
import { keuze } from "~/lib/invoer";
import { markeringveld, veldenVan } from "~/protocol/formulier";
import { aanpakken, gemeenten } from "~/protocol/lijsten";

/** Verzoek of a melder (DPIA 2, aanmelden). */
export const verzoekForm = z.strictObject({
  aanpak: keuze(Object.keys(aanpakken)),
  gemeente: keuze(Object.keys(gemeenten)),
  /** Only the procesregisseur, for a casus of the blauwlijst: on whose behalf. */
  namens: z.string().max(80).optional(),
  persoon: z.strictObject(
    veldenVan("persoon", {
      verplicht: ["voornamen", "achternaam", "geboortedatum"],
      optioneel: [
        "bsn",
        "tussenvoegsel",
        "geslacht",
        "straat",
        "huisnummer",
        "huisnummertoevoeging",
        "postcode",
        "woonplaats",
      ],
    }),
  ),
  verzoek: z.strictObject(
    veldenVan("verzoek", {
      verplicht: ["reden_instroom", "problematiek", "leefgebieden"],
      optioneel: ["al_geprobeerd", "delictgedrag"],
    }),
  ),
  contact: z.strictObject(veldenVan("contact", { optioneel: ["naam", "organisatie", "telefoon", "email"] })).optional(),
  ...markeringveld,
});

export const inBehandelingForm = z.strictObject(veldenVan("beoordeling", { optioneel: ["toelichting"] }));

export const afwijzenForm = z.strictObject(veldenVan("beoordeling", { verplicht: ["toelichting", "terugkoppeling"] }));
