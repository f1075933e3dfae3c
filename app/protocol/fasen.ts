/** The seven phase screens (DPIA 3) and the states of a casus (domein: state machine of section 5). */
export const fasen = [
  "aanmelden",
  "triageren",
  "inlichten",
  "bespreken",
  "uitvoeren",
  "afsluiten",
  "vernietigen",
] as const;
export type Fase = (typeof fasen)[number];

export function isFase(woord: string): woord is Fase {
  return fasen.some((fase) => fase === woord);
}

export const faseLabels: Record<Fase, string> = {
  aanmelden: "Aanmelden",
  triageren: "Triageren",
  inlichten: "Inlichten betrokkene",
  bespreken: "Bespreken",
  uitvoeren: "Uitvoeren en bewaken",
  afsluiten: "Afsluiten",
  vernietigen: "Vernietigen",
};

/** `fase`: the phase whose doelbinding holds while the casus is in this state (P 3.5 a). */
export const toestanden = {
  aangemeld: { label: "Aangemeld", fase: "aanmelden" },
  afgewezen: { label: "Niet in behandeling genomen", fase: "aanmelden" },
  triage: { label: "In triage", fase: "triageren" },
  lokaal: { label: "Overgedragen aan lokale aanpak", fase: "triageren" },
  geen_aanpak: { label: "Geen aanpak", fase: "triageren" },
  inlichten: { label: "Betrokkene inlichten", fase: "inlichten" },
  bespreken: { label: "In bespreking", fase: "bespreken" },
  uitvoeren: { label: "In uitvoering", fase: "uitvoeren" },
  afgesloten: { label: "Afgesloten", fase: "afsluiten" },
  vernietigd: { label: "Vernietigd", fase: "vernietigen" },
} as const satisfies Record<string, { label: string; fase: Fase }>;

export type Toestand = keyof typeof toestanden;

export function isToestand(woord: string): woord is Toestand {
  return Object.hasOwn(toestanden, woord);
}

/** The given phase and those after it, until the dossier is closed. Vernietigen has its own few gegevens (DPIA 2). */
export function vanaf(fase: Exclude<Fase, "vernietigen">): readonly Fase[] {
  return fasen.slice(fasen.indexOf(fase), fasen.indexOf("vernietigen"));
}
