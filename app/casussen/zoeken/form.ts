import { z } from "zod";
import { isBsn, regel } from "~/lib/invoer";
import { isTeKort, leesZoekvraag } from "~/lib/naamzoek";

export type Zoeksleutel = { op: "nummer" | "bsn" | "naam"; tekst: string };

/** What was typed: a casusnummer, a BSN, or else a name or birth date. */
export function herkenSleutel(tekst: string): Zoeksleutel {
  if (/^\d{4}-\d{5}$/.test(tekst)) return { op: "nummer", tekst };
  const cijfers = tekst.replace(/[\s.]/g, "");
  if (/^\d{8,9}$/.test(cijfers) && isBsn(cijfers.padStart(9, "0")))
    return { op: "bsn", tekst: cijfers.padStart(9, "0") };
  return { op: "naam", tekst };
}

export const zoekForm = z.strictObject({
  zoek: regel(100, "Vul in wat u zoekt.")
    .transform(herkenSleutel)
    .refine(({ op, tekst }) => op !== "naam" || !/^[\d.\s]{8,}$/.test(tekst), "Dit is geen geldig BSN of casusnummer.")
    .refine(
      ({ op, tekst }) => op !== "naam" || !isTeKort(leesZoekvraag(tekst)),
      "Vul ten minste twee letters van een naam in, of een geboortedatum of casusnummer.",
    ),
});
