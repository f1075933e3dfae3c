import { isTussenwoord, scheeltEen, schrijfKlank, type Zoekvraag } from "~/lib/naamzoek";
import { maakRij } from "./sorteerrij";

/** Which casus has a name with which word, which initials, and which year of birth. */
export interface Woordenboek {
  zet(casusId: string, trefwoorden: Trefwoorden): void;
  /** With the same words as it was put in. */
  verwijder(casusId: string, trefwoorden: Trefwoorden): void;
  /** Ids that can fit: a superset, found by that part of the question that the fewest have. */
  zoek(vraag: Zoekvraag): Set<string>;
}

export interface Trefwoorden {
  readonly woorden: readonly string[];
  readonly voorletters: readonly string[];
  readonly geboortejaar: string | undefined;
}

const alfabetisch = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

// Marks that no word has, so that one list holds all three kinds.
const [letters, jaar] = ["#", "@"];

function listSleutels({ woorden, voorletters, geboortejaar }: Trefwoorden): string[] {
  return [...woorden, ...voorletters.map((woord) => letters + woord), ...(geboortejaar ? [jaar + geboortejaar] : [])];
}

export function maakWoordenboek(): Woordenboek {
  const idsPerWoord = new Map<string, Set<string>>();
  const woordenPerKlank = new Map<string, Set<string>>();
  const woordenrij = maakRij(alfabetisch);
  const klankenrij = maakRij(alfabetisch);

  function voegToe(woord: string): Set<string> {
    const ids = new Set<string>();
    idsPerWoord.set(woord, ids);
    woordenrij.zet(woord);
    const klank = schrijfKlank(woord);
    const zelfde = woordenPerKlank.get(klank);
    if (zelfde) zelfde.add(woord);
    else {
      woordenPerKlank.set(klank, new Set([woord]));
      klankenrij.zet(klank);
    }
    return ids;
  }

  function haalWeg(woord: string): void {
    idsPerWoord.delete(woord);
    woordenrij.verwijder(woord);
    const klank = schrijfKlank(woord);
    const zelfde = woordenPerKlank.get(klank);
    zelfde?.delete(woord);
    if (zelfde?.size === 0) {
      woordenPerKlank.delete(klank);
      klankenrij.verwijder(klank);
    }
  }

  /** Words that begin so, sound so, or differ by one letter, and initials: all that `weegNaam` lets fit. */
  function listPassend(getypt: string): Set<string> {
    const klank = schrijfKlank(getypt);
    const klanken = [
      ...(klank.length > 2 ? listBegin(klankenrij.ids, klank) : []),
      ...(klank.length > 3 ? klankenrij.ids.filter((ander) => ander.length > 3 && scheeltEen(klank, ander)) : []),
    ];
    return new Set([
      ...listBegin(woordenrij.ids, getypt),
      ...listBegin(woordenrij.ids, letters + getypt),
      ...klanken.flatMap((ander) => [...(woordenPerKlank.get(ander) ?? [])]),
    ]);
  }

  return {
    zet(casusId, trefwoorden) {
      for (const woord of listSleutels(trefwoorden)) (idsPerWoord.get(woord) ?? voegToe(woord)).add(casusId);
    },
    verwijder(casusId, trefwoorden) {
      for (const woord of listSleutels(trefwoorden)) {
        const ids = idsPerWoord.get(woord);
        ids?.delete(casusId);
        if (ids?.size === 0) haalWeg(woord);
      }
    },
    zoek({ woorden, datum }) {
      const delen = [
        ...(datum ? [[jaar + datum.slice(0, 4)]] : []),
        // A part between the names is not needed for a hit, so it may not rule one out; a single letter rules out nobody.
        ...woorden.filter((woord) => woord.length > 1 && !isTussenwoord(woord)).map((woord) => [...listPassend(woord)]),
      ];
      const [minste = []] = delen
        .map((gevonden) => gevonden.map((woord) => idsPerWoord.get(woord) ?? new Set<string>()))
        .sort((a, b) => telIds(a) - telIds(b));
      return new Set(minste.flatMap((ids) => [...ids]));
    },
  };
}

function telIds(sets: readonly ReadonlySet<string>[]): number {
  return sets.reduce((som, { size }) => som + size, 0);
}

function listBegin(rij: readonly string[], begin: string): string[] {
  let [laag, hoog] = [0, rij.length];
  while (laag < hoog) {
    const midden = (laag + hoog) >> 1;
    if ((rij[midden] ?? "") < begin) laag = midden + 1;
    else hoog = midden;
  }
  const gevonden: string[] = [];
  for (let plaats = laag; plaats < rij.length; plaats++) {
    const woord = rij[plaats] ?? "";
    if (!woord.startsWith(begin)) break;
    gevonden.push(woord);
  }
  return gevonden;
}
