import type { Afgeschermd, Opener, RijKop, Veld } from "~/protocol/afscherming";
import type { Waarden } from "~/protocol/gegevensregister";
import { briefsoorten, invulplek, isBriefsoort, type Briefsoort } from "./sjablonen";

export interface BriefRegel {
  id: string;
  /** Number within the casus, for people and for the name of the file. */
  nr: number;
  soort: Briefsoort;
  label: string;
  isVerzonden: boolean;
  auteur: string;
  datum: Veld | undefined;
}

export interface BriefView extends BriefRegel {
  inhoud: Veld | undefined;
  formulier: { waarden: Waarden<"brief">; versies: Record<string, Record<string, number>> };
  /** Places that still have to be filled in. */
  heeftInvulplek: boolean;
}

export function soortVan(code: string | null): Briefsoort {
  return code && isBriefsoort(code) ? code : "overig";
}

function bouwRegel(opener: Opener, rij: Afgeschermd<"brief">, kop: RijKop, nr: number): BriefRegel {
  const soort = soortVan(kop.code);
  return {
    id: kop.id,
    nr,
    soort,
    label: briefsoorten[soort].label,
    isVerzonden: kop.status === "verzonden",
    auteur: kop.auteur,
    datum: opener.veld(rij, "datum"),
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
): (BriefView & { rij: Afgeschermd<"brief">; kop: RijKop }) | undefined {
  const zichtbaar = opener.lijst(brieven, (rij, kop) => ({ rij, kop }));
  const plaats = zichtbaar.findIndex(({ kop }) => kop.id === briefId);
  const gevonden = zichtbaar[plaats];
  if (!gevonden) return undefined;
  const { rij, kop } = gevonden;
  const { waarden, versies } = opener.formulierwaarden(rij);
  return {
    ...bouwRegel(opener, rij, kop, plaats + 1),
    inhoud: opener.veld(rij, "inhoud"),
    formulier: { waarden, versies: { [kop.id]: versies } },
    heeftInvulplek: waarden.inhoud?.includes(invulplek) ?? false,
    rij,
    kop,
  };
}
