import { formatMoment } from "~/lib/datum";
import type { Opener, Afgeschermd } from "~/protocol/afscherming";
import type { Sleutel } from "~/protocol/gegevensregister";
import { inbreuken, type Berichtsoort } from "./lijsten";
import type { Datalekdossier } from "./repository.server";

/** What the notices are made of: the words as this reader may see them. */
export interface Berichtbron {
  dossier: Datalekdossier;
  opener: Opener;
  melding: Afgeschermd<"datalek"> | undefined;
  beoordeling: Afgeschermd<"datalekbeoordeling"> | undefined;
  veiligheidshuis: string;
}

export const invulplek = "[vul in:";
const vul = (wat: string) => `${invulplek} ${wat}]`;

function lees<E extends "datalek" | "datalekbeoordeling">(
  opener: Opener,
  rij: Afgeschermd<E> | undefined,
  sleutel: Sleutel<E>,
): string | undefined {
  const veld = rij && opener.veld(rij, sleutel);
  return veld?.soort === "zichtbaar" ? veld.tekst : undefined;
}

/** One point of a notice: its name, and the words of the record or the place where they still have to come. */
function punt(kop: string, tekst: string | undefined): string {
  return `# ${kop}\n${tekst ?? vul(kop.toLowerCase())}`;
}

function leesMelding({ opener, melding }: Berichtbron, sleutel: Sleutel<"datalek">): string | undefined {
  return lees(opener, melding, sleutel);
}

function leesBeoordeling(
  { opener, beoordeling }: Berichtbron,
  ...sleutels: Sleutel<"datalekbeoordeling">[]
): string | undefined {
  const delen = sleutels.map((sleutel) => lees(opener, beoordeling, sleutel)).filter((deel) => deel !== undefined);
  return delen.length > 0 ? delen.join("\n") : undefined;
}

function leesContact(bron: Berichtbron): string | undefined {
  const delen = (["contact_naam", "contact_telefoon", "contact_email"] as const)
    .map((sleutel) => leesMelding(bron, sleutel))
    .filter((deel) => deel !== undefined);
  return delen.length > 0 ? delen.join(", ") : undefined;
}

function kop({ dossier, veiligheidshuis }: Berichtbron, titel: string): string {
  const { zaak, datalek } = dossier;
  return [
    titel,
    `Kenmerk: ${zaak.nummer}\nVan: ${veiligheidshuis}\nBekend sinds: ${formatMoment(datalek.kennisgenomenOp)}\nSoort inbreuk: ${inbreuken[datalek.inbreuk]}`,
  ].join("\n\n");
}

/** P 14.8 a–f, in that order. */
function maakApBericht(bron: Berichtbron): string {
  return [
    kop(bron, "Melding van een inbreuk in verband met persoonsgegevens"),
    punt("a. Aard van de inbreuk", leesMelding(bron, "aard")),
    punt("b. Categorieën betrokkenen, en hoeveel ongeveer", leesBeoordeling(bron, "betrokkenen", "aantal")),
    punt("c. Categorieën persoonsgegevens", leesBeoordeling(bron, "gegevens")),
    punt("d. Versleuteld, geanonimiseerd of anderszins onbegrijpelijk", leesBeoordeling(bron, "versleuteld")),
    punt("e. Aanbevolen maatregelen om gevolgen te beperken", leesBeoordeling(bron, "aanbevolen")),
    punt("f. Gevolgen en maatregelen", leesBeoordeling(bron, "gevolgen_vastgesteld", "maatregelen")),
    punt("Contact", leesContact(bron)),
  ].join("\n\n");
}

/** P 14.4, with what P 14.3 a–e asks: the Partijen get no gegevens of betrokkenen either. */
function maakPartijenBericht(bron: Berichtbron): string {
  return [
    kop(bron, "Kennisgeving van een datalek aan de Partijen"),
    punt("Aard en omvang", leesMelding(bron, "aard")),
    punt("Mogelijke gevolgen voor betrokkenen", leesMelding(bron, "gevolgen")),
    punt("Maatregelen die kunnen worden genomen", leesMelding(bron, "maatregelen_mogelijk")),
    punt("Maatregelen die zijn of worden genomen", leesMelding(bron, "maatregelen_genomen")),
    punt("Meer informatie", leesContact(bron)),
  ].join("\n\n");
}

/** P 14.6, AVG 34: in plain words, without the name of anybody else. */
function maakBetrokkenenBericht(bron: Berichtbron): string {
  const { veiligheidshuis, dossier } = bron;
  return [
    veiligheidshuis,
    // The register keeps this text: who got it stands on the letter itself only.
    "Aan: de betrokkene (naam en adres staan alleen op de brief zelf)",
    `Ons kenmerk: ${dossier.zaak.nummer}`,
    "# Bericht over een datalek met uw gegevens",
    `Er is iets misgegaan met gegevens over u die ${veiligheidshuis} gebruikt. Wij leggen uit wat er is gebeurd, wat dat voor u kan betekenen en wat u kunt doen.`,
    punt("Wat is er gebeurd?", leesMelding(bron, "aard")),
    punt("Om welke gegevens gaat het?", leesBeoordeling(bron, "gegevens")),
    punt("Wat kan dit voor u betekenen?", leesMelding(bron, "gevolgen")),
    punt("Wat hebben wij gedaan?", leesMelding(bron, "maatregelen_genomen")),
    punt("Wat kunt u zelf doen?", leesBeoordeling(bron, "aanbevolen")),
    punt("Hebt u vragen?", leesContact(bron)),
    "Bent u het niet eens met hoe wij met uw gegevens omgaan? Dan kunt u een klacht indienen bij het Veiligheidshuis of bij de Autoriteit Persoonsgegevens, via autoriteitpersoonsgegevens.nl.",
  ].join("\n\n");
}

/** The text with which the writer of a kennisgeving begins, made from the record. */
export function maakBerichttekst(soort: Extract<Berichtsoort, "ap" | "partijen" | "betrokkenen">, bron: Berichtbron) {
  switch (soort) {
    case "ap":
      return maakApBericht(bron);
    case "partijen":
      return maakPartijenBericht(bron);
    case "betrokkenen":
      return maakBetrokkenenBericht(bron);
  }
}
