import { eq } from "drizzle-orm";
import { listVertegenwoordigers } from "~/akkoorden/vertegenwoordigers.server";
import { listDeelnemers } from "~/overleg/casusteam.server";
import { legBerichtKlaar, type Bericht } from "~/post/uitgaand.server";
import { Onthulling, type Afgeschermd } from "~/protocol/afscherming";
import type { Entiteit } from "~/protocol/gegevensregister";
import { findActor } from "~/protocol/lezer.server";
import { findCasusContext, type CasusContext } from "~/protocol/poort.server";
import { listRijen } from "~/storage/dossier.server";
import type { Transactie } from "~/storage/systeem.server";
import { account, gegeven } from "~/storage/tabellen.server";
import type { Stuk } from "./stukken";

const teksten = {
  intrekking: {
    onderwerp: "Informatie ingetrokken",
    zinnen:
      "heeft een Partij informatie ingetrokken die u kon inzien.\nU mag deze informatie niet verder gebruiken (privacyprotocol, artikel 3.5 c en 13.7).",
  },
  verwijdering: {
    onderwerp: "Informatie verwijderd",
    zinnen:
      "is op verzoek van de betrokkene informatie verwijderd die u kon inzien.\nVerwijder ook wat u ervan hebt overgenomen (privacyprotocol, artikel 19.3 en 20.4).",
  },
  beperking: {
    onderwerp: "Informatie beperkt",
    zinnen:
      "is op verzoek van de betrokkene informatie beperkt die u kon inzien.\nU mag deze informatie nu niet gebruiken (privacyprotocol, artikel 17.1 b; AVG 18).",
  },
  correctie: {
    onderwerp: "Informatie is onjuist",
    zinnen:
      "staat informatie die onjuist is en die u kunt inzien. De verstrekker is gevraagd deze te verbeteren.\nGebruik deze informatie niet tot zij is verbeterd (privacyprotocol, artikel 9.5 en 19.2).",
  },
} as const satisfies Partial<Record<Bericht["sjabloon"], { onderwerp: string; zinnen: string }>>;

/**
 * Tells the people of other Partijen who can read one of these values now, by a mail without personal data. Call it before a
 * withdrawal or removal, after a correction.
 */
export function meldAanOntvangers(
  context: CasusContext,
  tx: Transactie,
  { entiteit, rijId, sleutels }: Pick<Stuk, "entiteit" | "rijId" | "sleutels">,
  sjabloon: keyof typeof teksten,
): void {
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

/**
 * P 9.5: asks who supplied the value to correct it, by a mail without personal data: the employees of that Partij who can open
 * the casus; of the Veiligheidshuis itself, or when nobody of the Partij can, the procesregisseurs.
 */
export function meldAanVerstrekker(
  context: CasusContext,
  tx: Transactie,
  { entiteit, rijId, sleutels }: Pick<Stuk, "entiteit" | "rijId" | "sleutels">,
): void {
  const { systeem, casus } = context;
  const partijId = tx
    .select({ id: gegeven.verstrekkerPartijId, soort: gegeven.soort })
    .from(gegeven)
    .where(eq(gegeven.rijId, rijId))
    .all()
    .find(({ soort }) => sleutels.some((sleutel) => soort === `${entiteit}.${sleutel}`))?.id;
  const vanPartij = partijId ? listVertegenwoordigers(context, partijId).map(({ accountId }) => accountId) : [];
  const procesregie = () =>
    tx
      .select({ id: account.id, rol: account.rol })
      .from(account)
      .where(eq(account.actief, true))
      .all()
      .flatMap(({ id, rol }) => (rol === "procesregisseur" ? [id] : []));
  for (const aanAccountId of vanPartij.length > 0 ? vanPartij : procesregie()) {
    legBerichtKlaar(tx, systeem, {
      aanAccountId,
      sjabloon: "correctie",
      casusnummer: casus.casusnummer,
      onderwerp: `Verbeter een gegeven in casus ${casus.casusnummer}`,
      tekst:
        `In casus ${casus.casusnummer} is op verzoek van de betrokkene besloten dat een gegeven onjuist is.\n` +
        (vanPartij.length > 0
          ? "Uw organisatie verstrekte het. Verbeter het, of trek het in en breng het juiste gegeven in. De procesregisseur vertelt u welk gegeven het is (privacyprotocol, artikel 9.5 en 19.2)."
          : "Verbeter het, of vraag de verstrekker dat te doen. Bij het verzoek staat welk gegeven het is (privacyprotocol, artikel 9.5 en 19.2).") +
        `\n\n${systeem.adres}/casussen/${casus.casusnummer}/inbreng`,
    });
  }
}
