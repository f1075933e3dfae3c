import { asc } from "drizzle-orm";
import { isLijstsoort, Lijsten, type Lijstwoord } from "~/protocol/keuzelijsten";
import type { Lijstsoort } from "~/protocol/meegeleverd";
import type { Databank } from "~/storage/systeem.server";
import { lijstversie } from "~/storage/tabellen.server";
import { leesWoorden } from "./rules";

/**
 * The words of the lists, read from the database once: every page shows some of them. Whoever stores a version calls `vergeet`
 * after the commit.
 */
export interface Lijstgeheugen {
  /** The lists as they hold on this day (jjjj-mm-dd). */
  op(dag: string): Lijsten;
  vergeet(): void;
}

/** Reports ask for days in the past; no more of them than this are kept. */
const hoogstens = 400;

export function maakLijstgeheugen(databank: Databank): Lijstgeheugen {
  let versies: { soort: Lijstsoort; geldtVanaf: string; woorden: readonly Lijstwoord[] }[] | undefined;
  const perDag = new Map<string, Lijsten>();
  /** Days with the same versions share one object. */
  const perStand = new Map<string, Lijsten>();

  function lees() {
    return databank
      .select()
      .from(lijstversie)
      .orderBy(asc(lijstversie.versie))
      .all()
      .flatMap(({ soort, geldtVanaf, inhoud }) =>
        isLijstsoort(soort) ? [{ soort, geldtVanaf, woorden: leesWoorden(inhoud) }] : [],
      );
  }

  function maak(dag: string): Lijsten {
    versies ??= lees();
    const standen: Partial<Record<Lijstsoort, readonly Lijstwoord[]>> = {};
    const gekozen = versies.flatMap(({ soort, geldtVanaf, woorden }, plaats) => {
      if (geldtVanaf > dag) return [];
      standen[soort] = woorden;
      return [plaats];
    });
    const stand = gekozen.join();
    const bekend = perStand.get(stand) ?? new Lijsten(standen);
    perStand.set(stand, bekend);
    return bekend;
  }

  return {
    op(dag) {
      let lijsten = perDag.get(dag);
      if (!lijsten) {
        if (perDag.size >= hoogstens) perDag.clear();
        perDag.set(dag, (lijsten = maak(dag)));
      }
      return lijsten;
    },
    vergeet() {
      versies = undefined;
      perDag.clear();
      perStand.clear();
    },
  };
}
