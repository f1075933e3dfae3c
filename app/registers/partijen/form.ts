import { z } from "zod";
import { bevestiging, datum, email, telefoon, tekst } from "~/lib/invoer";
import { vrijeRegel } from "../vrijetekst";

const kenmerk = vrijeRegel(60, "Vul het kenmerk van de brief of het besluit in.");

export const toetredingForm = z
  .strictObject({ convenantOp: datum(), protocolOp: datum(), beslotenOp: datum(), kenmerk })
  .superRefine(({ convenantOp, protocolOp, beslotenOp }, context) => {
    const meld = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (protocolOp < convenantOp) {
      meld(
        "protocolOp",
        "Een Partij treedt pas toe tot het protocol als zij is toegetreden tot het convenant (P 28.1).",
      );
    }
    if (beslotenOp > convenantOp) meld("beslotenOp", "De Stuurgroep besluit voordat een Partij toetreedt (C 20.4).");
  });

export const opzeggingForm = z
  .strictObject({ per: datum(), ontvangenOp: datum(), kenmerk })
  .refine(({ per, ontvangenOp }) => ontvangenOp <= per, {
    path: ["per"],
    message: "Een opzegging gaat in op of na de dag waarop zij is ontvangen.",
  });

export const intrekkingForm = z.strictObject({ ontvangenOp: datum(), kenmerk });

export const uitsluitingForm = z
  .strictObject({ per: datum(), beslotenOp: datum(), ingebrekestellingOp: datum(), kenmerk })
  .superRefine(({ per, beslotenOp, ingebrekestellingOp }, context) => {
    const meld = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (ingebrekestellingOp > beslotenOp) {
      meld("ingebrekestellingOp", "De ingebrekestelling gaat aan het besluit vooraf (P 29.2).");
    }
    if (per < beslotenOp) meld("per", "Een uitsluiting gaat in op of na de dag van het besluit.");
  });

export const artikel20Form = z
  .strictObject({
    van: datum(),
    tot: datum(),
    ondertekendOp: datum(),
    kenmerk,
    ondertekenaars: bevestiging("Bevestig dat alle drie hebben ondertekend (P 6.4 d)."),
  })
  .superRefine(({ van, tot, ondertekendOp }, context) => {
    const meld = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (tot < van) meld("tot", "Deze datum ligt voor de begindatum van de beslissing.");
    if (ondertekendOp > van) meld("ondertekendOp", "De beslissing wordt ondertekend voordat zij geldt.");
  });

export const bereikForm = z.strictObject({
  postadres: tekst(200).optional(),
  telefoon: telefoon().optional(),
  email: email().optional(),
  fgEmail: email().optional(),
});

export const labels = {
  convenantOp: "Toegetreden tot het convenant op",
  protocolOp: "Toegetreden tot het protocol op",
  beslotenOp: "Besluit van de Stuurgroep op",
  ontvangenOp: "Schriftelijk ontvangen op",
  per: "Gaat in op",
  ingebrekestellingOp: "In gebreke gesteld op",
  ondertekendOp: "Ondertekend op",
  van: "Geldt vanaf",
  tot: "Geldt tot en met",
  kenmerk: "Kenmerk",
  ondertekenaars: "Ondertekend door de politiechef, de burgemeesters en de officier van justitie",
  postadres: "Postadres",
  telefoon: "Telefoonnummer",
  email: "E-mailadres van de organisatie",
  fgEmail: "E-mailadres van de Functionaris Gegevensbescherming",
} as const;
