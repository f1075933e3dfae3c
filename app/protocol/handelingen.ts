import { isOvergenomen, type Fase, type Toestand } from "./fasen";
import { gegevenshandelingen } from "./handelingen-gegevens";
import type { Rol } from "./rollen";

/** In which capacity someone acts in one casus. */
export type Hoedanigheid =
  | "procesregisseur"
  | "procesondersteuner"
  | "melder"
  | "bevraagd"
  | "deelnemer"
  | "casusregisseur"
  /** Supplied something about which it was asked, without being in the team any more: sees that alone (P 3.5 c). */
  | "verstrekker"
  | "lokale_procesregisseur"
  | "recordmanager"
  | "manager"
  /** Reads with a recorded reason (P 24.4, domein 12); stands in no row of the table, so can do nothing. */
  | "inzage";

/** What the guards need to know; computed from what is recorded, never typed in (see feiten.server.ts). */
export interface Feiten {
  isGeinformeerd: boolean;
  heeftUitstelbesluit: boolean;
  uitstelVerlopen: boolean;
  isComplex: boolean;
  aantalDeelnemers: number;
  isGeagendeerd: boolean;
  /** The casus is on the table, or was discussed, in an overleg that is open now. */
  isInBespreking: boolean;
  aantalGehoudenOverleggen: number;
  heeftRegieplan: boolean;
  heeftCasusregisseur: boolean;
  heeftBesluitAfsluiten: boolean;
  criteriaBeoordeeld: boolean;
  aantalOpenActies: number;
  heeftAfBrief: boolean;
  /** ISO day from which the dossier may be destroyed; null while it is not closed. */
  bewarenTot: string | null;
  /** A proposal to keep the dossier longer that waits for a second person. `eigen`: of who asks. */
  bewaarvoorstel: "geen" | "eigen" | "van_ander";
  /** It was decided to hand the dossier over to the archive, and that has not happened yet. */
  isOverdrachtOpen: boolean;
  /** A destruction that waits for a second person. `eigen`: of who asks. */
  vernietiging: "geen" | "eigen" | "van_ander";
  vandaag: string;
  isGearchiveerd: boolean;
}

export interface Handeling {
  readonly label: string;
  readonly wie: readonly Hoedanigheid[];
  readonly van: readonly Toestand[];
  /** Next state: then the handeling is a transition, recorded as besluit, and cannot be undone. */
  readonly naar?: Toestand;
  readonly artikel: string;
  /** What must be done first: `true`, or in plain Dutch what is still missing. */
  readonly voorwaarde?: (feiten: Feiten) => true | string;
}

/** The phases, and what can be done in several of them with the gegevens themselves. */
export type Handelingengroep = Fase | "gegevens";

const procesregie = ["procesregisseur", "procesondersteuner"] as const;
const regie = ["procesregisseur", "procesondersteuner", "casusregisseur"] as const;
const team = ["procesregisseur", "procesondersteuner", "deelnemer", "casusregisseur"] as const;
const lezers = [...team, "inzage"] as const;
const inBehandeling = ["triage", "inlichten", "bespreken", "uitvoeren"] as const;
const inBespreking = ["bespreken", "uitvoeren"] as const;
const beeindigd = ["afgesloten", "lokaal"] as const;

/** DPIA 10, 15: the term is over and nothing holds the destruction up. */
function magVernietigen(feiten: Feiten): true | string {
  if (feiten.bewarenTot === null || feiten.bewarenTot > feiten.vandaag)
    return "De bewaartermijn is nog niet verstreken.";
  if (feiten.bewaarvoorstel !== "geen")
    return "Er ligt een voorstel om langer te bewaren. Dat moet eerst worden bevestigd of afgewezen.";
  return !feiten.isOverdrachtOpen || "Het dossier wordt overgedragen aan het archief. Leg eerst de overdracht vast.";
}

function nogNietGearchiveerd(feiten: Feiten): true | string {
  return !feiten.isGearchiveerd || "Dit dossier is gearchiveerd en kan alleen nog worden gelezen (P 11.2 b).";
}

