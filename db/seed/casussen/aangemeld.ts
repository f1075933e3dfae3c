import { verzonnenAdres } from "./adres";
import type { Casusverhaal } from "./soort";

/** Verzoeken, and those that went no further. */
export const aangemeldeverhalen: readonly Casusverhaal[] = [
  {
    doel: "Aangemeld: a new verzoek of the politie, waiting for the eerste beoordeling",
    aanpak: "top_x",
    gemeente: "utrecht",
    melder: "melder",
    aangemeld: -2,
    persoon: {
      bsn: 1,
      voornamen: "Dylan",
      achternaam: "Fictief",
      geslacht: "man",
      leeftijd: 17,
      ...verzonnenAdres("Voorbeeldstraat", "12"),
    },
    verzoek: {
      reden: "Oplopende overlast en meerdere incidenten in korte tijd",
      problematiek:
        "Jongere van 17 die sinds de zomer niet meer op school komt. Hangt in wisselende samenstelling rond op het plein. Moeder geeft aan geen grip meer te hebben. Ouderlijk gezin heeft schulden en een dreigende huisuitzetting.",
      geprobeerd:
        "Gesprekken met de wijkagent en de leerplichtambtenaar. Vrijwillige begeleiding door een jongerenwerker is na zes weken gestopt omdat betrokkene niet kwam opdagen.",
      delictgedrag: "Drie registraties als verdachte in de afgelopen twaalf maanden, waarvan één straatroof.",
      leefgebieden: ["werk_opleiding", "tijdsbesteding", "huiselijke_relaties", "justitie"],
    },
    contact: { naam: "Anna Verzonnenbeek", organisatie: "Leerplicht gemeente Utrecht", telefoon: "030 1234567" },
  },
  {
    doel: "Aangemeld: a verzoek of a Partij without strafrechtelijke gegevens, in another gemeente",
    aanpak: "top_x",
    gemeente: "amersfoort",
    melder: "wonen",
    aangemeld: -1,
    persoon: {
      bsn: 2,
      voornamen: "Noor",
      tussenvoegsel: "van",
      achternaam: "Voorbeelden",
      geslacht: "vrouw",
      leeftijd: 34,
      ...verzonnenAdres("Fictiefplein", "3", "Amersfoort"),
    },
    verzoek: {
      reden: "Ernstige woonoverlast en dreigende ontruiming",
      problematiek:
        "Buren melden al een jaar nachtelijk geschreeuw en wisselend bezoek. De woning is vervuild en er is zes maanden huurachterstand. Huurder laat niemand binnen. Meerdere organisaties zijn los van elkaar betrokken, niemand heeft overzicht.",
      geprobeerd:
        "Betalingsregeling, twee gedragsaanwijzingen en een aanbod voor woonbegeleiding. Geen van drieën hield stand.",
      leefgebieden: ["financien", "huisvesting", "sociaal_netwerk", "instrumentele_adl"],
    },
    contact: { naam: "Joost Fictiefman", organisatie: "Buurtteam Amersfoort" },
  },
  {
    doel: "Lokaal: handed over to the lokale procesregisseur of Nieuwegein",
    aanpak: "top_x",
    gemeente: "nieuwegein",
    melder: "melder",
    aangemeld: -75,
    persoon: {
      bsn: 5,
      voornamen: "Esra",
      achternaam: "Verzonnen",
      geslacht: "vrouw",
      leeftijd: 15,
      ...verzonnenAdres("Voorbeeldhof", "7", "Nieuwegein"),
    },
    verzoek: {
      reden: "Schooluitval en overlast in het winkelcentrum",
      problematiek:
        "Leerling van 15 die veel verzuimt en met oudere jongeren omgaat. Ouders zijn gemotiveerd maar vinden de weg naar hulp niet.",
      geprobeerd: "Gesprekken op school met de leerplichtambtenaar.",
      delictgedrag: "Eén winkeldiefstal, afgedaan met Halt.",
      leefgebieden: ["werk_opleiding", "tijdsbesteding", "sociaal_netwerk"],
    },
    triage: {
      dag: -70,
      vragen: [
        {
          aan: "raad",
          vraag: "Is er een onderzoek of maatregel?",
          antwoord: { dag: -64, soort: "overig", tekst: "Geen maatregel en geen lopend onderzoek bij de Raad." },
        },
      ],
      criteria: {
        dag: -60,
        vinkjes: ["meerdere_problemen"],
        toelichting: "Problemen op meer dan één leefgebied, maar school en gemeente kunnen dit samen oppakken.",
      },
      besluit: {
        dag: -58,
        handeling: "naar_lokaal",
        toelichting:
          "Geen samenwerking van meerdere ketens nodig. De gemeente heeft een passend aanbod: gezinsbegeleiding en een plusklas. Bij nieuwe incidenten kan opnieuw worden aangemeld.",
        terugkoppeling:
          "Uw verzoek is overgedragen aan de lokale aanpak van de gemeente. De lokale procesregisseur neemt contact met u op.",
      },
    },
  },
  {
    doel: "Afgewezen: for the reports, anonymised",
    aanpak: "top_x",
    gemeente: "utrecht",
    melder: "wonen",
    aangemeld: -95,
    persoon: { bsn: 18, voornamen: "Sanne", achternaam: "Demograaf", geslacht: "vrouw", leeftijd: 42 },
    verzoek: {
      reden: "Burenruzie",
      problematiek: "Langlopend conflict tussen twee huishoudens over geluid.",
      geprobeerd: "Eén gesprek met beide buren.",
      leefgebieden: ["huisvesting"],
    },
    afwijzing: {
      dag: -91,
      toelichting: "Eén probleem op één leefgebied. Buurtbemiddeling is nog niet geprobeerd.",
      terugkoppeling:
        "Dit verzoek past niet bij het Veiligheidshuis. Wij adviseren om buurtbemiddeling in te schakelen.",
    },
  },
  {
    doel: "Geen aanpak after triage: for the reports, anonymised",
    aanpak: "top_x",
    gemeente: "overig",
    melder: "melder",
    aangemeld: -160,
    persoon: { bsn: 19, voornamen: "Tim", achternaam: "Verzonnendijk", geslacht: "man", leeftijd: 29 },
    verzoek: {
      reden: "Meerdere meldingen in korte tijd",
      problematiek: "Overlast rond een bedrijventerrein. Betrokkene heeft werk en een woning.",
      delictgedrag: "Twee registraties voor een verkeersdelict.",
      leefgebieden: ["tijdsbesteding", "justitie"],
    },
    triage: {
      dag: -155,
      vragen: [
        {
          aan: "om",
          vraag: "Loopt er een vervolging?",
          antwoord: {
            dag: -149,
            soort: "justitiele_documentatie",
            tekst: "Afgedaan met een strafbeschikking. Geen open zaken.",
          },
        },
      ],
      criteria: {
        dag: -145,
        vinkjes: [],
        toelichting: "Geen stapeling van problemen en geen samenwerking van ketens nodig.",
      },
      besluit: {
        dag: -144,
        handeling: "geen_aanpak",
        toelichting: "Voldoet niet aan de criteria voor complexe casuïstiek.",
        terugkoppeling:
          "Na triage is besloten dat er geen aanpak vanuit het Veiligheidshuis komt. De wijkagent houdt contact.",
      },
    },
  },
];
