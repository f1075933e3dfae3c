import type { Rol } from "~/protocol/rollen";

export type Overlegstatus = "gepland" | "geopend" | "gesloten" | "afgelast";
export type Agendapuntstatus = "gepland" | "aan_de_orde" | "besproken" | "vervallen";

/** What the guards of an overleg need to know; computed from what is recorded. */
export interface OverlegFeiten {
  status: Overlegstatus;
  /** ISO days in Dutch time. */
  datum: string;
  vandaag: string;
  aantalAgendapunten: number;
  heeftPuntAanDeOrde: boolean;
  /** People in the meeting, other than staff, who have not confirmed the geheimhouding in it (P 13.1). */
  aantalOnbevestigd: number;
  /** Who asks chairs it. */
  isVoorzitter: boolean;
  /** The agenda item that the handeling is about. `magBespreken`: what the table of the casus says about it now. */
  punt?: { status: Agendapuntstatus; magBespreken: true | string };
}

export interface Overleghandeling {
  readonly label: string;
  readonly wie: readonly Rol[];
  /** Empty: there is no overleg yet. */
  readonly van: readonly Overlegstatus[];
  readonly naar?: Overlegstatus;
  readonly artikel: string;
  readonly voorwaarde?: (feiten: OverlegFeiten) => true | string;
}

const procesregie = ["procesregisseur", "procesondersteuner"] as const;

/** What may be done with an overleg: one table for guard and buttons, as `handelingen` is for a casus. */
export const overleghandelingen = {
  overleg_plannen: { label: "Overleg plannen", wie: procesregie, van: [], naar: "gepland", artikel: "C 12.2 e" },
  overleg_wijzigen: { label: "Wijziging opslaan", wie: procesregie, van: ["gepland"], artikel: "C 12.2 e" },
  overleg_afgelasten: {
    label: "Overleg afgelasten",
    wie: procesregie,
    van: ["gepland"],
    naar: "afgelast",
    artikel: "C 12.2 e",
  },
  agendapunt_verplaatsen: { label: "Volgorde wijzigen", wie: procesregie, van: ["gepland"], artikel: "C 12.2 d" },
  deelnemers_uitnodigen: { label: "Uitnodigen", wie: procesregie, van: ["gepland"], artikel: "C 12.2 e" },
  expert_uitnodigen: { label: "Expert uitnodigen", wie: procesregie, van: ["gepland"], artikel: "C 12.2 e, DPIA 3.4" },
  uitnodiging_intrekken: {
    label: "Uitnodiging intrekken",
    wie: procesregie,
    van: ["gepland"],
    artikel: "C 12.2 e",
  },
  overleg_openen: {
    label: "Overleg openen",
    wie: ["procesregisseur"],
    van: ["gepland"],
    naar: "geopend",
    artikel: "C 8.1, 12.2 e",
    voorwaarde: ({ aantalAgendapunten, datum, vandaag }) => {
      if (aantalAgendapunten === 0) return "Zet eerst een casus op de agenda.";
      // Opening early would share inbreng before the overleg (C 12.2 f).
      return datum <= vandaag || "U kunt het overleg openen op de dag waarop het is gepland.";
    },
  },
  /** The chair left during the overleg; who takes over goes on at the same table. */
  voorzitter_overnemen: {
    label: "Voorzitterschap overnemen",
    wie: ["procesregisseur"],
    van: ["geopend"],
    artikel: "C 12.2 e",
    voorwaarde: ({ isVoorzitter }) => !isVoorzitter || "U zit dit overleg al voor.",
  },
  agendapunt_starten: {
    label: "Bespreking starten",
    wie: ["procesregisseur"],
    van: ["geopend"],
    artikel: "C 8.1, 12.2 f, P 13.1, 16.1",
    voorwaarde: ({ punt, heeftPuntAanDeOrde, aantalOnbevestigd }) => {
      if (punt?.status !== "gepland") return "Dit agendapunt is al aan de orde geweest.";
      if (heeftPuntAanDeOrde) return "Rond eerst het agendapunt af dat nu aan de orde is.";
      // Somebody who sits there and has not confirmed would look at the screen without being bound.
      if (aantalOnbevestigd > 0)
        return "Laat eerst iedereen die er is de geheimhouding bevestigen, of noteer wie dat niet doet als niet aanwezig.";
      return punt.magBespreken;
    },
  },
  agendapunt_afronden: {
    label: "Bespreking afronden",
    wie: ["procesregisseur"],
    van: ["geopend"],
    artikel: "C 8.4",
    voorwaarde: ({ punt }) => punt?.status === "aan_de_orde" || "Dit agendapunt is nu niet aan de orde.",
  },
  /** With a casus: who is in the room for it. Without one: who is in the meeting. */
  aanwezigheid_vastleggen: {
    label: "Aanwezigheid en geheimhouding opslaan",
    wie: procesregie,
    van: ["geopend"],
    artikel: "C 12.2 e, P 9.6, 13.1",
    voorwaarde: ({ punt }) =>
      punt === undefined || punt.status === "aan_de_orde" || "Dit agendapunt is nu niet aan de orde.",
  },
  scherm_zetten: {
    label: "Scherm aanpassen",
    wie: procesregie,
    van: ["geopend"],
    artikel: "P 9.6",
    voorwaarde: ({ punt }) => punt?.status === "aan_de_orde" || "Er is nu geen casus aan de orde.",
  },
  overleg_sluiten: {
    label: "Overleg sluiten",
    wie: ["procesregisseur"],
    van: ["geopend"],
    naar: "gesloten",
    artikel: "C 8.4, 9.1",
    voorwaarde: ({ heeftPuntAanDeOrde }) =>
      !heeftPuntAanDeOrde || "Rond eerst het agendapunt af dat nu aan de orde is.",
  },
  /** After the overleg: when the casussen come back (C 12.2 d, e). */
  volgend_plannen: {
    label: "Volgend overleg plannen",
    wie: procesregie,
    van: ["gesloten"],
    artikel: "C 12.2 d, e",
  },
} as const satisfies Record<string, Overleghandeling>;

export type OverleghandelingNaam = keyof typeof overleghandelingen;

export function isOverleghandeling(woord: string): woord is OverleghandelingNaam {
  return Object.hasOwn(overleghandelingen, woord);
}

export type Overlegoordeel =
  | { toegestaan: true }
  | { toegestaan: false; reden: "onbekend" | "status" | "voorwaarde"; artikel: string; uitleg: string };

/** May somebody with this role do this at all? Asked before anything about the overleg is looked up. */
export function magRol(naam: OverleghandelingNaam, rol: Rol): boolean {
  const { wie }: Overleghandeling = overleghandelingen[naam];
  return wie.includes(rol);
}

/** The guard: role, status of the overleg, and condition of one row of the table. */
export function weegOverleghandeling(naam: OverleghandelingNaam, rol: Rol, feiten: OverlegFeiten): Overlegoordeel {
  const handeling: Overleghandeling = overleghandelingen[naam];
  const { artikel } = handeling;
  if (!magRol(naam, rol)) {
    return { toegestaan: false, reden: "onbekend", artikel, uitleg: "Deze handeling hoort niet bij uw rol." };
  }
  if (!handeling.van.includes(feiten.status)) {
    return {
      toegestaan: false,
      reden: "status",
      artikel,
      uitleg: "Dit kan niet in de stand waarin het overleg nu is.",
    };
  }
  const uitkomst = handeling.voorwaarde?.(feiten) ?? true;
  return uitkomst === true
    ? { toegestaan: true }
    : { toegestaan: false, reden: "voorwaarde", artikel, uitleg: uitkomst };
}