/** P bijlage 2: what the casusoverleg decides, it decides after it was discussed there. */
function isBesproken(feiten: Feiten): true | string {
  return (
    feiten.aantalGehoudenOverleggen > 0 ||
    feiten.isInBespreking ||
    "Bespreek de casus eerst in een casusoverleg: daar wordt hierover besloten."
  );
}

/** R: P 16.1, 16.6: informed, or a recorded ground to postpone whose review is not overdue. */
function magBespreken(feiten: Feiten): true | string {
  if (feiten.isGeinformeerd) return true;
  if (!feiten.heeftUitstelbesluit)
    return "Informeer eerst de betrokkene, of leg een besluit vast om dat nog niet te doen (P 16.6).";
  return (
    !feiten.uitstelVerlopen ||
    "De datum om het uitstel opnieuw te beoordelen is voorbij. Beoordeel het uitstel eerst (P 16.7)."
  );
}

/**
 * What may be done: one table for guard, buttons and the tests' oracle (domein 5). A button is a projection of a row of
 * this table, never a second copy.
 */
export const handelingen = {
  aanmelden: {
    in_behandeling_nemen: {
      label: "In behandeling nemen",
      wie: ["procesregisseur"],
      van: ["aangemeld"],
      naar: "triage",
      artikel: "DPIA 3.1, C 12.2 a",
    },
    afwijzen: {
      label: "Niet in behandeling nemen",
      wie: ["procesregisseur"],
      van: ["aangemeld"],
      naar: "afgewezen",
      artikel: "DPIA 3.1",
    },
    betrokkene_bijwerken: {
      label: "Gegevens van betrokkene opslaan",
      wie: procesregie,
      van: ["aangemeld", ...inBehandeling],
      artikel: "P 9.5",
    },
    relatie_opslaan: {
      label: "Gezinslid of relatie opslaan",
      wie: procesregie,
      van: inBespreking,
      artikel: "P bijlage 4",
    },
  },
  triageren: {
    uitvragen: { label: "Vraag stellen", wie: procesregie, van: ["triage"], artikel: "DPIA 3.2, C bijlage 3" },
    beantwoorden: {
      label: "Antwoord geven",
      wie: ["bevraagd", "deelnemer", "melder"],
      van: ["triage"],
      artikel: "P 5.2",
    },
    criteria_vastleggen: {
      label: "Criteria opslaan",
      wie: ["procesregisseur"],
      van: ["triage"],
      artikel: "C bijlage 2",
    },
    topx_vastleggen: {
      label: "Uitkomst vastleggen",
      wie: ["procesregisseur"],
      van: ["triage"],
      artikel: "DPIA 1, P 9.2",
    },
    naar_lokaal: {
      label: "Overdragen aan lokale aanpak",
      wie: ["procesregisseur"],
      van: ["triage"],
      naar: "lokaal",
      artikel: "DPIA 3.2",
    },
    geen_aanpak: {
      label: "Geen aanpak",
      wie: ["procesregisseur"],
      van: ["triage"],
      naar: "geen_aanpak",
      artikel: "DPIA 3.2",
    },
    aanpak_starten: {
      label: "Aanpak Veiligheidshuis starten",
      wie: ["procesregisseur"],
      van: ["triage"],
      naar: "inlichten",
      artikel: "DPIA 3.2, C bijlage 2",
      voorwaarde: (feiten) =>
        feiten.isComplex ||
        "Leg eerst vast dat de casus voldoet aan de criteria voor complexe casuïstiek (C bijlage 2).",
    },
  },
  inlichten: {
    brief_maken: {
      label: "Brief maken",
      wie: procesregie,
      van: ["inlichten", "bespreken", "uitvoeren"],
      artikel: "P 16.1, 16.5",
    },
    brief_vaststellen: {
      label: "Brief definitief maken",
      wie: procesregie,
      van: ["inlichten", "bespreken", "uitvoeren"],
      artikel: "P 16.5, DPIA 3.6",
    },
    brief_heropenen: {
      label: "Terug naar concept",
      wie: procesregie,
      van: ["inlichten", "bespreken", "uitvoeren"],
      artikel: "P 16.5",
    },
    brief_verzenden: {
      label: "Vastleggen dat de brief is verzonden",
      wie: procesregie,
      van: ["inlichten", "bespreken", "uitvoeren"],
      artikel: "P 16.1",
    },
    informeren_vastleggen: {
      label: "Vastleggen dat betrokkene is geïnformeerd",
      wie: procesregie,
      van: ["inlichten", "bespreken", "uitvoeren"],
      artikel: "P 16.2",
    },
    uitstellen: {
      label: "Niet of later informeren",
      wie: ["procesregisseur"],
      van: ["inlichten", "bespreken", "uitvoeren"],
      artikel: "P 16.6, 16.7",
    },
    naar_bespreken: {
      label: "Door naar bespreken",
      wie: ["procesregisseur"],
      van: ["inlichten"],
      naar: "bespreken",
      artikel: "P 16.1, 16.6",
      voorwaarde: magBespreken,
    },
  },
  bespreken: {
    betrekken: { label: "Medewerker betrekken", wie: procesregie, van: inBespreking, artikel: "C 12.2 e, P 9.6" },
    actie_overdragen: { label: "Overdragen", wie: procesregie, van: inBespreking, artikel: "C 8.4 c, 12.2 g" },
    niet_meer_betrekken: { label: "Niet meer betrekken", wie: procesregie, van: inBespreking, artikel: "P 9.6" },
    inbrengen: {
      label: "Inbreng opslaan",
      wie: ["bevraagd", "deelnemer", "casusregisseur"],
      van: inBehandeling,
      artikel: "P 5.2",
    },
    indienen: {
      label: "Indienen bij de procesregisseur",
      wie: ["bevraagd", "deelnemer", "casusregisseur"],
      van: inBehandeling,
      artikel: "P 5.2",
    },
    inbreng_intrekken: {
      label: "Inbreng intrekken",
      wie: ["bevraagd", "deelnemer", "casusregisseur"],
      van: inBehandeling,
      artikel: "P 3.5 c",
    },
    voorwaarden_opslaan: {
      label: "Voorwaarden opslaan",
      wie: ["bevraagd", "deelnemer", "casusregisseur"],
      van: inBehandeling,
      artikel: "P 3.5 c, 7.2; C 16.2",
    },
    vrijgeven: {
      label: "Vrijgeven voor inzage vooraf",
      wie: ["procesregisseur"],
      van: inBespreking,
      artikel: "C 12.2 f",
    },
    ketenanalyse_opslaan: {
      label: "Ketenanalyse opslaan",
      wie: ["deelnemer", "casusregisseur"],
      van: inBespreking,
      artikel: "DPIA 3.4",
    },
    ketenanalyse_intrekken: {
      label: "Ketenanalyse intrekken",
      wie: ["deelnemer", "casusregisseur"],
      van: inBespreking,
      artikel: "P 3.5 c",
    },
    hergebruik_vragen: {
      label: "Akkoord vragen",
      wie: ["deelnemer", "casusregisseur"],
      van: inBespreking,
      artikel: "P 3.5 d",
    },
    akkoord_beantwoorden: {
      label: "Antwoord vastleggen",
      wie: ["bevraagd", "deelnemer", "casusregisseur"],
      van: inBehandeling,
      artikel: "P 3.5 d, 7.1; C 16.2",
    },
    akkoord_intrekken: {
      label: "Akkoord intrekken",
      wie: ["bevraagd", "deelnemer", "casusregisseur"],
      van: inBehandeling,
      artikel: "P 3.5 c",
    },
    verzoek_terugnemen: {
      label: "Verzoek terugnemen",
      wie: ["deelnemer", "casusregisseur"],
      van: inBespreking,
      artikel: "P 3.5 d",
    },
    gebruik_vastleggen: {
      label: "Gebruik vastleggen",
      wie: ["deelnemer", "casusregisseur"],
      van: inBespreking,
      artikel: "P 3.5 d",
    },
    analyse_opslaan: {
      label: "Algemene analyse opslaan",
      wie: ["procesregisseur"],
      van: inBespreking,
      artikel: "DPIA 3.4",
    },
    agenderen: {
      label: "Agenderen voor casusoverleg",
      wie: procesregie,
      van: inBespreking,
      artikel: "C 12.2 d, P 16.1",
      voorwaarde: magBespreken,
    },
    bijdrage_vragen: {
      label: "Gevraagde bijdrage opslaan",
      wie: procesregie,
      van: inBespreking,
      artikel: "C 12.2 e",
      voorwaarde: (feiten) => feiten.isGeagendeerd || "Zet de casus eerst op de agenda van een overleg.",
    },
    bespreking_opslaan: {
      label: "Bespreking opslaan",
      wie: procesregie,
      van: inBespreking,
      artikel: "C 8.4, 9.1",
      voorwaarde: (feiten) =>
        feiten.isInBespreking || "U legt de bespreking vast als de casus aan de orde is in een geopend overleg.",
    },
    opschalen: {
      label: "Opschaling vastleggen",
      wie: ["procesregisseur"],
      van: inBespreking,
      artikel: "P bijlage 2",
      voorwaarde: isBesproken,
    },
    naar_overlegtafel: {
      label: "Andere overlegtafel vastleggen",
      wie: ["procesregisseur"],
      van: inBespreking,
      artikel: "P 5.3.1 c, bijlage 2",
      voorwaarde: isBesproken,
    },
    interventie_opslaan: { label: "Interventie opslaan", wie: procesregie, van: inBespreking, artikel: "C 8.4 b" },
    actie_opslaan: { label: "Actie opslaan", wie: procesregie, van: inBespreking, artikel: "C 8.4 c" },
    criterium_opslaan: {
      label: "Criterium voor afschaling opslaan",
      wie: procesregie,
      van: inBespreking,
      artikel: "C 8.4 d",
    },
    casusregisseur_aanwijzen: {
      label: "Casusregisseur aanwijzen",
      wie: ["procesregisseur"],
      van: inBespreking,
      artikel: "C 8.4 a, 13.1",
      voorwaarde: (feiten) => feiten.aantalDeelnemers > 0 || "Betrek eerst medewerkers van ketenpartners.",
    },
    naar_uitvoeren: {
      label: "Door naar uitvoeren en bewaken",
      wie: ["procesregisseur"],
      van: ["bespreken"],
      naar: "uitvoeren",
      artikel: "C 8.4",
      voorwaarde: (feiten) => {
        if (feiten.aantalGehoudenOverleggen === 0) return "Bespreek de casus eerst in een casusoverleg.";
        if (!feiten.heeftRegieplan) return "Leg eerst een regieplan vast met ten minste één interventie of actie.";
        return feiten.heeftCasusregisseur || "Wijs eerst een casusregisseur aan.";
      },
    },
  },
  uitvoeren: {
    voortgang_opslaan: { label: "Voortgang opslaan", wie: team, van: ["uitvoeren"], artikel: "DPIA 3.5, C 12.2 g" },
    interventie_afsluiten: {
      label: "Interventie afsluiten",
      wie: regie,
      van: ["uitvoeren"],
      artikel: "DPIA 3.5",
    },
    actie_afhandelen: { label: "Actie bijwerken", wie: team, van: inBespreking, artikel: "DPIA 3.5" },
    notitie_opslaan: {
      label: "Notitie opslaan",
      wie: regie,
      van: ["uitvoeren"],
      artikel: "DPIA 3.5",
    },
    logboek_opslaan: { label: "Logboekregel opslaan", wie: regie, van: inBespreking, artikel: "DPIA 3.5" },
    traject_starten: { label: "Traject beginnen", wie: regie, van: ["uitvoeren"], artikel: "DPIA 3.5" },
    hulpvraag_opslaan: { label: "Hulpvraag opslaan", wie: regie, van: ["uitvoeren"], artikel: "DPIA 3.5" },
    gesprek_opslaan: { label: "Gesprek opslaan", wie: regie, van: ["uitvoeren"], artikel: "DPIA 3.5" },
    detentie_opslaan: { label: "Detentieperiode opslaan", wie: team, van: ["uitvoeren"], artikel: "DPIA 3.5, P 5.2" },
    trajectinterventie_opslaan: { label: "Interventie opslaan", wie: regie, van: ["uitvoeren"], artikel: "DPIA 3.5" },
    trajectactie_opslaan: { label: "Actie opslaan", wie: regie, van: ["uitvoeren"], artikel: "DPIA 3.5" },
    trajectnotitie_opslaan: { label: "Notitie opslaan", wie: regie, van: ["uitvoeren"], artikel: "DPIA 3.5" },
    agg_opslaan: { label: "AGG-gegevens opslaan", wie: procesregie, van: ["uitvoeren"], artikel: "DPIA bijlage 1" },
    traject_afsluiten: { label: "Traject afsluiten", wie: regie, van: ["uitvoeren"], artikel: "DPIA bijlage 1" },
    bijlage_toevoegen: { label: "Bijlage toevoegen", wie: team, van: inBespreking, artikel: "DPIA 3.5" },
    bijlage_voorwaarden: {
      label: "Voorwaarden opslaan",
      wie: team,
      van: inBespreking,
      artikel: "P 3.5 c, 7.2; C 16.2",
    },
    bijlage_vrijgeven: {
      label: "Vrijgeven voor inzage vooraf",
      wie: ["procesregisseur"],
      van: inBespreking,
      artikel: "C 12.2 f",
    },
    bijlage_verwijderen: {
      label: "Bijlage verwijderen",
      wie: team,
      van: inBespreking,
      artikel: "P 3.5 c, 9.1",
    },
  },
  afsluiten: {
    criteria_beoordelen: { label: "Criteria beoordelen", wie: procesregie, van: ["uitvoeren"], artikel: "C 8.4 d" },
    acties_afhandelen: {
      label: "Actie afhandelen of overdragen",
      wie: procesregie,
      van: ["uitvoeren"],
      artikel: "C 8.4 c, DPIA 3.6",
    },
    sluitbrief_maken: {
      label: "Afsluitbrief maken",
      wie: procesregie,
      van: ["uitvoeren", "afgesloten"],
      artikel: "DPIA 3.6",
      voorwaarde: nogNietGearchiveerd,
    },
    sluitbrief_vaststellen: {
      label: "Afsluitbrief definitief maken",
      wie: procesregie,
      van: ["uitvoeren", "afgesloten"],
      artikel: "DPIA 3.6",
      voorwaarde: nogNietGearchiveerd,
    },
    sluitbrief_heropenen: {
      label: "Afsluitbrief terug naar concept",
      wie: procesregie,
      van: ["uitvoeren", "afgesloten"],
      artikel: "DPIA 3.6",
      voorwaarde: nogNietGearchiveerd,
    },
    sluitbrief_verzenden: {
      label: "Vastleggen dat de afsluitbrief is verzonden",
      wie: procesregie,
      van: ["uitvoeren", "afgesloten"],
      artikel: "DPIA 3.6",
      voorwaarde: nogNietGearchiveerd,
    },
    afsluiten: {
      label: "Casus afsluiten",
      wie: ["procesregisseur"],
      van: ["uitvoeren"],
      naar: "afgesloten",
      artikel: "DPIA 3.6, C 8.4 d",
      voorwaarde: (feiten) => {
        if (!feiten.heeftBesluitAfsluiten)
          return "Leg eerst in een casusoverleg het besluit vast om de casus af te sluiten.";
        // The reason is part of the form itself: it belongs to the phase afsluiten (DPIA 2).
        if (!feiten.criteriaBeoordeeld) return "Beoordeel eerst elk afgesproken criterium voor afschaling.";
        return (
          feiten.aantalOpenActies === 0 ||
          "Handel eerst elke open actie af, of draag haar over aan de organisatie die haar uitvoert."
        );
      },
    },
    heropenen: {
      label: "Casus heropenen",
      wie: ["procesregisseur"],
      van: ["afgesloten"],
      naar: "uitvoeren",
      artikel: "DPIA 10",
      voorwaarde: (feiten) =>
        !feiten.isGearchiveerd || "Dit dossier is gearchiveerd en kan niet meer worden heropend (P 11.2 b).",
    },
  },
  vernietigen: {
    langer_bewaren: {
      label: "Voorstellen om langer te bewaren",
      wie: ["procesregisseur", "procesondersteuner", "casusregisseur"],
      van: beeindigd,
      artikel: "DPIA 3.7, 10",
      voorwaarde: (feiten) =>
        feiten.bewaarvoorstel === "geen" || "Er ligt al een voorstel om dit dossier langer te bewaren.",
    },
    langer_bewaren_bevestigen: {
      label: "Langer bewaren bevestigen",
      wie: ["procesregisseur"],
      van: beeindigd,
      artikel: "DPIA 3.7, 10",
      voorwaarde: (feiten) => {
        if (feiten.bewaarvoorstel === "geen") return "Er ligt geen voorstel om langer te bewaren.";
        return (
          feiten.bewaarvoorstel === "van_ander" ||
          "U hebt dit zelf voorgesteld. Een tweede persoon moet het bevestigen."
        );
      },
    },
    langer_bewaren_afwijzen: {
      label: "Voorstel afwijzen of intrekken",
      wie: procesregie,
      van: beeindigd,
      artikel: "DPIA 3.7, 10",
      voorwaarde: (feiten) => feiten.bewaarvoorstel !== "geen" || "Er ligt geen voorstel om langer te bewaren.",
    },
    overdragen: {
      label: "Overdragen aan het regionaal archief",
      wie: ["procesregisseur"],
      van: beeindigd,
      artikel: "DPIA 10",
      voorwaarde: (feiten) => !feiten.isOverdrachtOpen || "Er is al besloten om dit dossier over te dragen.",
    },
    overdracht_vastleggen: {
      label: "Overdracht vastleggen",
      wie: procesregie,
      van: beeindigd,
      artikel: "DPIA 10",
      voorwaarde: (feiten) => feiten.isOverdrachtOpen || "Er is niet besloten om dit dossier over te dragen.",
    },
    overdracht_intrekken: {
      label: "Toch niet overdragen",
      wie: ["procesregisseur"],
      van: beeindigd,
      artikel: "DPIA 10",
      voorwaarde: (feiten) => feiten.isOverdrachtOpen || "Er is niet besloten om dit dossier over te dragen.",
    },
    vernietigen_klaarzetten: {
      label: "Vernietiging klaarzetten",
      wie: ["recordmanager"],
      van: beeindigd,
      artikel: "DPIA 10, 15; P 11.2",
      voorwaarde: (feiten) => {
        if (feiten.vernietiging !== "geen")
          return "De vernietiging staat al klaar. Een tweede persoon moet bevestigen.";
        return magVernietigen(feiten);
      },
    },
    vernietigen_intrekken: {
      label: "Vernietiging intrekken",
      wie: ["recordmanager"],
      van: beeindigd,
      artikel: "DPIA 10, 15",
      voorwaarde: (feiten) => feiten.vernietiging !== "geen" || "Er staat geen vernietiging klaar.",
    },
    /** P 9.4: the manager is responsible for anonymising, the procesregisseur sees to it. */
    vernietigen: {
      label: "Definitief vernietigen",
      wie: ["recordmanager", "manager", "procesregisseur"],
      van: beeindigd,
      naar: "vernietigd",
      artikel: "DPIA 10, 15; P 9.4, 11.2",
      voorwaarde: (feiten) => {
        if (feiten.vernietiging === "geen") return "De recordmanager moet de vernietiging eerst klaarzetten.";
        if (feiten.vernietiging === "eigen")
          return "U hebt deze vernietiging klaargezet. Een tweede persoon moet bevestigen.";
        return magVernietigen(feiten);
      },
    },
  },
  gegevens: gegevenshandelingen,
} as const satisfies Record<Handelingengroep, Record<string, Handeling>>;

