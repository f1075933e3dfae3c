import { basisregels, rMelder, teamregels } from "./dossier";
import { gegevenregels, rFase, rMelderGegeven } from "./gegeven";
import { oordeel, type Oordeel, type Regel } from "./regel";
import { rechtenCasusregels, rechtenGegevenregels } from "./rechten";
import type {
  DossierVraag,
  GegevenVraag,
  RechtengegevenVraag,
  RechtenVraag,
  ZaakgegevenVraag,
  ZaakVraag,
} from "./vragen";
import { zaakregels } from "./zaak";

export * from "./regel";
export * from "./vragen";

// In this order: what holds for everybody, then presence in the team, then the value itself.
const dossierAlsTeam: readonly Regel<DossierVraag>[] = [...basisregels, ...teamregels];
const dossierAlsMelder: readonly Regel<DossierVraag>[] = [...basisregels, rMelder];
const gegevenAlsTeam: readonly Regel<GegevenVraag>[] = [...dossierAlsTeam, ...gegevenregels];
const gegevenAlsMelder: readonly Regel<GegevenVraag>[] = [...dossierAlsMelder, rFase, rMelderGegeven];

/** May this reader open this casus: as a member of the team, or else as its melder. */
export function weegDossier(vraag: DossierVraag): Oordeel {
  const alsTeam = oordeel(dossierAlsTeam, vraag);
  if (alsTeam.toegestaan) return alsTeam;
  const alsMelder = oordeel(dossierAlsMelder, vraag);
  return alsMelder.toegestaan ? alsMelder : alsTeam;
}

/** May this reader see this value: as a member of the team, or else as the melder of the casus. */
export function weegGegeven(vraag: GegevenVraag): Oordeel {
  const alsTeam = oordeel(gegevenAlsTeam, vraag);
  if (alsTeam.toegestaan) return alsTeam;
  const alsMelder = oordeel(gegevenAlsMelder, vraag);
  return alsMelder.toegestaan ? alsMelder : alsTeam;
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
