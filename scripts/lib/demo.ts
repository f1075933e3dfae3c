import type { ServerBuild } from "@remix-run/node";
import { count, isNotNull } from "drizzle-orm";
import { schrijfNaam } from "~/lib/naam";
import { isRol, rollen } from "~/protocol/rollen";
import type { Systeem } from "~/storage/systeem.server";
import { account } from "~/storage/tabellen.server";

/** Fills a demo database that has no accounts yet. */
export async function vulLegeDemo(systeem: Systeem, build: ServerBuild): Promise<void> {
  const aantal = systeem.databank.select({ aantal: count() }).from(account).get()?.aantal ?? 0;
  if (aantal > 0) return;
  console.log("Filling the demo database with fictitious casussen …");
  const { vulDemo } = await import("~db/seed/demo");
  await vulDemo(systeem, build);
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
