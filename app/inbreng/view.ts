import type { Hergebruik } from "~/akkoorden/hergebruik";
import { dagVanMoment, formatDag } from "~/lib/datum";
import type { Afgeschermd, Opener, RijKop, Veld, Zeggenschap } from "~/protocol/afscherming";
import { fasedoelen, type Fase } from "~/protocol/fasen";
import type { Waarden } from "~/protocol/gegevensregister";
import { markeringen, rijversie } from "~/protocol/formulier";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { getInbrengsoort, isInbrengcode, listInbrengsoorten } from "~/protocol/inbrengsoorten";
import { getPartijrecht, type Partijtype } from "~/protocol/partijtypen";
import type { Lezer, ToestemmingStand, WpgToestemming } from "~/protocol/regels";
import type { Stap } from "./deel-levensloop";
import { listToestemmingsopties, toestemmingLabels, wpgLabels } from "./voorwaarden";

export interface Optie {
  waarde: string;
  label: string;
}

/** What the form offers to this Partij. */
export interface Inbrengkeuze {
  soorten: Optie[];
  partijen: Optie[];
  grondslag: string;
  /** Begin of the purpose: that of the phase (P bijlage 2). */
  doel: string;
  bevat: Gegevenstype[];
  /** What the author can mark. */
  markeringen: Record<string, string>;
  /** What can be chosen about toestemming (P 7.2). */
  toestemmingen: ToestemmingStand[];
  isPolitie: boolean;
  /** The politie takes part, and can be asked for its permission (P 7.1). */
  kanPolitieVragen: boolean;
  doelVerplicht: boolean;
}

export interface EigenInbreng {
  id: string;
  soort: string;
  status: "concept" | "ingediend" | "ingetrokken";
  velden: Veld[];
  waarden: Waarden<"inbreng">;
  versies: Record<string, Record<string, number>>;
  bevat: readonly Gegevenstype[];
  toestemming: ToestemmingStand;
  toestemmingLabel: string;
  /** P 7.1; null: no politiegegevens of elsewhere. */
  wpgToestemming: WpgToestemming | null;
  wpgLabel: string | null;
  isDoorverstrekt: boolean;
  delenMet: "alle" | "gekozen" | "geen";
  gekozen: readonly string[];
  vooraf: boolean;
  zeggenschap: Zeggenschap;
  /** How far the sharing is, in words. */
  deling: string;
  stappen: Stap[];
  /** What can be chosen about toestemming now (P 7.2). */
  toestemmingen: ToestemmingStand[];
}

export interface AndereInbreng {
  id: string;
  soort: string;
  verstrekker: string;
  velden: Veld[];
  /** Staff only: withheld as a whole, and why. */
  afgeschermd: Veld | undefined;
  /** Partners only: own use of it (P 3.5 d). */
  hergebruik: Hergebruik | null;
  /** Staff only. */
  deling: string | null;
  magVrijgeven: boolean;
  versies: Record<string, Record<string, number>>;
}

export interface Partijstand {
  partij: string;
  medewerkers: string;
  stand: string;
}

export interface InbrengView {
  keuze: Inbrengkeuze | null;
  /** Why this Partij cannot bring anything in now. */
  weigering: { uitleg: string; regel: string; artikel: string } | null;
  eigen: EigenInbreng[];
  anderen: AndereInbreng[];
  /** Procesregie only: who has submitted and who not. */
  stand: Partijstand[] | null;
}

function soortLabel(code: string | null): string {
  return code !== null && isInbrengcode(code) ? getInbrengsoort(code).label : "Informatie";
}

function eigenStatus(status: string | null): EigenInbreng["status"] {
  return status === "ingediend" || status === "ingetrokken" ? status : "concept";
}

const volgorde = ["concept", "ingediend", "ingetrokken"];

/** What still asks for work comes first. */
export function sorteerEigen(rijen: readonly EigenInbreng[]): EigenInbreng[] {
  return rijen.toSorted((a, b) => volgorde.indexOf(a.status) - volgorde.indexOf(b.status));
}

