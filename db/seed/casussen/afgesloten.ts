import { complex, complexMetGezin, verzonnenAdres } from "./adres";
import type { Casusverhaal } from "./soort";

/** Closed: recently, long ago with a term that has passed, and with one that ends soon. */
export const afgeslotenverhalen: readonly Casusverhaal[] = [
  {
    doel: "Afgesloten: two months ago with success; partners lost access, the casusregisseur still has it",
    aanpak: "top_x",
    gemeente: "utrecht",
    melder: "melder",
    aangemeld: -330,
    persoon: {
      bsn: 15,
      voornamen: "Lotte",
      achternaam: "Verzonnenkamp",
      geslacht: "vrouw",
      leeftijd: 20,
      ...verzonnenAdres("Voorbeeldhof", "2"),
    },
    verzoek: {
      reden: "Winkeldiefstallen, schulden en een onveilige woonplek",
      problematiek:
        "Betrokkene woonde bij een vriend die haar liet stelen. Zij wilde weg, maar had geen geld en geen adres.",
      geprobeerd: "Jongerencoach en een melding bij het buurtteam.",
      delictgedrag: "Twaalf registraties als verdachte, allemaal winkeldiefstal.",
      leefgebieden: ["financien", "huisvesting", "sociaal_netwerk", "justitie"],
    },
    triage: {
      dag: -322,
      criteria: {
        dag: -312,
        vinkjes: complexMetGezin,
        toelichting: "Top-X 18–23: Veelpleger voldaan. Veiligheid en wonen moeten eerst.",
        bevat: ["strafrechtelijk"],
      },
      besluit: {
        dag: -311,
        handeling: "aanpak_starten",
        toelichting: "Voldoet aan de criteria.",
        terugkoppeling: "De aanpak start.",
      },
    },
    inlichten: { brief: { dag: -300, wijze: "brief_en_gesprek" }, door: -298 },
    betrokken: {
      dag: -296,
      wie: ["politie", "reclassering", "casusregisseur", "wijkteam", "gemeente", "zorgaanbieder", "slachtofferhulp"],
    },
    inbreng: [
      {
        dag: -270,
        teksten: [
          {
            van: "politie",
            soort: "politieregistraties",
            tekst: "Registraties stoppen in weken waarin zij elders verblijft.",
          },
          { van: "reclassering", soort: "reclasseringscontact", tekst: "Taakstraf met begeleiding. Zeer gemotiveerd." },
          { van: "wijkteam", soort: "financiele_situatie", tekst: "Schulden van 2.200 euro, regeling mogelijk." },
          {
            van: "zorgaanbieder",
            soort: "hulpverlening",
            tekst: "Plek in begeleid wonen voor jongvolwassenen komt vrij.",
          },
        ],
      },
    ],
    agenda: [
      {
        overleg: "voorjaar",
        doel: "Veilige plek en plan voor de taakstraf",
        themas: "Wonen, veiligheid, schulden",
        besluiten: "Regieplan en casusregisseur",
        bespreking: {
          toestandsbeeld:
            "Betrokkene wil weg uit de onveilige situatie. Er is een plek, mits begeleiding en inkomen zijn geregeld.",
          notulen: "Alle Partijen steunen een snelle verhuizing. Politie houdt toezicht op de eerste weken.",
          besluit: "Verhuizing binnen twee weken. Regieplan vastgesteld.",
          bevat: ["strafrechtelijk"],
          scores: "roorooggggror",
          problemen: {
            financien: "Schulden en geen overzicht.",
            huisvesting: "Onveilige woonplek.",
            sociaal_netwerk: "Onder druk gezet door kennis.",
            justitie: "Taakstraf, geen detentie.",
          },
          plan: {
            casusregisseur: "casusregisseur",
            interventies: [
              {
                omschrijving: "Begeleid wonen voor jongvolwassenen",
                leefgebied: "huisvesting",
                partij: "zorgaanbieder",
                start: -230,
                einde: -80,
                voortgang: [
                  {
                    dag: -190,
                    door: "zorgaanbieder",
                    stand: "loopt",
                    tekst: "Verhuisd en gewend. Kookt voor de groep.",
                  },
                ],
                afgerond: {
                  dag: -75,
                  door: "casusregisseur",
                  resultaat: "behaald",
                  toelichting: "Stroomt door naar een eigen studio.",
                },
              },
            ],
            acties: [
              {
                omschrijving: "Betalingsregeling treffen",
                wie: "wijkteam",
                deadline: -200,
                afgehandeld: { dag: -205, status: "gedaan", resultaat: "Regeling met alle schuldeisers." },
              },
            ],
            criteria: [
              {
                criterium: "Een veilige woonplek voor ten minste een half jaar",
                bereikt: "ja",
                toelichting: "Eigen studio met contract.",
              },
              { criterium: "Zes maanden geen nieuwe registratie", bereikt: "ja" },
              {
                criterium: "Schulden onder controle",
                bereikt: "deels",
                toelichting: "Laatste termijn over vijf maanden.",
              },
            ],
          },
        },
      },
      {
        overleg: "herfst",
        doel: "Toetsen of de aanpak kan stoppen",
        themas: "Criteria voor afschaling",
        besluiten: "Afsluiten of doorgaan",
        bespreking: {
          toestandsbeeld:
            "Betrokkene woont zelfstandig, werkt en heeft haar taakstraf afgerond. Geen nieuwe registraties.",
          notulen: "Alle criteria zijn besproken. Het buurtteam blijft op vrijwillige basis bereikbaar.",
          besluit: "De casus wordt afgesloten: doel bereikt.",
          afsluiten: true,
          scores: "ogggggggggggg",
          problemen: { financien: "Laatste termijnen van de regeling." },
        },
      },
    ],
    uitvoeren: -236,
    afsluiting: {
      dag: -63,
      reden: "doel_bereikt",
      toelichting: "Doelen gehaald. Het buurtteam houdt contact op vrijwillige basis.",
      brief: "De doelen van het plan zijn gehaald.",
    },
  },
  {
    doel: "Afgesloten: the bewaartermijn has passed, on the vernietigingslijst",
    aanpak: "top_x",
    gemeente: "utrecht",
    melder: "reclassering",
    aangemeld: -5 * 365 - 330,
    persoon: {
      bsn: 16,
      voornamen: "Rob",
      achternaam: "Voorbeeldink",
      geslacht: "man",
      leeftijd: 45,
      ...verzonnenAdres("Demoweg", "60"),
    },
    verzoek: {
      reden: "Overlast en diefstal na verlies van woning",
      problematiek: "Na een scheiding raakte betrokkene zijn woning kwijt en kwam hij op straat terecht.",
      delictgedrag: "Meerdere registraties voor diefstal.",
      leefgebieden: ["huisvesting", "financien", "justitie"],
    },
    triage: {
      dag: -5 * 365 - 322,
      criteria: { dag: -5 * 365 - 310, vinkjes: complex, toelichting: "Meerdere leefgebieden, samenwerking nodig." },
      besluit: { dag: -5 * 365 - 308, handeling: "aanpak_starten", toelichting: "Voldoet aan de criteria." },
    },
    inlichten: { brief: { dag: -5 * 365 - 300, wijze: "brief" }, door: -5 * 365 - 298 },
    betrokken: { dag: -5 * 365 - 296, wie: ["reclassering", "gemeente", "wonen", "om"] },
    inbreng: [
      {
        dag: -5 * 365 - 280,
        teksten: [
          {
            van: "reclassering",
            soort: "reclasseringscontact",
            tekst: "Komt afspraken na. Wil terug naar een eigen woning.",
          },
          { van: "wonen", soort: "woonsituatie", tekst: "Woning met begeleiding is beschikbaar." },
        ],
      },
    ],
    agenda: [
      {
        overleg: "najaar_oud",
        doel: "Plan voor wonen en inkomen",
        themas: "Wonen, inkomen",
        besluiten: "Regieplan",
        bespreking: {
          toestandsbeeld: "Dakloos, gemotiveerd, geen inkomen.",
          notulen: "Wonen en inkomen worden tegelijk geregeld.",
          besluit: "Regieplan vastgesteld.",
          scores: "rorrogggggoor",
          plan: {
            casusregisseur: "reclassering",
            interventies: [
              {
                omschrijving: "Woning met begeleiding",
                leefgebied: "huisvesting",
                partij: "wonen",
                start: -5 * 365 - 230,
                einde: -5 * 365 - 60,
              },
            ],
            criteria: [{ criterium: "Een half jaar zelfstandig wonen", bereikt: "ja" }],
          },
        },
      },
      {
        overleg: "winter_oud",
        doel: "Afsluiten",
        themas: "Criteria voor afschaling",
        besluiten: "Afsluiten",
        bespreking: {
          toestandsbeeld: "Woont en werkt.",
          notulen: "Criteria bereikt.",
          besluit: "Afsluiten.",
          afsluiten: true,
          scores: "ggggggggggggg",
        },
      },
    ],
    uitvoeren: -5 * 365 - 238,
    afsluiting: {
      dag: -5 * 365 - 35,
      reden: "doel_bereikt",
      toelichting: "Stabiel.",
      brief: "De doelen van het plan zijn gehaald.",
    },
  },
  {
    doel: "Afgesloten: the bewaartermijn ends within two months, announced to the procesregie",
    aanpak: "top_x",
    gemeente: "nieuwegein",
    melder: "gemeente",
    aangemeld: -5 * 365 - 325,
    persoon: {
      bsn: 17,
      voornamen: "Jan",
      achternaam: "Fictiefmans",
      geslacht: "man",
      leeftijd: 39,
      ...verzonnenAdres("Fictieflaan", "90", "Nieuwegein"),
    },
    verzoek: {
      reden: "Overlast in een flat",
      problematiek: "Conflicten in de flat, schulden en dreigende ontruiming.",
      leefgebieden: ["huisvesting", "financien"],
    },
    triage: {
      dag: -5 * 365 - 318,
      criteria: { dag: -5 * 365 - 306, vinkjes: complex, toelichting: "Meerdere leefgebieden, samenwerking nodig." },
      besluit: { dag: -5 * 365 - 305, handeling: "aanpak_starten", toelichting: "Voldoet aan de criteria." },
    },
    inlichten: { brief: { dag: -5 * 365 - 296, wijze: "brief" }, door: -5 * 365 - 294 },
    betrokken: { dag: -5 * 365 - 292, wie: ["gemeente", "wonen", "wijkteam"] },
    inbreng: [
      {
        dag: -5 * 365 - 276,
        teksten: [
          { van: "gemeente", soort: "bestuurlijke_maatregelen", tekst: "Waarschuwing gegeven." },
          { van: "wonen", soort: "woonsituatie", tekst: "Vonnis tot ontruiming is aangehouden." },
        ],
      },
    ],
    agenda: [
      {
        overleg: "najaar_oud",
        doel: "Ontruiming voorkomen",
        themas: "Wonen, schulden",
        besluiten: "Regieplan",
        bespreking: {
          toestandsbeeld: "Ontruiming dreigt, hulp is welkom.",
          notulen: "Schuldhulp en woonbegeleiding starten tegelijk.",
          besluit: "Regieplan vastgesteld.",
          scores: "roorogggggogg",
          plan: {
            casusregisseur: "wijkteam",
            acties: [
              {
                omschrijving: "Schuldhulp aanvragen",
                wie: "wijkteam",
                deadline: -5 * 365 - 220,
                afgehandeld: { dag: -5 * 365 - 225, status: "gedaan" },
              },
            ],
            criteria: [{ criterium: "Geen huurachterstand meer", bereikt: "ja" }],
          },
        },
      },
      {
        overleg: "winter_oud",
        doel: "Afsluiten of doorgaan",
        themas: "Criteria voor afschaling",
        besluiten: "Afsluiten",
        bespreking: {
          toestandsbeeld: "Rust in de flat, huur op tijd.",
          notulen: "De gemeente neemt het over.",
          besluit: "Afschalen naar lokaal.",
          afsluiten: true,
          scores: "ogggggggggggg",
        },
      },
    ],
    uitvoeren: -5 * 365 - 237,
    afsluiting: {
      dag: -5 * 365 + 20,
      reden: "afgeschaald_lokaal",
      toelichting: "De gemeente houdt contact.",
      brief: "De gemeente zet de hulp voort.",
    },
  },
];
