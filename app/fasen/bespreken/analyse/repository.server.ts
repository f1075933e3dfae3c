import { laatVervallen } from "~/akkoorden/repository.server";
import { meldVerlies } from "~/gegevens/melden.server";
import { plekVan } from "~/gegevens/ontvangers.server";
import { leesVastgelegd, meldDoorverstrekking } from "~/inbreng/repository.server";
import { toetsVerstrekking } from "~/inbreng/toets.server";
import { isDoorverstrekking, leesVoorwaarden, type Voorwaarden } from "~/inbreng/voorwaarden";
import { leesWpg } from "~/inbreng/wijzigen.server";
import type { Afgeschermd, RijKop, Zeggenschap } from "~/protocol/afscherming";
import { rijversie } from "~/protocol/formulier";
import { metBovenliggend } from "~/protocol/gegevenssoorten";
import { leesBevat } from "~/protocol/markering.server";
import type { Pen } from "~/protocol/pen.server";
import type { CasusContext } from "~/protocol/poort.server";
import { listRijen } from "~/storage/dossier.server";
import { brengOpnieuwIn } from "~/storage/gebruik.server";

interface Eigen {
  rij: Afgeschermd<"ketenanalyse">;
  kop: RijKop;
}

/** The one ketenanalyse of the reader's own Partij. */
export function findEigenKetenanalyse({ context, tx }: Pen<CasusContext>): Eigen | undefined {
  const { systeem, casus, opener, lezer } = context;
  return opener
    .lijst(listRijen(systeem, casus.id, "ketenanalyse", tx), (rij, kop) => ({ rij, kop }))
    .find(({ kop }) => kop.verstrekkerPartijId === lezer.partij.id);
}

type Invoer = Voorwaarden & {
  tekst: string;
  doel?: string | undefined;
  wpg_artikel?: "artikel_8" | "artikel_13" | undefined;
  bevat?: readonly string[] | undefined;
};

interface Delen {
  toegestaanVoor: readonly string[] | null;
  voorafAkkoordOp: string | null;
  zeggenschap: Zeggenschap;
}

/**
 * Makes or changes the ketenanalyse of the own Partij, under the rules for bringing in (DPIA 5, P 6.4, 7.1, 7.2). Who can
 * read it no longer is told. One that was withdrawn is submitted anew.
 */
export function slaKetenanalyseOp(pen: Pen<CasusContext>, invoer: Invoer, delen: Delen): void {
  const { context } = pen;
  const { lezer, vandaag, opener, formulier } = context;
  const eigen = findEigenKetenanalyse(pen);
  const gemarkeerd = leesBevat(metBovenliggend(invoer.bevat ?? []));
  const isDoor = isDoorverstrekking(lezer.partij.type, gemarkeerd);
  const eerder = eigen && leesVastgelegd(opener.formulierwaarden(eigen.rij).waarden, eigen.kop);
  const wpg = eigen ? leesWpg(eigen.kop, isDoor, invoer.wpg) : isDoor ? (invoer.wpg ?? null) : null;
  const v = {
    ...invoer,
    wpg: invoer.wpg ?? eerder?.wpg,
    wpg_door: invoer.wpg_door ?? eerder?.wpg_door,
    wpg_op: invoer.wpg_op ?? eerder?.wpg_op,
  };
  // Taking toestemming back is never refused: from here on nobody else sees it (P 7.2 d).
  if (invoer.toestemming !== "ingetrokken") {
    const { wpg_artikel: wpgArtikel = null, doel } = invoer;
    toetsVerstrekking(lezer.partij, vandaag, { voorwaarden: v, wpgArtikel, doel }, gemarkeerd);
  }
  const waarden = {
    tekst: invoer.tekst,
    doel: invoer.doel,
    wpg_artikel: invoer.wpg_artikel,
    ...leesVoorwaarden(v, isDoor),
  };
  const stand = { toestemming: invoer.toestemming, wpgToestemming: wpg };
  if (!eigen) {
    const vast = { entiteit: "ketenanalyse", status: "ingediend", waarden, gemarkeerd } as const;
    const rijId = pen.maakRij({ ...vast, ...stand, ...delen, verstrekkerPartijId: lezer.partij.id });
    meldDoorverstrekking(pen, rijId, wpg, invoer);
    return;
  }
  const { kop } = eigen;
  // C 12.2 f: the procesregisseur released the words that stood there, on an accord that was given then.
  const isAnders = opener.waarde(eigen.rij, "tekst") !== invoer.tekst || delen.voorafAkkoordOp === null;
  const isOpnieuw = kop.status === "ingetrokken";
  meldVerlies(pen, plekVan("ketenanalyse", kop.id), () => {
    pen.schrijfGegevens("ketenanalyse", kop.id, waarden, lezer.partij.id);
    // Saving it now is giving it for this phase (P 3.5 a), also where no word was changed.
    brengOpnieuwIn(pen.tx, context.casus.id, kop.id);
    pen.wijzigRij(
      kop.id,
      {
        ...((isAnders || isOpnieuw) && { vrijgegevenOp: null }),
        ...(isOpnieuw && { status: "ingediend", gedeeldOp: null }),
        ...stand,
        gemarkeerd: gemarkeerd.toSorted().join(",") || null,
        voorafAkkoordOp: delen.voorafAkkoordOp,
        toegestaanVoor: delen.toegestaanVoor?.join(",") ?? null,
        zeggenschap: delen.zeggenschap,
      },
      formulier.versies[kop.id]?.[rijversie],
    );
  });
  if (wpg === kop.wpgToestemming) return;
  laatVervallen(pen, kop.id, "wpg");
  meldDoorverstrekking(pen, kop.id, wpg, invoer);
}
