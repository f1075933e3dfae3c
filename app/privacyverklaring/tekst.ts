/** One block of the privacy statement; `artikel` says which part of P 16.5 it carries. */
export interface Blok {
  kop: string;
  artikel: string;
  alineas: readonly string[];
  lijst?: readonly string[];
  slot?: readonly string[];
}

export interface Verklaringfeiten {
  veiligheidshuis: string;
  /** Partijen that take part today. */
  partijen: readonly string[];
  bewaartermijn: string;
  /** Lines with which the manager can be reached; empty when nothing is recorded. */
  bereik: readonly string[];
}

/** The privacy statement (P 16.3) with all of P 16.5 a–j. Overdraagbaarheid is not offered: P 21.1 excludes it. */
export function buildVerklaring({ veiligheidshuis, partijen, bewaartermijn, bereik }: Verklaringfeiten): Blok[] {
  return [
    {
      kop: "Waarvoor gebruiken wij gegevens?",
      artikel: "16.5 a",
      alineas: [
        `In ${veiligheidshuis} werken organisaties samen voor mensen met problemen op meerdere gebieden. Zij willen voorkomen en verminderen dat iemand opnieuw strafbare feiten pleegt, ernstige overlast geeft of vastloopt in de maatschappij. Daarvoor bespreken zij een casus in een casusoverleg en maken zij samen een plan. Het gaat om:`,
      ],
      lijst: [
        "het oplossen van meerdere problemen die tegelijk spelen, op meer dan één leefgebied;",
        "het voorkomen van (verder) crimineel gedrag, overlast of verder afglijden;",
        "het oplossen van ernstige veiligheidsproblemen in een buurt of gebied;",
        "het mogelijk maken van de samenwerking die daarvoor nodig is.",
      ],
    },
    {
      kop: "Welke gegevens zijn dat?",
      artikel: "16.5 a, bijlage 4",
      alineas: [
        "Naam, adres, geboortedatum, burgerservicenummer en contactgegevens, de reden van de aanmelding, wat organisaties over de situatie inbrengen, het verslag van het overleg en het plan met de afspraken. Het kan ook gaan om gegevens van politie en justitie en om gegevens over gezondheid en zorg. Van gezinsleden en directe relaties alleen wat nodig is voor de aanpak.",
        "De gegevens komen van de organisaties die aan een casus meewerken. Elke organisatie ziet alleen wat zij voor haar taak mag zien.",
      ],
    },
    {
      kop: "Welke organisaties doen mee?",
      artikel: "16.5 b",
      alineas: [
        partijen.length > 0
          ? "Aan de samenwerking nemen deel:"
          : "Op dit moment is er geen organisatie die aan de samenwerking deelneemt.",
      ],
      lijst: partijen,
    },
    { kop: "Hoe lang bewaren wij gegevens?", artikel: "16.5 c", alineas: [bewaartermijn] },
    {
      kop: "Welke rechten hebt u?",
      artikel: "16.5 d",
      alineas: ["U mag vragen:"],
      lijst: [
        "welke gegevens over u zijn vastgelegd, met een kopie daarvan (inzage);",
        "om gegevens te verbeteren die niet kloppen (correctie);",
        "om gegevens te verwijderen (verwijdering);",
        "om uw gegevens tijdelijk niet te gebruiken (beperking);",
        "om te stoppen met het gebruik van uw gegevens, vanwege uw persoonlijke situatie (bezwaar of verzet).",
      ],
      slot: [
        "U krijgt binnen vier weken antwoord. U komt daarvoor persoonlijk langs, zodat wij kunnen vaststellen wie u bent.",
        "Gegevens van het Openbaar Ministerie en de politie vallen onder een andere wet. Daarvoor verwijzen wij u naar het parket of naar het Wpg-loket van de politie.",
      ],
    },
    {
      kop: "Als u toestemming hebt gegeven",
      artikel: "16.5 e",
      alineas: [
        "Soms mag een organisatie gegevens alleen delen met uw toestemming. U mag die altijd intrekken. Wat daarvoor met uw toestemming is gedaan, blijft geldig.",
      ],
    },
    {
      kop: "Een klacht",
      artikel: "16.5 f",
      alineas: [
        "Bent u het niet eens met hoe wij met uw gegevens omgaan? Dan kunt u een klacht indienen bij het Veiligheidshuis. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens, via autoriteitpersoonsgegevens.nl.",
      ],
    },
    {
      kop: "Moeten gegevens worden verstrekt?",
      artikel: "16.5 g, h",
      alineas: [
        "De organisaties verstrekken gegevens op grond van de wetten die voor hun taak gelden en een taak van algemeen belang. Er is geen contract dat hen daartoe verplicht. Geldt voor een organisatie een wettelijke plicht, dan legt die organisatie u dat uit.",
        "U bent niet verplicht om zelf gegevens aan het Veiligheidshuis te geven.",
      ],
    },
    {
      kop: "Geen besluiten door een computer",
      artikel: "16.5 i",
      alineas: ["Er is geen geautomatiseerde besluitvorming en geen profilering. Mensen nemen de besluiten."],
    },
    {
      kop: "Contact",
      artikel: "16.5 j",
      alineas: [
        `Met vragen over uw gegevens, of om een van uw rechten te gebruiken, kunt u terecht bij de manager van ${veiligheidshuis}.`,
        ...(bereik.length > 0 ? [bereik.join("\n")] : []),
      ],
    },
  ];
}
