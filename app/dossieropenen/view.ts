import type { Optie } from "~/components";
import { formatDag } from "~/lib/datum";
import type { Inzagerecht } from "./repository.server";

export interface Rechtregel extends Inzagerecht {
  stand: string;
  /** Where to read; null when the right is over. */
  href: string | null;
}

export interface DossieropenenView {
  soorten: Optie[];
  casusnummer: string;
  /** Staff open archived dossiers only; others have no task in the casuswerk at all. */
  isStaf: boolean;
  tot: string;
  uiterlijk: string;
  rechten: Rechtregel[];
}

/** How a right stands on this day, in words. */
export function schrijfStand({ tot, beeindigdOp }: Pick<Inzagerecht, "tot" | "beeindigdOp">, vandaag: string): string {
  if (beeindigdOp) return "Beëindigd";
  return tot < vandaag ? "Verlopen" : `Loopt tot en met ${formatDag(tot)}`;
}

export function buildRechten(rechten: readonly Inzagerecht[], vandaag: string): Rechtregel[] {
  return rechten.map((recht) => ({
    ...recht,
    stand: schrijfStand(recht, vandaag),
    href: recht.beeindigdOp === null && vandaag <= recht.tot ? `/casussen/${recht.casusnummer}/betrokkene` : null,
  }));
}
