import type { Afgeschermd, Opener, RijKop, Veld } from "~/protocol/afscherming";
import { rijversie } from "~/protocol/formulier";
import type { Waarden } from "~/protocol/gegevensregister";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";

type Versies = Record<string, Record<string, number>>;

export interface Ketenanalyse {
  id: string;
  verstrekker: string;
  velden: Veld[];
  isPolitie: boolean;
  /** Staff only. */
  deling: string | null;
  magVrijgeven: boolean;
  versies: Versies;
}

export interface AnalyseView {
  algemeen: Veld[];
  /** Procesregisseur only. */
  algemeenForm: { waarden: Waarden<"analyse">; bevat: readonly Gegevenstype[]; versies: Versies } | null;
  eigenForm: {
    waarden: Waarden<"ketenanalyse">;
    bevat: readonly Gegevenstype[];
    vooraf: boolean;
    versies: Versies;
    isPolitie: boolean;
  } | null;
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

export function buildEigenForm(
  opener: Opener,
  rij: Afgeschermd<"ketenanalyse"> | undefined,
  { bevat, isPolitie }: { bevat: readonly Gegevenstype[]; isPolitie: boolean },
): NonNullable<AnalyseView["eigenForm"]> {
  const kop = rij && opener.kop(rij);
  const { waarden, versies } = opener.formulierwaarden(rij);
  return {
    waarden,
    bevat: kop ? kop.gemarkeerd : bevat,
    vooraf: kop?.voorafAkkoordOp != null,
    versies: kop ? { [kop.id]: { ...versies, [rijversie]: kop.versie } } : {},
    isPolitie,
  };
}

/** Of another Partij; nothing remains of what is not for this reader. */
export function buildKetenanalyse(
  opener: Opener,
  rij: Afgeschermd<"ketenanalyse">,
  kop: RijKop,
  { isPolitie, isStaf }: { isPolitie: boolean; isStaf: boolean },
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
      isPolitie,
      deling: isStaf ? deling : null,
      magVrijgeven: isStaf && Boolean(voorafAkkoordOp) && !vrijgegevenOp && !gedeeldOp,
      versies: { [kop.id]: { [rijversie]: kop.versie } },
    },
  ];
}
