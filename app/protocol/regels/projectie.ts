import { weegDossier, weegGegeven } from ".";
import { rGeheimhouding } from "./dossier";
import { rBeperking } from "./gelding";
import { oordeel, type Bezwaar, type Oordeel, type Regel } from "./regel";
import type { DossierVraag, GegevenVraag } from "./vragen";

/** One reader in the room while an item is discussed, with the ground of that presence (C 12.2 e, DPIA 3.4). */
export interface Zaallid extends DossierVraag {
  readonly grond: "betrokken" | "expertise";
  /** The Partij has a deelnemer in this casus, whoever of it sits here. */
  readonly partijBetrokken: boolean;
  /** Chair or other staff of the Veiligheidshuis: a room that holds nobody else counts as empty. */
  readonly staf: boolean;
  /** Confirmed the geheimhouding in this overleg. */
  readonly bevestigd: boolean;
}

/** May this value stand on the projected screen of this room? */
export interface ProjectieVraag extends Pick<GegevenVraag, "gegeven" | "rij"> {
  readonly nooitProjecteren: boolean;
  readonly zaal: readonly Zaallid[];
}

type LidVraag = GegevenVraag & Pick<Zaallid, "grond" | "partijBetrokken">;

/**
 * The geheimhouding is read and confirmed in the overleg itself (domein 6). Who is in the room and did not confirm sees
 * nothing, and so nobody does: leaving that person out of the room would show more. Staff are bound by their own verklaring.
 */
export const rBevestigd: Regel<Pick<Zaallid, "staf" | "bevestigd">> = {
  id: rGeheimhouding.id,
  artikel: "P 13.1",
  citaat: "Een ieder die op grond van dit Protocol kennis neemt van Persoonsgegevens is verplicht tot geheimhouding",
  weeg: ({ staf, bevestigd }) => staf || bevestigd || "De geheimhouding is in dit overleg nog niet bevestigd.",
};

export const rNooitOpScherm: Regel<ProjectieVraag> = {
  id: "R-projectie",
  artikel: "P 9.3",
  citaat:
    "In het Casusoverleg Verwerken Partijen alleen die Persoonsgegevens die noodzakelijk zijn voor het opstellen en uitvoeren van een integraal plan van aanpak.",
  weeg: ({ nooitProjecteren, gegeven }) =>
    (!nooitProjecteren && !gegeven.typen.includes("wettelijk_id")) ||
    "BSN, adressen en contactgegevens staan nooit op het scherm.",
};

/** A restricted gegeven is kept, not used; a screen before a room is a use, also when only the procesregisseur may see it. */
export const rBeperktOpScherm: Regel<ProjectieVraag> = {
  id: rBeperking.id,
  artikel: rBeperking.artikel,
  citaat: rBeperking.citaat,
  weeg: ({ rij }) => rij.beperkt === null || "Een beperkt gegeven staat nooit op het scherm.",
};

/** A screen before nobody we know of: who sits there then was not weighed. */
export const rLegeZaal: Regel<ProjectieVraag> = {
  id: "R-projectie",
  artikel: "C 8.2, P 9.6",
  citaat: "Het Casusoverleg bestaat uit afgevaardigden van Partijen",
  weeg: ({ zaal }) =>
    zaal.some(({ staf }) => !staf) || "Er is nog geen afgevaardigde van een Partij als aanwezig genoteerd.",
};

/**
 * Who is here for expertise thinks along about the plan. "All involved Partijen", as a verstrekker allowed, does not mean a
 * Partij that is not involved: such inbreng is shown only when the verstrekker named that Partij (P 3.5 c, C 16.2).
 */
export const rExpertise: Regel<LidVraag> = {
  id: "R-zeggenschap",
  artikel: "DPIA 3.4, P 3.5 c",
  citaat: "In dit geval wordt er vanuit hun eigen expertise meegedacht over het plan van aanpak.",
  weeg: ({ grond, partijBetrokken, gegeven, rij, lezer }) =>
    grond !== "expertise" ||
    partijBetrokken ||
    !gegeven.ingebracht ||
    rij.verstrekkerPartijId === lezer.partij.id ||
    rij.toegestaanVoor !== null ||
    "De verstrekker deelt dit met de betrokken Partijen, en deze Partij is dat niet.",
};

/** Expertise opens no dossier; for the screen such a person is weighed as a deelnemer of that Partij would be. */
function alsDeelnemer({ casus, vandaag, ...lid }: Zaallid): DossierVraag {
  const autorisatie = { rol: "deelnemer", vanaf: vandaag, tot: null } as const;
  return { ...lid, vandaag, casus: { ...casus, isMelder: false, isCasusregisseur: false, autorisatie } };
}

const expertiseregels = [rExpertise] as const;
const bevestigregels = [rBevestigd] as const;

/** May this person in the room see this value: by the same rules as on an own device, and those for expertise. */
export function weegVoorLid(lid: Zaallid, { gegeven, rij }: Pick<ProjectieVraag, "gegeven" | "rij">): Oordeel {
  const bevestiging = oordeel(bevestigregels, lid);
  if (!bevestiging.toegestaan) return bevestiging;
  const { lezer, casus, vandaag } = lid.grond === "expertise" ? alsDeelnemer(lid) : lid;
  const { grond, partijBetrokken } = lid;
  const vraag: LidVraag = { lezer, casus, vandaag, gegeven, rij, grond, partijBetrokken };
  const expertise = oordeel(expertiseregels, vraag);
  return expertise.toegestaan ? weegGegeven(vraag) : expertise;
}

export const rIedereen: Regel<ProjectieVraag> = {
  id: "R-projectie",
  artikel: "P 9.6",
  citaat: "hebben toegang tot de Persoonsgegevens die worden verwerkt op locatie",
  weeg: (vraag) =>
    vraag.zaal.every((lid) => weegVoorLid(lid, vraag).toegestaan) || "Niet iedereen in de zaal mag dit zien.",
};

const projectieregels = [rNooitOpScherm, rBeperktOpScherm, rLegeZaal, rIedereen] as const;

/** R-projectie: only what every person who is present for this item may see (P 9.6, domein 6). */
export function weegProjectie(vraag: ProjectieVraag): Oordeel {
  const uitkomst = oordeel(projectieregels, vraag);
  if (uitkomst.toegestaan) return uitkomst;
  const bezwaren = vraag.zaal.flatMap((lid): Bezwaar[] => {
    const van = weegVoorLid(lid, vraag);
    if (van.toegestaan) return [];
    const { regel, artikel, uitleg } = van;
    return [{ accountId: lid.lezer.accountId, regel, artikel, uitleg }];
  });
  return { ...uitkomst, bezwaren };
}

/** May somebody be invited to the discussion of a casus, or come in (C 12.2 e, DPIA 3.4)? */
export function weegUitnodiging(lid: Zaallid): Oordeel {
  return weegDossier(lid.grond === "expertise" ? alsDeelnemer(lid) : lid);
}

/** May somebody who came in stay while it is discussed: also the geheimhouding was confirmed (P 13.1). */
export function weegAanwezigheid(lid: Zaallid): Oordeel {
  const uitkomst = weegUitnodiging(lid);
  return uitkomst.toegestaan ? oordeel(bevestigregels, lid) : uitkomst;
}
