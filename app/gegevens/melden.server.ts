import { eq } from "drizzle-orm";
import { listVertegenwoordigers } from "~/akkoorden/vertegenwoordigers.server";
import { findRegie } from "~/overleg/casusteam.server";
import { legBerichtKlaar, type Bericht } from "~/post/uitgaand.server";
import type { Pen } from "~/protocol/pen.server";
import type { CasusContext } from "~/protocol/poort.server";
import type { Transactie } from "~/storage/systeem.server";
import { account } from "~/storage/tabellen.server";
import { findSinds, listOntvangers, type Plek } from "./ontvangers.server";

/** Everything that is told when a gegeven is withdrawn, removed, restricted or corrected: by mails without personal data. */

const teksten = {
  intrekking: {
    onderwerp: "Informatie ingetrokken",
    zinnen:
      "is informatie ingetrokken of beperkt die u eerder kon inzien, in het systeem of in het casusoverleg.\nU mag deze informatie niet verder gebruiken (privacyprotocol, artikel 3.5 c en 13.7).",
  },
  verwijdering: {
    onderwerp: "Informatie verwijderd",
    zinnen:
      "is op verzoek van de betrokkene informatie verwijderd die u kon inzien.\nVerwijder ook wat u ervan hebt overgenomen (privacyprotocol, artikel 19.3 en 20.4).",
  },
  beperking: {
    onderwerp: "Informatie beperkt",
    zinnen:
      "is informatie beperkt die u kon inzien.\nU mag deze informatie nu niet gebruiken (privacyprotocol, artikel 9.5 en 17.1 b; AVG 18).",
  },
  correctie: {
    onderwerp: "Informatie is onjuist",
    zinnen:
      "staat informatie die onjuist is en die u kunt inzien. De verstrekker is gevraagd deze te verbeteren.\nGebruik deze informatie niet tot zij is verbeterd (privacyprotocol, artikel 9.5 en 19.2).",
  },
  gecorrigeerd: {
    onderwerp: "Informatie gecorrigeerd",
    zinnen:
      "is informatie gecorrigeerd die u kon inzien.\nLees haar opnieuw, en verbeter ook wat u ervan hebt overgenomen (privacyprotocol, artikel 9.5 en 10.1).",
  },
} as const satisfies Partial<Record<Bericht["sjabloon"], { onderwerp: string; zinnen: string }>>;

export type Meldingsoort = keyof typeof teksten;

const schermen: Partial<Record<Plek["entiteit"], string>> = {
  inbreng: "inbreng",
  ketenanalyse: "inbreng",
  bijlage: "bijlagen",
};

function stuur(
  { systeem, casus }: CasusContext,
  tx: Transactie,
  aan: Iterable<string>,
  {
    sjabloon,
    onderwerp,
    zinnen,
    scherm,
  }: { sjabloon: Bericht["sjabloon"]; onderwerp: string; zinnen: string; scherm: string },
): void {
  for (const aanAccountId of new Set(aan)) {
    legBerichtKlaar(tx, systeem, {
      aanAccountId,
      sjabloon,
      casusnummer: casus.casusnummer,
      onderwerp: `${onderwerp} in casus ${casus.casusnummer}`,
      tekst: `In casus ${casus.casusnummer} ${zinnen}\n\n${systeem.adres}/casussen/${casus.casusnummer}/${scherm}`,
    });
  }
}

function stuurOntvangers(
  context: CasusContext,
  tx: Transactie,
  { entiteit }: Plek,
  sjabloon: Meldingsoort,
  aan: Iterable<string>,
): void {
  stuur(context, tx, aan, { sjabloon, ...teksten[sjabloon], scherm: schermen[entiteit] ?? "bespreken" });
}

/**
 * Tells everybody of another Partij who can read one of these values, or could in the overleg. Call it before a withdrawal
 * or removal, after a correction.
 */
