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

/** P 3.3, bijlage 2: for what gegevens are processed in a phase, where their verstrekker gave no purpose in its own words. */
export const fasedoelen: Record<Fase, string> = {
  aanmelden: "Beoordelen of de casus voldoet aan de criteria voor behandeling (protocol, bijlage 2)",
  triageren: "Triage: een eerste beeld en de routing van de casus (protocol, bijlage 2)",
  inlichten: "Voorbereiding van het casusoverleg (protocol, bijlage 2)",
  bespreken: "Gezamenlijk toestandsbeeld en plan van aanpak (protocol, bijlage 2)",
  uitvoeren: "Uitvoering en monitoring van het plan van aanpak (protocol, bijlage 2)",
  afsluiten: "Afschaling van de casus (protocol, bijlage 2)",
  vernietigen: "Bewaren en vernietigen van het dossier (protocol, artikel 11)",
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

/**
 * How far a casus is in each state. To a higher step it moves on, and then every gegeven is judged anew (P 3.5 b); lokaal
 * and inlichten lie on different roads. Back to a lower step (heropenen) what was judged for it before holds again.
 */
const stappen: Record<Toestand, number> = {
  aangemeld: 0,
  triage: 1,
  afgewezen: 1,
  lokaal: 2,
  inlichten: 2,
  geen_aanpak: 2,
  bespreken: 3,
  uitvoeren: 4,
  afgesloten: 5,
  vernietigd: 6,
};

/** Is a gegeven that was given or carried over for `geldtTot` still in use while the casus is in `toestand`? */
export function isOvergenomen(geldtTot: Toestand, toestand: Toestand): boolean {
  return stappen[geldtTot] >= stappen[toestand];
}

/** The states of `geldtTot` with which a gegeven is in use in `toestand`. */
export function listToestandenVanaf(toestand: Toestand): Toestand[] {
  return (Object.keys(toestanden) as Toestand[]).filter((kandidaat) => isOvergenomen(kandidaat, toestand));
}

/** The given phase and those after it, until the dossier is closed. Vernietigen has its own few gegevens (DPIA 2). */
export function vanaf(fase: Exclude<Fase, "vernietigen">): readonly Fase[] {
  return fasen.slice(fasen.indexOf(fase), fasen.indexOf("vernietigen"));
}
