import { z } from "zod";
import { voorwaardenvelden } from "~/inbreng/voorwaarden";
import { keuze, vinkje } from "~/lib/invoer";
import { markeringveld, veldenVan, zeggenschapveld } from "~/protocol/formulier";
import { aanpakken, gemeenten } from "~/protocol/lijsten";

export const verzoektoestemmingen = ["niet_nodig", "gegeven", "conflict_van_plichten"] as const;

/** P 7.1, 7.2: sending in is providing, so what is still to be asked cannot be chosen here. */
const { wpg_vraag: _vraag, ...verzoekvoorwaarden } = {
  ...voorwaardenvelden("verzoek"),
  toestemming: keuze(verzoektoestemmingen, "Kies of toestemming van de betrokkene nodig is."),
  wpg: keuze(["gegeven"]).optional(),
};

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
  /** Asked of who has a professional secrecy, or marks politiegegevens. */
  voorwaarden: z.strictObject(verzoekvoorwaarden).optional(),
  contact: z.strictObject(veldenVan("contact", { optioneel: ["naam", "organisatie", "telefoon", "email"] })).optional(),
  ...markeringveld,
  ...zeggenschapveld,
  /** Only the procesregisseur: the persoon is known, and the casus is wanted all the same. */
  bekend: vinkje(),
});

/** Is this persoon known already? Only for the procesregisseur; what is filled in goes on to the verzoek. */
export const persoonForm = z.strictObject({
  persoon: z.strictObject(
    veldenVan("persoon", {
      verplicht: ["achternaam"],
      optioneel: ["voornamen", "tussenvoegsel", "geboortedatum", "bsn"],
    }),
  ),
});

export const inBehandelingForm = z.strictObject(veldenVan("beoordeling", { optioneel: ["toelichting"] }));

export const afwijzenForm = z.strictObject(veldenVan("beoordeling", { verplicht: ["toelichting", "terugkoppeling"] }));
