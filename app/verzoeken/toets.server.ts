import { Invoerfout } from "~/protocol/antwoord.server";
import type { Pen } from "~/protocol/pen.server";
import type { Inzending } from "~/protocol/poort.server";
import type { ZaakContext } from "~/protocol/zaakpoort.server";
import { getVerzoekdossier, getVerzoekFeiten, type Verzoekdossier } from "./dossier.server";
import {
  listVerzoekhoedanigheden,
  weegVerzoekhandeling,
  type VerzoekFeiten,
  type VerzoekhandelingNaam,
} from "./handelingen";

export type Verzoekinzending = Inzending<ZaakContext>;

/** The guard inside the transaction: two people who press at the same time do not both succeed. */
export function toets(pen: Pen<ZaakContext>, naam: VerzoekhandelingNaam): Verzoekdossier & { feiten: VerzoekFeiten } {
  const { context } = pen;
  const dossier = getVerzoekdossier(context, pen.tx);
  const feiten = getVerzoekFeiten(context, dossier, pen.tx);
  const wie = listVerzoekhoedanigheden(context.lezer.rol, context.zaakFeiten.isGeraadpleegd);
  const uitkomst = weegVerzoekhandeling(naam, wie, feiten);
  if (!uitkomst.toegestaan) throw new Invoerfout({}, [`${uitkomst.uitleg} (${uitkomst.artikel})`]);
  return { ...dossier, feiten };
}
