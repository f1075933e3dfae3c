import type { Oordeel } from "~/protocol/regels";
import type { Kandidaat } from "../repository.server";

interface Lid {
  accountId: string;
  naam: string;
  functie: string;
  partij: string;
}

export interface Deelnemer extends Lid {
  isCasusregisseur: boolean;
  /** Staff only: why this deelnemer has no access although he was made one. */
  probleem: string | null;
}

export interface DeelnemersView {
  deelnemers: Deelnemer[];
  /** Staff only. */
  keuze: { waarde: string; label: string; hint: string }[] | null;
  /** Staff only: who cannot be involved, by which rule. */
  geweigerd: { id: string; naam: string; partij: string; uitleg: string; bron: string }[];
}

/** Names of employees and Partijen of this casus; no gegevens of the betrokkene. */
export function buildDeelnemersView({
  deelnemers,
  casusregisseur,
  kandidaten,
}: {
  deelnemers: readonly (Lid & { mag: Oordeel })[];
  casusregisseur: string | null;
  kandidaten: readonly Kandidaat[] | null;
}): DeelnemersView {
  const isStaf = kandidaten !== null;
  return {
    deelnemers: deelnemers
      .filter(({ mag }) => isStaf || mag.toegestaan)
      .map(({ accountId, naam, functie, partij, mag }) => ({
        accountId,
        naam,
        functie,
        partij,
        isCasusregisseur: accountId === casusregisseur,
        probleem: mag.toegestaan ? null : `Geen toegang: ${mag.regel} (${mag.artikel})`,
      })),
    keuze:
      kandidaten
        ?.filter(({ mag }) => mag.toegestaan)
        .map(({ accountId, naam, functie, partij, waarschuwing }) => ({
          waarde: accountId,
          label: `${naam}, ${partij}`,
          hint: waarschuwing ? `Let op: ${waarschuwing}` : functie,
        })) ?? null,
    geweigerd:
      kandidaten?.flatMap(({ accountId, naam, partij, mag }) =>
        mag.toegestaan
          ? []
          : [{ id: accountId, naam, partij, uitleg: mag.uitleg, bron: `${mag.regel}, ${mag.artikel}` }],
      ) ?? [],
  };
}
