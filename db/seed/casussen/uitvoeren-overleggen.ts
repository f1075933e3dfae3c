import type { Agendering } from "./soort";

/** Three overleggen of history, and the next one. */
export const overleggenVanUitvoering: readonly Agendering[] = [
  {
    overleg: "zomer",
    doel: "Gezamenlijk plan vaststellen",
    themas: "Werk, wonen, training en toezicht",
    besluiten: "Regieplan, casusregisseur en criteria voor afschaling",
    minuten: 30,
    bespreking: {
      toestandsbeeld:
        "Betrokkene heeft geen werk en slaapt bij zijn broer. Het toezicht loopt. Hij zoekt de groep nog ieder weekend op. Familie is beschikbaar.",
      notulen:
        "Partijen zijn het eens over de volgorde: eerst werk, dan een eigen plek. De reclassering houdt de lijn met de training. Politie meldt contact met de groep aan de casusregisseur.",
      besluit:
        "Regieplan vastgesteld. De reclassering levert de casusregisseur. Volgende bespreking over drie maanden.",
      bevat: ["strafrechtelijk"],
      scores: "orrrooororgor",
      problemen: {
        financien: "Schulden bij de zorgverzekeraar, geen inkomen.",
        werk_opleiding: "Geen werk, opleiding niet afgemaakt.",
        tijdsbesteding: "Geen ritme, weekenden leeg.",
        huisvesting: "Slaapt bij broer, tijdelijk.",
        geestelijke_gezondheid: "Snel oplopende spanning.",
        middelengebruik: "Drinkt in het weekend, in groepsverband.",
        sociaal_netwerk: "Groep bepaalt het weekend.",
        justitie: "Toezicht en voorwaardelijke straf, hoog risico.",
      },
      plan: {
        casusregisseur: "casusregisseur",
        interventies: [
          {
            omschrijving: "Begeleiding naar betaald werk",
            interventietype: "werk_inkomen",
            leefgebied: "werk_opleiding",
            partij: "gemeente",
            uitvoerder: "Jobcoach werk en inkomen",
            start: -160,
            einde: 30,
            toelichting: "Proefplaatsing met uitzicht op een contract.",
            voortgang: [
              {
                dag: -130,
                door: "gemeente",
                stand: "loopt",
                tekst: "Proefplaatsing bij een hoveniersbedrijf gestart, drie dagen per week.",
              },
              {
                dag: -90,
                door: "gemeente",
                stand: "loopt",
                tekst: "Contract voor zes maanden getekend. Werkgever is tevreden.",
              },
              {
                dag: -21,
                door: "casusregisseur",
                stand: "loopt",
                tekst: "Werkt vier dagen per week. Aandacht nodig voor de wintermaanden.",
              },
            ],
          },
          {
            omschrijving: "Training agressieregulatie",
            interventietype: "zorg",
            leefgebied: "geestelijke_gezondheid",
            partij: "ggz",
            start: -155,
            einde: -60,
            bevat: ["bijzonder"],
            voortgang: [
              {
                dag: -120,
                door: "ggz",
                stand: "loopt",
                tekst: "Vijf van zes bijeenkomsten gevolgd. Herkent spanning eerder.",
                bevat: ["bijzonder"],
              },
              {
                dag: -64,
                door: "ggz",
                stand: "behaald",
                tekst: "Training afgerond, twee terugkombijeenkomsten gepland.",
                bevat: ["bijzonder"],
              },
            ],
            afgerond: {
              dag: -60,
              door: "casusregisseur",
              resultaat: "behaald",
              toelichting: "Alle doelen van de training gehaald.",
            },
          },
          {
            omschrijving: "Traject naar tijdelijke studio",
            interventietype: "wonen",
            leefgebied: "huisvesting",
            partij: "wonen",
            start: -150,
            einde: 20,
            voortgang: [
              {
                dag: -100,
                door: "wonen",
                stand: "vertraagd",
                tekst: "Oplevering van het gebouw is zes weken uitgesteld.",
              },
              {
                dag: -35,
                door: "wonen",
                stand: "loopt",
                tekst: "Studio toegewezen, sleutel wordt deze maand verwacht.",
              },
            ],
          },
        ],
        acties: [
          {
            omschrijving: "Zorgverzekeraar benaderen voor een regeling",
            wie: "wijkteam",
            deadline: -140,
            afgehandeld: { dag: -145, status: "gedaan", resultaat: "Regeling van 45 euro per maand." },
          },
          {
            omschrijving: "Afspraak maken over meldingen van contact met de groep",
            wie: "politie",
            deadline: -150,
            bevat: ["strafrechtelijk"],
            afgehandeld: { dag: -152, status: "gedaan" },
          },
        ],
        criteria: [
          { criterium: "Zes maanden geen nieuwe registratie als verdachte" },
          { criterium: "Vast inkomen en een eigen woonplek" },
        ],
      },
    },
  },
  {
    overleg: "herfst",
    doel: "Voortgang en bijstelling van het plan",
    themas: "Werk, woning, vrije tijd",
    besluiten: "Bijstellen van interventies",
    bespreking: {
      toestandsbeeld:
        "Betrokkene werkt en rondt zijn training af. De woning laat op zich wachten. Sinds de zomer geen nieuwe registratie.",
      notulen:
        "Goede stappen op werk en training. Wonen is de rem. De broer geeft aan dat het thuis begint te knellen.",
      besluit: "Plan gaat door. Wonen zoekt een tussenoplossing. Actie voor sport in het weekend.",
      bevat: ["strafrechtelijk"],
      scores: "oogroogoggooo",
      problemen: {
        huisvesting: "Wacht op studio, spanning bij broer thuis.",
        justitie: "Toezicht loopt goed, geen nieuwe zaken.",
        middelengebruik: "Minder, alleen bij gelegenheden.",
      },
      plan: {
        interventies: [
          {
            omschrijving: "Vaste sportavond en zaterdagtraining",
            interventietype: "werk_inkomen",
            leefgebied: "tijdsbesteding",
            partij: "wijkteam",
            start: -60,
            einde: 60,
            voortgang: [
              { dag: -33, door: "wijkteam", stand: "loopt", tekst: "Traint wekelijks mee, trainer is positief." },
            ],
          },
        ],
        acties: [
          {
            omschrijving: "Tussenoplossing zoeken voor wonen",
            wie: "wonen",
            deadline: -45,
            afgehandeld: {
              dag: -47,
              status: "niet_mogelijk",
              resultaat: "Geen tijdelijke kamer vrij binnen de regio. Studio komt eerder beschikbaar.",
            },
          },
          {
            omschrijving: "Gesprek met de broer over de komende maanden",
            wie: "casusregisseur",
            deadline: -50,
            afgehandeld: { dag: -55, status: "gedaan", resultaat: "Broer houdt het vol tot de verhuizing." },
          },
        ],
      },
    },
  },
  {
    overleg: "vorig",
    doel: "Verhuizing en vooruitblik op afschaling",
    themas: "Wonen, inkomen, toezicht",
    besluiten: "Afspraken rond de verhuizing",
    bespreking: {
      toestandsbeeld: "Vaste baan in zicht, studio toegewezen. Geen contact meer met de groep in het weekend.",
      notulen:
        "Partijen zien een stabiel beeld. De verhuizing is een risicomoment: inrichting, inschrijving en post moeten in één keer goed.",
      besluit: "Nog één bespreking na de verhuizing. Daarna besluiten over afschaling.",
      scores: "ogggogggggggo",
      problemen: {
        financien: "Regeling loopt, eerste huur en inrichting zijn krap.",
        huisvesting: "Studio toegewezen, nog niet verhuisd.",
        justitie: "Toezicht nog vier maanden.",
      },
      plan: {
        acties: [
          { omschrijving: "Bijzondere bijstand voor inrichting aanvragen", wie: "wijkteam", deadline: -10 },
          { omschrijving: "Sleuteloverdracht plannen samen met de begeleider", wie: "wonen", deadline: 6 },
          { omschrijving: "Evaluatie van het locatieverbod", wie: "om", deadline: 21, bevat: ["strafrechtelijk"] },
          { omschrijving: "Inschrijving op het nieuwe adres begeleiden", wie: "casusregisseur", deadline: -4 },
        ],
      },
    },
  },
  {
    overleg: "vandaag",
    doel: "Is de verhuizing gelukt en kan er worden afgeschaald?",
    themas: "Wonen, inkomen, criteria voor afschaling",
    besluiten: "Doorgaan of toewerken naar afsluiten",
  },
];
