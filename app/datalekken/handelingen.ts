import type { Rol } from "~/protocol/rollen";
import type { ApUitkomst, BetrokkenenUitkomst, Berichtsoort } from "./lijsten";

/** In which capacity somebody acts on a datalek. */
export type Datalekhoedanigheid = "manager" | "procesregisseur" | "indiener";

/** What the guards need to know; computed from what is recorded. */
export interface DatalekFeiten {
  isAfgerond: boolean;
  /** The report was added to by those who handle it: then it is theirs. */
  isInBehandeling: boolean;
  ap: ApUitkomst | null;
  betrokkenen: BetrokkenenUitkomst | null;
  gedaan: readonly Berichtsoort[];
  /** What P 14.8 b–f asks is filled in. */
  isBeoordeeld: boolean;
}

export interface Datalekhandeling {
  readonly label: string;
  readonly wie: readonly Datalekhoedanigheid[];
  readonly artikel: string;
  readonly voorwaarde?: (feiten: DatalekFeiten) => true | string;
}

const behandelaars = ["manager", "procesregisseur"] as const;
const manager = ["manager"] as const;

/** What must be done before a datalek can be finished; the first that is missing, in plain Dutch. */
function magAfronden({ ap, betrokkenen, gedaan, isBeoordeeld }: DatalekFeiten): true | string {
  if (ap === null) return "Besluit of de inbreuk aan de AP wordt gemeld (P 14.5).";
  // Without a risk it is no inbreuk of P 14.3, and the others need not be told (P 14.4, 14.11).
  if (ap === "melden") {
    if (!isBeoordeeld) return "Beoordeel de inbreuk (P 14.8 b tot en met f).";
    if (!gedaan.includes("ap")) return "Meld de inbreuk aan de AP en leg dat vast (P 14.8).";
    if (!gedaan.includes("afschrift")) return "Stuur Partneroverleg en Stuurgroep een afschrift (P 14.5).";
    if (!gedaan.includes("partijen")) return "Informeer de Partijen via het Partneroverleg (P 14.4).";
    if (!gedaan.includes("fg")) return "Informeer de functionaris gegevensbescherming (P 14.11).";
  }
  if (betrokkenen === null) return "Besluit of betrokkenen worden geïnformeerd (P 14.6).";
  if (betrokkenen === "uitstellen")
    return "Betrokkenen moeten nog worden geïnformeerd. Neem daarover een nieuw besluit (P 14.10).";
  if (betrokkenen !== "niet_informeren" && !gedaan.includes("betrokkenen"))
    return "Informeer de betrokkenen en leg dat vast (P 14.6).";
  return true;
}

/** What is asked now, in words: what finishing still waits for. */
export function volgendeStap(feiten: DatalekFeiten): string {
  const uitkomst = magAfronden(feiten);
  return uitkomst === true ? "Rond het datalek af (P 14.11)." : uitkomst;
}

/** What may be done with a datalek: one table for guard and buttons. Everything ends when it is finished. */
export const datalekhandelingen = {
  aanvullen: {
    label: "Melding aanvullen",
    wie: [...behandelaars, "indiener"],
    artikel: "P 14.3",
  },
  beoordelen: { label: "Beoordeling opslaan", wie: behandelaars, artikel: "P 14.8" },
  ap_besluiten: { label: "Besluit over de AP vastleggen", wie: manager, artikel: "P 14.5" },
  ap_melden: {
    label: "Melding aan de AP vastleggen",
    wie: behandelaars,
    artikel: "P 14.5, 14.8",
    voorwaarde: ({ ap, isBeoordeeld }) => {
      if (ap !== "melden") return "Besluit eerst dat de inbreuk aan de AP wordt gemeld.";
      return isBeoordeeld || "Beoordeel eerst de inbreuk: de AP vraagt om P 14.8 a tot en met f.";
    },
  },
  afschrift_sturen: {
    label: "Afschrift vastleggen",
    wie: manager,
    artikel: "P 14.5",
    voorwaarde: ({ gedaan }) => gedaan.includes("ap") || "Leg eerst vast dat de inbreuk aan de AP is gemeld.",
  },
  partijen_informeren: { label: "Kennisgeving aan de Partijen vastleggen", wie: manager, artikel: "P 14.4" },
  fg_informeren: { label: "Kennisgeving aan de FG vastleggen", wie: manager, artikel: "P 14.11" },
  betrokkenen_besluiten: {
    label: "Besluit over betrokkenen vastleggen",
    wie: manager,
    artikel: "P 14.6, 14.9, 14.10",
  },
  betrokkenen_informeren: {
    label: "Kennisgeving aan betrokkenen vastleggen",
    wie: behandelaars,
    artikel: "P 14.6",
    voorwaarde: ({ betrokkenen }) =>
      betrokkenen === "informeren" ||
      betrokkenen === "beperken" ||
      "Besluit eerst dat betrokkenen worden geïnformeerd.",
  },
  afronden: { label: "Datalek afronden", wie: manager, artikel: "P 14.11", voorwaarde: magAfronden },
} as const satisfies Record<string, Datalekhandeling>;

export type DatalekhandelingNaam = keyof typeof datalekhandelingen;

export function isDatalekhandeling(woord: string): woord is DatalekhandelingNaam {
  return Object.hasOwn(datalekhandelingen, woord);
}

export function listDatalekhoedanigheden(rol: Rol, isIndiener: boolean): Datalekhoedanigheid[] {
  return [
    ...(rol === "manager" || rol === "procesregisseur" ? [rol] : []),
    ...(isIndiener ? (["indiener"] as const) : []),
  ];
}

export type Datalekoordeel =
  | { toegestaan: true }
  | { toegestaan: false; reden: "onbekend" | "afgerond" | "voorwaarde"; artikel: string; uitleg: string };

/** The guard: capacity, whether it still runs, and condition of one row of the table. */
export function weegDatalekhandeling(
  naam: DatalekhandelingNaam,
  wie: readonly Datalekhoedanigheid[],
  feiten: DatalekFeiten,
): Datalekoordeel {
  const handeling: Datalekhandeling = datalekhandelingen[naam];
  const { artikel } = handeling;
  if (!handeling.wie.some((hoedanigheid) => wie.includes(hoedanigheid))) {
    return { toegestaan: false, reden: "onbekend", artikel, uitleg: "Deze handeling hoort niet bij uw rol." };
  }
  if (feiten.isAfgerond) {
    return { toegestaan: false, reden: "afgerond", artikel, uitleg: "Dit datalek is afgerond." };
  }
  // What the report says is the ground of later besluiten: from then on only who takes those changes it.
  if (naam === "aanvullen" && feiten.isInBehandeling && !wie.some((hoedanigheid) => hoedanigheid !== "indiener")) {
    return {
      toegestaan: false,
      reden: "voorwaarde",
      artikel,
      uitleg: "Uw melding is in behandeling. Geef nieuwe informatie door aan de manager of de procesregisseur.",
    };
  }
  const uitkomst = handeling.voorwaarde?.(feiten) ?? true;
  return uitkomst === true
    ? { toegestaan: true }
    : { toegestaan: false, reden: "voorwaarde", artikel, uitleg: uitkomst };
}
