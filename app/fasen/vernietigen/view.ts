import type { Afgeschermd, Opener, Veld } from "~/protocol/afscherming";

export interface VernietigenView {
  casusnummer: string;
  afgeslotenOp: string | null;
  /** ISO day; null when no term runs. */
  bewarenTot: string | null;
  /** From this day the dossier is announced to those who can keep it longer. */
  aankondigingVan: string | null;
  isAangekondigd: boolean;
  isVerstreken: boolean;
  termijn: string;
  /** Recordmanager: only number and dates. */
  zonderInhoud: boolean;
  /** The list of all terms is not for the casusregisseur. */
  heeftLijst: boolean;
  bewaarbesluiten: Veld[][];
}

export function buildVernietigenView(
  opener: Opener,
  bewaarbesluiten: readonly Afgeschermd<"bewaarbesluit">[],
  feiten: Omit<VernietigenView, "bewaarbesluiten" | "isAangekondigd" | "isVerstreken"> & { vandaag: string },
): VernietigenView {
  const { vandaag, ...rest } = feiten;
  return {
    ...rest,
    isAangekondigd: rest.aankondigingVan !== null && rest.aankondigingVan <= vandaag,
    isVerstreken: rest.bewarenTot !== null && rest.bewarenTot <= vandaag,
    bewaarbesluiten: rest.zonderInhoud ? [] : opener.lijst(bewaarbesluiten, (rij) => opener.velden(rij)),
  };
}
