import { leeftijdOp, plusMaanden } from "~/lib/datum";
import type { Leeftijdsgroep, Topxcriterium, Topxuitkomst } from "~/protocol/lijsten";
import type { Registratie } from "./registraties";
import { findKlasse, hoortBij, tabel, type Kolom } from "./tabel";

/** What one row of the table gave. */
export interface Telling {
  criterium: Topxcriterium;
  /** Registrations that count, up to the aanmelding; null where nothing is counted. */
  aantal: number | null;
  /** Of those in the 12 months before the aanmelding. */
  recent: number | null;
  minimaal: number;
  minimaalRecent: number;
  /** How often each code was counted, for the screen only. */
  codes: { code: string; aantal: number }[];
  uitkomst: Topxuitkomst;
}

export interface Telvraag {
  registraties: readonly Registratie[];
  kolom: Kolom;
  /** ISO day of the aanmelding. */
  aangemeldOp: string;
  isKopstuk: boolean;
  /** MK of zedendelicten from the settings; empty: that criterium cannot be tested (domein 12). */
  zedenklassen: readonly string[];
}

export type Advies = "voldoet" | "voldoet_niet" | "onvolledig";

export interface Toetsing {
  tellingen: Telling[];
  advies: Advies;
  /** First day that counts as the past year. */
  vanaf: string;
  /** Registrations up to the aanmelding. */
  totaal: number;
  /** Lines of after the aanmelding: not counted. */
  na: number[];
  /** Codes that the table does not name: they count for Veelpleger only. */
  onbekend: string[];
  /** What was read in another way than it was written. */
  opmerkingen: string[];
  /** Lines that are the same as an earlier one; both are counted. */
  dubbel: number[];
}

/**
 * F55 is too coarse: the table of 18–23 tells eenvoudige and zware mishandeling apart. It is counted as the lighter one, so
 * that the advice never rests on what was not written.
 */
function lees(code: string): string {
  return code === "F55" ? "F550" : code;
}

/** The source writes this code for handel in vuurwapens, the politie does not (F71): it may stand for something else. */
const verschreven = "B71";

/** Counts the registrations of one person by the table. Pure: nothing of the list is kept but the counts. */
export function telTopX({ registraties, kolom, aangemeldOp, isKopstuk, zedenklassen }: Telvraag): Toetsing {
  const vanaf = plusMaanden(aangemeldOp, -12);
  const meetellend = registraties
    .filter(({ datum }) => datum <= aangemeldOp)
    .map((registratie) => ({ ...registratie, code: lees(registratie.code) }));
  const tellingen = tabel[kolom].map(({ criterium, telt, minimaal, recent: minimaalRecent }): Telling => {
    const vast = { criterium, minimaal, minimaalRecent };
    if (telt === "label") {
      return { ...vast, aantal: null, recent: null, codes: [], uitkomst: isKopstuk ? "voldaan" : "niet_voldaan" };
    }
    const lijst = telt === "zeden" ? zedenklassen : telt;
    if (lijst !== "alle" && lijst.length === 0) {
      return { ...vast, aantal: null, recent: null, codes: [], uitkomst: "niet_toetsbaar" };
    }
    const geteld = meetellend.filter(({ code }) => lijst === "alle" || hoortBij(code, lijst));
    const recent = geteld.filter(({ datum }) => datum >= vanaf).length;
    return {
      ...vast,
      aantal: geteld.length,
      recent,
      codes: lijst === "alle" ? [] : telCodes(geteld),
      uitkomst: geteld.length >= minimaal && recent >= minimaalRecent ? "voldaan" : "niet_voldaan",
    };
  });
  return {
    tellingen,
    advies: weegAdvies(tellingen.map(({ uitkomst }) => uitkomst)),
    vanaf,
    totaal: meetellend.length,
    na: registraties.filter(({ datum }) => datum > aangemeldOp).map(({ regel }) => regel),
    onbekend: listOnbekend(meetellend, zedenklassen),
    opmerkingen: listOpmerkingen(registraties),
    dubbel: listDubbel(registraties),
  };
}

/** One criterium is enough. What could not be tested is never taken for a no. */
export function weegAdvies(uitkomsten: readonly Topxuitkomst[]): Advies {
  if (uitkomsten.includes("voldaan")) return "voldoet";
  return uitkomsten.includes("niet_toetsbaar") ? "onvolledig" : "voldoet_niet";
}

function telCodes(registraties: readonly Registratie[]): Telling["codes"] {
  const perCode = new Map<string, number>();
  for (const { code } of registraties) perCode.set(code, (perCode.get(code) ?? 0) + 1);
  return [...perCode].map(([code, aantal]) => ({ code, aantal })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

function listOnbekend(registraties: readonly Registratie[], zedenklassen: readonly string[]): string[] {
  const codes = registraties.map(({ code }) => code);
  return [...new Set(codes)]
    .filter((code) => !findKlasse(code) && code !== verschreven && !zedenklassen.includes(code))
    .sort();
}

function listOpmerkingen(registraties: readonly Registratie[]): string[] {
  const heeft = (gezocht: string) => registraties.some(({ code }) => code === gezocht);
  return [
    ...(heeft("F55")
      ? ["F55 is geteld als eenvoudige mishandeling (F550). Was het zware mishandeling, schrijf dan F551."]
      : []),
    ...(heeft(verschreven)
      ? [
          "B71 telt alleen mee voor Veelpleger. Het protocol noemt B71 voor handel in vuurwapens; de politie schrijft F71.",
        ]
      : []),
  ];
}

function listDubbel(registraties: readonly Registratie[]): number[] {
  const gezien = new Set<string>();
  return registraties.flatMap(({ regel, datum, code }) => {
    const sleutel = `${datum} ${code}`;
    if (gezien.has(sleutel)) return [regel];
    gezien.add(sleutel);
    return [];
  });
}

function groepVan(leeftijd: number): Leeftijdsgroep {
  if (leeftijd < 12 || leeftijd > 23) return "buiten";
  return leeftijd < 18 ? "jong" : "oud";
}

/**
 * The columns that can hold on the day of the aanmelding: more than one when the birth date is partly unknown and the
 * unknown part matters; all of them without a birth date. Then the procesregisseur says which one holds.
 */
export function listLeeftijdsgroepen(geboortedatum: string | undefined, aangemeldOp: string): Leeftijdsgroep[] {
  if (!geboortedatum) return ["jong", "oud", "buiten"];
  const [jaar = "", maand = "", dag = ""] = geboortedatum.split("-");
  const vroegst = [jaar, maand === "00" ? "01" : maand, dag === "00" ? "01" : dag].join("-");
  const [jongst, oudst] = [leeftijdOp(geboortedatum, aangemeldOp), leeftijdOp(vroegst, aangemeldOp)];
  return [...new Set([groepVan(jongst), groepVan(oudst)])];
}
