import { gegevensregister, isEntiteit } from "~/protocol/gegevensregister";
import type { Stuiting, Termijn, Verklaring } from "./repository.server";
import { aankondigingVan } from "./termijn";

export interface Termijnregel extends Termijn {
  /** Only for who can open the phase screen of it. */
  href: string | null;
}

export interface Verklaringregel extends Omit<Verklaring, "aantallen"> {
  /** In words: what was destroyed, per kind. */
  aantallen: string;
}

export interface BewaartermijnenView {
  vernietigingslijst: Termijnregel[];
  binnenkort: Termijnregel[];
  later: Termijnregel[];
  stuitingen: Stuiting[];
  verklaringen: Verklaringregel[];
  isRecordmanager: boolean;
}

function schrijfAantallen(aantallen: Record<string, number>): string {
  return Object.entries(aantallen)
    .map(([soort, aantal]) => `${isEntiteit(soort) ? gegevensregister[soort].label : soort}: ${String(aantal)}`)
    .join(", ");
}

/** A dossier is on the vernietigingslijst by itself once its term has passed and nobody kept it (DPIA 3, step 7). */
export function buildBewaartermijnenView(
  gegevens: { termijnen: readonly Termijn[]; stuitingen: Stuiting[]; verklaringen: readonly Verklaring[] },
  lezer: { vandaag: string; isRecordmanager: boolean; magOpenen: boolean },
): BewaartermijnenView {
  const { vandaag, isRecordmanager, magOpenen } = lezer;
  const regels = gegevens.termijnen.map((termijn) => ({
    ...termijn,
    href:
      magOpenen || (isRecordmanager && termijn.bewarenTot <= vandaag)
        ? `/casussen/${termijn.casusnummer}/vernietigen`
        : null,
  }));
  const verstreken = regels.filter(({ bewarenTot }) => bewarenTot <= vandaag);
  const lopend = regels.filter(({ bewarenTot }) => bewarenTot > vandaag);
  return {
    vernietigingslijst: verstreken,
    binnenkort: lopend.filter(({ bewarenTot }) => aankondigingVan(bewarenTot) <= vandaag),
    later: lopend.filter(({ bewarenTot }) => aankondigingVan(bewarenTot) > vandaag),
    stuitingen: gegevens.stuitingen,
    verklaringen: gegevens.verklaringen.map((v) => ({ ...v, aantallen: schrijfAantallen(v.aantallen) })),
    isRecordmanager,
  };
}
