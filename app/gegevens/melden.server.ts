import { listDeelnemers } from "~/overleg/casusteam.server";
import { legBerichtKlaar, type Bericht } from "~/post/uitgaand.server";
import { Onthulling, type Afgeschermd } from "~/protocol/afscherming";
import type { Entiteit } from "~/protocol/gegevensregister";
import { findActor } from "~/protocol/lezer.server";
import type { Pen } from "~/protocol/pen.server";
import { findCasusContext, type CasusContext } from "~/protocol/poort.server";
import { listRijen } from "~/storage/dossier.server";
import type { Stuk } from "./stukken";

const teksten = {
  intrekking: {
    onderwerp: "Informatie ingetrokken",
    zinnen:
      "heeft een Partij informatie ingetrokken die u kon inzien.\nU mag deze informatie niet verder gebruiken (privacyprotocol, artikel 3.5 c en 13.7).",
  },
} as const satisfies Partial<Record<Bericht["sjabloon"], { onderwerp: string; zinnen: string }>>;

/**
 * Tells the people of other Partijen who can read one of these values now, by a mail without personal data. Call it before a
 * withdrawal or removal, after a correction.
 */
export function meldAanOntvangers(
  pen: Pen<CasusContext>,
  { entiteit, rijId, sleutels }: Pick<Stuk, "entiteit" | "rijId" | "sleutels">,
  sjabloon: keyof typeof teksten,
): void {
  const { context, tx } = pen;
  const { systeem, casus, vandaag, lezer } = context;
  const { onderwerp, zinnen } = teksten[sjabloon];
  for (const { accountId } of listDeelnemers(systeem, casus, vandaag)) {
    const actor = findActor(systeem, accountId);
    if (!actor || actor.lezer.partij.id === lezer.partij.id) continue;
    const ontvanger = findCasusContext({ ...context, actor, lezer: actor.lezer, onthulling: new Onthulling() }, casus);
    const rij: Afgeschermd<Entiteit> | undefined = listRijen<Entiteit>(systeem, casus.id, entiteit, tx).find(
      (kandidaat) => ontvanger?.opener.kop(kandidaat)?.id === rijId,
    );
    const leest = rij
      ? (ontvanger?.opener.standen(rij) ?? []).some(
          ({ sleutel, soort }) => soort === "zichtbaar" && sleutels.includes(sleutel),
        )
      : false;
    if (!leest) continue;
    legBerichtKlaar(tx, systeem, {
      aanAccountId: accountId,
      sjabloon,
      casusnummer: casus.casusnummer,
      onderwerp: `${onderwerp} in casus ${casus.casusnummer}`,
      tekst: `In casus ${casus.casusnummer} ${zinnen}\n\n${systeem.adres}/casussen/${casus.casusnummer}/bespreken`,
    });
  }
}
