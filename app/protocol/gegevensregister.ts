import type { Bestandwaarde } from "./bestandstypen";
import { vanaf, type Fase } from "./fasen";
import {
  aantal,
  bereik,
  bestand,
  bsn,
  datum,
  deeldatum,
  keuze,
  keuzesUitLijst,
  keuzeUitLijst,
  naam,
  postcode,
  regel,
  tekst,
  vinkje,
  type Gegevenssoort,
  type WaardeVan,
} from "./gegevenssoorten";
import * as lijsten from "./lijsten";
import { isZaakentiteit, zaakregister, type Zaakentiteit } from "./zaakregister";

interface EntiteitBeschrijving {
  readonly label: string;
  /** Whose the row is: of the Partij that brought it in, or of the Veiligheidshuis (P 2.1–2.3). */
  readonly eigenaar: "verstrekker" | "veiligheidshuis";
  /** Information that a Partij brought in for the overleg: others see it only after C 12.2 f (R-vooraf). */
  readonly ingebracht?: true;
  /** One piece of information: what the author marks holds for every value of the row, also for its ground and purpose. */
  readonly eenGeheel?: true;
  /**
   * Article for which the row accounts (that the betrokkene was told, what was decided and asked): needed in every phase, so
   * it goes along by itself when the casus moves on (P 3.5 b).
   */
  readonly verantwoording?: string;
  readonly velden: Readonly<Record<string, Gegevenssoort>>;
}

const aanmelden = vanaf("aanmelden");
const triageren = vanaf("triageren");
const inlichten = vanaf("inlichten");
const bespreken = vanaf("bespreken");
const uitvoeren = vanaf("uitvoeren");
const afsluiten = vanaf("afsluiten");
/** What is decided when the work on a casus has ended, also of one that went to lokale aanpak. */
const naHetEinde: readonly Fase[] = ["triageren", "afsluiten", "vernietigen"];

/** P 7.2 b, c, e: what a Partij records with a toestemming, or the weighing that stands in its place. */
const toestemmingvelden = (fasen: readonly Fase[]) => ({
  toestemming_op: datum("Datum van de toestemming", { fasen }),
  toestemming_van: keuze("Toestemming gegeven door", lijsten.toestemmingsgevers, { fasen }),
  toestemming_schriftelijk: vinkje("Toestemming is schriftelijk vastgelegd", { fasen }),
  toestemming_intrekbaar: vinkje("Betrokkene weet dat intrekken altijd kan", { fasen }),
  afweging: tekst("Afweging bij conflict van plichten", { fasen, markeerbaar: true, max: 2000 }),
});

/** P 7.1: who of the politie let the Partij pass on politiegegevens, and when. */
const doorverstrekkingvelden = (fasen: readonly Fase[]) => ({
  wpg_door: regel("Toestemming van de politie gegeven door", { fasen, categorie: 3, max: 120 }),
  wpg_op: datum("Datum van de toestemming van de politie", { fasen }),
  /** Only in a concept: on submitting it goes to the politie. */
  wpg_vraag: tekst("Vraag aan de politie", { fasen, max: 2000 }),
});

/**
 * The gegevensregister: the only place where a field that can hold personal data exists (DPIA 2, P bijlage 4).
 * Storage, forms, views, projection and anonymising are derived from it. A field without an anonymising rule does not
 * compile. Kinds for ethnicity, religion, politics, union and sexuality do not exist (domein 12).
 */
