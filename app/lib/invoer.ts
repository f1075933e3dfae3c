import { z } from "zod";
import { parseDag, parseDeeldag } from "./datum";

/** Zod pieces for Dutch forms. Each trims; a message says what to type. Nothing typed counts as absent. */

/** Said of a field that the page did not ask for: with it somebody sent another form than was shown. */
export const onverwachtVeld =
  "Dit formulier bevat iets wat op deze pagina niet wordt gevraagd. Er is niets opgeslagen. Vernieuw de pagina en probeer het opnieuw.";

// What a piece below says about itself goes before this. Without it the words would be zod's own: English, with the name of
// the field that was sent.
z.config({
  customError: ({ code }) =>
    code === "unrecognized_keys" ? onverwachtVeld : "Wat hier staat is niet goed aangekomen.",
});

/** For `safeParse` of what is no form: an operator must read which setting or which place of a file is wrong. */
export const inZodsWoorden = { error: z.locales.en().localeError };

/**
 * Is this another form than the page shows: with a field that it does not ask for, or twice with one that it asks once?
 * `fouten`: what the schema said about `velden`, by the name of the field.
 */
export function isAnderFormulier(
  velden: FormData,
  fouten: Readonly<Record<string, string[] | null>> | null | undefined,
): boolean {
  return Object.entries(fouten ?? {}).some(
    ([naam, meldingen]) => meldingen !== null && (meldingen.includes(onverwachtVeld) || velden.getAll(naam).length > 1),
  );
}

function tekens(leegMelding: string) {
  return z.string({ error: leegMelding }).transform((waarde) => waarde.normalize("NFC").trim());
}

/** Refuses an empty text, then reads it; `undefined` from `lees` means that it cannot be read. */
function gelezen(leegMelding: string, foutMelding: string, lees: (waarde: string) => string | undefined) {
  return tekens(leegMelding).transform((waarde, context) => {
    const uitkomst = waarde === "" ? undefined : lees(waarde);
    if (uitkomst !== undefined) return uitkomst;
    context.addIssue({ code: "custom", message: waarde === "" ? leegMelding : foutMelding });
    return z.NEVER;
  });
}

// Control characters but not tab and newline; and marks that turn the reading direction and so hide what is written.
const besturing = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** One line of at most `max` characters. */
export function regel(max = 200, leeg = "Vul dit veld in.") {
  return tekens(leeg).pipe(
    z
      .string()
      .min(1, leeg)
      .max(max, `Gebruik niet meer dan ${String(max)} tekens.`)
      .refine((waarde) => !besturing.test(waarde), "Gebruik één regel, zonder tabs of andere onzichtbare tekens."),
  );
}

/** Several lines of at most `max` characters; newlines become `\n`. */
export function tekst(max = 8000, leeg = "Vul een tekst in.") {
  return z
    .string({ error: leeg })
    .transform((waarde) => waarde.normalize("NFC").replace(/\r\n?/g, "\n").replace(/\t/g, " ").trim())
    .pipe(
      z
        .string()
        .min(1, leeg)
        .max(max, `Gebruik niet meer dan ${String(max)} tekens.`)
        .refine(
          (waarde) => !besturing.test(waarde.replaceAll("\n", "")),
          "De tekst bevat onzichtbare tekens. Plak hem zonder opmaak, of typ hem over.",
        ),
    );
}

/** Part of a name of a person. */
export function naam(max = 100) {
  return gelezen(
    "Vul een naam in.",
    `Vul een naam in met letters, van niet meer dan ${String(max)} tekens.`,
    (waarde) => {
      const netjes = waarde.replace(/\s+/gu, " ");
      return netjes.length <= max && /^[\p{L}\p{M}'’`.\-/() ]+$/u.test(netjes) ? netjes : undefined;
    },
  );
}

/** Nine digits of which 9a+8b+…+2h−i is a multiple of eleven. 000000000 fits that sum but is nobody. */
export function isBsn(negen: string): boolean {
  if (!/^\d{9}$/.test(negen) || negen === "000000000") return false;
  const som = [...negen].reduce(
    (totaal, cijfer, plaats) => totaal + Number(cijfer) * (plaats === 8 ? -1 : 9 - plaats),
    0,
  );
  return som % 11 === 0;
}

/** Does a free text hold a number that can be a BSN: nine digits together, or in the groups in which people write one? */
export function bevatBsn(tekst: string): boolean {
  const nummers = tekst.match(/(?<!\d)(\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. ]\d{3}[. ]\d{3})(?!\d)/g) ?? [];
  return nummers.some((nummer) => isBsn(nummer.replace(/[. ]/g, "")));
}

export function bsn() {
  return gelezen(
    "Vul een BSN in: 9 cijfers.",
    "Dit is geen geldig BSN. Controleer de 9 cijfers op een identiteitsbewijs.",
    (waarde) => {
      const cijfers = waarde.replace(/[\s.]/g, "");
      if (!/^\d{8,9}$/.test(cijfers)) return undefined;
      const negen = cijfers.padStart(9, "0");
      return isBsn(negen) ? negen : undefined;
    },
  );
}

export function postcode() {
  const melding = "Vul een postcode in als 1234 AB.";
  return gelezen(melding, melding, (waarde) => {
    const delen = /^([1-9]\d{3})\s*([A-Z]{2})$/.exec(waarde.toUpperCase());
    if (!delen || ["SA", "SD", "SS"].includes(delen[2] ?? "")) return undefined;
    return `${delen[1] ?? ""} ${delen[2] ?? ""}`;
  });
}

