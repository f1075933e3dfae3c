import { complex, complexMetGezin, verzonnenAdres } from "./adres";
import type { Casusverhaal } from "./soort";

/** In triage, or just past it. */
export const triageverhalen: readonly Casusverhaal[] = [
  {
    doel: "Triage: open uitvragen to politie, OM and GGZ",
    aanpak: "top_x",
    gemeente: "utrecht",
    melder: "gemeente",
    aangemeld: -13,
    persoon: {
      bsn: 3,
      voornamen: "Sam",
      tussenvoegsel: "van",
      achternaam: "Verzonnenstein",
      geslacht: "man",
      leeftijd: 22,
      ...verzonnenAdres("Verzonnenlaan", "45"),
    },
    verzoek: {
      reden: "Geen vaste woonplek, overlast in het centrum en zorgmijding",
      problematiek:
        "Betrokkene verblijft wisselend bij kennissen en in de nachtopvang. Er zijn dagelijks meldingen van overlast rond het station. Hulp wordt afgehouden. Bestuurlijke maatregelen hebben geen effect gehad.",
      geprobeerd:
        "Gebiedsverbod, gesprek met de jongerencoach en een plek in de opvang. De plek is na een conflict beëindigd.",
      leefgebieden: ["huisvesting", "financien", "middelengebruik", "tijdsbesteding"],
    },
    triage: {
      dag: -9,
      vragen: [
        {
          aan: "politie",
          vraag:
            "Welke registraties als verdachte zijn er in de afgelopen 24 maanden, met maatschappelijke klasse en datum? Is er sprake van een groep?",
        },
        { aan: "om", vraag: "Lopen er zaken? Zo ja: in welke fase, en zijn er bijzondere voorwaarden opgelegd?" },
        {
          aan: "ggz",
          vraag:
            "Is betrokkene bij u bekend of geweest? Wat is nodig om het contact te herstellen? Graag alleen wat nodig is voor de triage.",
        },
      ],
    },
  },
  {
    doel: "Triage: everything answered, ready for a besluit",
    aanpak: "top_x",
    gemeente: "utrecht",
    melder: "melder",
    aangemeld: -27,
    persoon: {
      bsn: 4,
      voornamen: "Milan",
      achternaam: "Demostra",
      geslacht: "man",
      leeftijd: 19,
      ...verzonnenAdres("Demoweg", "88"),
    },
    verzoek: {
      reden: "Snelle opeenvolging van geweldsincidenten",
      problematiek:
        "In een half jaar tijd vier incidenten, telkens in groepsverband. Betrokkene is in dezelfde periode zijn baan en zijn kamer kwijtgeraakt. Zijn jongere broer wordt steeds vaker in zijn gezelschap gezien.",
      geprobeerd:
        "Waarschuwingsgesprek met ouders en wijkagent. Aanmelding bij de gemeentelijke jongerenaanpak, niet van de grond gekomen.",
      delictgedrag:
        "Vier registraties als verdachte: twee keer openlijke geweldpleging, een mishandeling en vernieling.",
      leefgebieden: ["werk_opleiding", "huisvesting", "huiselijke_relaties", "sociaal_netwerk", "justitie"],
    },
    triage: {
      dag: -23,
      vragen: [
        {
          aan: "politie",
          vraag: "Graag een overzicht van de registraties als verdachte in de afgelopen twaalf maanden.",
          antwoord: {
            dag: -18,
            soort: "politieregistraties",
            tekst:
              "In de afgelopen twaalf maanden vier registraties als verdachte: F12 (2x), F550 (1x) en vernieling (1x). Laatste registratie zes weken geleden. Wordt gezien als volger binnen een wisselende groep, niet als aanjager.",
          },
        },
        {
          aan: "om",
          vraag: "Welke zaken lopen er en wanneer is de zitting?",
          antwoord: {
            dag: -16,
            soort: "justitiele_documentatie",
            tekst:
              "Twee zaken gevoegd, zitting over acht weken bij de politierechter. Voorgenomen eis met reclasseringstoezicht. Geen eerdere onherroepelijke veroordelingen.",
          },
        },
        {
          aan: "reclassering",
          vraag: "Is er een advies in voorbereiding? Wat zijn de eerste bevindingen over motivatie en dagbesteding?",
          antwoord: {
            dag: -12,
            soort: "overig",
            tekst:
              "Adviesgesprek is gevoerd. Betrokkene staat open voor begeleiding, mits praktisch: werk en een eigen plek. Inschatting: gemiddeld risico op herhaling, hoog zonder dagbesteding.",
            bevat: ["strafrechtelijk"],
            zeggenschap: "per_fase",
          },
        },
        {
          aan: "wijkteam",
          vraag: "Wat is er bekend over het gezin en welke hulp loopt er?",
          antwoord: {
            dag: -10,
            soort: "overig",
            tekst:
              "Moeder en jongere broer hebben contact met het buurtteam over geldzaken. Moeder vraagt om hulp bij de opvoeding van de jongste.",
          },
        },
      ],
      criteria: {
        dag: -6,
        vinkjes: complexMetGezin,
        toelichting:
          "Problemen op werk, wonen, gezin en justitie. Zorg, straf en gemeente moeten tegelijk optrekken, mede om de jongere broer te beschermen.",
      },
      topx: {
        dag: -6,
        registraties: [
          [-310, "F12"],
          [-214, "F550"],
          [-120, "C10"],
          [-69, "F12"],
        ],
        toelichting: "Voorgenomen eis met reclasseringstoezicht. Volger binnen een wisselende groep.",
      },
    },
  },
  {
    doel: "Inlichten: the betrokkene is not informed yet",
    aanpak: "top_x",
    gemeente: "utrecht",
    melder: "reclassering",
    aangemeld: -38,
    persoon: {
      bsn: 6,
      voornamen: "Bram",
      achternaam: "Fictiefsma",
      geslacht: "man",
      leeftijd: 28,
      ...verzonnenAdres("Verzonnenkade", "101"),
    },
    verzoek: {
      reden: "Herhaald terugvallen na detentie",
      problematiek:
        "Na elke detentie staat betrokkene zonder woning, inkomen en zorg. Organisaties starten telkens opnieuw. Vrijlating wordt binnen enkele maanden verwacht.",
      geprobeerd: "Twee eerdere trajecten met reclasseringstoezicht, beide voortijdig beëindigd.",
      delictgedrag: "Verblijft in detentie voor een reeks vermogensdelicten. Eerder drie keer veroordeeld.",
      leefgebieden: ["huisvesting", "financien", "middelengebruik", "justitie"],
    },
    triage: {
      dag: -33,
      vragen: [
        {
          aan: "dji",
          vraag: "Wat is de verwachte datum van invrijheidstelling en hoe verloopt de detentiefasering?",
          antwoord: {
            dag: -27,
            soort: "overig",
            tekst:
              "Verwachte datum van invrijheidstelling ligt over ongeveer drie maanden. Volgt het plusprogramma, gedrag voldoende. Identiteitsbewijs en schulden zijn nog niet geregeld.",
            bevat: ["strafrechtelijk"],
          },
        },
        {
          aan: "ggd",
          vraag: "Is betrokkene bekend bij de OGGZ?",
          antwoord: {
            dag: -24,
            soort: "zorggeschiedenis",
            tekst: "Bekend van eerdere opvangperioden. Contact verliep goed zolang er één vaste begeleider was.",
          },
        },
      ],
      criteria: {
        dag: -15,
        vinkjes: complex,
        toelichting:
          "Wonen, inkomen, zorg en justitie grijpen in elkaar. Voorbereiding op vrijlating vraagt om vier organisaties tegelijk.",
      },
      topx: {
        dag: -15,
        toelichting:
          "Buiten de leeftijden van de tabel. Reeks vermogensdelicten met drie veroordelingen, en telkens terugval na detentie: zonder gezamenlijke regie is herhaling te verwachten.",
      },
      besluit: {
        dag: -14,
        handeling: "aanpak_starten",
        toelichting: "Voldoet aan de criteria. Start nu, zodat er een plan ligt vóór de vrijlating.",
        terugkoppeling: "Het Veiligheidshuis start een aanpak. U hoort van ons wanneer wij u nodig hebben.",
      },
    },
  },
  {
    doel: "Inlichten: radicalisering, informing postponed on P 16.6 b, and the review is overdue",
    aanpak: "radicalisering",
    gemeente: "utrecht",
    melder: "melder",
    aangemeld: -70,
    persoon: {
      bsn: 7,
      voornamen: "Robin",
      achternaam: "Demonius",
      geslacht: "x",
      leeftijd: 24,
      ...verzonnenAdres("Fictieflaan", "19"),
    },
    verzoek: {
      reden: "Signalen van toenemend isolement en dreigende taal",
      problematiek:
        "Betrokkene heeft in korte tijd het contact met familie en collega's verbroken en laat zich dreigend uit over medewerkers van instanties.",
      geprobeerd: "Gesprek met de wijkagent. Familie heeft zich gemeld met zorgen.",
      delictgedrag: "Aangifte van bedreiging, in onderzoek.",
      leefgebieden: ["sociaal_netwerk", "werk_opleiding", "justitie"],
    },
    triage: {
      dag: -66,
      vragen: [
        {
          aan: "om",
          vraag: "Wat is de stand van het onderzoek, en wat betekent dat voor het informeren van betrokkene?",
          antwoord: {
            dag: -60,
            soort: "justitiele_documentatie",
            tekst: "Onderzoek loopt. Verzoek om betrokkene nog niet te informeren zolang getuigen worden gehoord.",
          },
        },
        {
          aan: "politie",
          vraag: "Welke registraties zijn van belang voor de triage?",
          antwoord: {
            dag: -59,
            soort: "politieregistraties",
            tekst: "Eén aangifte van bedreiging en twee zorgmeldingen van familie in de afgelopen drie maanden.",
          },
        },
      ],
      criteria: {
        dag: -55,
        vinkjes: complex,
        toelichting:
          "Meerdere leefgebieden, zorgen om de veiligheid van medewerkers. Samenwerking van politie, OM en gemeente nodig.",
      },
      besluit: {
        dag: -54,
        handeling: "aanpak_starten",
        toelichting: "Aanpak in klein verband, alleen met de Partijen die bij deze aanpak horen.",
      },
    },
    inlichten: {
      uitstel: {
        dag: -48,
        grond: "b",
        motivering: "Informeren op dit moment kan het lopende onderzoek schaden: getuigen worden nog gehoord.",
        afhankelijk: "Het afronden van de verhoren door de politie.",
        toetsing: "Elke zes weken met de officier van justitie",
        verwacht: 20,
        herbeoordelen: -6,
      },
    },
  },
];
