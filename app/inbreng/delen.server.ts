import { findPolitie } from "~/akkoorden/vertegenwoordigers.server";
import { listDeelnemers } from "~/overleg/casusteam.server";
import type { RijKop } from "~/protocol/afscherming";
import { Invoerfout } from "~/protocol/antwoord.server";
import type { CasusContext } from "~/protocol/poort.server";
import type { Optie } from "./view";

/** Partijen that are involved; somebody who was only asked does not learn who the others are (P 9.6). */
export function listKeuzepartijen(context: CasusContext): Optie[] {
  const { hoedanigheden, systeem, casus, vandaag } = context;
  const kennenElkaar = ["deelnemer", "casusregisseur", "procesregisseur", "procesondersteuner"];
  if (!hoedanigheden.some((hoedanigheid) => kennenElkaar.includes(hoedanigheid))) return [];
  const leden = listDeelnemers(systeem, casus, vandaag);
  return [...new Map(leden.map(({ partijId, partij }) => [partijId, partij]))]
    .map(([waarde, label]) => ({ waarde, label }))
    .sort((a, b) => a.label.localeCompare(b.label, "nl"));
}

/** Somebody who was only asked does not learn whether the politie takes part (P 9.6). */
export function kanPolitieVragen(context: CasusContext): boolean {
  const isTeam = context.hoedanigheden.includes("deelnemer") || context.hoedanigheden.includes("casusregisseur");
  return isTeam && findPolitie(context) !== undefined;
}

export interface Delen {
  delen_met: "alle" | "gekozen" | "geen";
  partijen?: string[] | undefined;
  vooraf: boolean;
}

/** Ids for `toegestaanVoor`, checked against the Partijen of this casus; and the moment of the accord. */
export function leesDelen(context: CasusContext, { delen_met, partijen = [], vooraf }: Delen, eerder?: RijKop) {
  const voorafAkkoordOp = vooraf ? (eerder?.voorafAkkoordOp ?? context.moment) : null;
  if (delen_met === "alle") return { toegestaanVoor: null, voorafAkkoordOp };
  if (delen_met === "geen") return { toegestaanVoor: [], voorafAkkoordOp };
  // A Partij that left since may stay chosen; it sees nothing any more.
  const bekend = [...listKeuzepartijen(context).map(({ waarde }) => waarde), ...(eerder?.toegestaanVoor ?? [])];
  if (partijen.length === 0) throw new Invoerfout({ partijen: ["Kies met welke Partijen u deze informatie deelt."] });
  if (!partijen.every((id) => bekend.includes(id))) {
    throw new Invoerfout({ partijen: ["Kies alleen Partijen die bij deze casus betrokken zijn."] });
  }
  return { toegestaanVoor: [...new Set(partijen)], voorafAkkoordOp };
}
