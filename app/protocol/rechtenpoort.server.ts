import { Onthulling, Opener } from "./afscherming";
import { getCasusFeiten, type Casus } from "./lezer.server";
import { isPartijtype, type Partijtype } from "./partijtypen";
import type { CasusContext } from "./poort.server";
import { weegRechtenCasus, type RechtenFeiten } from "./regels";
import type { ZaakContext } from "./zaakpoort.server";

/** How far the verzoek is, without what the gate adds itself. */
export type Rechtenstand = Pick<RechtenFeiten, "identiteitGezien" | "loopt">;

/**
 * A casus opened to answer a verzoek of its betrokkene, or of a relatie in it (`relatieRijId`). Only the rules of R-rechten
 * count, also for who is in the casus team: what may be in the answer must not depend on who makes it. It has an Onthulling
 * of its own, so that the casus gets its own log row. Undefined when the rules give no ground.
 */
export function findRechtenContext(
  zaakContext: ZaakContext,
  casus: Casus,
  relatieRijId: string | null,
  stand: Rechtenstand,
  partijtypen: Readonly<Record<string, string>>,
): CasusContext | undefined {
  const { systeem, lezer, vandaag } = zaakContext;
  const casusFeiten = getCasusFeiten(systeem, casus, lezer, vandaag);
  const bekend = Object.entries(partijtypen).filter((paar): paar is [string, Partijtype] => isPartijtype(paar[1]));
  const rechten: RechtenFeiten = { ...stand, relatieRijId, partijtypen: Object.fromEntries(bekend) };
  const vraag = { lezer, vandaag, casus: casusFeiten, rechten };
  if (!weegRechtenCasus(vraag).toegestaan) return undefined;
  const { zaak: _zaak, zaakFeiten: _feiten, ...basis } = zaakContext;
  const onthulling = new Onthulling();
  return {
    ...basis,
    onthulling,
    casus,
    casusFeiten,
    hoedanigheden: [],
    opener: new Opener(vraag, onthulling, systeem.lijsten.op(vandaag)),
    zonderInhoud: false,
  };
}
