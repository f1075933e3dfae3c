import { formatMoment } from "~/lib/datum";
import type { Afgeschermd, Opener, RijKop, Veld } from "~/protocol/afscherming";
import type { Waarden } from "~/protocol/gegevensregister";
import type { ToestemmingStand } from "~/protocol/regels";
import { inbrengsoorten, isInbrengcode } from "~/protocol/inbrengsoorten";
import { leesVastgelegd, type Vastgelegd } from "./topx/view";

export interface VraagView {
  id: string;
  /** Partij and employee to whom it was put. */
  aan: string;
  isOpen: boolean;
  gesteldOp: string;
  vraag: Veld | undefined;
  /** When the asked Partij said that it has no information. */
  reactie: Veld | undefined;
  antwoorden: { id: string; soort: string; velden: Veld[] }[];
  /** This reader is the one who was asked, and has not answered yet. */
  isVoorMij: boolean;
}

export interface StafView {
  medewerkers: { waarde: string; label: string }[];
  nietTeBevragen: { naam: string; uitleg: string; regel: string; artikel: string }[];
  /** Default marks of a new free text. */
  strengste: string[];
  criteria: { waarden: Waarden<"triage">; bevat: string[]; versies: Record<string, Record<string, number>> };
  isComplex: boolean;
  /** Test by the table of Top-X; absent where the aanpak is another. */
  topx?: { vastgelegd: Vastgelegd | null };
  gemeente: string;
  lokaleProcesregisseurs: string[];
}

export interface PartnerView {
  soorten: { waarde: string; label: string }[];
  grondslag: string;
  isPolitie: boolean;
  markeringen: Record<string, string>;
  toestemmingen: ToestemmingStand[];
  /** The politie takes part, and can be asked for its permission (P 7.1). */
  kanPolitieVragen: boolean;
}

export interface TriageView {
  persoon: Veld[];
  verzoek: Veld[];
  vragen: VraagView[];
  triage: Veld[];
  staf: StafView | null;
  partner: PartnerView | null;
}

export interface TriageRijen {
  persoon: Afgeschermd<"persoon">[];
  verzoek: Afgeschermd<"verzoek">[];
  uitvraag: Afgeschermd<"uitvraag">[];
  inbreng: Afgeschermd<"inbreng">[];
  triage: Afgeschermd<"triage">[];
  topx: Afgeschermd<"topx">[];
  topx_criterium: Afgeschermd<"topx_criterium">[];
}

/** What was recorded of Top-X, for the procesregie of a casus with that aanpak. */
export function leesTopx(opener: Opener, rijen: TriageRijen, aanpak: string): StafView["topx"] {
  return aanpak === "top_x" ? { vastgelegd: leesVastgelegd(opener, rijen) } : undefined;
}

/** The stored criteria for the form of the procesregisseur. */
export function leesCriteria(
  opener: Opener,
  triage: Afgeschermd<"triage"> | undefined,
  strengste: string[],
): StafView["criteria"] {
  const kop = triage && opener.kop(triage);
  const { waarden, versies } = opener.formulierwaarden(triage, [
    "meerdere_problemen",
    "ketensamenwerking",
    "gezinssysteem",
    "veiligheidsproblematiek",
    "criteria_toelichting",
    "verdiepingsvragen",
  ]);
  return { waarden, bevat: kop ? [...kop.gemarkeerd] : strengste, versies: kop ? { [kop.id]: versies } : {} };
}

function labelVanSoort(code: string | null): string {
  return code && isInbrengcode(code) ? inbrengsoorten[code].label : "Inbreng";
}

function bouwVraag(
  opener: Opener,
  rij: Afgeschermd<"uitvraag">,
  kop: RijKop,
  inbreng: TriageRijen["inbreng"],
  lezerId: string,
): VraagView {
  const antwoorden = opener.lijst(inbreng, (antwoord, antwoordkop) =>
    antwoordkop.ouderId === kop.id
      ? [{ id: antwoordkop.id, soort: labelVanSoort(antwoordkop.code), velden: opener.velden(antwoord) }]
      : [],
  );
  return {
    id: kop.id,
    aan: [kop.voorPartij, kop.voorAccount].filter(Boolean).join(", "),
    isOpen: kop.status === "open",
    gesteldOp: formatMoment(kop.aangemaaktOp),
    vraag: opener.veld(rij, "vraag"),
    reactie: opener.veld(rij, "antwoord"),
    antwoorden: antwoorden.flat(),
    isVoorMij: kop.voorAccountId === lezerId && kop.status === "open",
  };
}

/**
 * What this reader may know of the triage. `staf` and `partner`: what the forms of that capacity need, null for others.
 * The melder and the asked employee get who it is about and their own questions, because the opener gives no more.
 */
export function buildTriageView(
  opener: Opener,
  rijen: TriageRijen,
  lezerId: string,
  staf: StafView | null,
  partner: PartnerView | null,
): TriageView {
  return {
    persoon: rijen.persoon.flatMap((rij) =>
      opener.velden(rij, ["voornamen", "tussenvoegsel", "achternaam", "geboortedatum", "woonplaats"]),
    ),
    verzoek: rijen.verzoek.flatMap((rij) => opener.velden(rij)),
    vragen: opener.lijst(rijen.uitvraag, (rij, kop) => bouwVraag(opener, rij, kop, rijen.inbreng, lezerId)),
    triage: rijen.triage.flatMap((rij) =>
      opener.velden(rij).filter(({ sleutel }) => staf !== null || sleutel !== "terugkoppeling"),
    ),
    staf,
    partner,
  };
}
