import { naamSorteersleutel } from "~/lib/invoer";
import { isTeKort, leesZoekvraag, maakNaamwoorden, weegNaam, type Naamwoorden, type Zoekbaar } from "~/lib/naamzoek";
import { maakRij, type Sorteerrij } from "./sorteerrij";
import { maakWoordenboek, type Trefwoorden } from "./woordenboek";

/** What lists and search need of a casus before it is opened. */
export interface Naamkaart {
  readonly id: string;
  readonly casusnummer: string;
  readonly toestand: string;
  readonly aanpak: string;
  readonly gemeente: string;
  readonly afgeslotenOp: string | null;
  readonly aangemeldOp: string;
  readonly melderAccountId: string;
  readonly melderPartijId: string;
  readonly naam: Zoekbaar;
}

/** Casussen of which the rules are asked the same, but for a reader's own ties to one of them. */
export interface Groep {
  readonly feiten: Pick<Naamkaart, "toestand" | "aanpak" | "gemeente" | "afgeslotenOp">;
  readonly ids: ReadonlySet<string>;
}

export const sorteringen = ["naam", "aangemeld", "nummer"] as const;
export type Sortering = (typeof sorteringen)[number];

/**
 * Names and places of all casussen, in memory only: on disk an index would keep words of destroyed dossiers. Its answers are
 * unfiltered: the protocol decides what a reader may know of them.
 */
export interface Naamindex {
  /** What was read last of the changes; null while nothing was read yet. */
  stand: number | null;
  /** Replaces what is known of a casus. */
  zet(kaart: Naamkaart): void;
  /** Forgets a casus. */
  verwijder(casusId: string): void;
  find(casusId: string): Naamkaart | undefined;
  findGroep(casusId: string): Groep | undefined;
  listGroepen(): Iterable<Groep>;
  /** Ids in order; the oldest and the newest aanmelding change places under `aangemeld`. */
  listOpVolgorde(sortering: Sortering): readonly string[];
  /** Which of two ids comes first. */
  vergelijk(sortering: Sortering, a: string, b: string): number;
  /** Ids that fit a question about name or birth date, the best first. Too little to search on finds nothing. */
  zoek(tekst: string): string[];
}

const collatie = new Intl.Collator("nl", { numeric: false, sensitivity: "variant" });

interface Ingang {
  kaart: Naamkaart;
  delen: Naamwoorden & Trefwoorden;
  groep: { feiten: Groep["feiten"]; ids: Set<string> };
  /** Without an achternaam after all names: a place among them would tell the first letter. */
  opNaam: string;
}

export function maakNaamindex(): Naamindex {
  const ingangen = new Map<string, Ingang>();
  const groepen = new Map<string, Ingang["groep"]>();
  const woordenboek = maakWoordenboek();
  const get = (id: string): Ingang => {
    const ingang = ingangen.get(id);
    if (!ingang) throw new Error("Not in the index");
    return ingang;
  };
  const opNummer = (a: string, b: string) => vergelijk(get(a).kaart.casusnummer, get(b).kaart.casusnummer);
  const rijen: Record<Sortering, Sorteerrij> = {
    naam: maakRij((a, b) => collatie.compare(get(a).opNaam, get(b).opNaam) || opNummer(a, b)),
    aangemeld: maakRij((a, b) => vergelijk(get(b).kaart.aangemeldOp, get(a).kaart.aangemeldOp) || opNummer(a, b)),
    nummer: maakRij(opNummer),
  };

  function verwijder(casusId: string): void {
    const oud = ingangen.get(casusId);
    if (!oud) return;
    // First out of the rows: they find the place of an id by what is known of it.
    for (const rij of Object.values(rijen)) rij.verwijder(casusId);
    oud.groep.ids.delete(casusId);
    if (oud.groep.ids.size === 0) groepen.delete(maakGroepsleutel(oud.kaart));
    woordenboek.verwijder(casusId, oud.delen);
    ingangen.delete(casusId);
  }

  return {
    stand: null,
    verwijder,
    zet(kaart) {
      verwijder(kaart.id);
      const sleutel = maakGroepsleutel(kaart);
      const { toestand, aanpak, gemeente, afgeslotenOp } = kaart;
      const groep = groepen.get(sleutel) ?? { feiten: { toestand, aanpak, gemeente, afgeslotenOp }, ids: new Set() };
      groepen.set(sleutel, groep);
      groep.ids.add(kaart.id);
      const delen = { ...maakNaamwoorden(kaart.naam), geboortejaar: kaart.naam.geboortedatum?.slice(0, 4) };
      const opNaam = kaart.naam.achternaam ? `0${naamSorteersleutel(kaart.naam)}` : "1";
      ingangen.set(kaart.id, { kaart, delen, groep, opNaam });
      woordenboek.zet(kaart.id, delen);
      for (const rij of Object.values(rijen)) rij.zet(kaart.id);
    },
    find: (casusId) => ingangen.get(casusId)?.kaart,
    findGroep: (casusId) => ingangen.get(casusId)?.groep,
    listGroepen: () => groepen.values(),
    listOpVolgorde: (sortering) => rijen[sortering].ids,
    vergelijk: (sortering, a, b) => rijen[sortering].vergelijk(a, b),
    zoek(tekst) {
      const vraag = leesZoekvraag(tekst);
      if (isTeKort(vraag)) return [];
      const gewogen: { id: string; gewicht: number }[] = [];
      for (const id of woordenboek.zoek(vraag)) {
        const { kaart, delen } = get(id);
        const gewicht = weegNaam(vraag, kaart.naam, delen);
        if (gewicht !== null) gewogen.push({ id, gewicht });
      }
      return gewogen.sort((a, b) => a.gewicht - b.gewicht || rijen.naam.vergelijk(a.id, b.id)).map(({ id }) => id);
    },
  };
}

function vergelijk(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function maakGroepsleutel({ toestand, aanpak, gemeente, afgeslotenOp }: Naamkaart): string {
  return [toestand, aanpak, gemeente, afgeslotenOp ?? ""].join("|");
}
