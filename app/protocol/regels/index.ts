import { basisregels, rMelder, teamregels } from "./dossier";
import { gegevenregels, rFase, rMelderGegeven } from "./gegeven";
import { oordeel, type Oordeel, type Regel } from "./regel";
import type { DossierVraag, GegevenVraag } from "./vragen";

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
