import { and, count, eq, isNotNull } from "drizzle-orm";
import type { Veld } from "~/protocol/afscherming";
import { listCasusentiteiten, type Casusentiteit } from "~/protocol/gegevensregister";
import { isPartijtype } from "~/protocol/partijtypen";
import type { CasusContext } from "~/protocol/poort.server";
import { listRijenVan } from "~/storage/dossier.server";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { gegeven, partij } from "~/storage/tabellen.server";

/** One gegeven that may be in the answer, as the rules opened it for this verzoek. */
export interface Inventarisregel {
  casusId: string;
  casusnummer: string;
  entiteit: Casusentiteit;
  rijId: string;
  /** Register key. */
  soort: string;
  /** Day on which its row was made, and who supplied the value (P 18.1 g). */
  veld: Veld;
}

/** Everything in this casus that may be in the answer, in the order of the register; what others supplied under other law is out. */
export function listInventaris(context: CasusContext, lezen?: Databank | Transactie): Inventarisregel[] {
  const { systeem, casus, opener } = context;
  const entiteiten = listCasusentiteiten();
  const rijen = listRijenVan(systeem, casus.id, entiteiten, lezen);
  return entiteiten.flatMap((entiteit) =>
    opener
      .lijst(rijen[entiteit], (rij, kop) =>
        opener.velden(rij).map((veld) => ({
          casusId: casus.id,
          casusnummer: casus.casusnummer,
          entiteit,
          rijId: kop.id,
          soort: `${entiteit}.${veld.sleutel}`,
          veld,
        })),
      )
      .flat(),
  );
}

/** Who decides about gegevens that fall outside the protocol (P 17.5, 17.6). */
export interface Verwijzing {
  casusnummer: string;
  partij: string;
  soort: "openbaar_ministerie" | "politie";
  aantal: number;
}

/** The split by source that happens by itself: how many values of a casus are for the parket, and how many for the Wpg-loket. */
export function listVerwijzingen({ systeem, casus }: CasusContext): Verwijzing[] {
  return systeem.databank
    .select({ naam: partij.naam, type: partij.type, aantal: count() })
    .from(gegeven)
    .innerJoin(partij, eq(partij.id, gegeven.verstrekkerPartijId))
    .where(and(eq(gegeven.casusId, casus.id), isNotNull(gegeven.waarde)))
    .groupBy(partij.id)
    .all()
    .flatMap(({ naam, type, aantal }) =>
      isPartijtype(type) && (type === "openbaar_ministerie" || type === "politie")
        ? [{ casusnummer: casus.casusnummer, partij: naam, soort: type, aantal }]
        : [],
    );
}
