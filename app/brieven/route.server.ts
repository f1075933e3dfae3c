import type { LoaderFunctionArgs } from "@remix-run/node";
import { toonCasus } from "~/protocol/antwoord.server";
import { findHandeling, weegHandeling } from "~/protocol/handelingen";
import { listRijen } from "~/storage/dossier.server";
import { openBrieven } from "./context.server";
import { faseVanBrief } from "./repository.server";
import { briefsoorten, type Briefsoort } from "./sjablonen";
import { listBriefRegels, type BriefRegel } from "./view";

/** `/casussen/:casusnummer/brieven`: the letters of this casus. */
export interface BrievenView {
  brieven: BriefRegel[];
  /** Kinds that can be made now. */
  nieuw: { soort: Briefsoort; label: string }[];
}

/** Row of the handelingen table for making, and for recording the sending of, this kind of letter. */
export const briefhandelingen = {
  op_brief: { maken: "brief_maken", verzenden: "brief_verzenden" },
  overig: { maken: "brief_maken", verzenden: "brief_verzenden" },
  af_brief: { maken: "sluitbrief_maken", verzenden: "sluitbrief_verzenden" },
} as const satisfies Record<Briefsoort, { maken: string; verzenden: string }>;

export async function loader(args: LoaderFunctionArgs) {
  const context = openBrieven(args, "inlichten");
  const { systeem, casus, opener, hoedanigheden, casusFeiten, feiten } = context;
  const nieuw = (Object.keys(briefsoorten) as Briefsoort[]).filter((soort) => {
    const handeling = findHandeling(faseVanBrief(soort), briefhandelingen[soort].maken);
    return handeling && weegHandeling(handeling, hoedanigheden, casusFeiten.toestand, feiten).toegestaan;
  });
  const view: BrievenView = {
    brieven: listBriefRegels(opener, listRijen(systeem, casus.id, "brief")),
    nieuw: nieuw.map((soort) => ({ soort, label: briefsoorten[soort].label })),
  };
  return toonCasus(context, view);
}
