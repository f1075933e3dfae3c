import { regel, tekst } from "~/lib/invoer";

/*
 * Words of registers are about what was done, never about a person. Here is weighed only what can be told from a text
 * itself: a search for names would tell the writer which names are in dossiers.
 */

/** A run of nine digits, also with spaces, dots and hyphens in it; casusnummers and dates are none. */
export function bevatPersoonsnummer(tekst: string): boolean {
  const rest = tekst.replace(/\b\d{4}-\d{5}\b/g, "…").replace(/\b\d{1,2}-\d{1,2}-\d{4}\b/g, "…");
  return /\d{9}/.test(rest.replace(/[\s.-]/g, ""));
}

export const nummermelding = "Hier staat een nummer van negen of meer cijfers. Haal persoonsgegevens weg.";

export function vrijeRegel(max: number, leeg?: string) {
  return regel(max, leeg).refine((waarde) => !bevatPersoonsnummer(waarde), nummermelding);
}

export function vrijeTekst(max: number, leeg?: string) {
  return tekst(max, leeg).refine((waarde) => !bevatPersoonsnummer(waarde), nummermelding);
}
