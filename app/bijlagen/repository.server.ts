import { leesDelen, type Delen } from "~/inbreng/delen.server";
import { meldVerlies } from "~/gegevens/melden.server";
import { plekVan } from "~/gegevens/ontvangers.server";
import { toetsVerstrekking } from "~/inbreng/toets.server";
import { isDoorverstrekking, leesVoorwaarden, type Voorwaarden } from "~/inbreng/voorwaarden";
import { leesWpg } from "~/inbreng/wijzigen.server";
import { geefOpnieuw } from "~/inbreng/geven.server";
import type { GekeurdBestand } from "~/bestanden/keuring.server";
import type { Afgeschermd, RijKop, Zeggenschap } from "~/protocol/afscherming";
import { Invoerfout } from "~/protocol/antwoord.server";
import { getBijlagesoort, isBijlagecode } from "~/protocol/bijlagesoorten";
import { rijversie } from "~/protocol/formulier";
import type { Waarden } from "~/protocol/gegevensregister";
import { metBovenliggend } from "~/protocol/gegevenssoorten";
import { leesBevat } from "~/protocol/markering.server";
import type { Pen } from "~/protocol/pen.server";
import { nietGevonden, type FaseContext } from "~/protocol/poort.server";
import { listRijen } from "~/storage/dossier.server";
import type { Databank, Transactie } from "~/storage/systeem.server";
import { isEigen, isStaf } from "./context.server";

/** A bijlage that this reader may know of; anything else is answered as unknown. */
export function getBijlage(
  { systeem, casus, opener }: FaseContext,
  rijId: string | undefined,
  lezen: Databank | Transactie = systeem.databank,
): { rij: Afgeschermd<"bijlage">; kop: RijKop; nr: number } {
  const zichtbaar = opener.lijst(listRijen(systeem, casus.id, "bijlage", lezen), (rij, kop) => ({ rij, kop }));
  const plaats = zichtbaar.findIndex(({ kop }) => kop.id === rijId);
  const gevonden = zichtbaar[plaats];
  if (!gevonden) throw nietGevonden();
  return { ...gevonden, nr: plaats + 1 };
}

export interface NieuweBijlage extends Delen {
  soort: string;
  waarden: Omit<Waarden<"bijlage">, "inhoud">;
  bevat?: readonly string[] | undefined;
  /** Absent for a document of the Veiligheidshuis itself. */
  voorwaarden?: Voorwaarden | undefined;
  zeggenschap?: Zeggenschap | undefined;
  logboekregel?: string | undefined;
}

/**
 * May this one add this kind now? Throws `Invoerfout` with rule and article: only the four kinds (DPIA 3.5), each by who has
 * it, and for a Partij all that holds for inbreng (R-partij, R-verstrekker, R-grondslag, P 7.2).
 */
function toetsBijlage(context: FaseContext, nieuw: NieuweBijlage) {
  const { lezer, vandaag } = context;
  const soort = isBijlagecode(nieuw.soort) ? getBijlagesoort(nieuw.soort) : undefined;
  const mag = isStaf(context) ? soort?.vanVeiligheidshuis : soort?.partijtypen.includes(lezer.partij.type);
  if (!soort || !mag) {
    throw new Invoerfout({ soort: ["Alleen de soorten documenten die hier staan zijn toegestaan (DPIA 3.5)."] });
  }
  if (nieuw.waarden.datum && nieuw.waarden.datum > vandaag) {
    throw new Invoerfout({ datum: ["De datum van het document ligt in de toekomst."] });
  }
  const gemarkeerd = leesBevat(metBovenliggend([...soort.typen, ...(nieuw.bevat ?? [])]));
  const { waarden, voorwaarden } = nieuw;
  if (isStaf(context) || !voorwaarden) {
    return { gemarkeerd, waarden, toestemming: "niet_nodig" as const, wpgToestemming: null };
  }
  const { wpg_artikel: wpgArtikel = null, doel } = waarden;
  toetsVerstrekking(lezer.partij, vandaag, { voorwaarden, wpgArtikel, doel }, gemarkeerd);
  const isDoor = isDoorverstrekking(lezer.partij.type, gemarkeerd);
  return {
    gemarkeerd,
    waarden: { ...waarden, ...leesVoorwaarden(voorwaarden, isDoor) },
    toestemming: voorwaarden.toestemming,
    wpgToestemming: isDoor ? (voorwaarden.wpg ?? null) : null,
  };
}

/** Who may see it and from when. What the Veiligheidshuis adds itself needs no accord: it is shared now, or in the overleg. */
function leesDeling(context: FaseContext, delen: Delen, eerder?: RijKop) {
  const { toegestaanVoor, voorafAkkoordOp } = leesDelen(context, delen, eerder);
  if (!isStaf(context)) return { toegestaanVoor, voorafAkkoordOp };
  const gedeeldOp = delen.vooraf ? (eerder?.gedeeldOp ?? context.moment) : null;
  return { toegestaanVoor, voorafAkkoordOp: null, gedeeldOp };
}

/** An entry of the logboek that this one may see; another is refused as one that does not exist. */
function getLogboekregel({ context, tx }: Pen<FaseContext>, rijId: string | undefined): string | null {
  if (!rijId) return null;
  const { systeem, casus, opener } = context;
  const zichtbaar = opener.lijst(listRijen(systeem, casus.id, "logboek", tx), (_rij, kop) => kop.id);
  if (!zichtbaar.includes(rijId)) throw new Invoerfout({ logboekregel: ["Kies een regel van dit logboek."] });
  return rijId;
}

