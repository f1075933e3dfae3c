import { aankondigingVan } from "~/bewaartermijnen/termijn";
import { formatDag, plusMaanden } from "~/lib/datum";
import type { Toestand } from "~/protocol/fasen";
import { weegHandeling, handelingen, type Feiten, type Handeling, type Hoedanigheid } from "~/protocol/handelingen";
import type { Taak } from "./taak";

/** What is recorded about one casus, as far as this reader may know it; no content of a gegeven. */
export interface Casusstand {
  casusnummer: string;
  toestand: Toestand;
  hoedanigheden: readonly Hoedanigheid[];
  feiten: Feiten;
  /** ISO day of the last change of state. */
  sinds: string;
  /** Questions to this reader that wait for an answer. */
  openVragen: readonly { sinds: string }[];
  /** Questions to others that were answered and questions that still wait; staff only. */
  vragenUit: { open: number; beantwoord: number };
  herbeoordelenOp: string | null;
  agenda: { datum: string; status: string } | null;
  magInbrengen: boolean;
  heeftIngebracht: boolean;
  /** Submitted inbreng with the accord of its verstrekker that waits for release; staff only. */
  vrijTeGeven: readonly { sinds: string }[];
  eigenActies: readonly { deadline: string | null }[];
  /** Deadlines of the open acties of all Partijen; staff and casusregisseur only. */
  alleDeadlines: readonly string[];
  /** Intended end dates of interventies that have not ended; staff and casusregisseur only. */
  interventieEinden: readonly string[];
}

function mag(stand: Casusstand, handeling: Handeling): boolean {
  return weegHandeling(handeling, stand.hoedanigheden, stand.toestand, stand.feiten).toegestaan;
}

function heeft(stand: Casusstand, ...gezocht: Hoedanigheid[]): boolean {
  return gezocht.some((hoedanigheid) => stand.hoedanigheden.includes(hoedanigheid));
}

type Maker = (stand: Casusstand, vandaag: string) => (Omit<Taak, "casusnummer" | "href"> & { scherm: string })[];

const dag = { sinds: null, uiterlijk: null } as const;

const vanDeAanmelding: Maker = (stand) =>
  mag(stand, handelingen.aanmelden.in_behandeling_nemen)
    ? [
        {
          ...dag,
          wat: "Beoordeel het verzoek",
          waarom: "Er is een nieuw verzoek. De melder wacht op antwoord.",
          urgentie: "nu",
          sinds: stand.sinds,
          scherm: "aanmelden",
        },
      ]
    : [];

const vanDeTriage: Maker = (stand) => {
  if (!heeft(stand, "procesregisseur", "procesondersteuner") || stand.toestand !== "triage") return [];
  const { open, beantwoord } = stand.vragenUit;
  const vragen = open + beantwoord;
  return [
    {
      ...dag,
      wat: "Rond de triage af",
      waarom:
        vragen === 0
          ? "Er is nog niets gevraagd aan de melder of aan Partijen."
          : `${String(beantwoord)} van ${String(vragen)} vragen ${beantwoord === 1 ? "is" : "zijn"} beantwoord.`,
      urgentie: "nu",
      sinds: stand.sinds,
      scherm: "triageren",
    },
  ];
};

const vanDeVragen: Maker = (stand) =>
  stand.openVragen.map(({ sinds }) => ({
    ...dag,
    wat: "Beantwoord de vraag van de procesregisseur",
    waarom: "Uw antwoord is nodig voor de triage.",
    urgentie: "nu",
    sinds,
    scherm: "triageren",
  }));

const vanHetInlichten: Maker = (stand, vandaag) => {
  const { feiten, herbeoordelenOp } = stand;
  if (!heeft(stand, "procesregisseur", "procesondersteuner")) return [];
  if (!["inlichten", "bespreken", "uitvoeren"].includes(stand.toestand) || feiten.isGeinformeerd) {
    return mag(stand, handelingen.inlichten.naar_bespreken)
      ? [
          {
            ...dag,
            wat: "Ga door naar bespreken",
            waarom: "De betrokkene is geïnformeerd.",
            urgentie: "nu",
            sinds: stand.sinds,
            scherm: "inlichten",
          },
        ]
      : [];
  }
  if (herbeoordelenOp) {
    if (herbeoordelenOp > vandaag && plusMaanden(vandaag, 1) < herbeoordelenOp) return [];
    return [
      {
        ...dag,
        wat: "Beoordeel het uitstel van informeren opnieuw",
        waarom: "De betrokkene is nog niet geïnformeerd. Het uitstel moet periodiek worden getoetst (P 16.7).",
        urgentie: herbeoordelenOp < vandaag ? "te_laat" : herbeoordelenOp === vandaag ? "vandaag" : "binnenkort",
        uiterlijk: herbeoordelenOp,
        scherm: "inlichten",
      },
    ];
  }
  return [
    {
      ...dag,
      wat: "Informeer de betrokkene",
      waarom: "De betrokkene moet worden geïnformeerd, tenzij u besluit tot uitstel (P 16.1, 16.6).",
      urgentie: "nu",
      sinds: stand.sinds,
      scherm: "inlichten",
    },
  ];
};

