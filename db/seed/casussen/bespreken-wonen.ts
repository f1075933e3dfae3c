import { complex, complexMetGezin, verzonnenAdres } from "./adres";
import type { Casusverhaal } from "./soort";

/** On their way to a first overleg: problems of wonen and inkomen. */
export const besprekenOverWonen: readonly Casusverhaal[] = [
  {
    doel: "Bespreken: on the agenda, inbreng of nine Partijen, some readable beforehand, GGZ shares with a few only",
    aanpak: "top_x",
    gemeente: "utrecht",
    melder: "melder",
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
    nietNodig: {
      naar_bespreken: ["Contactpersoon bij een organisatie", "Vraag om informatie", "Wat is al geprobeerd"],
    },
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
            zeggenschap: "per_fase",
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
            concept: true,
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
        bijdragen: [
          { aan: "wonen", vraag: "Welke kamer kan het worden, vanaf wanneer, en met welke voorwaarden?" },
          { aan: "dji", vraag: "Wat ging goed in de arbeid, en wie kan daarover met de werkgever praten?" },
          { aan: "wijkteam", vraag: "Wat ontbreekt nog voor de aanvraag van schuldhulp?" },
        ],
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