export type Handelingen = typeof handelingen;
export type HandelingVan<G extends Handelingengroep> = Extract<keyof Handelingen[G], string>;

export function findHandeling(groep: Handelingengroep, naam: string): Handeling | undefined {
  const tabel: Readonly<Record<string, Handeling>> = handelingen[groep];
  return Object.hasOwn(tabel, naam) ? tabel[naam] : undefined;
}

export function listHandelingen(groep: Handelingengroep): [naam: string, handeling: Handeling][] {
  return Object.entries(handelingen[groep]);
}

/** Does the casus move on with it to a next phase or doel? Then every gegeven is judged anew (P 3.5 b). */
export function isFaseovergang({ van, naar }: Pick<Handeling, "van" | "naar">): boolean {
  // After a rejection and at the end of the term nothing is used any more: then the dossier is anonymised.
  if (!naar || naar === "afgewezen" || naar === "geen_aanpak" || naar === "vernietigd") return false;
  return van.some((toestand) => !isOvergenomen(toestand, naar));
}

export type Handelingsoordeel =
  | { toegestaan: true }
  /** `onbekend`: not for this capacity, so not even the button exists for it. */
  | { toegestaan: false; reden: "onbekend" | "toestand" | "voorwaarde"; artikel: string; uitleg: string };

