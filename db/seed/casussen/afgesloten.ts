import { complexMetGezin, verzonnenAdres } from "./adres";
import type { Casusverhaal } from "./soort";

/** Closed recently. */
export const recentAfgesloten: readonly Casusverhaal[] = [
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
                interventietype: "wonen",
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
    inzage: [
      {
        dag: -20,
        door: "manager",
        soort: "geschil",
        reden:
          "Twee Partijen verschillen van mening over wie de laatste kosten droeg. Ik lees het besluit van het overleg na.",
        tot: -14,
      },
    ],
  },
];