export function meldAanOntvangers(context: CasusContext, tx: Transactie, plek: Plek, sjabloon: Meldingsoort): void {
  stuurOntvangers(context, tx, plek, sjabloon, listOntvangers(context, tx, plek).partners);
}

/**
 * Carries out a change of values, and tells everybody who could read one before and can read none any more, that it may not
 * be used any further (P 3.5 c, 7.2 d, 13.7). The procesregie hears it too: texts can have been made out of it.
 */
export function meldVerlies(
  pen: Pen<CasusContext>,
  plek: Plek,
  wijzig: () => void,
  sjabloon: "intrekking" | "beperking" = "intrekking",
): void {
  const { context, tx } = pen;
  const sinds = findSinds(tx, plek);
  const lazen = listOntvangers(context, tx, plek, sinds);
  wijzig();
  const lezen = listOntvangers(context, tx, plek, sinds);
  stuurOntvangers(
    context,
    tx,
    plek,
    sjabloon,
    [...lazen.partners].filter((id) => !lezen.partners.has(id)),
  );
  stuur(
    context,
    tx,
    [...lazen.staf].filter((id) => !lezen.staf.has(id)),
    {
      sjabloon,
      onderwerp: teksten[sjabloon].onderwerp,
      zinnen:
        "is informatie ingetrokken of beperkt die u eerder kon inzien.\nGa na of deze informatie is overgenomen in de analyse, de notulen of het regieplan (artikel 7.2 d).",
      scherm: schermen[plek.entiteit] ?? "gegevens",
    },
  );
}

export function listProcesregie(tx: Transactie): string[] {
  return tx
    .select({ id: account.id, rol: account.rol })
    .from(account)
    .where(eq(account.actief, true))
    .all()
    .flatMap(({ id, rol }) => (rol === "procesregisseur" ? [id] : []));
}

/** The employees of the verstrekker who can open the casus now; nobody for what is the Veiligheidshuis' own. */
export function listVanVerstrekker(context: CasusContext, partijId: string | null): string[] {
  return partijId === null ? [] : listVertegenwoordigers(context, partijId).map(({ accountId }) => accountId);
}

/** P 9.5: the casusregisseur and the procesregisseur are informed of what a Partij finds wrong in its own gegevens. */
export function meldAanRegie(context: CasusContext, tx: Transactie, zinnen: string, scherm: string): void {
  const casusregisseur = findRegie(context.systeem, context.casus.id, "casusregisseur")?.accountId;
  const aan = [...listProcesregie(tx), ...(casusregisseur ? [casusregisseur] : [])];
  const zonderZelf = aan.filter((id) => id !== context.lezer.accountId);
  stuur(context, tx, zonderZelf, { sjabloon: "correctie", onderwerp: "Een gegeven klopt niet", zinnen, scherm });
}

/**
 * P 9.5, 19.2: asks who supplied the value to correct it: the employees of that Partij who can open the casus; of the
 * Veiligheidshuis itself, or when nobody of the Partij can, the procesregisseurs.
 */
export function meldAanVerstrekker(
  context: CasusContext,
  tx: Transactie,
  { partijId, scherm, aanleiding }: { partijId: string | null; scherm: string; aanleiding: string },
): void {
  const vanPartij = listVanVerstrekker(context, partijId);
  const isVanPartij = vanPartij.length > 0;
  stuur(context, tx, isVanPartij ? vanPartij : listProcesregie(tx), {
    sjabloon: "correctie",
    onderwerp: "Verbeter een gegeven",
    zinnen:
      `${aanleiding}\n` +
      (isVanPartij
        ? "Uw organisatie verstrekte het. Kijk bij Akkoorden welk gegeven het is, en antwoord daar (privacyprotocol, artikel 9.5 en 10.1)."
        : "Verbeter het, of vraag de verstrekker dat te doen. Bij Akkoorden van deze casus staat welk gegeven het is (privacyprotocol, artikel 9.5 en 10.1)."),
    scherm,
  });
}
