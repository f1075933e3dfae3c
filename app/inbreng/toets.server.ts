import { Invoerfout } from "~/protocol/antwoord.server";
import { toestanden, type Fase } from "~/protocol/fasen";
import type { Gegevenstype } from "~/protocol/gegevenssoorten";
import { metBovenliggend } from "~/protocol/gegevenssoorten";
import { getInbrengsoort, isInbrengcode } from "~/protocol/inbrengsoorten";
import { leesBevat, type StrengType } from "~/protocol/markering.server";
import type { Partijtype } from "~/protocol/partijtypen";
import type { CasusContext } from "~/protocol/poort.server";
import { oordeel, type PartijFeiten, type Weigering } from "~/protocol/regels";
import { inbrengregels, type InbrengVraag } from "~/protocol/regels/inbrengen";
import { findVeldVan, maakVraagOver, type Voorwaarden } from "./voorwaarden";

/** A refusal by a rule, at the field it is about, with rule and article; it is logged as a refusal. */
export function alsWeigering(mag: Weigering, veld?: string): Invoerfout {
  const melding = `${mag.uitleg} (${mag.regel}, ${mag.artikel})`;
  const grond = `${mag.regel} (${mag.artikel})`;
  return veld ? new Invoerfout({ [veld]: [melding] }, [], grond) : new Invoerfout({}, [melding], grond);
}

function eisToegestaan(vraag: InbrengVraag, velden: readonly string[]): void {
  const mag = oordeel(inbrengregels, vraag);
  if (mag.toegestaan) return;
  const veld = findVeldVan(mag, vraag);
  throw alsWeigering(mag, veld && velden.includes(veld) ? veld : undefined);
}

const veldenMetDoel = [
  "doel",
  "wpg",
  "wpg_op",
  "wpg_door",
  "afweging",
  "toestemming_op",
  "toestemming_van",
  "toestemming_schriftelijk",
  "toestemming_intrekbaar",
];

export interface TeToetsen {
  /** Code of `inbrengsoorten`. */
  soort: string;
  bevat?: readonly string[] | undefined;
  voorwaarden: Voorwaarden;
  wpgArtikel: InbrengVraag["wpgArtikel"];
  doel: string | undefined;
}

/** The kind of an inbreng: may such a Partij bring it in, and is it processed in this phase? Returns all strict types of the row. */
export function toetsSoort(
  { type, fase }: { type: Partijtype; fase: Fase },
  { soort: woord, bevat }: Pick<TeToetsen, "soort" | "bevat">,
): StrengType[] {
  const soort = isInbrengcode(woord) ? getInbrengsoort(woord) : undefined;
  if (!soort?.partijtypen.includes(type)) {
    throw new Invoerfout({ soort: ["Kies een soort informatie die uw organisatie mag verstrekken (P 4.2, DPIA 11)."] });
  }
  if (!soort.fasen.includes(fase)) {
    throw new Invoerfout({ soort: ["In deze fase wordt dit soort informatie niet verwerkt (R-fase, P 3.5 a)."] });
  }
  return leesBevat(metBovenliggend([...soort.typen, ...(bevat ?? [])]));
}

/**
 * May the reader's Partij bring this in now? Throws `Invoerfout` on the field that is wrong, with rule and article (R-fase,
 * R-partij, R-verstrekker, R-grondslag, R-wpg, R-toestemming, R-doel). Writes nothing. Returns all strict types of the row.
 */
export function toetsInbreng({ lezer, vandaag, casusFeiten }: CasusContext, nieuw: TeToetsen): StrengType[] {
  const typen = toetsSoort({ type: lezer.partij.type, fase: toestanden[casusFeiten.toestand].fase }, nieuw);
  toetsVerstrekking(lezer.partij, vandaag, nieuw, typen);
  return typen;
}

/** The same for what is no kind of inbreng: a ketenanalyse, a verzoek. */
export function toetsVerstrekking(
  partij: PartijFeiten,
  vandaag: string,
  { voorwaarden, wpgArtikel, doel }: Omit<TeToetsen, "soort" | "bevat">,
  typen: readonly Gegevenstype[],
): void {
  const heeftDoel = doel !== undefined && doel !== "";
  eisToegestaan(maakVraagOver(partij, vandaag, voorwaarden, { typen, wpgArtikel, heeftDoel }), veldenMetDoel);
}