export const gegevensregister = {
  persoon: {
    label: "Betrokkene",
    eigenaar: "verstrekker",
    velden: {
      bsn: bsn("BSN", { fasen: aanmelden }),
      skn: regel("Strafrechtsketennummer", { fasen: triageren, type: "wettelijk_id", nooitProjecteren: true, max: 20 }),
      voornamen: naam("Voornamen", { fasen: aanmelden, anonimiseer: "willekeurige_letters" }),
      initialen: naam("Initialen", { fasen: aanmelden, anonimiseer: "willekeurige_letters" }),
      tussenvoegsel: naam("Tussenvoegsel", { fasen: aanmelden, anonimiseer: "leeg" }),
      achternaam: naam("Achternaam", { fasen: aanmelden, anonimiseer: "willekeurige_letters" }),
      bijnaam: naam("Bijnaam", { fasen: aanmelden, anonimiseer: "leeg" }),
      geslacht: keuze("Geslacht", lijsten.geslachten, { fasen: aanmelden, anonimiseer: "onbekend" }),
      geboortedatum: deeldatum("Geboortedatum", { fasen: aanmelden }),
      geboorteplaats: regel("Geboorteplaats", { fasen: aanmelden, max: 80 }),
      overlijdensdatum: datum("Datum van overlijden", { fasen: aanmelden }),
      burgerlijke_staat: regel("Burgerlijke staat", { fasen: bespreken, max: 60 }),
      straat: bereik("Straat", "regel", { fasen: aanmelden }),
      huisnummer: bereik("Huisnummer", "huisnummer", { fasen: aanmelden }),
      huisnummertoevoeging: bereik("Toevoeging", "regel", { fasen: aanmelden }),
      postcode: postcode("Postcode", { fasen: aanmelden }),
      woonplaats: bereik("Woonplaats", "regel", { fasen: aanmelden }),
      vorig_adres: bereik("Vorig adres", "regel", { fasen: aanmelden }),
      telefoon: bereik("Telefoonnummer", "telefoon", { fasen: aanmelden }),
      email: bereik("E-mailadres", "email", { fasen: aanmelden }),
      // Follows the BSN in the basisregistratie, so it goes where the BSN goes.
      gba_volgindicator: keuze(
        "GBA-volgindicator",
        { geplaatst: "Geplaatst", niet_geplaatst: "Niet geplaatst" },
        { fasen: bespreken, type: "wettelijk_id", nooitProjecteren: true, anonimiseer: "leeg" },
      ),
    },
  },
  relatie: {
    label: "Gezinslid of directe relatie",
    eigenaar: "veiligheidshuis",
    velden: {
      naam: naam("Naam", { fasen: bespreken, categorie: 2, anonimiseer: "willekeurige_letters" }),
      geboortedatum: deeldatum("Geboortedatum", { fasen: bespreken, categorie: 2 }),
      verhouding: regel("Verhouding tot betrokkene", { fasen: bespreken, categorie: 2, max: 80 }),
      noodzaak: tekst("Waarom nodig voor de aanpak", { fasen: bespreken, categorie: 2, max: 1000 }),
    },
  },
  verzoek: {
    label: "Verzoek",
    eigenaar: "verstrekker",
    ingebracht: true,
    velden: {
      reden_instroom: regel("Reden van aanmelding", { fasen: aanmelden, markeerbaar: true }),
      problematiek: tekst("Beschrijving van de problematiek", { fasen: aanmelden, markeerbaar: true }),
      al_geprobeerd: tekst("Wat is al geprobeerd", { fasen: aanmelden, markeerbaar: true }),
      delictgedrag: tekst("Delictgedrag", { fasen: aanmelden, type: "strafrechtelijk" }),
      leefgebieden: keuzesUitLijst("Leefgebieden met problemen", "leefgebieden", { fasen: aanmelden }),
      ...toestemmingvelden(aanmelden),
      ...doorverstrekkingvelden(aanmelden),
    },
  },
  contact: {
    label: "Contactpersoon bij een organisatie",
    eigenaar: "verstrekker",
    ingebracht: true,
    velden: {
      naam: naam("Naam", { fasen: aanmelden, categorie: 3, anonimiseer: "willekeurige_letters" }),
      organisatie: regel("Organisatie", { fasen: aanmelden, categorie: 3, max: 120 }),
      telefoon: bereik("Zakelijk telefoonnummer", "telefoon", { fasen: aanmelden, categorie: 3 }),
      email: bereik("Zakelijk e-mailadres", "email", { fasen: aanmelden, categorie: 3 }),
    },
  },
  beoordeling: {
    label: "Eerste beoordeling",
    eigenaar: "veiligheidshuis",
    velden: {
      behandelen: keuze("Verzoek behandelen", { ja: "Ja", nee: "Nee" }, { fasen: aanmelden }),
      toelichting: tekst("Toelichting", { fasen: aanmelden, markeerbaar: true }),
      terugkoppeling: tekst("Terugkoppeling aan melder", { fasen: aanmelden, max: 2000 }),
    },
  },
  uitvraag: {
    label: "Vraag om informatie",
    eigenaar: "veiligheidshuis",
    velden: {
      vraag: tekst("Vraag", { fasen: triageren, markeerbaar: true, max: 2000 }),
      antwoord: tekst("Antwoord", { fasen: triageren, markeerbaar: true }),
    },
  },
  triage: {
    label: "Triage",
    eigenaar: "veiligheidshuis",
    velden: {
      meerdere_problemen: vinkje("Meerdere problemen op meer dan één leefgebied", { fasen: triageren }),
      ketensamenwerking: vinkje("Samenwerking van meerdere ketens is nodig", { fasen: triageren }),
      gezinssysteem: vinkje("Invloed op of van gezin of directe leefomgeving", { fasen: triageren }),
      veiligheidsproblematiek: vinkje("Ernstige lokale of gebiedsgebonden veiligheidsproblematiek", {
        fasen: triageren,
      }),
      criteria_toelichting: tekst("Toelichting op de criteria", { fasen: triageren, markeerbaar: true }),
      verdiepingsvragen: tekst("Verdiepingsvragen", { fasen: triageren, markeerbaar: true }),
      uitkomst: keuze(
        "Uitkomst van de triage",
        { lokaal: "Lokale aanpak", geen_aanpak: "Geen aanpak", veiligheidshuis: "Aanpak Veiligheidshuis" },
        { fasen: triageren },
      ),
      besluit_toelichting: tekst("Toelichting op besluit triage", { fasen: triageren, markeerbaar: true }),
      terugkoppeling: tekst("Terugkoppeling aan melder", { fasen: triageren, max: 2000 }),
    },
  },
  topx: {
    label: "Toetsing Top-X",
    eigenaar: "veiligheidshuis",
    velden: {
      leeftijdsgroep: keuze("Leeftijdsgroep bij de aanmelding", lijsten.leeftijdsgroepen, {
        fasen: triageren,
        type: "strafrechtelijk",
      }),
      meerdere_registraties: vinkje("Meerdere politieregistraties", { fasen: triageren, type: "strafrechtelijk" }),
      vervolging: vinkje("Verrichte of voorgenomen strafrechtelijke vervolging", {
        fasen: triageren,
        type: "strafrechtelijk",
      }),
      toelichting: tekst("Toelichting op de toetsing aan Top-X", {
        fasen: triageren,
        type: "strafrechtelijk",
        max: 4000,
      }),
    },
  },
  /** P 9.2: category, count and outcome; the registrations themselves have no field. */
  topx_criterium: {
    label: "Criterium van Top-X",
    eigenaar: "veiligheidshuis",
    velden: {
      criterium: keuze("Criterium", lijsten.topxCriteria, { fasen: triageren, type: "strafrechtelijk" }),
      aantal: aantal("Aantal keer als verdachte", { fasen: triageren, type: "strafrechtelijk" }),
      recent: aantal("Waarvan in de 12 maanden voor de aanmelding", { fasen: triageren, type: "strafrechtelijk" }),
      uitkomst: keuze("Uitkomst", lijsten.topxUitkomsten, { fasen: triageren, type: "strafrechtelijk" }),
    },
  },
  inlichting: {
    label: "Inlichten betrokkene",
    eigenaar: "veiligheidshuis",
    verantwoording: "P 16.2",
    velden: {
      wijze: keuze(
        "Wijze van informeren",
        { brief: "Brief", gesprek: "Gesprek", brief_en_gesprek: "Brief en gesprek" },
        { fasen: inlichten },
      ),
      datum: datum("Datum van informeren", { fasen: inlichten }),
      toelichting: tekst("Toelichting", { fasen: inlichten, max: 2000 }),
    },
  },
  uitstel: {
    label: "Niet of later informeren",
    eigenaar: "veiligheidshuis",
    verantwoording: "P 16.7",
    velden: {
      soort: keuze(
        "Besluit",
        { uitstellen: "Later informeren", achterwege: "Voorlopig niet informeren" },
        { fasen: inlichten },
      ),
      grond: keuze("Grond (P 16.6)", lijsten.uitstelgronden, { fasen: inlichten }),
      motivering: tekst("Motivering", { fasen: inlichten, markeerbaar: true }),
      verwacht_op: datum("Wanneer kan betrokkene naar verwachting wel worden geïnformeerd", { fasen: inlichten }),
      afhankelijk_van: tekst("Waarvan is dat afhankelijk", { fasen: inlichten, markeerbaar: true, max: 2000 }),
      toetsing: regel("Hoe wordt periodiek getoetst", { fasen: inlichten }),
      herbeoordelen_op: datum("Opnieuw beoordelen op", { fasen: inlichten }),
    },
  },
  inbreng: {
    label: "Inbreng",
    eigenaar: "verstrekker",
    ingebracht: true,
    eenGeheel: true,
    velden: {
      tekst: tekst("Informatie", { fasen: triageren, markeerbaar: true }),
      grondslag: regel("Grondslag", { fasen: triageren }),
      doel: regel("Doel van de verstrekking", { fasen: triageren }),
      wpg_artikel: keuze(
        "Politiegegevens",
        { artikel_8: "Artikel 8 Wpg", artikel_13: "Artikel 13 Wpg" },
        { fasen: triageren },
      ),
      ...toestemmingvelden(triageren),
      ...doorverstrekkingvelden(triageren),
      voorwaarde: tekst("Voorwaarde van de verstrekker", { fasen: triageren, markeerbaar: true, max: 1000 }),
    },
  },
  fasevraag: {
    label: "Vraag over een volgende fase",
    eigenaar: "veiligheidshuis",
    verantwoording: "P 3.5 c",
    velden: {
      toelichting: tekst("Toelichting van de verstrekker", { fasen: aanmelden, markeerbaar: true, max: 1000 }),
    },
  },
  ketenanalyse: {
    label: "Ketenanalyse",
    eigenaar: "verstrekker",
    ingebracht: true,
    eenGeheel: true,
    velden: {
      tekst: tekst("Ketenanalyse", { fasen: bespreken, markeerbaar: true }),
      doel: regel("Doel van de verstrekking", { fasen: bespreken }),
      wpg_artikel: keuze(
        "Politiegegevens",
        { artikel_8: "Artikel 8 Wpg", artikel_13: "Artikel 13 Wpg" },
        { fasen: bespreken },
      ),
      ...toestemmingvelden(bespreken),
      ...doorverstrekkingvelden(bespreken),
      voorwaarde: tekst("Voorwaarde van de verstrekker", { fasen: bespreken, markeerbaar: true, max: 1000 }),
    },
  },
  akkoordverzoek: {
    label: "Verzoek om akkoord",
    eigenaar: "verstrekker",
    verantwoording: "P 3.5 d, 7.1, 9.5",
    velden: {
      doel: regel("Waarvoor", { fasen: triageren }),
      toelichting: tekst("Toelichting", { fasen: triageren, max: 2000 }),
      antwoord: tekst("Antwoord van de verstrekker", { fasen: triageren, max: 2000 }),
    },
  },
  eigen_gebruik: {
    label: "Gebruik voor een eigen taak",
    eigenaar: "verstrekker",
    verantwoording: "P 3.5 d",
    velden: {
      gebruik: tekst("Waarvoor gebruikt", { fasen: triageren, max: 2000 }),
      gebruikt_op: datum("Gebruikt op", { fasen: triageren }),
    },
  },
  analyse: {
    label: "Algemene analyse",
    eigenaar: "veiligheidshuis",
    velden: { tekst: tekst("Algemene analyse", { fasen: bespreken, markeerbaar: true }) },
  },
  agendapunt: {
    label: "Agendapunt",
    eigenaar: "veiligheidshuis",
    velden: {
      doel: tekst("Doel van de bespreking", { fasen: bespreken, markeerbaar: true, max: 1000 }),
      themas: regel("Gespreksthema's", { fasen: bespreken, markeerbaar: true }),
      besluiten: regel("Gevraagd type besluiten", { fasen: bespreken, markeerbaar: true }),
    },
  },
  /** What one Partij is asked to bring to one overleg (C 12.2 e). */
  bijdrage: {
    label: "Gevraagde bijdrage",
    eigenaar: "veiligheidshuis",
    velden: {
      vraag: tekst("Gevraagde bijdrage", { fasen: bespreken, markeerbaar: true, max: 1000 }),
    },
  },
  bespreking: {
    label: "Bespreking in het casusoverleg",
    eigenaar: "veiligheidshuis",
    velden: {
      toestandsbeeld: tekst("Gezamenlijk toestandsbeeld", { fasen: bespreken, markeerbaar: true }),
      notulen: tekst("Notulen", { fasen: bespreken, markeerbaar: true }),
      besluit: tekst("Besluiten", { fasen: bespreken, markeerbaar: true }),
      afschalen: keuze(
        "Besluit over afsluiten",
        { doorgaan: "De aanpak gaat door", afsluiten: "De casus wordt afgesloten" },
        { fasen: bespreken },
      ),
    },
  },
  /** A besluit that the casus goes to a higher level or to another overlegtafel; `code` says which. */
  doorgeleiding: {
    label: "Opschaling of andere overlegtafel",
    eigenaar: "veiligheidshuis",
    verantwoording: "P bijlage 2",
    eenGeheel: true,
    velden: {
      bestemming: regel("Naar", { fasen: bespreken, markeerbaar: true, max: 120 }),
      reden: tekst("Reden", { fasen: bespreken, markeerbaar: true, max: 2000 }),
      gegevens: keuze("Persoonsgegevens", lijsten.doorgeleidinggegevens, { fasen: bespreken }),
      overgedragen: tekst("Wat wordt overgedragen", { fasen: bespreken, markeerbaar: true, max: 2000 }),
    },
  },
  leefgebiedscore: {
    label: "Score per leefgebied",
    eigenaar: "veiligheidshuis",
    velden: {
      score: keuze("Score", lijsten.scores, { fasen: bespreken }),
      probleem: tekst("Aard van het probleem", { fasen: bespreken, markeerbaar: true, max: 2000 }),
    },
  },
  interventie: {
    label: "Interventie",
    eigenaar: "veiligheidshuis",
    eenGeheel: true,
    velden: {
      omschrijving: regel("Interventie", { fasen: bespreken, markeerbaar: true }),
      interventietype: keuzeUitLijst("Interventietype", "interventietypen", { fasen: bespreken }),
      leefgebied: keuzeUitLijst("Leefgebied", "leefgebieden", { fasen: bespreken }),
      toelichting: tekst("Toelichting", { fasen: bespreken, markeerbaar: true, max: 4000 }),
      start: datum("Startdatum", { fasen: bespreken }),
      beoogd_einde: datum("Beoogde einddatum", { fasen: bespreken }),
      uitvoerder: regel("Uitvoerder", { fasen: bespreken, categorie: 4, max: 120 }),
      geeindigd_op: datum("Werkelijke einddatum", { fasen: bespreken }),
      resultaat: keuze(
        "Resultaat",
        { behaald: "Behaald", deels: "Deels behaald", niet: "Niet behaald" },
        { fasen: bespreken },
      ),
      slot_toelichting: tekst("Toelichting bij afsluiten", { fasen: bespreken, markeerbaar: true, max: 4000 }),
    },
  },
  voortgang: {
    label: "Voortgang van een interventie",
    eigenaar: "veiligheidshuis",
    eenGeheel: true,
    velden: {
      stand: keuze("Stand", lijsten.voortgangstanden, { fasen: bespreken }),
      tekst: tekst("Voortgang", { fasen: bespreken, markeerbaar: true, max: 4000 }),
    },
  },
  actie: {
    label: "Actie",
    eigenaar: "veiligheidshuis",
    eenGeheel: true,
    velden: {
      omschrijving: tekst("Actie", { fasen: bespreken, markeerbaar: true, max: 1000 }),
      deadline: datum("Uiterlijk op", { fasen: bespreken }),
      status: keuze("Stand", lijsten.actiestatussen, { fasen: bespreken }),
      resultaat: tekst("Resultaat", { fasen: bespreken, markeerbaar: true, max: 2000 }),
    },
  },
  afschalingscriterium: {
    label: "Criterium voor afschaling",
    eigenaar: "veiligheidshuis",
    eenGeheel: true,
    velden: {
      criterium: regel("Criterium", { fasen: bespreken, markeerbaar: true }),
      bereikt: keuze("Bereikt", { ja: "Ja", deels: "Deels", nee: "Nee" }, { fasen: bespreken }),
      toelichting: tekst("Toelichting", { fasen: bespreken, markeerbaar: true, max: 2000 }),
    },
  },
  notitie: {
    label: "Notitie",
    eigenaar: "veiligheidshuis",
    velden: { tekst: tekst("Notitie", { fasen: bespreken, markeerbaar: true, max: 4000 }) },
  },
  logboek: {
    label: "Logboek",
    eigenaar: "veiligheidshuis",
    eenGeheel: true,
    velden: {
      datum: datum("Datum", { fasen: bespreken }),
      soort: keuzeUitLijst("Soort", "logboeksoorten", { fasen: bespreken }),
      inhoud: tekst("Inhoud", { fasen: bespreken, markeerbaar: true, max: 4000 }),
    },
  },
  traject: {
    label: "Traject",
    eigenaar: "veiligheidshuis",
    velden: {
      start: datum("Begin van het traject", { fasen: uitvoeren }),
      geeindigd_op: datum("Einde van het traject", { fasen: uitvoeren }),
      slot_toelichting: tekst("Toelichting bij afsluiten", { fasen: uitvoeren, markeerbaar: true, max: 4000 }),
    },
  },
  hulpvraag: {
    label: "Hulpvraag",
    eigenaar: "veiligheidshuis",
    eenGeheel: true,
    velden: {
      // Of a hulpvraag only the answer may stay (DPIA bijlage 1), so this list is emptied too.
      leefgebied: keuzeUitLijst("Leefgebied", "leefgebieden", { fasen: uitvoeren, anonimiseer: "leeg" }),
      antwoord: keuze("Is er een hulpvraag", lijsten.hulpvraagantwoorden, { fasen: uitvoeren }),
      omschrijving: tekst("Hulpvraag", { fasen: uitvoeren, markeerbaar: true, max: 2000 }),
    },
  },
  gesprek: {
    label: "Gesprek",
    eigenaar: "veiligheidshuis",
    eenGeheel: true,
    velden: {
      datum: datum("Datum van het gesprek", { fasen: uitvoeren }),
      aanwezig: tekst("Aanwezig", { fasen: uitvoeren, max: 500 }),
      doelen: tekst("Gesprekdoelen", { fasen: uitvoeren, markeerbaar: true, max: 2000 }),
      hulpvragen: tekst("Hulpvragen", { fasen: uitvoeren, markeerbaar: true, max: 2000 }),
      algemene_indruk: tekst("Algemene indruk", { fasen: uitvoeren, markeerbaar: true, max: 2000 }),
      verslag: tekst("Gespreksverslag", { fasen: uitvoeren, markeerbaar: true }),
      toelichting: tekst("Toelichting", { fasen: uitvoeren, markeerbaar: true, max: 2000 }),
    },
  },
  detentieperiode: {
    label: "Detentieperiode",
    eigenaar: "veiligheidshuis",
    eenGeheel: true,
    velden: {
      start: datum("Start", { fasen: uitvoeren, type: "strafrechtelijk", anonimiseer: "eerste_van_kwartaal" }),
      eind: datum("Eind", { fasen: uitvoeren, type: "strafrechtelijk", anonimiseer: "eerste_van_kwartaal" }),
    },
  },
  agg: {
    label: "AGG-gegevens",
    eigenaar: "veiligheidshuis",
    eenGeheel: true,
    velden: {
      gegevens: tekst("AGG-gegevens", { fasen: uitvoeren, markeerbaar: true, max: 4000 }),
      bestand: bestand("AGG-bestand", { fasen: uitvoeren }),
    },
  },
  bijlage: {
    label: "Bijlage",
    eigenaar: "verstrekker",
    ingebracht: true,
    eenGeheel: true,
    velden: {
      omschrijving: regel("Omschrijving", { fasen: bespreken, markeerbaar: true }),
      datum: datum("Datum van het document", { fasen: bespreken }),
      grondslag: regel("Grondslag", { fasen: bespreken }),
      doel: regel("Doel van de verstrekking", { fasen: bespreken }),
      wpg_artikel: keuze(
        "Politiegegevens",
        { artikel_8: "Artikel 8 Wpg", artikel_13: "Artikel 13 Wpg" },
        { fasen: bespreken },
      ),
      ...toestemmingvelden(bespreken),
      ...doorverstrekkingvelden(bespreken),
      inhoud: bestand("Bestand", { fasen: bespreken }),
    },
  },
  brief: {
    label: "Brief",
    eigenaar: "veiligheidshuis",
    verantwoording: "DPIA 3.3, 3.6",
    velden: {
      datum: datum("Datum van de brief", { fasen: inlichten }),
      inhoud: tekst("Eigen tekst in de brief", { fasen: inlichten, max: 20000 }),
      /** The letter as it was sent, with all its fixed parts. */
      document: bestand("Brief als PDF", { fasen: inlichten }),
      verzonden_op: datum("Verzonden op", { fasen: inlichten }),
      wijze: keuze("Wijze van verzenden", lijsten.verzendwijzen, { fasen: inlichten }),
    },
  },
  afsluiting: {
    label: "Afsluiting",
    eigenaar: "veiligheidshuis",
    verantwoording: "DPIA 2",
    velden: {
      reden: keuzeUitLijst("Reden van afsluiten", "sluitredenen", { fasen: afsluiten }),
      toelichting: tekst("Toelichting", { fasen: afsluiten, markeerbaar: true }),
      andere_regio: regel("Veiligheidshuis van de andere regio", { fasen: afsluiten, max: 120 }),
      contact_op: datum("Contact met dat Veiligheidshuis op", { fasen: afsluiten }),
    },
  },
  heropening: {
    label: "Heropening",
    eigenaar: "veiligheidshuis",
    verantwoording: "DPIA 10",
    velden: { reden: tekst("Reden van heropenen", { fasen: bespreken, markeerbaar: true, max: 2000 }) },
  },
  inzagereden: {
    label: "Reden van inzage",
    eigenaar: "veiligheidshuis",
    verantwoording: "P 24.4",
    velden: { reden: tekst("Reden van inzage", { fasen: aanmelden, max: 2000 }) },
  },
  bewaarbesluit: {
    label: "Besluit over bewaren",
    eigenaar: "veiligheidshuis",
    verantwoording: "DPIA 10",
    velden: {
      reden: tekst("Reden om langer te bewaren", { fasen: naHetEinde, max: 2000 }),
      nieuwe_datum: datum("Bewaren tot", { fasen: naHetEinde }),
      oordeel: tekst("Oordeel van de tweede persoon", { fasen: naHetEinde, max: 2000 }),
    },
  },
  archiefoverdracht: {
    label: "Overdracht aan het regionaal archief",
    eigenaar: "veiligheidshuis",
    verantwoording: "DPIA 10",
    velden: {
      archief: regel("Archief", { fasen: naHetEinde, max: 120 }),
      reden: tekst("Reden van overdragen", { fasen: naHetEinde, max: 2000 }),
      overgedragen_op: datum("Overgedragen op", { fasen: naHetEinde }),
      ontvangst: regel("Bewijs van ontvangst", { fasen: naHetEinde, max: 200 }),
    },
  },
  ...zaakregister,
} as const satisfies Record<string, EntiteitBeschrijving>;

