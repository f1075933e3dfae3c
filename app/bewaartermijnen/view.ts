import { gegevensregister, isEntiteit } from "~/protocol/gegevensregister";
import { dagVanMoment } from "~/lib/datum";
import type { LopendeVernietiging, Stuiting, Termijn, Verklaring } from "./repository.server";
import { aankondigingVan, isVoorstelOpen } from "./termijn";

export interface Termijnregel extends Termijn {
  /** Only for who can open the phase screen of it. */
  href: string | null;
}

export interface Verklaringregel extends Omit<Verklaring, "aantallen"> {
  /** In words: what was destroyed, per kind. */
  aantallen: string;
}

export interface Stuitingregel extends Omit<Stuiting, "status" | "voorstellerId"> {
  stand: string;
}

export interface BewaartermijnenView {
  vernietigingslijst: Termijnregel[];
  binnenkort: Termijnregel[];
  later: Termijnregel[];
  stuitingen: Stuitingregel[];
  lopend: Omit<LopendeVernietiging, "accountId">[];
  verklaringen: Verklaringregel[];
  isRecordmanager: boolean;
}

function schrijfAantallen(aantallen: Record<string, number>): string {
  return Object.entries(aantallen)
    .map(([soort, aantal]) => `${isEntiteit(soort) ? gegevensregister[soort].label : soort}: ${String(aantal)}`)
    .join(", ");
}

function schrijfStand(status: string | null, voorgesteldOp: string, vandaag: string): string {
  if (status === "bevestigd") return "Bevestigd";
  if (status === "afgewezen") return "Afgewezen of ingetrokken";
  return isVoorstelOpen(status, dagVanMoment(voorgesteldOp), vandaag) ? "Wacht op een tweede persoon" : "Verlopen";
}

/** A dossier is on the vernietigingslijst by itself once its term has passed and nobody kept it (DPIA 3, step 7). */
export function buildBewaartermijnenView(
  gegevens: {
    termijnen: readonly Termijn[];
    stuitingen: readonly Stuiting[];
    lopend: LopendeVernietiging[];
    verklaringen: readonly Verklaring[];
  },
  lezer: { vandaag: string; isRecordmanager: boolean; magOpenen: boolean; magLijst: boolean },
): BewaartermijnenView {
  const { vandaag, isRecordmanager, magOpenen, magLijst } = lezer;
  const regels = gegevens.termijnen.map((termijn) => ({
    ...termijn,
    href:
      magOpenen || (magLijst && termijn.bewarenTot <= vandaag) ? `/casussen/${termijn.casusnummer}/vernietigen` : null,
  }));
  const verstreken = regels.filter(({ bewarenTot }) => bewarenTot <= vandaag);
  const lopend = regels.filter(({ bewarenTot }) => bewarenTot > vandaag);
  return {
    vernietigingslijst: verstreken,
    binnenkort: lopend.filter(({ bewarenTot }) => aankondigingVan(bewarenTot) <= vandaag),
    later: lopend.filter(({ bewarenTot }) => aankondigingVan(bewarenTot) > vandaag),
    stuitingen: gegevens.stuitingen.map(({ status, voorstellerId: _voorstellerId, ...rest }) => ({
      ...rest,
      stand: schrijfStand(status, rest.voorgesteldOp, vandaag),
    })),
    lopend: gegevens.lopend.map(({ accountId: _accountId, ...rest }) => rest),
    verklaringen: gegevens.verklaringen.map((v) => ({ ...v, aantallen: schrijfAantallen(v.aantallen) })),
    isRecordmanager,
  };
}