/** The guard: capacity, state and condition of one row of the table. */
export function weegHandeling(
  handeling: Handeling,
  wie: readonly Hoedanigheid[],
  toestand: Toestand,
  feiten: Feiten,
): Handelingsoordeel {
  const { artikel } = handeling;
  if (!handeling.wie.some((hoedanigheid) => wie.includes(hoedanigheid))) {
    return { toegestaan: false, reden: "onbekend", artikel, uitleg: "Deze handeling hoort niet bij uw rol." };
  }
  if (!handeling.van.includes(toestand)) {
    return { toegestaan: false, reden: "toestand", artikel, uitleg: "Dit kan niet in de fase waarin de casus nu is." };
  }
  const uitkomst = handeling.voorwaarde?.(feiten) ?? true;
  return uitkomst === true
    ? { toegestaan: true }
    : { toegestaan: false, reden: "voorwaarde", artikel, uitleg: uitkomst };
}

/**
 * Who may open which phase screen. `vanaf`: the first state in which the screen has something to say. A capacity that is
 * not named gets the same answer as for a dossier that does not exist.
 */
export const fasetoegang: Readonly<Record<Fase, { wie: readonly Hoedanigheid[]; toestanden: readonly Toestand[] }>> = {
  aanmelden: {
    wie: ["procesregisseur", "procesondersteuner", "melder", "casusregisseur", "lokale_procesregisseur", "inzage"],
    toestanden: ["aangemeld", "triage", "lokaal", "inlichten", "bespreken", "uitvoeren", "afgesloten"],
  },
  triageren: {
    wie: [
      "procesregisseur",
      "procesondersteuner",
      "melder",
      "bevraagd",
      "deelnemer",
      "lokale_procesregisseur",
      "inzage",
    ],
    toestanden: ["triage", "lokaal", "inlichten", "bespreken", "uitvoeren", "afgesloten"],
  },
  inlichten: {
    wie: lezers,
    toestanden: ["inlichten", "bespreken", "uitvoeren", "afgesloten"],
  },
  bespreken: { wie: lezers, toestanden: ["bespreken", "uitvoeren", "afgesloten"] },
  uitvoeren: { wie: lezers, toestanden: ["uitvoeren", "afgesloten"] },
  afsluiten: { wie: lezers, toestanden: ["uitvoeren", "afgesloten"] },
  vernietigen: {
    wie: ["procesregisseur", "procesondersteuner", "casusregisseur", "recordmanager", "manager", "inzage"],
    toestanden: ["lokaal", "afgesloten"],
  },
};

/** Account roles that act in a casus by their role alone. */
export const hoedanigheidVanRol: Partial<Record<Rol, Hoedanigheid>> = {
  procesregisseur: "procesregisseur",
  procesondersteuner: "procesondersteuner",
  lokale_procesregisseur: "lokale_procesregisseur",
  recordmanager: "recordmanager",
  manager: "manager",
};