export function schrijfDeling(kop: RijKop): string {
  if (kop.toestemming === "ontbreekt" || kop.toestemming === "ingetrokken") {
    return "Zonder toestemming van de betrokkene ziet niemand buiten de organisatie van de verstrekker dit";
  }
  if (kop.wpgToestemming === "gevraagd" || kop.wpgToestemming === "geweigerd") {
    return "Zonder toestemming van de politie ziet niemand buiten de organisatie van de verstrekker dit";
  }
  if (kop.gedeeldOp) return "Gedeeld in het casusoverleg";
  if (kop.vrijgegevenOp && kop.voorafAkkoordOp) return "Vooraf in te zien door wie het mag ontvangen";
  if (kop.voorafAkkoordOp) return "Akkoord van de verstrekker voor inzage vooraf, nog niet vrijgegeven";
  return "Wordt gedeeld als de casus aan de orde komt in het casusoverleg";
}

export function buildKeuze(lezer: Lezer, fase: Fase, partijen: Optie[], kanPolitieVragen: boolean): Inbrengkeuze {
  const { type, id } = lezer.partij;
  const isPolitie = type === "politie";
  const soorten = listInbrengsoorten(type, fase);
  const bevat = new Set(soorten.flatMap(({ code }) => getInbrengsoort(code).typen));
  return {
    soorten: soorten.map(({ code, label }) => ({ waarde: code, label })),
    partijen: partijen.filter(({ waarde }) => waarde !== id),
    grondslag: getPartijrecht(type).grondslag,
    doel: fasedoelen[fase],
    // What this Partij usually holds is marked until its author says otherwise; what is in the casus would tell too much.
    bevat: [...bevat],
    markeringen: listPartijmarkeringen(isPolitie),
    toestemmingen: listToestemmingsopties(type, false),
    isPolitie,
    kanPolitieVragen,
    doelVerplicht: isDoelVerplicht(type),
  };
}

/** All that the politie brings in is politiegegeven; others mark it, and say that they may pass it on (P 7.1). */
export function listPartijmarkeringen(isPolitie: boolean): Record<string, string> {
  const { politiegegevens: _bron, ...eigen } = markeringen;
  return isPolitie ? eigen : { ...eigen, politiegegevens: "politiegegevens die wij eerder van de politie kregen" };
}

/** R-doel (P 13.5, 13.6): what stays secret by law carries the purpose for which it was given. */
export function isDoelVerplicht(type: Partijtype): boolean {
  return getPartijrecht(type).geheim !== null;
}

/** Concept, with the procesregie, perhaps readable beforehand, shared; or shut where something is missing. */
export function listStappen(kop: RijKop): Stap[] {
  const { status, gedeeldOp, vrijgegevenOp, voorafAkkoordOp, toestemming, wpgToestemming } = kop;
  if (status === "ingetrokken") {
    return [{ naam: "Ingetrokken", stand: "dicht", uitleg: "Alleen uw eigen organisatie ziet het nog." }];
  }
  const isConcept = status !== "ingediend";
  const wacht =
    toestemming === "ontbreekt" || toestemming === "ingetrokken"
      ? "Wacht op toestemming van de betrokkene."
      : wpgToestemming === "gevraagd" || wpgToestemming === "geweigerd"
        ? "Wacht op toestemming van de politie."
        : null;
  const stappen: Stap[] = [
    { naam: "Concept", stand: isConcept ? "nu" : "geweest", uitleg: "Alleen uw eigen organisatie." },
    {
      naam: "Ingediend",
      stand: isConcept ? "later" : wacht ? "dicht" : gedeeldOp ? "geweest" : "nu",
      uitleg: wacht && !isConcept ? wacht : "De procesregie leest mee.",
    },
  ];
  if (voorafAkkoordOp) {
    stappen.push({
      naam: "Vooraf in te zien",
      stand: vrijgegevenOp ? "geweest" : "later",
      uitleg: vrijgegevenOp
        ? `Vrijgegeven op ${formatDag(dagVanMoment(vrijgegevenOp))}.`
        : "De procesregisseur beslist.",
    });
  }
  stappen.push({
    naam: "Gedeeld in het overleg",
    stand: gedeeldOp ? (wacht ? "dicht" : "nu") : "later",
    uitleg: gedeeldOp ? `Op ${formatDag(dagVanMoment(gedeeldOp))}.` : "Als de casus aan de orde komt.",
  });
  return stappen;
}

