import { complex, complexMetGezin, verzonnenAdres } from "./adres";
import type { Casusverhaal } from "./soort";

const aanmeldingenPolitie = "melder";

/** On their way to a first overleg. */
export const besprekenverhalen: readonly Casusverhaal[] = [
  {
    doel: "Bespreken: on the agenda, inbreng of nine Partijen, some readable beforehand, GGZ shares with a few only",
    aanpak: "top_x",
    gemeente: "utrecht",
    melder: aanmeldingenPolitie,
    aangemeld: -62,
    persoon: {
      bsn: 9,
      voornamen: "Jaden",
      achternaam: "Voorbeeldstra",
      geslacht: "man",
      leeftijd: 19,
      ...verzonnenAdres("Voorbeeldstraat", "210"),
    },
    verzoek: {
      reden: "Veelpleger zonder vaste woonplek, met schulden",
      problematiek:
        "Betrokkene pendelt tussen zijn moeder, vrienden en de opvang. Er zijn schulden bij de zorgverzekeraar en bij het CJIB. Hij begint steeds aan trajecten en haakt af zodra er twee afspraken op een dag zijn.",
      geprobeerd: "Jongerencoach, begeleid wonen (drie maanden) en een leerwerkplek bij een fietsenmaker.",
      delictgedrag: "Elf registraties als verdachte, vooral diefstal en één keer bezit van een verboden voorwerp.",
      leefgebieden: ["financien", "huisvesting", "werk_opleiding", "middelengebruik", "justitie"],
    },
    contact: { naam: "Petra Fictiefbos", organisatie: "Jongerencoaching Utrecht", telefoon: "030 7654321" },
    triage: {
      dag: -57,
      vragen: [
        {
          aan: "politie",
          vraag: "Graag de registraties als verdachte, naar maatschappelijke klasse.",
          antwoord: {
            dag: -51,
            soort: "politieregistraties",
            tekst: "Elf registraties als verdachte in 30 maanden, drie in het afgelopen jaar. Geen geweld.",
          },
        },
      ],
      criteria: {
        dag: -46,
        vinkjes: complex,
        toelichting:
          "Top-X 18–23: Veelpleger voldaan (11 registraties, 3 in het afgelopen jaar). Zorg, wonen en straf lopen langs elkaar.",
        bevat: ["strafrechtelijk"],
      },
      besluit: {
        dag: -44,
        handeling: "aanpak_starten",
        toelichting: "Voldoet aan de criteria. Regie nodig om trajecten op elkaar te laten aansluiten.",
        terugkoppeling: "De aanpak vanuit het Veiligheidshuis start.",
      },
    },
    inlichten: {
      brief: {
        dag: -38,
        wijze: "brief_en_gesprek",
        toelichting: "Gesprek bij de opvang, brief meegegeven en doorgenomen. Betrokkene vindt één plan een goed idee.",
      },
      door: -36,
    },
    betrokken: {
      dag: -34,
      wie: [
        "politie",
        "om",
        "reclassering",
        "casusregisseur",
        "ggz",
        "gemeente",
        "wijkteam",
        "wonen",
        "dji",
        "zorgaanbieder",
        "veiligthuis",
      ],
    },
    relaties: [
      {
        dag: -30,
        naam: "Karin Voorbeeldstra",
        verhouding: "Moeder",
        noodzaak: "Betrokkene slaapt daar een deel van de week. Zij kan ondersteunen bij post en afspraken.",
      },
    ],
    inbreng: [
      {
        dag: -26,
        teksten: [
          {
            van: "politie",
            soort: "politieregistraties",
            tekst:
              "Registraties beperken zich tot winkeldiefstal en fietsendiefstal. Opvallend rustig in de maanden waarin hij werkte. Wijkagent heeft wekelijks contact en kan een boodschap overbrengen.",
            vooraf: true,
            vrijgegeven: true,
          },
          {
            van: "om",
            soort: "justitiele_documentatie",
            tekst:
              "Drie zaken worden gevoegd behandeld, zitting over zeven weken. Ruimte voor bijzondere voorwaarden als er een plan ligt met woonplek en dagbesteding.",
          },
          {
            van: "reclassering",
            soort: "reclasseringscontact",
            tekst:
              "Meldplicht één keer per twee weken, komt in twee van de drie gevallen. Werkt beter met een herinnering per bericht op de dag zelf. Advies: toezicht combineren met jobcoach.",
          },
        ],
      },
      {
        dag: -20,
        teksten: [
          {
            van: "ggz",
            soort: "zorggeschiedenis",
            tekst:
              "Eerder kortdurend in behandeling voor aandachtsproblemen. Behandeling gestopt na het missen van drie afspraken. Hervatten kan zonder nieuwe wachttijd als er één vast contactpersoon is.",
            delen: ["reclassering", "gemeente", "zorgaanbieder"],
          },
          {
            van: "gemeente",
            soort: "bestuurlijke_maatregelen",
            tekst:
              "Geen lopende maatregelen. Plek in de gemeentelijke jongerenaanpak is gereserveerd tot het einde van het kwartaal.",
            vooraf: true,
            vrijgegeven: true,
          },
          {
            van: "wijkteam",
            soort: "financiele_situatie",
            tekst:
              "Schulden van ongeveer 6.400 euro bij vier schuldeisers. Aanvraag schuldhulp is onvolledig: loonstroken ontbreken.",
          },
          {
            van: "wijkteam",
            soort: "hulpverlening",
            tekst:
              "Begeleider merkt dat afspraken in de ochtend vaak mislukken en in de middag meestal lukken. Moeder helpt met de post.",
          },
        ],
      },
      {
        dag: -15,
        teksten: [
          {
            van: "wonen",
            soort: "woonsituatie",
            tekst:
              "Geen eigen woning. Kan in aanmerking komen voor een kamer met voorwaarden, als begeleiding en inkomen geregeld zijn. Eerdere kamer is netjes achtergelaten.",
            vooraf: true,
          },
          {
            van: "dji",
            soort: "detentie",
            tekst:
              "Twee korte perioden in voorlopige hechtenis in de afgelopen anderhalf jaar. Geen incidenten. Volgde arbeid op de houtafdeling en deed dat graag.",
          },
          {
            van: "zorgaanbieder",
            soort: "hulpverlening",
            tekst:
              "Ambulant begeleider kan direct starten met vier uur per week. Voorkeur voor vaste dag en een korte lijn met de werkgever.",
          },
          {
            van: "casusregisseur",
            soort: "overig",
            tekst:
              "Voorstel om de jobcoach en de meldplicht op dezelfde dag te plannen. Werkgever houtbedrijf is bereid tot een proefplaatsing.",
          },
        ],
      },
    ],
    ketenanalyses: [
      {
        dag: -14,
        van: "politie",
        tekst:
          "Delicten hangen samen met geldnood en leegte in de dag. Groepsdruk speelt een kleine rol. Grootste winst: dagritme.",
        vooraf: true,
        bevat: ["strafrechtelijk"],
      },
      {
        dag: -14,
        van: "wijkteam",
        tekst: "Zolang de schulden groeien verdwijnt elk resultaat. Eerst rust in het inkomen, dan wonen.",
      },
    ],
    analyse: {
      dag: -8,
      tekst:
        "Vier organisaties willen hetzelfde, maar plannen los van elkaar. Kansrijk: één dag, één contactpersoon, werk als trekker. Risico: zitting zonder plan. Beslispunt is de volgorde van inkomen, werk en wonen.",
    },
    agenda: [
      {
        overleg: "vandaag",
        doel: "Eén gezamenlijk plan vóór de zitting",
        themas: "Inkomen, werk, wonen en het toezicht",
        besluiten: "Volgorde van stappen, casusregisseur, afspraken over het toezicht",
        minuten: 25,
      },
    ],
  },
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
  {
    doel: "Bespreken: on the agenda, a minor with jeugdreclassering and Raad, inbreng of nine Partijen",
    aanpak: "top_x",
    gemeente: "utrecht",
    melder: "raad",
    aangemeld: -58,
    persoon: {
      bsn: 11,
      voornamen: "Luna",
      achternaam: "Verzonnenberg",
      geslacht: "vrouw",
      leeftijd: 16,
      ...verzonnenAdres("Verzonnenlaan", "6"),
    },
    verzoek: {
      reden: "Weglopen, schoolverzuim en omgang met een oudere groep",
      problematiek:
        "Zestienjarige die geregeld van huis wegloopt en dan dagen onvindbaar is. Ouders wonen apart en zijn het niet eens over de aanpak. School heeft een plek, mits er begeleiding meekomt.",
      geprobeerd: "Gezinsbegeleiding, een time-outplek en gesprekken met de leerplichtambtenaar.",
      delictgedrag: "Twee registraties: één keer bedreiging en één keer openlijke geweldpleging in een groep.",
      leefgebieden: ["huiselijke_relaties", "werk_opleiding", "sociaal_netwerk", "justitie"],
    },
    triage: {
      dag: -54,
      vragen: [
        {
          aan: "jeugdreclassering",
          vraag: "Is er toezicht, en hoe verloopt het contact?",
          antwoord: {
            dag: -49,
            soort: "overig",
            tekst:
              "Toezicht en begeleiding lopen sinds twee maanden. Contact met betrokkene is goed, met de ouders wisselend.",
            bevat: ["strafrechtelijk"],
          },
        },
        {
          aan: "politie",
          vraag: "Welke registraties zijn er, en wat is er bekend over de groep?",
          antwoord: {
            dag: -48,
            soort: "politieregistraties",
            tekst:
              "Twee registraties als verdachte in het afgelopen jaar (F12 en bedreiging). Drie vermissingen. Groep bestaat uit jongvolwassenen.",
          },
        },
      ],
      criteria: {
        dag: -42,
        vinkjes: complexMetGezin,
        toelichting:
          "Top-X 12–17: Geweld HIC voldaan (1 x F12 in het afgelopen jaar). Gezin en school vragen om gezamenlijke regie.",
        bevat: ["strafrechtelijk"],
      },
      besluit: {
        dag: -40,
        handeling: "aanpak_starten",
        toelichting: "Voldoet aan de criteria. Bescherming en begrenzing moeten in één plan.",
        terugkoppeling: "De aanpak start. U wordt uitgenodigd om mee te denken.",
      },
    },
    inlichten: {
      brief: {
        dag: -35,
        wijze: "brief_en_gesprek",
        toelichting: "Gesprek met betrokkene en beide ouders, elk apart. Brief aan alle drie.",
      },
      door: -33,
    },
    betrokken: {
      dag: -32,
      wie: [
        "politie",
        "om",
        "jeugdreclassering",
        "raad",
        "ggz",
        "gemeente",
        "wijkteam",
        "wonen",
        "zorgaanbieder",
        "slachtofferhulp",
        "veiligthuis",
      ],
    },
    relaties: [
      {
        dag: -28,
        naam: "Marit Verzonnenberg",
        verhouding: "Moeder",
        noodzaak: "Gezag en verblijf door de week. Nodig voor afspraken over thuiskomen.",
      },
      {
        dag: -28,
        naam: "Erik Fictiefoord",
        verhouding: "Vader",
        noodzaak: "Gezag en verblijf in het weekend. Moet dezelfde lijn volgen als moeder.",
      },
    ],
    inbreng: [
      {
        dag: -22,
        teksten: [
          {
            van: "jeugdreclassering",
            soort: "reclasseringscontact",
            tekst:
              "Komt afspraken na als die op school plaatsvinden. Geeft zelf aan los te willen komen van de groep, maar weet niet hoe. Voorwaarde: geen contact met twee medeverdachten.",
            vooraf: true,
            vrijgegeven: true,
          },
          {
            van: "raad",
            soort: "gezin_systeem",
            tekst:
              "Ouders geven elkaar de schuld. Als zij hetzelfde zeggen, houdt betrokkene zich er grotendeels aan. Onderzoek naar een kinderbeschermingsmaatregel is aangehouden.",
          },
          {
            van: "politie",
            soort: "politieregistraties",
            tekst:
              "Bij vermissingen telkens gevonden op hetzelfde adres. Twee leden van de groep zijn in beeld bij een ander onderzoek. Advies: snel melden, niet afwachten.",
          },
          {
            van: "om",
            soort: "justitiele_documentatie",
            tekst: "Eén zaak loopt bij de kinderrechter, zitting over tien weken. Advies van de Raad wordt afgewacht.",
          },
          {
            van: "ggz",
            soort: "zorggeschiedenis",
            tekst:
              "Intake gedaan. Vermoeden van klachten na een ingrijpende gebeurtenis. Behandeling kan starten als er een veilige verblijfplek is.",
            delen: ["jeugdreclassering", "raad", "wijkteam"],
          },
        ],
      },
      {
        dag: -16,
        teksten: [
          {
            van: "wijkteam",
            soort: "gezin_systeem",
            tekst: "Gezinsbegeleider komt wekelijks bij moeder. Oma is een rustige factor en wil logeerplek zijn.",
          },
          {
            van: "gemeente",
            soort: "bestuurlijke_maatregelen",
            tekst:
              "Leerplicht heeft het proces-verbaal aangehouden. School biedt vanaf de eerste van de maand een plek met begeleiding.",
          },
          {
            van: "zorgaanbieder",
            soort: "hulpverlening",
            tekst: "Begeleiding op school kan starten: acht uur per week, één vaste begeleider.",
          },
          {
            van: "wonen",
            soort: "woonsituatie",
            tekst:
              "Moeder staat op de lijst voor een woning dichter bij school. Toewijzing is over enkele maanden te verwachten.",
          },
          {
            van: "slachtofferhulp",
            soort: "overig",
            tekst: "Betrokkene is ook zelf slachtoffer in een lopende zaak en wil daar hulp bij.",
            toestemming: "gegeven",
            bevat: ["strafrechtelijk"],
          },
        ],
      },
    ],
    ketenanalyses: [
      {
        dag: -13,
        van: "raad",
        tekst: "Onenigheid tussen ouders is de grootste risicofactor; oma en school zijn de sterkste bescherming.",
        vooraf: true,
      },
      {
        dag: -13,
        van: "jeugdreclassering",
        tekst: "Motivatie is er nu. Binnen een maand moet er iets zichtbaar beter gaan, anders haakt zij af.",
        bevat: ["strafrechtelijk"],
      },
    ],
    agenda: [
      {
        overleg: "vandaag",
        doel: "Afspraken over verblijf, school en wie de ouders op één lijn houdt",
        themas: "Veilige plek, school, groep, behandeling",
        besluiten: "Plan voor de eerste acht weken en casusregisseur",
        minuten: 30,
      },
    ],
  },
  {
    doel: "Bespreken: in preparation for the next overleg, inbreng is missing and one is still a concept",
    aanpak: "top_x",
    gemeente: "utrecht",
    melder: "gemeente",
    aangemeld: -44,
    persoon: {
      bsn: 8,
      voornamen: "Femke",
      achternaam: "Verzonneveld",
      geslacht: "vrouw",
      leeftijd: 31,
      ...verzonnenAdres("Demoweg", "17"),
    },
    verzoek: {
      reden: "Dakloosheid met jonge kinderen in beeld",
      problematiek:
        "Betrokkene is na een huisuitzetting bij wisselende kennissen ingetrokken. Twee kinderen verblijven bij hun grootmoeder. Er zijn conflicten op straat en grote schulden.",
      geprobeerd: "Maatschappelijke opvang, budgetbeheer en gezinsbegeleiding.",
      leefgebieden: ["huisvesting", "financien", "huiselijke_relaties", "middelengebruik"],
    },
    triage: {
      dag: -40,
      criteria: {
        dag: -34,
        vinkjes: complexMetGezin,
        toelichting: "Meerdere leefgebieden, gevolgen voor de kinderen. Zorg, wonen en politie zijn nodig.",
      },
      besluit: {
        dag: -33,
        handeling: "aanpak_starten",
        toelichting: "Voldoet aan de criteria voor complexe casuïstiek.",
        terugkoppeling: "De aanpak start. Wij vragen uw informatie op via het systeem.",
      },
    },
    inlichten: { brief: { dag: -26, wijze: "brief" }, door: -24 },
    betrokken: {
      dag: -20,
      wie: ["politie", "om", "ggz", "gemeente", "wijkteam", "wonen", "veiligthuis", "casusregisseur"],
    },
    inbreng: [
      {
        dag: -8,
        teksten: [
          {
            van: "gemeente",
            soort: "bestuurlijke_maatregelen",
            tekst:
              "Opvangplek is beëindigd na twee waarschuwingen. Nieuwe plek is mogelijk na een gesprek over huisregels.",
          },
          {
            van: "wijkteam",
            soort: "financiele_situatie",
            tekst: "Inkomen uit uitkering, beslag op een deel. Betrokkene wil budgetbeheer hervatten.",
          },
          {
            van: "wonen",
            soort: "woonsituatie",
            tekst: "Uitgezet na acht maanden huurachterstand. Tweede kans is mogelijk met een derde als huurder.",
            concept: true,
          },
        ],
      },
    ],
    agenda: [
      {
        overleg: "volgend",
        doel: "Eerste bespreking: beeld compleet maken",
        themas: "Verblijf, schulden en contact met de kinderen",
        besluiten: "Verdeling van taken voor de eerste maand",
      },
    ],
  },
];
