import { listDeelnemers } from "~/overleg/casusteam.server";
import { legBerichtKlaar } from "~/post/uitgaand.server";
import { Onthulling, type Afgeschermd, type RijKop } from "~/protocol/afscherming";
import { Invoerfout } from "~/protocol/antwoord.server";
import type { Pen } from "~/protocol/pen.server";
import { toestanden } from "~/protocol/fasen";
import { rijversie } from "~/protocol/formulier";
import type { Waarden } from "~/protocol/gegevensregister";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { getInbrengsoort, isInbrengcode } from "~/protocol/inbrengsoorten";
import { findActor } from "~/protocol/lezer.server";
import { findCasusContext, type CasusContext } from "~/protocol/poort.server";
import { oordeel, type ToestemmingStand } from "~/protocol/regels";
import { inbrengregels } from "~/protocol/regels/inbrengen";
import { nietGevonden } from "~/protocol/weigering.server";
import { listRijen } from "~/storage/dossier.server";

export interface NieuweInbreng {
  /** Code of `inbrengsoorten`. */
  soort: string;
  waarden: Waarden<"inbreng">;
  /** What the author marks besides what the kind already is. */
  bevat?: readonly string[] | undefined;
  /** Default: `gegeven` when a date of toestemming is filled in, else `niet_nodig`. */
  toestemming?: ToestemmingStand;
  /** A concept is for the own Partij only; `ingediend` goes to the procesregisseur. */
  status: "concept" | "ingediend";
  /** The uitvraag that this answers. */
  ouderId?: string;
  voorafAkkoordOp?: string | null;
  /** Ids of the Partijen with which the verstrekker shares it; null: all that are involved (C 16.2). */
  toegestaanVoor?: readonly string[] | null;
}

export interface GetoetsteInbreng {
  /** All strict types of the row: of its kind, and those the author marked. */
  gemarkeerd: Gegevenstype[];
  toestemming: ToestemmingStand;
}

/**
 * May the reader's Partij bring this in now? Throws `Invoerfout` on the field that is wrong, with rule and article
 * (R-fase, R-partij, R-verstrekker, R-grondslag, P 7.2). Writes nothing.
 */
export function toetsInbreng({ lezer, vandaag, casusFeiten }: CasusContext, nieuw: NieuweInbreng): GetoetsteInbreng {
  const { soort: code, waarden } = nieuw;
  const soort = isInbrengcode(code) ? getInbrengsoort(code) : undefined;
  if (!soort?.partijtypen.includes(lezer.partij.type)) {
    throw new Invoerfout({ soort: ["Kies een soort informatie die uw organisatie mag verstrekken (P 4.2, DPIA 11)."] });
  }
  if (!soort.fasen.includes(toestanden[casusFeiten.toestand].fase)) {
    throw new Invoerfout({ soort: ["In deze fase wordt dit soort informatie niet verwerkt (R-fase, P 3.5 a)."] });
  }
  if (waarden.toestemming_op && waarden.toestemming_op > vandaag) {
    throw new Invoerfout({ toestemming_op: ["De datum van de toestemming ligt in de toekomst."] });
  }
  const toestemming = nieuw.toestemming ?? (waarden.toestemming_op ? "gegeven" : "niet_nodig");
  if (toestemming === "gegeven" && !waarden.toestemming_op) {
    throw new Invoerfout({ toestemming_op: ["Vul in op welke datum de betrokkene toestemming gaf (P 7.2)."] });
  }
  const gemarkeerd = (["bijzonder", "strafrechtelijk"] as const).filter(
    (type) => soort.typen.includes(type) || nieuw.bevat?.includes(type),
  );
  const mag = oordeel(inbrengregels, {
    partij: lezer.partij,
    vandaag,
    typen: gemarkeerd,
    // Whatever the politie brings in is a politiegegeven, whatever kind it is called (P 6.4 d).
    politiegegevens: lezer.partij.type === "politie",
    wpgArtikel: waarden.wpg_artikel ?? null,
    toestemming,
  });
  if (!mag.toegestaan) throw new Invoerfout({}, [`${mag.uitleg} (${mag.regel}, ${mag.artikel})`]);
  return { gemarkeerd, toestemming };
}

/** Brings information in for the reader's own Partij, after `toetsInbreng`. Returns the id of the row. */
export function brengIn<C extends CasusContext>(pen: Pen<C>, nieuw: NieuweInbreng): string {
  const { lezer } = pen.context;
  const { gemarkeerd, toestemming } = toetsInbreng(pen.context, nieuw);
  return pen.maakRij({
    entiteit: "inbreng",
    code: nieuw.soort,
    status: nieuw.status,
    ouderId: nieuw.ouderId ?? null,
    waarden: nieuw.waarden,
    gemarkeerd,
    toestemming,
    voorafAkkoordOp: nieuw.voorafAkkoordOp ?? null,
    toegestaanVoor: nieuw.toegestaanVoor ?? null,
    verstrekkerPartijId: lezer.partij.id,
  });
}

