import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";
import type { CasusFeiten } from "~/protocol/regels";

export interface Bekendeview {
  casusnummer: string;
  href: string;
  /** Why it is taken for the same persoon. */
  grond: string;
  /** By the BSN. */
  isZeker: boolean;
}

export interface AanmeldenView {
  persoon: Veld[];
  verzoek: Veld[];
  contacten: Veld[][];
  beoordeling: Veld[];
  terugkoppeling: Veld | undefined;
  /** Staff only: other casussen that are, or can be, of the same persoon. */
  bekenden: Bekendeview[];
  isMelder: boolean;
}

export interface AanmeldenRijen {
  persoon: Afgeschermd<"persoon">[];
  verzoek: Afgeschermd<"verzoek">[];
  contact: Afgeschermd<"contact">[];
  beoordeling: Afgeschermd<"beoordeling">[];
  triage: Afgeschermd<"triage">[];
}

export function buildAanmeldenView(
  opener: Opener,
  rijen: AanmeldenRijen,
  { isMelder }: CasusFeiten,
  bekenden: Bekendeview[],
): AanmeldenView {
  const terugkoppelingen = [
    ...opener.lijst(rijen.beoordeling, (rij) => opener.veld(rij, "terugkoppeling")),
    ...opener.lijst(rijen.triage, (rij) => opener.veld(rij, "terugkoppeling")),
  ];
  return {
    persoon: rijen.persoon.flatMap((rij) => opener.velden(rij)),
    verzoek: rijen.verzoek.flatMap((rij) => opener.velden(rij)),
    contacten: opener.lijst(rijen.contact, (rij) => opener.velden(rij)),
    beoordeling: rijen.beoordeling.flatMap((rij) => opener.velden(rij, ["behandelen", "toelichting"])),
    terugkoppeling: terugkoppelingen.findLast((veld) => veld !== undefined),
    bekenden,
    isMelder,
  };
}
