import { beslissers } from "../handelingen";

/**
 * Who may change what an account can do. Taking access away is for one person and works at once; whatever gives access is
 * asked by one person and confirmed by another (P bijlage 3, toegangsbeveiliging: beheerders have extra wide powers).
 */

export const voorstelsoorten = {
  toegang: "Toegang geven",
  wachtwoord: "Nieuw wachtwoord",
  herstel: "Wachtwoord en tweede stap opnieuw instellen",
  adres: "Ander e-mailadres",
  rol: "Andere rol of Partij",
  intrekking: "Toegang intrekken",
} as const;

export type Voorstelsoort = keyof typeof voorstelsoorten;
/** What needs a second person. */
export type Aanvraagsoort = Exclude<Voorstelsoort, "intrekking">;

export function isVoorstelsoort(woord: string): woord is Voorstelsoort {
  return Object.hasOwn(voorstelsoorten, woord);
}

/** Days in which a second person can decide. */
export const dagenGeldig = 7;

export interface Accountfeiten {
  readonly isEigen: boolean;
  readonly actief: boolean;
  /** A password was set, or somebody logged in, at any time. */
  readonly isInGebruik: boolean;
  readonly heeftOpenVoorstel: boolean;
  /** The only active beheerder who was ever in. */
  readonly isLaatsteBeheerder: boolean;
}

const eigen = "Dit is uw eigen account. Vraag een andere beheerder.";
const alOpen = "Er staat voor dit account al een voorstel open. Rond dat eerst af.";

/** Why this cannot be asked for this account now; null when it can. */
export function weegAanvraag(soort: Aanvraagsoort, feiten: Accountfeiten): string | null {
  if (feiten.isEigen) return eigen;
  if (feiten.heeftOpenVoorstel) return alOpen;
  if (soort === "toegang") return feiten.actief ? "Dit account heeft al toegang." : null;
  const isHerstel = soort === "wachtwoord" || soort === "herstel";
  if (isHerstel && !feiten.actief) return "Dit account heeft geen toegang. Stel eerst voor die te geven.";
  if (isHerstel && !feiten.isInGebruik) {
    return "Dit account is nog nooit gebruikt. Mail een nieuwe link.";
  }
  return null;
}

/** Why no new link can be mailed by one person; null when it can. */
export function weegUitnodigen({ isEigen, actief, isInGebruik, heeftOpenVoorstel }: Accountfeiten): string | null {
  if (isEigen) return eigen;
  if (!actief) return "Dit account heeft geen toegang. Stel eerst voor die te geven.";
  if (isInGebruik) return "Dit account is in gebruik. Stel herstel voor: een tweede persoon bevestigt dat.";
  return heeftOpenVoorstel ? alOpen : null;
}

/** Why access cannot be taken away; null when it can. An open proposal does not stop it: it then becomes void. */
export function weegIntrekking({ actief, isLaatsteBeheerder }: Accountfeiten): string | null {
  if (!actief) return "Dit account heeft geen toegang.";
  if (isLaatsteBeheerder) {
    return "Dit is de laatste beheerder. Zorg eerst dat een andere beheerder kan inloggen, anders kan niemand meer beheren.";
  }
  return null;
}

export interface Besluitfeiten {
  readonly lezer: { readonly accountId: string; readonly rol: string };
  readonly voorstel: {
    readonly accountId: string;
    readonly doorAccountId: string;
    readonly stand: string;
    /** ISO instant from which it no longer counts. */
    readonly verlooptOp: string;
  };
  /** ISO instant. */
  readonly moment: string;
  /** Who asked is still an active beheerder. */
  readonly aanvragerTelt: boolean;
  /** The account is as it was when this was asked. */
  readonly isOngewijzigd: boolean;
  /** The only beheerder would stop being one by it. */
  readonly maaktLaatsteBeheerderWeg: boolean;
}

/** Why a proposal no longer stands, whoever looks; null when it can be decided. */
export function weegGeldigheid(feiten: Besluitfeiten): string | null {
  if (feiten.voorstel.stand !== "open") return "Over dit voorstel is al besloten.";
  if (feiten.moment >= feiten.voorstel.verlooptOp) return "Dit voorstel is verlopen. Het kan opnieuw worden gedaan.";
  if (!feiten.aanvragerTelt) return "Wie dit voorstelde is geen beheerder meer. Het voorstel vervalt.";
  if (!feiten.isOngewijzigd) return "Waar dit over gaat is intussen gewijzigd. Het voorstel vervalt.";
  return null;
}

/** Why this person may not decide about this proposal; null when it may. Never who asked, never whose account it is. */
export function weegBesluit(feiten: Besluitfeiten, besluit: "bevestigen" | "afwijzen"): string | null {
  const { lezer, voorstel } = feiten;
  if (!beslissers.some((rol) => rol === lezer.rol)) return "Alleen een beheerder of de manager beslist hierover.";
  if (lezer.accountId === voorstel.doorAccountId) return "U stelde dit zelf voor. Een ander moet het bevestigen.";
  if (lezer.accountId === voorstel.accountId) return "Dit gaat over uw eigen account. Een ander moet erover beslissen.";
  const ongeldig = weegGeldigheid(feiten);
  if (ongeldig) return ongeldig;
  if (besluit === "bevestigen" && feiten.maaktLaatsteBeheerderWeg) {
    return "Dit is de laatste beheerder. Zorg eerst dat een andere beheerder kan inloggen.";
  }
  return null;
}
