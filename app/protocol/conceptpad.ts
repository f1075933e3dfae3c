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
  akkoorden: "een verzoek om akkoord",
  brieven: "een brief",
  bijlagen: "een bijlage",
  traject: "het traject",
  logboek: "het logboek",
  faseovergang: "een faseovergang",
  gegevens: "de gegevens",
};

/** Screens below those. */
const deelschermen: Readonly<Record<string, RegExp>> = {
  bespreken: /^\/(analyse|deelnemers|overleg|regieplan)$/,
  faseovergang: /^\/[a-z_]{1,40}$/,
  gegevens: /^\/[\w-]{1,80}\/[a-z_0-9]{1,40}$/,
  brieven: /^\/(nieuw\/[a-z_]{1,20}|[\w-]{1,80})$/,
};

/** Files that are no casus, by the first part of their address. */
const zaakschermen: Readonly<Record<string, { nieuw: string; een: string; nummer: RegExp; deel?: RegExp }>> = {
  verzoeken: {
    nieuw: "een verzoek van een betrokkene",
    een: "een verzoek van een betrokkene",
    nummer: /^V\d{4}-\d{5}$/,
    deel: /^\/gegevens$/,
  },
  datalekken: { nieuw: "een melding van een datalek", een: "een datalek", nummer: /^D\d{4}-\d{5}$/ },
};

export interface Conceptpad {
  label: string;
  casusnummer: string | null;
  /** Of a verzoek van betrokkene or a datalek. */
  zaaknummer: string | null;
}

function findZaakpad(pad: string): Conceptpad | undefined {
  const [, scherm = "", nummer, deel] = /^\/([a-z]+)(?:\/([\w-]{1,20})(\/[a-z]+)?)?$/.exec(pad) ?? [];
  const zaakscherm = Object.hasOwn(zaakschermen, scherm) ? zaakschermen[scherm] : undefined;
  if (!zaakscherm) return undefined;
  if (nummer === undefined) return { label: zaakscherm.nieuw, casusnummer: null, zaaknummer: null };
  return zaakscherm.nummer.test(nummer) && (deel === undefined || zaakscherm.deel?.test(deel))
    ? { label: zaakscherm.een, casusnummer: null, zaaknummer: nummer }
    : undefined;
}

/**
 * What a draft on this path is about; undefined for a path on which the app has no form. Such a path is refused: a draft
 * that no page shows could not be found again, nor go with its casus.
 */
export function findConceptpad(pad: string): Conceptpad | undefined {
  if (pad === "/aanmelden") return { label: "een nieuw verzoek", casusnummer: null, zaaknummer: null };
  const overleg = /^\/overleggen(\/[\w-]{1,80}(\/verslag)?)?$/.exec(pad);
  if (/^\/geschillen(\/[\w-]{1,80})?$/.test(pad)) {
    return { label: "een geschil", casusnummer: null, zaaknummer: null };
  }
  if (overleg) return { label: "een casusoverleg", casusnummer: null, zaaknummer: null };
  const zaak = findZaakpad(pad);
  if (zaak) return zaak;
  const [, casusnummer = "", scherm = "", deel] = /^\/casussen\/(\d{4}-\d{5})\/([a-z]+)(\/.+)?$/.exec(pad) ?? [];
  const label = Object.hasOwn(casusschermen, scherm) ? casusschermen[scherm] : undefined;
  return label && (deel === undefined || deelschermen[scherm]?.test(deel))
    ? { label, casusnummer, zaaknummer: null }
    : undefined;
}
