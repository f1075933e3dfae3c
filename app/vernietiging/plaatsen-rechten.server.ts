import { and, eq, inArray } from "drizzle-orm";
import type { Casus } from "~/protocol/lezer.server";
import type { Transactie } from "~/storage/systeem.server";
import { rechtencasus, zaak, zaakgegeven } from "~/storage/tabellen.server";
import type { Plaats } from "./plaatsen.server";
import { wisConceptenVanZaak, wisRechtenrijen } from "./zaken.server";

/**
 * A verzoek names its betrokkene longer than an anonymised casus may be known as hers: the tie between the two goes, with
 * everything that was asked and decided about this casus, and the answer, which names the casus.
 */
function wis(tx: Transactie, { id }: Casus): string[] {
  const zaken = tx
    .select({ id: zaak.id, nummer: zaak.nummer })
    .from(rechtencasus)
    .innerJoin(zaak, eq(zaak.id, rechtencasus.zaakId))
    .where(eq(rechtencasus.casusId, id))
    .all();
  for (const { id: zaakId } of zaken) wisRechtenrijen(tx, zaakId, id);
  tx.delete(zaakgegeven)
    .where(
      and(
        inArray(
          zaakgegeven.zaakId,
          zaken.map((van) => van.id),
        ),
        eq(zaakgegeven.soort, "rechtenantwoord.brief"),
      ),
    )
    .run();
  return zaken.flatMap(({ nummer }) => wisConceptenVanZaak(tx, nummer));
}

/** Not counted: not everybody who reads what a destruction does may know that there was a verzoek. */
const stil = { gaatWeg: true, tel: () => 0 } as const;

export const rechtenplaatsen = {
  rechtencasus: { ...stil, label: "Band met een verzoek van de betrokkene", wis },
  // Exist only with a band: gone with it.
  rechtenbesluit: { ...stil, label: "Besluiten op verzoek van de betrokkene", wis: () => [] },
  raadpleging: { ...stil, label: "Raadplegingen over een verzoek van de betrokkene", wis: () => [] },
} as const satisfies Record<string, Plaats>;
