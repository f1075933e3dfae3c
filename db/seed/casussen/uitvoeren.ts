import { complex, verzonnenAdres } from "./adres";
import type { Casusverhaal } from "./soort";
import {
  akkoordenVanUitvoering,
  inbrengOnderVoorwaarden,
  meldingenVanUitvoering,
  wachtOpPolitie,
} from "./uitvoeren-akkoorden";
import { overleggenVanUitvoering } from "./uitvoeren-overleggen";
import { stukkenVanUitvoering } from "./uitvoeren-stukken";

/** A plan that runs, discussed three times and again in the next overleg. */
export const uitvoerverhaal: Casusverhaal = {
  doel: "Uitvoeren: three overleggen of history, casusregisseur is the demo account, on the agenda again",
  aanpak: "top_x",
  gemeente: "utrecht",
  melder: "melder",
  aangemeld: -236,
  persoon: {
    bsn: 12,
    voornamen: "Daan",
    achternaam: "Voorbeeldman",
    geslacht: "man",
    leeftijd: 23,
    ...verzonnenAdres("Voorbeeldstraat", "33"),
  },
  verzoek: {
    reden: "Geweld in groepsverband en uitval op alle fronten",
    problematiek:
      "Betrokkene kwam in een half jaar zonder werk, woning en relatie. Hij zocht zijn heil bij een groep die overlast geeft. Familie wil helpen, maar weet niet hoe.",
    geprobeerd: "Jongerencoach en een traject bij werk en inkomen. Beide gestopt na een nieuwe aanhouding.",
    delictgedrag: "Zes registraties als verdachte, waaronder openlijke geweldpleging en twee mishandelingen.",
    leefgebieden: ["werk_opleiding", "huisvesting", "middelengebruik", "sociaal_netwerk", "justitie"],
  },
  contact: { naam: "Henk Fictiefland", organisatie: "Werk en inkomen", telefoon: "030 7654322" },
  nietNodig: {
    naar_bespreken: ["Vraag om informatie"],
    naar_uitvoeren: ["Contactpersoon bij een organisatie", "Wat is al geprobeerd", "Agendapunt"],
  },
  triage: {
    dag: -230,
    vragen: [
      {
        aan: "om",
        vraag: "Welke zaken lopen er?",
        antwoord: {
          dag: -224,
          soort: "justitiele_documentatie",
          tekst: "Twee zaken gevoegd. Voorwaardelijke straf met bijzondere voorwaarden is het uitgangspunt.",
        },
      },
    ],
    criteria: {
      dag: -218,
      vinkjes: complex,
      toelichting: "Top-X 18–23: Geweld HIC voldaan. Werk, wonen, zorg en straf moeten tegelijk in beweging komen.",
      bevat: ["strafrechtelijk"],
    },
    besluit: {
      dag: -217,
      handeling: "aanpak_starten",
      toelichting: "Voldoet aan de criteria. Hoog risico op herhaling zonder gezamenlijk plan.",
      terugkoppeling: "De aanpak start. U wordt gevraagd om informatie.",
    },
  },
  inlichten: {
    brief: {
      dag: -210,
      wijze: "brief_en_gesprek",
      toelichting: "Brief uitgereikt in een gesprek samen met de wijkagent.",
    },
    door: -208,
  },
  betrokken: {
    dag: -206,
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
      "veiligthuis",
    ],
  },
  relaties: [
    {
      dag: -200,
      naam: "Wim Voorbeeldman",
      verhouding: "Broer",
      noodzaak: "Biedt tijdelijk onderdak en houdt contact met de casusregisseur.",
    },
  ],
  inbreng: [
    {
      dag: -190,
      teksten: [
        {
          sleutel: "registraties",
          van: "politie",
          soort: "politieregistraties",
          tekst:
            "Zes registraties als verdachte in een jaar, telkens in het weekend en met dezelfde drie personen. Rustig en aanspreekbaar als hij alleen is.",
        },
        {
          van: "om",
          soort: "justitiele_documentatie",
          tekst:
            "Voorwaardelijke straf opgelegd met toezicht, behandelverplichting en een locatieverbod voor het plein.",
        },
        {
          van: "reclassering",
          soort: "reclasseringscontact",
          tekst: "Toezicht gestart. Komt op tijd, praat weinig. Werkt beter in een wandeling dan aan tafel.",
        },
        {
          van: "ggz",
          soort: "zorggeschiedenis",
          tekst:
            "Intake voor agressieregulatie gedaan. Betrokkene wil leren eerder weg te lopen. Groepstraining van twaalf weken is haalbaar.",
        },
        {
          van: "gemeente",
          soort: "bestuurlijke_maatregelen",
          tekst:
            "Plek bij werk en inkomen beschikbaar. Geen bestuurlijke maatregel nodig zolang het locatieverbod werkt.",
        },
        {
          sleutel: "schulden",
          van: "wijkteam",
          soort: "financiele_situatie",
          tekst: "Schulden van 3.100 euro, vooral zorgverzekering. Regeling is mogelijk bij vast inkomen.",
        },
        {
          sleutel: "inschrijving",
          van: "wonen",
          soort: "woonsituatie",
          tekst: "Staat vier jaar ingeschreven. Kan met begeleiding in aanmerking komen voor een tijdelijke studio.",
        },
        {
          van: "dji",
          soort: "detentie",
          tekst: "Twaalf dagen voorlopige hechtenis. Geen bijzonderheden, werkte in de keuken.",
        },
      ],
    },
    { dag: -96, teksten: inbrengOnderVoorwaarden },
    { dag: -5, teksten: [wachtOpPolitie] },
  ],
  akkoorden: akkoordenVanUitvoering,
  meldingen: meldingenVanUitvoering,
  ketenanalyses: [
    {
      dag: -184,
      van: "reclassering",
      tekst:
        "Geweld hangt samen met de groep en met weekenden zonder plan. Werk en sport zijn de sterkste bescherming.",
      bevat: ["strafrechtelijk"],
    },
  ],
  analyse: {
    dag: -178,
    tekst:
      "Werk als trekker, wonen als voorwaarde, training als steun. De groep verliest haar aantrekkingskracht als het weekend gevuld is. Familie kan dat versterken.",
  },
  agenda: overleggenVanUitvoering,
  uitvoeren: -167,
  stukken: stukkenVanUitvoering,
  notities: [
    { dag: -80, door: "casusregisseur", tekst: "Betrokkene belt zelf als een afspraak niet lukt. Dat is nieuw." },
    {
      dag: -9,
      door: "procesregisseur",
      tekst: "Met de verhuurder afgesproken dat de sleutel alleen wordt overgedragen als de begeleider erbij is.",
    },
  ],
  inzage: [
    {
      dag: -6,
      door: "toezichthouder",
      soort: "toezicht",
      reden: "Steekproef van dit kwartaal: is de inzage door de ketenpartners te herleiden tot hun taak in deze casus?",
      tot: 5,
    },
  ],
};
