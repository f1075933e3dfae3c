import type { Hergebruik } from "~/akkoorden/hergebruik";
import { isDoelVerplicht, listPartijmarkeringen } from "~/inbreng/view";
import { listToestemmingsopties } from "~/inbreng/voorwaarden";
import type { Afgeschermd, Opener, RijKop, Veld, Zeggenschap } from "~/protocol/afscherming";
import { rijversie } from "~/protocol/formulier";
import type { Waarden } from "~/protocol/gegevensregister";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import type { Partijtype } from "~/protocol/partijtypen";
import type { ToestemmingStand, WpgToestemming } from "~/protocol/regels";

type Versies = Record<string, Record<string, number>>;

export interface EigenForm {
  /** Of what was saved: to withdraw it. */
  id: string | null;
  isIngetrokken: boolean;
  waarden: Waarden<"ketenanalyse">;
  bevat: readonly Gegevenstype[];
  markeringen: Record<string, string>;
  toestemming: ToestemmingStand;
  toestemmingen: ToestemmingStand[];
  wpgToestemming: WpgToestemming | null;
  delenMet: "alle" | "gekozen" | "geen";
  gekozen: readonly string[];
  partijen: { waarde: string; label: string }[];
  vooraf: boolean;
  zeggenschap: Zeggenschap;
  versies: Versies;
  isPolitie: boolean;
  doelVerplicht: boolean;
  kanPolitieVragen: boolean;
}

export interface Ketenanalyse {
  id: string;
  verstrekker: string;
  velden: Veld[];
  /** Partners only: own use of it (P 3.5 d). */
  hergebruik: Hergebruik | null;
  /** Staff only. */
  deling: string | null;
  magVrijgeven: boolean;
  versies: Versies;
}

export interface AnalyseView {
  algemeen: Veld[];
  /** Procesregisseur only. */
  algemeenForm: { waarden: Waarden<"analyse">; bevat: readonly Gegevenstype[]; versies: Versies } | null;
  eigenForm: EigenForm | null;
  /** Why the own Partij cannot write one. */
  weigering: { uitleg: string; regel: string; artikel: string } | null;
  eigen: Veld[];
  anderen: Ketenanalyse[];
  isStaf: boolean;
}

export function buildAlgemeenForm(
  opener: Opener,
  rij: Afgeschermd<"analyse"> | undefined,
  strengste: readonly Gegevenstype[],
): AnalyseView["algemeenForm"] {
  const kop = rij && opener.kop(rij);
  const { waarden, versies } = opener.formulierwaarden(rij);
  // Domein 12: a new text gets the strictest types that are present in the casus.
  return { waarden, bevat: kop ? kop.gemarkeerd : strengste, versies: kop ? { [kop.id]: versies } : {} };
}

interface Over {
  bevat: readonly Gegevenstype[];
  partijtype: Partijtype;
  /** Begin of the purpose: that of the phase. */
  doel: string;
  partijen: { waarde: string; label: string }[];
  kanPolitieVragen: boolean;
}

export function buildEigenForm(
  opener: Opener,
  rij: Afgeschermd<"ketenanalyse"> | undefined,
  { bevat, partijtype, doel, partijen, kanPolitieVragen }: Over,
): EigenForm {
  const kop = rij && opener.kop(rij);
  const { waarden, versies } = opener.formulierwaarden(rij);
  const gekozen = kop?.toegestaanVoor ?? null;
  const isPolitie = partijtype === "politie";
  return {
    id: kop?.id ?? null,
    isIngetrokken: kop?.status === "ingetrokken",
    waarden: kop ? waarden : { ...waarden, doel },
    bevat: kop ? kop.gemarkeerd : bevat,
    markeringen: listPartijmarkeringen(isPolitie),
    toestemming: kop?.toestemming ?? "niet_nodig",
    toestemmingen: listToestemmingsopties(partijtype, kop !== undefined),
    wpgToestemming: kop?.wpgToestemming ?? null,
    delenMet: gekozen === null ? "alle" : gekozen.length === 0 ? "geen" : "gekozen",
    gekozen: gekozen ?? [],
    partijen,
    vooraf: kop?.voorafAkkoordOp != null,
    zeggenschap: kop?.zeggenschap ?? "per_fase",
    versies: kop ? { [kop.id]: { ...versies, [rijversie]: kop.versie } } : {},
    isPolitie,
    doelVerplicht: isDoelVerplicht(partijtype),
    kanPolitieVragen,
  };
}

/** Of another Partij; nothing remains of what is not for this reader. */
export function buildKetenanalyse(
  opener: Opener,
  rij: Afgeschermd<"ketenanalyse">,
  kop: RijKop,
  { isStaf, hergebruik }: { isStaf: boolean; hergebruik: Hergebruik | null },
): Ketenanalyse[] {
  if (kop.status !== "ingediend") return [];
  const { gedeeldOp, vrijgegevenOp, voorafAkkoordOp } = kop;
  const deling = gedeeldOp
    ? "Gedeeld in het casusoverleg"
    : !voorafAkkoordOp
      ? "Wordt gedeeld als de casus aan de orde komt in het casusoverleg"
      : vrijgegevenOp
        ? "Vooraf in te zien door wie het mag ontvangen"
        : "Akkoord van de verstrekker voor inzage vooraf, nog niet vrijgegeven";
  return [
    {
      id: kop.id,
      verstrekker: kop.verstrekker,
      velden: opener.velden(rij),
      hergebruik,
      deling: isStaf ? deling : null,
      magVrijgeven: isStaf && Boolean(voorafAkkoordOp) && !vrijgegevenOp && !gedeeldOp,
      versies: { [kop.id]: { [rijversie]: kop.versie } },
    },
  ];
}
