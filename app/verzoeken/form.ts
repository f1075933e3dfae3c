import { z } from "zod";
import { bevestiging, datum, keuze, regel } from "~/lib/invoer";
import { veldenVan } from "~/protocol/formulier";
import { adviezen, antwoordwijzen, besluituitkomsten, identiteitsbewijzen, namens, verzoeksoorten } from "./lijsten";

const sleutels = <K extends string>(tabel: Readonly<Record<K, unknown>>) => Object.keys(tabel) as K[];
const id = z.string({ error: "Open het scherm opnieuw." }).max(120);

const verzoekervelden = veldenVan("rechtenverzoek", {
  verplicht: ["voornamen", "achternaam", "geboortedatum", "omschrijving"],
  optioneel: [
    "tussenvoegsel",
    "straat",
    "huisnummer",
    "huisnummertoevoeging",
    "postcode",
    "woonplaats",
    "vertegenwoordiger",
  ],
});
const wie = { namens: keuze(sleutels(namens), "Kies wie het verzoek doet."), ...verzoekervelden };

function metVertegenwoordiger<S extends z.ZodType<{ namens: string; vertegenwoordiger?: unknown }>>(schema: S) {
  return schema.refine((waarden) => waarden.namens === "zelf" || Boolean(waarden.vertegenwoordiger), {
    path: ["vertegenwoordiger"],
    message: "Vul in wie het verzoek namens de betrokkene doet.",
  });
}

/** A new verzoek, at the Veiligheidshuis or sent on by a Partij (P 17.3, 20.2). */
export const verzoekForm = metVertegenwoordiger(
  z.strictObject({
    soort: keuze(sleutels(verzoeksoorten), "Kies wat de betrokkene vraagt."),
    ontvangen_op: datum(),
    ...wie,
  }),
);

export const verzoekerForm = metVertegenwoordiger(z.strictObject(wie));

/** P 18.4: in person. There is no field for a number, and none for a file. */
export const identiteitForm = z.strictObject({
  document: keuze(sleutels(identiteitsbewijzen), "Kies welk document u heeft gezien."),
  gezien_op: datum(),
  persoonlijk: bevestiging("Bevestig dat de betrokkene persoonlijk langs is gekomen."),
});

export const leegForm = z.strictObject({});

export const koppelForm = z.strictObject({
  casusnummer: regel(20, "Vul een casusnummer in.").refine(
    (waarde) => /^\d{4}-\d{5}$/.test(waarde),
    "Een casusnummer ziet eruit als 2026-12345.",
  ),
});

export const koppelingForm = z.strictObject({ casus: id, relatie: z.string().max(120).optional() });

export const raadpleegForm = z.strictObject({
  partijen: z
    .array(z.string().max(250), { error: "Kies ten minste één Partij." })
    .min(1, "Kies ten minste één Partij.")
    .max(100),
  uiterlijk_op: datum(),
  ...veldenVan("raadpleging", { verplicht: ["vraag"] }),
});

export const adviesForm = z
  .strictObject({
    raadpleging: id,
    advies: keuze(sleutels(adviezen), "Kies uw advies."),
    ...veldenVan("raadpleging", { optioneel: ["toelichting"] }),
  })
  .refine(({ advies, toelichting }) => advies !== "bezwaar" || Boolean(toelichting), {
    path: ["toelichting"],
    message: "Leg uit waartegen u bezwaar heeft, en op welke grond.",
  });

export const overlegForm = z.strictObject({
  overleg_op: datum(),
  ...veldenVan("rechtenantwoord", { verplicht: ["afstemming"] }),
});

export const toelichtingForm = z.strictObject(veldenVan("rechtenantwoord", { optioneel: ["toelichting"] }));

export const antwoordForm = z.strictObject({
  wijze: keuze(sleutels(antwoordwijzen), "Kies hoe het antwoord is gegeven."),
  gegeven_op: datum(),
});

export const buitenForm = z.strictObject({
  reden: keuze(["ingetrokken", "niet_verschenen"] as const, "Kies waarom er geen antwoord komt."),
});

const plek = { casus: id, rij: id, soort: z.string().max(120) };

export const gegevenbesluitForm = z.strictObject({
  ...plek,
  uitkomst: keuze(sleutels(besluituitkomsten), "Kies een besluit."),
  grond: z.string().max(40).optional(),
  ...veldenVan("rechtenbesluit", { optioneel: ["gevraagd", "motivering", "bewerking"] }),
});

export const groepForm = z.strictObject({ casus: id, entiteit: z.string().max(60) });

export const intrekForm = z.strictObject({ besluit: id });
