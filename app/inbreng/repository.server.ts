import { vraagPolitie } from "~/akkoorden/repository.server";
import type { Afgeschermd, RijKop, Zeggenschap } from "~/protocol/afscherming";
import { Invoerfout } from "~/protocol/antwoord.server";
import type { Pen } from "~/protocol/pen.server";
import { rijversie } from "~/protocol/formulier";
import type { Waarden } from "~/protocol/gegevensregister";
import type { CasusContext } from "~/protocol/poort.server";
import type { WpgToestemming } from "~/protocol/regels";
import { nietGevonden } from "~/protocol/weigering.server";
import { listRijen } from "~/storage/dossier.server";
import { geefOpnieuw } from "./geven.server";
import { toetsInbreng } from "./toets.server";
import { isDoorverstrekking, leesVoorwaarden, type Voorwaarden } from "./voorwaarden";

export interface NieuweInbreng {
  /** Code of `inbrengsoorten`. */
  soort: string;
  waarden: Pick<Waarden<"inbreng">, "tekst" | "grondslag" | "doel" | "wpg_artikel">;
  /** What the author marks besides what the kind already is. */
  bevat?: readonly string[] | undefined;
  voorwaarden: Voorwaarden;
  /** A concept is for the own Partij only; `ingediend` goes to the procesregisseur. */
  status: "concept" | "ingediend";
  /** The uitvraag that this answers. */
  ouderId?: string;
  voorafAkkoordOp?: string | null;
  /** Ids of the Partijen with which the verstrekker shares it; null: all that are involved (C 16.2). */
  toegestaanVoor?: readonly string[] | null;
  /** P 3.5 c; by default the verstrekker is asked per phase. */
  zeggenschap?: Zeggenschap | null;
}

/** After `toetsInbreng`: the values and the columns around them. */
function toets<C extends CasusContext>(pen: Pen<C>, { soort, bevat, voorwaarden, waarden, status }: NieuweInbreng) {
  const { lezer } = pen.context;
  const { wpg_artikel: wpgArtikel = null, doel } = waarden;
  const gemarkeerd = toetsInbreng(pen.context, { soort, bevat, voorwaarden, wpgArtikel, doel });
  const doorverstrekt = isDoorverstrekking(lezer.partij.type, gemarkeerd);
  return {
    waarden: { ...waarden, ...leesVoorwaarden(voorwaarden, doorverstrekt, status === "concept") },
    gemarkeerd,
    toestemming: voorwaarden.toestemming,
    wpgToestemming: doorverstrekt ? (voorwaarden.wpg ?? null) : null,
  };
}

/** P 7.1: once it is submitted the politie is asked, or told what was recorded. */
export function meldDoorverstrekking<C extends CasusContext>(
  pen: Pen<C>,
  rijId: string,
  wpg: WpgToestemming | null,
  { wpg_vraag: toelichting }: Voorwaarden,
): void {
  if (wpg === "gevraagd") vraagPolitie(pen, rijId, { stand: "gevraagd", toelichting });
  if (wpg === "gegeven") vraagPolitie(pen, rijId, { stand: "vastgelegd", toelichting });
}

/** Brings information in for the reader's own Partij, after `toetsInbreng`. Returns the id of the row. */
export function brengIn<C extends CasusContext>(pen: Pen<C>, nieuw: NieuweInbreng): string {
  const { lezer } = pen.context;
  const getoetst = toets(pen, nieuw);
  const rijId = pen.maakRij({
    entiteit: "inbreng",
    code: nieuw.soort,
    status: nieuw.status,
    ouderId: nieuw.ouderId ?? null,
    ...getoetst,
    voorafAkkoordOp: nieuw.voorafAkkoordOp ?? null,
    toegestaanVoor: nieuw.toegestaanVoor ?? null,
    zeggenschap: nieuw.zeggenschap ?? "per_fase",
    verstrekkerPartijId: lezer.partij.id,
  });
  if (nieuw.status === "ingediend") meldDoorverstrekking(pen, rijId, getoetst.wpgToestemming, nieuw.voorwaarden);
  return rijId;
}

/**
 * Changes a concept of the reader's own Partij, or submits it, after `toetsInbreng`; checked against the version of the
 * row that the writer saw.
 */
export function werkInbrengBij<C extends CasusContext>(pen: Pen<C>, kop: RijKop, nieuw: NieuweInbreng): void {
  const { lezer, formulier } = pen.context;
  const { waarden, gemarkeerd, ...stand } = toets(pen, nieuw);
  pen.schrijfGegevens("inbreng", kop.id, waarden, lezer.partij.id);
  geefOpnieuw(pen, kop, { status: nieuw.status, ...stand });
  pen.wijzigRij(
    kop.id,
    {
      status: nieuw.status,
      gemarkeerd: gemarkeerd.toSorted().join(",") || null,
      ...stand,
      voorafAkkoordOp: nieuw.voorafAkkoordOp ?? null,
      toegestaanVoor: nieuw.toegestaanVoor?.join(",") ?? null,
      zeggenschap: nieuw.zeggenschap ?? kop.zeggenschap,
    },
    formulier.versies[kop.id]?.[rijversie],
  );
  if (nieuw.status === "ingediend") meldDoorverstrekking(pen, kop.id, stand.wpgToestemming, nieuw.voorwaarden);
}

/** What a stored concept says about its conditions, to ask the rules again when it is submitted. */
export function leesVastgelegd(waarden: Waarden<"inbreng" | "ketenanalyse">, kop: RijKop): Voorwaarden {
  const { toestemming_op, toestemming_van, toestemming_schriftelijk, toestemming_intrekbaar, afweging } = waarden;
  const { wpg_door, wpg_op, wpg_vraag } = waarden;
  return {
    toestemming: kop.toestemming,
    ...{ toestemming_op, toestemming_van, toestemming_schriftelijk, toestemming_intrekbaar, afweging },
    ...{ wpg_door, wpg_op, wpg_vraag },
    wpg: kop.wpgToestemming === "gegeven" || kop.wpgToestemming === "gevraagd" ? kop.wpgToestemming : undefined,
  };
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
