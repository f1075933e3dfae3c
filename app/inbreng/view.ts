import type { Afgeschermd, Opener, RijKop, Veld } from "~/protocol/afscherming";
import type { Fase } from "~/protocol/fasen";
import type { Waarden } from "~/protocol/gegevensregister";
import { rijversie } from "~/protocol/formulier";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { getInbrengsoort, isInbrengcode, listInbrengsoorten } from "~/protocol/inbrengsoorten";
import { getPartijrecht, type Partijtype } from "~/protocol/partijtypen";
import type { Lezer, ToestemmingStand } from "~/protocol/regels";
import { toestemmingLabels } from "./form";

export interface Optie {
  waarde: string;
  label: string;
}

/** What the form offers to this Partij. */
export interface Inbrengkeuze {
  soorten: Optie[];
  partijen: Optie[];
  grondslag: string;
  bevat: Gegevenstype[];
  isPolitie: boolean;
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
  delenMet: "alle" | "gekozen" | "geen";
  gekozen: readonly string[];
  vooraf: boolean;
  /** How far the sharing is, in words. */
  deling: string;
}

export interface AndereInbreng {
  id: string;
  soort: string;
  verstrekker: string;
  velden: Veld[];
  /** Staff only: withheld as a whole, and why. */
  afgeschermd: Veld | undefined;
  isPolitie: boolean;
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

function schrijfDeling(kop: RijKop): string {
  if (kop.toestemming === "ontbreekt" || kop.toestemming === "ingetrokken") {
    return "Zonder toestemming van de betrokkene ziet niemand buiten de organisatie van de verstrekker dit";
  }
  if (kop.gedeeldOp) return "Gedeeld in het casusoverleg";
  if (kop.vrijgegevenOp && kop.voorafAkkoordOp) return "Vooraf in te zien door wie het mag ontvangen";
  if (kop.voorafAkkoordOp) return "Akkoord van de verstrekker voor inzage vooraf, nog niet vrijgegeven";
  return "Wordt gedeeld als de casus aan de orde komt in het casusoverleg";
}

export function buildKeuze(lezer: Lezer, fase: Fase, partijen: Optie[]): Inbrengkeuze {
  const { type, id } = lezer.partij;
  const soorten = listInbrengsoorten(type, fase);
  const bevat = new Set(soorten.flatMap(({ code }) => getInbrengsoort(code).typen));
  return {
    soorten: soorten.map(({ code, label }) => ({ waarde: code, label })),
    partijen: partijen.filter(({ waarde }) => waarde !== id),
    grondslag: getPartijrecht(type).grondslag,
    // What this Partij usually holds is marked until its author says otherwise; what is in the casus would tell too much.
    bevat: [...bevat],
    isPolitie: type === "politie",
    doelVerplicht: isDoelVerplicht(type),
  };
}

/** R-doel (P 13.5): what politie and OM provide carries the purpose for which it was given. */
export function isDoelVerplicht(type: Partijtype): boolean {
  return type === "politie" || type === "openbaar_ministerie";
}

export function buildEigen(opener: Opener, rij: Afgeschermd<"inbreng">, kop: RijKop): EigenInbreng {
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
    delenMet: gekozen === null ? "alle" : gekozen.length === 0 ? "geen" : "gekozen",
    gekozen: gekozen ?? [],
    vooraf: kop.voorafAkkoordOp !== null,
    deling: schrijfDeling(kop),
  };
}

/** What another Partij brought in, as far as it is for this reader; nothing remains of the rest. */
export function buildAndere(
  opener: Opener,
  rij: Afgeschermd<"inbreng">,
  kop: RijKop,
  { isPolitie, isStaf }: { isPolitie: boolean; isStaf: boolean },
): AndereInbreng[] {
  // Staff know from the list per Partij that a concept exists or that something was withdrawn; here it would only distract.
  if (kop.status !== "ingediend") return [];
  const velden = opener.velden(rij);
  const zichtbaar = velden.filter(({ soort }) => soort === "zichtbaar");
  return [
    {
      id: kop.id,
      soort: soortLabel(kop.code),
      verstrekker: kop.verstrekker,
      velden: zichtbaar,
      afgeschermd: zichtbaar.length === 0 ? velden[0] : undefined,
      isPolitie,
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
