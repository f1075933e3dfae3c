import { getInzagesoort } from "../inzagesoorten";
import { rollen } from "../rollen";
import type { Regel } from "./regel";
import type { DossierVraag, Lezervraag, PartijFeiten } from "./vragen";
import { plusMaanden } from "~/lib/datum";

export const rGeheimhouding: Regel<Lezervraag> = {
  id: "R-geheimhouding",
  artikel: "P 13.1, 13.3",
  citaat: "beschikken over een positieve Verklaring Omtrent Gedrag",
  weeg: ({ lezer, vandaag }) => {
    if (!lezer.geheimhoudingOp || lezer.geheimhoudingOp > vandaag) {
      return "Er is voor u geen getekende geheimhoudingsverklaring vastgelegd.";
    }
    if (!lezer.vogGeldigTot || lezer.vogGeldigTot < vandaag) {
      return "Er is voor u geen geldige VOG of screening vastgelegd.";
    }
    return true;
  },
};

/** P 28, 29: takes part from the day on which both were joined until the day of leaving. */
export function isToegetreden(
  partij: Omit<PartijFeiten, "type"> & { readonly type: string },
  vandaag: string,
): boolean {
  const { toegetredenConvenant, toegetredenProtocol, opgezegdPer, uitgeslotenPer } = partij;
  if (!toegetredenConvenant || toegetredenConvenant > vandaag) return false;
  if (!toegetredenProtocol || toegetredenProtocol > vandaag) return false;
  if (opgezegdPer && opgezegdPer <= vandaag) return false;
  if (uitgeslotenPer && uitgeslotenPer <= vandaag) return false;
  return true;
}

export const rPartij: Regel<Lezervraag> = {
  id: "R-partij",
  artikel: "P 28.3, 29.2",
  citaat: "uitsluiten van de samenwerking in het (zorg- en) veiligheidshuis",
  weeg: ({ lezer, vandaag }) =>
    isToegetreden(lezer.partij, vandaag) || "Uw organisatie is niet (meer) toegetreden tot convenant en protocol.",
};

export const rBeheer: Regel<DossierVraag> = {
  id: "R-beheer",
  artikel: "P bijlage 3, toegangsbeveiliging",
  citaat: "het beheren van toegangsrechten van gebruikers met extra ruime bevoegdheden, zoals systeembeheerders",
  weeg: ({ lezer }) =>
    (lezer.rol !== "beheerder" && lezer.rol !== "recordmanager") ||
    "Uw rol geeft geen toegang tot de inhoud van casussen.",
};

/**
 * A recorded reason of a kind that belongs to the role, on this day (P 24.4; domein 12 for the manager). Its holder reads,
 * and does nothing else.
 */
export function isInzageMetReden({ lezer, casus: { inzagereden }, vandaag }: DossierVraag): boolean {
  return (
    inzagereden !== null &&
    getInzagesoort(inzagereden.soort).rollen.includes(lezer.rol) &&
    inzagereden.vanaf <= vandaag &&
    vandaag <= inzagereden.tot
  );
}

export const rToezicht: Regel<DossierVraag> = {
  id: "R-toezicht",
  artikel: "P 24.4",
  citaat: "voor zover dit noodzakelijk is voor diens toezichthoudende werkzaamheden",
  weeg: (vraag) =>
    vraag.lezer.rol !== "toezichthouder" ||
    isInzageMetReden(vraag) ||
    "Een toezichthouder opent een casus alleen met een vastgelegde reden.",
};

export const rVernietigd: Regel<DossierVraag> = {
  id: "R-vernietigd",
  artikel: "DPIA 15",
  citaat:
    "De geanonimiseerde dossiers zijn verder niet meer in te zien, maar kunnen enkel nog voor rapportages worden gebruikt.",
  weeg: ({ casus }) =>
    !["vernietigd", "afgewezen", "geen_aanpak"].includes(casus.toestand) || "Dit dossier is geanonimiseerd.",
};

/**
 * Staff for whom the casus is their work, the lokale procesregisseur after hand-over in the own gemeente, the
 * casusregisseur, employees authorised for this casus on this day, and who recorded a reason. The manager has no case
 * content by default (domein 12).
 */
