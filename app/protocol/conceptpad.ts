/** Screens below a casus that have forms of which drafts are kept, with their name. */
const casusschermen: Readonly<Record<string, string>> = {
  aanmelden: "de eerste beoordeling",
  triageren: "de triage",
  inlichten: "het inlichten van de betrokkene",
  bespreken: "de bespreking",
  uitvoeren: "uitvoeren en bewaken",
  afsluiten: "het afsluiten",
  vernietigen: "het bewaren of vernietigen",
  betrokkene: "de gegevens van de betrokkene",
  inbreng: "uw inbreng",
  brieven: "een brief",
};

/** Screens below those. */
const deelschermen: Readonly<Record<string, RegExp>> = {
  bespreken: /^\/(analyse|deelnemers|overleg|regieplan)$/,
  brieven: /^\/(nieuw\/[a-z_]{1,20}|[\w-]{1,80})$/,
};

export interface Conceptpad {
  label: string;
  casusnummer: string | null;
}

/**
 * What a draft on this path is about; undefined for a path on which the app has no form. Such a path is refused: a draft
 * that no page shows could not be found again, nor go with its casus.
 */
export function findConceptpad(pad: string): Conceptpad | undefined {
  if (pad === "/aanmelden") return { label: "een nieuw verzoek", casusnummer: null };
  const overleg = /^\/overleggen(\/[\w-]{1,80})?$/.exec(pad);
  if (overleg) return { label: "een casusoverleg", casusnummer: null };
  const [, casusnummer = "", scherm = "", deel] = /^\/casussen\/(\d{4}-\d{5})\/([a-z]+)(\/.+)?$/.exec(pad) ?? [];
  const label = Object.hasOwn(casusschermen, scherm) ? casusschermen[scherm] : undefined;
  return label && (deel === undefined || deelschermen[scherm]?.test(deel)) ? { label, casusnummer } : undefined;
}
