import { json } from "@remix-run/node";
import type { Systeem } from "~/storage/systeem.server";
import type { OidcWeigering } from "./koppeling.server";
import { wisOidcCookie } from "./stap.server";

export interface OidcView {
  /** Why the log-in stopped; null on the page that only offers it. */
  melding: string | null;
}

/** Grounds for the log, and words for the person. What the provider sent is in neither. */
export const weigeringen: Readonly<Record<OidcWeigering | "verlopen" | "afgewezen", { grond: string; tekst: string }>> =
  {
    onbekend: {
      grond: "organisatieaccount onbekend",
      tekst:
        "U hebt in dit systeem geen account. Vraag uw beheerder om een account op het e-mailadres van uw organisatie.",
    },
    onbevestigd: {
      grond: "organisatieaccount zonder bevestigd e-mailadres",
      tekst:
        "Uw organisatie heeft niet laten weten dat uw e-mailadres klopt. Log in met uw wachtwoord of vraag uw beheerder.",
    },
    ingetrokken: {
      grond: "account ingetrokken",
      tekst: "Uw account in dit systeem is ingetrokken. Vraag uw beheerder waarom.",
    },
    ander: {
      grond: "account hoort bij een ander organisatieaccount",
      tekst: "Bij uw e-mailadres hoort in dit systeem al een ander organisatieaccount. Vraag uw beheerder om hulp.",
    },
    groep_onbekend: {
      grond: "groepen niet doorgegeven",
      tekst:
        "Uw organisatie heeft niet laten weten bij welke groepen u hoort. Er is niets gewijzigd. Vraag uw beheerder om hulp.",
    },
    groep_vervallen: {
      grond: "geen groep meer voor deze rol",
      tekst:
        "U zit bij uw organisatie niet meer in een groep voor uw rol. Uw toegang is daarom ingetrokken. Vraag uw beheerder waarom.",
    },
    verlopen: {
      grond: "geen lopende inlogstap",
      tekst: "Het inloggen duurde te lang of was al afgerond. Begin opnieuw.",
    },
    afgewezen: {
      grond: "antwoord van aanbieder afgewezen",
      tekst: "Het inloggen bij uw organisatie is niet gelukt of afgebroken. Begin opnieuw.",
    },
  };

export const onbereikbaar =
  "De inlogpagina van uw organisatie is nu niet bereikbaar. Probeer het later opnieuw, of log in met uw wachtwoord.";

/** A page that says why it stopped; the browser forgets the log-in that was under way. */
export function antwoordMelding(systeem: Systeem, melding: string, status: 403 | 422 | 429 | 503) {
  return json<OidcView>({ melding }, { status, headers: { "Set-Cookie": wisOidcCookie(systeem) } });
}