export const rBetrokken: Regel<DossierVraag> = {
  id: "R-betrokken",
  artikel: "P 9.6, C 12.2 e",
  citaat: "hebben toegang tot de Persoonsgegevens die worden verwerkt op locatie of in het informatiesysteem",
  weeg: (vraag) => {
    const { lezer, casus, vandaag } = vraag;
    if (lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner") return true;
    if (isInzageMetReden(vraag)) return true;
    if (lezer.rol === "manager") return "Een manager opent een casus alleen met een vastgelegde reden.";
    if (lezer.rol === "lokale_procesregisseur") {
      return (
        (casus.toestand === "lokaal" && lezer.partij.type === "gemeente" && lezer.partij.gemeente === casus.gemeente) ||
        "Deze casus is niet aan uw gemeente overgedragen."
      );
    }
    if (lezer.rol === "ketenpartner" || lezer.rol === "melder") {
      if (casus.isCasusregisseur) return true;
      const { autorisatie } = casus;
      if (autorisatie && autorisatie.vanaf <= vandaag && (!autorisatie.tot || vandaag <= autorisatie.tot)) return true;
    }
    return "U bent niet geautoriseerd voor deze casus.";
  },
};

/** C 2.4: only these four kinds of Partij take part in radicalisering. */
export const partijenRadicalisering = ["openbaar_ministerie", "raad_kinderbescherming", "politie", "gemeente"] as const;

export const rAanpak: Regel<DossierVraag> = {
  id: "R-aanpak",
  artikel: "C 2.4",
  citaat: "De partners zijn Openbaar Ministerie, Raad voor de Kinderbescherming, politie, gemeente en politie.",
  weeg: ({ lezer, casus }) =>
    casus.aanpak !== "radicalisering" ||
    rollen[lezer.rol].veiligheidshuis ||
    partijenRadicalisering.some((type) => type === lezer.partij.type) ||
    "Aan deze aanpak nemen alleen Openbaar Ministerie, Raad voor de Kinderbescherming, politie en gemeente deel.",
};

/** Months after the besluit to close during which the casusregisseur keeps access (P 11.2 a, domein 12). */
export const maandenTotArchief = 6;

export const rGesloten: Regel<DossierVraag> = {
  id: "R-gesloten",
  artikel: "DPIA 10, P 11.2",
  citaat: "Zodra een dossier gesloten is vervalt de toegang tot de gegevens voor de ketenpartners.",
  weeg: (vraag) => {
    const { lezer, casus, vandaag } = vraag;
    if (!casus.afgeslotenOp || casus.toestand !== "afgesloten") return true;
    // Supervision and rights requests go on after closing; the reason stands in the inzageoverzicht.
    if (isInzageMetReden(vraag)) return true;
    const isGearchiveerd = plusMaanden(casus.afgeslotenOp, maandenTotArchief) <= vandaag;
    if (lezer.rol === "procesregisseur" || lezer.rol === "procesondersteuner") {
      // P 11.2 b; domein 12: out of lists and search.
      return !isGearchiveerd || "Dit dossier is gearchiveerd. U opent het alleen met een vastgelegde reden.";
    }
    if (casus.isCasusregisseur && !isGearchiveerd) return true;
    return "Deze casus is afgesloten. Ketenpartners hebben geen toegang meer.";
  },
};

/** The melder of this casus; what may be seen on this ground is decided per gegeven. */
export const rMelder: Regel<DossierVraag> = {
  id: "R-melder",
  artikel: "DPIA 3",
  citaat: "De aanmelder krijgt een mail met daarin de tekst die is opgenomen in het veld “Terugkoppeling aan melder”.",
  weeg: ({ casus }) =>
    (casus.isMelder && casus.toestand !== "afgesloten") ||
    "U ziet alleen uw eigen verzoek, de stand en de terugkoppeling.",
};

/**
 * Who supplied something and is asked whether it may be used in a next phase, also when the triage ended that person's part
 * in the casus; what may be seen on this ground is decided per gegeven.
 */
export const rVraagAanVerstrekker: Regel<DossierVraag> = {
  id: "R-zeggenschap",
  artikel: "P 3.5 c",
  citaat: "behoudt de zeggenschap over het verdere gebruik van die gegevens",
  weeg: ({ lezer, casus }) =>
    (casus.isVerstrekker &&
      casus.toestand !== "afgesloten" &&
      (lezer.rol === "ketenpartner" || lezer.rol === "melder")) ||
    "Aan u is over deze casus niets gevraagd.",
};

/** Hold for everybody, before any other ground is asked. */
export const basisregels = [rBeheer, rGeheimhouding, rPartij, rVernietigd, rToezicht] as const;

/** Lawful presence in the casus team. */
export const teamregels = [rBetrokken, rAanpak, rGesloten] as const;
