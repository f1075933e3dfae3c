import { plusMaanden } from "~/lib/datum";
import { isToegetreden } from "~/protocol/regels/dossier";
import type { PartijFeiten } from "~/protocol/regels";

/** Months before the end of an artikel 20-beslissing from which a new one is asked for. */
export const aankondigingMaanden = 2;

export type Lidmaatschap = "neemt_deel" | "opgezegd_straks" | "nog_niet" | "opgezegd" | "uitgesloten";

export const lidmaatschappen: Readonly<Record<Lidmaatschap, string>> = {
  neemt_deel: "Neemt deel",
  opgezegd_straks: "Neemt deel, heeft opgezegd",
  nog_niet: "Nog niet toegetreden: geen toegang",
  opgezegd: "Opgezegd: geen toegang",
  uitgesloten: "Uitgesloten: geen toegang",
};

type Datums = Pick<PartijFeiten, "opgezegdPer" | "uitgeslotenPer">;

/** P 27.3, 28, 29.2: how a Partij takes part on this day. Whether it does is asked of the rule itself. */
export function weegLidmaatschap(partij: PartijFeiten, vandaag: string): Lidmaatschap {
  const { opgezegdPer, uitgeslotenPer }: Datums = partij;
  if (isToegetreden(partij, vandaag)) return opgezegdPer || uitgeslotenPer ? "opgezegd_straks" : "neemt_deel";
  if (uitgeslotenPer && uitgeslotenPer <= vandaag) return "uitgesloten";
  if (opgezegdPer && opgezegdPer <= vandaag) return "opgezegd";
  return "nog_niet";
}

export type Artikel20stand = "niet_nodig" | "geldt" | "verloopt" | "ontbreekt";

export const artikel20standen: Readonly<Record<Artikel20stand, string>> = {
  niet_nodig: "",
  geldt: "Geldt",
  verloopt: "Verloopt binnenkort",
  ontbreekt: "Geldt niet: geen politiegegevens",
};

/** P 6.4 d: only the politie needs one; its last day counts as a whole. */
export function weegArtikel20(
  { type, artikel20Van, artikel20Tot }: Pick<PartijFeiten, "type" | "artikel20Van" | "artikel20Tot">,
  vandaag: string,
): Artikel20stand {
  if (type !== "politie") return "niet_nodig";
  if (!artikel20Van || artikel20Van > vandaag || (artikel20Tot && artikel20Tot < vandaag)) return "ontbreekt";
  return artikel20Tot && artikel20Tot < plusMaanden(vandaag, aankondigingMaanden) ? "verloopt" : "geldt";
}
