import { count, eq } from "drizzle-orm";
import { vandaag as dagVan } from "~/lib/datum";
import { leegWal, schrijf } from "~/storage/databank.server";
import { StartFout } from "~/storage/fouten";
import type { Systeem } from "~/storage/systeem.server";
import { account, casus, gegeven, instelling } from "~/storage/tabellen.server";
import { vulOrganisatie } from "~db/seed/organisatie";
import { schrijfCasus } from "./casus";

export interface Genereeropties {
  casussen: number;
  /** Values in all. */
  gegevens: number;
  zaad: number;
  meld: (regel: string) => void;
}

const perKeer = 50;
const demoSleutel = "demo_gevuld";
const standSleutel = "gegenereerd";

/**
 * Fills a demo installation with invented casussen until there are so many. An empty one gets the Partijen and accounts of
 * the demo first. Safe to run again: it goes on where it stopped, and does nothing when there are enough.
 * @throws StartFout when the data folder holds something else than a demo
 */
export function genereer(systeem: Systeem, { casussen, gegevens, zaad, meld }: Genereeropties): void {
  bereidVoor(systeem);
  const tel = (): { casussen: number; gegevens: number } => ({
    casussen: systeem.databank.select({ n: count() }).from(casus).get()?.n ?? 0,
    gegevens: systeem.databank.select({ n: count() }).from(gegeven).get()?.n ?? 0,
  });
  const begin = tel();
  const vandaag = dagVan(systeem.klok.nu());
  let { casussen: aantal } = begin;
  // Kept with the casussen: a run that was cut off goes on with the next one, and never makes one twice.
  let nr = leesStand(systeem);
  let waarden = begin.gegevens;
  while (aantal < casussen) {
    const sleutels: string[] = [];
    const tot = Math.min(casussen, aantal + perKeer);
    schrijf(systeem, (tx) => {
      for (; aantal < tot; aantal++) {
        const over = casussen - aantal;
        // What the small ones leave goes to those that are still to come.
        const opdracht = {
          zaad,
          nr: nr++,
          vandaag,
          gegevens: Math.ceil((gegevens - waarden) / over),
        };
        const gemaakt = schrijfCasus(tx, systeem, opdracht);
        waarden += gemaakt.gegevens;
        sleutels.push(...gemaakt.sleutels);
      }
      const stand = { waarde: String(nr), reden: "genereer", moment: systeem.klok.nu().toISOString() };
      tx.insert(instelling)
        .values({ sleutel: standSleutel, ...stand })
        .onConflictDoUpdate({ target: instelling.sleutel, set: stand })
        .run();
    });
    for (const sleutel of sleutels) systeem.kluis.vernietigSleutel(sleutel);
    if (aantal % 500 === 0 || aantal === casussen) meld(`${String(aantal)} of ${String(casussen)} casussen`);
  }
  leegWal(systeem.sqlite);
  const klaar = tel();
  meld(`Ready: ${String(klaar.casussen)} casussen, ${String(klaar.gegevens)} gegevens in use`);
}

function leesStand({ databank }: Systeem): number {
  return Number(databank.select().from(instelling).where(eq(instelling.sleutel, standSleutel)).get()?.waarde ?? 0);
}

function bereidVoor(systeem: Systeem): void {
  if (!systeem.isDemo) throw new StartFout("only an empty or a demo data folder can be filled with invented casussen");
  const isGevuld = systeem.databank.select().from(instelling).where(eq(instelling.sleutel, demoSleutel)).get();
  if (isGevuld) return;
  if ((systeem.databank.select({ n: count() }).from(account).get()?.n ?? 0) > 0)
    throw new StartFout("the demo data are incomplete: an earlier start was cut off. Remove DATA_DIR and start again");
  vulOrganisatie(systeem);
  schrijf(systeem, (tx) => {
    const moment = systeem.klok.nu().toISOString();
    tx.insert(instelling).values({ sleutel: demoSleutel, waarde: "true", reden: "genereer", moment }).run();
  });
}
