import { parseDag } from "~/lib/datum";

/** One registration as verdachte, as it was typed. Lives only while one form is read: never stored (P 9.2). */
export interface Registratie {
  /** Line of the list, from 1. */
  regel: number;
  /** ISO day. */
  datum: string;
  /** Maatschappelijke klasse in capitals: `F12`, `F550`. */
  code: string;
}

export interface Leesfout {
  regel: number;
  melding: string;
}

export interface GelezenLijst {
  registraties: Registratie[];
  fouten: Leesfout[];
  /** Lines without any figure, such as the head of a copied table. */
  overgeslagen: number[];
}

export const maximumRegels = 500;

const datumvorm = /(?<!\d)(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})(?!\d)/g;
const tijdvorm = /T?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?/g;
const kortJaar = /(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?!\d)/;
// The source itself writes `B,73`; a number of a proces-verbaal (PL0900-…) is no code.
const codevorm = /(?<![\p{L}\p{N}])(\p{L})[ ,]?(\d{2,3})(?![\p{L}\p{N}])/gu;

/**
 * Reads a typed or pasted list: on each line one date and one code, in any order, with anything else around them. What is
 * not clear is never guessed: such a line is a fault with its number. `vandaag`: no registration can be of a later day.
 */
export function leesRegistraties(tekst: string, vandaag: string): GelezenLijst {
  const registraties: Registratie[] = [];
  const fouten: Leesfout[] = [];
  const overgeslagen: number[] = [];
  const regels = tekst.split(/\r?\n/);
  for (const [plaats, inhoud] of regels.entries()) {
    const regel = plaats + 1;
    if (inhoud.trim() === "") continue;
    if (!/\d/.test(inhoud)) {
      overgeslagen.push(regel);
      continue;
    }
    if (registraties.length + fouten.length >= maximumRegels) {
      fouten.push({ regel, melding: `er staan meer dan ${String(maximumRegels)} registraties in de lijst` });
      break;
    }
    const uitkomst = leesRegel(inhoud, vandaag);
    if (typeof uitkomst === "string") fouten.push({ regel, melding: uitkomst });
    else registraties.push({ regel, ...uitkomst });
  }
  return { registraties, fouten, overgeslagen };
}

function leesRegel(inhoud: string, vandaag: string): Omit<Registratie, "regel"> | string {
  const datums = inhoud.match(datumvorm) ?? [];
  const codes = [...inhoud.replace(datumvorm, " ").replace(tijdvorm, " ").matchAll(codevorm)].map(
    ([, letter = "", cijfers = ""]) => `${letter.toUpperCase()}${cijfers}`,
  );
  if (datums.length === 0 && kortJaar.test(inhoud)) return "schrijf het jaar met vier cijfers";
  if (datums.length === 0) return "er staat geen datum in (dd-mm-jjjj)";
  if (datums.length > 1) return "er staan meer datums in; laat er één staan";
  const [code] = codes;
  if (!code) return "er staat geen code in, bijvoorbeeld F12 of F550";
  if (codes.length > 1) return "er staan meer codes in; zet elke registratie op een eigen regel";
  if (!/^[A-Z]/.test(code)) return "deze code bestaat niet; een code begint met een letter van A tot en met Z";
  const datum = parseDag(datums[0] ?? "");
  if (!datum) return "deze datum bestaat niet";
  if (datum > vandaag) return "de datum ligt in de toekomst";
  return { datum, code };
}

/** `Regel 2: …`, for the form. */
export function schrijfFouten(fouten: readonly Leesfout[]): string[] {
  return fouten.map(({ regel, melding }) => `Regel ${String(regel)}: ${melding}.`);
}
