import { laatVervallen } from "~/akkoorden/repository.server";
import { meldVerlies } from "~/gegevens/melden.server";
import { plekVan } from "~/gegevens/ontvangers.server";
import type { Afgeschermd, RijKop, Zeggenschap } from "~/protocol/afscherming";
import { Invoerfout } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import type { Pen } from "~/protocol/pen.server";
import type { CasusContext } from "~/protocol/poort.server";
import type { WpgToestemming } from "~/protocol/regels";
import { geefOpnieuw } from "./geven.server";
import { leesVastgelegd, meldDoorverstrekking } from "./repository.server";
import { toetsInbreng } from "./toets.server";
import { isDoorverstrekking, leesVoorwaarden, type Voorwaarden } from "./voorwaarden";

/** P 7.1: what a Partij records later; a refusal of the politie is not overruled by a note of the Partij itself. */
export function leesWpg(kop: RijKop, isDoor: boolean, wpg: Voorwaarden["wpg"]): WpgToestemming | null {
  if (!isDoor) return null;
  if (wpg === undefined || wpg === kop.wpgToestemming) return kop.wpgToestemming;
  if (kop.wpgToestemming === "gegeven") return "gegeven";
  if (wpg === "gegeven" && kop.wpgToestemming === "geweigerd") {
    throw new Invoerfout({ wpg: ["De politie gaf geen toestemming. Vraag het de politie opnieuw (R-wpg, P 7.1)."] });
  }
  return wpg;
}

interface Delen {
  toegestaanVoor: readonly string[] | null;
  voorafAkkoordOp: string | null;
  zeggenschap: Zeggenschap;
}

/**
 * The conditions of what was submitted, as the verstrekker now wants them (P 3.5 c, 7.2; C 16.2). Its words stay as they
 * were. Who can read it no longer is told.
 */
export function wijzigVoorwaarden<C extends CasusContext>(
  pen: Pen<C>,
  { rij, kop }: { rij: Afgeschermd<"inbreng">; kop: RijKop },
  v: Voorwaarden,
  { toegestaanVoor, voorafAkkoordOp, zeggenschap }: Delen,
): void {
  const { context } = pen;
  const { partij } = context.lezer;
  const vast = context.opener.formulierwaarden(rij).waarden;
  const isDoor = isDoorverstrekking(partij.type, kop.gemarkeerd);
  const wpg = leesWpg(kop, isDoor, v.wpg);
  const isNieuweWpg = wpg !== kop.wpgToestemming;
  const eerder = leesVastgelegd(vast, kop);
  // Taking toestemming back is never refused: from here on nobody else sees it (P 7.2 d).
  const isDicht = v.toestemming === "ontbreekt" || v.toestemming === "ingetrokken";
  const nieuw = {
    ...v,
    wpg: v.wpg ?? eerder.wpg,
    wpg_door: v.wpg_door ?? eerder.wpg_door,
    wpg_op: v.wpg_op ?? eerder.wpg_op,
  };
  if (!isDicht) {
    const { wpg_artikel: wpgArtikel = null, doel } = vast;
    toetsInbreng(context, { soort: kop.code ?? "", bevat: kop.gemarkeerd, voorwaarden: nieuw, wpgArtikel, doel });
  }
  meldVerlies(pen, plekVan("inbreng", kop.id), () => {
    if (!isDicht) pen.schrijfGegevens("inbreng", kop.id, leesVoorwaarden(nieuw, isDoor), partij.id);
    geefOpnieuw(pen, kop, { status: kop.status, toestemming: v.toestemming, wpgToestemming: wpg });
    pen.wijzigRij(
      kop.id,
      {
        toestemming: v.toestemming,
        wpgToestemming: wpg,
        voorafAkkoordOp,
        toegestaanVoor: toegestaanVoor?.join(",") ?? null,
        zeggenschap,
        // A release rests on the accord: without it a later accord must be released anew (C 12.2 f).
        ...(voorafAkkoordOp === null ? { vrijgegevenOp: null } : {}),
      },
      context.formulier.versies[kop.id]?.[rijversie],
    );
  });
  if (!isNieuweWpg) return;
  laatVervallen(pen, kop.id, "wpg");
  meldDoorverstrekking(pen, kop.id, wpg, v);
}

/** P 3.5 c: gone for everybody else from the next request on; what others asked about it ends. */
export function trekIn<C extends CasusContext>(pen: Pen<C>, entiteit: "inbreng" | "ketenanalyse", kop: RijKop): void {
  if (kop.status === "ingetrokken") throw new Invoerfout({}, ["Dit is al ingetrokken."]);
  const versie = pen.context.formulier.versies[kop.id]?.[rijversie];
  meldVerlies(pen, plekVan(entiteit, kop.id), () => pen.wijzigRij(kop.id, { status: "ingetrokken" }, versie));
  laatVervallen(pen, kop.id);
}
