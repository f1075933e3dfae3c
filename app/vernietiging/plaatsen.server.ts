import { and, count, eq, inArray, isNotNull, like, notInArray } from "drizzle-orm";
import { eersteVanMaand } from "~/lib/datum";
import type { Casus } from "~/protocol/lezer.server";
import { verwijderBestanden } from "~/storage/bestanden.server";
import type { Databank, Systeem, Transactie } from "~/storage/systeem.server";
import {
  aanwezigheid,
  agendapunt,
  autorisatie,
  besluit,
  bestand,
  concept,
  inzagerecht,
  projectie,
  regie,
  uitgaandePost,
  verwerktePost,
} from "~/storage/tabellen.server";
import { rechtenplaatsen } from "./plaatsen-rechten.server";

type Lezen = Databank | Transactie;

/** A place besides `rij` and `gegeven` that holds something about a casus. */
export interface Plaats {
  /** What stands there, in the words of the screen and the vernietigingsverklaring. */
  readonly label: string;
  /** Whether what stands there goes, or stays with coarser dates. */
  readonly gaatWeg: boolean;
  readonly tel: (lezen: Lezen, casus: Casus) => number;
  /**
   * Runs in the transaction of the destruction. Returns the ids of the keys that open what was removed; they are destroyed
   * after the commit. `soort`: why the casus is destroyed.
   */
  readonly wis: (tx: Transactie, casus: Casus, soort: string) => string[];
  /** Removes files outside the databases, after the commit. Runs again when it was cut off. */
  readonly ruimBestandenOp?: (systeem: Systeem, casus: Casus) => void;
}

/** `2026-11-24T09:00:00.000Z` as the first moment of its month; a day the same. */
export function naarEersteVanMaand(moment: string): string {
  const dag = eersteVanMaand(moment.slice(0, 10));
  return moment.length > 10 ? `${dag}T00:00:00.000Z` : dag;
}

const paden = ({ casusnummer }: Casus) => `/casussen/${casusnummer}/%`;

const concepten: Plaats = {
  label: "Concepten van formulieren",
  gaatWeg: true,
  tel: (lezen, casus) =>
    lezen
      .select({ n: count() })
      .from(concept)
      .where(like(concept.formulier, paden(casus)))
      .get()?.n ?? 0,
  wis: (tx, casus) =>
    tx
      .delete(concept)
      .where(like(concept.formulier, paden(casus)))
      .returning({ id: concept.sleutelId })
      .all()
      .map(({ id }) => id),
};

/** The terugkoppeling on a verzoek that was rejected still has to reach the melder (DPIA 3.1, 3.2); it names nobody. */
function postVan({ casusnummer }: Casus, soort: string) {
  const blijft = soort === "afgewezen" || soort === "geen_aanpak" ? ["terugkoppeling"] : [];
  return and(
    eq(uitgaandePost.casusnummer, casusnummer),
    isNotNull(uitgaandePost.tekst),
    blijft.length > 0 ? notInArray(uitgaandePost.sjabloon, blijft) : undefined,
  );
}

const berichten: Plaats = {
  label: "Berichten die nog niet zijn verstuurd",
  gaatWeg: true,
  tel: (lezen, casus) =>
    lezen.select({ n: count() }).from(uitgaandePost).where(postVan(casus, "bewaartermijn")).get()?.n ?? 0,
  wis: (tx, casus, soort) =>
    tx
      .update(uitgaandePost)
      .set({ tekst: null, status: "mislukt", laatsteFout: "dossier vernietigd" })
      .where(postVan(casus, soort))
      .returning({ id: uitgaandePost.sleutelId })
      .all()
      .map(({ id }) => id),
};

/** Idempotency of forms: the address of a page and nothing else, but of no use any more. */
const posts: Plaats = {
  label: "Sporen van verstuurde formulieren",
  gaatWeg: true,
  tel: (lezen, casus) =>
    lezen
      .select({ n: count() })
      .from(verwerktePost)
      .where(like(verwerktePost.bestemming, paden(casus)))
      .get()?.n ?? 0,
  wis: (tx, casus) => {
    tx.delete(verwerktePost)
      .where(like(verwerktePost.bestemming, paden(casus)))
      .run();
    return [];
  },
};

const bestanden: Plaats = {
  label: "Bestanden (bijlagen)",
  gaatWeg: true,
  tel: (lezen, { id }) => lezen.select({ n: count() }).from(bestand).where(eq(bestand.casusId, id)).get()?.n ?? 0,
  // Sealed under the key of the casus, which is destroyed after the commit.
  wis: (tx, { id }) => {
    verwijderBestanden(tx, { casusId: id });
    return [];
  },
};

const besluiten: Plaats = {
  label: "Besluiten (wie en in welke maand)",
  gaatWeg: false,
  tel: (lezen, { id }) => lezen.select({ n: count() }).from(besluit).where(eq(besluit.casusId, id)).get()?.n ?? 0,
  wis: (tx, { id }) => {
    for (const b of tx.select().from(besluit).where(eq(besluit.casusId, id)).all()) {
      tx.update(besluit)
        .set({ moment: naarEersteVanMaand(b.moment) })
        .where(eq(besluit.id, b.id))
        .run();
    }
    return [];
  },
};

