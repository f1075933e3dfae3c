import { createHash } from "node:crypto";
import { listFasevragen } from "~/gegevens/fasevragen.server";
import type { Stuk } from "~/gegevens/stukken";
import { leesStukken } from "~/gegevens/stukken.server";
import { formatDag } from "~/lib/datum";
import { listOverleggenVanCasus } from "~/overleg/repository.server";
import type { CasusContext } from "~/protocol/poort.server";
import type { Toestand } from "~/protocol/fasen";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { groepeer, listTeBeoordelen, type Groep } from "./herbeoordeling";

/** What is to be judged before the casus goes to `naar`, in groups; read anew inside the transaction of the besluit. */
export function leesGroepen(
  context: CasusContext,
  naar: Toestand,
  lezen: Databank | Transactie,
): { groepen: Groep[]; stukken: Stuk[] } {
  const { casus } = context;
  const stukken = leesStukken(context, lezen);
  const data = new Map(
    listOverleggenVanCasus(lezen, casus.id).map(({ overleg: { id, datum } }) => [id, formatDag(datum)]),
  );
  const hash = (tekst: string) => createHash("sha256").update(tekst).digest("hex").slice(0, 12);
  const teBeoordelen = listTeBeoordelen(stukken, listFasevragen(lezen, casus.id), naar);
  return { groepen: groepeer(teBeoordelen, (id) => data.get(id), hash), stukken };
}