export type Gegevensregister = typeof gegevensregister;
export type Entiteit = keyof Gegevensregister;
export type Sleutel<E extends Entiteit> = Extract<keyof Gegevensregister[E]["velden"], string>;
/** Fields of an entity that are a file. */
export type Bestandsleutel<E extends Entiteit> = {
  [S in Sleutel<E>]: Waarde<E, S> extends Bestandwaarde ? S : never;
}[Sleutel<E>];
export type Waarde<E extends Entiteit, S extends Sleutel<E>> = WaardeVan<Gegevensregister[E]["velden"][S]>;
/** The values of a row; what is missing is not filled in. */
export type Waarden<E extends Entiteit> = { [S in Sleutel<E>]?: Waarde<E, S> };

export function isEntiteit(woord: string): woord is Entiteit {
  return Object.hasOwn(gegevensregister, woord);
}

/** The entities of a casus; the others stand in a verzoek van betrokkene or a datalek. */
export type Casusentiteit = Exclude<Entiteit, Zaakentiteit>;

export function listCasusentiteiten(): Casusentiteit[] {
  return (Object.keys(gegevensregister) as Entiteit[]).filter((naam): naam is Casusentiteit => !isZaakentiteit(naam));
}

export function listSleutels<E extends Entiteit>(entiteit: E): Sleutel<E>[] {
  return Object.keys(gegevensregister[entiteit].velden) as Sleutel<E>[];
}

/** Description of one field. Throws for a word that is not in the register, so that nothing unknown is ever processed. */
export function getGegevenssoort(entiteit: Entiteit, sleutel: string): Gegevenssoort {
  const velden: Readonly<Record<string, Gegevenssoort>> = gegevensregister[entiteit].velden;
  const soort = Object.hasOwn(velden, sleutel) ? velden[sleutel] : undefined;
  if (!soort) throw new Error(`Not in the gegevensregister: ${entiteit}.${sleutel}`);
  return soort;
}

/** Every `entiteit.sleutel`, for the database table that refuses all others. */
export function listGegevenssoorten(): string[] {
  return (Object.keys(gegevensregister) as Entiteit[]).flatMap((entiteit) =>
    listSleutels(entiteit).map((sleutel) => `${entiteit}.${sleutel}`),
  );
}