const autorisaties: Plaats = {
  label: "Autorisaties van medewerkers",
  gaatWeg: false,
  tel: (lezen, { id }) =>
    lezen.select({ n: count() }).from(autorisatie).where(eq(autorisatie.casusId, id)).get()?.n ?? 0,
  wis: (tx, { id }) => {
    for (const a of tx.select().from(autorisatie).where(eq(autorisatie.casusId, id)).all()) {
      tx.update(autorisatie)
        .set({ vanaf: naarEersteVanMaand(a.vanaf), tot: a.tot && naarEersteVanMaand(a.tot) })
        .where(eq(autorisatie.id, a.id))
        .run();
    }
    return [];
  },
};

const inzagerechten: Plaats = {
  label: "Inzage met een vastgelegde reden",
  gaatWeg: false,
  tel: (lezen, { id }) =>
    lezen.select({ n: count() }).from(inzagerecht).where(eq(inzagerecht.casusId, id)).get()?.n ?? 0,
  wis: (tx, { id }) => {
    for (const r of tx.select().from(inzagerecht).where(eq(inzagerecht.casusId, id)).all()) {
      const beeindigdOp = r.beeindigdOp && naarEersteVanMaand(r.beeindigdOp);
      tx.update(inzagerecht)
        .set({ vanaf: naarEersteVanMaand(r.vanaf), tot: naarEersteVanMaand(r.tot), beeindigdOp })
        .where(eq(inzagerecht.id, r.id))
        .run();
    }
    return [];
  },
};

const regieregels: Plaats = {
  label: "Regie (verantwoordelijke Partij en casusregisseur)",
  gaatWeg: false,
  tel: (lezen, { id }) => lezen.select({ n: count() }).from(regie).where(eq(regie.casusId, id)).get()?.n ?? 0,
  wis: (tx, { id }) => {
    for (const r of tx.select().from(regie).where(eq(regie.casusId, id)).all()) {
      tx.update(regie)
        .set({ vanaf: naarEersteVanMaand(r.vanaf), tot: r.tot && naarEersteVanMaand(r.tot) })
        .where(eq(regie.id, r.id))
        .run();
    }
    return [];
  },
};

const agendapunten: Plaats = {
  label: "Agendapunten, met wie aanwezig was",
  gaatWeg: false,
  tel: (lezen, { id }) => lezen.select({ n: count() }).from(agendapunt).where(eq(agendapunt.casusId, id)).get()?.n ?? 0,
  wis: (tx, { id }) => {
    const punten = tx.select().from(agendapunt).where(eq(agendapunt.casusId, id)).all();
    for (const a of punten) {
      const begonnenOp = a.begonnenOp && naarEersteVanMaand(a.begonnenOp);
      const besprokenOp = a.besprokenOp && naarEersteVanMaand(a.besprokenOp);
      tx.update(agendapunt).set({ begonnenOp, besprokenOp }).where(eq(agendapunt.id, a.id)).run();
    }
    const ids = punten.map((a) => a.id);
    // When somebody was last at the chair's screen for it.
    tx.delete(projectie).where(inArray(projectie.agendapuntId, ids)).run();
    const waar = inArray(aanwezigheid.agendapuntId, ids);
    for (const { id: wie, uitgenodigdOp } of tx.select().from(aanwezigheid).where(waar).all()) {
      if (!uitgenodigdOp) continue;
      tx.update(aanwezigheid)
        .set({ uitgenodigdOp: naarEersteVanMaand(uitgenodigdOp) })
        .where(eq(aanwezigheid.id, wie))
        .run();
    }
    return [];
  },
};

/**
 * Every table besides `rij` and `gegeven` that names a casus, by its name in the database; a test compares this list with
 * the tables. Whoever adds a table or a folder that holds something of a casus adds its place here.
 */
export const plaatsen = {
  concept: concepten,
  uitgaande_post: berichten,
  verwerkte_post: posts,
  bestand: bestanden,
  besluit: besluiten,
  autorisatie: autorisaties,
  inzagerecht: inzagerechten,
  regie: regieregels,
  agendapunt: agendapunten,
  ...rechtenplaatsen,
} as const satisfies Record<string, Plaats>;

/** Tables that name a casus and stay as they are, with the reason. */
export const blijft: Readonly<Record<string, string>> = {
  casus: "emptied by the destruction itself: number, state and months stay for reports",
  rij: "emptied by the destruction itself, row by row",
  gegeven: "replaced by the destruction itself, value by value",
  logregel: "who saw what stays answerable (P bijlage 3); holds no values, and its chain allows no change",
  vernietiging: "the destruction itself",
  vernietigingsverklaring: "the record of the destruction",
  verstrekking: "kept for four years whatever becomes of the dossier (P 8.1, 17.5); kinds, Partij and day, no values",
  derdenverstrekking: "has to be shown afterwards (P 23.1); types, receiver and day, no values",
  geschil: "holds no personal data (DPIA 14); without its casusnummer more people could open it",
  verwijdering: "places of values that were removed before; needed to remove them again after a back-up was put back",
};

export type Plaatsnaam = keyof typeof plaatsen;

export function listPlaatsen(): [naam: Plaatsnaam, plaats: Plaats][] {
  return Object.entries(plaatsen) as [Plaatsnaam, Plaats][];
}
