import { inArray } from "drizzle-orm";
import type { Selectie } from "~/casussen/selectie.server";
import type { Afgeschermd } from "~/protocol/afscherming";
import { listCasusContexten, type Basis, type CasusContext } from "~/protocol/poort.server";
import { listRijenVanCasussen } from "~/storage/dossier.server";
import { casus } from "~/storage/tabellen.server";
import { anderesoorten } from "./soorten/index.server";
import type { Taak } from "./taak";
import { naamdelen } from "./view";

/** A casus that the page names, opened for this page. */
export interface Genoemd {
  context: CasusContext;
  /** Absent when the name is out of lists (P 11.2 b): then the number only. */
  persoon: Afgeschermd<"persoon"> | undefined;
}

/** Opens these casussen anew for the page on which they stand; one that is not for the reader any more is left out. */
export function openGenoemd(basis: Basis, { banden }: Selectie, casusnummers: readonly string[]): Map<string, Genoemd> {
  const { systeem } = basis;
  if (casusnummers.length === 0) return new Map();
  const gevonden = systeem.databank
    .select()
    .from(casus)
    .where(inArray(casus.casusnummer, [...new Set(casusnummers)]))
    .all();
  const contexten = listCasusContexten(basis, gevonden, banden);
  const ids = contexten.map(({ casus: { id } }) => id);
  const rijen = listRijenVanCasussen(systeem, ids, ["persoon"], {
    soorten: naamdelen.map((deel) => `persoon.${deel}`),
  });
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
export function listEigenVerzoeken({ systeem }: Basis, selectie: Selectie, gevraagd: number): EigenVerzoeken {
  const { naamindex } = systeem;
  const alle = selectie.listEigen();
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
