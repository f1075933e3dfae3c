import type { Stukken } from "./stukken";

/** Documents of the plan that runs. */
export const stukkenVanUitvoering: Stukken = {
  bijlagen: [
    {
      dag: -121,
      van: "procesondersteuner",
      soort: "verzoek_betrokkene",
      omschrijving: "Besluit op het verzoek om inzage",
      gedateerd: -122,
      tekst: [
        "U vroeg welke gegevens over u zijn vastgelegd. U kwam daarvoor langs en liet zien wie u bent.",
        "U krijgt een overzicht van uw gegevens. Gegevens van de politie en het Openbaar Ministerie vallen onder een andere wet. Daarvoor kunt u terecht bij het Wpg-loket en bij het parket.",
      ],
      besloten: true,
    },
    {
      dag: -96,
      van: "gemeente",
      soort: "cjib_overzicht",
      omschrijving: "CJIB-overzicht bij de schuldregeling",
      gedateerd: -101,
      tekst: [
        "Openstaande zaken: vier. Totaal 1.240 euro, waarvan 310 euro verhoging.",
        "Betalingsregeling van 45 euro per maand aangevraagd.",
      ],
    },
    {
      dag: -33,
      van: "politie",
      soort: "sfeerverbaal",
      omschrijving: "Sfeerverbaal van de avond op het plein",
      gedateerd: -34,
      tekst: [
        "Rond 22.30 uur stonden ongeveer twintig jongeren op het plein. De sfeer was gespannen.",
        "Betrokkene liep weg toen er werd geroepen en belde zelf zijn begeleider.",
      ],
      vooraf: true,
      vrijgegeven: true,
    },
    {
      dag: -12,
      van: "procesondersteuner",
      soort: "brief_betrokkene",
      omschrijving: "Brief over de sleuteloverdracht van de studio",
      gedateerd: -12,
      tekst: [
        "Binnenkort krijgt u de sleutel van uw studio. Uw begeleider is erbij als u de sleutel krijgt.",
        "Hebt u vragen? Bel dan met uw casusregisseur.",
      ],
      vooraf: true,
    },
  ],
  logboek: [
    {
      dag: -140,
      door: "casusregisseur",
      soort: "telefoon",
      inhoud: "Gebeld met de begeleider van werk en inkomen. De proefplaatsing begint volgende week.",
    },
    {
      dag: -88,
      door: "procesregisseur",
      soort: "overleg",
      inhoud: "Met gemeente en corporatie afgestemd wie de intake voor de studio doet.",
    },
    {
      dag: -47,
      door: "casusregisseur",
      soort: "huisbezoek",
      inhoud: "Thuis bij de broer langs geweest. Het tijdelijk verblijf loopt goed, er is rust.",
    },
    {
      dag: -5,
      door: "casusregisseur",
      soort: "besluit",
      inhoud: "Afgesproken dat betrokkene zelf de eerste week bijhoudt wat hij doet in het weekend.",
    },
  ],
  trajecten: [
    {
      dag: -160,
      door: "casusregisseur",
      hulpvragen: [
        {
          dag: -158,
          leefgebied: "financien",
          antwoord: "ja",
          omschrijving: "Wil overzicht over zijn schulden en een regeling die hij volhoudt.",
        },
        {
          dag: -158,
          leefgebied: "huisvesting",
          antwoord: "ja",
          omschrijving: "Wil een eigen plek, weg van het plein.",
        },
        { dag: -158, leefgebied: "werk_opleiding", antwoord: "ja", omschrijving: "Wil met zijn handen werken." },
        { dag: -158, leefgebied: "middelengebruik", antwoord: "geen_toestemming" },
        { dag: -158, leefgebied: "sociaal_netwerk", antwoord: "nee" },
      ],
      gesprekken: [
        {
          dag: -158,
          aanwezig: "Betrokkene, casusregisseur",
          doelen: "Kennismaken en hulpvragen ophalen.",
          hulpvragen: "Schulden, wonen, werk.",
          algemene_indruk: "Afwachtend in het begin, daarna open.",
          verslag: "Betrokkene vertelt dat hij opnieuw wil beginnen. Hij wil niet dat over middelen wordt gesproken.",
        },
        {
          dag: -60,
          aanwezig: "Betrokkene, casusregisseur, begeleider van de corporatie",
          doelen: "Voorbereiden op de studio.",
          algemene_indruk: "Trots op zijn proefplaatsing.",
          verslag: "De huisregels zijn doorgenomen. Betrokkene weet wie hij kan bellen als het niet gaat.",
        },
      ],
      detentie: [{ dag: -156, door: "dji", start: -250, eind: -238 }],
      interventies: [
        {
          dag: -155,
          omschrijving: "Budgetcoaching",
          leefgebied: "financien",
          partij: "wijkteam",
          start: -150,
          einde: 60,
          voortgang: {
            dag: -40,
            door: "wijkteam",
            stand: "loopt",
            tekst: "Alle post is geordend. De eerste regeling loopt.",
          },
        },
      ],
      acties: [
        { dag: -14, omschrijving: "Afspraak maken voor de inrichting van de studio", wie: "wonen", deadline: 7 },
      ],
      notities: [{ dag: -20, tekst: "Reageert goed op korte, concrete afspraken." }],
    },
  ],
};
