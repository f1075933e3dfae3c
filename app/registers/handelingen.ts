import type { Knopstand } from "~/protocol/antwoord.server";
import type { Rol } from "~/protocol/rollen";

export interface Registerhandeling {
  readonly label: string;
  readonly wie: readonly Rol[];
  readonly artikel: string;
}

const toegang = "P bijlage 3, toegangsbeveiliging";

/** What may be done in the registers: one table for guard and buttons, as `handelingen` is for a casus. */
export const registerhandelingen = {
  derdenverstrekking_vastleggen: {
    label: "Verstrekking vastleggen",
    wie: ["manager", "procesregisseur"],
    artikel: "P 23.1, C 9.2",
  },
  derdenverstrekking_doorhalen: {
    label: "Doorhalen",
    wie: ["manager", "procesregisseur"],
    artikel: "P 23.1",
  },
  toetreding_vastleggen: { label: "Toetreding vastleggen", wie: ["manager"], artikel: "C 20.4, P 28.1, 28.3" },
  opzegging_vastleggen: { label: "Opzegging vastleggen", wie: ["manager"], artikel: "C 21.3, 23.1; P 27.3" },
  opzegging_intrekken: { label: "Opzegging intrekken", wie: ["manager"], artikel: "C 23.1" },
  uitsluiting_vastleggen: { label: "Uitsluiting vastleggen", wie: ["manager"], artikel: "C 23.2, P 29.2" },
  wpgbeslissing_vastleggen: { label: "Artikel 20-beslissing vastleggen", wie: ["manager"], artikel: "P 6.4 d" },
  bereik_opslaan: { label: "Contactgegevens opslaan", wie: ["manager"], artikel: "P 24.3 a" },
  toegangscontrole_beginnen: { label: "Controle beginnen", wie: ["manager"], artikel: toegang },
  toegang_beoordelen: { label: "Oordeel vastleggen", wie: ["manager", "procesregisseur"], artikel: toegang },
  toegangscontrole_afronden: { label: "Controle afronden", wie: ["manager"], artikel: toegang },
  verwerker_opslaan: { label: "Verwerker opslaan", wie: ["manager"], artikel: "P 22.1, 22.4" },
  verwerker_beeindigen: { label: "Overeenkomst beëindigen", wie: ["manager"], artikel: "P 22.4" },
  verwerkers_nalopen: { label: "Vastleggen dat de lijst is nagelopen", wie: ["manager"], artikel: "P 22.4" },
} as const satisfies Record<string, Registerhandeling>;

export type RegisterhandelingNaam = keyof typeof registerhandelingen;

export function isRegisterhandeling(woord: string): woord is RegisterhandelingNaam {
  return Object.hasOwn(registerhandelingen, woord);
}

/** The guard. */
export function magRegisterhandeling(naam: RegisterhandelingNaam, rol: Rol): boolean {
  const { wie }: Registerhandeling = registerhandelingen[naam];
  return wie.includes(rol);
}

export type Registerstanden = Partial<Record<RegisterhandelingNaam, Knopstand>>;

/** What the buttons show: only handelingen of this role. */
export function listRegisterstanden(namen: readonly RegisterhandelingNaam[], rol: Rol): Registerstanden {
  const standen: Registerstanden = {};
  for (const naam of namen) {
    if (!magRegisterhandeling(naam, rol)) continue;
    const { label, artikel } = registerhandelingen[naam];
    standen[naam] = { label, artikel, toegestaan: true, uitleg: null };
  }
  return standen;
}
