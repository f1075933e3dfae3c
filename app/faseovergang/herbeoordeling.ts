import type { Toestand } from "~/protocol/fasen";
import { gegevensregister } from "~/protocol/gegevensregister";
import { isIngediend, type Stuk } from "~/gegevens/stukken";
import { bepaalZeggenschap, isToegestaan, type Fasevraag, type Zeggenschapstand } from "~/gegevens/zeggenschap";
import type { Overgang } from "~/storage/gebruik.server";
import type { Keuze, Keuzewaarden } from "./form";

/** A piece that is to be judged, with who decides about its use. */
export interface TeBeoordelen {
  readonly stuk: Stuk;
  readonly zeggenschap: Zeggenschapstand;
  /** Empty: there is nothing to choose, the verstrekker refused. */
  readonly keuzes: readonly Keuze[];
}

export interface Groep {
  /** Changes with every piece in it: a choice for the group never covers a piece that was not on the page. */
  readonly id: string;
  readonly titel: string;
  readonly stukken: readonly TeBeoordelen[];
  readonly keuzes: readonly Keuze[];
}

/**
 * First whether it is needed, then whether it may be used (P 3.5 b). The second is the procesregisseur's for what is of the
 * Veiligheidshuis, else the verstrekker's (P 3.5 c).
 */
function listKeuzes(zeggenschap: Zeggenschapstand): readonly Keuze[] {
  if (zeggenschap === "geweigerd") return [];
  return zeggenschap === "veiligheidshuis" ? ["nodig", "niet_nodig", "mag_niet"] : ["nodig", "niet_nodig"];
}

/**
 * What there is to judge before the casus goes to `naar`: everything in use, and what waits for its verstrekker since an
 * earlier phase. Not what is restricted or withdrawn, nor concepts.
 */
export function listTeBeoordelen(
  stukken: readonly Stuk[],
  vragen: readonly Fasevraag[],
  naar: Toestand,
): TeBeoordelen[] {
  return stukken
    .filter(
      (stuk) =>
        isIngediend(stuk) &&
        (stuk.stand === "in_gebruik" || (stuk.stand === "niet_overgenomen" && stuk.beoordeling === "vraag")),
    )
    .map((stuk) => {
      const zeggenschap = bepaalZeggenschap(stuk, vragen, naar);
      return { stuk, zeggenschap, keuzes: listKeuzes(zeggenschap) };
    });
}

/** Per entity, Partij and overleg, in the order of the register. `hash`: a short print of the ids of the pieces. */
export function groepeer(
  stukken: readonly TeBeoordelen[],
  schrijfDatum: (overlegId: string) => string | undefined,
  hash: (tekst: string) => string,
): Groep[] {
  const groepen = new Map<string, TeBeoordelen[]>();
  for (const item of stukken) {
    const { entiteit, partijId, kop } = item.stuk;
    const plek = `${entiteit}~${partijId ?? "veiligheidshuis"}~${kop.overlegId ?? ""}`;
    groepen.set(plek, [...(groepen.get(plek) ?? []), item]);
  }
  return [...groepen].flatMap(([plek, items]) => {
    const [eerste] = items;
    if (!eerste) return [];
    const { entiteit, partijId, verstrekker, kop } = eerste.stuk;
    const datum = kop.overlegId ? schrijfDatum(kop.overlegId) : undefined;
    const titel = [gegevensregister[entiteit].label, datum && `overleg van ${datum}`].filter(Boolean).join(", ");
    return [
      {
        id: `${plek}~${hash(items.map(({ stuk }) => stuk.id).join("|"))}`,
        titel: partijId === null ? titel : `${titel}: ${verstrekker}`,
        stukken: items,
        keuzes: (["nodig", "niet_nodig", "mag_niet"] as const).filter((keuze) =>
          items.some(({ keuzes }) => keuzes.includes(keuze)),
        ),
      },
    ];
  });
}

export interface Uitkomst extends Overgang {
  /** Needed, but only the verstrekker can allow it and it was not asked yet or has not answered. */
  readonly teVragen: readonly Stuk[];
  /** Not needed: what was still asked about it lapses. */
  readonly nietNodig: readonly Stuk[];
}

/** Is something chosen about a piece or a group that is not among these? */
export function heeftVreemdeKeuze(groepen: readonly Groep[], { keuze = {}, groep = {} }: Keuzewaarden): boolean {
  const stukken = new Set(groepen.flatMap((een) => een.stukken.map(({ stuk }) => stuk.id)));
  const ids = new Set(groepen.map(({ id }) => id));
  return Object.keys(keuze).some((id) => !stukken.has(id)) || Object.keys(groep).some((id) => !ids.has(id));
}

/**
 * What follows from the choices; `zonderKeuze`: groups with a piece about which nothing was chosen, neither by itself nor for
 * its group. Nothing is carried over in silence.
 */
export function beoordeel(
  groepen: readonly Groep[],
  { keuze = {}, groep: perGroep = {} }: Keuzewaarden,
): { uitkomst: Uitkomst; zonderKeuze: Groep[] } {
  const over: Stuk[] = [];
  const achter: Overgang["achter"][number][] = [];
  const teVragen: Stuk[] = [];
  const nietNodig: Stuk[] = [];
  const zonderKeuze: Groep[] = [];
  for (const groep of groepen) {
    let ontbreekt = false;
    for (const { stuk, zeggenschap, keuzes } of groep.stukken) {
      const { rijId, soorten } = stuk;
      if (keuzes.length === 0) {
        achter.push({ rijId, soorten, beoordeling: "mag_niet" });
        continue;
      }
      const gekozen = keuze[stuk.id] ?? perGroep[groep.id];
      if (!gekozen || !keuzes.includes(gekozen)) {
        ontbreekt = true;
      } else if (gekozen !== "nodig") {
        achter.push({ rijId, soorten, beoordeling: gekozen });
        nietNodig.push(stuk);
      } else if (isToegestaan(zeggenschap)) {
        over.push(stuk);
      } else {
        achter.push({ rijId, soorten, beoordeling: "vraag" });
        teVragen.push(stuk);
      }
    }
    if (ontbreekt) zonderKeuze.push(groep);
  }
  const uitkomst = { over: over.map(({ rijId, soorten }) => ({ rijId, soorten })), achter, teVragen, nietNodig };
  return { uitkomst, zonderKeuze };
}
