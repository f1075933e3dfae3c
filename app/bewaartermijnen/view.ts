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

export interface Lopendregel extends Omit<LopendeVernietiging, "accountId"> {
  /** What goes on has a page of its own; what still waits stands on the phase screen, for who can open that. */
  href: string | null;
}

export interface BewaartermijnenView {
  vernietigingslijst: Termijnregel[];
  binnenkort: Termijnregel[];
  later: Termijnregel[];
  stuitingen: Stuitingregel[];
  lopend: Lopendregel[];
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
  const schermVan = (casusnummer: string, isVerstreken: boolean) =>
    magOpenen || (magLijst && isVerstreken) ? `/casussen/${casusnummer}/vernietigen` : null;
  const regels = gegevens.termijnen.map((termijn) => ({
    ...termijn,
    href: schermVan(termijn.casusnummer, termijn.bewarenTot <= vandaag),
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
    lopend: gegevens.lopend.map(({ accountId: _accountId, ...rest }) => ({
      ...rest,
      // Only what has passed its term is ever prepared.
      href: rest.isBevestigd ? `/bewaartermijnen/vernietigingen/${rest.id}` : schermVan(rest.casusnummer, true),
    })),
    verklaringen: gegevens.verklaringen.map((v) => ({ ...v, aantallen: schrijfAantallen(v.aantallen) })),
    isRecordmanager,
  };
}
