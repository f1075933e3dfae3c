import { complexMetGezin, verzonnenAdres } from "./adres";
import type { Casusverhaal } from "./soort";

/** A running plan of huiselijk geweld. */
export const uitvoerenInGezin: readonly Casusverhaal[] = [
  {
    doel: "Uitvoeren: huiselijk geweld (MDA++), scores moving both ways, overdue acties, on the agenda again",
    aanpak: "huiselijk_geweld",
    gemeente: "utrecht",
    melder: "melder",
    aangemeld: -190,
    persoon: {
      bsn: 13,
      voornamen: "Peter",
      achternaam: "Fictiefveld",
      geslacht: "man",
      leeftijd: 41,
      ...verzonnenAdres("Fictieflaan", "27"),
    },
    verzoek: {
      reden: "Herhaalde incidenten in het gezin",
      problematiek:
        "Spanningen in het gezin lopen geregeld uit de hand. Er zijn twee kinderen. Betrokkene is zijn baan kwijt en drinkt meer dan voorheen. Partner wil het gezin bij elkaar houden, maar wel veilig.",
      geprobeerd: "Tijdelijk huisverbod, vrijwillige gesprekken en een veiligheidsplan.",
      delictgedrag: "Twee aangiften van mishandeling in het afgelopen jaar.",
      leefgebieden: ["huiselijke_relaties", "middelengebruik", "werk_opleiding", "justitie"],
    },
    triage: {
      dag: -184,
      vragen: [
        {
          aan: "ggz",
          vraag: "Is behandeling gestart?",
          antwoord: {
            dag: -178,
            soort: "zorggeschiedenis",
            tekst: "Aangemeld voor behandeling, wachttijd drie weken.",
          },
        },
      ],
      criteria: {
        dag: -172,
        vinkjes: complexMetGezin,
        toelichting: "Onveiligheid in het gezin, meerdere ketens nodig voor direct en blijvend herstel.",
        bevat: ["strafrechtelijk"],
      },
      besluit: {
        dag: -171,
        handeling: "aanpak_starten",
        toelichting: "MDA++: veiligheid eerst, dan herstel.",
        terugkoppeling: "De aanpak start in het overleg van volgende maand.",
      },
    },
    inlichten: {
      brief: {
        dag: -164,
        wijze: "gesprek",
        toelichting: "Gesprek op kantoor, zonder de partner. Partner is apart geïnformeerd.",
      },
      door: -162,
    },
    betrokken: {
      dag: -160,
      wie: ["politie", "om", "reclassering", "ggz", "gemeente", "wijkteam", "raad", "veiligthuis", "casusregisseur"],
    },
    relaties: [
      {
        dag: -150,
        naam: "Ellen Fictiefveld",
        verhouding: "Partner",
        noodzaak: "Veiligheidsplan en afspraken over contact.",
      },
      {
        dag: -150,
        naam: "Bas Fictiefveld",
        verhouding: "Kind",
        noodzaak: "Veiligheid van de kinderen is doel van de aanpak.",
      },
    ],
    inbreng: [
      {
        dag: -140,
        teksten: [
          {
            van: "politie",
            soort: "politieregistraties",
            tekst: "Vijf meldingen in een jaar, twee aangiften. Geen wapens aangetroffen. Partner belt nu eerder.",
          },
          {
            van: "om",
            soort: "justitiele_documentatie",
            tekst: "Zaken gevoegd. Schorsing met contactverbod, op te heffen na advies van de reclassering.",
          },
          {
            van: "reclassering",
            soort: "reclasseringscontact",
            tekst: "Toezicht met gedragsinterventie. Betrokkene erkent het probleem gedeeltelijk.",
          },
          {
            van: "ggz",
            soort: "zorggeschiedenis",
            tekst: "Behandeling voor alcoholgebruik gestart, individueel en met partner.",
          },
          {
            van: "wijkteam",
            soort: "gezin_systeem",
            tekst: "Kinderen doen het goed op school. Partner heeft steun van haar zus.",
          },
          { van: "raad", soort: "gezin_systeem", tekst: "Geen maatregel zolang het veiligheidsplan wordt gevolgd." },
          {
            van: "gemeente",
            soort: "bestuurlijke_maatregelen",
            tekst: "Huisverbod is afgelopen. Nieuwe maatregel is mogelijk bij herhaling.",
          },
        ],
      },
    ],
    ketenanalyses: [
      {
        dag: -130,
        van: "ggz",
        tekst: "Terugval in gebruik gaat aan elk incident vooraf. Vroege signalen zijn bekend bij beide partners.",
        bevat: ["bijzonder"],
      },
    ],
    analyse: {
      dag: -122,
      tekst:
        "Veiligheid is nu geregeld met afspraken van buitenaf. Blijvend herstel vraagt om behandeling, werk en een plan dat het gezin zelf kan dragen.",
      bevat: ["bijzonder", "strafrechtelijk"],
    },
    agenda: [
      {
        overleg: "nazomer",
        doel: "Veiligheid borgen en plan voor herstel",
        themas: "Veiligheidsplan, behandeling, kinderen",
        besluiten: "Regieplan en casusregisseur",
        minuten: 30,
        bespreking: {
          toestandsbeeld:
            "Betrokkene verblijft bij zijn ouders. Contact met de kinderen verloopt onder begeleiding. De behandeling is gestart.",
          notulen:
            "Alle Partijen vinden dat terugkeer naar huis pas kan als de behandeling drie maanden stabiel is. Veilig Thuis is ontvanger en volgt de veiligheid.",
          besluit: "Regieplan vastgesteld. Geen terugkeer naar huis vóór een besluit in dit overleg.",
          bevat: ["bijzonder", "strafrechtelijk"],
          scores: "orogrogrggogr",
          problemen: {
            financien: "Inkomen valt terug.",
            werk_opleiding: "Baan kwijt sinds het voorjaar.",
            huiselijke_relaties: "Onveilig zonder toezicht.",
            geestelijke_gezondheid: "Somber, schaamte.",
            middelengebruik: "Terugval bij spanning.",
            justitie: "Twee zaken, contactverbod.",
          },
          plan: {
            casusregisseur: "casusregisseur",
            interventies: [
              {
                omschrijving: "Behandeling alcoholgebruik, individueel en met partner",
                interventietype: "zorg",
                leefgebied: "middelengebruik",
                partij: "ggz",
                start: -105,
                einde: 75,
                bevat: ["bijzonder"],
                voortgang: [
                  { dag: -75, door: "ggz", stand: "loopt", tekst: "Zeven weken zonder gebruik.", bevat: ["bijzonder"] },
                  {
                    dag: -19,
                    door: "ggz",
                    stand: "vertraagd",
                    tekst: "Eén terugval, zelf gemeld. Extra gesprekken ingepland.",
                    bevat: ["bijzonder"],
                  },
                ],
              },
              {
                omschrijving: "Begeleide omgang met de kinderen",
                interventietype: "gezin_netwerk",
                leefgebied: "huiselijke_relaties",
                partij: "wijkteam",
                start: -105,
                einde: 30,
                voortgang: [
                  { dag: -50, door: "wijkteam", stand: "loopt", tekst: "Iedere week twee uur, verloopt rustig." },
                ],
              },
            ],
            acties: [
              {
                omschrijving: "Veiligheidsplan bijwerken met partner",
                wie: "wijkteam",
                deadline: -90,
                afgehandeld: { dag: -93, status: "gedaan", resultaat: "Ondertekend door beide partners." },
              },
              {
                omschrijving: "Advies over het contactverbod aan het OM",
                wie: "reclassering",
                deadline: -80,
                bevat: ["strafrechtelijk"],
                afgehandeld: { dag: -82, status: "gedaan" },
              },
            ],
            criteria: [
              { criterium: "Zes maanden geen melding bij politie" },
              { criterium: "Behandeling afgerond en terugvalplan besproken" },
            ],
          },
        },
      },
      {
        overleg: "vorig",
        doel: "Voortgang, en de terugval bespreken",
        themas: "Behandeling, omgang, werk",
        besluiten: "Wel of geen verruiming van het contact",
        bespreking: {
          toestandsbeeld:
            "Stap vooruit op omgang en werk. Eén terugval, die betrokkene zelf heeft gemeld. Geen nieuwe incidenten.",
          notulen:
            "Open melden van de terugval wordt gezien als vooruitgang. Partner wil de omgang uitbreiden. De Raad adviseert om dat in stappen te doen.",
          besluit: "Omgang naar een dagdeel per week. Terugkeer naar huis nu niet.",
          bevat: ["bijzonder"],
          scores: "oooggogoggogo",
          problemen: {
            financien: "Uitkering loopt, schulden stabiel.",
            middelengebruik: "Eén terugval, zelf gemeld.",
            geestelijke_gezondheid: "Minder somber.",
            justitie: "Contactverbod deels opgeheven.",
          },
          plan: {
            acties: [
              { omschrijving: "Schema voor de omgang opstellen met partner", wie: "wijkteam", deadline: -9 },
              {
                omschrijving: "Sollicitatiegesprek voorbereiden",
                wie: "casusregisseur",
                deadline: -15,
                afgehandeld: { dag: -17, status: "gedaan", resultaat: "Proefdag afgesproken." },
              },
              { omschrijving: "Gesprek met school over signalen", wie: "raad", deadline: 12 },
            ],
          },
        },
      },
      {
        overleg: "vandaag",
        doel: "Besluiten over de volgende stap in de omgang",
        themas: "Veiligheid, behandeling, contact",
        besluiten: "Verruimen of vasthouden",
        minuten: 20,
      },
    ],
    uitvoeren: -111,
    notities: [
      {
        dag: -18,
        door: "casusregisseur",
        tekst:
          "Betrokkene belde direct na de terugval. Afgesproken dat hij dit zelf in het overleg laat weten via de behandelaar.",
        bevat: ["bijzonder"],
      },
    ],
  },
];
