import type { Toestand } from "~/protocol/fasen";
import type { Stuk } from "./stukken";

/** A question to a verstrekker about use in a next phase (P 3.5 c), as it is recorded. */
export interface Fasevraag {
  readonly id: string;
  /** The row that it is about, and the Partij that supplied those values. */
  readonly rijId: string;
  readonly partijId: string;
  readonly naar: Toestand;
  readonly status: Vraagstatus;
  readonly gesteldOp: string;
}

export const vraagstatussen = {
  open: "Gevraagd, nog geen antwoord",
  ja: "Ja, mag worden gebruikt",
  voorwaarde: "Ja, onder een voorwaarde",
  nee: "Nee, mag niet worden gebruikt",
  vervallen: "Vervallen",
} as const;
export type Vraagstatus = keyof typeof vraagstatussen;

/**
 * Who decides whether this may be used in the next phase, and what is known of it. `aanmelding`: it was given with the
 * aanmelding, for this (decision on P 3.5 c).
 */
export type Zeggenschapstand =
  "veiligheidshuis" | "aanmelding" | "doorlopend" | "toegestaan" | "geweigerd" | "gevraagd" | "te_vragen";

/**
 * Who the casus is about is given for the casus as such: without it there is none (P 5.1.2). The verzoek is given to test it
 * against the criteria, which is done in the triage (P 9.2).
 */
function isMetAanmelding({ entiteit }: Stuk, naar: Toestand): boolean {
  return entiteit === "persoon" || (naar === "triage" && (entiteit === "verzoek" || entiteit === "contact"));
}

export function bepaalZeggenschap(stuk: Stuk, vragen: readonly Fasevraag[], naar: Toestand): Zeggenschapstand {
  if (stuk.partijId === null) return "veiligheidshuis";
  const antwoord = vragen.findLast(
    (vraag) => vraag.rijId === stuk.rijId && vraag.partijId === stuk.partijId && vraag.naar === naar,
  )?.status;
  // What was said about this very phase goes before what was said about all of them.
  if (antwoord === "nee") return "geweigerd";
  if (antwoord === "ja" || antwoord === "voorwaarde") return "toegestaan";
  if (isMetAanmelding(stuk, naar)) return "aanmelding";
  if (stuk.kop.zeggenschap === "doorlopend") return "doorlopend";
  return antwoord === "open" ? "gevraagd" : "te_vragen";
}

/** May it go along when the procesregisseur needs it? */
export function isToegestaan(stand: Zeggenschapstand): boolean {
  return ["veiligheidshuis", "aanmelding", "doorlopend", "toegestaan"].includes(stand);
}
