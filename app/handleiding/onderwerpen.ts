export interface Onderwerp {
  id: string;
  kop: string;
  regels: readonly (readonly [woord: string, uitleg: string])[];
}

/** Words and signs a user meets on the screens, and what to do then. */
export const onderwerpen: readonly Onderwerp[] = [
  {
    id: "zien",
    kop: "Wie ziet wat",
    regels: [
      [
        "Wat u niet ziet",
        "Van een casus of gegeven dat niet voor u is, ziet u geen spoor: geen naam, geen aantal en geen lege plek. Een pagina die er voor u niet is, zegt Niet gevonden.",
      ],
      [
        "Afgeschermd",
        "De procesregisseur, de procesondersteuner en wie het gegeven zelf gaf, zien dat er iets is, met de regel die het tegenhoudt. De inhoud ziet dan alleen wie er recht op heeft.",
      ],
      [
        "Alleen ter inzage",
        "U mag het lezen, maar niet voor een eigen taak gebruiken. Wilt u dat wel, vraag dan akkoord aan de Partij van wie het is.",
      ],
      [
        "Wpg",
        "Een politiegegeven. Voor u geldt dezelfde geheimhouding als voor de politie (Wpg 7). Doorgeven mag alleen met toestemming van de politie.",
      ],
      [
        "Beperkt",
        "Het gegeven wordt bewaard, maar niemand gebruikt het zolang de juistheid of een bezwaar wordt bekeken.",
      ],
      [
        "Ingetrokken",
        "De Partij die het gaf, staat het gebruik niet meer toe. Vanaf dat moment ziet niemand anders het.",
      ],
    ],
  },
  {
    id: "fase",
    kop: "Naar de volgende fase",
    regels: [
      [
        "Herbeoordelen",
        "Gaat een casus naar een volgende fase, dan staat elk eerder gegeven op één lijst. Per gegeven: is het nog nodig, en mag het worden gebruikt?",
      ],
      [
        "Niet meegenomen",
        "Wat niet meegaat, is niet meer te zien en komt op de verwijderlijst. Is het toch nodig, dan kan de procesregisseur het alsnog meenemen.",
      ],
    ],
  },
  {
    id: "formulieren",
    kop: "Formulieren",
    regels: [
      ["Concept", "Wat u typt, wordt op de server bewaard. Alleen u ziet het. Het staat ook in uw werkvoorraad."],
      [
        "Rode regels bovenaan",
        "Er ontbreekt iets. Kies een regel om naar het veld te gaan. Wat u invulde, staat er nog.",
      ],
      [
        "Intussen gewijzigd",
        "Iemand anders was u voor. U ziet beide teksten naast elkaar en kiest wat er moet staan. Er gaat niets verloren.",
      ],
      ["Zonder JavaScript", "Alles werkt ook zonder. Alleen sneltoetsen en vanzelf bijwerken zijn er dan niet."],
    ],
  },
  {
    id: "mis",
    kop: "Als er iets misgaat",
    regels: [
      [
        "Een datalek",
        "Denkt u dat gegevens bij de verkeerde terechtkwamen? Meld het direct bij Datalekken. Vijf vragen, twee minuten. Wacht niet tot u zeker bent.",
      ],
      [
        "Een gegeven klopt niet",
        "Kies Herkomst bij het gegeven, en dan Wie ziet dit? Daar meldt u de fout aan de Partij van wie het is. Die corrigeert, of zegt waarom niet. Kan het daar niet, vraag het dan de procesregisseur.",
      ],
      [
        "Tweede stap kwijt",
        "Gebruik een herstelcode. Hebt u die niet meer, vraag dan uw beheerder; een tweede persoon bevestigt het, en u krijgt een link per mail.",
      ],
      [
        "Even weg",
        "Vergrendel uw computer, of log uit. Na een tijd zonder gebruik logt het systeem u uit. Uw concept blijft.",
      ],
    ],
  },
];
