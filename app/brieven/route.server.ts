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

const gewoon = {
  maken: "brief_maken",
  vaststellen: "brief_vaststellen",
  heropenen: "brief_heropenen",
  verzenden: "brief_verzenden",
} as const;

/** Rows of the handelingen table for each step of this kind of letter. */
export const briefhandelingen = {
  op_brief: gewoon,
  overig: gewoon,
  af_brief: {
    maken: "sluitbrief_maken",
    vaststellen: "sluitbrief_vaststellen",
    heropenen: "sluitbrief_heropenen",
    verzenden: "sluitbrief_verzenden",
  },
} as const satisfies Record<Briefsoort, Record<keyof typeof gewoon, string>>;

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
