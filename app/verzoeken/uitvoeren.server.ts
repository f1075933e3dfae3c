import type { Pen } from "~/protocol/pen.server";
import type { ZaakContext } from "~/protocol/zaakpoort.server";
import type { Verzoekdossier } from "./dossier.server";

/** Carries out what was granted, per gegeven, in the transaction of the besluit. */
export function voerUit(_pen: Pen<ZaakContext>, { verzoek, besluiten }: Verzoekdossier): void {
  const toegewezen = besluiten.filter(({ uitkomst }) => uitkomst === "toewijzen");
  if (toegewezen.length === 0 || verzoek.soort === "inzage") return;
  throw new Error("not there yet");
}
