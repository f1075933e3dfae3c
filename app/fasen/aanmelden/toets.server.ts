import { alsWeigering } from "~/inbreng/toets.server";
import { findVeldVan, maakVraagOver, type Voorwaarden } from "~/inbreng/voorwaarden";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { oordeel, type PartijFeiten } from "~/protocol/regels";
import { inbrengregels, type InbrengVraag } from "~/protocol/regels/inbrengen";

/** The rules for bringing in hold for the verzoek too, with the purpose of the aanmelding itself (P 6.4, 7.1, 7.2; DPIA 5). */
export function toetsVerzoek(
  verstrekker: PartijFeiten,
  vandaag: string,
  voorwaarden: Voorwaarden,
  typen: readonly Gegevenstype[],
): void {
  const vraag: InbrengVraag = {
    ...maakVraagOver(verstrekker, vandaag, voorwaarden, { typen, wpgArtikel: null, heeftDoel: true }),
    // An aanmelding by the politie rests on its artikel 20-beslissing as a whole, not on one kind of gegeven.
    politiegegevens: false,
  };
  const mag = oordeel<InbrengVraag>(inbrengregels, vraag);
  if (mag.toegestaan) return;
  const veld = findVeldVan(mag, vraag);
  throw alsWeigering(mag, veld && veld !== "doel" ? `voorwaarden.${veld}` : undefined);
}