export function huisnummer() {
  const melding = "Vul een huisnummer in: alleen cijfers, bijvoorbeeld 12.";
  return gelezen(melding, melding, (waarde) => (/^[1-9]\d{0,4}$/.test(waarde) ? waarde : undefined));
}

export function email() {
  const melding = "Vul een e-mailadres in, bijvoorbeeld naam@organisatie.nl.";
  const vorm = z.email();
  return gelezen(melding, melding, (waarde) =>
    waarde.length <= 254 && vorm.safeParse(waarde).success ? waarde : undefined,
  );
}

/** Dutch numbers as `0612345678`, others as `+32…`. */
export function telefoon() {
  const melding = "Vul een telefoonnummer in, bijvoorbeeld 06 12345678 of 030 1234567.";
  return gelezen(melding, melding, (waarde) => {
    const cijfers = waarde
      .replace(/\(0\)/g, "")
      .replace(/[\s\-.()]/g, "")
      .replace(/^00/, "+")
      .replace(/^\+310?/, "0");
    if (/^0(800|900|906|909)\d{4}(\d{3})?$/.test(cijfers) || /^0[1-9]\d{8}$/.test(cijfers)) return cijfers;
    return /^\+[1-9]\d{6,14}$/.test(cijfers) ? cijfers : undefined;
  });
}

/** A whole day as `jjjj-mm-dd`. */
export function datum() {
  return gelezen(
    "Vul een datum in als dd-mm-jjjj, bijvoorbeeld 05-03-2026.",
    "Deze datum bestaat niet. Vul een datum in als dd-mm-jjjj, bijvoorbeeld 05-03-2026.",
    parseDag,
  );
}

/** A time of day as `uu:mm`. */
export function tijd() {
  const melding = "Vul een tijd in als uu:mm, bijvoorbeeld 09:30.";
  return gelezen(melding, melding, (waarde) => {
    const [, uur = "", minuut] = /^(\d{1,2})[:.](\d{2})$/.exec(waarde) ?? [];
    const netjes = `${uur.padStart(2, "0")}:${minuut ?? ""}`;
    return /^([01]\d|2[0-3]):[0-5]\d$/.test(netjes) ? netjes : undefined;
  });
}

/** A birth date of which day and month may be unknown: `jjjj-mm-dd`, `jjjj-mm-00`, `jjjj-00-00`. */
export function deeldatum() {
  return gelezen(
    "Vul een datum in als dd-mm-jjjj. Weet u alleen het jaar? Vul dan het jaar in, bijvoorbeeld 1998.",
    "Deze datum bestaat niet. Vul een datum in als dd-mm-jjjj, of alleen het jaar, bijvoorbeeld 1998.",
    parseDeeldag,
  );
}

/** A whole number from 0. */
export function aantal() {
  const melding = "Vul een heel getal in, bijvoorbeeld 3.";
  return gelezen(melding, melding, (waarde) => (/^\d{1,6}$/.test(waarde) ? waarde : undefined)).transform(Number);
}

/** A check box; not ticked is false. */
export function vinkje() {
  return z.boolean({ error: "Vink dit aan of laat het leeg." }).default(false);
}

/** A check box that must be ticked. */
export function bevestiging(melding = "Vink dit aan om verder te gaan.") {
  return z.boolean({ error: melding }).refine((waarde) => waarde, melding);
}

export function keuze<const T extends string>(opties: readonly T[], melding = "Kies een van de mogelijkheden.") {
  return z.enum(opties, { error: melding });
}

/** At least one of the options, each once; `.optional()` allows none. */
export function keuzes<const T extends string>(opties: readonly T[], melding = "Kies een of meer mogelijkheden.") {
  return z
    .array(z.enum(opties, { error: melding }), { error: melding })
    .min(1, melding)
    .transform((gekozen) => [...new Set(gekozen)]);
}

/** Shape of the key of a word in a list that a beheerder can change; whether it can be chosen is for who writes it. */
export const lijstsleutelvorm = /^[a-z0-9][a-z0-9_]{0,39}$/;

export function lijstsleutel(melding = "Kies een van de mogelijkheden.") {
  return z.string({ error: melding }).regex(lijstsleutelvorm, melding);
}

/** At least one, each once; `.optional()` allows none. */
export function lijstsleutels(melding = "Kies een of meer mogelijkheden.") {
  return z
    .array(lijstsleutel(melding), { error: melding })
    .min(1, melding)
    .max(100, melding)
    .transform((gekozen) => [...new Set(gekozen)]);
}

export interface Naamdelen {
  voornamen?: string | null | undefined;
  tussenvoegsel?: string | null | undefined;
  achternaam?: string | null | undefined;
}

/** `Sanne van der Meer`; parts that are missing are left out. */
export function zetNaamSamen({ voornamen, tussenvoegsel, achternaam }: Naamdelen): string {
  return [voornamen, tussenvoegsel, achternaam].filter(Boolean).join(" ");
}

/** Sorts on the geslachtsnaam, then voornamen; the tussenvoegsel comes last and accents do not count. */
export function naamSorteersleutel({ voornamen, tussenvoegsel, achternaam }: Naamdelen): string {
  return [achternaam, voornamen, tussenvoegsel]
    .map((deel) => (deel ?? "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim())
    .join("|");
}
