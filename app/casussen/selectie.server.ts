import { asc, desc, eq } from "drizzle-orm";
import { toestanden, type Fase, type Toestand } from "~/protocol/fasen";
import {
  isGearchiveerd,
  leesBanden,
  listHoedanigheden,
  listVerbonden,
  maakCasusFeiten,
  type Banden,
  type Casuskern,
} from "~/protocol/lezer.server";
import type { Basis } from "~/protocol/poort.server";
import { weegDossier } from "~/protocol/regels";
import type { Groep, Sortering } from "~/storage/naamindex.server";
import { casus } from "~/storage/tabellen.server";
import { pastBij, type Cel, type Keuze } from "./cellen";
import { werkNaamindexBij } from "./naamindex.server";

/**
 * The casussen that may stand in a list of one reader: those that the rules let this reader open, and that are not archived
 * (P 11.2 b). `ookGevraagd`: those too of which this reader is only asked about what was supplied (P 3.5 c). Casussen of which the rules are asked the same are weighed once; those to which the reader has a tie of their
 * own one by one. So every casus is decided by the protocol without being opened.
 */
export interface Selectie {
  readonly banden: Banden;
  /** Ids of the casussen that this reader sent in, the newest first, as far as they may be in the list. */
  listEigen(): string[];
  mag(casusId: string): boolean;
  /** For every number on the page: all of them are sums of the same counts. */
  listCellen(): Cel[];
  /** Ids in order, as long as somebody asks for the next. */
  listIds(keuze: Keuze, sortering: Sortering): Iterable<string>;
}

export function faseVan(toestand: string): Fase {
  return toestanden[toestand as Toestand].fase;
}

export function maakSelectie(basis: Basis, { ookGevraagd = false }: { ookGevraagd?: boolean } = {}): Selectie {
  const { systeem, lezer, vandaag } = basis;
  werkNaamindexBij(systeem);
  const { naamindex, databank } = systeem;
  const banden = leesBanden(systeem, lezer, vandaag);
  const eigen = databank
    .select({ id: casus.id })
    .from(casus)
    .where(eq(casus.melderAccountId, lezer.accountId))
    .orderBy(desc(casus.aangemeldOp), asc(casus.casusnummer))
    .all();
  const verbonden = new Map<string, boolean>();
  for (const id of [...listVerbonden(banden), ...eigen.map(({ id }) => id)]) {
    const kaart = naamindex.find(id);
    if (kaart) verbonden.set(id, weeg(kaart));
  }
  const groepen = new Map<Groep, boolean>();

  function weeg(kern: Casuskern): boolean {
    if (isGearchiveerd(kern, vandaag)) return false;
    const feiten = maakCasusFeiten(kern, lezer, banden);
    if (!weegDossier({ lezer, vandaag, casus: feiten }).toegestaan) return false;
    // Who is only asked about what was supplied finds that as a task, and has no screens of the casus to go to.
    return ookGevraagd || listHoedanigheden(lezer, feiten).some((hoedanigheid) => hoedanigheid !== "verstrekker");
  }

  /** Without ties: nobody's casus stands for all of the group. */
  function magGroep(groep: Groep): boolean {
    const bekend = groepen.get(groep);
    if (bekend !== undefined) return bekend;
    // Of the archive every day of closing is a group of its own: most groups end here.
    const uitkomst =
      !isGearchiveerd(groep.feiten, vandaag) &&
      weeg({ ...groep.feiten, id: "", melderAccountId: "", melderPartijId: "" });
    groepen.set(groep, uitkomst);
    return uitkomst;
  }

  function mag(casusId: string): boolean {
    const eigenOordeel = verbonden.get(casusId);
    if (eigenOordeel !== undefined) return eigenOordeel;
    const groep = naamindex.findGroep(casusId);
    return groep !== undefined && magGroep(groep);
  }

  return {
    banden,
    mag,
    listEigen: () => eigen.map(({ id }) => id).filter(mag),
    listCellen() {
      const perCel = new Map<string, Cel>();
      const tel = ({ toestand, aanpak, gemeente }: Groep["feiten"], aantal: number) => {
        if (aantal === 0) return;
        const fase = faseVan(toestand);
        const sleutel = `${fase}|${aanpak}|${gemeente}`;
        const cel = perCel.get(sleutel) ?? { fase, aanpak, gemeente, aantal: 0 };
        cel.aantal += aantal;
        perCel.set(sleutel, cel);
      };
      const apart = new Map<Groep, number>();
      for (const [id, oordeel] of verbonden) {
        const groep = naamindex.findGroep(id);
        if (!groep) continue;
        apart.set(groep, (apart.get(groep) ?? 0) + 1);
        if (oordeel) tel(groep.feiten, 1);
      }
      for (const groep of naamindex.listGroepen()) {
        if (magGroep(groep)) tel(groep.feiten, groep.ids.size - (apart.get(groep) ?? 0));
      }
      return [...perCel.values()];
    },
    *listIds(keuze, sortering) {
      for (const id of naamindex.listOpVolgorde(sortering)) {
        const groep = naamindex.findGroep(id);
        if (!groep) continue;
        const { toestand, aanpak, gemeente } = groep.feiten;
        if (pastBij({ fase: faseVan(toestand), aanpak, gemeente }, keuze) && mag(id)) yield id;
      }
    },
  };
}