const vanHetBespreken: Maker = (stand) => {
  const taken: ReturnType<Maker> = [];
  const { agenda } = stand;
  if (stand.toestand === "bespreken" && stand.feiten.aantalGehoudenOverleggen === 0) {
    if (!agenda && mag(stand, handelingen.bespreken.agenderen)) {
      taken.push({
        ...dag,
        wat: "Agendeer de casus",
        waarom: "De casus staat nog niet op de agenda van een casusoverleg (C 12.2 d).",
        urgentie: "nu",
        sinds: stand.sinds,
        scherm: "bespreken",
      });
    }
  }
  if (mag(stand, handelingen.bespreken.naar_uitvoeren)) {
    taken.push({
      ...dag,
      wat: "Ga door naar uitvoeren en bewaken",
      waarom: "De casus is besproken, er is een regieplan en een casusregisseur.",
      urgentie: "nu",
      sinds: stand.sinds,
      scherm: "bespreken",
    });
  }
  if (agenda && stand.magInbrengen && !stand.heeftIngebracht) {
    taken.push({
      ...dag,
      wat: "Breng uw informatie in",
      waarom: `De casus wordt besproken op ${formatDag(agenda.datum)}. Uw organisatie heeft nog niets ingediend.`,
      urgentie: "nu",
      uiterlijk: agenda.datum,
      scherm: "inbreng",
    });
  }
  const [eerste] = stand.vrijTeGeven;
  if (eerste && mag(stand, handelingen.bespreken.vrijgeven)) {
    taken.push({
      ...dag,
      wat: "Geef inbreng vrij voor het overleg",
      waarom: "Een verstrekker gaat akkoord met inzage vooraf. U beslist over het vrijgeven (C 12.2 f).",
      urgentie: "nu",
      sinds: eerste.sinds,
      uiterlijk: agenda?.datum ?? null,
      scherm: "inbreng",
    });
  }
  return taken;
};

const vanDeUitvoering: Maker = (stand, vandaag) => {
  if (stand.toestand !== "bespreken" && stand.toestand !== "uitvoeren") return [];
  const scherm = stand.toestand;
  const taken: ReturnType<Maker> = stand.eigenActies.map(({ deadline }) => ({
    ...dag,
    wat: "Voer uw actie uit en leg het resultaat vast",
    waarom: "Deze actie is in het casusoverleg afgesproken.",
    urgentie: !deadline ? "nu" : deadline < vandaag ? "te_laat" : deadline === vandaag ? "vandaag" : "binnenkort",
    uiterlijk: deadline,
    scherm,
  }));
  const teLaat = stand.alleDeadlines.filter((deadline) => deadline < vandaag).toSorted();
  if (teLaat.length > 0) {
    taken.push({
      ...dag,
      wat: "Vraag naar acties die over de datum zijn",
      waarom: `${teLaat.length === 1 ? "Eén afgesproken actie is" : `${String(teLaat.length)} afgesproken acties zijn`} niet op tijd afgerond.`,
      urgentie: "te_laat",
      uiterlijk: teLaat[0] ?? null,
      scherm,
    });
  }
  for (const einde of stand.interventieEinden.filter((datum) => datum < vandaag)) {
    taken.push({
      ...dag,
      wat: "Sluit een interventie af of werk haar bij",
      waarom: "De beoogde einddatum is voorbij.",
      urgentie: "te_laat",
      uiterlijk: einde,
      scherm: "uitvoeren",
    });
  }
  return taken;
};

const vanHetAfsluiten: Maker = (stand) => {
  if (stand.toestand !== "uitvoeren" || !stand.feiten.heeftBesluitAfsluiten) return [];
  if (!heeft(stand, "procesregisseur", "procesondersteuner")) return [];
  const vast = { ...dag, urgentie: "nu" as const, scherm: "afsluiten" };
  if (!stand.feiten.criteriaBeoordeeld) {
    return [
      {
        ...vast,
        wat: "Beoordeel de criteria voor afschaling",
        waarom: "Het casusoverleg heeft besloten om af te sluiten.",
      },
    ];
  }
  return mag(stand, handelingen.afsluiten.afsluiten)
    ? [
        {
          ...vast,
          wat: "Sluit de casus af",
          waarom: "Het besluit is genomen en de criteria zijn beoordeeld. Leg de reden vast.",
        },
      ]
    : [];
};

const vanHetBewaren: Maker = (stand, vandaag) => {
  const { bewarenTot } = stand.feiten;
  if (!bewarenTot || aankondigingVan(bewarenTot) > vandaag) return [];
  if (!heeft(stand, "procesregisseur", "procesondersteuner", "casusregisseur")) return [];
  if (stand.toestand !== "afgesloten" && stand.toestand !== "lokaal") return [];
  return [
    bewarenTot <= vandaag
      ? {
          ...dag,
          wat: "Dossier staat op de vernietigingslijst",
          waarom: "De bewaartermijn is verstreken. De recordmanager vernietigt het dossier (DPIA 10).",
          urgentie: "binnenkort",
          sinds: bewarenTot,
          scherm: "vernietigen",
        }
      : {
          ...dag,
          wat: "Besluit of het dossier langer moet worden bewaard",
          waarom: "De bewaartermijn loopt af. Doet u niets, dan wordt het dossier vernietigd (DPIA 10).",
          urgentie: "binnenkort",
          uiterlijk: bewarenTot,
          scherm: "vernietigen",
        },
  ];
};

const makers: readonly Maker[] = [
  vanDeAanmelding,
  vanDeTriage,
  vanDeVragen,
  vanHetInlichten,
  vanHetBespreken,
  vanDeUitvoering,
  vanHetAfsluiten,
  vanHetBewaren,
];

/** What is asked of this reader now in one casus, computed from what is recorded and never typed in. */
export function listCasustaken(stand: Casusstand, vandaag: string): Taak[] {
  return makers.flatMap((maak) =>
    maak(stand, vandaag).map(({ scherm, ...taak }) => ({
      ...taak,
      casusnummer: stand.casusnummer,
      href: `/casussen/${stand.casusnummer}/${scherm}`,
    })),
  );
}