export function buildEigen(opener: Opener, rij: Afgeschermd<"inbreng">, kop: RijKop, type: Partijtype): EigenInbreng {
  const { waarden, versies } = opener.formulierwaarden(rij);
  const gekozen = kop.toegestaanVoor;
  return {
    id: kop.id,
    soort: soortLabel(kop.code),
    status: eigenStatus(kop.status),
    velden: opener.velden(rij),
    waarden,
    versies: { [kop.id]: { ...versies, [rijversie]: kop.versie } },
    bevat: kop.gemarkeerd,
    toestemming: kop.toestemming,
    toestemmingLabel: toestemmingLabels[kop.toestemming],
    wpgToestemming: kop.wpgToestemming,
    wpgLabel: kop.wpgToestemming && wpgLabels[kop.wpgToestemming],
    isDoorverstrekt: kop.verstrekkerPartijtype !== "politie" && kop.gemarkeerd.includes("politiegegevens"),
    delenMet: gekozen === null ? "alle" : gekozen.length === 0 ? "geen" : "gekozen",
    gekozen: gekozen ?? [],
    vooraf: kop.voorafAkkoordOp !== null,
    zeggenschap: kop.zeggenschap ?? "per_fase",
    deling: schrijfDeling(kop),
    stappen: listStappen(kop),
    toestemmingen: listToestemmingsopties(type, true),
  };
}

/** What another Partij brought in, as far as it is for this reader; nothing remains of the rest. */
export function buildAndere(
  opener: Opener,
  rij: Afgeschermd<"inbreng">,
  kop: RijKop,
  { isStaf, hergebruik }: { isStaf: boolean; hergebruik: Hergebruik | null },
): AndereInbreng[] {
  // Staff know from the list per Partij that a concept exists or that something was withdrawn; here it would only distract.
  if (kop.status !== "ingediend") return [];
  const velden = opener.velden(rij);
  const zichtbaar = velden.filter(({ soort }) => soort !== "gemarkeerd");
  return [
    {
      id: kop.id,
      soort: soortLabel(kop.code),
      verstrekker: kop.verstrekker,
      velden: zichtbaar,
      afgeschermd: zichtbaar.length === 0 ? velden[0] : undefined,
      hergebruik,
      deling: isStaf ? schrijfDeling(kop) : null,
      magVrijgeven:
        isStaf && zichtbaar.length > 0 && kop.voorafAkkoordOp !== null && !kop.vrijgegevenOp && !kop.gedeeldOp,
      versies: { [kop.id]: { [rijversie]: kop.versie } },
    },
  ];
}

/** Per Partij what it did, from the heads of its rows. */
export function buildStand(
  leden: readonly { partijId: string; partij: string; naam: string }[],
  koppen: readonly RijKop[],
  ontvangers: ReadonlySet<string>,
): Partijstand[] {
  const perPartij = new Map(leden.map(({ partijId, partij }) => [partijId, partij]));
  return [...perPartij]
    .map(([partijId, partij]) => {
      const statussen = koppen.filter((kop) => kop.verstrekkerPartijId === partijId).map(({ status }) => status);
      const aantal = statussen.filter((status) => status === "ingediend").length;
      return {
        partij,
        medewerkers: leden
          .filter((lid) => lid.partijId === partijId)
          .map(({ naam }) => naam)
          .join(", "),
        stand: ontvangers.has(partijId) ? "Ontvangt alleen informatie" : schrijfStand(aantal, statussen),
      };
    })
    .sort((a, b) => a.partij.localeCompare(b.partij, "nl"));
}

function schrijfStand(aantal: number, statussen: readonly (string | null)[]): string {
  const delen = [
    aantal > 0 ? `Ingediend: ${String(aantal)}` : "",
    statussen.includes("concept") ? "Bezig met een concept" : "",
    statussen.includes("ingetrokken") ? "Heeft inbreng ingetrokken" : "",
  ].filter(Boolean);
  return delen.join(". ") || "Nog niets ingediend";
}
