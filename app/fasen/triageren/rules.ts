import type { StrengType } from "~/protocol/markering.server";
import { getPartijrecht } from "~/protocol/partijtypen";
import { oordeel, type CasusFeiten, type Lezer, type Oordeel } from "~/protocol/regels";
import { rAanpak, rGeheimhouding, rPartij } from "~/protocol/regels/dossier";
import { rArtikel20, rInbrengtype, rVerstrekker } from "~/protocol/regels/inbrengen";

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
  const partij = oordeel([rArtikel20, rVerstrekker], {
    partij: lezer.partij,
    vandaag,
    typen: [],
    politiegegevens: false,
    wpgArtikel: null,
    // Whether toestemming is there is asked when the answer is given, not when the question is put.
    toestemming: "gegeven",
  });
  return overDeAnder(partij);
}

/** May a question with these types of gegevens be read by this Partij (R-grondslag)? A question has no toestemming. */
export function weegVraagtypen(lezer: Lezer, typen: readonly StrengType[], vandaag: string): Oordeel {
  return overDeAnder(
    oordeel([rInbrengtype], {
      partij: lezer.partij,
      vandaag,
      typen,
      politiegegevens: false,
      wpgArtikel: null,
      toestemming: "niet_nodig",
    }),
  );
}

/** Must this Partij record toestemming before it can bring in such gegevens (P 6.4 l, 7.2)? */
export function heeftToestemmingNodig({ partij }: Lezer): boolean {
  const { verstrekt, bijzonder, strafrechtelijk } = getPartijrecht(partij.type);
  return [verstrekt, bijzonder, strafrechtelijk].includes("ja_met_toestemming");
}
