import { basisregels, rMelder, rVraagAanVerstrekker, teamregels } from "./dossier";
import { gebruikregels } from "./gebruik";
import { gegevenregels, rFase, rMelderGegeven } from "./gegeven";
import { rBeperking, rEigenGegeven, rHerbeoordeling } from "./gelding";
import { oordeel, type Grond, type Oordeel, type Regel } from "./regel";
import { rechtenCasusregels, rechtenGegevenregels } from "./rechten";
import type {
  DossierVraag,
  GebruikVraag,
  GegevenVraag,
  RechtengegevenVraag,
  RechtenVraag,
  ZaakgegevenVraag,
  ZaakVraag,
} from "./vragen";
import { zaakregels } from "./zaak";

export * from "./regel";
export * from "./vragen";
export { getGebruik, rustWpg, type Gebruik } from "./gebruik";

/** A ground to be in a casus. Weighed in this order: what holds for everybody, then this ground, then the value itself. */
interface Weg {
  readonly dossier: readonly Regel<DossierVraag>[];
  readonly gegeven: readonly Regel<GegevenVraag>[];
}

function maakWeg(dossier: readonly Regel<DossierVraag>[], gegeven: readonly Regel<GegevenVraag>[]): Weg {
  return { dossier, gegeven: [...dossier, ...gegeven] };
}

/** As a member of the team, else as its melder, else as asked about what one supplied. */
const wegen: readonly [Weg, ...Weg[]] = [
  maakWeg([...basisregels, ...teamregels], gegevenregels),
  maakWeg([...basisregels, rMelder], [rFase, rBeperking, rHerbeoordeling, rMelderGegeven]),
  maakWeg([...basisregels, rVraagAanVerstrekker], [rFase, rBeperking, rEigenGegeven]),
];

/** May this reader open this casus? The first road that allows decides; when none does, the first says why. */
export function weegDossier(vraag: DossierVraag): Oordeel {
  const [eerste, ...rest] = wegen;
  const weigering = oordeel(eerste.dossier, vraag);
  if (weigering.toegestaan) return weigering;
  for (const { dossier } of rest) {
    const uitkomst = oordeel(dossier, vraag);
    if (uitkomst.toegestaan) return uitkomst;
  }
  return weigering;
}

/**
 * May this reader see this value: on the same grounds, in the same order. When no road allows it, the first on which the
 * reader is in the casus at all says why.
 */
export function weegGegeven(vraag: GegevenVraag): Oordeel {
  const weigeringen: Oordeel[] = [];
  for (const { gegeven } of wegen) {
    const uitkomst = oordeel(gegeven, vraag);
    if (uitkomst.toegestaan) return uitkomst;
    weigeringen.push(uitkomst);
  }
  const binnen = wegen.findIndex(({ dossier }) => oordeel(dossier, vraag).toegestaan);
  const weigering = weigeringen[binnen === -1 ? 0 : binnen];
  if (!weigering) throw new Error("A decision needs at least one road");
  return weigering;
}

const gebruikAlsTeam: readonly Regel<GebruikVraag>[] = [...wegen[0].gegeven, ...gebruikregels];

/** May this reader use this value for an own task (P 3.5 d, 13.5, 13.6)? Only who may see it, and as a member of the team. */
export function weegGebruik(vraag: GebruikVraag): Oordeel {
  return oordeel(gebruikAlsTeam, vraag);
}

/** May this reader open this verzoek of a betrokkene or datalek: on one of its grounds. */
export function weegZaak(vraag: ZaakVraag): Oordeel {
  const oordelen = zaakregels[vraag.zaak.soort].openen.map((regels) => oordeel<ZaakVraag>(regels, vraag));
  const [eerste] = oordelen;
  if (!eerste) throw new Error("A zaak without rules");
  return oordelen.find(({ toegestaan }) => toegestaan) ?? eerste;
}

export function weegZaakgegeven(vraag: ZaakgegevenVraag): Oordeel {
  const openen = weegZaak(vraag);
  if (!openen.toegestaan) return openen;
  const gegeven = oordeel([zaakregels[vraag.zaak.soort].gegeven], vraag);
  return gegeven.toegestaan ? { toegestaan: true, gronden: [...openen.gronden, ...gegeven.gronden] } : gegeven;
}

/** May this reader open this casus to answer a verzoek of its betrokkene? No other ground counts here, also for the team. */
export function weegRechtenCasus(vraag: RechtenVraag): Oordeel {
  return oordeel(rechtenCasusregels, vraag);
}

export function weegRechtengegeven(vraag: RechtengegevenVraag): Oordeel {
  return oordeel(rechtenGegevenregels, vraag);
}

/**
 * Of a yes: the ground on which the reader is in the casus at all; the other rules had no objection. Of a no: the rule that
 * refused.
 */
export function getBepalend(uitkomst: Oordeel): Grond {
  if (!uitkomst.toegestaan) return { regel: uitkomst.regel, artikel: uitkomst.artikel };
  // On every road first come the rules that hold for everybody, then the ground.
  const grond = uitkomst.gronden[basisregels.length];
  if (!grond) throw new Error("A yes rests on a ground");
  return grond;
}
