import type { StrengType } from "~/protocol/markering.server";
import { oordeel, type CasusFeiten, type Lezer, type Oordeel } from "~/protocol/regels";
import { rAanpak, rGeheimhouding, rPartij } from "~/protocol/regels/dossier";
import {
  maakInbrengVraag,
  rArtikel20,
  rInbrengtype,
  rVerstrekker,
  vraagMogelijk,
  type InbrengVraag,
} from "~/protocol/regels/inbrengen";

/** The rules speak to the reader; here they are about somebody else. */
function overDeAnder(uitkomst: Oordeel): Oordeel {
  if (uitkomst.toegestaan) return uitkomst;
  const uitleg = uitkomst.uitleg
    .replace("Uw organisatie", "Deze organisatie")
    .replace("voor u ", "voor deze medewerker ");
  return { ...uitkomst, uitleg };
}

/**
 * May a question about this casus be put to this employee? Only to someone who may receive case content, of a Partij that
 * takes part and may verstrekken (P 13.1, 13.3, 28, 29.2, 6.4 d; C 2.4; DPIA 5).
 */
export function weegBevraging(lezer: Lezer, casus: CasusFeiten, vandaag: string): Oordeel {
  const persoon = oordeel([rGeheimhouding, rPartij, rAanpak], { lezer, casus, vandaag });
  if (!persoon.toegestaan) return overDeAnder(persoon);
  // Whether toestemming is there is asked when the answer is given, not when the question is put.
  const partij = oordeel<InbrengVraag>([rArtikel20, rVerstrekker], vraagMogelijk(lezer.partij, vandaag));
  return overDeAnder(partij);
}

/** May a question with these types of gegevens be read by this Partij (R-grondslag)? A question has no toestemming. */
export function weegVraagtypen(lezer: Lezer, typen: readonly StrengType[], vandaag: string): Oordeel {
  return overDeAnder(oordeel([rInbrengtype], { ...maakInbrengVraag(lezer.partij, vandaag), typen }));
}
