import type { Rol } from "~/protocol/rollen";

/** About whose task a geschil is; that decides to whom it goes first (C 11.4, 12.4, 13.4). */
export const geschilsoorten = {
  casusregisseur: { label: "De uitvoering van taken door een casusregisseur", artikel: "C 13.4" },
  procesregisseur: { label: "De uitvoering van taken door een procesregisseur", artikel: "C 12.4" },
  manager: { label: "De uitvoering van taken door de manager", artikel: "C 11.4" },
} as const;
export type Geschilsoort = keyof typeof geschilsoorten;

export function isGeschilsoort(woord: string): woord is Geschilsoort {
  return Object.hasOwn(geschilsoorten, woord);
}

/** `open`: somebody still has to do something. */
export const geschilstatussen = {
  ingediend: { label: "Ingediend", open: true },
  partneroverleg: { label: "Voorgelegd aan het Partneroverleg", open: true },
  stuurgroep: { label: "Voorgelegd aan de Stuurgroep", open: true },
  opgelost: { label: "Opgelost", open: false },
  besloten: { label: "Besloten", open: false },
  ingetrokken: { label: "Ingetrokken", open: false },
} as const;
export type Geschilstatus = keyof typeof geschilstatussen;

export function isGeschilstatus(woord: string): woord is Geschilstatus {
  return Object.hasOwn(geschilstatussen, woord);
}

export interface GeschilFeiten {
  soort: Geschilsoort;
  status: Geschilstatus;
  /** The reader brought it in. */
  isEigen: boolean;
}

export interface Geschilhandeling {
  readonly label: string;
  readonly wie: readonly Rol[];
  readonly van: readonly Geschilstatus[];
  readonly naar: Geschilstatus;
  /** For which kinds; absent: for all. */
  readonly soorten?: readonly Geschilsoort[];
  /** Only for who brought it in. */
  readonly alleenEigen?: true;
  readonly artikel: string;
}

/**
 * What may be done with a geschil: one table for guard and buttons. A casusregisseur's goes to the procesregisseur and, where
 * needed, to the Partneroverleg (C 13.4); a procesregisseur's to the manager and, where needed, to the Stuurgroep (C 12.4); the
 * manager's to the Stuurgroep (C 11.4). What the Partneroverleg cannot decide goes to the Stuurgroep (C 7.3). The manager is
 * secretary of both and records what they decide (C 6.6, 11.3 k).
 */
export const geschilhandelingen = {
  geschil_indienen: {
    label: "Geschil indienen",
    wie: ["ketenpartner", "procesregisseur", "procesondersteuner", "manager"],
    van: [],
    naar: "ingediend",
    artikel: "C 11.4, 12.4, 13.4",
  },
  geschil_intrekken: {
    label: "Geschil intrekken",
    wie: ["ketenpartner", "procesregisseur", "procesondersteuner", "manager"],
    van: ["ingediend", "partneroverleg", "stuurgroep"],
    naar: "ingetrokken",
    alleenEigen: true,
    artikel: "C 13.4",
  },
  geschil_oplossen: {
    label: "Oplossing vastleggen",
    wie: ["procesregisseur"],
    van: ["ingediend"],
    naar: "opgelost",
    soorten: ["casusregisseur"],
    artikel: "C 13.4",
  },
  geschil_afhandelen: {
    label: "Afhandeling vastleggen",
    wie: ["manager"],
    van: ["ingediend"],
    naar: "opgelost",
    soorten: ["procesregisseur"],
    artikel: "C 12.4",
  },
  voorleggen_partneroverleg: {
    label: "Voorleggen aan het Partneroverleg",
    wie: ["procesregisseur"],
    van: ["ingediend"],
    naar: "partneroverleg",
    soorten: ["casusregisseur"],
    artikel: "C 13.4, DPIA 14",
  },
  voorleggen_stuurgroep: {
    label: "Voorleggen aan de Stuurgroep",
    wie: ["manager"],
    van: ["ingediend"],
    naar: "stuurgroep",
    soorten: ["procesregisseur", "manager"],
    artikel: "C 11.4, 12.4",
  },
  doorleggen_stuurgroep: {
    label: "Geen besluit: voorleggen aan de Stuurgroep",
    wie: ["manager"],
    van: ["partneroverleg"],
    naar: "stuurgroep",
    artikel: "C 7.3",
  },
  besluit_partneroverleg: {
    label: "Besluit van het Partneroverleg vastleggen",
    wie: ["manager"],
    van: ["partneroverleg"],
    naar: "besloten",
    artikel: "C 7.1, 13.4",
  },
  besluit_stuurgroep: {
    label: "Besluit van de Stuurgroep vastleggen",
    wie: ["manager"],
    van: ["stuurgroep"],
    naar: "besloten",
    artikel: "C 5.4, 7.3",
  },
} as const satisfies Record<string, Geschilhandeling>;

export type GeschilhandelingNaam = keyof typeof geschilhandelingen;

export const geschilhandelingNamen = Object.keys(geschilhandelingen) as GeschilhandelingNaam[];

export function isGeschilhandeling(woord: string): woord is GeschilhandelingNaam {
  return Object.hasOwn(geschilhandelingen, woord);
}

export function getGeschilhandeling(naam: GeschilhandelingNaam): Geschilhandeling {
  return geschilhandelingen[naam];
}

export type Geschiloordeel = { toegestaan: true } | { toegestaan: false; reden: "onbekend" | "status"; uitleg: string };

/** The guard: role, kind, state, and who brought it in. `feiten`: null while there is none yet. */
export function weegGeschilhandeling(
  naam: GeschilhandelingNaam,
  rol: Rol,
  feiten: GeschilFeiten | null,
): Geschiloordeel {
  const { wie, van, soorten, alleenEigen } = getGeschilhandeling(naam);
  const past =
    wie.includes(rol) &&
    (feiten === null) === (van.length === 0) &&
    (!feiten || !soorten || soorten.includes(feiten.soort)) &&
    (!feiten || !alleenEigen || feiten.isEigen);
  if (!past) return { toegestaan: false, reden: "onbekend", uitleg: "Deze handeling hoort niet bij uw rol." };
  if (feiten && !van.includes(feiten.status)) {
    return { toegestaan: false, reden: "status", uitleg: "Dit kan niet in de stand waarin het geschil nu is." };
  }
  return { toegestaan: true };
}

/** With whom it lies now, for tasks; null: with nobody, it is done. */
export function getBehandelaar({ soort, status }: Pick<GeschilFeiten, "soort" | "status">): Rol | null {
  if (!geschilstatussen[status].open) return null;
  return status === "ingediend" && soort === "casusregisseur" ? "procesregisseur" : "manager";
}
