import type { Fase } from "./fasen";
import { bereik, deeldatum, keuze, keuzes, naam, postcode, regel, tekst, type Gegevenssoort } from "./gegevenssoorten";
import { betrokkenensoorten, gegevenssoortenVanLek, versleuteling } from "./zaaklijsten";

interface Zaakbeschrijving {
  readonly label: string;
  readonly eigenaar: "veiligheidshuis";
  /** The kind of file in which these fields stand; a casus never holds them. */
  readonly zaak: "rechtenverzoek" | "datalek";
  readonly velden: Readonly<Record<string, Gegevenssoort>>;
}

/** Belongs to no phase of a casus, so that no rule about a casus ever opens it. */
const geenFase: readonly Fase[] = [];
const eigen = { fasen: geenFase };
/** Of a medewerker who can tell more about it (P 14.3 b). */
const medewerker = { fasen: geenFase, categorie: 3 } as const;

/**
 * The part of the gegevensregister that is about no casus: what a betrokkene asks (P 17–21) and what is reported about a
 * datalek (P 14). All of it goes when the file is destroyed: nothing of it is kept for reports but its columns.
 */
export const zaakregister = {
  rechtenverzoek: {
    label: "Verzoek van betrokkene",
    eigenaar: "veiligheidshuis",
    zaak: "rechtenverzoek",
    velden: {
      voornamen: naam("Voornamen", { ...eigen, anonimiseer: "leeg" }),
      tussenvoegsel: naam("Tussenvoegsel", { ...eigen, anonimiseer: "leeg" }),
      achternaam: naam("Achternaam", { ...eigen, anonimiseer: "leeg" }),
      geboortedatum: deeldatum("Geboortedatum", eigen),
      straat: bereik("Straat", "regel", eigen),
      huisnummer: bereik("Huisnummer", "huisnummer", eigen),
      huisnummertoevoeging: bereik("Toevoeging", "regel", eigen),
      postcode: postcode("Postcode", eigen),
      woonplaats: bereik("Woonplaats", "regel", eigen),
      vertegenwoordiger: naam("Naam van de vertegenwoordiger", { ...eigen, anonimiseer: "leeg" }),
      omschrijving: tekst("Wat vraagt de betrokkene", { ...eigen, max: 4000 }),
    },
  },
  rechtenbesluit: {
    label: "Besluit over een gegeven",
    eigenaar: "veiligheidshuis",
    zaak: "rechtenverzoek",
    velden: {
      gevraagd: tekst("Hoe het volgens de betrokkene moet zijn", { ...eigen, max: 4000 }),
      motivering: tekst("Motivering", { ...eigen, max: 2000 }),
      bewerking: tekst("Tekst zonder gegevens van anderen", eigen),
    },
  },
  raadpleging: {
    label: "Raadpleging van een Partij",
    eigenaar: "veiligheidshuis",
    zaak: "rechtenverzoek",
    velden: {
      vraag: tekst("Vraag aan de Partij", { ...eigen, max: 2000 }),
      toelichting: tekst("Toelichting op het advies", { ...eigen, max: 2000 }),
    },
  },
  rechtenantwoord: {
    label: "Antwoord aan betrokkene",
    eigenaar: "veiligheidshuis",
    zaak: "rechtenverzoek",
    velden: {
      afstemming: tekst("Uitkomst van het overleg", { ...eigen, max: 2000 }),
      toelichting: tekst("Toelichting in het antwoord", { ...eigen, max: 4000 }),
      brief: tekst("Antwoord zoals het is gegeven, zonder de kopie", { ...eigen, max: 40000 }),
    },
  },
  datalek: {
    label: "Datalek",
    eigenaar: "veiligheidshuis",
    zaak: "datalek",
    velden: {
      aard: tekst("Wat is er gebeurd, en hoe groot is het", { ...eigen, max: 2000 }),
      gevolgen: tekst("Mogelijke gevolgen en risico's voor betrokkenen", { ...eigen, max: 2000 }),
      maatregelen_genomen: tekst("Wat is al gedaan of wordt nu gedaan", { ...eigen, max: 2000 }),
      maatregelen_mogelijk: tekst("Wat kan nog worden gedaan om gevolgen te voorkomen of te beperken", {
        ...eigen,
        max: 2000,
      }),
      contact_naam: naam("Contactpersoon", { ...medewerker, anonimiseer: "leeg" }),
      contact_telefoon: bereik("Telefoonnummer contactpersoon", "telefoon", medewerker),
      contact_email: bereik("E-mailadres contactpersoon", "email", medewerker),
    },
  },
  datalekbeoordeling: {
    label: "Beoordeling van het datalek",
    eigenaar: "veiligheidshuis",
    zaak: "datalek",
    velden: {
      betrokkenen: keuzes("Van wie zijn de gegevens", betrokkenensoorten, eigen),
      aantal: regel("Om hoeveel personen gaat het ongeveer", { ...eigen, max: 80 }),
      gegevens: keuzes("Welke gegevens", gegevenssoortenVanLek, eigen),
      versleuteld: keuze(
        "Waren de gegevens versleuteld, geanonimiseerd of anders onbegrijpelijk",
        versleuteling,
        eigen,
      ),
      aanbevolen: tekst("Aanbevolen maatregelen om de gevolgen te beperken", { ...eigen, max: 2000 }),
      gevolgen_vastgesteld: tekst("Vastgestelde en vermoedelijke gevolgen voor de verwerking", { ...eigen, max: 2000 }),
      maatregelen: tekst("Maatregelen die zijn getroffen of worden voorgesteld", { ...eigen, max: 2000 }),
    },
  },
  datalekbesluit: {
    label: "Besluit over een datalek",
    eigenaar: "veiligheidshuis",
    zaak: "datalek",
    velden: { motivering: tekst("Motivering", { ...eigen, max: 2000 }) },
  },
  datalekbericht: {
    label: "Kennisgeving van een datalek",
    eigenaar: "veiligheidshuis",
    zaak: "datalek",
    velden: {
      inhoud: tekst("Tekst van de kennisgeving", { ...eigen, max: 12000 }),
      kenmerk: regel("Kenmerk of wijze", { ...eigen, max: 120 }),
      vertraging: tekst("Reden van de vertraging", { ...eigen, max: 1000 }),
    },
  },
  datalekafronding: {
    label: "Afronding van een datalek",
    eigenaar: "veiligheidshuis",
    zaak: "datalek",
    velden: { lessen: tekst("Wat is geleerd en verbeterd", { ...eigen, max: 2000 }) },
  },
} as const satisfies Record<string, Zaakbeschrijving>;

export type Zaakentiteit = keyof typeof zaakregister;

export function isZaakentiteit(woord: string): woord is Zaakentiteit {
  return Object.hasOwn(zaakregister, woord);
}
