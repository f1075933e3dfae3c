import type { Fase } from "~/protocol/fasen";
import type { Casusfilter } from "./filter";

/** How many casussen of the reader are alike in what can be filtered on. */
export interface Cel {
  fase: Fase;
  aanpak: string;
  gemeente: string;
  aantal: number;
}

export type Keuze = Pick<Casusfilter, "fase" | "aanpak" | "gemeente">;

export function pastBij({ fase, aanpak, gemeente }: Omit<Cel, "aantal">, keuze: Keuze): boolean {
  return (
    (!keuze.fase || fase === keuze.fase) &&
    (!keuze.aanpak || aanpak === keuze.aanpak) &&
    (!keuze.gemeente || gemeente === keuze.gemeente)
  );
}

/** How many casussen a choice shows. */
export function telCellen(cellen: readonly Cel[], keuze: Keuze): number {
  return cellen.filter((cel) => pastBij(cel, keuze)).reduce((som, { aantal }) => som + aantal, 0);
}
