import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { formatTijd, plusDagen, vandaag } from "~/lib/datum";
import { verzendKlaarstaande } from "~/post/verzender.server";
import type { Systeem } from "~/storage/systeem.server";
import { account, gegeven, rij } from "~/storage/tabellen.server";
import { Klant, type Velden } from "./klant";

/** Order of acts within a day: what is prepared, the overleg itself, and what follows from it. */
export const rang = { ochtend: 0, openen: 10, bespreken: 20, sluiten: 30, middag: 40 } as const;

interface Stap {
  dag: string;
  rang: number;
  doe: () => Promise<void>;
}

const MINUTEN_PER_STAP = 3;
/** Younger post still waits in the outbox, where a demo shows its text. */
const DAGEN_POST_IN_BEELD = 14;

/** The instant at which it is this time in the Netherlands, in winter or in summer. */
function momentVan(dag: string, uur: number, minuten: string): number {
  const tijd = (u: number) => `${String(u).padStart(2, "0")}:${minuten}`;
  const winter = `${dag}T${tijd(uur - 1)}:00Z`;
  return Date.parse(formatTijd(winter) === tijd(uur) ? winter : `${dag}T${tijd(uur - 2)}:00Z`);
}

/**
 * Plays what people did in the past, in the order of time, with a clock that goes along: every besluit, version and log
 * row gets the moment that belongs to it.
 */
export class Verteller {
  readonly systeem: Systeem;
  readonly vandaag: string;
  readonly #build: ServerBuild;
  readonly #stappen: Stap[] = [];
  readonly #klanten = new Map<string, Klant>();
  #nu: Date;

  constructor(systeem: Systeem, build: ServerBuild) {
    this.#nu = systeem.klok.nu();
    this.vandaag = vandaag(this.#nu);
    this.#build = build;
    this.systeem = { ...systeem, klok: { nu: () => new Date(this.#nu) } };
  }

  /** ISO day, n days from today, never in a weekend: before today the Friday, after it the Monday. */
  dag(n: number): string {
    const dag = plusDagen(this.vandaag, n);
    const weekdag = new Date(`${dag}T12:00:00Z`).getUTCDay();
    if (n === 0 || (weekdag !== 0 && weekdag !== 6)) return dag;
    if (n < 0) return plusDagen(dag, weekdag === 6 ? -1 : -2);
    return plusDagen(dag, weekdag === 6 ? 2 : 1);
  }

  als(slug: string): Klant {
    const klant = this.#klanten.get(slug) ?? Klant.alsDemo(this.systeem, this.#build, slug);
    this.#klanten.set(slug, klant);
    return klant;
  }

  /** Plans an act on a past day. */
  stap(n: number, doe: () => Promise<void>, volgorde: number = rang.ochtend): void {
    if (n >= 0) throw new Error(`What happened lies before today, not ${String(n)} days after it`);
    this.#stappen.push({ dag: this.dag(n), rang: volgorde, doe });
  }

  async speelAf(): Promise<void> {
    // Sorting is stable: acts of the same day and rang stay in the order in which they were told.
    const opVolgorde = this.#stappen.toSorted((a, b) => (a.dag === b.dag ? a.rang - b.rang : a.dag < b.dag ? -1 : 1));
    this.#nu = new Date(0);
    const laatsteBezorging = this.dag(-DAGEN_POST_IN_BEELD);
    let gisteren = "";
    for (const { dag, rang: deel, doe } of opVolgorde) {
      if (dag > gisteren && gisteren < laatsteBezorging) await this.#bezorgPost();
      gisteren = dag;
      const begin = deel < rang.openen ? momentVan(dag, 8, "00") : momentVan(dag, 9, "30");
      this.#nu = new Date(Math.max(begin, this.#nu.getTime() + MINUTEN_PER_STAP * 60_000));
      await doe();
    }
  }

  /** As if a mail server had taken the post of the day before; nothing leaves this process. */
  async #bezorgPost(): Promise<void> {
    await verzendKlaarstaande(this.systeem, () => Promise.resolve(), "demo@pga.example");
  }

  getPartijId(slug: string): string {
    const gevonden = this.systeem.databank.select().from(account).where(eq(account.demoSlug, slug)).get();
    if (!gevonden) throw new Error(`No demo account ${slug}`);
    return gevonden.partijId;
  }

  /** Does an act and returns the id of the one row of this entity that it added to the casus. */
  async voegRijToe(casusId: string, entiteit: string, doe: () => Promise<unknown>): Promise<string> {
    const lees = () =>
      this.systeem.databank
        .select({ id: rij.id, entiteit: rij.entiteit })
        .from(rij)
        .where(eq(rij.casusId, casusId))
        .all()
        .filter((gevonden) => gevonden.entiteit === entiteit)
        .map(({ id }) => id);
    const eerder = new Set(lees());
    await doe();
    const nieuw = lees().filter((id) => !eerder.has(id));
    if (nieuw.length !== 1 || !nieuw[0]) throw new Error(`Expected one new ${entiteit}, got ${String(nieuw.length)}`);
    return nieuw[0];
  }

  /** The versions that the page of this row would hold. */
  getVersies(rijId: string): Record<string, Record<string, number>> {
    const { databank } = this.systeem;
    const velden = databank.select().from(gegeven).where(eq(gegeven.rijId, rijId)).all();
    const versie = databank.select({ versie: rij.versie }).from(rij).where(eq(rij.id, rijId)).get()?.versie ?? 1;
    return {
      [rijId]: {
        ...Object.fromEntries(velden.map((veld) => [veld.soort.split(".")[1] ?? "", veld.versie])),
        $rij: versie,
      },
    };
  }
}

/** `{ score: "rood" }` with prefix `scores.justitie` as form fields. */
export function metVoorvoegsel(voorvoegsel: string, velden: Velden): Velden {
  return Object.fromEntries(Object.entries(velden).map(([naam, waarde]) => [`${voorvoegsel}.${naam}`, waarde]));
}
