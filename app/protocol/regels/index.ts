import { basisregels, rMelder, teamregels } from "./dossier";
import { gegevenregels, rFase, rMelderGegeven } from "./gegeven";
import { oordeel, type Oordeel } from "./regel";
import type { DossierVraag, GegevenVraag } from "./vragen";

export * from "./regel";
export * from "./vragen";

/** May this reader open this casus: as a member of the team, or else as its melder. */
export function weegDossier(vraag: DossierVraag): Oordeel {
  const alsTeam = oordeel([...basisregels, ...teamregels], vraag);
  if (alsTeam.toegestaan) return alsTeam;
  const alsMelder = oordeel([...basisregels, rMelder], vraag);
  return alsMelder.toegestaan ? alsMelder : alsTeam;
}

/** May this reader see this value: as a member of the team, or else as the melder of the casus. */
export function weegGegeven(vraag: GegevenVraag): Oordeel {
  const alsTeam = oordeel([...basisregels, ...teamregels, ...gegevenregels], vraag);
  if (alsTeam.toegestaan) return alsTeam;
  const alsMelder = oordeel([...basisregels, rMelder, rFase, rMelderGegeven], vraag);
  return alsMelder.toegestaan ? alsMelder : alsTeam;
}
