import { complexMetGezin, verzonnenAdres } from "./adres";
import type { Casusverhaal } from "./soort";

/** On the agenda of a first overleg: a minor. */
export const besprekenOverJeugd: readonly Casusverhaal[] = [
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
        toelichting: "Gezin en school vragen om gezamenlijke regie.",
      },
      topx: {
        dag: -42,
        registraties: [
          [-150, "F12"],
          [-96, "F530"],
        ],
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
        bijdragen: [
          { aan: "wonen", vraag: "Kan de moeder voorrang krijgen op een woning bij de school?" },
          { aan: "gemeente", vraag: "Tot wanneer houdt leerplicht het proces-verbaal aan?" },
        ],
        experts: ["ggd"],
      },
    ],
  },
];
