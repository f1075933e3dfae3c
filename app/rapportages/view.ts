import type { Rapportage, Rapportagetabel } from "./publiceren";
import type { Vastgesteld } from "./repository.server";

export interface RapportagesView {
  jaren: (Vastgesteld & { hier: boolean; href: string })[];
  rapportage: Rapportage | null;
  /** Years that are over and not fixed yet; empty for who may not fix them. */
  teDoen: number[];
  magVaststellen: boolean;
}

/** Without a choice the newest; a year that is not fixed has no figures. */
export function kiesJaar(gevraagd: string | null, vastgesteld: readonly Vastgesteld[]): number | null {
  if (gevraagd === null) return vastgesteld[0]?.jaar ?? null;
  return vastgesteld.find(({ jaar }) => String(jaar) === gevraagd)?.jaar ?? null;
}

/** The scores stand together in one table. */
export function isScore({ titel }: Rapportagetabel): boolean {
  return titel.startsWith("Score op ");
}