/**
 * Changes a concept, or the conditions of what was submitted, of the reader's own Partij, after `toetsInbreng`.
 * `versie`: of the row, as the writer saw it.
 */
export function werkInbrengBij<C extends CasusContext>(pen: Pen<C>, kop: RijKop, nieuw: NieuweInbreng): void {
  const { lezer, formulier } = pen.context;
  const { gemarkeerd, toestemming } = toetsInbreng(pen.context, nieuw);
  pen.schrijfGegevens("inbreng", kop.id, nieuw.waarden, lezer.partij.id);
  pen.wijzigRij(
    kop.id,
    {
      status: nieuw.status,
      gemarkeerd: gemarkeerd.toSorted().join(",") || null,
      toestemming,
      voorafAkkoordOp: nieuw.voorafAkkoordOp ?? null,
      // A release rests on the accord: without it a later accord must be released anew (C 12.2 f).
      ...(nieuw.voorafAkkoordOp ? {} : { vrijgegevenOp: null }),
      toegestaanVoor: nieuw.toegestaanVoor?.join(",") ?? null,
    },
    formulier.versies[kop.id]?.[rijversie],
  );
}

/** A row of the reader's own Partij in this casus; anything else is answered as unknown (P 3.5 c). */
export function getEigenRij<C extends CasusContext, E extends "inbreng" | "ketenanalyse">(
  pen: Pen<C>,
  entiteit: E,
  rijId: string,
): { rij: Afgeschermd<E>; kop: RijKop } {
  const gevonden = findRij(pen, entiteit, rijId);
  if (gevonden?.kop.verstrekkerPartijId !== pen.context.lezer.partij.id) throw nietGevonden();
  return gevonden;
}

export function findRij<C extends CasusContext, E extends "inbreng" | "ketenanalyse">(
  pen: Pen<C>,
  entiteit: E,
  rijId: string,
): { rij: Afgeschermd<E>; kop: RijKop } | undefined {
  const { systeem, casus, opener } = pen.context;
  for (const rij of listRijen(systeem, casus.id, entiteit, pen.tx)) {
    const kop = opener.kop(rij);
    if (kop?.id === rijId) return { rij, kop };
  }
  return undefined;
}

/**
 * C 12.2 f: release for reading before the overleg, only of what was submitted and of which the verstrekker gave accord.
 */
export function geefVrij<C extends CasusContext>(
  pen: Pen<C>,
  entiteit: "inbreng" | "ketenanalyse",
  rijId: string,
): void {
  const gevonden = findRij(pen, entiteit, rijId);
  if (!gevonden || gevonden.kop.status !== "ingediend") throw nietGevonden();
  if (!gevonden.kop.voorafAkkoordOp) {
    throw new Invoerfout({}, ["De verstrekker heeft geen akkoord gegeven voor inzage vooraf (R-vooraf, C 12.2 f)."]);
  }
  const { moment, formulier } = pen.context;
  pen.wijzigRij(rijId, { vrijgegevenOp: moment }, formulier.versies[rijId]?.[rijversie]);
}

/**
 * P 13.7: who could read the row until now is told, by a mail without personal data, that it may not be used any more.
 * Call it before the row changes.
 */
export function meldIntrekking<C extends CasusContext>(pen: Pen<C>, rij: Afgeschermd<"inbreng">): void {
  const { context } = pen;
  const { systeem, casus, vandaag, lezer } = context;
  for (const { accountId } of listDeelnemers(systeem, casus, vandaag)) {
    const actor = findActor(systeem, accountId);
    if (!actor || actor.lezer.partij.id === lezer.partij.id) continue;
    const ontvanger = findCasusContext({ ...context, actor, lezer: actor.lezer, onthulling: new Onthulling() }, casus);
    if (!ontvanger?.opener.oordeel(rij, "tekst").toegestaan) continue;
    legBerichtKlaar(pen.tx, systeem, {
      aanAccountId: accountId,
      sjabloon: "intrekking",
      casusnummer: casus.casusnummer,
      onderwerp: `Informatie ingetrokken in casus ${casus.casusnummer}`,
      tekst:
        `In casus ${casus.casusnummer} heeft een Partij informatie ingetrokken die u kon inzien.\n` +
        "U mag deze informatie niet verder gebruiken (privacyprotocol, artikel 3.5 c en 13.7).\n\n" +
        `${systeem.adres}/casussen/${casus.casusnummer}/inbreng`,
    });
  }
}
