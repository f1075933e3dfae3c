import { inArray } from "drizzle-orm";
import { maakSelectie } from "~/casussen/selectie.server";
import type { Afgeschermd } from "~/protocol/afscherming";
import { listCasusContexten, type Basis, type CasusContext } from "~/protocol/poort.server";
import { listRijenVanCasussen } from "~/storage/dossier.server";
import { casus } from "~/storage/tabellen.server";
import { anderesoorten } from "./soorten/index.server";
import type { Taak } from "./taak";

/** A casus that the page names, opened for this page. */
export interface Genoemd {
  context: CasusContext;
  /** Absent when the name is out of lists (P 11.2 b): then the number only. */
  persoon: Afgeschermd<"persoon"> | undefined;
}

/** Opens these casussen anew for the page on which they stand; one that is not for the reader any more is left out. */
export function openGenoemd(basis: Basis, casusnummers: readonly string[]): Map<string, Genoemd> {
  const { systeem } = basis;
  if (casusnummers.length === 0) return new Map();
  const gevonden = systeem.databank
    .select()
    .from(casus)
    .where(inArray(casus.casusnummer, [...new Set(casusnummers)]))
    .all();
  const contexten = listCasusContexten(basis, gevonden);
  const ids = contexten.map(({ casus: { id } }) => id);
  const rijen = listRijenVanCasussen(systeem, ids, ["persoon"]);
  return new Map(
    contexten.map((context) => [
      context.casus.casusnummer,
      { context, persoon: rijen.get(context.casus.id)?.persoon[0] },
    ]),
  );
}

const verzoekenPerPagina = 20;

export interface EigenVerzoeken {
  nummers: string[];
  pagina: number;
  paginas: number;
}

/** Numbers of the verzoeken that this person sent in, the newest first. A page that is too high is the last one. */
export function listEigenVerzoeken(basis: Basis, gevraagd: number): EigenVerzoeken {
  const { naamindex } = basis.systeem;
  const alle = maakSelectie(basis).listEigen();
  const paginas = Math.max(1, Math.ceil(alle.length / verzoekenPerPagina));
  const pagina = Math.min(gevraagd, paginas);
  const nummers = alle
    .slice((pagina - 1) * verzoekenPerPagina, pagina * verzoekenPerPagina)
    .flatMap((id) => naamindex.find(id)?.casusnummer ?? []);
  return { nummers, pagina, paginas };
}

/** Tasks that are about no casus, or about one of which only the number may be known. */
export function listAndereTaken(basis: Basis): Taak[] {
  return anderesoorten
    .filter(({ rollen }) => rollen.includes(basis.lezer.rol))
    .flatMap(({ soort, list }) => list(basis).map((taak) => ({ soort, ...taak })));
}
