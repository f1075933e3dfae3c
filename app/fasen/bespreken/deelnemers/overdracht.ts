import { isToegetreden, partijenRadicalisering } from "~/protocol/regels/dossier";

/** Somebody who has something to do in a casus: an actie, or the casusregie. */
export interface Inzet {
  /** The account as it is now; its papers do not count: who renews them goes on. */
  readonly persoon: {
    readonly actief: boolean;
    readonly rol: string;
    readonly partijId: string;
    readonly partij: Parameters<typeof isToegetreden>[0];
  };
  /** The Partij for which it was given; null: nothing was said. */
  readonly voorPartijId: string | null;
  readonly aanpak: string;
  readonly isCasusregisseur: boolean;
  /** Of the deelnemers today, for the Partij of now. */
  readonly isDeelnemer: boolean;
}

/** Why this person cannot do it any more, as staff reads it; null while it can (P 9.6, C 2.4, P 28.3, 29.2). */
export function waaromWeg(inzet: Inzet, vandaag: string): string | null {
  const { persoon, voorPartijId, aanpak, isCasusregisseur, isDeelnemer } = inzet;
  const { actief, rol, partijId, partij } = persoon;
  if (!actief) return "Heeft geen toegang meer tot het systeem.";
  if (rol === "procesregisseur" || rol === "procesondersteuner") return null;
  if (voorPartijId !== null && voorPartijId !== partijId) return "Werkt niet meer voor deze Partij.";
  if (!isToegetreden(partij, vandaag)) return "De Partij neemt niet meer deel aan convenant en protocol.";
  const magAanpak = aanpak !== "radicalisering" || partijenRadicalisering.some((type) => type === partij.type);
  const isTeam = (rol === "ketenpartner" || rol === "melder") && (isCasusregisseur || isDeelnemer);
  return isTeam && magAanpak ? null : "Is niet meer betrokken bij deze casus.";
}

/** Key of a person in a casus: the same person for another Partij is somebody else (P 9.6). */
export function sleutelVan(accountId: string, partijId: string | null): string {
  return `${accountId}|${partijId ?? ""}`;
}
