import type { ServerBuild } from "@remix-run/node";
import { count, eq, isNotNull } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { isRol, rollen } from "~/protocol/rollen";
import type { Systeem } from "~/storage/systeem.server";
import { schrijf } from "~/storage/databank.server";
import { StartFout } from "~/storage/fouten";
import { account, instelling } from "~/storage/tabellen.server";

const gevuldSleutel = "demo_gevuld";

/** Fills a demo database that has no accounts yet. One whose filling was cut off halfway is refused: it would mislead. */
export async function vulLegeDemo(systeem: Systeem, build: ServerBuild): Promise<void> {
  const aantal = systeem.databank.select({ aantal: count() }).from(account).get()?.aantal ?? 0;
  const isGevuld = systeem.databank.select().from(instelling).where(eq(instelling.sleutel, gevuldSleutel)).get();
  if (isGevuld) return;
  if (aantal > 0) {
    throw new StartFout("the demo data are incomplete: an earlier start was cut off. Remove DATA_DIR and start again");
  }
  console.log("Filling the demo database with fictitious casussen …");
  const { vulDemo } = await import("~db/seed/demo");
  await vulDemo(systeem, build);
  const { schrijfVroeger } = await import("./genereer/vroeger");
  await schrijfVroeger(systeem, build);
  schrijf(systeem, (tx) => {
    const moment = systeem.klok.nu().toISOString();
    tx.insert(instelling).values({ sleutel: gevuldSleutel, waarde: "true", reden: "demo", moment }).run();
  });
}

/** One line per demo account: slug, name, role. */
export function listDemoAccounts(systeem: Systeem): string[] {
  const rijen = systeem.databank
    .select()
    .from(account)
    .where(isNotNull(account.demoSlug))
    .orderBy(account.demoSlug)
    .all();
  return rijen.map((rij) => {
    const rol = isRol(rij.rol) ? rollen[rij.rol].label : rij.rol;
    return `  ${(rij.demoSlug ?? "").padEnd(20)} ${schrijfNaam(rij)} (${rol})`;
  });
}
