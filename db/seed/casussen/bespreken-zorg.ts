import { complexMetGezin, verzonnenAdres } from "./adres";
import type { Casusverhaal } from "./soort";

/** On the agenda of a first overleg: zorg for an adult. */
export const besprekenOverZorg: readonly Casusverhaal[] = [
  {
    doel: "Bespreken: on the agenda, inbreng of nine Partijen, toestemming recorded at the wijkteam and missing at another",
    aanpak: "top_x",
    gemeente: "utrecht",
    melder: "ggd",
    aangemeld: -66,
    persoon: {
      bsn: 10,
      voornamen: "Kevin",
      achternaam: "Fictiefhuis",
      geslacht: "man",
      leeftijd: 26,
      ...verzonnenAdres("Fictiefplein", "54"),
    },
    verzoek: {
      reden: "Verward gedrag met meldingen van bedreiging in de buurt",
      problematiek:
        "Bewoner van een portiekwoning. Buren zijn bang door geschreeuw en bonzen op deuren. Betrokkene doet zelf ook meldingen over buren. Hij opent geen post en komt overdag nauwelijks buiten.",
      geprobeerd: "Huisbezoeken door GGD en wijkagent, gesprek met de huisarts aangeboden, bemiddeling met de buren.",
      leefgebieden: ["geestelijke_gezondheid", "huisvesting", "sociaal_netwerk", "financien"],
      bevat: ["bijzonder"],
    },
    nietNodig: { naar_bespreken: ["Vraag om informatie", "Eerste beoordeling"] },
    fasevragen: [
      {
        dag: -37,
        door: "ggz",
        antwoord: "voorwaarde",
        toelichting: "Alleen om de zorg weer op te starten, niet als onderbouwing van een maatregel.",
      },
      {
        dag: -37,
        door: "politie",
        antwoord: "nee",
        toelichting: "Voor het overleg brengen wij een actueel beeld in.",
      },
    ],
    triage: {
      dag: -61,
      vragen: [
        {
          aan: "ggz",
          vraag: "Is er een lopende behandeling en wat is nodig om die vol te houden?",
          antwoord: {
            dag: -56,
            soort: "zorggeschiedenis",
            tekst:
              "Behandelcontact is vier maanden geleden afgebroken. Bemoeizorg is mogelijk, mits samen met een bekende.",
            zeggenschap: "per_fase",
          },
        },
        {
          aan: "politie",
          vraag: "Om welke meldingen gaat het?",
          antwoord: {
            dag: -54,
            soort: "politieregistraties",
            tekst:
              "Veertien overlastmeldingen in een half jaar, waarvan vier door betrokkene zelf. Eén aangifte van bedreiging door een buur.",
            zeggenschap: "per_fase",
          },
        },
      ],
      criteria: {
        dag: -48,
        vinkjes: complexMetGezin,
        toelichting:
          "Zorg, wonen en veiligheid raken elkaar. Buiten de leeftijd van de tabel; besluit met de hand gemotiveerd.",
        bevat: ["bijzonder"],
      },
      besluit: {
        dag: -46,
        handeling: "aanpak_starten",
        toelichting: "Samenhang tussen zorg en overlast vraagt om één plan. Strafrecht alleen lost dit niet op.",
        terugkoppeling: "De aanpak start. Uw collega wordt uitgenodigd voor het overleg.",
      },
    },
    inlichten: {
      brief: {
        dag: -40,
        wijze: "gesprek",
        toelichting:
          "Huisbezoek samen met de GGD. Uitleg gegeven in korte zinnen, brief achtergelaten op verzoek van betrokkene.",
      },
      door: -38,
    },
    betrokken: {
      dag: -36,
      wie: [
        "politie",
        "om",
        "reclassering",
        "ggz",
        "ggd",
        "gemeente",
        "wijkteam",
        "wonen",
        "zorgaanbieder",
        "slachtofferhulp",
        "casusregisseur",
        "veiligthuis",
      ],
    },
    inbreng: [
      {
        dag: -24,
        teksten: [
          {
            van: "ggz",
            soort: "zorggeschiedenis",
            tekst:
              "Bekend met psychotische klachten. Medicatie hielp, maar gaf bijwerkingen waar betrokkene last van had. Een ander middel is besproken en nog niet gestart. Vertrouwde behandelaar is beschikbaar.",
            vooraf: true,
            vrijgegeven: true,
          },
          {
            van: "ggd",
            soort: "zorggeschiedenis",
            tekst:
              "Elf contacten in vier maanden. Laat de medewerker binnen als die belt vanaf de straat. Eet onregelmatig. Is het liefst in de ochtend aanspreekbaar.",
          },
          {
            van: "politie",
            soort: "politieregistraties",
            tekst:
              "Meldingen concentreren zich op de late avond. Agenten in het gebied weten hoe zij hem rustig aanspreken. Aangifte van bedreiging is naar het OM gezonden.",
            wpg: "artikel_8",
          },
          {
            van: "om",
            soort: "justitiele_documentatie",
            tekst:
              "Aangifte ligt ter beoordeling. Geen eerdere veroordelingen. Afdoening wordt aangehouden tot na het casusoverleg.",
          },
        ],
      },
      {
        dag: -17,
        teksten: [
          {
            van: "wijkteam",
            soort: "hulpverlening",
            tekst:
              "Betrokkene ervaart veel stress van de brieven van de verhuurder. Wil graag hulp bij de post, op een vaste ochtend.",
            toestemming: "gegeven",
            bevat: ["bijzonder"],
          },
          {
            van: "gemeente",
            soort: "bestuurlijke_maatregelen",
            tekst:
              "Waarschuwing op grond van woonoverlast is voorbereid en aangehouden. Burgemeester wil weten of een zorgtraject haalbaar is.",
          },
          {
            van: "wonen",
            soort: "woonsituatie",
            tekst:
              "Huur wordt op tijd betaald. Twee gesprekken gevoerd over geluid. Isolatie van de vloer kan in het onderhoud worden meegenomen.",
            vooraf: true,
            vrijgegeven: true,
          },
          {
            van: "reclassering",
            soort: "overig",
            tekst:
              "Geen toezicht. Bij een voorwaardelijke afdoening is een licht toezicht mogelijk, met zorg als kern.",
            bevat: ["strafrechtelijk"],
          },
          {
            van: "zorgaanbieder",
            soort: "hulpverlening",
            tekst: "Woonbegeleiding kan starten. Vraag is of één begeleider ook de contacten met de buren kan doen.",
            bevat: ["bijzonder"],
            toestemming: "ontbreekt",
          },
          {
            van: "slachtofferhulp",
            soort: "overig",
            tekst: "Buurvrouw wil dat de rust terugkeert en staat open voor een gesprek met begeleiding.",
            toestemming: "gegeven",
          },
        ],
      },
    ],
    ketenanalyses: [
      {
        dag: -15,
        van: "ggz",
        tekst:
          "Klachten, slaapgebrek en angst voor de buren versterken elkaar. Behandelen zonder rust in de woning heeft weinig kans.",
        bevat: ["bijzonder"],
        vooraf: true,
      },
    ],
    analyse: {
      dag: -7,
      tekst:
        "De kern ligt in zorg, de druk komt uit het wonen. Een zorgtraject met een vast gezicht en een aanpassing in de woning halen de aanleiding voor de meeste meldingen weg. Strafrechtelijke afdoening kan dit steunen.",
      bevat: ["bijzonder", "strafrechtelijk"],
    },
    agenda: [
      {
        overleg: "vandaag",
        doel: "Besluiten of zorg, wonen en OM hetzelfde pad volgen",
        themas: "Bemoeizorg, rust in het portiek, afdoening van de aangifte",
        besluiten: "Wie start wanneer, en wat als de zorg niet lukt",
        minuten: 30,
      },
    ],
  },
];