export function voegBijlageToe(pen: Pen<FaseContext>, nieuw: NieuweBijlage, bestand: GekeurdBestand): void {
  const { context } = pen;
  const getoetst = toetsBijlage(context, nieuw);
  const rijId = pen.maakRij({
    entiteit: "bijlage",
    code: nieuw.soort,
    status: "ingediend",
    ouderId: getLogboekregel(pen, nieuw.logboekregel),
    ...getoetst,
    ...leesDeling(context, nieuw),
    ...(!isStaf(context) && {
      verstrekkerPartijId: context.lezer.partij.id,
      zeggenschap: nieuw.zeggenschap ?? "per_fase",
    }),
  });
  pen.bewaarBestand("bijlage", "inhoud", rijId, bestand);
  pen.naAfloop.push(() => context.systeem.virusscanner?.wek());
}

/** C 16.2: with whom the Veiligheidshuis shares its own document. */
export function wijzigDeling(pen: Pen<FaseContext>, nieuw: Delen & { rij: string }): void {
  const { context } = pen;
  const { kop } = getBijlage(context, nieuw.rij, pen.tx);
  if (!isStaf(context) || !isEigen(context, kop)) throw nietGevonden();
  const { toegestaanVoor, ...deling } = leesDeling(context, nieuw, kop);
  const versie = context.formulier.versies[kop.id]?.[rijversie];
  pen.wijzigRij(kop.id, { toegestaanVoor: toegestaanVoor?.join(",") ?? null, ...deling }, versie);
}

/**
 * C 16.2, P 3.5 c, 7.1, 7.2: the conditions, as the verstrekker now wants them. The document stays as it is. Who can read it no
 * longer is told.
 */
export function wijzigVoorwaarden(
  pen: Pen<FaseContext>,
  nieuw: Delen & { rij: string; zeggenschap: Zeggenschap },
  v: Voorwaarden,
): void {
  const { context } = pen;
  const { lezer, vandaag, opener } = context;
  const { rij, kop } = getBijlage(context, nieuw.rij, pen.tx);
  if (isStaf(context) || !isEigen(context, kop)) throw nietGevonden();
  const isDoor = isDoorverstrekking(lezer.partij.type, kop.gemarkeerd);
  const wpg = leesWpg(kop, isDoor, v.wpg);
  const eerder = { wpg_door: opener.waarde(rij, "wpg_door"), wpg_op: opener.waarde(rij, "wpg_op") };
  const voorwaarden: Voorwaarden = {
    ...v,
    wpg: wpg === "gegeven" ? "gegeven" : undefined,
    wpg_door: v.wpg_door ?? eerder.wpg_door,
    wpg_op: v.wpg_op ?? eerder.wpg_op,
  };
  // Taking toestemming back is never refused: from here on nobody else sees it (P 7.2 d).
  const isDicht = v.toestemming === "ontbreekt" || v.toestemming === "ingetrokken";
  if (!isDicht) {
    const inhoud = {
      voorwaarden,
      wpgArtikel: opener.waarde(rij, "wpg_artikel") ?? null,
      doel: opener.waarde(rij, "doel"),
    };
    toetsVerstrekking(lezer.partij, vandaag, inhoud, kop.gemarkeerd);
  }
  const { toegestaanVoor, ...deling } = leesDeling(context, nieuw, kop);
  meldVerlies(pen, plekVan("bijlage", kop.id), () => {
    if (!isDicht) pen.schrijfGegevens("bijlage", kop.id, leesVoorwaarden(voorwaarden, isDoor), lezer.partij.id);
    geefOpnieuw(pen, kop, { status: kop.status, toestemming: v.toestemming, wpgToestemming: wpg });
    pen.wijzigRij(
      kop.id,
      {
        toestemming: v.toestemming,
        wpgToestemming: wpg,
        zeggenschap: nieuw.zeggenschap,
        toegestaanVoor: toegestaanVoor?.join(",") ?? null,
        ...deling,
        // A release rests on the accord: without it a later accord must be released anew (C 12.2 f).
        ...(nieuw.vooraf ? {} : { vrijgegevenOp: null }),
      },
      context.formulier.versies[kop.id]?.[rijversie],
    );
  });
}

/** C 12.2 f: release before the overleg, only with the accord of the verstrekker. */
export function geefBijlageVrij(pen: Pen<FaseContext>, rijId: string): void {
  const { context } = pen;
  const { kop } = getBijlage(context, rijId, pen.tx);
  if (!kop.voorafAkkoordOp) {
    throw new Invoerfout({}, ["De verstrekker heeft geen akkoord gegeven voor inzage vooraf (R-vooraf, C 12.2 f)."]);
  }
  pen.wijzigRij(kop.id, { vrijgegevenOp: context.moment }, context.formulier.versies[kop.id]?.[rijversie]);
}

/**
 * P 3.5 c: the verstrekker takes it back; or the procesregisseur removes what may not be here (P 9.1). Who could read it is
 * told. Nothing of the document remains.
 */
export function verwijderBijlage(pen: Pen<FaseContext>, rijId: string): void {
  const { context } = pen;
  const { kop } = getBijlage(context, rijId, pen.tx);
  if (!isEigen(context, kop) && !context.hoedanigheden.includes("procesregisseur")) throw nietGevonden();
  const versie = context.formulier.versies[kop.id]?.[rijversie];
  meldVerlies(pen, plekVan("bijlage", kop.id), () => {
    // Refuses when somebody changed it since: then it is looked at again before it is gone.
    pen.wijzigRij(kop.id, { status: "ingetrokken" }, versie);
    pen.verwijderRij(kop.id);
  });
}
