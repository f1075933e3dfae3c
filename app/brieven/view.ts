import type { Afgeschermd, Opener, RijKop, Veld } from "~/protocol/afscherming";
import type { Bestandwaarde } from "~/protocol/bestandstypen";
import type { Waarden } from "~/protocol/gegevensregister";
import { briefsoorten, invulplek, isBriefsoort, type Briefsoort } from "./sjablonen";

/** `definitief`: it can be printed and sent, and no longer be changed. */
export const briefstanden = {
  concept: "Concept",
  definitief: "Klaar om te verzenden",
  verzonden: "Verzonden",
} as const;
export type Briefstand = keyof typeof briefstanden;

export interface BriefRegel {
  id: string;
  /** Number within the casus, for people and for the name of the file. */
  nr: number;
  soort: Briefsoort;
  label: string;
  stand: Briefstand;
  auteur: string;
  datum: Veld<string> | undefined;
  verzondenOp: Veld<string> | undefined;
  wijze: Veld | undefined;
}

export interface BriefView extends BriefRegel {
  inhoud: Veld<string> | undefined;
  formulier: { waarden: Pick<Waarden<"brief">, "datum" | "inhoud">; versies: Record<string, Record<string, number>> };
  /** Places that still have to be filled in. */
  heeftInvulplek: boolean;
}

/** With what only the server needs. */
export interface GevondenBrief extends BriefView {
  rij: Afgeschermd<"brief">;
  kop: RijKop;
  versies: Record<string, number>;
  document: Veld<Bestandwaarde> | undefined;
}

export function soortVan(code: string | null): Briefsoort {
  return code && isBriefsoort(code) ? code : "overig";
}

function standVan(status: string | null): Briefstand {
  return status === "definitief" || status === "verzonden" ? status : "concept";
}

function bouwRegel(opener: Opener, rij: Afgeschermd<"brief">, kop: RijKop, nr: number): BriefRegel {
  const soort = soortVan(kop.code);
  return {
    id: kop.id,
    nr,
    soort,
    label: briefsoorten[soort].label,
    stand: standVan(kop.status),
    auteur: kop.auteur,
    datum: opener.veld(rij, "datum"),
    verzondenOp: opener.veld(rij, "verzonden_op"),
    wijze: opener.veld(rij, "wijze"),
  };
}

/** The letters that this reader may see, oldest first, numbered. */
export function listBriefRegels(opener: Opener, brieven: readonly Afgeschermd<"brief">[]): BriefRegel[] {
  return opener
    .lijst(brieven, (rij, kop) => ({ rij, kop }))
    .map(({ rij, kop }, plaats) => bouwRegel(opener, rij, kop, plaats + 1));
}

/** One letter with its text; undefined when there is no such letter for this reader. */
export function findBriefView(
  opener: Opener,
  brieven: readonly Afgeschermd<"brief">[],
  briefId: string,
): GevondenBrief | undefined {
  const zichtbaar = opener.lijst(brieven, (rij, kop) => ({ rij, kop }));
  const plaats = zichtbaar.findIndex(({ kop }) => kop.id === briefId);
  const gevonden = zichtbaar[plaats];
  if (!gevonden) return undefined;
  const { rij, kop } = gevonden;
  const { waarden, versies } = opener.formulierwaarden(rij, ["datum", "inhoud"]);
  return {
    ...bouwRegel(opener, rij, kop, plaats + 1),
    inhoud: opener.veld(rij, "inhoud"),
    formulier: { waarden, versies: { [kop.id]: versies } },
    heeftInvulplek: waarden.inhoud?.includes(invulplek) ?? false,
    document: opener.veld(rij, "document"),
    rij,
    kop,
    versies,
  };
}
