import type { ServerBuild } from "@remix-run/node";
import { vandaag as dagVan } from "~/lib/datum";
import { leegWal, schrijf } from "~/storage/databank.server";
import type { Systeem } from "~/storage/systeem.server";
import { Klant } from "~db/seed/klant";
import { schrijfCasus } from "./casus";

/** Apart from the numbers of `npm run genereer`, so that both can be in one folder; these persons have no BSN. */
const eersteNummer = 900_000;
const aantal = 130;

/**
 * Two years of a demo of which only figures are left: invented casussen that were rejected, or closed and destroyed, and the
 * rapportages that the manager fixed. Nobody can open one of them.
 */
export async function schrijfVroeger(systeem: Systeem, build: ServerBuild): Promise<void> {
  const vandaag = dagVan(systeem.klok.nu());
  const jaren = [6, 5].map((terug) => Number(vandaag.slice(0, 4)) - terug);
  const sleutels = schrijf(systeem, (tx) =>
    jaren.flatMap((jaar, hoeveelste) =>
      Array.from({ length: aantal }).flatMap((_, plaats) => {
        const kader = { jaar, standen: { vernietigd: 6, afgewezen: 2, geen_aanpak: 2 } };
        const nr = eersteNummer + hoeveelste * aantal + plaats;
        return schrijfCasus(tx, systeem, { zaad: 1, nr, vandaag, gegevens: 0, kader }).sleutels;
      }),
    ),
  );
  for (const sleutel of sleutels) systeem.kluis.vernietigSleutel(sleutel);
  leegWal(systeem.sqlite);
  const manager = Klant.alsDemo(systeem, build, "manager");
  for (const jaar of jaren) await manager.doe("/rapportages", "rapportage_vaststellen", { jaar: String(jaar) });
}
