import type { ActionFunctionArgs } from "@remix-run/node";
import type { Afgeschermd } from "~/protocol/afscherming";
import { verwerkStil } from "~/protocol/antwoord.server";
import { rijversie } from "~/protocol/formulier";
import { isCasusInzending } from "~/protocol/pen.server";
import { openSchermHandelingOver, type FaseContext, type Inzending } from "~/protocol/poort.server";
import { weigering } from "~/protocol/weigering.server";
import { listRijenVan } from "~/storage/dossier.server";
import { getBesprekingForm } from "./form";
import { legBesprekingVast, overPuntVan } from "./route.server";

/** What a page must know to go on typing: per place its row, and the versions of what was saved. */
export interface Bewaard {
  plekken: Record<string, { rijId: string; versies: Record<string, number> }>;
}

/**
 * Only of what this form held: the version of a value that somebody else wrote meanwhile, and that this page has not shown,
 * would let it be overwritten unseen.
 */
function leesBewaard({ systeem, casus, opener, formulier }: Inzending<FaseContext>, overlegId: string): Bewaard {
  const { velden, versies: gezien } = formulier;
  const met = velden.getAll("met");
  const plekken: Bewaard["plekken"] = {};
  const lees = <E extends "bespreking" | "leefgebiedscore">(
    rijen: readonly Afgeschermd<E>[],
    naamVan: (sleutel: string, plek: string) => string,
  ) => {
    for (const [rij, kop] of opener.lijst(rijen, (gevonden, van) => [gevonden, van] as const)) {
      if (kop.overlegId !== overlegId || kop.code === null) continue;
      const { code } = kop;
      const bewaard = Object.entries(opener.formulierwaarden(rij).versies).filter(([sleutel]) =>
        velden.has(naamVan(sleutel, code)),
      );
      const metMarken = met.includes(code);
      if (bewaard.length === 0 && !metMarken) continue;
      const versies = Object.fromEntries(bewaard);
      if (metMarken || !gezien[kop.id]) versies[rijversie] = kop.versie;
      plekken[code] = { rijId: kop.id, versies };
    }
  };
  const rijen = listRijenVan(systeem, casus.id, ["bespreking", "leefgebiedscore"]);
  lees(rijen.bespreking, (sleutel) => sleutel);
  lees(rijen.leefgebiedscore, (sleutel, plek) => `scores.${plek}.${sleutel}`);
  return { plekken };
}

/** `POST /overleggen/:id/tafel/veld`: one field of the discussion, kept while somebody types. */
export async function action(args: ActionFunctionArgs) {
  const inzending = await openSchermHandelingOver(args, "tafel", [], overPuntVan(args));
  const id = args.params.id ?? "";
  if (!isCasusInzending(inzending) || inzending.handelingNaam !== "bespreking_opslaan")
    throw weigering(403, "Deze handeling hoort niet bij dit scherm.");
  const overCasus = inzending as Inzending<FaseContext>;
  return verwerkStil(
    overCasus,
    getBesprekingForm(overCasus.opener.lijsten),
    (waarden, pen) => {
      legBesprekingVast(overCasus, id, waarden, pen);
      return { naar: `/overleggen/${id}/tafel` };
    },
    () => leesBewaard(overCasus, id),
  );
}
