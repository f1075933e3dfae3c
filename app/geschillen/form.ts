import { z } from "zod";
import { bevestiging, datum, keuze, keuzes } from "~/lib/invoer";
import { vrijeTekst } from "~/registers/vrijetekst";
import { geschilsoorten, type Geschilsoort } from "./handelingen";

export const maxTekst = 2000;

const zonderNamen = bevestiging("Bevestig dat in de tekst geen persoonsgegevens staan (DPIA 14).");

/** `partijIds`: the Partijen that can be concerned. */
export function maakIndienForm(partijIds: readonly string[]) {
  return z.strictObject({
    soort: keuze(Object.keys(geschilsoorten) as Geschilsoort[]),
    omschrijving: vrijeTekst(maxTekst, "Beschrijf waar het geschil over gaat."),
    partijen: keuzes(partijIds).optional(),
    casusnummer: z
      .string()
      .trim()
      .regex(/^\d{4}-\d{5}$/, "Vul het casusnummer in als 2026-12345.")
      .optional(),
    zonderNamen,
  });
}

/** Words of an act: an outcome, or a question to Partneroverleg or Stuurgroep. */
export const stapForm = z.strictObject({
  tekst: vrijeTekst(maxTekst, "Vul een tekst in."),
  zonderNamen,
});

/** A besluit of Partneroverleg or Stuurgroep, on the day of its meeting. */
export const besluitForm = stapForm.extend({ overlegOp: datum() });

export const leegForm = z.strictObject({});

export const labels: Readonly<Record<string, string>> = {
  soort: "Waar gaat het over",
  omschrijving: "Omschrijving",
  partijen: "Partijen die direct zijn betrokken",
  casusnummer: "Casusnummer",
  zonderNamen: "Zonder persoonsgegevens",
  tekst: "Tekst",
  overlegOp: "Datum van het overleg",
};
