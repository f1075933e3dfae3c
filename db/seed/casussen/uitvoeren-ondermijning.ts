import { complex, verzonnenAdres } from "./adres";
import type { Casusverhaal } from "./soort";

/** A running plan of ondermijning. */
export const uitvoerenOndermijning: readonly Casusverhaal[] = [
  {
    doel: "Uitvoeren: ondermijning, another casusregisseur, on the agenda of the overleg after the next",
    aanpak: "ondermijning",
    gemeente: "amersfoort",
    melder: "om",
    aangemeld: -320,
    persoon: {
      bsn: 14,
      voornamen: "Mike",
      achternaam: "Demoburg",
      geslacht: "man",
      leeftijd: 37,
      ...verzonnenAdres("Verzonnenkade", "5", "Amersfoort"),
    },
    verzoek: {
      reden: "Vermoedelijke sleutelrol bij handel vanuit een garagebedrijf",
      problematiek:
        "Rond het bedrijf van betrokkene komen signalen samen over handel en ongebruikelijk bezit. Jongeren uit de buurt worden als koerier benaderd. Twee van hen zijn in beeld bij de jeugdketen.",
      geprobeerd: "Controle door de gemeente, boekenonderzoek aangekondigd.",
      delictgedrag:
        "Veroordeling voor handel in verdovende middelen, langer dan vijf jaar geleden. Nieuw onderzoek loopt.",
      leefgebieden: ["financien", "sociaal_netwerk", "maatschappelijke_participatie", "justitie"],
    },
    triage: {
      dag: -312,
      vragen: [
        {
          aan: "politie",
          vraag: "Welke registraties zijn van belang, en wat mag hiervan worden gedeeld?",
          antwoord: {
            dag: -306,
            soort: "politieregistraties",
            tekst: "Acht registraties in relatie tot het bedrijf. Onderzoeksinformatie wordt niet gedeeld.",
          },
        },
      ],
      criteria: {
        dag: -300,
        vinkjes: complex,
        toelichting:
          "Ernstige gebiedsgebonden problematiek. Bestuur, straf en zorg voor de jongeren moeten samen optrekken.",
        bevat: ["strafrechtelijk"],
      },
      besluit: {
        dag: -299,
        handeling: "aanpak_starten",
        toelichting: "Persoonsgebonden aanpak gestart.",
        terugkoppeling: "De aanpak start.",
      },
    },
    inlichten: { brief: { dag: -288, wijze: "brief" }, door: -286 },
    betrokken: { dag: -284, wie: ["politie", "om", "gemeente", "reclassering", "wonen", "jeugdreclassering"] },
    inbreng: [
      {
        dag: -262,
        teksten: [
          {
            van: "politie",
            soort: "politieregistraties",
            tekst: "Signalen van buurtbewoners en controles leveren een patroon op van kort bezoek in de avond.",
          },
          {
            van: "gemeente",
            soort: "bestuurlijke_maatregelen",
            tekst: "Vergunning wordt getoetst. Last onder dwangsom voor strijdig gebruik is in voorbereiding.",
          },
          {
            van: "om",
            soort: "cjib_informatie",
            tekst: "Openstaande ontnemingsmaatregel, betalingsregeling is niet nagekomen.",
            bevat: ["strafrechtelijk"],
          },
          {
            van: "reclassering",
            soort: "reclasseringscontact",
            tekst: "Geen toezicht. Eerder toezicht is zonder problemen afgerond.",
          },
          {
            van: "wonen",
            soort: "woonsituatie",
            tekst: "Huurt een woning boven het bedrijf. Geen klachten over het wonen zelf.",
          },
          {
            van: "jeugdreclassering",
            soort: "overig",
            tekst: "Twee jongeren noemen het bedrijf als plek waar zij geld verdienen.",
            delen: ["politie", "om", "reclassering"],
            bevat: ["strafrechtelijk"],
          },
        ],
      },
    ],
    agenda: [
      {
        overleg: "voorjaar",
        doel: "Gezamenlijke strategie",
        themas: "Bestuurlijk, strafrechtelijk en bescherming van jongeren",
        besluiten: "Regieplan en volgorde van ingrijpen",
        minuten: 40,
        bespreking: {
          toestandsbeeld:
            "Bedrijf draait op kleine schaal. Signalen houden aan. Twee jongeren zijn kwetsbaar voor ronselen.",
          notulen: "Bestuurlijk spoor gaat voor. Jeugdketen pakt de jongeren op. OM stemt het moment af.",
          besluit: "Regieplan vastgesteld. Politie levert de casusregisseur.",
          bevat: ["strafrechtelijk"],
          scores: "roggggggggror",
          problemen: {
            financien: "Bezit past niet bij het inkomen.",
            sociaal_netwerk: "Invloed op jongeren in de buurt.",
            justitie: "Onderzoek loopt.",
          },
          plan: {
            casusregisseur: "politie",
            interventies: [
              {
                omschrijving: "Toetsing en handhaving van de vergunning",
                leefgebied: "maatschappelijke_participatie",
                partij: "gemeente",
                start: -230,
                einde: -60,
                voortgang: [
                  { dag: -180, door: "gemeente", stand: "loopt", tekst: "Last onder dwangsom opgelegd." },
                  {
                    dag: -118,
                    door: "gemeente",
                    stand: "loopt",
                    tekst: "Strijdig gebruik beëindigd, tweede controle volgt.",
                  },
                ],
                afgerond: {
                  dag: -62,
                  door: "politie",
                  resultaat: "deels",
                  toelichting: "Vergunning beperkt. Volledig intrekken was niet mogelijk.",
                },
              },
              {
                omschrijving: "Incasso van de ontnemingsmaatregel",
                interventietype: "werk_inkomen",
                leefgebied: "financien",
                partij: "om",
                start: -220,
                einde: 120,
                bevat: ["strafrechtelijk"],
                voortgang: [
                  {
                    dag: -100,
                    door: "om",
                    stand: "vertraagd",
                    tekst: "Beslag gelegd op een voertuig, bezwaar loopt.",
                    bevat: ["strafrechtelijk"],
                  },
                ],
              },
            ],
            acties: [
              {
                omschrijving: "Jongeren bespreken in de jeugdketen",
                wie: "jeugdreclassering",
                deadline: -215,
                afgehandeld: { dag: -218, status: "gedaan", resultaat: "Beide jongeren hebben begeleiding." },
              },
              {
                omschrijving: "Gesprek met de verhuurder van het bedrijfspand",
                wie: "gemeente",
                deadline: -210,
                afgehandeld: { dag: -212, status: "niet_gedaan", resultaat: "Verhuurder weigerde het gesprek." },
              },
            ],
            criteria: [{ criterium: "Geen signalen van handel gedurende een half jaar" }],
          },
        },
      },
      {
        overleg: "nazomer",
        doel: "Effect van de maatregelen",
        themas: "Vergunning, incasso, jongeren",
        besluiten: "Bijstellen van het plan",
        bespreking: {
          toestandsbeeld: "Minder loop bij het bedrijf. Jongeren komen er niet meer. Incasso stokt op bezwaar.",
          notulen: "Effect van het bestuurlijke spoor is zichtbaar. Verplaatsing naar een ander pand is een risico.",
          besluit: "Plan gaat door tot het bezwaar is afgehandeld.",
          bevat: ["strafrechtelijk"],
          scores: "ooggggggggooo",
          problemen: {
            financien: "Incasso loopt, bezwaar ingediend.",
            sociaal_netwerk: "Minder invloed op jongeren.",
            justitie: "Geen nieuwe feiten bekend.",
          },
          plan: {
            acties: [
              {
                omschrijving: "Controleren of het gebruik zich verplaatst",
                wie: "politie",
                deadline: -75,
                bevat: ["strafrechtelijk"],
                afgehandeld: { dag: -78, status: "gedaan", resultaat: "Geen aanwijzingen voor verplaatsing." },
              },
              {
                omschrijving: "Uitkomst van het bezwaar terugkoppelen",
                wie: "om",
                deadline: -14,
                bevat: ["strafrechtelijk"],
              },
            ],
          },
        },
      },
      {
        overleg: "volgend",
        doel: "Kan deze aanpak worden afgebouwd?",
        themas: "Signalen, incasso en criteria",
        besluiten: "Doorgaan of afsluiten",
      },
    ],
    uitvoeren: -236,
  },
];
