import { rollen, type Rol } from "~/protocol/rollen";
import { oordeel, type DossierVraag, type Oordeel, type Regel, type RegelId } from "~/protocol/regels";
import { rAanpak, rGeheimhouding, rPartij } from "~/protocol/regels/dossier";
import { rArtikel20 } from "~/protocol/regels/inbrengen";

export const rDeelnemer: Regel<DossierVraag> = {
  id: "R-betrokken",
  artikel: "P 9.6, C 12.2 e",
  citaat: "Alleen die Partijen worden uitgenodigd die rechtmatig bij het overleg aanwezig mogen zijn",
  weeg: ({ lezer }) =>
    kanDeelnemen(lezer.rol) || "Alleen medewerkers van ketenpartners worden per casus betrokken, niet deze rol.",
};

/** Roles of employees who are authorised per casus; staff of the Veiligheidshuis have access by their own role. */
export function kanDeelnemen(rol: Rol): boolean {
  return !rollen[rol].veiligheidshuis && (rol === "ketenpartner" || rol === "melder");
}

/** The rules speak to the reader; here somebody else reads about that person. */
const uitlegOverAnder: Partial<Record<RegelId, string>> = {
  "R-geheimhouding":
    "Voor deze medewerker ontbreekt een getekende geheimhoudingsverklaring, of een geldige VOG of screening.",
  "R-partij": "Deze Partij is niet (meer) toegetreden tot convenant en protocol.",
};

/** May this employee be made deelnemer of this casus (C 12.2 e, C 2.4, P 13, 27–29)? The vraag is about that employee. */
export function weegBetrekken(vraag: DossierVraag): Oordeel {
  const uitkomst = oordeel([rDeelnemer, rPartij, rGeheimhouding, rAanpak], vraag);
  if (uitkomst.toegestaan) return uitkomst;
  return { ...uitkomst, uitleg: uitlegOverAnder[uitkomst.regel] ?? uitkomst.uitleg };
}

/** What the procesregisseur must know although it is no refusal: politie without artikel 20-beslissing (P 6.4 d). */
export function waarschuwBijBetrekken({ lezer, vandaag }: DossierVraag): string | null {
  const uitkomst = oordeel([rArtikel20], { partij: lezer.partij, vandaag });
  return uitkomst.toegestaan
    ? null
    : `${uitkomst.uitleg} Deze Partij kan geen informatie inbrengen (${uitkomst.artikel}).`;
}
